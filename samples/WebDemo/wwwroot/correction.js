import { element } from './dom.js';
import { field, form } from './form.js';
import { decide, linesOf } from './names.js';

// Label, rows of the field (0: one line), what it shows of an article, and what it makes of the text.
const FIELDS = [
  ['Column', 0, article => article.column, text => ({ column: text || undefined })],
  ['Kickers', 2, article => joined(article.headline?.kickers), (text, article) => headline(article, { kickers: lines(text) })],
  ['Headline', 2, article => joined(article.headline?.lines), (text, article) => headline(article, { lines: lines(text) })],
  ['Subheads', 2, article => joined(article.headline?.subheads), (text, article) => headline(article, { subheads: lines(text) })],
  ['Dateline', 0, article => article.dateline?.text, text => ({ dateline: text ? { text } : undefined })],
  ['Date', 0, article => article.date, text => ({ date: text || undefined })],
  // The hands are found anew in the text.
  ['Byline', 2, article => article.byline?.text, text => ({ byline: text ? { text } : undefined })],
  ['Paragraphs', 8, article => joined(article.paragraphs), text => ({ paragraphs: lines(text) })],
  ...['People', 'Places', 'Organizations'].map(label => names(label, label.toLowerCase())),
];

const HINTS = {
  Dateline: '本报讯, 新华社北京11月24日电', Date: '2023-12-01, 2023-12, 2023, or two with a slash between',
  Kickers: 'one a line', Headline: 'one printed line a line', Subheads: 'one a line', Paragraphs: 'one a line',
  People: 'one a line, 苏小禾: 主任；区委常委、纪委书记', Places: 'one a line', Organizations: 'one a line',
};

/** A form that corrects an article; save is given the corrected one and may fail with words. */
export function correctionForm(article, save, cancel) {
  const inputs = FIELDS.map(([label, rows, show]) => {
    const input = rows ? element('textarea', { rows, lang: 'zh', name: label.toLowerCase() }) : element('input', { lang: 'zh', name: label.toLowerCase() });
    input.value = show(article) ?? '';
    return input;
  });
  return form('Correct', () => save(correctedOf(article, inputs)), cancel, FIELDS.map(([label], i) => field(label, HINTS[label], inputs[i])));
}

function correctedOf(article, inputs) {
  let corrected = { ...article };
  FIELDS.forEach(([, , show, read], i) => {
    if (inputs[i].value !== (show(article) ?? '')) {
      corrected = { ...corrected, ...read(inputs[i].value.trim(), corrected) };
    }
  });
  return corrected;
}

function names(label, kind) {
  return [label, 2, article => linesOf(article[kind]), (text, article) => decide(article, kind, lines(text))];
}

const headline = (article, change) => ({ headline: { ...article.headline, ...change } });

const joined = list => list?.join('\n');

const lines = text => text.split('\n').map(line => line.trim()).filter(line => line);
