"""Cuts a Cypher script into statements as a lexer of Neo4j does, and takes its strings out."""
import re

ESCAPES = {"\\": "\\", "'": "'", '"': '"', "b": "\b", "n": "\n", "r": "\r", "t": "\t", "f": "\f"}


def statements(script, escapesFirst):
    """Pairs of a statement without its strings and names, and the strings.

    Readers before Neo4j 5 replace \\uXXXX everywhere before they look for quotes, whatever stands before it.
    """
    if escapesFirst:
        script = re.sub(r"\\u([0-9A-Fa-f]{4})", lambda found: chr(int(found[1], 16)), script)
    found, statement, strings = [], "", []
    place = 0
    while place < len(script):
        c = script[place]
        place += 1
        if c in "'\"":
            text, place = string(script, place, c)
            statement += "''"
            strings.append(text)
        elif c == "`":
            while script[place] != "`" or script[place:place + 2] == "``":
                place += 2 if script[place] == "`" else 1
            place += 1
            statement += "``"
        elif c == ";":
            found.append((statement.strip(), strings))
            statement, strings = "", []
        elif script.startswith(("//", "/*"), place - 1):
            raise ValueError("a comment")
        else:
            statement += c
    if statement.strip():
        raise ValueError("the script ends within a statement: " + statement[:100])
    return found


def string(script, place, quote):
    """The text of a string, and where it ends."""
    text = ""
    while script[place] != quote:
        if script[place] == "\\":
            if script[place + 1] == "u":
                text += chr(int(script[place + 2:place + 6], 16))
                place += 6
            else:
                text += ESCAPES[script[place + 1]]
                place += 2
        else:
            text += script[place]
            place += 1
    return text, place + 1
