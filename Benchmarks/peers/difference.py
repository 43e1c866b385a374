"""What changed from one GraphML file to another, with rustworkx's reader and dictionaries: `difference.py OLD NEW`."""

import sys

import rustworkx


def read(path):
    graph = rustworkx.read_graphml(path)[0]
    names = [node["id"] for node in graph.nodes()]
    return {
        (names[source], values["relation"], names[target]): values
        for source, target, values in graph.weighted_edge_list()}


old, new = read(sys.argv[1]), read(sys.argv[2])
for key in new.keys() - old.keys():
    print("+", *key, new[key]["status"], new[key]["quote"])
for key in old.keys() - new.keys():
    print(".", *key, old[key]["status"], old[key]["quote"])
for key in old.keys() & new.keys():
    if old[key]["status"] != new[key]["status"]:
        print("*", *key, old[key]["status"], new[key]["status"], old[key]["quote"], new[key]["quote"])
