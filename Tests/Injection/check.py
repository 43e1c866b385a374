"""Reads what entente wrote of hostile texts with parsers that are not its own: check.py FOLDER; prints what is wrong."""
import csv
import json
import os
import re
import subprocess
import sys
import unicodedata
import zlib
import xml.etree.ElementTree as ElementTree

import corpus
from cypher import statements

XML = "http://www.w3.org/XML/1998/namespace"
SVG = "{http://www.w3.org/2000/svg}"
SVG_ELEMENTS = {"svg", "title", "desc", "rect", "g", "a", "path", "circle", "ellipse", "text", "tspan", "style"}
SVG_ATTRIBUTES = {
    "viewBox", "width", "height", "lang", "role", "class", "font-family", "aria-labelledby", "aria-label", "aria-hidden", "id", "fill",
    "transform", "x", "y", "rx", "ry", "cx", "cy", "r", "d", "stroke", "stroke-width", "stroke-dasharray", "href", "data-source",
    "data-target", "data-node", "data-position", "text-anchor", "font-size", "font-weight", "font-style", "stroke-linejoin",
    "paint-order", "pointer-events", "tabindex", "opacity", "fill-opacity", "stroke-linecap",
}
DOT_ATTRIBUTES = {
    "label", "tooltip", "labeltooltip", "id", "class", "shape", "style", "fillcolor", "color", "fontcolor", "fontsize", "fontname",
    "penwidth", "labelloc", "bgcolor", "outputorder", "arrowhead", "URL", "dir", "arrowsize", "constraint", "name", "weight", "arrowtail",
}
# The one style sheet that a map has: colours for dark surroundings, for classes in which all but letters is spelt out.
STYLE = re.compile(
    r"@media \(prefers-color-scheme: dark\) \{\n"
    r"(  [.A-Za-z0-9\\ ,-]+ \{ (fill|stroke): (#[0-9a-f]{6}|none)(; (fill|stroke): (#[0-9a-f]{6}|none))* \}\n)*\}")
PNG_CHUNKS = {b"IHDR", b"PLTE", b"bKGD", b"pHYs", b"sBIT", b"IDAT", b"IEND"}
PDF_ACTIVE = {"/JS", "/JavaScript", "/Launch", "/OpenAction", "/AA", "/AcroForm", "/EmbeddedFiles", "/EF", "/RichMedia", "/XFA"}
faults = []


def fault(where, what):
    faults.append(f"{where}: {what}"[:300])


def xml(path, isSVG=False):
    """The document as expat reads it, if libxml2 finds it well-formed too."""
    check = subprocess.run(["xmllint", "--nonet", "--noout", path], capture_output=True, text=True)
    if check.returncode or check.stderr:
        fault(path, "xmllint: " + check.stderr.strip())
        return None
    with open(path, "rb") as file:
        content = file.read()
    for word in [b"<!DOCTYPE", b"<!ENTITY", b"<![CDATA[", b"<!--"]:
        if word in content:
            fault(path, f"has {word}")
    if content.count(b"<?") > (0 if isSVG else 1):
        fault(path, "has a processing instruction")
    return ElementTree.fromstring(content)


def shown(text):
    """What a format without control characters can hold of a text."""
    return "".join(c for c in text if ord(c) >= 0x20 and not 0x7F <= ord(c) <= 0x9F and ord(c) not in (0xFFFE, 0xFFFF))


def words(text):
    return " ".join(shown(re.sub("[\t\n\r]", " ", text)).split())


def check_svg(path, texts, isCounted):
    root = xml(path, isSVG=True)
    if root is None:
        return
    counted = 0
    for element in root.iter():
        name = element.tag.removeprefix(SVG)
        if name not in SVG_ELEMENTS:
            fault(path, f"element {element.tag}")
        if name == "style" and not STYLE.fullmatch(element.text or ""):
            fault(path, f"style {element.text}")
        for key, value in element.attrib.items():
            if key not in SVG_ATTRIBUTES:
                fault(path, f"attribute {key}")
            if key == "href" and not re.fullmatch(r"https?://\S+", value):
                fault(path, f"address {value!r}")
            if key in ("fill", "stroke") and not re.fullmatch(r"#[0-9a-f]{6}|none", value):
                fault(path, f"colour {value!r}")
            if key == "font-family" and not re.fullmatch(r"[\w ,-]+", value):
                fault(path, f"typeface {value!r}")
            counted += key == "data-node"
    if isCounted and counted != len(set(texts)):
        fault(path, f"{counted} nodes instead of {len(set(texts))}")


def check_graphml(path, texts):
    root = xml(path)
    if root is None:
        return
    ns = "{http://graphml.graphdrawing.org/xmlns}"
    nodes = root.findall(f"{ns}graph/{ns}node")
    edges = root.findall(f"{ns}graph/{ns}edge")
    if (len(nodes), len(edges)) != (len(set(texts)), len(texts)):
        fault(path, f"{len(nodes)} nodes and {len(edges)} edges of {len(set(texts))} and {len(texts)}")
    for element in root.iter():
        if not element.tag.startswith((ns, "{http://www.yworks.com/xml/graphml}")):
            fault(path, f"element {element.tag}")
        for key in element.attrib:
            if key.lower().startswith("on") or "href" in key:
                fault(path, f"attribute {key}")
    keys = {key.get("id"): key.get("attr.name") for key in root.findall(f"{ns}key")}
    labels = {words(data.text or "") for node in nodes for data in node.findall(f"{ns}data") if keys.get(data.get("key")) == "label"}
    for text in texts:
        if words(text) and words(text) not in labels:
            fault(path, f"no label {words(text)[:40]!r}")


def check_gexf(path, texts):
    root = xml(path)
    if root is None:
        return
    nodes = [element for element in root.iter() if element.tag.endswith("}node")]
    edges = [element for element in root.iter() if element.tag.endswith("}edge")]
    if (len(nodes), len(edges)) != (len(set(texts)), len(texts)):
        fault(path, f"{len(nodes)} nodes and {len(edges)} edges")


def check_csv(path, count):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    if len(rows) != count + 1:
        fault(path, f"{len(rows)} rows instead of {count + 1}")
    for row in rows:
        if len(row) != len(rows[0]):
            fault(path, f"{len(row)} cells instead of {len(rows[0])}")
        for cell in row:
            try:
                float(cell)
                continue
            except ValueError:
                pass
            # What spreadsheets take for blank, or for the same as the ASCII sign, may stand before a formula.
            start = unicodedata.normalize("NFKC", cell).lstrip("\u200b\ufeff \t\r\n")
            if start[:1] in ("=", "+", "-", "@") and cell[:1] not in ("'", ""):
                fault(path, f"formula {cell[:40]!r}")
            if any(ord(c) < 0x20 and c not in "\t\r\n" for c in cell):
                fault(path, f"control character in {cell[:40]!r}")


def check_dot(path, texts):
    canonical = subprocess.run(["dot", "-Tcanon", path], capture_output=True)
    if canonical.returncode or canonical.stderr:
        fault(path, "dot: " + canonical.stderr.decode(errors="replace").strip())
        return
    if re.search(rb"=\s*<", re.sub(rb'"(?:[^"\\]|\\.|\\\n)*"', b'""', canonical.stdout, flags=re.S)):
        fault(path, "a label like HTML")
    drawn = subprocess.run(["dot", "-Tdot_json", path], capture_output=True)
    document = json.loads(drawn.stdout.decode("utf-8", errors="replace"))
    objects = document.get("objects", [])
    nodes = [thing for thing in objects if "nodes" not in thing and "subgraphs" not in thing]
    expected = {re.sub(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]", " ", text)[:4000] for text in texts}
    if len(nodes) != len(expected) or len(document.get("edges", [])) != len(texts):
        fault(path, f"{len(nodes)} nodes and {len(document.get('edges', []))} edges of {len(expected)} and {len(texts)}")
    for thing in [document] + objects + document.get("edges", []):
        for key, value in thing.items():
            if key in ("directed", "strict", "_subgraph_cnt", "objects", "edges", "_gvid", "nodes", "subgraphs", "tail", "head"):
                continue
            if key not in DOT_ATTRIBUTES:
                fault(path, f"attribute {key}")
            if key == "URL" and not re.fullmatch(r"https?://\S+", value):
                fault(path, f"address {value!r}")
    return


def check_cypher(path, texts):
    with open(path, encoding="utf-8", newline="") as file:
        script = file.read()
    shape = re.compile(
        r"CREATE CONSTRAINT entente_id IF NOT EXISTS FOR \(n:Entente\) REQUIRE n\.id IS UNIQUE"
        r"|MERGE \(n:Entente \{id: ''\}\) SET n:\w+, n \+= \{MAP\}"
        r"|MATCH \(a:Entente \{id: ''\}\), \(b:Entente \{id: ''\}\) MERGE \(a\)-\[r:`` \{id: ''\}\]->\(b\) SET r \+= \{MAP\}")
    value = r"(''|-?[0-9.]+(E-?[0-9]+|e-?[0-9]+)?|true|false|\[(''(, '')*)?\])"
    # Older readers take \u escapes before anything else, newer ones only within strings: both must see the same statements.
    for first in (False, True):
        found = statements(script, escapesFirst=first)
        if len(found) != 1 + len(set(texts)) + len(texts):
            fault(path, f"{len(found)} statements")
        for statement, strings in found:
            plain = re.sub(r"\{(``: " + value + r"(, ``: " + value + r")*)?\}", "{MAP}", statement)
            if not shape.fullmatch(plain):
                fault(path, f"statement {plain[:200]}")
    ids = [strings[0] for statement, strings in statements(script, escapesFirst=False) if statement.startswith("MERGE")]
    expected = {re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text) for text in texts}
    if set(ids) != expected:
        fault(path, f"identifiers {sorted(set(ids) ^ expected)[:4]}")


def check_text(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    for c in set(text):
        if (unicodedata.category(c) == "Cc" and c != "\n") or 0x202A <= ord(c) <= 0x202E or 0x2066 <= ord(c) <= 0x2069:
            fault(path, f"control character {c!r}")


def check_json(path, texts):
    with open(path, encoding="utf-8") as file:
        document = json.load(file)["graph"]
    if set(document["nodes"]) != set(texts) or len(document["edges"]) != len(texts):
        fault(path, "nodes or edges differ")
    for text in texts:
        if document["nodes"][text]["label"] != text:
            fault(path, f"label of {text[:40]!r}")


def check_change(path, texts):
    with open(path, encoding="utf-8") as file:
        document = json.load(file)["difference"]
    if set(document["nodes"]) != set(texts) or len(document["edges"]) != len(texts):
        fault(path, "nodes or edges differ")


def check_lines(path, sources):
    """The articles of some files came out one after the other, each line with quotes that stand in their places."""
    articles = []
    for source in sources:
        with open(source, encoding="utf-8") as file:
            articles += [json.loads(line) for line in file]
    with open(path, encoding="utf-8", newline="") as file:
        lines = file.read().split("\n")
    if lines.pop() or len(lines) != len(articles):
        fault(path, f"{len(lines)} lines of {len(articles)} articles")
    for line, article in zip(lines, articles):
        found = json.loads(line)["graph"]
        if article["id"].strip() and found["id"] != article["id"]:
            fault(path, f"{found['id']!r} instead of {article['id']!r}")
        for edge in found["edges"]:
            for piece in edge["metadata"]["evidence"]:
                if piece["quote"] != article["text"][piece["start"]:piece["end"]]:
                    fault(path, f"quote {piece['quote'][:40]!r}")


def check_png(path):
    """Nothing but pixels: chunks that could hold text are none of ours."""
    with open(path, "rb") as file:
        content = file.read()
    place, chunks = 8, []
    while place < len(content):
        length, name = int.from_bytes(content[place:place + 4]), content[place + 4:place + 8]
        end = place + 8 + length
        if int.from_bytes(content[end:end + 4]) != zlib.crc32(content[place + 4:end]):
            fault(path, f"a chunk {name} that is damaged")
        chunks.append(name)
        place = end + 4
    if content[:8] != b"\x89PNG\r\n\x1a\n" or (chunks[:1], chunks[-1:]) != ([b"IHDR"], [b"IEND"]) or set(chunks) - PNG_CHUNKS:
        fault(path, f"chunks {set(chunks)}")


def check_pdf(path):
    """No script, form, file or action, as qpdf reads it; a link is an address of the web."""
    read = subprocess.run(["qpdf", "--json=2", path], capture_output=True)
    # cairo 1.16 leaves out an object of the tags of links, of which qpdf warns (3).
    if read.returncode not in (0, 3):
        fault(path, "qpdf: " + read.stderr.decode(errors="replace").strip())
        return
    document = json.loads(read.stdout)
    if document["attachments"] or document["acroform"]["hasacroform"]:
        fault(path, "has a file or a form")

    def walk(value):
        match value:
            case list():
                for part in value:
                    walk(part)
            case dict():
                for key, part in value.items():
                    if key in PDF_ACTIVE or (key == "/A" and part.get("/S") != "/URI"):
                        fault(path, f"{key}: {part}")
                    if key == "/URI" and not re.fullmatch(r"u:https?://\S+", part):
                        fault(path, f"address {part!r}")
                    walk(part)
    walk(document["qpdf"][1])


def main(folder):
    os.chdir(folder)
    portions = {f"graph-{n}": corpus.TEXTS[n * 12:n * 12 + 12] for n in range((len(corpus.TEXTS) + 11) // 12)}
    portions |= {"all": corpus.TEXTS, "changed": corpus.TEXTS}
    checked = 0
    for name in sorted(os.listdir(".")):
        stem, _, ending = name.partition(".")
        texts = portions.get(stem.split("=")[0])
        checked += 1
        match ending:
            case "svg": check_svg(name, texts or [], "=network" in stem)
            case "graphml" if texts: check_graphml(name, texts)
            case "graphml": xml(name)
            case "gexf" if texts: check_gexf(name, texts)
            case "csv" if texts: check_csv(name, len(set(texts)) if "=nodes" in stem else len(texts))
            case "dot" if texts: check_dot(name, texts)
            case "cypher" if texts: check_cypher(name, texts)
            case "out.json" if texts: check_json(name, texts)
            case "out.jsonl": check_lines(name, ["articles.jsonl", "named.jsonl"])
            case "png": check_png(name)
            case "pdf": check_pdf(name)
            case "change.json": check_change(name, texts)
            case "text": check_text(name)
            case "txt" if "=" in name: check_text(name)
            case _: checked -= 1
    print("\n".join(faults))
    print(checked, file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1])
