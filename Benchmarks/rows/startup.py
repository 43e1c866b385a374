"""From the shell to the first byte: beside Graphviz, whose users wait for it in the same way."""

from inputs import news
from measuring import ENTENTE, FOLDER, Measurement, Row, prepared

ONE_NODE = "digraph one { a }\n"


def rows():
    dot = prepared("one.dot", lambda path: path.write_text(ONE_NODE))
    yield Row(
        "entente --version", Measurement("entente", [ENTENTE, "--version"]), Measurement("dot -V", ["dot", "-V"]),
        at_most=1.5, repeats=20)
    for language in news.LANGUAGES:
        article = prepared(f"article-{language}.txt", lambda path: news.write_article(path, language, 7_000))
        yield Row(
            f"one article to JSON, {language}", Measurement("entente", [ENTENTE, "map", article, "--format", "json"]),
            Measurement("dot -Tsvg of one node", ["dot", "-Tsvg", dot]), at_most=1.5, repeats=20)
    drawn = FOLDER / "inputs" / "article.dot"
    article = FOLDER / "inputs" / "article-de.txt"
    Measurement("entente", [ENTENTE, "map", article, "-o", drawn]).run()
    yield Row(
        "one article to SVG", Measurement("entente", [ENTENTE, "map", article, "--format", "svg"]),
        Measurement("dot -Tsvg of the same map", ["dot", "-Tsvg", drawn]), at_most=2, repeats=20)
