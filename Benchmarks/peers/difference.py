"""What changed from one GraphML file to another, with rustworkx's reader and dictionaries: `difference.py OLD NEW`.

It finds and tells what `entente diff` does: changes of nodes and edges with what differs about them, the pairs that turned,
and a quote from each side of the latest article that bears the status, up to 500 changes of each kind.
"""

import json
import sys
from collections import defaultdict
from itertools import islice

import rustworkx

LIMIT = 500
SIGNS = {"supports": 1, "sanctions": -1, "accuses": -1}


def read(path):
    """The nodes, the edges by source, relation and target with their evidence, and the dates of the articles."""
    graph = rustworkx.read_graphml(path)[0]
    nodes = {node["id"]: node for node in graph.nodes()}
    names = [node["id"] for node in graph.nodes()]
    edges = {}
    for source, target, values in graph.weighted_edge_list():
        values["evidence"] = json.loads(values["evidence"])
        edges[names[source], values["relation"], names[target]] = values
    dates = {article["id"]: article.get("date", "") for article in json.loads(graph.attrs["articles"])}
    return nodes, edges, dates


def feelings(edges):
    """The signs of what is actual between two nodes."""
    signs = defaultdict(set)
    for (source, relation, target), values in edges.items():
        if values["status"] == "actual" and relation in SIGNS:
            signs[source, target].add(SIGNS[relation])
    return signs


def quote(values, dates):
    """The quote of the latest article that gives the edge its status."""
    pieces = [piece for piece in values["evidence"] if piece["status"] == values["status"]]
    return max(pieces, key=lambda piece: dates.get(piece["article"], ""))["quote"] if pieces else ""


def kind(old, new):
    """What it means that an edge differs."""
    if old["status"] == new["status"]:
        return "confirmed"
    if {old["status"], new["status"]} == {"actual", "denied"}:
        return "contradicted"
    return "ended" if new["status"] in ("ended", "denied") else "changed"


def main():
    (old_nodes, old, old_dates), (new_nodes, new, new_dates) = read(sys.argv[1]), read(sys.argv[2])
    changes = defaultdict(list)
    for key in sorted(old.keys() | new.keys()):
        if key not in old:
            changes["added"].append(key)
        elif key not in new:
            changes["silent"].append(key)
        elif any(old[key][name] != new[key][name] for name in ("status", "weight", "mentions", "first", "last", "evidence")):
            changes[kind(old[key], new[key])].append(key)
    felt, feel = feelings(old), feelings(new)
    changes["turned"] = [
        (*pair, felt[pair], feel[pair]) for pair in sorted(felt.keys() & feel.keys())
        if len(felt[pair]) == len(feel[pair]) == 1 and felt[pair] != feel[pair]]
    for name, keys in changes.items():
        print(name, len(keys))
        for key in islice(keys, LIMIT):
            print(" ", *key)
            if key in old and name != "confirmed":
                print("     ", quote(old[key], old_dates))
            if key in new and name != "confirmed":
                print("     ", quote(new[key], new_dates))
    for node in sorted(old_nodes.keys() ^ new_nodes.keys()):
        print("node", node)
    for node in sorted(old_nodes.keys() & new_nodes.keys()):
        for field in ("kind", "label", "acts_for"):
            if old_nodes[node].get(field) != new_nodes[node].get(field):
                print("node", node, field)


main()
