"""Writes a submission as a Word file. Tables are raw XML: python-docx knows neither tracked changes nor w:vMerge."""

import io

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.shared import Mm
from xml.sax.saxutils import escape

from . import package
from .markup import SOFT_HYPHEN, paragraphs
from .model import NUMBERING_ROW, UP, Row, Split, Wide

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TRACKED = f'w:author="Исполнитель" w:date="{package.STAMP_XML}"'
_FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
_WIDTH = 15138


class _Ids:
    def __init__(self):
        self.last = 0

    def next(self):
        self.last += 1
        return self.last


def _text(value, tag="t"):
    parts = value.split(SOFT_HYPHEN)
    return "<w:softHyphen/>".join(f'<w:{tag} xml:space="preserve">{escape(part)}</w:{tag}>' for part in parts)


def _run(value, bold, extra="", tag="t"):
    weight = "<w:b/>" if bold else ""
    return f'<w:r><w:rPr>{_FONT}{weight}{extra}<w:sz w:val="22"/></w:rPr>{value if tag is None else _text(value, tag)}</w:r>'


def _piece(piece, bold, ids):
    if piece.kind == "br":
        return _run("<w:br/>", bold, tag=None)
    if piece.kind == "bookmark":
        return f'<w:bookmarkStart w:id="{(n := ids.next())}" w:name="_GoBack"/><w:bookmarkEnd w:id="{n}"/>'
    if piece.kind == "ins":
        return f'<w:ins w:id="{ids.next()}" {_TRACKED}>{_run(piece.written, bold)}</w:ins>'
    if piece.kind == "del":
        return f'<w:del w:id="{ids.next()}" {_TRACKED}>{_run(piece.written, bold, tag="delText")}</w:del>'
    if piece.kind == "hidden":
        return _run(piece.written, bold, extra="<w:vanish/>")
    return _run(piece.written, bold)


def _body(text, ids, bold=False, center=False):
    align = '<w:pPr><w:jc w:val="center"/></w:pPr>' if center else ""
    return "".join(f"<w:p>{align}{''.join(_piece(p, bold, ids) for p in line)}</w:p>" for line in paragraphs(text))


def _cell(body, width, merge="", span=1):
    grid = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{grid}{merge}</w:tcPr>{body}</w:tc>'


def _row(cells, header=False):
    props = "<w:trPr><w:tblHeader/></w:trPr>" if header else ""
    return f"<w:tr>{props}{''.join(cells)}</w:tr>"


def _number(numbers, number, ids):
    if numbers == "auto":
        return '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr></w:pPr></w:p>'
    return _body(numbers.format(number), ids)


def _data_row(submission, index, number, widths, ids):
    row, below = submission.items[index], submission.items[index + 1:index + 2]
    cells = []
    for (role, _), width in zip(submission.columns, widths):
        if role == "number":
            cells.append(_cell(_number(submission.numbers, number, ids), width))
            continue
        value = getattr(row, role)
        if value is UP:
            cells.append(_cell("<w:p/>", width, "<w:vMerge/>"))
            continue
        opens = below and isinstance(below[0], Row) and getattr(below[0], role) is UP
        cells.append(_cell(_body(value, ids), width, '<w:vMerge w:val="restart"/>' if opens else ""))
    return _row(cells)


def _table(rows, widths):
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
                      for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return parse_xml(f'<w:tbl {_W}><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
                     f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>')


def _paragraph(text, ids, bold=False, center=False):
    return [parse_xml(p.replace("<w:p>", f"<w:p {_W}>", 1)) for p in _split(_body(text, ids, bold, center))]


def _split(xml):
    return [part + "</w:p>" for part in xml.split("</w:p>") if part]


def _blocks(submission, ids):
    for text in submission.before:
        yield from _paragraph(text, ids, bold=True, center=True)
    if submission.columns:
        share = _WIDTH // (len(submission.columns) * 2 - 1)
        widths = [share if role == "number" else share * 2 for role, _ in submission.columns]
        rows = [_row([_cell(_body(heading, ids, bold=True, center=True), width)
                      for (_, heading), width in zip(submission.columns, widths)], header=True)]
        number = 0
        for index, item in enumerate(submission.items):
            if item is NUMBERING_ROW:
                rows.append(_row([_cell(_body(str(n + 1), ids, center=True), width) for n, width in enumerate(widths)]))
            elif isinstance(item, Wide):
                rows.append(_row([_cell(_body(item.text, ids, bold=item.kind != "footer", center=item.kind != "footer"),
                                        sum(widths), span=len(widths))]))
            elif isinstance(item, Split):
                yield _table(rows, widths)
                yield from _paragraph(item.text, ids)
                rows = []
            else:
                number += 1
                rows.append(_data_row(submission, index, number, widths, ids))
        yield _table(rows, widths)
    for text in submission.after:
        yield from _paragraph(text, ids)


def write(submission, path):
    document, ids = docx.Document(), _Ids()
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(15)
    document.core_properties.author = document.core_properties.last_modified_by = "Исполнитель"
    document.core_properties.comments = ""
    body = document.element.body
    for block in _blocks(submission, ids):
        body.insert(len(body) - 1, block)
    stream = io.BytesIO()
    document.save(stream)
    package.settle(path, stream)
