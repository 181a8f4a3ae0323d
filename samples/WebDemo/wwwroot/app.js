import { listArticles } from './articles.js';
import { mergeForm, splitForm } from './borderforms.js';
import { articleOf, furnitureOf } from './borders.js';
import { correctionForm } from './correction.js';
import { element } from './dom.js';
import { withDecided } from './names.js';
import { drawPlan } from './plan.js';
import { showRecord } from './record.js';
import { download, findNames, parse } from './server.js';

// What the visitor has: pages, what they look like and their images; the page and the article that are looked at; the articles that were corrected, and what was there before.
let [pages, facsimiles, images] = [[], [], new Map()];
let [at, selected] = [0, 0];
const [corrected, past] = [new Set(), []];
let reading = 0;

const byId = id => document.getElementById(id);

/** Reads files; what fails in one stops none of the others. If none can be read, what is there stays. */
async function read(files) {
  if (files.length === 0 || !leave()) {
    return;
  }
  const mine = ++reading;
  const [found, pictures] = [[], new Map()];
  byId('errors').replaceChildren();
  for (const file of files) {
    byId('status').textContent = `Reading ${file.name} …`;
    const parsed = await parse(file).catch(error => error);
    if (mine !== reading) {
      return;
    }
    if (parsed instanceof Error) {
      tell(parsed);
      continue;
    }
    found.push(...parsed);
    if (file.type.startsWith('image/')) {
      pictures.set(file.name, URL.createObjectURL(file));
    }
  }
  byId('status').textContent = '';
  if (found.length > 0) {
    present(found, pictures);
  }
}

function present(found, pictures) {
  images.forEach(image => URL.revokeObjectURL(image));
  [pages, facsimiles, images] = [found.map(({ record }) => record), found.map(({ facsimile }) => facsimile), pictures];
  corrected.clear();
  past.length = 0;
  byId('pages').replaceChildren(...pages.map((page, index) => element('option', { value: index }, nameOf(page, index))));
  byId('pages').hidden = pages.length < 2;
  byId('work').hidden = false;
  turnTo(0);
}

/** Whether what is shown may be left: a correction that is not saved is asked for. */
const leave = () => !document.querySelector('form.changed') || confirm('Leave this correction without saving it?');

const tell = error => byId('errors').append(element('li', {}, error.message));

function nameOf(page, index) {
  const number = pages.slice(0, index + 1).filter(other => other.source === page.source).length;
  return pages.some((other, i) => i !== index && other.source === page.source) ? `${page.source}, page ${number}` : page.source;
}

function turnTo(index) {
  [at, selected] = [index, 0];
  show();
}

function show() {
  const page = pages[at];
  const article = page.articles?.[selected];
  const { title, issueDate, pageNumber, pageName } = page.publication ?? {};
  // Only of a file with one page is it known which page the image shows.
  const image = pages.filter(other => other.source === page.source).length === 1 ? images.get(page.source) : null;
  byId('pages').value = at;
  byId('paper').textContent = [title, issueDate, pageNumber, pageName].filter(Boolean).join(' · ');
  byId('undo').hidden = past.length === 0;
  const plan = drawPlan(page, image, facsimiles[at], selected, choose);
  byId('enlarge').hidden = !plan;
  byId('page').replaceChildren(...[plan, ...listArticles(page, selected, corrected, choose, adopt)].filter(Boolean));
  byId('record').replaceChildren(...article ? [showRecord(article, selected + 1, actionsOn(article, page.articles))] : []);
}

function actionsOn(article, articles) {
  const open = form => () => byId('record').replaceChildren(form());
  return [
    ['Correct', open(() => correctionForm(article, made => keep({ articles: articles.with(selected, made) }, made), show))],
    article.paragraphs?.length > 1 ? ['Split', open(() => splitForm(article, facsimiles[at], made => keep({ articles: articles.toSpliced(selected, 1, ...made) }, ...made), show))] : null,
    articles.length > 1 ? ['Merge', open(() => mergeForm(articles, selected, (made, left) => keep({ articles: left }, made), show))] : null,
    ['Not an article', () => keep({ articles: articles.toSpliced(selected, 1), furniture: [...pages[at].furniture ?? [], furnitureOf(article)] }).catch(tell)],
  ].filter(Boolean);
}

function adopt(piece) {
  if (leave()) {
    const made = articleOf(piece);
    keep({ articles: [...pages[at].articles ?? [], made], furniture: pages[at].furniture.filter(other => other !== piece) }, made).catch(tell);
  }
}

function choose(index) {
  if (!leave()) {
    return;
  }
  selected = index;
  show();
  lookAtRecord();
}

function lookAtRecord() {
  byId('record').focus({ preventScroll: true });
  byId('record').scrollIntoView({ block: 'nearest' });
}

/** Keeps a page as it was changed; the articles that were made by hand are marked, the last of them is shown. */
async function keep(change, ...made) {
  const page = pages[at];
  const found = await findNames({ ...page, ...change });
  if (!pages.includes(page)) {
    return;
  }
  found.articles = found.articles?.map((article, i) => withDecided(article, change.articles[i].decided));
  change.articles.forEach((article, i) => (made.includes(article) || corrected.has(article)) && corrected.add(found.articles[i]));
  past.push([pages, at, selected]);
  [at, selected] = [pages.indexOf(page), Math.max(0, change.articles.indexOf(made.at(-1)))];
  pages = pages.with(at, found);
  show();
  lookAtRecord();
}

function undo() {
  if (leave()) {
    [pages, at, selected] = past.pop();
    show();
  }
}

byId('files').addEventListener('change', event => read([...event.target.files]).finally(() => { event.target.value = ''; }));
byId('pages').addEventListener('change', event => {
  if (leave()) {
    turnTo(Number(event.target.value));
  } else {
    event.target.value = at;
  }
});
byId('enlarge').addEventListener('click', () => byId('enlarge').setAttribute('aria-pressed', byId('work').classList.toggle('large')));
byId('undo').addEventListener('click', undo);
byId('example').addEventListener('click', async () => read([new File([await (await fetch('example.alto.xml')).blob()], 'example.alto.xml')]));
document.querySelectorAll('[data-format]').forEach(button => button.addEventListener('click', () => download(button.dataset.format, pages).catch(tell)));
document.addEventListener('dragover', event => {
  event.preventDefault();
  byId('drop').classList.add('over');
});
document.addEventListener('dragleave', () => byId('drop').classList.remove('over'));
document.addEventListener('drop', event => {
  event.preventDefault();
  byId('drop').classList.remove('over');
  read([...event.dataTransfer.files]);
});
