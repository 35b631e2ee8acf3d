"""What a careful person reads in a round: ROUND.expected.json."""

from .markup import meant, meant_lines
from .model import UP, Date, Row, Wide


def _value(submission, index, role):
    value = getattr(submission.items[index], role)
    while value is UP:
        index -= 1
        if isinstance(submission.items[index], Row):
            value = getattr(submission.items[index], role)
    return value


def _cell(submission, index, role):
    value = _value(submission, index, role)
    return value.meant if isinstance(value, Date) else meant(value)


def _rows(campaign):
    by_body = campaign.form in ("agreements-implementation", "international-municipal")
    for submission in campaign.submissions:
        subsection, in_file = None, 0
        for index, item in enumerate(submission.items):
            if isinstance(item, Wide) and item.kind == "institution":
                subsection = meant(item.text)
            if not isinstance(item, Row):
                continue
            in_file += 1
            yield {
                "number": 0,
                "section": submission.body if by_body else submission.section,
                "subsection": subsection,
                "agreements": [line for line in meant_lines(_value(submission, index, "agreement")) if line],
                "agreementsFilledDown": item.agreement is UP,
                **{role: _cell(submission, index, role) for role in ("title", "place", "dates", "content", "participants", "note")},
                "dateSpans": item.spans,
                "outsidePeriod": any(s["start"] < campaign.start or s["end"] > campaign.end for s in item.spans),
                "headcount": item.headcount,
                "mode": item.mode,
                "countries": item.countries,
                "documents": item.documents,
                "unclear": item.unclear,
                "source": {"file": submission.file, "number": in_file},
            }, item


def _in_order(campaign, pairs):
    """Sections as the form has them; in a section rows without an institution, then the institutions as they first appear."""
    institutions = [None] + list(dict.fromkeys((row["section"], row["subsection"]) for row, _ in pairs if row["subsection"]))

    def place(pair):
        row = pair[0]
        section = campaign.sections.index(row["section"]) if campaign.sections else 0
        return section, institutions.index((row["section"], row["subsection"]) if row["subsection"] else None)

    ordered = sorted(pairs, key=place)
    for number, (row, _) in enumerate(ordered, 1):
        row["number"] = number
    return ordered


def of(campaign):
    pairs = _in_order(campaign, list(_rows(campaign)))
    rows = [row for row, _ in pairs]
    problems = [{"file": row["source"]["file"], "row": row["source"]["number"], "number": row["number"], "column": column, "code": code}
                for row, item in pairs for column, code in item.problems]
    numbers = {f"{row['source']['file']}#{row['source']['number']}": row["number"] for row in rows}
    return {
        "file": campaign.folder,
        "form": campaign.form,
        "country": None,
        "title": campaign.title,
        "period": {"kind": campaign.kind, "start": campaign.start, "end": campaign.end},
        "columns": [meant(heading) for _, heading in campaign.columns],
        "rows": rows,
        "footer": campaign.footer,
        "problems": problems,
        "toldTwice": [{"ids": [a, b], "numbers": [numbers[a], numbers[b]], "why": why} for a, b, why in campaign.told_twice],
        "nilReturns": [s.file for s in campaign.submissions if not s.rows],
    }
