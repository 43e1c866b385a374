"""What a GraphML file of ours must say, worked out from the JSON form of the same graph.

This is a second account of the export rules, written apart from the Swift writer: a mistake in one of the two shows as a
difference, in whichever reader the file is opened.
"""

import json
import re

SIGN = {"supports": 1, "sanctions": -1, "withdraws-from": -1, "accuses": -1, "member-of": 0, "acts-for": 0}
PLOVER = {"supports": "SUPPORT", "sanctions": "SANCTION", "withdraws-from": "SANCTION", "accuses": "ACCUSE"}
CAMEO = {"supports": "05", "sanctions": "16", "withdraws-from": "16", "accuses": "11"}


def portable(text):
    """The text on one line, trimmed, with single blanks and without what XML 1.0 cannot hold."""
    kept = "".join(c for c in text if c in "\t\n\r" or (ord(c) >= 0x20 and ord(c) not in (0xFFFE, 0xFFFF)))
    return re.sub("[ \t\n\r]+", " ", kept).strip(" ")


class Expectation:
    """The nodes and edges of a graph with their values, by node identifier and by edge identifier and ends."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            graph = json.load(file)["graph"]
        self.directed = graph["directed"]
        self.title = portable(graph["label"])
        self.articles = {a["id"]: a for a in graph["metadata"]["articles"]}
        self.evidence = {}
        self.foreign = {}
        self.nodes = {portable(id): self._node(id, node) for id, node in graph["nodes"].items()}
        self.edges = {}
        for edge in graph["edges"]:
            key = (portable(edge["source"]), portable(edge["target"]), portable(edge["relation"]))
            assert key not in self.edges, f"the sample has two edges {key}"
            self.edges[key] = self._edge(key, edge)

    def _node(self, id, node):
        metadata = node["metadata"]
        kind = metadata["kind"]
        values = {"entity": id, "label": node["label"], "kind": kind, "labels": ":" + kind.capitalize()}
        values |= {"iso3": metadata.get("iso3"), "acts_for": metadata.get("actsFor")}
        self.foreign[portable(id)] = metadata.get("attributes", {})
        return present(values)

    def _edge(self, key, edge):
        metadata = edge["metadata"]
        relation = edge["relation"]
        evidence = metadata.get("evidence", [])
        self.evidence[key] = [{"status": metadata["status"]} | piece for piece in evidence]
        self.foreign[key] = metadata.get("attributes", {})
        values = {name: relation for name in ("type", "relation", "interaction")}
        values["label"] = relation if portable(relation) else "related-to"
        values |= {"edge_id": metadata.get("attributes", {}).get("edge_id", edge["id"]), "status": metadata["status"]}
        values |= {"weight": float(metadata["weight"]), "mentions": metadata["mentions"]}
        values |= {"sign": SIGN.get(relation), "plover": PLOVER.get(relation), "cameo": CAMEO.get(relation)}
        values |= {"first": metadata.get("first"), "last": metadata.get("last")}
        if evidence:
            outlets = {self.articles[piece["article"]].get("source") for piece in evidence} - {None}
            speakers = {piece["speaker"] for piece in evidence if "speaker" in piece}
            values |= {"n_docs": len({piece["article"] for piece in evidence}), "quote": evidence[0]["quote"]}
            values |= {"outlets": " | ".join(sorted(outlets, key=utf8)) if outlets else None}
            values |= {"asserted_by": " | ".join(sorted(speakers, key=utf8)) if speakers else None}
        return present(values)


def utf8(text):
    return text.encode()


def present(values):
    """The values that a file has: text in its portable form, and nothing that is empty."""
    shown = {name: portable(value) if isinstance(value, str) else value for name, value in values.items()}
    return {name: value for name, value in shown.items() if value is not None and value != ""}
