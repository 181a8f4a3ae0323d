"""Sets Chinese text: how wide it is, where lines break, how headlines fit."""
import functools

from PIL import ImageFont

FONTS = '/usr/share/fonts/opentype/noto/'
CLOSERS = set('，。、；：？！）》〉」』】”’…%％‰℃·—～),.;:?!')
OPENERS = set('（《〈「『【“‘(')
INDENT = 2


@functools.lru_cache(None)
def _font(serif, bold):
    return ImageFont.truetype(FONTS + ('NotoSerifCJK-' if serif else 'NotoSansCJK-') + ('Bold' if bold else 'Regular') + '.ttc', 100)


@functools.lru_cache(None)
def _latin(text, serif, bold):
    return _font(serif, bold).getlength(text) / 100


def units(text):
    """What is never broken: an ideograph, a mark, or a run of letters and digits."""
    found = []
    for c in text:
        run = c.isascii() and not c.isspace() and c not in '()[]'
        if run and found and found[-1][-1].isascii() and not found[-1].isspace() and found[-1] not in '()[]' and len(found[-1]) < 14:
            found[-1] += c
        else:
            found.append(c)
    return found


# Marks whose second half is white, and which Chromium lets share that with a mark that follows, or hang over a line's end.
HALF = set('，。、；：？！）》〉」』】”’')


def joint(before, unit):
    """By how much two units that meet are set wider or narrower than alone: an eighth between ideographs and digits, half an em less between marks."""
    if before[-1] in HALF and (unit[0] in HALF or unit[0] in OPENERS) or before[-1] in OPENERS and unit[0] in OPENERS:
        return -0.5
    latin, other = (before, unit) if before[-1].isascii() else (unit, before)
    return 0.125 if latin[0].isascii() and latin[-1].isalnum() and not other[0].isascii() and other[0].isalnum() else 0


def width(text, serif=True, bold=False):
    """Width in ems; Chromium sets an eighth between ideographs and letters or digits."""
    total, before = 0.0, None
    for unit in units(text):
        total += (_latin(unit, serif, bold) if unit[0].isascii() else 1) + (joint(before, unit) if before else 0)
        before = unit
    return total


def lines(text, measure, indent=INDENT, serif=True, head=0):
    """Lines of a paragraph, as (text, indent in ems, is it the last). The first `head` characters are set bold, and a little wider."""
    done, line, room, used, at = [], [], measure - indent, 0.0, 0
    for unit in units(text):
        w = width(unit, serif, at < head) + (joint(line[-1], unit) if line else 0)
        at += len(unit)
        if used + w - (0.5 if unit in HALF else 0) > room + 0.01 and line:
            carry = []
            if unit[0] in CLOSERS:
                carry = [line.pop()]
                while carry[0][0] in CLOSERS and len(line) > 1:
                    carry.insert(0, line.pop())
            while len(line) > 1 and line[-1][-1] in OPENERS:
                carry.insert(0, line.pop())
            done.append(''.join(line))
            line, room = [*carry, unit], measure
            if len(line) == 1 and unit.isspace():
                line = []
            used = width(''.join(line), serif)
        else:
            line.append(unit)
            used += w
    done.append(''.join(line))
    return [(text, indent if i == 0 else 0, i == len(done) - 1) for i, text in enumerate(done)]


def headline(printed, room, most, least, serif):
    """The size at which the printed lines fit, and the lines as they are then broken."""
    widest = max((width(x, serif, True) for x in printed), default=1)
    size = max(least, min(most, int(room / (widest + 0.3))))
    broken = []
    for text in printed:
        count = max(1, int(-(-width(text, serif, True) * size // (room - 1))))
        per = -(-len(text) // count) if count > 1 else len(text)
        broken += [x for x, _, _ in lines(text, max(per + 0.5, 3) if count > 1 else 999, 0, serif)]
    return size, broken
