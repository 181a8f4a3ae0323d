import { coloured, element, onChoice, svg } from './dom.js';

/** The page's plan: where each article is printed. Null if the input had no boxes. */
export function drawPlan(page, image, selected, choose) {
  const { width, height } = page.size ?? {};
  if (!(width > 0 && height > 0) || !page.articles?.some(article => article.zones?.length)) {
    return null;
  }
  return svg('svg', { class: 'plan', viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': 'Plan of the page' },
    image ? svg('image', { href: image, width, height }) : null,
    page.articles.map((article, index) => drawArticle(article, index, width, image, index === selected, choose)));
}

function drawArticle(article, index, pageWidth, image, isSelected, choose) {
  const title = titleOf(article);
  const group = svg('g', {
    class: isSelected ? 'zone selected' : 'zone', role: 'button', tabindex: 0, 'aria-label': `Article ${index + 1}: ${title}`, ...onChoice(() => choose(index)),
  }, (article.zones ?? []).flatMap((zone, part) => [
    svg('rect', zone),
    part === 0 ? label(zone, pageWidth, image ? `${index + 1}` : `${index + 1} ${title}`) : null,
  ]));
  return coloured(group, index + 1);
}

// HTML in the drawing, because SVG breaks no lines.
function label(zone, pageWidth, text) {
  const words = element('div', { lang: 'zh' }, text);
  words.style.fontSize = `${pageWidth / 36}px`;
  return svg('foreignObject', zone, words);
}

/** An article's title in one line. */
export const titleOf = article => article.headline?.lines?.join(' ') || article.paragraphs?.[0]?.slice(0, 20) || 'no headline';
