"""Lays articles out on a page: boxes of columns, in bands one below the other."""
import html
import random

from boxes import Look, Setter, div, units_of

TAGS = {'hans': 'zh-Hans', 'hant': 'zh-Hant'}


class PageLayout:
    """Packs units into bands; of many tries the one that leaves least white is taken."""
    MARGIN, FOLIO, BAND = 36, 34, 30

    def __init__(self, content, style, rng):
        self.content, self.rng = content, rng
        self.look = Look.draw(rng, style)
        self.setter = Setter(self.look, rng, content['script'])
        self.units = units_of(content['articles'], rng)
        self.width = self.look.span(self.look.columns) + 2 * self.MARGIN
        self._boxes = {}
        self._kinds = {}
        for unit in self.units:
            for article in unit.articles:
                article['ownLine'] = rng.random() < 0.35
                article['reverse'] = rng.random() < 0.06
                article['dash'] = rng.random() < 0.4
        for i, unit in enumerate(self.units):
            kind = 'over'
            if len(unit.articles) == 1:
                if rng.random() < self.look.odd:
                    kind = rng.choice(['amid', 'part', 'beside', 'part'])
                elif rng.random() < self.look.mixed:
                    kind = 'mixed'
            self._kinds[i] = kind + ('+frame' if rng.random() < self.look.frames else '')

    def spans(self, i):
        length, most = self.units[i].length, self.look.columns
        if length > 700:
            choice = [n for n in (3, 4, 5, most) if n <= most]
        elif length > 330:
            choice = [2, 3, 4] if len(self.units[i].articles) == 1 else [1, 2]
        elif length > 170:
            choice = [1, 2, 3]
        else:
            choice = [1, 1, 2]
        return [n for n in choice if n <= most]

    def box(self, i, columns):
        if (i, columns) not in self._boxes:
            state = self.rng.getstate()
            self.rng.seed(f'{self.content["page"]} {i} {columns}')
            self._boxes[i, columns] = self.setter.box(self.units[i], columns, self._kinds[i])
            self.rng.setstate(state)
        return self._boxes[i, columns]

    def attempt(self):
        rng, left = self.rng, list(range(1, len(self.units)))
        rng.shuffle(left)
        left = [0, *left] if rng.random() < 0.8 else rng.sample([0, *left], len(self.units))
        bands = []
        while left:
            free, slots = self.look.columns, []
            while free and left:
                fitting = [(i, n) for i in left[:3] for n in self.spans(i) if n <= free]
                if not fitting:
                    break
                i, n = rng.choice(fitting[:4])
                left.remove(i)
                slots.append([n, [i]])
                free -= n
            if free and slots:
                # The last box takes what room is left, if that isn't absurd.
                n, (i,) = slots[-1]
                if n + free <= max(self.spans(i)) + 1:
                    slots[-1][0] += free
            if not slots:
                left.sort(key=lambda i: self.units[i].length)
                i = left.pop()
                slots.append([min(self.look.columns, max(self.spans(i))), [i]])
            tall = max(self.box(i, n).height for n, (i,) in slots)
            for slot in slots:
                used = self.box(slot[1][0], slot[0]).height
                for i in list(left):
                    more = self.box(i, slot[0]).height + self.BAND
                    if slot[0] in self.spans(i) and used + more <= tall * 1.05:
                        slot[1].append(i)
                        left.remove(i)
                        used += more
            rng.shuffle(slots)
            bands.append(slots)
        return bands

    def best(self, tries=150):
        def cost(bands):
            white = height = 0
            for slots in bands:
                tall = [sum(self.box(i, n).height + self.BAND for i in stack) for n, stack in slots]
                height += max(tall)
                white += sum((max(tall) - t) * n for (n, _), t in zip(slots, tall)) + max(tall) * (self.look.columns - sum(n for n, _ in slots))
            shape = height / self.width
            return white / (height * self.look.columns) + max(0, shape - 1.55) + max(0, 0.6 - shape)
        return min((self.attempt() for _ in range(tries)), key=cost)

    def html(self):
        look, rng = self.look, self.rng
        bands = self.best()
        y, chunks, order = self.MARGIN + self.FOLIO, [], []
        advert = self.content.get('advert') or []
        advert_at = rng.randrange(len(bands)) if advert else -1
        for b, slots in enumerate(bands):
            x, tall, marks = self.MARGIN, 0, []
            for n, stack in slots:
                top = y
                for k, i in enumerate(stack):
                    box = self.box(i, n)
                    wide = look.span(n)
                    if k:
                        chunks.append(f'<div class="rule" style="left:{x:.2f}px;top:{top - self.BAND / 2:.2f}px;width:{wide:.2f}px"></div>')
                    frame = f'<div class="{box.frame}" style="left:0;top:0;width:{wide:.2f}px;height:{box.height:.2f}px"></div>' if box.frame else ''
                    order.append((i, f'<div style="left:{x:.2f}px;top:{top:.2f}px">{frame}{"".join(box.parts)}</div>'))
                    top += box.height + self.BAND
                tall = max(tall, top - y)
                x += n * look.step
                marks.append(x - look.gap * look.size / 2)
            if look.rules:
                chunks += [f'<div class="bar" style="left:{m:.2f}px;top:{y:.2f}px;height:{tall - self.BAND:.2f}px"></div>' for m in marks[:-1]]
            y += tall
            if look.bands:
                chunks.append(f'<div class="rule" style="left:{self.MARGIN}px;top:{y - self.BAND / 2:.2f}px;width:{self.width - 2 * self.MARGIN:.2f}px"></div>')
            if b == advert_at:
                box = self.setter.advert(advert, self.width - 2 * self.MARGIN)
                order.append((99, f'<div style="left:{self.MARGIN}px;top:{y:.2f}px"><div class="frame" style="left:0;top:0;width:{self.width - 2 * self.MARGIN:.2f}px;height:{box.height:.2f}px"></div>{"".join(box.parts)}</div>'))
                y += box.height + self.BAND
        # A page's articles are drawn in the order of their making, which is not always that of the page.
        if rng.random() < 0.12:
            rng.shuffle(order)
        height = y + self.MARGIN / 2
        tokens = self.content['folio'].split()
        gap = rng.choice([24, 36, 48])
        folio = f'<div class="folio sans" style="left:{self.MARGIN}px;top:{self.MARGIN - 6}px;width:{self.width - 2 * self.MARGIN:.2f}px;font-size:13px;gap:{gap}px">' + ''.join(f'<span>{html.escape(t)}</span>' for t in tokens) + '</div>'
        region = 'SC' if self.content['script'] == 'hans' else 'TC'
        css = f'''@page {{ size: {self.width:.0f}px {height:.0f}px; margin: 0 }}
* {{ margin: 0; padding: 0; box-sizing: border-box }} html, body {{ width: {self.width:.0f}px; height: {height - 1:.0f}px; overflow: hidden }}
div {{ position: absolute; white-space: pre; font-family: "Noto {look.body} CJK {region}" }}
.sans {{ font-family: "Noto Sans CJK {region}" }} .serif {{ font-family: "Noto Serif CJK {region}" }} .b, b {{ font-weight: bold }} .c {{ text-align: center }} .r {{ text-align: right }}
.j {{ text-align: justify; text-align-last: justify; white-space: nowrap }} .photo {{ background: #bbb }} .frame {{ border: 1.3px solid #000 }} .shade {{ background: #eee }} .reverse {{ background: #111 }}
.rule {{ border-top: 1px solid #333; height: 0 }} .bar {{ border-left: 1px solid #666; width: 0 }} .rubric {{ border: 1.3px solid #000 }}
.folio {{ display: flex; border-bottom: 1.3px solid #000; padding-bottom: 4px }}'''
        return f'<!DOCTYPE html><html lang="{TAGS[self.content["script"]]}"><meta charset="utf-8"><title>page</title><style>{css}</style><body>{folio}{"".join(t for _, t in order)}{"".join(chunks)}</body></html>'


def page(content, style):
    rng = random.Random(f'{content["page"]} {style}')
    return PageLayout(content, style, rng).html()
