"""Tells by its first bytes what a file is that is no text, and what its reader can do."""

from dataclasses import dataclass

from reader.model.text.saying import QT_TRANSLATE_NOOP

# The signatures are those of the formats' own specifications; what is not listed here and is no
# text either is still found by its control characters.
_SAVE_AS_TEXT = QT_TRANSLATE_NOOP("Saying", "save it as text or HTML first")
_NAME_A_TEXT = QT_TRANSLATE_NOOP("Saying", "name a text file")
_UNPACK = QT_TRANSLATE_NOOP("Saying", "unpack it first")
_ZIP = b"PK\x03\x04"
_KINDS = {
    b"%PDF-": (QT_TRANSLATE_NOOP("Saying", "a PDF file"), _SAVE_AS_TEXT),
    b"{\\rtf": (QT_TRANSLATE_NOOP("Saying", "a file in Rich Text Format"), _SAVE_AS_TEXT),
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": (
        QT_TRANSLATE_NOOP("Saying", "an old Word or Excel file"),
        _SAVE_AS_TEXT,
    ),
    b"%!PS": (QT_TRANSLATE_NOOP("Saying", "a PostScript file"), _SAVE_AS_TEXT),
    b"AT&TFORM": (QT_TRANSLATE_NOOP("Saying", "a DjVu file"), _SAVE_AS_TEXT),
    b"bplist00": (
        QT_TRANSLATE_NOOP("Saying", "a Safari web archive or property list"),
        _SAVE_AS_TEXT,
    ),
    b"\x1f\x8b": (QT_TRANSLATE_NOOP("Saying", "a compressed file"), _UNPACK),
    b"BZh9": (QT_TRANSLATE_NOOP("Saying", "a compressed file"), _UNPACK),
    b"\xfd7zXZ\0": (QT_TRANSLATE_NOOP("Saying", "a compressed file"), _UNPACK),
    b"\x28\xb5\x2f\xfd": (QT_TRANSLATE_NOOP("Saying", "a compressed file"), _UNPACK),
    b"7z\xbc\xaf\x27\x1c": (QT_TRANSLATE_NOOP("Saying", "an archive"), _UNPACK),
    b"Rar!\x1a\x07": (QT_TRANSLATE_NOOP("Saying", "an archive"), _UNPACK),
    b"\x89PNG\r\n\x1a\n": (QT_TRANSLATE_NOOP("Saying", "a picture"), _NAME_A_TEXT),
    b"\xff\xd8\xff": (QT_TRANSLATE_NOOP("Saying", "a picture"), _NAME_A_TEXT),
    b"GIF87a": (QT_TRANSLATE_NOOP("Saying", "a picture"), _NAME_A_TEXT),
    b"GIF89a": (QT_TRANSLATE_NOOP("Saying", "a picture"), _NAME_A_TEXT),
    b"RIFF": (QT_TRANSLATE_NOOP("Saying", "a picture, a sound or a film"), _NAME_A_TEXT),
    b"ID3": (QT_TRANSLATE_NOOP("Saying", "a sound"), _NAME_A_TEXT),
    b"OggS": (QT_TRANSLATE_NOOP("Saying", "a sound or a film"), _NAME_A_TEXT),
    b"\x7fELF": (QT_TRANSLATE_NOOP("Saying", "a program"), _NAME_A_TEXT),
    b"\xca\xfe\xba\xbe": (QT_TRANSLATE_NOOP("Saying", "a program"), _NAME_A_TEXT),
    b"\xcf\xfa\xed\xfe": (QT_TRANSLATE_NOOP("Saying", "a program"), _NAME_A_TEXT),
    b"SQLite format 3\0": (QT_TRANSLATE_NOOP("Saying", "a database"), _NAME_A_TEXT),
}
# What lies in the archive that each of these formats is, within its first bytes.
_IN_ZIP = {
    b"word/": QT_TRANSLATE_NOOP("Saying", "a Word file"),
    b"xl/": QT_TRANSLATE_NOOP("Saying", "an Excel file"),
    b"ppt/": QT_TRANSLATE_NOOP("Saying", "a PowerPoint file"),
    b"application/vnd.oasis": QT_TRANSLATE_NOOP("Saying", "an OpenDocument file"),
    b"application/epub": QT_TRANSLATE_NOOP("Saying", "an EPUB book"),
}
_LOOK = 4096


@dataclass(frozen=True, slots=True)
class FileKind:
    """What a file is that is no text, and what its reader can do, in English."""

    name: str
    advice: str


def not_a_text(data: bytes) -> FileKind | None:
    """Return what *data* seems to be; None for a text."""
    if data.startswith(_ZIP):
        inside = data[:_LOOK]
        for sign, name in _IN_ZIP.items():
            if sign in inside:
                return FileKind(name, _SAVE_AS_TEXT)
        # Word puts its own parts anywhere.
        if b"[Content_Types].xml" in inside:
            return FileKind(QT_TRANSLATE_NOOP("Saying", "an Office file"), _SAVE_AS_TEXT)
        return FileKind(QT_TRANSLATE_NOOP("Saying", "an archive"), _UNPACK)
    for sign, (name, advice) in _KINDS.items():
        if data.startswith(sign) and (sign.isascii() is False or _certain(sign, data)):
            return FileKind(name, advice)
    return None


def _certain(sign: bytes, data: bytes) -> bool:
    """Tell whether what begins with an ASCII *sign* is more than a text that begins so."""
    if sign in (b"RIFF", b"ID3", b"OggS", b"AT&TFORM", b"\x7fELF", b"BZh9"):
        return b"\0" in data[:_LOOK]
    return True
