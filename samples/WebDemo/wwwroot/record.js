import { coloured, element } from './dom.js';
import { markedParagraph, markedTitle } from './marks.js';

/** An article's record for reading, its names and dates marked. Actions are names of buttons and what they do. */
export function showRecord(article, number, actions) {
  const { kickers = [], lines = [], subheads = [] } = article.headline ?? {};
  const title = (name, attributes, count, before) => count === 0 ? null
    : element(name, attributes, Array.from({ length: count }, (_, i) => element('span', {}, ...markedTitle(article, before + i))));
  return coloured(element('article', { lang: 'zh' },
    element('div', { class: 'top', lang: 'en' },
      element('span', { class: 'legend' }, ...['Person', 'Place', 'Organization', 'Date'].map(kind => element('mark', { class: kind }, kind.toLowerCase()))),
      element('span', { class: 'actions' }, actions.map(([name, click]) => element('button', { type: 'button', click }, name)))),
    article.column ? element('p', { class: 'column' }, article.column) : null,
    title('p', { class: 'kicker' }, kickers.length, 0),
    title('h2', {}, lines.length, kickers.length) ?? element('h2', { class: 'soft', lang: 'en' }, 'no headline'),
    title('p', { class: 'subhead' }, subheads.length, kickers.length + lines.length),
    element('p', { class: 'facts' },
      fact('time', article.date), fact('span', article.dateline?.text), fact('span', hands(article.byline)),
      fact('span', article.continuations?.length ? `goes on on page ${article.continuations.map(more => more.page).join(', ')}` : null)),
    (article.paragraphs ?? []).map((_, index) => element('p', { class: 'paragraph' }, ...markedParagraph(article, index))),
    names('Person', article.people, person => person.titles?.join('、')),
    names('Place', article.places, place => [place.kind, place.adminCode].filter(Boolean).join(' ')),
    names('Organization', article.organizations, () => null),
    names('Date', article.dates?.map(date => ({ name: date.text, value: date.value })), date => date.value ?? 'not resolved'),
    names('Field', article.fields?.map(field => ({ name: field.text, value: field.value })), field => field.value)), number);
}

const fact = (name, text) => text ? element(name, {}, text) : null;

const hands = byline => !byline ? null : byline.contributors?.length ? byline.contributors.map(hand => `${hand.name} (${hand.role})`).join('; ') : byline.text;

const names = (kind, list, note) => list?.length
  ? element('ul', { class: 'names' }, list.map(one => element('li', {}, element('mark', { class: kind }, one.name), ' ', element('small', {}, note(one) ?? ''))))
  : null;
