"""The box of the library where any text is opened: from a file, or from the clipboard."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.ui.look.badge import label
from reader.ui.look.key_button import KeyButton
from reader.ui.look.look import Look
from reader.ui.menus.actions import first_key

_AROUND, _ROUND = 18, 8.0  # pixels


class OpenBox(QWidget):
    """A dashed box: what is dropped anywhere in the window opens."""

    file_requested = Signal()
    paste_requested = Signal()

    def __init__(self, look: Look) -> None:
        """Offer both ways, in the colours and sizes of *look*."""
        super().__init__()
        self._look = look
        text, muted = look.theme.text.name(), look.theme.muted.name()
        column = QVBoxLayout(self)
        column.setContentsMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        column.addWidget(label(self.tr("Open any text"), text, look.notes_pixels, bold=True))
        how = self.tr(
            "Drop a file here, or paste its words. If an edition speaks about it, its perspectives "
            "are offered."
        )
        column.addWidget(wrapped(how, muted, look.small_pixels))
        buttons = QBoxLayout(
            QBoxLayout.Direction.LeftToRight if look.zoom <= 1 else QBoxLayout.Direction.TopToBottom
        )
        file = KeyButton(self.tr("Open a file"), first_key("open"), look)
        paste = KeyButton(self.tr("Paste"), first_key("paste"), look)
        file.clicked.connect(self.file_requested)
        paste.clicked.connect(self.paste_requested)
        buttons.setContentsMargins(0, round(6 * look.zoom), 0, 0)
        for button in (file, paste):
            buttons.addWidget(button)
        buttons.addStretch()
        column.addLayout(buttons)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dashed frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._look.theme.edge, 1)
        pen.setDashPattern([4.0, 3.0])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)
        painter.end()


def wrapped(words: str, colour: str, pixels: float) -> QLabel:
    """Return plain *words* in a *colour*, in as many lines as they need."""
    result = label(words, colour, pixels)
    result.setWordWrap(True)
    result.setMinimumWidth(1)
    policy = result.sizePolicy()
    policy.setVerticalPolicy(policy.Policy.Preferred)
    policy.setHeightForWidth(True)
    result.setSizePolicy(policy)
    result.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return result
