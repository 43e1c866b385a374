"""GraphML from memory into a file and back, beside igraph in C and in Python, networkx, and libxml2 that does nothing; and merging."""

from inputs import graphs
from measuring import ENTENTE, FOLDER, PROGRAM, PYTHON, ROOT, Measurement, Row, prepared

SIZES = [10_000, 100_000, 1_000_000]
PEERS = ROOT / "Benchmarks" / "peers"
"""Networkx needs minutes and tens of gigabytes beyond this number of edges."""
NETWORKX_LIMIT = 100_000


def rows():
    for edges in SIZES:
        path = prepared(
            f"graph-{edges}-0.graphml", lambda path: graphs.graphml(path, lambda: graphs.pair(edges)[0]))
        yield from sized(path, edges)
    other = prepared("graph-100000-1.graphml", lambda path: graphs.graphml(path, lambda: graphs.pair(100_000)[1]))
    merged = [ENTENTE, "map", path, other, "--largest", "4000", "--quiet", "-o", FOLDER / "written.graphml"]
    yield Row(
        f"GraphML, {edges:,} edges and 100,000 others, merged, whole process", Measurement("entente", merged), memory_at_most=1100,
        repeats=1)


def sized(path, edges):
    size, repeats = path.stat().st_size, 2 if edges > NETWORKX_LIMIT else 5
    reading = {"size": size, "repeats": repeats}
    ours, written = [PROGRAM, "read", path], FOLDER / "written.graphml"
    for peer, at_most in [("python-igraph", 1 / 3), ("igraph in C", None), ("libxml2 with empty handlers", 1.8)]:
        yield Row(f"GraphML, {edges:,} edges, read", inside("entente", *ours), reader(peer, path), at_most, **reading)
    for peer, at_most in [("igraph in C", 1 / 3), ("python-igraph", 1 / 4)]:
        yield Row(
            f"GraphML, {edges:,} edges, write", inside("entente", PROGRAM, "write", path, written),
            writer(peer, path, written), at_most, **reading)
    if edges <= NETWORKX_LIMIT:
        yield Row(f"GraphML, {edges:,} edges, read", inside("entente", *ours), reader("networkx", path), **reading)
        yield Row(
            f"GraphML, {edges:,} edges, write", inside("entente", PROGRAM, "write", path, written),
            writer("networkx", path, written), **reading)
    else:
        yield Row(
            f"GraphML, {edges:,} edges, memory while reading", inside("entente", *ours), memory_at_most=500, repeats=1)
        yield Row(
            f"GraphML, {edges:,} edges, memory that writing adds", inside("read and write", PROGRAM, "write", path, written),
            inside("read", *ours), memory_more_at_most=20, repeats=1)


def inside(name, *command):
    """A command that tells itself how long the work took."""
    return Measurement(name, command, reports=True)


def reader(peer, path):
    if peer == "libxml2 with empty handlers":
        return inside(peer, FOLDER / "parse", path)
    if peer == "igraph in C":
        return inside(peer, FOLDER / "igraph", "read", path)
    return inside(peer, PYTHON, PEERS / "graphml.py", peer, "read", path)


def writer(peer, path, written):
    if peer == "igraph in C":
        return inside(peer, FOLDER / "igraph", "write", path, written)
    return inside(peer, PYTHON, PEERS / "graphml.py", peer, "write", path, written)
