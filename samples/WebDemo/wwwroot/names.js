import { titlesOf } from './titles.js';

// Names corrected by hand. Names are found anew after each correction; what the visitor decided of a name stands in its article (decided) and is done anew too. Files leave it out.

/** The names of one kind (people, places, organizations), one a line: a person's titles stand behind a colon, apart by ； (区委常委、纪委书记 is one). */
export const linesOf = list => list?.map(lineOf).join('\n');

/** What lines say otherwise than the article: names that are none, names that are missing, persons' titles. The latest word on a name counts. */
export function decide(article, kind, lines) {
  const now = article[kind] ?? [];
  const before = now.map(lineOf);
  const removed = now.filter((_, i) => !lines.includes(before[i])).map(({ name }) => ({ kind, name, given: null }));
  const given = lines.filter(line => !before.includes(line)).map(line => recordOf(kind, line)).filter(({ name }) => name).map(record => ({ kind, name: record.name, given: record }));
  const latest = new Map([...article.decided ?? [], ...removed, ...given].map(decision => [`${decision.kind} ${decision.name}`, decision]));
  return { decided: [...latest.values()] };
}

/** An article whose names were found anew, with what was decided. */
export const withDecided = (article, decided = []) => decided.reduce((made, { kind, name, given }) => ({ ...made, [kind]: changed(made, made[kind] ?? [], name, given) }), { ...article, decided });

/** What was decided, of an article that becomes two: a name goes where it stands, and stays where it stands in neither. */
export function dealDecided(decided, before, after) {
  const standsIn = texts => ({ name, given }) => !given || texts.some(text => text.includes(name));
  return [decided?.filter(decision => standsIn(before)(decision) || !standsIn(after)(decision)), decided?.filter(standsIn(after))];
}

const lineOf = ({ name, titles }) => titles?.length ? `${name}: ${titles.join('；')}` : name;

function recordOf(kind, line) {
  const [name, titles = ''] = kind === 'people' ? line.split(/[:：](.*)/) : [line];
  return { name: name.trim(), ...kind === 'people' ? { titles: titles.split(/[;；]/).map(title => title.trim()).filter(title => title) } : {} };
}

// What is known of a found name beside what was given (a place's code, short forms in the text) stays.
function changed(article, list, name, given) {
  const at = list.findIndex(one => one.name === name);
  if (!given) {
    return list.filter(one => one.name !== name);
  }
  return at >= 0 ? list.with(at, { ...list[at], ...given }) : [...list, { ...given, mentions: mentionsOf(name, article), byHand: true }];
}

// The headline block is paragraph -1.
const mentionsOf = (name, article) => [titlesOf(article).join('\n'), ...article.paragraphs ?? []]
  .flatMap((text, i) => startsOf(name, text).map(start => ({ paragraph: i - 1, start, length: name.length })));

function startsOf(name, text) {
  const starts = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    starts.push(at);
  }
  return starts;
}
