"""``python -m tests.pictures [FOLDER]``: takes the pictures of the README from the real window."""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from reader.model.files.loading import load_edition
from reader.model.storage.paths import bundled_edition
from tests import xvfb
from tests.patience import PATIENCE
from tests.running import ROOT

_FOLDER = ROOT / "resources" / "pictures"

# A README is read over slow lines too.
_MOST_BYTES = 300_000

PICTURES = {
    "reading-light": ("--theme", "light", "--passage", "civilian-deaths-400k"),
    "search-dark": (
        *("--theme", "dark", "--passage", "un-envoy-six-billion"),
        *("--find", "billion"),
    ),
    "text-sepia": (
        *("TEXT", "--perspectives", str(bundled_edition())),
        *("--theme", "sepia", "--passage", "un-envoy-six-billion"),
    ),
}
# How a newer version of the article might put two things, so that the picture shows what is made
# of it.
_NEWER = {
    "spending in Syria comes to": "spending in Syria amounts to",
    "the economic gains of sanctions relief": "the economic benefits of sanctions relief",
}


def main() -> int:
    """Take all pictures into the folder that the command line names, or into the README's."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.pictures", description="Take the pictures of the README."
    )
    parser.add_argument("folder", nargs="?", type=Path, default=_FOLDER, metavar="FOLDER")
    folder: Path = parser.parse_args().folder.resolve()
    if not xvfb.is_there():
        print("There is no Xvfb here, and pictures are taken of a real window.", file=sys.stderr)
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, xvfb.screen() as display:
        environment = xvfb.without_session(os.environ)
        # The reader as on its first start, and not as its developer left it.
        environment |= {"XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home}
        environment |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        text = _write_newer(Path(home))
        for name, arguments in PICTURES.items():
            file = folder / f"{name}.png"
            asked = tuple(text if each == "TEXT" else each for each in arguments)
            _take(file, asked, environment)
            _make_small(file)
            print(f"{file}: {file.stat().st_size / 1000:.0f} kB")
    return 0


def _write_newer(folder: Path) -> str:
    """Return a file with the bundled article as it might read in a newer version."""
    words = load_edition(bundled_edition()).article.text.replace("\n", "\n\n")
    for old, new in _NEWER.items():
        words = words.replace(old, new)
    file = folder / "A newer version.txt"
    file.write_text(words, encoding="utf-8")
    return str(file)


def _take(file: Path, arguments: tuple[str, ...], environment: Mapping[str, str]) -> None:
    picture = ("--screenshot", str(file), "--size", "1280x800")
    subprocess.run(
        [sys.executable, "-m", "reader", *picture, *arguments],
        cwd=ROOT,
        env=dict(environment),
        timeout=PATIENCE,
        check=True,
    )


def _make_small(file: Path) -> None:
    """Reduce the picture to 256 colours where it is large; text and flat fields lose nothing."""
    if file.stat().st_size > _MOST_BYTES:
        palette, plain = QImage.Format.Format_Indexed8, Qt.ImageConversionFlag.AvoidDither
        QImage(str(file)).convertToFormat(palette, plain).save(str(file))


if __name__ == "__main__":
    sys.exit(main())
