"""Each tool's own reading of a GraphML file as one shape: nodes and edges with the values that the tool hands out."""

import contextlib
import json
import math
import os
import pathlib
import subprocess
import sys
from xml.etree import ElementTree

HERE = pathlib.Path(__file__).parent
NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"


class Reading:
    """What a tool made of a file.

    `nodes` maps the entity of a node to its values; `edges` is a list of (source, target, values).
    """

    def __init__(self, directed, nodes, edges, values=None):
        self.directed = directed
        self.nodes = nodes
        self.edges = edges
        self.values = values or {}


def networkx_reading(path, multigraph):
    import networkx

    graph = networkx.read_graphml(path, force_multigraph=multigraph)
    edges = [
        (graph.nodes[a]["entity"], graph.nodes[b]["entity"], filled(values)) for a, b, values in graph.edges(data=True)
    ]
    return Reading(graph.is_directed(), by_entity(v for _, v in graph.nodes(data=True)), edges, graph.graph)


def networkx(path):
    return networkx_reading(path, multigraph=False)


def networkx_multigraph(path):
    return networkx_reading(path, multigraph=True)


def igraph(path):
    import igraph as library

    graph = library.Graph.Read_GraphML(path)
    nodes = by_entity(filled(vertex.attributes()) for vertex in graph.vs)
    edges = [
        (graph.vs[edge.source]["entity"], graph.vs[edge.target]["entity"], filled(edge.attributes())) for edge in graph.es
    ]
    values = {name: graph[name] for name in graph.attributes()}
    return Reading(graph.is_directed(), nodes, edges, values)


def rustworkx(path):
    import rustworkx as library

    graph = library.read_graphml(path)[0]
    entities = [values["entity"] for values in graph.nodes()]
    edges = [(entities[a], entities[b], filled(values)) for a, b, values in graph.weighted_edge_list()]
    directed = isinstance(graph, library.PyDiGraph)
    return Reading(directed, by_entity(filled(values) for values in graph.nodes()), edges, filled(graph.attrs))


def r_igraph(path):
    script = HERE / "read_igraph.R"
    return from_json(run(["Rscript", "--vanilla", str(script), path], LC_ALL="C.UTF-8"))


def boost(path):
    directed = xml_graph(path)[0].get("edgedefault")
    return from_json(run([str(HERE / "../../.build/interop/read_boost"), path, directed]))


def from_json(text):
    """The shape that our programs in R and C++ print."""
    data = json.loads(text, object_hook=lambda entry: float(entry["number"]) if set(entry) == {"number"} else entry)
    nodes = [filled(values) for values in data["nodes"]]
    entities = [values["entity"] for values in nodes]
    ends = zip(data["sources"], data["targets"], data["edges"])
    edges = [(entities[a], entities[b], filled(values)) for a, b, values in ends]
    return Reading(data["directed"], by_entity(nodes), edges, filled(data["graph"]))


def networkit(path):
    """Only the ends of edges and their weights; nodes are numbered as they come."""
    import networkit as library

    with silence():
        graph = library.readGraph(path, library.Format.GraphML)
    edges = [(a, b, {"weight": weight}) for a, b, weight in graph.iterEdgesWeights()]
    return Reading(graph.isDirected(), {number: {} for number in range(graph.numberOfNodes())}, edges)


def graphml2gv(path):
    """Only the identifiers of nodes and edges."""
    dot = run(["graphml2gv", path])
    data = json.loads(run(["dot", "-Tdot_json"], input=dot))
    names = [node["name"] for node in data.get("objects", [])]
    edges = [(names[edge["tail"]], names[edge["head"]], {"id": edge["_graphml_id"]}) for edge in data.get("edges", [])]
    return Reading(data["directed"], {name: {} for name in names}, edges)


def xml_graph(path):
    """The graph's element, its nodes' and its edges', as any XML parser finds them."""
    graph = ElementTree.parse(path).getroot().find(NAMESPACE + "graph")
    return graph, graph.findall(NAMESPACE + "node"), graph.findall(NAMESPACE + "edge")


def run(command, input=None, **environment):
    process = subprocess.run(command, input=input, capture_output=True, text=True, env=os.environ | environment)
    if process.returncode != 0:
        sys.exit(f"{command[0]}: {process.stderr}")
    return process.stdout


@contextlib.contextmanager
def silence():
    """NetworKit tells on standard output what it found out about the file."""
    with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere):
        yield


def by_entity(values):
    return {value["entity"]: value for value in values}


def filled(values):
    """Without what a library puts in where the file has nothing, and without the XML identifiers that it adds."""
    return {name: value for name, value in values.items() if name != "id" and not is_nothing(value)}


def is_nothing(value):
    return value is None or value == "" or (isinstance(value, float) and math.isnan(value))


# Readers that hand out every value.
READERS = {
    "networkx": networkx,
    "networkx-multigraph": networkx_multigraph,
    "igraph": igraph,
    "rustworkx": rustworkx,
    "r-igraph": r_igraph,
    "boost": boost,
}

# Readers that know only which nodes are joined.
STRUCTURE_READERS = {"networkit": networkit, "graphml2gv": graphml2gv}

# igraph has no whole numbers.
NUMBERS_ARE_DOUBLE = {"igraph", "r-igraph"}
