"""Where content and resources are, whether the program is installed or run from a checkout."""

from pathlib import Path

import reader

_PACKAGE = Path(reader.__file__).resolve().parent

BUNDLED_EDITION = "iran-in-syria"


def import_folder() -> Path:
    """Return the folder from which Python imports the package."""
    return _PACKAGE.parent


def content_folder() -> Path:
    """Return the folder that holds the bundled editions."""
    return _beside_or_inside("content")


def resources_folder() -> Path:
    """Return the folder that holds themes and icons."""
    return _beside_or_inside("resources")


def bundled_edition() -> Path:
    """Return the folder of the edition that the program ships."""
    return content_folder() / BUNDLED_EDITION


def _beside_or_inside(name: str) -> Path:
    # A wheel carries the folder inside the package; in a checkout it stands beside the package.
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
