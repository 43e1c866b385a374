"""Hostile inputs of any size. Each generator takes a number of bytes and, for articles, a language, and gives about that much text."""
import itertools
import json

WORDS = {
    "de": dict(
        open="„", close="“", names=["Mali", "Tschad", "Niger", "Frankreich", "die Türkei", "die ECOWAS"],
        pronouns="er sie es ihn ihm ihr sie sich dessen deren dieser beide".split(), verb="kritisiert", negation="nicht",
        dateline="BAMAKO (dpa) – Mali schweigt.\n\n", relative="{}, das {}, ", conjunction=" und ", because="weil {} sagt, dass {} denkt, ob ",
        speech="sagte er, sagte sie, ", prepositions="gegen mit von aus für in an auf über bei ", genitive="des Nachbarn der Regierung ",
        sentence="Die ECOWAS verhängt Sanktionen gegen Mali. ", person="Präsident {} kritisierte Mali. Er schwieg. ", abbreviations="z. B. Dr. u. a. ",
        mutual="Beide kritisieren einander, ", clause="{} kritisiert {} und {} lobt {} ", passive="von {} unterstützte ", question="Ob {}? Wer, {}? "),
    "en": dict(
        open="“", close="”", names=["Mali", "Chad", "Niger", "France", "Turkey", "ECOWAS"],
        pronouns="he she it him her they them their its who whose both".split(), verb="criticises", negation="not",
        dateline="BAMAKO, May 18 (Reuters) - Mali is silent.\n\n", relative="{}, which {}, ", conjunction=" and ",
        because="because {} says that {} thinks whether ", speech="he said, she said, ", prepositions="against with of from for in at on over by ",
        genitive="the neighbour's government's ", sentence="ECOWAS imposed sanctions on Mali. ", person="President {} criticised Mali. He kept silent. ",
        abbreviations="e.g. Dr. U.S. Mr. ", mutual="Both criticise each other, ", clause="{} criticises {} and {} praises {} ",
        passive="backed by {} ", question="Did {}? Who, {}? "),
    "fr": dict(
        open="« ", close=" »", names=["le Mali", "le Tchad", "le Niger", "la France", "la Turquie", "la CEDEAO"],
        pronouns="il elle on le la lui leur eux elles se qui dont".split(), verb="critique", negation="ne pas",
        dateline="BAMAKO (AFP) – Le Mali se tait.\n\n", relative="{}, que {}, ", conjunction=" et ",
        because="parce que {} dit que {} pense si ", speech="a-t-il dit, a-t-elle dit, ", prepositions="contre avec de par pour dans sur chez sans vers ",
        genitive="du voisin du gouvernement de la ", sentence="La CEDEAO a imposé des sanctions contre le Mali. ",
        person="Le président {} a critiqué le Mali. Il se tait. ", abbreviations="M. Dr. etc. p. ex. ", mutual="Les deux se critiquent l'un l'autre, ",
        clause="{} critique {} et {} salue {} ", passive="soutenu par {} ", question="Est-ce que {}? Qui, {}? "),
}


def fill(size, parts):
    """Parts one after the other until there are enough bytes."""
    text, count = [], 0
    for part in parts:
        if count >= size:
            break
        text.append(part)
        count += len(part.encode())
    return "".join(text)


def endless(pattern, names):
    """A pattern again and again, its gaps filled with names by turns."""
    gaps = pattern.count("{}")
    turn = itertools.cycle(names)
    while True:
        yield pattern.format(*(next(turn) for _ in range(gaps)))


def letters(number):
    """A made-up name, another one for each number."""
    name = ""
    while number >= 0:
        name += "bcdfglmnprstvz"[number % 14] + "aeiou"[number // 14 % 5]
        number = number // 70 - 1
    return name.capitalize()


def articles(w):
    """What makes the text of an article, by name."""
    names, repeat = w["names"], itertools.repeat
    return {
        "opening quotes": lambda n: fill(n, repeat(w["open"])),
        "quotes opened and closed": lambda n: fill(n, repeat(w["open"] + "x" + w["close"])),
        "quotes within quotes": lambda n: fill(n // 2, repeat(w["open"] + names[0] + " ")) + fill(n // 2, repeat(w["close"])),
        "brackets within brackets": lambda n: fill(n // 2, repeat("(" + names[0])) + fill(n // 2, repeat(")")),
        "one endless sentence": lambda n: fill(n, endless(w["clause"], names)),
        "pronouns": lambda n: names[0] + " " + fill(n, itertools.cycle(p + " " for p in w["pronouns"])),
        "sentences of pronouns": lambda n: fill(n, itertools.cycle(f"{p.capitalize()} {w['verb']} {q}. " for p in w["pronouns"] for q in w["pronouns"])),
        "names all alike": lambda n: fill(n, repeat(names[0] + " ")),
        "names in an endless list": lambda n: fill(n, endless("{}, ", names)) + w["verb"] + " " + names[0] + ".",
        "names joined by and": lambda n: fill(n, endless("{}" + w["conjunction"], names)),
        "names joined by hyphens": lambda n: fill(n, endless("{}-", [name.split()[-1] for name in names])),
        "names never seen": lambda n: fill(n, (letters(i) + " " for i in itertools.count())),
        "persons never seen": lambda n: fill(n, (w["person"].format(letters(i) + " " + letters(7 * i + 3)) for i in itertools.count())),
        "commas": lambda n: fill(n, repeat(", ")),
        "full stops": lambda n: fill(n, repeat(".")),
        "one token": lambda n: fill(n, repeat("a")),
        "one capital token": lambda n: fill(n, repeat("A")),
        "one number": lambda n: fill(n, repeat("1.")),
        "datelines": lambda n: fill(n, repeat(w["dateline"])),
        "paragraphs": lambda n: fill(n, repeat("x\n\n")),
        "line breaks": lambda n: names[0] + fill(n, repeat("\n")) + names[0],
        "relative clauses": lambda n: fill(n, endless(w["relative"], names)) + w["verb"] + ".",
        "subordinate clauses": lambda n: fill(n, endless(w["because"], names)) + w["verb"] + ".",
        "speech": lambda n: fill(n, repeat(w["speech"])),
        "prepositions": lambda n: fill(n, repeat(w["prepositions"])),
        "genitives": lambda n: names[0] + " " + fill(n, repeat(w["genitive"])),
        "participles": lambda n: names[0] + ", " + fill(n, endless(w["passive"], names)),
        "verbs": lambda n: names[0] + " " + fill(n, repeat(w["verb"] + " ")),
        "negations": lambda n: f"{names[0]} {w['verb']} " + fill(n, repeat(w["negation"] + " ")),
        "abbreviations": lambda n: fill(n, repeat(w["abbreviations"])),
        "each other": lambda n: f"{names[0]}{w['conjunction']}{names[1]}. " + fill(n, repeat(w["mutual"])),
        "questions": lambda n: fill(n, endless(w["question"], names)),
        "one relation again and again": lambda n: fill(n, repeat(w["sentence"])),
        "colons and dashes": lambda n: fill(n, endless("{}: – ", names)),
        "combining marks": lambda n: "e" + fill(n, repeat("\u0301")),
        "joined emoji": lambda n: fill(n, repeat("\U0001f468\u200d")),
        "apostrophes": lambda n: fill(n, repeat("l'")),
    }


def pages():
    """What makes a page of the web, by name."""
    repeat = itertools.repeat
    body = "<article><p>Die ECOWAS tagt.</p>{}</article>"
    return {
        "paragraphs of a page": lambda n: body.format(fill(n, repeat("<p>Mali."))),
        "lists within lists": lambda n: body.format(fill(n, repeat("<ul><li>" * 40 + "x" + "</li></ul>" * 40))),
        "elements never closed": lambda n: body.format(fill(n, repeat("<li>x<td>"))),
        "articles within articles": lambda n: fill(n, repeat("<article><p>x</p>" * 100 + "</article>" * 100)),
        "attributes": lambda n: body.format(fill(n, (f"<p {' '.join(f'a{i}=1' for i in range(50))}>x</p>" for _ in itertools.count()))),
        "references": lambda n: body.format(fill(n, repeat("&amp;&hellip;&#8222;"))),
        "comments": lambda n: body.format(fill(n, repeat("<!-- x --><b>y</b>"))),
        "metadata": lambda n: "<head>" + fill(n, (f"<meta name='og:x{i}' content='y'>" for i in itertools.count())) + "</head>" + body.format(""),
        "linked data": lambda n: '<script type="application/ld+json">[' + fill(n, repeat('{"@type":"Thing","a":["b",{}]},')) + "1]</script>" + body.format(""),
        "classes": lambda n: body.format("<div class='" + fill(n, repeat("aB-c ")) + "'>x</div>"),
        "breaks": lambda n: body.format(fill(n, repeat("x<br>"))),
    }


def graphs():
    """What makes a graph, by the ending of its file and by name."""
    def jgf(nodes, edges):
        return json.dumps({"graph": {"nodes": nodes, "edges": edges}})

    def count(n, each):
        return range(max(n // each, 2))

    def graphml(keys, content):
        return f"<graphml>{keys}<graph edgedefault='directed'>{content}</graph></graphml>"

    key = "<key id='d' for='all' attr.name='x' attr.type='string'/>"
    return {
        ("json", "nodes and edges"): lambda n: jgf(
            {f"x{i}": {} for i in count(n, 60)}, [{"source": f"x{i}", "target": f"x{i * 7 % max(n // 60, 2)}"} for i in count(n, 60)]),
        ("json", "one edge again and again"): lambda n: jgf({}, [{"source": "x", "target": "y", "relation": "r"} for _ in count(n, 50)]),
        ("json", "one edge with much evidence"): lambda n: jgf({}, [{"source": "x", "target": "y", "relation": "r", "metadata": {
            "evidence": [{"article": "a", "start": i, "end": i + 1, "quote": "q"} for i in count(n, 60)]}}]),
        ("json", "articles"): lambda n: jgf({}, [{"source": "x", "target": "y", "relation": "r", "metadata": {
            "evidence": [{"article": f"a{i}", "start": 0, "end": 1, "quote": "q"} for i in count(n, 60)]}}]),
        ("json", "attributes of a node"): lambda n: jgf({"x": {"metadata": {f"a{i}": i for i in count(n, 16)}}}, []),
        ("json", "one long name"): lambda n: jgf({"x" * n: {"label": "y" * n}}, []),
        ("json", "names by language"): lambda n: jgf({"x": {"metadata": {"labels": {f"l{i}": "y" for i in count(n, 14)}}}}, []),
        ("json", "graphs"): lambda n: json.dumps({"graphs": [{"id": f"g{i}", "nodes": {"x": {}}, "edges": []} for i in count(n, 50)]}),
        ("graphml", "nodes and edges of GraphML"): lambda n: graphml(key, "".join(
            f"<node id='x{i}'><data key='d'>y</data></node><edge source='x{i}' target='x{i * 7 % max(n // 90, 2)}'/>" for i in count(n, 90))),
        ("graphml", "keys"): lambda n: graphml("".join(f"<key id='d{i}' for='node' attr.name='a{i}' attr.type='int'/>" for i in count(n, 60)), "<node id='x'/>"),
        ("graphml", "keys that nodes use"): lambda n: graphml(
            "".join(f"<key id='d{i}' for='node' attr.name='a{i}' attr.type='int'/>" for i in count(n, 120)),
            "".join(f"<node id='x{i}'><data key='d{i}'>1</data></node>" for i in count(n, 120))),
        ("graphml", "one edge again and again in GraphML"): lambda n: graphml("", fill(n, itertools.repeat("<edge source='x' target='y'/>"))),
        ("graphml", "graphs within nodes"): lambda n: graphml("", fill(n, (
            f"<node id='a{i}'>" + "".join(f"<graph edgedefault='directed'><node id='x{i}.{j}'>" for j in range(40)) + "</node></graph>" * 40 + "</node>"
            for i in itertools.count()))),
        ("graphml", "text of GraphML"): lambda n: graphml(key, "<node id='x'><data key='d'>" + fill(n, itertools.repeat("&amp;x")) + "</data></node>"),
    }


def lines():
    """What makes a file of JSON or a setting, by its command, its ending and its name."""
    repeat = itertools.repeat
    article = '{{"id":"{}","language":"de","text":"Mali."}}\n'
    return {
        ("extract", "jsonl", "lines"): lambda n: fill(n, (article.format(i) for i in itertools.count())),
        ("extract", "jsonl", "lines that cannot be read"): lambda n: fill(n, repeat("{\"text\":}\n")),
        ("extract", "jsonl", "blank lines"): lambda n: fill(n, repeat("\n \n")) + article.format("a"),
        ("extract", "json", "an array of articles"): lambda n: "[" + fill(n, (article.format(i) + "," for i in itertools.count())) + article.format("z") + "]",
        ("extract", "json", "keys of no use"): lambda n: '{"language":"de","text":"Mali.","x":{' + fill(n, (f'"k{i}":[{{}}],' for i in itertools.count())) + '"z":0}}',
        ("extract", "json", "escapes"): lambda n: '{"language":"de","text":"Mali.","title":"' + fill(n, repeat("\\u00e4\\n\\\"")) + '"}',
        ("extract", "txt", "lines of a head"): lambda n: fill(n, repeat("Title: x\n")) + "Language: de\n\nMali.",
        ("extract", "txt", "one line of a head"): lambda n: "Language: de\nTitle: " + fill(n, repeat("x ")) + "\n\nMali.",
        ("codebook check", "txt", "lines of a codebook"): lambda n: "[world/groups.txt]\n" + fill(n, (f"made-up-{i} | ML | movement\n" for i in itertools.count())),
        ("codebook check", "txt", "sections of a codebook"): lambda n: fill(n, repeat("[es/groups.txt]\n")),
    }
