import { svg } from './dom.js';

// How far a line is turned that does not run across or down.
const TURNS = { TurnedRight: 90, TurnedLeft: -90, UpsideDown: 180 };

/** What is printed on the page, drawn from its boxes: text in place, pictures and rules as shapes. */
export const drawFacsimile = ({ texts, pictures, lines }) => svg('g', { class: 'facsimile', lang: 'zh', 'aria-hidden': 'true' },
  pictures.map(box => svg('rect', { class: 'picture', ...box })),
  lines.map(box => svg('rect', { class: 'rule', ...box })),
  texts.filter(({ box }) => box.width > 0 && box.height > 0).map(drawText));

// The text fills its box, whatever type the browser has.
function drawText({ text, box: { x, y, width, height }, size, direction }) {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  if (direction === 'Vertical') {
    return svg('text', { class: 'vertical', x: middleX, y, 'font-size': size, textLength: height, lengthAdjust: 'spacingAndGlyphs' }, text);
  }
  const length = Math.abs(TURNS[direction]) === 90 ? height : width;
  return svg('text', {
    x: middleX - length / 2, y: middleY, 'font-size': size, textLength: length, lengthAdjust: 'spacingAndGlyphs',
    transform: direction in TURNS ? `rotate(${TURNS[direction]} ${middleX} ${middleY})` : null,
  }, text);
}

/** The page's own picture; where the browser cannot show it (TIFF, JPEG 2000), what is given instead. */
export const drawImage = (address, { width, height }, otherwise) =>
  svg('image', { href: address, width, height, error: event => event.target.replaceWith(...otherwise ? [otherwise] : []) });
