"""How many of jieba's words NewsParse cuts alike: python3 compare.py FILE (UTF-8 text, a paragraph a line). Needs Debian's python3-jieba."""
import collections
import pathlib
import subprocess
import sys

sys.path.append("/usr/lib/python3/dist-packages")
import jieba
import jieba.posseg

PROJECT = pathlib.Path(__file__).parent


def ours(mode, file):
    run = ["dotnet", "run", "-c", "Release", "--project", str(PROJECT), "--", mode, file]
    return subprocess.run(run, check=True, capture_output=True).stdout.decode("utf-8").split("\n")[:-1]


def spans(words):
    at, found = 0, []
    for word in words:
        found.append((at, at + len(word)))
        at += len(word)
    return found


def compare(name, lines, theirs, mine, show):
    """theirs, mine: for each line a list of (word, tag)."""
    total = same = tagged = 0
    differences = collections.Counter()
    for line, a, b in zip(lines, theirs, mine):
        assert "".join(w for w, _ in b) == line, line
        left, right = (dict(zip(spans([w for w, _ in x]), x)) for x in (a, b))
        total += len(left)
        for span, word in left.items():
            if span in right:
                same += 1
                tagged += right[span][1] == word[1]
            else:
                around = [w for s, (w, _) in right.items() if s[0] < span[1] and span[0] < s[1]]
                differences[word[0] + " | " + " ".join(around)] += 1
    print(f"{name}: {total:,} words of jieba, {same / total:.4%} cut alike" + (f", {tagged / total:.4%} cut and tagged alike" if name == "tag" else ""))
    for difference, count in differences.most_common(show):
        print(f"  {count:4} {difference}")


file = sys.argv[1]
show = int(sys.argv[2]) if len(sys.argv) > 2 else 0
lines = open(file, encoding="utf-8", newline="\n").read().split("\n")[:-1]
print(f"{file}: {sum(len(x.encode()) + 1 for x in lines):,} bytes")
plain = lambda words: [(w, "") for w in words]
compare("cut", lines, [plain(jieba.lcut(x)) for x in lines], [plain(filter(None, x.split("\x1f"))) for x in ours("cut", file)], show)
pairs = lambda x: [tuple(w.split("\x1e")) for w in x.split("\x1f")] if x else []
compare("tag", lines, [[(p.word, p.flag) for p in jieba.posseg.lcut(x)] for x in lines], [pairs(x) for x in ours("tag", file)], show)
