"""Makes news: articles in German, English and French from the sentences in news/, as random as a seed makes them."""

import json
import random
from pathlib import Path

LANGUAGES = ["de", "en", "fr"]


class Writer:
    """Writes articles in one language."""

    def __init__(self, language, seed):
        self.language = language
        self.random = random.Random(f"{language} {seed}")
        head, body = (Path(__file__).parent / "news" / f"{language}.txt").read_text(encoding="utf-8").split("---\n")
        self.lists = {}
        for line in head.splitlines():
            if not line.startswith("#"):
                name, values = line.split(":", 1)
                self.lists[name] = [value.strip() for value in values.split(";")]
        self.sentences = [self.pieces(line) for line in body.splitlines()]

    @staticmethod
    def pieces(line):
        """Text and names of lists in turn."""
        return line.replace("{", "}").split("}")

    def pick(self, values):
        return values[int(self.random.random() * len(values))]

    def sentence(self):
        pieces = list(self.pick(self.sentences))
        for index in range(1, len(pieces), 2):
            pieces[index] = self.fill(pieces[index])
        text = "".join(pieces)
        return text[0].upper() + text[1:]

    def fill(self, name):
        return str(int(self.random.random() * 900) + 100) if name == "number" else self.pick(self.lists[name])

    def paragraph(self):
        return " ".join(self.sentence() for _ in range(2 + int(self.random.random() * 4)))

    def text(self):
        """Paragraphs of two to five sentences, about 4 kB in all."""
        return "\n\n".join(self.paragraph() for _ in range(5 + int(self.random.random() * 10)))


def texts(languages, size, seed=1):
    """Articles in these languages in turn, as (language, text), until their texts have so many bytes."""
    writers = [Writer(language, seed) for language in languages]
    written = 0
    while written < size:
        for writer in writers:
            text = writer.text()
            written += len(text.encode())
            yield writer.language, text


def write_json_lines(path, languages, size):
    with open(path, "w", encoding="utf-8") as file:
        for number, (language, text) in enumerate(texts(languages, size), 1):
            article = {"id": f"news-{number}", "title": f"News {number}", "date": "2024-05-18", "language": language}
            file.write(json.dumps(article | {"text": text}, ensure_ascii=False) + "\n")


def write_text(path, languages, size):
    with open(path, "w", encoding="utf-8") as file:
        for _, text in texts(languages, size):
            file.write(text + "\n\n")


def write_article(path, language, size):
    """One article of so many bytes, to the paragraph."""
    writer = Writer(language, seed=2)
    text = writer.paragraph()
    while len(text.encode()) < size:
        text += "\n\n" + writer.paragraph()
    path.write_text(text + "\n", encoding="utf-8")
