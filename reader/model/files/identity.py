"""The id of an edition, the same wherever it lies, and its date, and by whom its notes are."""

import re
from pathlib import Path
from typing import NamedTuple

from reader.model.files import limits
from reader.model.files.edition_file import EditionFile
from reader.model.files.edition_folder import EDITION
from reader.model.files.toml_table import parse_toml

_URN = re.compile(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


class Identity(NamedTuple):
    """What an edition is known by: its *id*, a URN (RFC 9562), and how far its perspectives reach.

    *as_of* is a year, year-month or day (ISO 8601), "" where its editors give none. Its notes are
    by an *author* and of the day that they were *written* where they do not say otherwise.
    """

    id: str
    as_of: str = ""
    author: str = ""
    written: str = ""


def identify(folder: Path) -> str:
    """Return the id of the edition in *folder*, whatever is wrong with it."""
    return read_identity(EditionFile(folder.resolve(), EDITION)).id


def read_identity(file: EditionFile) -> Identity:
    """Return the identity in *file*; what is wrong with it is noted there.

    An edition that has no such file is known by where it lies, so that two of them in folders of
    one name are not taken for each other.
    """
    as_of = author = written = ""
    if file.exists():
        text = file.read()
        if len(text) > limits.ID_FILE:
            file.note(1, limits.too_long("The file", len(text), limits.ID_FILE))
            text = ""
        table = parse_toml(text, file.note)
        urn = table.text("id", required=not file.problems)
        as_of = table.date("as_of", required=False)
        author, written = table.text("author"), table.date("written", required=False)
        table.finish()
        if _URN.fullmatch(urn):
            return Identity(urn.lower(), as_of, author, written)
        if urn:
            table.note(
                "id",
                f"“{urn}” is no id; expected such as {_urn_of(urn)}, made once and never changed.",
            )
    return Identity(_urn_of(file.folder.as_uri()), as_of)


def _urn_of(text: str) -> str:
    from uuid import NAMESPACE_URL, uuid5  # takes a moment, and few starts need it

    return uuid5(NAMESPACE_URL, text).urn
