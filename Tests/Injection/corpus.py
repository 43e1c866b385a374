"""Hostile texts, and the inputs that carry them: graphs, articles, a codebook, styles. corpus.py FOLDER writes them."""
import json
import os
import sys

# What would be a command, markup, a file or another quote if some writer let it through.
TEXTS = [
    # markup and script
    "<script>alert(1)</script>", "</title><script>alert(2)</script>", "\"><img src=x onerror=alert(3)>",
    "' onload='alert(4)", "<svg/onload=alert(5)>", "</style><style>*{background:url(//e.example)}</style>",
    "javascript:alert(6)", "data:text/html,<b>7</b>", "]]><b>8</b>", "<!-- 9 --> --> <!ENTITY x SYSTEM 'file:///etc/passwd'>",
    "&lt;b&gt;", "&amp;lt;", "&#60;b&#62;", "&x;", "<?php 10 ?>", "</svg><foreignObject>11", "</data></node><node id=\"12\"/>",
    "<![CDATA[13]]>", "url(javascript:14)", "xlink:href",
    # Graphviz
    "\\", "\\\\", "a\\", "\\N", "\\G\\E\\T\\H\\L", "\\n\\l\\r", "<TABLE><TR><TD><IMG SRC=\"/etc/passwd\"/></TD></TR></TABLE>",
    "\"]; a [image=\"/etc/passwd\"]; \"", "\\\"]; b [shapefile=\"/etc/passwd\"] //", "} digraph x {", "a:b:c", "a -> b", "/* */ // #",
    "{rank|{same}}", "node", "graph", "-1.5", "\"", "\\\"", "<", ">", "<>",
    # spreadsheets
    "=1+1", "=HYPERLINK(\"http://e.example\",\"x\")", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "|cmd",
    "=cmd|' /C calc'!A0", ";=1", ",=1", "\"=1\"", "'=1", "%0A=1", "\u200b=1", "\ufeff=1", "＋1", "－1", "＠1",
    # Cypher
    "'}) DETACH DELETE n //", "\\'}) DETACH DELETE n //", "\\u0027}) DETACH DELETE n //", "\\\\u0027}) DETACH DELETE n //",
    "`}) DELETE n //", "``", "\\u0060", "a`b", "*/ DELETE n", "$x", "{x}", "a\u2028b\u2029c", "\\uD83D",
    # terminals and order of writing
    "\x1b[31mred\x1b[0m", "\x1b]8;;http://e.example\x07x\x1b]8;;\x07", "\x1b]0;title\x07", "\x9b31m", "\x90q\x9c", "\r\x1b[K", "\b\b\b", "\x07",
    "\x7f", "a\x00b", "\u202egnp.exe", "\u2066x\u2069", "\u200f", "a\nb", "a\r\nb", "a\tb", "\x0b\x0c", "\x85",
    # what is no text, or much
    "", " ", "\u00a0", "e\u0301", "\ufffe", "\uffff", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\ud7ff\ue000", "x" * 5000, "🇲🇱",
    # words of our own formats
    "entente", "state:ML", "__proto__", "constructor", "null", "NaN", "true", "id", "label", "kind", "evidence", "d0", "key",
]


def graph(texts):
    """A foreign graph: every text is an identifier, a name, a relation, an attribute, a quote, a title and an address."""
    nodes, edges, articles = {}, [], []
    for number, text in enumerate(texts):
        other = texts[(number + 1) % len(texts)]
        article = f"{text}#{number}"
        articles.append({"id": article, "title": text, "source": text, "date": text, "language": text, "url": text})
        nodes[text] = {"label": text, "metadata": {"labels": {"de": text, text: text}, "iso3": text, text: text, "image": text}}
        edges.append({
            "source": text, "relation": text, "target": other,
            "metadata": {"status": "actual", text: text, "evidence": [{
                "article": article, "start": 0, "end": len(text), "quote": text, "trigger": text, "speaker": text,
                "date": text, "antecedents": [{"start": 0, "end": 1, "quote": text}]}]}})
    return {"graph": {"id": texts[0], "label": "".join(texts[:20]), "directed": True,
                      "metadata": {"articles": articles}, "nodes": nodes, "edges": edges}}


def changed(document):
    """The same graph a while later: each node has an attribute more, and each relation has ended."""
    for text, node in document["graph"]["nodes"].items():
        node["metadata"]["new"] = text
    for edge in document["graph"]["edges"]:
        edge["metadata"]["status"] = "ended"
    return document


def article(number, text):
    """An article whose relation is read, with the text in its quote and in all that is told of it."""
    return {"id": text or "empty", "title": text, "source": text, "url": text, "language": "de", "date": "2022-05-18",
            "text": f"Die ECOWAS verhängt zum {number}. Mal Sanktionen gegen Mali ({text}).\n\n{text}\n"}


CODEBOOK = """[world/groups.txt]
{codes}
[*/groups.txt]
{names}
"""


def main(folder):
    def write(name, text):
        with open(os.path.join(folder, name), "w", encoding="utf-8", errors="surrogatepass", newline="") as file:
            file.write(text)

    # Pictures are drawn of some at a time: a map of all would be dense, and its layout slow.
    portions = [TEXTS[start:start + 12] for start in range(0, len(TEXTS), 12)]
    for number, texts in enumerate(portions):
        write(f"graph-{number}.json", json.dumps(graph(texts)))
    write("all.json", json.dumps(graph(TEXTS)))
    write("changed.json", json.dumps(changed(graph(TEXTS))))
    write("articles.jsonl", "".join(json.dumps(article(number, text)) + "\n" for number, text in enumerate(TEXTS)))
    # A codebook is lines and fields, so texts with their separators cannot stand in it.
    names = [text for text in TEXTS if text.strip() and text.isprintable() and not set(text) & set("|;,/=*~(){}[]#\\<>")]
    codes = [f"made-up-{number}" for number in range(len(names))]
    write("names.txt", CODEBOOK.format(
        codes="\n".join(f"{code} | ML | movement" for code in codes),
        names="\n".join(f"{code} | {name}" for code, name in zip(codes, names))))
    write("named.jsonl", "".join(
        json.dumps({"id": f"named-{number}", "language": "en", "date": "2022-05-18", "text": f"The {name} condemned Mali."}) + "\n"
        for number, name in enumerate(names)))
    # Each of these is refused, since a style has no other way to say something than by its properties.
    for number, text in enumerate(["</style><script>alert(1)</script>", "x\" onload=\"alert(2)", "x; } * { fill: url(javascript:3)"]):
        write(f"bad-{number}.style", f"map font: {text}\n")


if __name__ == "__main__":
    main(sys.argv[1])
