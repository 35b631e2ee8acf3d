"""What a sample round is made of."""

import datetime
from dataclasses import dataclass, field

# In a cell: merged with the cell above.
UP = object()


@dataclass(frozen=True)
class Date:
    """A cell of a workbook that holds a true date."""

    day: datetime.date

    @property
    def meant(self):
        return self.day.strftime("%d.%m.%Y")


@dataclass
class Row:
    """A row of a body's table: the cells with their marks (see markup.py), then what a careful person reads in them."""

    title: str = ""
    place: object = ""
    dates: object = ""
    content: str = ""
    participants: str = ""
    note: str = ""
    agreement: object = ""
    spans: list = field(default_factory=list)
    headcount: dict = None
    mode: str = "in-person"
    countries: list = field(default_factory=list)
    documents: list = field(default_factory=list)
    unclear: list = field(default_factory=list)
    problems: list = field(default_factory=list)


@dataclass
class Wide:
    """A cell merged over all columns: section, institution, period or footer."""

    text: str
    kind: str = "section"


@dataclass
class Split:
    """The table ends, a paragraph stands, the table goes on without a header."""

    text: str


NUMBERING_ROW = object()


@dataclass
class Submission:
    """What one body sends in."""

    file: str
    body: str
    section: str
    columns: list = field(default_factory=list)
    items: list = field(default_factory=list)
    before: list = field(default_factory=list)
    after: list = field(default_factory=list)
    # auto: numbered by the word processor; otherwise the pattern of the number as typed.
    numbers: str = "{}."

    @property
    def rows(self):
        return [item for item in self.items if isinstance(item, Row)]


@dataclass
class Round:
    folder: str
    form: str
    label: str
    code: str
    kind: str
    start: str
    end: str
    title: str
    columns: list
    submissions: list
    told_twice: list
    # The order of sections where the form has one; otherwise the bodies come as they were gathered.
    sections: list = field(default_factory=list)
    footer: str = None


def day(text, last=None):
    return {"start": text, "end": last or text, "precision": "day", "recurrence": None}


def span(start, end, precision, recurrence=None):
    return {"start": start, "end": end, "precision": precision, "recurrence": recurrence}


def count(*parts, qualifier="exact"):
    return {"total": sum(parts), "qualifier": qualifier, "parts": list(parts)}


def paper(kind, date, number=None):
    return {"kind": kind, "number": number, "date": date}
