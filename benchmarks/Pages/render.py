#!/usr/bin/python3
"""Renders pages that the project made up as newspapers print them, for the fitting of weights.

render.py CONTENT OUT [--ocr] [--html] [--only NAME]

CONTENT holds one JSON file per page (README.md tells what is in it), OUT/NAME-a and OUT/NAME-b get page.pdf, pdfminer.txt, mupdf.txt, poppler.txt and gold.json, and with --ocr
scan.png's ocr.txt, ocr.hocr, ocr.alto.xml. What is there already is left alone, unless its content is newer. The same content gives the same pages.
Needs chromium, poppler-utils, mupdf-tools, pdfminer, tesseract with chi_sim and chi_tra, Noto CJK, PIL and numpy.
"""
import argparse
import copy
import json
import os
import pathlib
import random
import subprocess
import tempfile

import layout

STYLES = 'ab'
DPI = 200

# What a page's writer may have annotated: carried over where it stands, empty where it does not.
NAMES = ('people', 'places', 'organizations', 'dates')

# Of a page's files the one that is written last: where it is missing the scan is read anew.
LAST = 'ocr.alto.xml'
TESSERACT = {'hans': 'chi_sim', 'hant': 'chi_tra'}


def gold(content):
    """The page as NewsParse's scorers want it; what nobody annotated (the event's day, on some pages the names) stays empty."""
    articles = []
    for n, a in enumerate(content['articles'], 1):
        where = 'start' if a.get('byline') else ('end' if a.get('ownLine') else 'tail') if a.get('bylineAtEnd') else 'dateline' if a.get('dateline') and a['contributors'] else None
        article = {
            'id': f'{content["page"]}-{n:02}', 'genre': None, 'script': content['script'], 'column': a.get('rubric'), 'kickers': a['kickers'], 'headline': a['headline'], 'subheads': a['subheads'],
            'issueDate': content['issueDate'], 'date': None, 'dateline': a.get('dateline'), 'byline': [x for x in (a.get('byline'), a.get('bylineAtEnd')) if x], 'bylineAt': where,
            'contributors': [{'role': c['role'][:1].upper() + c['role'][1:], 'name': c['name']} for c in a['contributors']],
            'page': content['page'], 'publication': content['publication'], 'pageNo': content['pageNumber'], 'pageName': content['pageName'],
            'paragraphs': a['paragraphs'], **{k: a.get(k) or [] for k in NAMES}}
        if a.get('inheads'):
            article['crossheads'] = [i for i, p in enumerate(a['paragraphs']) if p in a['inheads']]
        if a.get('caption'):
            article['captions'] = [a['caption']['text'] + (' ' + a['caption']['credit'] if a['caption'].get('credit') else '')]
        articles.append(article)
    return {**{k: content[k] for k in ('page', 'publication', 'issueDate', 'pageNumber', 'pageName', 'script', 'folio')}, 'advert': '\n'.join(content.get('advert') or []), 'articles': articles}


def run(*command, **options):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)


def render(content, style, out, keep_html):
    content = copy.deepcopy(content)
    page = layout.page(content, style)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        source = (out if keep_html else pathlib.Path(scratch)) / 'page.html'
        source.write_text(page, encoding='utf-8')
        pdf = out / 'page.pdf'
        run('chromium', '--headless', '--no-sandbox', '--disable-gpu', f'--user-data-dir={scratch}/profile', '--no-pdf-header-footer', f'--print-to-pdf={pdf}', source.as_uri())
    run('pdftotext', pdf, out / 'poppler.txt')
    run('mutool', 'draw', '-q', '-F', 'txt', '-o', out / 'mupdf.txt', pdf)
    run('pdf2txt', '-o', out / 'pdfminer.txt', pdf)
    (out / 'gold.json').write_text(json.dumps(gold(content), ensure_ascii=False, indent=1), encoding='utf-8')


def scan(pdf, seed, scratch):
    """A scan of the page: half of them a little askew, blurred and noisy."""
    import numpy
    from PIL import Image, ImageFilter
    run('pdftoppm', '-r', str(DPI), '-gray', '-png', '-singlefile', pdf, scratch / 'scan')
    rng = random.Random(seed)
    if rng.random() < 0.5:
        image = Image.open(scratch / 'scan.png').convert('L')
        image = image.rotate(rng.uniform(-0.3, 0.3), Image.BICUBIC, fillcolor=255).filter(ImageFilter.GaussianBlur(rng.uniform(0.3, 0.7)))
        noise = numpy.random.default_rng(rng.randrange(1 << 30)).normal(0, rng.uniform(3, 9), (image.height, image.width))
        image = Image.fromarray(numpy.clip(numpy.asarray(image) + noise, 0, 255).astype('uint8'))
        image.save(scratch / 'scan.png', dpi=(DPI, DPI))


def ocr(folder, seed, script):
    with tempfile.TemporaryDirectory() as made:
        scratch = pathlib.Path(made)
        scan((folder / 'page.pdf').resolve(), seed, scratch)
        run('tesseract', 'scan.png', 'ocr', '-l', TESSERACT[script], 'txt', 'hocr', 'alto', cwd=scratch, env={**os.environ, 'OMP_THREAD_LIMIT': '1'})
        for suffix, name in (('.txt', 'ocr.txt'), ('.hocr', 'ocr.hocr'), ('.xml', LAST)):
            (folder / name).write_bytes((scratch / f'ocr{suffix}').read_bytes())


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument('content', type=pathlib.Path)
    arguments.add_argument('out', type=pathlib.Path)
    arguments.add_argument('--ocr', action='store_true', help='read scans, too (half a minute a page)')
    arguments.add_argument('--html', action='store_true', help='keep page.html')
    arguments.add_argument('--only', help='one page')
    options = arguments.parse_args()
    pages = []
    for file in sorted(options.content.glob('*.json')):
        try:
            content = json.loads(file.read_text(encoding='utf-8'))
        except ValueError as error:
            print(f'{file}: {error}')
            continue
        pages += [(file, content, style, options.out / f'{file.stem}-{style}') for style in STYLES if options.only in (None, file.stem)]
    for file, content, style, out in pages:
        made = out / 'gold.json'
        if not made.exists() or made.stat().st_mtime < file.stat().st_mtime:
            (out / LAST).unlink(missing_ok=True)
            render(content, style, out, options.html)
            print(out.name, flush=True)
    for _, content, style, out in pages if options.ocr else ():
        if not (out / LAST).exists():
            ocr(out, f'{content["page"]} {style} scan', content['script'])
            print(out.name, 'read', flush=True)


if __name__ == '__main__':
    main()
