"""Makes graphs in JSON Graph Format that are as random as a seed makes them, with a quote on each edge."""

import json
import random

from measuring import ENTENTE, Measurement

RELATIONS = ["supports", "sanctions", "accuses", "withdraws-from"]
STATUSES = ["actual"] * 6 + ["announced", "ended"]
WORDS = (
    "the council said on Monday that border troops had closed the crossing after talks about sanctions failed and envoys"
    " left").split()


def pair(edges):
    """Two texts of graphs with so many edges, the second later: a twentieth of its edges is new, one has another status."""
    source = random.Random(7)
    nodes = [f"actor:group-{number}" for number in range(edges // 10)]
    links = {}
    while len(links) < edges:
        key = (source.choice(nodes), source.choice(RELATIONS), source.choice(nodes))
        links[key] = (source.choice(STATUSES), " ".join(source.choice(WORDS) for _ in range(18)))
    later = {}
    for key, (status, quote) in links.items():
        fate = source.random()
        if fate < 0.05:
            key = (source.choice(nodes), source.choice(RELATIONS), source.choice(nodes))
        later[key] = ("denied" if 0.05 <= fate < 0.1 else status, quote)
    return text(nodes, links, month=1), text(nodes, later, month=7)


def network(nodes):
    """The text of a graph to draw: two edges for each node, each with a quote."""
    source = random.Random(nodes)
    names = [f"actor:person-{number}" for number in range(nodes)]
    links = {}
    while len(links) < 2 * nodes:
        first, second = source.sample(names, 2)
        links[first, source.choice(RELATIONS), second] = ("actual", "the council said so")
    return text(names, links, month=1, articles=20)


def text(nodes, links, month, articles=2000):
    """The graph of these links, from so many articles of one month."""
    articles = [
        {"id": f"news-{month}-{number}", "title": f"News {number}", "source": f"Outlet {number % 50}",
         "date": f"2024-{month:02}-{1 + number % 28:02}", "language": "en"} for number in range(articles)]
    edges = [
        {"source": source, "relation": relation, "target": target, "metadata": {"status": status, "evidence": [
            {"article": articles[place % len(articles)]["id"], "start": place, "end": place + len(quote), "quote": quote,
             "status": status}]}}
        for place, ((source, relation, target), (status, quote)) in enumerate(links.items())]
    return json.dumps({"graph": {
        "id": f"month-{month}", "type": "entente", "directed": True, "metadata": {"articles": articles},
        "nodes": {node: {"label": node.removeprefix("actor:"), "metadata": {"kind": "actor"}} for node in nodes},
        "edges": edges}})


def graphml(path, make):
    """Writes a graph, whose text `make` gives, to a file in GraphML as Entente writes it."""
    source = path.with_suffix(".json")
    source.write_text(make(), encoding="utf-8")
    Measurement("entente", [ENTENTE, "map", source, "--quiet", "-o", path.with_suffix(".graphml")]).run()
    source.unlink()
    path.with_suffix(".graphml").rename(path)
