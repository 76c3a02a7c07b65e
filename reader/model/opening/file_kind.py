"""Tells by its first bytes what a file is that is no text, and what its reader can do."""

# The signatures are those of the formats' own specifications; what is not listed here and is no
# text either is still found by its control characters.
_SAVE_AS_TEXT = "save it as text or HTML first"
_NAME_A_TEXT = "name a text file"
_ZIP = b"PK\x03\x04"
_KINDS = {
    b"%PDF-": ("a PDF file", _SAVE_AS_TEXT),
    b"{\\rtf": ("a file in Rich Text Format", _SAVE_AS_TEXT),
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": ("an old Word or Excel file", _SAVE_AS_TEXT),
    b"%!PS": ("a PostScript file", _SAVE_AS_TEXT),
    b"AT&TFORM": ("a DjVu file", _SAVE_AS_TEXT),
    b"bplist00": ("a Safari web archive or property list", _SAVE_AS_TEXT),
    b"\x1f\x8b": ("a compressed file", "unpack it first"),
    b"BZh9": ("a compressed file", "unpack it first"),
    b"\xfd7zXZ\0": ("a compressed file", "unpack it first"),
    b"\x28\xb5\x2f\xfd": ("a compressed file", "unpack it first"),
    b"7z\xbc\xaf\x27\x1c": ("an archive", "unpack it first"),
    b"Rar!\x1a\x07": ("an archive", "unpack it first"),
    b"\x89PNG\r\n\x1a\n": ("a picture", _NAME_A_TEXT),
    b"\xff\xd8\xff": ("a picture", _NAME_A_TEXT),
    b"GIF87a": ("a picture", _NAME_A_TEXT),
    b"GIF89a": ("a picture", _NAME_A_TEXT),
    b"RIFF": ("a picture, a sound or a film", _NAME_A_TEXT),
    b"ID3": ("a sound", _NAME_A_TEXT),
    b"OggS": ("a sound or a film", _NAME_A_TEXT),
    b"\x7fELF": ("a program", _NAME_A_TEXT),
    b"\xca\xfe\xba\xbe": ("a program", _NAME_A_TEXT),
    b"\xcf\xfa\xed\xfe": ("a program", _NAME_A_TEXT),
    b"SQLite format 3\0": ("a database", _NAME_A_TEXT),
}
# What lies in the archive that each of these formats is, within its first bytes.
_IN_ZIP = {
    b"word/": "a Word file",
    b"xl/": "an Excel file",
    b"ppt/": "a PowerPoint file",
    b"application/vnd.oasis": "an OpenDocument file",
    b"application/epub": "an EPUB book",
}
_LOOK = 4096


def not_a_text(data: bytes) -> str:
    """Return what *data* seems to be and what to do, as in “a picture, …”; "" for a text."""
    if data.startswith(_ZIP):
        inside = data[:_LOOK]
        for sign, name in _IN_ZIP.items():
            if sign in inside:
                return f"{name}, not a text; {_SAVE_AS_TEXT}."
        # Word puts its own parts anywhere.
        if b"[Content_Types].xml" in inside:
            return f"an Office file, not a text; {_SAVE_AS_TEXT}."
        return "an archive, not a text; unpack it first."
    for sign, (name, advice) in _KINDS.items():
        if data.startswith(sign) and (sign.isascii() is False or _certain(sign, data)):
            return f"{name}, not a text; {advice}."
    return ""


def _certain(sign: bytes, data: bytes) -> bool:
    """Tell whether what begins with an ASCII *sign* is more than a text that begins so."""
    if sign in (b"RIFF", b"ID3", b"OggS", b"AT&TFORM", b"\x7fELF", b"BZh9"):
        return b"\0" in data[:_LOOK]
    return True
