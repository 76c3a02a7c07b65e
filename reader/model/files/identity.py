"""The id of an edition, which stays the same wherever the edition lies."""

from pathlib import Path
from uuid import NAMESPACE_URL, UUID, uuid5

from reader.model.files.edition_file import EditionFile

EDITION = "edition.toml"


def identify(folder: Path) -> str:
    """Return the id of the edition in *folder*, whatever is wrong with it."""
    return read_id(EditionFile(folder.resolve(), EDITION))


def read_id(file: EditionFile) -> str:
    """Return the id in *file*, a URN (RFC 9562); what is wrong with it is noted there.

    An edition that has no such file is known by where it lies, so that two of them in folders of
    one name are not taken for each other.
    """
    if file.exists():
        table = file.read_toml()
        urn = table.text("id", required=not file.problems)
        table.finish()
        if _is_urn(urn):
            return urn.lower()
        if urn:
            table.note(
                "id",
                f"“{urn}” is no id; expected such as {uuid5(NAMESPACE_URL, urn).urn}, "
                "made once and never changed.",
            )
    return uuid5(NAMESPACE_URL, file.folder.as_uri()).urn


def _is_urn(text: str) -> bool:
    try:
        return UUID(text).urn == text.lower()
    except ValueError:
        return False
