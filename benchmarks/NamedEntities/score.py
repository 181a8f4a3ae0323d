#!/usr/bin/env python3
"""Scores `newsparse entities` on a text whose names somebody has marked: exact spans, each sentence a text of its own.

    python3 score.py FILE [-- COMMAND]

FILE: a character and its tag a line (B-PER, I-LOC, O ...), sentences apart by empty lines.
COMMAND: what reads JSON Lines on standard input; newsparse entities - if none is given.
"""
import json
import shlex
import subprocess
import sys

KINDS = {"PER": "Person", "LOC": "Place", "ORG": "Organization"}


def sentences(path):
    text, tags = "", []
    for line in [*open(path, encoding="utf-8"), ""]:
        cells = line.split()
        if len(cells) == 2:
            text += cells[0]
            tags += [cells[1]] + ["I" + cells[1][1:]] * (len(cells[0]) - 1)
        elif not line.strip() and text:
            yield text, set(spans(tags))
            text, tags = "", []


def spans(tags):
    start = None
    for at, tag in enumerate([*tags, "O"]):
        if start is not None and not (tag[0] == "I" and tag[2:] == tags[start][2:]):
            if tags[start][2:5] in KINDS:
                yield KINDS[tags[start][2:5]], start, at - start
            start = None
        if tag[0] == "B":
            start = at


def main():
    given = sys.argv[1:]
    command = given[given.index("--") + 1:] if "--" in given else shlex.split("newsparse entities -")
    gold = list(sentences(given[0]))
    lines = "".join(json.dumps({"id": str(i), "text": text}, ensure_ascii=False) + "\n" for i, (text, _) in enumerate(gold))
    answer = subprocess.run(command, input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
    found = [{(name["kind"], name["start"], name["length"]) for name in json.loads(line)["entities"]} for line in answer]
    print(f"{len(gold)} sentences\n{'':14}precision  recall  F1      marked")
    for kind in KINDS.values():
        marked = [{name for name in names if name[0] == kind} for _, names in gold]
        own = [{name for name in names if name[0] == kind} for names in found]
        hits = sum(len(a & b) for a, b in zip(marked, own, strict=True))
        all_marked, all_own = sum(map(len, marked)), sum(map(len, own))
        precision, recall = hits / max(1, all_own), hits / max(1, all_marked)
        print(f"{kind:14}{precision:.3f}      {recall:.3f}   {2 * precision * recall / max(1e-9, precision + recall):.3f}   {all_marked}")


main()
