"""Makes a zip package the same on every run: fixed times, fixed order, no thumbnail."""

import io
import re
import zipfile

STAMP = (2024, 7, 5, 9, 0, 0)
STAMP_XML = "2024-07-05T09:00:00Z"


def write(path, parts, stored_first=None):
    """parts: name → bytes; stored_first names the part that must lie uncompressed at the start (odt)."""
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, STAMP)
            info.compress_type = zipfile.ZIP_STORED if name == stored_first else zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            package.writestr(info, data, compresslevel=9)


# Parts of the default template of python-docx that no report needs.
_DROPPED = ("docProps/thumbnail.jpeg", "word/stylesWithEffects.xml")
_LISTS = ("_rels/.rels", "word/_rels/document.xml.rels", "[Content_Types].xml")


def settle(path, stream):
    """Writes the package in stream to path again, with everything that changes from run to run made fixed."""
    with zipfile.ZipFile(io.BytesIO(stream.getvalue())) as package:
        parts = {name: package.read(name) for name in package.namelist() if name not in _DROPPED}
    for name in _LISTS:
        if name in parts:
            entry = re.compile(rb"<(?:Relationship|Override) [^>]*(?:thumbnail|stylesWithEffects)[^>]*/>")
            parts[name] = entry.sub(b"", parts[name])
    core = parts["docProps/core.xml"].decode("utf-8")
    core = re.sub(r"(<dcterms:(?:created|modified)[^>]*>)[^<]*", rf"\g<1>{STAMP_XML}", core)
    parts["docProps/core.xml"] = core.encode("utf-8")
    write(path, parts)
