"""From a graph file to a map in SVG, whole process, beside Graphviz on the same map."""

import re

from inputs import graphs
from measuring import ENTENTE, FOLDER, Measurement, Row, prepared

SIZES = [20, 100, 200, 500, 1000]
"""Up to this number of nodes Graphviz draws in layers, which takes it minutes beyond."""
LAYERED = 100


def rows():
    for nodes in SIZES:
        graph = prepared(f"network-{nodes}.json", lambda path: path.write_text(graphs.network(nodes)))
        dot, svg = FOLDER / "inputs" / f"network-{nodes}.dot", FOLDER / "inputs" / f"network-{nodes}.svg"
        Measurement("entente", [ENTENTE, "map", graph, "--quiet", "-o", dot, "-o", svg]).run()
        peer = ["dot", "-Tsvg", dot] if nodes <= LAYERED else ["sfdp", "-Goverlap=prism", "-Tsvg", dot]
        found = overlaps(svg.read_text())
        yield Row(
            f"layout and SVG of {nodes:,} nodes, {found} of which overlap",
            Measurement("entente", [ENTENTE, "map", graph, "--quiet", "--format", "svg"]),
            Measurement(" ".join(peer[:-1]), peer), at_most=1.05 if nodes <= LAYERED else 1, repeats=10 if nodes < 500 else 5,
            holds=found == 0)


def overlaps(svg):
    """The number of nodes whose outline overlaps another's: that of their ellipses' boxes, which is no fewer."""
    boxes = [
        [float(number) for number in box]
        for box in re.findall(r'<ellipse class="outline" cx="([-.\d]+)" cy="([-.\d]+)" rx="([-.\d]+)" ry="([-.\d]+)"', svg)]
    assert boxes, "no outlines found"
    return sum(
        any(other is not box and abs(x - other[0]) < rx + other[2] and abs(y - other[1]) < ry + other[3] for other in boxes)
        for box in boxes for x, y, rx, ry in [box])
