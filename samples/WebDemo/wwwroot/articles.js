import { coloured, element } from './dom.js';
import { titleOf } from './titles.js';

/** The page's articles as a list, and what stands in none of them. */
export const listArticles = (page, selected, corrected, choose, adopt) => [
  element('ol', { class: 'articles' }, (page.articles ?? []).map((article, index) => coloured(element('li', {},
    element('button', { type: 'button', class: 'article', 'aria-current': index === selected ? 'true' : null, click: () => choose(index) },
      element('span', { lang: 'zh' }, titleOf(article)),
      corrected.has(article) ? element('small', {}, 'corrected') : null)), index + 1))),
  page.articles?.length ? null : element('p', { class: 'soft' }, 'No article was found on this page.'),
  rest('Not in any article', page.furniture, piece => [element('b', {}, piece.kind), ' ', element('span', { lang: 'zh' }, piece.text), ' ',
    element('button', { type: 'button', click: () => adopt(piece) }, 'Make an article')]),
  rest('Remarks', page.diagnostics, remark => [`${remark.code}: ${remark.message}`]),
];

const rest = (title, list, show) => list?.length
  ? element('details', {}, element('summary', {}, `${title} (${list.length})`), element('ul', {}, list.map(one => element('li', {}, ...show(one)))))
  : null;
