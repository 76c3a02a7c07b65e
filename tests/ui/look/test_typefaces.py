"""The typefaces of texts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from reader.ui.look.typefaces import SERIF, font


@pytest.mark.parametrize("words", ["letters", "буквы", "حروف"], ids=["Latin", "Cyrillic", "Arabic"])
@pytest.mark.usefixtures("light")
def test_bold_letters_are_darker(words: str) -> None:
    def ink(*, bold: bool) -> int:
        picture = QImage(400, 80, QImage.Format.Format_Grayscale8)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setFont(font(SERIF, 40, bold=bold))
        painter.drawText(10, 55, words)
        painter.end()
        return sum(255 - value for value in bytes(picture.constBits()))

    assert ink(bold=True) > 1.1 * ink(bold=False)
