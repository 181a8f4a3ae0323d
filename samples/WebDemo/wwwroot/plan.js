import { coloured, element, onChoice, svg } from './dom.js';
import { drawFacsimile, drawImage } from './facsimile.js';
import { titleOf } from './titles.js';

/** The page's plan: what is printed, and where each article is. Null if the input has no boxes. */
export function drawPlan(page, image, facsimile, selected, choose) {
  const { width, height } = page.size ?? {};
  if (!(width > 0 && height > 0)) {
    return null;
  }
  const drawn = drawFacsimile(facsimile);
  return svg('svg', { class: 'plan', viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': 'Plan of the page' },
    image ? drawImage(image, page.size, drawn) : drawn,
    (page.articles ?? []).map((article, index) => drawArticle(article, index, width, index === selected, choose)));
}

function drawArticle(article, index, pageWidth, isSelected, choose) {
  const group = svg('g', {
    class: isSelected ? 'zone selected' : 'zone', role: 'button', tabindex: 0, 'aria-label': `Article ${index + 1}: ${titleOf(article)}`, ...onChoice(() => choose(index)),
  }, (article.zones ?? []).flatMap((zone, part) => [svg('rect', frame(zone, pageWidth / 700)), part === 0 ? label(zone, pageWidth / 45, `${index + 1}`) : null]));
  return coloured(group, index + 1);
}

// So wide that its line lies beside the text.
const frame = ({ x, y, width, height }, gap) => ({ x: x - gap, y: y - gap, width: width + 2 * gap, height: height + 2 * gap });

// HTML in the drawing, because SVG paints no ground behind words. It sits on the corner, to hide as little as it can.
function label({ x, y }, size, text) {
  const words = element('div', {}, text);
  words.style.fontSize = `${size}px`;
  return svg('foreignObject', { x: Math.max(0, x - size), y: Math.max(0, y - size), width: 3 * size, height: 2 * size }, words);
}
