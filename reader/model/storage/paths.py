"""Where content and resources are, installed or run from a checkout, and where state is kept."""

import os
import sys
from pathlib import Path

import reader

_PACKAGE = Path(reader.__file__).resolve().parent

NAME = "perspectives-reader"
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


def state_folder() -> Path:
    """Return the folder for what a reader would hardly miss: where they were, and the logs.

    It need not be there yet. It is asked for before Qt is there that could say it.
    """
    home = home_folder()
    if sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
    elif sys.platform == "darwin":
        folder = home / "Library" / "Application Support"
    else:
        folder = Path(os.environ.get("XDG_STATE_HOME", ""))
        if not folder.is_absolute():  # as its specification has it
            folder = home / ".local" / "state"
    return folder / NAME


def cache_folder() -> Path | None:
    """Return the folder for what can be made again at any time; None where the reader has no home.

    It need not be there yet.
    """
    home = home_folder()
    if sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"), NAME, "cache")
    elif sys.platform == "darwin":
        folder = home / "Library" / "Caches" / NAME
    else:
        named = Path(os.environ.get("XDG_CACHE_HOME", ""))
        if named.is_absolute():  # as its specification has it
            return named / NAME
        folder = home / ".cache" / NAME
    return folder if home.is_dir() and home != Path("/") else None


def earlier_settings() -> Path:
    """Return the file in which the first versions kept the state; it need not be there."""
    home = home_folder()
    if sys.platform == "win32":
        folder = Path(os.environ.get("APPDATA", home / "AppData" / "Roaming"))
    else:
        folder = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    return folder / NAME / f"{NAME}.ini"


def home_folder() -> Path:
    """Return the reader's own folder."""
    try:
        return Path.home()
    except RuntimeError:  # nobody knows the user, as in some containers
        return Path("/")


def _beside_or_inside(name: str) -> Path:
    # A wheel carries the folder inside the package; in a checkout it stands beside the package.
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
