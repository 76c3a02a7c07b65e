"""Tells whether a window can be opened at all; it is asked before Qt, which would abort."""

import os
import re
import sys
from importlib.util import find_spec
from pathlib import Path

NO_DISPLAY = (
    "There is no display to open a window on; start the reader in a graphical session, "
    "or take a picture of its window with --screenshot FILE."
)


def has_display() -> bool:
    """Tell whether a window can be opened: always, but on Linux only where a server answers."""
    if not sys.platform.startswith("linux"):
        return True
    asked = os.environ.get("QT_QPA_PLATFORM", "")
    # Each may have arguments, as in “offscreen:size=1x1”, or be of a kind, as “wayland-egl”.
    names = [re.split("[:-]", name)[0] for name in (asked or "wayland;xcb").split(";")]
    return any(_answers(name, by_name=bool(asked)) for name in names)


def _answers(platform: str, *, by_name: bool) -> bool:
    if platform == "xcb":
        display = os.environ.get("DISPLAY", "")
        return bool(display) and _x_server_answers(display)
    if platform == "wayland":
        display = os.environ.get("WAYLAND_DISPLAY") or ("wayland-0" if by_name else "")
        return bool(display) and _wayland_answers(display)
    qt = find_spec("PySide6")
    plugins = Path(next(iter(qt.submodule_search_locations or ()), "")) if qt else Path()
    platforms = plugins / "Qt" / "plugins" / "platforms"
    # A distribution's own Qt has them elsewhere.
    return not platforms.is_dir() or platforms / f"libq{platform}.so" in platforms.iterdir()


def _wayland_answers(display: str) -> bool:
    try:
        return (Path(os.environ.get("XDG_RUNTIME_DIR", "")) / display).is_socket()
    except (OSError, ValueError):
        return False


def asked_for() -> str:
    """Return a sentence on the variables that name a display, for one may be misspelt."""
    names = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")
    told = [f"{name} is “{os.environ[name]}”" for name in names if os.environ.get(name)]
    return f" In the environment {', '.join(told)}." if told else ""


def _x_server_answers(display: str) -> bool:
    """Ask the X server, for Qt aborts the whole program where it does not answer."""
    import ctypes

    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return True  # Qt has a way of its own
    x11.XOpenDisplay.restype = ctypes.c_void_p
    connection = x11.XOpenDisplay(display.encode())
    if connection:
        x11.XCloseDisplay(ctypes.c_void_p(connection))
    return bool(connection)
