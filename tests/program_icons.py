"""``python -m tests.program_icons``: draws the program's icons for desktops, from its own drawings.

It is to be run after any change of a drawing; what desktops find stands in ``resources/desktop``.
"""

import os
import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage, QImageReader

from reader.app import DESKTOP_ID
from tests.running import ROOT

DRAWINGS = ROOT / "resources" / "icons"
FOLDER = ROOT / "resources" / "desktop" / "icons" / "hicolor"
# In pixels. The smallest has a drawing of its own, for the other would be a blur there.
SMALLEST = 16
SIZES = (SMALLEST, 22, 24, 32, 48, 64, 128, 256, 512)


def drawing(size: int) -> Path:
    """Return what the icon of a *size* is drawn from."""
    name = "perspectives-reader-small" if size == SMALLEST else "perspectives-reader"
    return DRAWINGS / f"{name}.svg"


def draw(size: int) -> QImage:
    """Return the icon in a *size*."""
    reader = QImageReader(str(drawing(size)))
    reader.setScaledSize(QSize(size, size))
    return reader.read()


def place(size: int) -> Path:
    """Return where desktops look for the icon in a *size*."""
    return FOLDER / f"{size}x{size}" / "apps" / f"{DESKTOP_ID}.png"


def scalable() -> Path:
    """Return where desktops look for the icon in any size."""
    return FOLDER / "scalable" / "apps" / f"{DESKTOP_ID}.svg"


def main() -> int:
    """Draw the icon in every size."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication(sys.argv[:1])
    for size in SIZES:
        place(size).parent.mkdir(parents=True, exist_ok=True)
        draw(size).save(str(place(size)))
    shutil.copyfile(drawing(SIZES[-1]), scalable())
    application.shutdown()
    print(f"The icons in {FOLDER.relative_to(ROOT)} are up to date.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
