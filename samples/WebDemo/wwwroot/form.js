import { element } from './dom.js';

/** A form with Save and Cancel; what fails in saving is told in words. Save may be late. */
export function form(name, save, cancel, ...fields) {
  const problem = element('p', { class: 'problem', role: 'alert' });
  const submit = async event => {
    event.preventDefault();
    try {
      await save();
    } catch (error) {
      problem.textContent = error.message;
    }
  };
  const made = element('form', { class: 'correction', 'aria-label': name, submit, input: () => made.classList.add('changed') },
    ...fields, problem,
    element('div', { class: 'top' }, element('button', { type: 'submit' }, 'Save'), element('button', { type: 'button', class: 'plain', click: cancel }, 'Cancel')));
  return made;
}

/** A labelled field. */
export const field = (label, hint, input) => element('label', {}, element('span', {}, label, hint ? element('small', {}, ` ${hint}`) : null), input);
