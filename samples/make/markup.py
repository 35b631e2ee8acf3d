"""The marks by which a sample cell says what is written in the file and what a careful person reads.

    \\n            a new paragraph            \\v           a line break inside a paragraph
    |             the run is split here      {^}          the bookmark _GoBack
    {+words}      a tracked insertion        {-words}     a tracked deletion
    {?words}      hidden text                {x=>y}       written x, read y
    soft hyphens and no-break spaces stand as themselves
"""

import re
from dataclasses import dataclass

SOFT_HYPHEN = "\u00ad"

_MARK = re.compile(r"\{\+(?P<ins>.*?)\}|\{-(?P<del>.*?)\}|\{\?(?P<hidden>.*?)\}|(?P<bookmark>\{\^\})"
                   r"|\{(?P<written>[^{}]*?)=>(?P<meant>[^{}]*?)\}|(?P<split>\|)|(?P<par>\n)|(?P<br>\v)"
                   r"|(?P<text>[^{|\n\v]+)", re.S)


@dataclass(frozen=True)
class Piece:
    """One run: kind is text, ins, del, hidden, bookmark or br."""

    kind: str
    written: str
    meant: str


def paragraphs(text):
    """The cell as a list of paragraphs, each a list of pieces."""
    result = [[]]
    for match in _MARK.finditer(text):
        kind, value = match.lastgroup, match.group()
        if kind == "par":
            result.append([])
        elif kind == "br":
            result[-1].append(Piece("br", "\n", "\n"))
        elif kind == "meant":
            result[-1].append(Piece("text", match["written"], match["meant"]))
        elif kind == "bookmark":
            result[-1].append(Piece("bookmark", "", ""))
        elif kind == "ins":
            result[-1].append(Piece("ins", match["ins"], match["ins"]))
        elif kind in ("del", "hidden"):
            result[-1].append(Piece(kind, match[kind], ""))
        elif kind == "text":
            result[-1].append(Piece("text", value, value))
    return result


def written(text):
    """What stands in a file that knows neither runs nor tracked changes."""
    return "\n".join("".join(p.written for p in line if p.kind in ("text", "ins", "br")) for line in paragraphs(text))


def meant_lines(text):
    """The paragraphs as a careful person reads them, each on one line."""
    lines = ("".join(p.meant for p in line).replace(SOFT_HYPHEN, "") for line in paragraphs(text))
    return [" ".join(line.split()) for line in lines]


def meant(text):
    """The cell as a careful person reads it: one line, every run of white space one space."""
    return " ".join(line for line in meant_lines(text) if line)
