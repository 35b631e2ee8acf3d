"""Writes a submission as an OpenDocument text."""

from xml.sax.saxutils import escape

from . import package
from .markup import paragraphs
from .model import Row, Wide

_SPACES = " ".join(f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in
                   (("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("fo", "xsl-fo-compatible")))
_TYPE = "application/vnd.oasis.opendocument.text"


def _line(pieces):
    result = ""
    for piece in pieces:
        if piece.kind == "br":
            result += "<text:line-break/>"
        elif piece.kind == "bookmark":
            result += '<text:bookmark text:name="_GoBack"/>'
        elif piece.kind in ("text", "ins"):
            # A run of spaces is one space in XML: the others are counted by text:s.
            head, *rest = escape(piece.written).split("  ")
            result += head + "".join(' <text:s text:c="1"/>' + part for part in rest)
    return result


def _body(text):
    return "".join(f"<text:p>{_line(line)}</text:p>" for line in paragraphs(text))


def _cells(submission, item, number):
    for role, _ in submission.columns:
        value = str(number) + "." if role == "number" else getattr(item, role)
        yield f'<table:table-cell office:value-type="string">{_body(value)}</table:table-cell>'


def _table(submission):
    width, number = len(submission.columns), 0
    yield f'<table:table table:name="Таблица1"><table:table-column table:number-columns-repeated="{width}"/>'
    heads = "".join(f'<table:table-cell office:value-type="string">{_body(heading)}</table:table-cell>' for _, heading in submission.columns)
    yield f"<table:table-header-rows><table:table-row>{heads}</table:table-row></table:table-header-rows>"
    for item in submission.items:
        if isinstance(item, Wide):
            yield (f'<table:table-row><table:table-cell table:number-columns-spanned="{width}" office:value-type="string">{_body(item.text)}'
                   f'</table:table-cell>{"<table:covered-table-cell/>" * (width - 1)}</table:table-row>')
        elif isinstance(item, Row):
            number += 1
            yield f'<table:table-row>{"".join(_cells(submission, item, number))}</table:table-row>'
    yield "</table:table>"


def write(submission, path):
    xml = '<?xml version="1.0" encoding="UTF-8"?>\n'
    text = "".join(_body(line) for line in submission.before) + "".join(_table(submission)) + "".join(_body(line) for line in submission.after)
    parts = {
        "mimetype": _TYPE,
        "META-INF/manifest.xml": xml + '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
        + "".join(f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
                  for name, kind in (("/", _TYPE), ("content.xml", "text/xml"), ("styles.xml", "text/xml"))) + "</manifest:manifest>",
        "content.xml": xml + f'<office:document-content {_SPACES} office:version="1.2"><office:body><office:text>{text}</office:text></office:body></office:document-content>',
        "styles.xml": xml + f'<office:document-styles {_SPACES} office:version="1.2"><office:styles/></office:document-styles>',
    }
    package.write(path, {name: data.encode("utf-8") for name, data in parts.items()}, stored_first="mimetype")
