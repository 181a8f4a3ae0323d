#!/usr/bin/env python3
"""Kills `newsparse parse --output archive.sqlite` at random and resumes it, and compares what comes of it with an undisturbed run, row by row.

run.py [--pages 10000] [--kills 5] [--jobs 2] [--seed 1] [--tool src/NewsParse.Cli/bin/Release/net10.0/NewsParse.Cli.dll]

The pages are those of tests/pages/dev, renumbered. Prints the time, the pages a second and the peak memory of each run, and how memory grew from a tenth of the undisturbed run on.
"""
import argparse, os, random, shutil, signal, sqlite3, subprocess, sys, tempfile, threading, time

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), '..', '..'))


def make_pages(folder, count):
    dev = os.path.join(ROOT, 'tests', 'pages', 'dev')
    texts = [open(os.path.join(dev, name, file), 'rb').read().rstrip(b'\f\n') for name in sorted(os.listdir(dev)) for file in ('mupdf.txt', 'poppler.txt', 'pdfminer.txt')]
    for i in range(count):
        path = os.path.join(folder, f'{i // 1000:03}', f'{i:06}.txt')
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'wb') as file:
            # A mark of its own keeps the pages apart: each has a hash and a row that no other has.
            file.write(texts[i % len(texts)] + f'\n\n甲{i}号\n'.encode())


def rss(pid):
    try:
        with open(f'/proc/{pid}/status') as status:
            return next((int(line.split()[1]) // 1024 for line in status if line.startswith('VmRSS')), 0)
    except OSError:
        return 0


class Run:
    def __init__(self, command, folder):
        self.process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.samples, self.start = [], time.time()
        self.watch = threading.Thread(target=self.sample)
        self.watch.start()

    def sample(self):
        while self.process.poll() is None:
            self.samples.append((time.time() - self.start, rss(self.process.pid)))
            time.sleep(0.2)

    def wait(self):
        errors = self.process.communicate()[1]
        self.watch.join()
        return time.time() - self.start, errors.strip()

    def peak(self):
        return max((mb for _, mb in self.samples), default=0)


def rows(path):
    """Every row of every table, ids included: inputs are put in their order, however often the run was killed."""
    db = sqlite3.connect(path)
    tables = [name for name, in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'article_text%' AND name <> 'meta' ORDER BY name")]
    for table in tables:
        yield table, db.execute(f'SELECT * FROM {table}').fetchall()
    yield 'article_text', db.execute('SELECT rowid, headline, text FROM article_text ORDER BY rowid').fetchall()


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--pages', type=int, default=10000)
    ap.add_argument('--kills', type=int, default=5)
    ap.add_argument('--jobs', type=int, default=2)
    ap.add_argument('--seed', type=int, default=1)
    ap.add_argument('--tool', default=os.path.join(ROOT, 'src/NewsParse.Cli/bin/Release/net10.0/NewsParse.Cli.dll'))
    opt = ap.parse_args()
    folder = tempfile.mkdtemp(prefix='newsparse-kill-')
    try:
        make_pages(os.path.join(folder, 'pages'), opt.pages)
        command = lambda output: ['dotnet', os.path.abspath(opt.tool), 'parse', 'pages', '--output', output, '--jobs', str(opt.jobs), '--resume']
        whole = Run(command('whole.sqlite'), folder)
        seconds, errors = whole.wait()
        late = [mb for at, mb in whole.samples if at > seconds / 10]
        print(f'undisturbed: {seconds:.0f} s, {opt.pages / seconds:.1f} pages/s, peak {whole.peak()} MB; after a tenth of the time {late[0]} MB, at the end {late[-1]} MB, most {max(late)} MB')
        print('  ' + errors.splitlines()[-1])
        chance = random.Random(opt.seed)
        left, peaks = opt.kills, []
        while True:
            run = Run(command('killed.sqlite'), folder)
            if left > 0:
                left -= 1
                time.sleep(chance.uniform(0.05, 1.2) * seconds / (opt.kills + 1))
                if run.process.poll() is None:
                    run.process.send_signal(signal.SIGKILL)
            took, errors = run.wait()
            peaks.append(run.peak())
            print(f'{"killed" if run.process.returncode < 0 else "ended"} after {took:.1f} s, peak {run.peak()} MB {errors.splitlines()[-1] if errors and run.process.returncode >= 0 else ""}')
            if run.process.returncode >= 0 and left == 0:
                break
        same = True
        for (table, a), (_, b) in zip(rows(os.path.join(folder, 'whole.sqlite')), rows(os.path.join(folder, 'killed.sqlite'))):
            same &= a == b
            print(f'{table}: {len(a)} rows, {"the same" if a == b else f"DIFFERENT ({len(b)} rows)"}')
        print('equal' if same else 'NOT EQUAL')
        sys.exit(0 if same else 1)
    finally:
        shutil.rmtree(folder)


if __name__ == '__main__':
    main()
