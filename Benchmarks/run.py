"""Runs the benchmarks: `run.py [--repeats N] [FILE…]`, where FILE is one of rows/ without its ending; all unless given.

Each file of rows/ has a function `rows()` that gives its rows, and makes its inputs on the way.
"""

import argparse
import importlib
import json
import sys

from measuring import FOLDER, ROOT


def main():
    known = sorted(path.stem for path in (ROOT / "Benchmarks" / "rows").glob("*.py"))
    parser = argparse.ArgumentParser(description="Compares our times with those of other programs in one run.")
    parser.add_argument("files", nargs="*", default=known, metavar="FILE", help=", ".join(known))
    parser.add_argument("--repeats", type=int, help="runs of each command, of which the best counts")
    arguments = parser.parse_args()
    if unknown := set(arguments.files) - set(known):
        parser.error(f"no rows {', '.join(sorted(unknown))}; expected some of {', '.join(known)}")
    rows = []
    for file in arguments.files:
        for row in importlib.import_module(f"rows.{file}").rows():
            row.repeats = arguments.repeats or row.repeats
            row.run()
            rows.append(row)
            print("| " + " | ".join(row.cells()) + " |", flush=True)
    store(rows, "-".join(arguments.files) if arguments.files != known else "all")
    return 0 if all(row.is_met for row in rows) else 1


def store(rows, name):
    path = FOLDER / f"{name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([row.record() for row in rows], indent=2, ensure_ascii=False) + "\n")
    print(f"\nstored in {path.relative_to(ROOT)}", file=sys.stderr)


if __name__ == "__main__":
    print("| work | ours | peer | times the peer's | target | |\n|---|---|---|---|---|---|")
    sys.exit(main())
