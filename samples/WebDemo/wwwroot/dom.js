// Elements from names, attributes and children. Text becomes text nodes: none of it is ever read as markup.

const SVG = 'http://www.w3.org/2000/svg';

/** An HTML element. Attributes that are functions listen (click, submit); a child that is null is left out. */
export const element = (name, attributes = {}, ...children) => fill(document.createElement(name), attributes, children);

/** An SVG element. */
export const svg = (name, attributes = {}, ...children) => fill(document.createElementNS(SVG, name), attributes, children);

function fill(made, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      made.addEventListener(key, value);
    } else if (value !== null && value !== undefined) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.flat().filter(child => child !== null && child !== undefined));
  return made;
}

/** Gives an article's number the colour that it has everywhere: neighbours far apart. */
export function coloured(made, number) {
  made.style.setProperty('--h', String(number * 137 % 360));
  return made;
}

/** What to do on a click, and on Enter or the space bar for those who have no mouse. */
export const onChoice = choose => ({
  click: choose,
  keydown: event => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose();
    }
  },
});
