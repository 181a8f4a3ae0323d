import { merge, split } from './borders.js';
import { element } from './dom.js';
import { field, form } from './form.js';
import { titleOf } from './titles.js';

/** A form that makes two articles of one; save is given both. */
export function splitForm(article, facsimile, save, cancel) {
  const choices = article.paragraphs.slice(1).map((text, i) => [
    element('input', { type: 'radio', name: 'paragraph', value: i + 1, required: '' }), element('span', { class: 'clamped', lang: 'zh' }, text),
  ]);
  const headline = element('input', { type: 'checkbox' });
  const chosen = () => choices.findIndex(([radio]) => radio.checked) + 1;
  return form('Split', () => save(split(article, chosen(), headline.checked, facsimile)), cancel,
    element('fieldset', {},
      element('legend', {}, 'A new article begins with', element('small', {}, ' to split inside a paragraph, break it in Correct first')),
      choices.map(choice => element('label', { class: 'choice' }, ...choice))),
    element('label', { class: 'choice' }, headline, element('span', {}, 'This paragraph is its headline')));
}

/** A form that makes one article of two; save is given it and the page's articles with it. */
export function mergeForm(articles, index, save, cancel) {
  const others = element('select', { lang: 'zh' }, articles.map((article, i) => i === index ? null : element('option', { value: i }, `${i + 1} ${titleOf(article)}`)));
  const places = element('select', {}, element('option', { value: 'after' }, 'after the text of this one'), element('option', { value: 'before' }, 'before the text of this one'));
  const follow = () => { places.value = Number(others.value) < index ? 'before' : 'after'; };
  others.addEventListener('change', follow);
  others.value = index + 1 < articles.length ? index + 1 : index - 1;
  follow();
  const submit = () => {
    const made = merge(articles[index], articles[others.value], places.value === 'before');
    return save(made, articles.with(index, made).toSpliced(Number(others.value), 1));
  };
  return form('Merge', submit, cancel,
    field('Merge with', 'this article keeps its headline, the other\'s becomes a paragraph', others),
    field('Its text goes', null, places));
}
