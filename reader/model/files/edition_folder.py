"""Tells the folder of an edition; to know one takes nothing of what reading it takes."""

from pathlib import Path

from reader.model.storage.paths import bundled_edition

ARTICLE = "article.md"
EDITION = "edition.toml"
PASSAGES = "passages"
# What a file manager, which opens files, may hand over for the folder that it lies in.
_FOR_ITS_FOLDER = (ARTICLE, EDITION)


def passage_file(passage_id: str) -> str:
    """Return the name of a passage's file within the edition's folder."""
    return f"{PASSAGES}/{passage_id}.md"


def is_edition(folder: Path) -> bool:
    """Tell whether *folder* has what makes it an edition: an article."""
    try:
        return (folder / ARTICLE).is_file()
    except (OSError, ValueError):  # a name that cannot be, or a folder that nobody may look into
        return False


def edition_of_file(path: Path) -> Path:
    """Return the edition's folder where *path* is a file that stands for it, else *path*."""
    return path.parent if path.name in _FOR_ITS_FOLDER and is_edition(path.parent) else path


def is_folder(path: Path) -> bool:
    """Tell whether a folder is at *path*, as far as anybody may look."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def is_packed(path: Path) -> bool:
    """Tell by its name whether at *path* is an edition, or anything else, that is packed."""
    try:
        return path.suffix.lower() == ".zip" and path.is_file()
    except (OSError, ValueError):
        return False


def may_be_edition(path: Path) -> bool:
    """Tell whether at *path* is a folder, or a packed one, and so no text."""
    return is_folder(path) or is_packed(path)


def is_bundled(folder: Path) -> bool:
    """Tell whether the edition in *folder* is the program's own, and needs no caution."""
    return folder.resolve() == bundled_edition()
