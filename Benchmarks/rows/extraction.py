"""From news to graphs: one core beside `wc -w`, two cores beside one, and the memory of a large input."""

from inputs import news
from measuring import ENTENTE, PROGRAM, Measurement, Row, prepared

MEGABYTE = 1_000_000


def rows():
    for language in news.LANGUAGES:
        yield one_core(language)
    lines = prepared("news-30.jsonl", lambda path: news.write_json_lines(path, news.LANGUAGES, 30 * MEGABYTE))
    command = [ENTENTE, "extract", lines]
    yield Row(
        "extraction, whole process, two cores",
        Measurement("two jobs", command + ["--jobs", "2"]), Measurement("one job", command + ["--jobs", "1"]),
        at_most=1 / 1.8, size=lines.stat().st_size, repeats=3)
    large = prepared("news-1000.jsonl", lambda path: news.write_json_lines(path, news.LANGUAGES, 1000 * MEGABYTE))
    yield Row(
        "extraction of 1 GB of JSON Lines", Measurement("entente", [ENTENTE, "extract", large]),
        memory_at_most=200, size=large.stat().st_size, repeats=1)


def one_core(language):
    lines = prepared(f"news-{language}.jsonl", lambda path: news.write_json_lines(path, [language], 10 * MEGABYTE))
    text = prepared(f"news-{language}.txt", lambda path: news.write_text(path, [language], 10 * MEGABYTE))
    return Row(
        f"extraction from memory, one core, {language}", Measurement("entente", [PROGRAM, "extract", lines], reports=True),
        Measurement("wc -w", ["wc", "-w", text], environment={"LC_ALL": "C.UTF-8"}), at_most=8, size=text.stat().st_size)
