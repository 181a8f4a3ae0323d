import { dealDecided } from './names.js';
import { titlesOf } from './titles.js';

// Where one article ends and the next begins, and what is one at all, corrected by hand. Nothing of the text is lost.

/** Two articles as one: the other's text goes before or after. The headline stays; if there is none, the other's is taken. */
export function merge(article, other, before) {
  const takes = !titlesOf(article).length;
  const column = article.column ?? other.column;
  const moved = [other.column === column ? null : other.column, takes ? null : titlesOf(other).join(' '), ...article.dateline ? withDateline(other) : other.paragraphs ?? []].filter(Boolean);
  const own = article.paragraphs ?? [];
  return unsure({
    ...article,
    column,
    headline: takes ? other.headline : article.headline,
    dateline: article.dateline ?? other.dateline,
    byline: bylines(article.byline, other.byline),
    date: article.date ?? other.date,
    paragraphs: before ? [...moved, ...own] : [...own, ...moved],
    zones: both(article.zones, other.zones),
    continuations: both(article.continuations, other.continuations),
    decided: both(article.decided, other.decided),
  });
}

/** An article as two: the second begins with a paragraph, which may be its headline. What stands at the head, and the byline, stay with the first. */
export function split(article, at, isHeadline, facsimile) {
  const [before, after] = [article.paragraphs.slice(0, at), article.paragraphs.slice(at)];
  const [zonesBefore, zonesAfter] = deal(article.zones, facsimile, [article.dateline?.text, article.byline?.text, ...titlesOf(article), ...before], after);
  const [decidedBefore, decidedAfter] = dealDecided(article.decided, [...titlesOf(article), ...before], after);
  return [
    unsure({ ...article, paragraphs: before, zones: zonesBefore, decided: decidedBefore }),
    unsure({ column: article.column, headline: isHeadline ? { lines: [after[0]] } : undefined, paragraphs: isHeadline ? after.slice(1) : after, zones: zonesAfter, decided: decidedAfter }),
  ];
}

/** Text of no article as an article of its own. */
export const articleOf = ({ kind, text }) => kind === 'Headline'
  ? { headline: { lines: text.split('\n') } }
  : { paragraphs: [text.replace(/(?<![\u2E80-\uFFFF])\n(?![\u2E80-\uFFFF])/g, ' ').replaceAll('\n', '')] };

/** An article as text of none. */
export const furnitureOf = article => ({
  kind: 'Other',
  text: [article.column, ...titlesOf(article), article.dateline?.text, article.byline?.text, ...article.paragraphs ?? []].filter(Boolean).join('\n'),
});

// The estimate was of other borders.
const unsure = article => ({ ...article, confidence: undefined });

const both = (list, other) => list || other ? [...list ?? [], ...other ?? []] : undefined;

const withDateline = ({ dateline, paragraphs = [] }) => [(dateline?.text ?? '') + (paragraphs[0] ?? ''), ...paragraphs.slice(1)];

function bylines(byline, other) {
  if (!byline || !other) {
    return byline ?? other;
  }
  const hands = both(byline.contributors, other.contributors) ?? [];
  return {
    text: `${byline.text}\n${other.text}`,
    contributors: hands.filter((hand, i) => hands.findIndex(same => same.role === hand.role && same.name === hand.name) === i),
  };
}

// Deals zones between two texts by the words printed in them. What no words decide goes with what stands before it.
function deal(zones, facsimile, before, after) {
  const [first, second] = [plain(before), plain(after)];
  const dealt = [[], []];
  let side = 0;
  for (const zone of zones ?? []) {
    const hulls = [null, null];
    for (const { text, box } of (facsimile?.texts ?? []).filter(({ box }) => holds(zone, box))) {
      const [inFirst, inSecond] = [first.includes(plain([text])), second.includes(plain([text]))];
      side = inFirst === inSecond ? side : Number(inSecond);
      hulls[side] = around(hulls[side], box);
    }
    if (hulls[0] && hulls[1]) {
      hulls.forEach((hull, i) => dealt[i].push(hull));
    } else {
      dealt[side].push(zone);
    }
  }
  return zones ? dealt : [undefined, undefined];
}

// Restored text has lost its blanks and its printed forms of width.
const plain = texts => texts.filter(Boolean).join('\n').normalize('NFKC').replace(/[^\S\n]/g, '');

const holds = (zone, { x, y, width, height }) => {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return middleX >= zone.x && middleX <= zone.x + zone.width && middleY >= zone.y && middleY <= zone.y + zone.height;
};

function around(hull, box) {
  if (!hull) {
    return box;
  }
  const [x, y] = [Math.min(hull.x, box.x), Math.min(hull.y, box.y)];
  return { x, y, width: Math.max(hull.x + hull.width, box.x + box.width) - x, height: Math.max(hull.y + hull.height, box.y + box.height) - y };
}
