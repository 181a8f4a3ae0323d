import { element } from './dom.js';
import { titlesOf } from './titles.js';

// Names and dates in an article's text, marked by colour.

const HEADLINE_BLOCK = -1;

/** A paragraph, its names and dates marked. */
export const markedParagraph = (article, index) => cut(article.paragraphs[index], marksOf(article, index));

/** A line of the headline block, marked: all its lines count as one text, a character between two. */
export function markedTitle(article, line) {
  const lines = titlesOf(article);
  const start = lines.slice(0, line).reduce((sum, before) => sum + before.length + 1, 0);
  return cut(lines[line], marksOf(article, HEADLINE_BLOCK).map(mark => ({ ...mark, start: mark.start - start })));
}

function marksOf(article, paragraph) {
  const found = [
    ...named(article.people, 'Person', person => [person.name, ...(person.titles ?? [])].join(', ')),
    ...named(article.places, 'Place', place => [place.kind, ...(place.path ?? []), place.adminCode].filter(Boolean).join(' ')),
    ...named(article.organizations, 'Organization', organization => organization.name),
    ...(article.dates ?? []).map(date => ({ ...date.mention, kind: 'Date', note: date.value ?? 'not resolved' })),
  ];
  return found.filter(mark => mark.paragraph === paragraph);
}

const named = (list, kind, note) => (list ?? []).flatMap(one => (one.mentions ?? []).map(mention => ({ ...mention, kind, note: note(one), byHand: one.byHand })));

function cut(text, marks) {
  const stretches = [];
  let end = 0;
  for (const { start, length, kind, note } of apart(text, marks)) {
    stretches.push(text.slice(end, start), element('mark', { class: kind, title: note }, text.slice(start, start + length)));
    end = start + length;
  }
  return [...stretches, text.slice(end)];
}

// The marks that lie in a text, in its order. Of two that overlap a name given by hand stands, else the one that begins first, else the longer.
function apart(text, marks) {
  const kept = [];
  for (const mark of marks.toSorted((a, b) => Boolean(b.byHand) - Boolean(a.byHand) || a.start - b.start || b.length - a.length)) {
    if (mark.start >= 0 && mark.start + mark.length <= text.length && kept.every(other => mark.start >= other.start + other.length || mark.start + mark.length <= other.start)) {
      kept.push(mark);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}
