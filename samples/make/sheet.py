"""Writes a submission as an Excel workbook or as a CSV file."""

import csv
import io

import openpyxl
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from . import package
from .markup import written
from .model import NUMBERING_ROW, UP, Date, Row, Wide


def write_xlsx(submission, path, top=1, left=1):
    """top and left: where the sheet begins to be filled, as people leave empty rows and columns."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Лист1"
    columns, last, line, number = submission.columns, left + len(submission.columns) - 1, top, 0

    def put(column, value, bold=False):
        cell = sheet.cell(line, column)
        if isinstance(value, Date):
            cell.value, cell.number_format = value.day, "DD.MM.YYYY"
        elif value != "":
            cell.value = written(value) if isinstance(value, str) else value
        cell.font, cell.alignment = Font(name="Times New Roman", size=11, bold=bold), Alignment(wrap_text=True, vertical="top")

    def wide(text, bold=True):
        put(left, text, bold)
        sheet.merge_cells(start_row=line, end_row=line, start_column=left, end_column=last)

    for text in submission.before:
        wide(text)
        line += 1
    line += 1
    for n, (role, heading) in enumerate(columns):
        put(left + n, heading, bold=True)
        sheet.column_dimensions[get_column_letter(left + n)].width = 7 if role == "number" else 32
    above, merged = [0] * len(columns), {}
    for item in submission.items:
        line += 1
        if isinstance(item, Wide):
            wide(item.text)
            continue
        if item is NUMBERING_ROW:
            for n in range(len(columns)):
                put(left + n, n + 1)
            continue
        number += 1
        for n, (role, _) in enumerate(columns):
            value = number if role == "number" else getattr(item, role)
            if value is UP:
                merged[n, above[n]] = line
                continue
            above[n] = line
            put(left + n, value)
    for (n, first), end in merged.items():
        sheet.merge_cells(start_row=first, end_row=end, start_column=left + n, end_column=left + n)
    book.properties.creator = book.properties.lastModifiedBy = "Исполнитель"
    stream = io.BytesIO()
    book.save(stream)
    package.settle(path, stream)


def write_csv(submission, path):
    """As Excel of a Russian office saves it: semicolons, Windows-1251, CRLF, the merged title in the first field."""
    width = len(submission.columns)
    lines = [[text] + [""] * (width - 1) for text in submission.before]
    lines.append([written(heading) for _, heading in submission.columns])
    number = 0
    for item in submission.items:
        if isinstance(item, Row):
            number += 1
            lines.append([str(number) if role == "number" else written(getattr(item, role)) for role, _ in submission.columns])
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=";", lineterminator="\r\n").writerows(lines)
    path.write_bytes(stream.getvalue().encode("cp1251"))
