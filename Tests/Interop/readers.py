"""Each tool's own reading of a GraphML file as one shape: nodes and edges with the values that the tool hands out."""

import math


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


def by_entity(values):
    return {value["entity"]: value for value in values}


def filled(values):
    """Without what igraph puts in where the file has nothing, and without the XML identifiers that both libraries add."""
    return {
        name: value
        for name, value in values.items()
        if name != "id" and value != "" and not (isinstance(value, float) and math.isnan(value))
    }


# What each reader cannot tell: igraph has no whole numbers.
READERS = {"networkx": networkx, "networkx-multigraph": networkx_multigraph, "igraph": igraph}
NUMBERS_ARE_DOUBLE = {"igraph"}
