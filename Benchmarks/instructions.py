"""Tells whether fixed work has come to cost more instructions: instructions.py [--record] [PROGRAM].

The program works on inputs that a seed makes, under callgrind, and the instructions of its own code are compared with those in
instructions.json: more than 5 % above fails. Code of libc, libxml2 and libgvc is left out, because libc picks other code on other processors
and a newer Debian has other libraries; hash tables have the same order in each run. What is left differed by up to a tenth of a percent between two
runs; the margin is for what other processors may add, and for small changes that are worth what they cost. Another compiler makes other code, so
then nothing can be compared.

--record takes the counts of now for those to compare with. Commit them with the change that altered them, and say there what for.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from inputs import graphs, news
from measuring import ENTENTE

RECORD = Path(__file__).parent / "instructions.json"
MARGIN = 0.05
EDGES = 1_000
NEWS = 20_000


def inputs(folder):
    """Writes the inputs, which are the same wherever the tests run."""
    for language in news.LANGUAGES:
        news.write_json_lines(folder / f"{language}.jsonl", [language], NEWS)
        news.write_article(folder / f"article-{language}.txt", language, 7_000)
    for place, text in enumerate(graphs.pair(EDGES)):
        graphs.graphml(folder / f"graph-{place}.graphml", lambda: text)
        (folder / f"graph-{place}.json").write_text(text, encoding="utf-8")
    (folder / "network.json").write_text(graphs.network(20), encoding="utf-8")


def work():
    """What is done, by its name."""
    yield "start-up", ["--version"]
    for language in news.LANGUAGES:
        yield f"one article to JSON, {language}", ["map", f"article-{language}.txt", "--format", "json"]
        yield f"{NEWS // 1000} kB of JSON Lines to graphs, {language}", ["extract", f"{language}.jsonl"]
    yield f"JSON of {EDGES:,} edges to GraphML", ["map", "graph-0.json", "--format", "graphml"]
    yield f"GraphML of {EDGES:,} edges to JSON", ["map", "graph-0.graphml", "--format", "json"]
    yield f"two graphs of {EDGES:,} edges to what changed", ["diff", "graph-0.graphml", "graph-1.graphml"]
    yield f"two graphs of {EDGES:,} edges to one", ["map", "graph-0.graphml", "graph-1.graphml", "--format", "json"]
    yield "a map of 20 nodes to SVG", ["map", "network.json", "--format", "svg"]


def count(program, words, folder):
    """The instructions of the program's own code."""
    with tempfile.NamedTemporaryFile() as profile:
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={profile.name}", program, *words, "--quiet", "--jobs", "1"]
        if words == ["--version"]:
            command = command[:-3]
        done = subprocess.run(
            command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
            env=os.environ | {"SWIFT_DETERMINISTIC_HASHING": "1"})
        if done.returncode != 0:
            sys.exit(f"{' '.join(words)}: {done.stderr[-2000:]}")
        return own(Path(profile.name).read_text(), program)


def own(profile, program):
    """The sum over the functions that are in the program's file; what they call is counted with its own file."""
    names, total, is_own, is_call = {}, 0, False, False
    for line in profile.splitlines():
        if line.startswith("ob="):
            number, name = re.fullmatch(r"ob=(\(\d+\))(?: (.*))?", line).groups()
            names.setdefault(number, name)
            is_own = names[number] == str(program)
        elif line.startswith("cob=") and (found := re.fullmatch(r"cob=(\(\d+\)) (.*)", line)):
            names[found[1]] = found[2]
        elif line.startswith("calls="):
            is_call = True
        elif line[:1] in "0123456789+-*" and line:
            if is_own and not is_call:
                total += int(line.split()[1])
            is_call = False
    return total


def compiler():
    return subprocess.run(["swift", "--version"], capture_output=True, text=True, check=True).stdout.splitlines()[0]


def compare(counts, known):
    """Tells all counts; whether none is too great."""
    too_great = []
    for name, found in counts.items():
        before = known.get(name)
        change = found / before - 1 if before else None
        told = "not recorded yet" if change is None else f"{change:+.1%}"
        print(f"{found / 1e6:10.1f} million instructions  {told:>17}  {name}")
        if change is None or change > MARGIN:
            too_great.append(name)
        elif change < -MARGIN:
            print("           far fewer than recorded: record them, lest they creep back")
    if too_great:
        print(f"\nmore than {MARGIN:.0%} above instructions.json, or not in it: {'; '.join(too_great)}")
        print("If that is worth its cost, run `make instructions RECORD=1` and commit Benchmarks/instructions.json, saying what for.")
        print("If not, profile: valgrind --tool=callgrind on a stripped program with the same words (see Benchmarks/README.md).")
    return not too_great


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", nargs="?", type=Path, default=ENTENTE)
    parser.add_argument("--record", action="store_true")
    arguments = parser.parse_args()
    recorded = json.loads(RECORD.read_text()) if RECORD.exists() else {"compiler": "", "instructions": {}}
    if not arguments.record and not RECORD.exists():
        print("nothing is recorded yet, so nothing can be compared: run `make instructions RECORD=1` and commit Benchmarks/instructions.json")
        return 0
    if not arguments.record and recorded["compiler"] != compiler():
        print(f"counted with {recorded['compiler']}, and here is {compiler()}: nothing can be compared")
        return 0
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(2) as pool:
        folder = Path(name)
        # valgrind cannot read the debugging symbols that Swift's linker writes.
        program = folder / "entente"
        subprocess.run(["strip", "-o", program, arguments.program.resolve()], check=True)
        inputs(folder)
        counts = dict(pool.map(lambda item: (item[0], count(program, item[1], folder)), work()))
    if not arguments.record:
        return 0 if compare(counts, recorded["instructions"]) else 1
    RECORD.write_text(json.dumps({"compiler": compiler(), "instructions": counts}, indent=2, ensure_ascii=False) + "\n")
    compare(counts, counts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
