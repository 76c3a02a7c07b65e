"""A row of an action with its two keys, and below it what is to be said of a new one."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from reader.ui.look.look import Look
from reader.ui.menus.key_rules import MOST_KEYS
from reader.ui.preferences.key_choice import KeyChoice


class KeyRow(QWidget):
    """An action's name, its keys, and the way back to its own where they were changed."""

    key_pressed = Signal(str, int, str)  # the action's id, which key from 0, and the key
    reset_requested = Signal(str)  # the action's id
    link_activated = Signal(str)  # of what is said below

    def __init__(self, action_id: str, name: str, parent: QWidget) -> None:
        """Show the action of that id and *name*."""
        super().__init__(parent)
        self.action_id = action_id
        self.name = name
        self._label = QLabel(name, self)
        self._keys = [KeyChoice(name, self) for _ in range(MOST_KEYS)]
        self._reset = QToolButton(self)
        self._told = QLabel(self)
        self._look: Look | None = None

        self._label.setWordWrap(True)
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.RichText)
        self._told.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self._told.hide()
        kept = self._reset.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(kept)
        self._reset.setText("↺")
        self._reset.setAutoRaise(True)
        self._reset.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._reset.setAccessibleName(self.tr("{name}: its own keys again").format(name=name))
        self._reset.setToolTip(self.tr("Its own keys again"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 5)
        grid.setColumnStretch(0, 5)
        grid.addWidget(self._label, 0, 0)
        for i, key in enumerate(self._keys):
            grid.addWidget(key, 0, 1 + i, Qt.AlignmentFlag.AlignLeft)
            grid.setColumnStretch(1 + i, 3)
            key.pressed_key.connect(self._tell)
        grid.addWidget(self._reset, 0, 1 + MOST_KEYS)
        grid.addWidget(self._told, 1, 0, 1, 2 + MOST_KEYS)
        self._reset.clicked.connect(self._ask_for_reset)
        self._told.linkActivated.connect(self.link_activated)

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys that are shown."""
        return tuple(key.key for key in self._keys if key.key)

    def show_keys(self, keys: tuple[str, ...], *, changed: bool) -> None:
        """Show the *keys* of the action, and whether the reader *changed* them."""
        for i, button in enumerate(self._keys):
            button.show_key(keys[i] if i < len(keys) else "")
        self._reset.setVisible(changed)

    def say(self, html: str) -> None:
        """Say something below the row, "" for nothing any more."""
        self._told.setText(html)
        self._told.setVisible(bool(html))
        self._told.setAccessibleName(html)

    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        self._look = look
        text = look.theme.text.name()
        self._told.setStyleSheet(
            f"QLabel {{ border: 0; border-left: 3px solid {text}; padding: 4px 10px; }}"
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line below the row."""
        if self._look is not None:
            painter = QPainter(self)
            painter.setPen(self._look.theme.line)
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
            painter.end()

    @Slot(str)
    def _tell(self, key: str) -> None:
        which = next(i for i, button in enumerate(self._keys) if button is self.sender())
        self.key_pressed.emit(self.action_id, which, key)

    @Slot()
    def _ask_for_reset(self) -> None:
        self.reset_requested.emit(self.action_id)
