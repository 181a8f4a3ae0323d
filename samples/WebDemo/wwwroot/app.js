import { listArticles } from './articles.js';
import { correctionForm } from './correction.js';
import { element } from './dom.js';
import { drawPlan } from './plan.js';
import { showRecord } from './record.js';
import { download, findNames, parse } from './server.js';

// What the visitor has: pages with their images, the page and the article that are looked at, the articles that were corrected.
let pages = [];
let [at, selected] = [0, 0];
const images = new Map();
const corrected = new Set();

const byId = id => document.getElementById(id);

/** Reads files; what fails in one stops none of the others. */
async function read(files) {
  pages = [];
  corrected.clear();
  images.forEach(image => URL.revokeObjectURL(image));
  images.clear();
  byId('errors').replaceChildren();
  for (const file of files) {
    byId('status').textContent = `Reading ${file.name} …`;
    try {
      pages.push(...await parse(file));
      if (file.type.startsWith('image/')) {
        images.set(file.name, URL.createObjectURL(file));
      }
    } catch (error) {
      tell(error);
    }
  }
  byId('status').textContent = '';
  byId('pages').replaceChildren(...pages.map((page, index) => element('option', { value: index }, nameOf(page, index))));
  byId('pages').hidden = pages.length < 2;
  byId('work').hidden = pages.length === 0;
  turnTo(0);
}

const tell = error => byId('errors').append(element('li', {}, error.message));

function nameOf(page, index) {
  const number = pages.slice(0, index + 1).filter(other => other.source === page.source).length;
  return pages.some((other, i) => i !== index && other.source === page.source) ? `${page.source}, page ${number}` : page.source;
}

function turnTo(index) {
  [at, selected] = [index, 0];
  if (pages.length > 0) {
    const { title, issueDate, pageNumber, pageName } = pages[at].publication ?? {};
    byId('paper').textContent = [title, issueDate, pageNumber, pageName].filter(Boolean).join(' · ');
    show();
  }
}

function show() {
  const page = pages[at];
  const article = page.articles?.[selected];
  // Only of a file with one page is it known which page the image shows.
  const image = pages.filter(other => other.source === page.source).length === 1 ? images.get(page.source) : null;
  byId('page').replaceChildren(...[drawPlan(page, image, selected, choose), ...listArticles(page, selected, corrected, choose)].filter(Boolean));
  byId('record').replaceChildren(...article ? [showRecord(article, selected + 1, correct)] : []);
}

function choose(index) {
  selected = index;
  show();
  byId('record').focus({ preventScroll: true });
  byId('record').scrollIntoView({ block: 'nearest' });
}

function correct() {
  byId('record').replaceChildren(correctionForm(pages[at].articles[selected], save, show));
}

async function save(article) {
  const [page, index] = [pages[at], selected];
  const found = await findNames({ ...page, articles: page.articles.with(index, article) });
  page.articles.forEach((old, i) => corrected.has(old) && corrected.add(found.articles[i]));
  corrected.add(found.articles[index]);
  pages = pages.with(pages.indexOf(page), found);
  show();
}

byId('files').addEventListener('change', event => read([...event.target.files]).finally(() => { event.target.value = ''; }));
byId('pages').addEventListener('change', event => turnTo(Number(event.target.value)));
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
