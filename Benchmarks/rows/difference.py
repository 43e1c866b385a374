"""From two graphs in GraphML to what changed: beside rustworkx's reader with Python's dictionaries."""

from inputs import graphs
from measuring import ENTENTE, PYTHON, ROOT, Measurement, Row, prepared

EDGES = 100_000


def rows():
    files = [prepared(f"graph-{EDGES}-{place}.graphml", lambda path: write(path, place)) for place in range(2)]
    yield Row(
        f"difference of two graphs of {EDGES:,} edges from GraphML, whole process",
        Measurement("entente", [ENTENTE, "diff", *files]),
        Measurement("rustworkx and dictionaries", [PYTHON, ROOT / "Benchmarks" / "peers" / "difference.py", *files]),
        at_most=1 / 8, memory_at_most=190, size=sum(file.stat().st_size for file in files), repeats=3)


def write(path, place):
    """One of the two files."""
    graphs.graphml(path, lambda: graphs.pair(EDGES)[place])
