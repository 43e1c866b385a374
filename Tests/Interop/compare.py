"""Opens a GraphML file in a tool and compares every node, edge, value, type and character with the JSON form of the graph.

Readers that have no values are compared by their nodes and edges.

    python compare.py READER FILE.graphml FILE.json

Ends with status 0 if nothing is lost or changed; else it names each difference and ends with status 1.
"""

import json
import sys

from expectation import Expectation, portable
from readers import NUMBERS_ARE_DOUBLE, READERS, STRUCTURE_READERS, xml_graph

COMPUTED = {"evidence", "verbatim", "names", "name", "bloc"}


class Comparison:
    def __init__(self, reader, expected, reading):
        self.reader = reader
        self.expected = expected
        self.reading = reading
        self.differences = []
        self.compared = 0

    def run(self):
        self.check("directed", self.expected.directed, self.reading.directed)
        self.check("nodes", sorted(self.expected.nodes), sorted(self.reading.nodes))
        for id, values in self.expected.nodes.items():
            self.compare_values(f"node {id}", id, values, self.reading.nodes.get(id, {}))
        names = [values.get("name") for values in self.reading.nodes.values()]
        self.check("names that are not unique", [], sorted({str(n) for n in names if names.count(n) > 1}))
        self.compare_edges()
        self.compare_graph()

    def compare_edges(self):
        self.check("number of edges", len(self.expected.edges), len(self.reading.edges))
        for source, target, values in self.reading.edges:
            key = (source, target, portable(values.get("relation", "")))
            expected = self.expected.edges.get(key)
            if expected is None:
                self.differences.append(f"an edge that is not in the graph: {key}")
                continue
            self.compare_values(f"edge {key}", key, expected, values)
            if self.expected.evidence[key]:
                self.check(f"evidence of {key}", self.expected.evidence[key], json.loads(values.get("evidence", "null")))

    def compare_graph(self):
        articles = json.loads(self.reading.values.get("articles", "[]"))
        self.check("articles", list(self.expected.articles.values()), articles)
        self.check("title", self.expected.title, self.reading.values.get("title", ""))

    def compare_values(self, what, key, expected, found):
        for name, value in expected.items():
            self.check(f"{what}: {name}", value, found.get(name))
        for name, value in self.foreign(key).items():
            self.check(f"{what}: foreign {name}", value, found.get(name))
        extra = set(found) - set(expected) - COMPUTED - set(self.foreign(key))
        self.check(f"{what}: values too many", [], sorted(extra))

    def foreign(self, key):
        """The foreign attributes by the names and as the types that the file gives them."""
        scope = "edge" if isinstance(key, tuple) else "node"
        table = json.loads(self.reading.values.get("attributes", "{}")).get(scope, {})
        shown = {(entry["name"], entry["type"]): name for name, entry in table.items()}
        values = {}
        for name, value in self.expected.foreign[key].items():
            kind = {str: "text", bool: "truth", int: "integer", float: "number"}[type(value)]
            if isinstance(value, str):
                value = portable(value)
            elif isinstance(value, bool):
                value = "yes" if value else "no"
            if value != "" and (name, kind) != ("edge_id", "text"):
                values[shown.get((name, kind), name)] = value
        return values

    def check(self, what, expected, found):
        self.compared += 1
        if self.reader in NUMBERS_ARE_DOUBLE and type(expected) is int:
            expected = float(expected)
            found = float(found) if type(found) is int else found
        if expected != found or type(expected) is not type(found):
            self.differences.append(f"{what}: expected {expected!r}, found {found!r}")


class StructureComparison(Comparison):
    """For readers that know no values: which nodes there are, and how they are joined."""

    def __init__(self, reader, path, expected, reading):
        super().__init__(reader, expected, reading)
        self.path = path

    def run(self):
        self.check("directed", self.expected.directed, self.reading.directed)
        _, nodes, edges = xml_graph(self.path)
        self.check("number of nodes", len(self.expected.nodes), len(nodes))
        self.check("number of edges", len(self.expected.edges), len(edges))
        if self.reader == "networkit":
            places = {node.get("id"): place for place, node in enumerate(nodes)}
            weights = [values["weight"] for values in self.expected.edges.values()]
            expected = [
                (*self.ends(places[edge.get("source")], places[edge.get("target")]), weight)
                for edge, weight in zip(edges, weights)
            ]
            found = [(*self.ends(source, target), values["weight"]) for source, target, values in self.reading.edges]
            self.check("nodes", list(range(len(nodes))), sorted(self.reading.nodes))
        else:
            expected = [(*self.ends(edge.get("source"), edge.get("target")), edge.get("id")) for edge in edges]
            found = [(*self.ends(source, target), values["id"]) for source, target, values in self.reading.edges]
            self.check("nodes", sorted(node.get("id") for node in nodes), sorted(self.reading.nodes))
        self.check("edges", sorted(expected), sorted(found))

    def ends(self, source, target):
        return (source, target) if self.expected.directed else tuple(sorted((source, target)))


def main():
    reader, graphml, graph = sys.argv[1:]
    expected = Expectation(graph)
    if reader in STRUCTURE_READERS:
        comparison = StructureComparison(reader, graphml, expected, STRUCTURE_READERS[reader](graphml))
    else:
        comparison = Comparison(reader, expected, READERS[reader](graphml))
    comparison.run()
    for difference in comparison.differences:
        print(f"{reader}: {difference}", file=sys.stderr)
    print(f"{reader}: {comparison.compared} comparisons, {len(comparison.differences)} differences")
    sys.exit(1 if comparison.differences else 0)


main()
