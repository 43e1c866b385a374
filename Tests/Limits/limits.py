"""Tells whether the work on hostile inputs grows as they do: limits.py PROGRAM [--size KB] [--language de] [--only NAMES].

The program runs under callgrind, which counts the instructions that it executes: for an input of next to nothing, for one of the size, and for
one of twice the size. What the first takes is taken off the others; twice the size may then take 2.2 times as much, so that sorting passes
and a square does not. Clocks play no part.
"""
import argparse
import concurrent.futures
import os
import re
import subprocess
import sys
import tempfile

import generators

# Inputs for which the growth is known to be too great, with what is to blame. A line that is right no longer fails the test too.
KNOWN = {}
GREATEST = 2.2
"""Instructions a byte below which nothing is done but to read: what is refused at once may cost less when there is more of it."""
LEAST = 20


class Case:
    def __init__(self, name, command, ending, make, head=""):
        self.name, self.command, self.ending, self.make, self.head = name, command, ending, make, head

    def instructions(self, program, size, folder):
        path = os.path.join(folder, f"{re.sub(r'[^a-z]+', '-', self.name)}-{size}.{self.ending}")
        with open(path, "w", encoding="utf-8") as file:
            file.write(self.head + self.make(size))
        command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program] + self.command + [path]
        # Hash tables would be another size, and their look-ups other work, in each run.
        done = subprocess.run(command, capture_output=True, env=os.environ | {"SWIFT_DETERMINISTIC_HASHING": "1"})
        found = re.search(rb"Collected : (\d+)", done.stderr)
        if not found or done.returncode not in (0, 65):
            sys.exit(f"{self.name}: {done.returncode} {done.stderr.decode(errors='replace')[-2000:]}")
        return int(found[1])

    def growth(self, program, size, folder):
        least, once, twice = (self.instructions(program, n, folder) for n in (64, size, 2 * size))
        return (twice - least) / max(once - least, LEAST * size), (once - least) / size


def cases(language):
    extract = ["extract", "--jobs", "1", "--quiet"]
    for name, make in generators.articles(generators.WORDS[language]).items():
        yield Case(name, extract, "txt", make, head=f"Language: {language}\n\n")
    for name, make in generators.pages().items():
        yield Case(name, extract, "html", make, head="<html lang=de>")
    for (command, ending, name), make in generators.lines().items():
        yield Case(name, extract if command == "extract" else command.split(), ending, make)
    for (ending, name), make in generators.graphs().items():
        yield Case(name, ["map", "--format", "graphml", "--quiet"], ending, make)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--size", type=int, default=32, help="kilobytes")
    parser.add_argument("--language", default="de", choices=generators.WORDS)
    parser.add_argument("--only", default="", help="a regular expression that the names match in part")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    chosen = [case for case in cases(options.language) if re.search(options.only, case.name)]
    if not chosen:
        sys.exit(f"no input has a name like {options.only}")
    status = 0
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        # valgrind cannot read the debugging symbols that Swift's linker writes.
        program = os.path.join(folder, "entente")
        subprocess.run(["strip", "-o", program, options.program], check=True)
        results = pool.map(lambda case: case.growth(program, options.size << 10, folder), chosen)
        for case, (growth, each) in zip(chosen, results):
            isKnown, isGreat = case.name in KNOWN, growth > GREATEST
            note = "" if not isGreat else f"  known: {KNOWN[case.name]}" if isKnown else "  GROWS TOO FAST"
            if isKnown and not isGreat:
                note = "  is marked as growing too fast, but does not"
            status |= isKnown != isGreat
            print(f"{growth:5.2f} times  {each:8.0f} instructions a byte  {case.name}{note}", flush=True)
    print(f"{len(chosen)} hostile inputs of {options.size} and {2 * options.size} KB in {options.language}")
    sys.exit(status)


if __name__ == "__main__":
    main()
