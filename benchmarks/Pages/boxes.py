"""Sets articles: each in a box of columns, its headline over, amid or beside them."""
import dataclasses
import html

import setting


@dataclasses.dataclass
class Look:
    """What one layout of a page looks like, drawn from its seed."""
    columns: int
    measure: int          # ems of a column
    size: float           # of the running text, px
    leading: float
    gap: float            # ems between columns
    body: str
    display: str
    centred: bool
    rules: bool           # vertical rules between articles
    bands: bool           # horizontal rules between bands
    frames: float         # share of framed boxes
    shaded: bool
    mixed: float          # share of boxes whose columns differ from the page's
    odd: float            # share of headlines that are not simply above their columns
    after_lead: str

    @staticmethod
    def draw(rng, style):
        serif = rng.random() < (0.8 if style == 'a' else 0.6)
        return Look(columns=rng.choice([4, 5, 5, 6] if style == 'a' else [5, 6, 6, 7]), measure=rng.choice([13, 14, 15, 16, 17] if style == 'a' else [11, 12, 13, 14]),
                    size=rng.choice([12.5, 13, 13.33]), leading=rng.choice([1.25, 1.3, 1.35]), gap=rng.choice([1.6, 2, 2.4]),
                    body='Serif' if serif else 'Sans', display=rng.choice(['Serif', 'Sans', 'Serif' if serif else 'Sans']), centred=rng.random() < 0.75,
                    rules=rng.random() < 0.35, bands=rng.random() < 0.7, frames=rng.choice([0.1, 0.2, 0.3]), shaded=rng.random() < 0.3,
                    mixed=rng.choice([0, 0.15, 0.3]), odd=rng.choice([0.05, 0.15, 0.25]), after_lead=rng.choice(['', '', ' ', '\u3000']))

    @property
    def column(self):
        return self.measure * self.size

    @property
    def step(self):
        return (self.measure + self.gap) * self.size

    def span(self, columns):
        return columns * self.step - self.gap * self.size


@dataclasses.dataclass
class Item:
    """A line of a column, or what stands in a column instead of lines; printed below what came before."""
    height: float
    draw: object                    # (x, y, width) -> HTML
    with_next: bool = False


@dataclasses.dataclass
class Box:
    """An article, or a group of short ones, laid out: at the origin."""
    columns: int
    height: float
    parts: list                     # HTML with {x} and {y} to be filled by the page
    frame: str = ''


class Unit:
    """What stands in one box: an article, or the short ones under one rubric."""

    def __init__(self, articles, rubric):
        self.articles, self.rubric = articles, rubric
        self.length = sum(len(''.join(a['paragraphs'])) for a in articles)


def div(x, y, width, text, size, css='', words=''):
    return f'<div class="{words}" style="left:{x:.2f}px;top:{y:.2f}px;width:{width:.2f}px;font-size:{size:g}px;{css}">{text}</div>'


class Setter:
    def __init__(self, look, rng, script):
        self.look, self.rng, self.script = look, rng, script

    # ---- lines of the running text

    def paragraph(self, text, measure, bold=0, indent=setting.INDENT, right=False):
        look, items, at = self.look, [], 0
        for line, inset, last in setting.lines(text, measure, indent, look.body == 'Serif', bold):
            start = text.index(line, at)
            cut = max(0, min(len(line), bold - start))
            at = start + len(line)
            shown = (f'<b>{html.escape(line[:cut])}</b>' if cut else '') + html.escape(line[cut:])
            words = 'r' if right and last else '' if last else 'j'
            items.append(Item(look.size * look.leading, lambda x, y, width, s=shown, i=inset, w=words: div(x + i * look.size, y, width - i * look.size, s, look.size, f'line-height:{look.leading}', w)))
        return items

    def inhead(self, text, measure):
        size, broken = setting.headline([text], measure * self.look.size, self.look.size + 1, self.look.size, False)
        return [Item(self.look.size * self.look.leading, lambda x, y, width, s=html.escape(line): div(x, y, width, s, size, f'line-height:{self.look.size * self.look.leading:g}px', 'sans b c'), True) for line in broken]

    def photo(self, caption, measure):
        look, tall = self.look, self.rng.uniform(0.55, 0.8) * measure * self.look.size
        text = caption['text'] + (' ' + caption['credit'] if caption.get('credit') else '')
        small = look.size - 1.5
        below = setting.lines(text, measure * look.size / small, 0, False)
        step = look.size * look.leading
        height = step * -(-int(tall + len(below) * small * 1.3 + 12) // int(step))

        def draw(x, y, width):
            parts = [f'<div class="photo" style="left:{x:.2f}px;top:{y + 4:.2f}px;width:{width:.2f}px;height:{tall:.2f}px"></div>']
            return ''.join(parts + [div(x, y + tall + 6 + i * small * 1.3, width, html.escape(line), small, 'line-height:1.3', 'sans' if last else 'sans j') for i, (line, _, last) in enumerate(below)])
        return Item(height, draw)

    def body(self, article, measure, photos=True):
        """Items of an article's text; of its closing byline and jump, too."""
        items, paragraphs, inheads = [], list(article['paragraphs']), set(article.get('inheads') or [])
        at_end, jump = article.get('bylineAtEnd'), article.get('jump')
        own_line = bool(at_end) and article['ownLine']
        photo_at = self.rng.randrange(1, max(2, len(paragraphs))) if article.get('caption') and photos else -1
        for i, text in enumerate(paragraphs):
            if text in inheads:
                items += self.inhead(text, measure)
                continue
            lead = (article.get('dateline') or '') if i == 0 else ''
            lead += self.look.after_lead if lead else ''
            last = i == len(paragraphs) - 1
            items += self.paragraph(lead + text + (at_end if last and at_end and not own_line else ''), measure, len(lead.rstrip()))
            if i == 0 and photo_at >= 0 and len(paragraphs) == 1 or i + 1 == photo_at:
                items.append(self.photo(article['caption'], measure))
        if own_line:
            items += self.paragraph(at_end, measure, indent=0, right=True)
        if jump:
            items += self.paragraph(jump, measure, indent=0, right=True)
        return items

    # ---- headlines

    def header(self, article, room, most, rubric=None, byline=True):
        """Items of a headline block that is as wide as `room`."""
        look, rng = self.look, self.rng
        items, at = [], 'c' if look.centred else ''
        small = max(look.size, min(most * 0.5, 18))
        serif = look.display == 'Serif'

        def add(lines, size, words, leading=1.25, css=''):
            for line in lines:
                items.append(Item(size * leading, lambda x, y, width, s=html.escape(line): div(x, y, width, s, size, f'line-height:{leading};{css}', words)))
        if rubric:
            wide = setting.width(rubric, False, True) * look.size + 14
            items.append(Item(look.size * 1.3 + 10, lambda x, y, width: div(x, y, wide, html.escape(rubric), look.size, 'line-height:1.3', 'sans b c rubric')))
        for text in article['kickers']:
            add(*_fit(text, room, small, look.size, False), f'sans {at}', css=' ')
        size, broken = setting.headline(article['headline'], room, most, max(look.size + 2, 15), serif)
        words = f'{"serif" if serif else "sans"} b {at}'
        if article['reverse'] and broken:
            tall = size * 1.2 * len(broken)
            items.append(Item(tall + 8, lambda x, y, width: f'<div class="reverse" style="left:{x:.2f}px;top:{y:.2f}px;width:{width:.2f}px;height:{tall + 4:.2f}px"></div>'
                              + ''.join(div(x, y + 2 + i * size * 1.2, width, html.escape(line), size, 'line-height:1.2;color:#fff', words) for i, line in enumerate(broken))))
        else:
            add(broken, size, words, 1.2)
        for text in article['subheads']:
            dash = '——' if article['dash'] and not text.startswith('—') else ''
            add(*_fit(dash + text, room, small, look.size, False), f'sans {at}')
        if byline and article.get('byline'):
            add(*_fit(article['byline'], room, look.size, look.size - 1, False), f'sans {at}', 1.5)
        items.append(Item(10, lambda x, y, width: ''))
        return items

    # ---- boxes

    def box(self, unit, columns, kind):
        """Lays a unit out over some of the page's columns."""
        look = self.look
        frame = kind.endswith('+frame')
        pad = 9 if frame else 0
        room = look.span(columns) - 2 * pad
        count = columns
        if kind.startswith('mixed'):
            count = columns - 1 if columns > 2 else columns + (room / 2 > 10 * look.size * 2 and columns == 1)
        gap = look.gap * look.size
        wide = (room - (count - 1) * gap) / count
        measure = wide / look.size
        xs = [pad + i * (wide + gap) for i in range(count)]
        parts = []
        if len(unit.articles) > 1:
            items, first, whole = [], True, self.rng.random() < 0.6
            for article in unit.articles:
                own = self.header(article, wide, look.size + 6, unit.rubric if first else None) + self.body(article, measure)
                for item in own[:-1] if whole else ():
                    item.with_next = True
                items += own
                first = False
            tops, flow = [pad] * count, _keep_heads(items, self)
        else:
            article = unit.articles[0]
            most = 46 if unit.length > 800 else 30 if unit.length > 300 else 23
            most = min(most, 14 + 8 * columns)
            head_from, head_count = 0, count
            if kind.startswith('amid') and count >= 3:
                head_from, head_count = 1, count - 2
            elif kind.startswith('part') and count >= 2:
                head_count = count - 1
            elif kind.startswith('beside') and count >= 3:
                head_count = 1
            head = self.header(article, head_count * (wide + gap) - gap, most, unit.rubric)
            y = pad
            for item in head:
                parts.append(item.draw(xs[head_from], y, head_count * (wide + gap) - gap))
                y += item.height
            tops = [y if head_from <= i < head_from + head_count else pad for i in range(count)]
            if kind.startswith('beside') and count >= 3:
                tops[0] = None
            flow = self.body(article, measure)
        height, placed = _fill(flow, tops, look.size * look.leading)
        if tops[0] is None:
            height = max(height, y)
        for item, column, y in placed:
            parts.append(item.draw(xs[column], y, wide))
        return Box(columns, height + pad, parts, 'frame' + (' shade' if look.shaded else '') if frame else '')

    def advert(self, lines, room):
        """A small advertisement: its title, its notices beside each other."""
        look, size = self.look, self.look.size - 1
        cells = max(1, min(len(lines) - 1, int(room / (14 * size))))
        wide = (room - 20) / cells
        parts = [div(8, 6, room - 16, html.escape(lines[0]), look.size + 2, 'line-height:1.3', 'sans b')]
        bottom, ys = 0, [28] * cells
        for i, text in enumerate(lines[1:]):
            at = i % cells
            for line, _, last in setting.lines(text, (wide - 12) / size, 0, False):
                parts.append(div(10 + at * wide, ys[at], wide - 12, html.escape(line), size, 'line-height:1.3', 'sans' if last else 'sans j'))
                ys[at] += size * 1.3
            ys[at] += 3
            bottom = max(bottom, ys[at])
        return Box(0, max(bottom, 30) + 6, parts, 'frame')


def _fit(text, room, most, least, serif):
    size, broken = setting.headline([text], room, most, least, serif)
    return broken, size


def _keep_heads(items, setter):
    # A headline within a flow never stands at the foot of a column: what isn't a line of text stays with what follows.
    line = setter.look.size * setter.look.leading
    for item in items:
        item.with_next = item.with_next or abs(item.height - line) > 1e-6
    return items


def _fill(items, tops, step):
    """The least height at which the items fit into columns that begin at `tops` (None: not used), and where each stands."""
    usable = [(i, top) for i, top in enumerate(tops) if top is not None]
    low = max(top for _, top in usable) + step
    while True:
        placed, at, y = [], 0, usable[0][1]
        for n, item in enumerate(items):
            need, m = item.height, n
            while items[m].with_next and m + 1 < len(items):
                m += 1
                need += items[m].height
            if y + need > low + 0.1 and y > usable[at][1] + 0.1:
                at += 1
                if at == len(usable):
                    break
                y = usable[at][1]
            placed.append((item, usable[at][0], y))
            y += item.height
            if y > low + 0.1:
                at = len(usable)
                break
        if at < len(usable) and len(placed) == len(items):
            return low, placed
        low += step / 2


def units_of(articles, rng):
    """Short articles that share a rubric and follow one another stand together, on most pages; on others the rubric is printed above each."""
    found, together = [], rng.random() < 0.6
    for article in articles:
        short = len(''.join(article['paragraphs'])) < 200
        if together and found and article.get('rubric') and found[-1].rubric == article['rubric'] and short and found[-1].length / len(found[-1].articles) < 200:
            found[-1] = Unit([*found[-1].articles, article], article['rubric'])
        else:
            found.append(Unit([article], article.get('rubric')))
    return found
