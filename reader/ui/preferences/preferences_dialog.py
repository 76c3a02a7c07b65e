"""The dialog of preferences: its pages, and the ways back from what was changed in it."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.model.library.library import Library
from reader.session.profile import Profile
from reader.ui.look.bar_styles import scroll_bar_style
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font
from reader.ui.preferences.choosing import Choosing
from reader.ui.preferences.files_page import FilesPage
from reader.ui.preferences.keys_page import KeysPage
from reader.ui.preferences.marks_page import MarksPage
from reader.ui.preferences.reading_page import ReadingPage
from reader.ui.preferences.sample import Sample

_SIZE, _LEAST = (992, 864), (640, 480)
# In pixels at 100 %: the list of pages; narrower than the other, pages are chosen from a box above.
_PAGES, _NARROW = 190, 860
_LETTERS = 15.0


class PreferencesDialog(QDialog):
    """Pages of what can be chosen, each change of which takes effect at once."""

    def __init__(
        self, choosing: Choosing, library: Library, data: Path | None, parent: QWidget
    ) -> None:
        """Choose by *choosing*; tell what *library* keeps in *data*, where that is kept."""
        super().__init__(parent)
        self._choosing = choosing
        self._appearance = appearance = choosing.appearance
        self._opened_with = choosing.profile
        self._list = QListWidget(self)
        self._box = QComboBox(self)
        self._pages = QStackedWidget(self)
        self._reading = ReadingPage(choosing, self)
        self._marks = MarksPage(choosing, appearance.look, self)
        self._keys = KeysPage(choosing, appearance.look, self)
        self.files = FilesPage(library, data, self)
        self._sample = Sample(choosing.session, appearance.look, self)
        self._told = QLabel(self.tr("Everything takes effect at once."), self)
        self._buttons = (
            QPushButton(self.tr("Back to the &Defaults"), self),
            QPushButton(self.tr("&Undo the Changes"), self),
            QPushButton(self.tr("Close"), self),
        )
        self._scrolls: list[QScrollArea] = []

        self.setWindowTitle(self.tr("Preferences"))
        self.setMinimumSize(*_LEAST)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        for names in (self._list, self._box):
            names.setAccessibleName(self.tr("Pages"))
        self._with_sample = (
            self._add_page(self.tr("Reading"), self._reading),
            self._add_page(self.tr("Marks and search"), self._marks),
        )
        self._add_page(self.tr("Keys"), self._keys)
        self._add_page(self.tr("Files and privacy"), self.files)
        self._lay_out()

        self._list.currentRowChanged.connect(self.show_page)
        self._box.currentIndexChanged.connect(self.show_page)
        to_defaults, undo, close = self._buttons
        to_defaults.clicked.connect(self._go_to_defaults)
        undo.clicked.connect(self._undo)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        choosing.changed.connect(self._show_profile)
        appearance.look_changed.connect(self.show_look)
        self._list.setCurrentRow(0)
        self.show_look(appearance.look)
        self._show_profile(choosing.profile)
        self.resize(*_SIZE)

    @Slot(object)
    def show_look(self, look: Look) -> None:
        """Show everything in another *look*, as large as it has bars."""
        theme, palette = look.theme, look.theme.palette()
        self.setPalette(palette)
        self.setFont(font(SANS, _LETTERS * look.bar_zoom))
        palette.setColor(QPalette.ColorRole.Window, theme.page)
        self._pages.setPalette(palette)
        chosen, hover = theme.selection.name(), theme.hover.name()
        self._list.setStyleSheet(f"""
            QListWidget {{ background: transparent; outline: 0; padding: 8px; }}
            QListWidget::item {{ padding: 8px 10px; border-radius: 4px; color: {theme.text.name()};
                border: 2px solid transparent; }}
            QListWidget::item:selected {{ background: {chosen}; }}
            QListWidget::item:hover:!selected {{ background: {hover}; }}
            QListWidget::item:selected:focus {{ border-color: {theme.focus.name()}; }}
        """)
        self._list.setFixedWidth(round(_PAGES * look.bar_zoom))
        for scroll in self._scrolls:
            scroll.verticalScrollBar().setStyleSheet(scroll_bar_style(theme))
        self._reading.show_look(look)
        self._marks.show_look(look)
        self._keys.show_look(look)
        self.files.show_look(look)
        self._sample.show_look(look)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put above one another what has no room side by side."""
        super().resizeEvent(event)
        self._arrange()

    # -- how it is done

    def _add_page(self, name: str, part: QWidget) -> QVBoxLayout:
        """Add a page of that *name*; return its column, for what stands below the *part*."""
        page, scroll = QWidget(self), QScrollArea(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        part.setContentsMargins(14, 8, 14, 8)
        column.addWidget(part)
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scrolls.append(scroll)
        self._pages.addWidget(scroll)
        self._list.addItem(name)
        self._box.addItem(name)
        return column

    def _lay_out(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(0)
        self._row.addWidget(self._list)
        self._row.addWidget(self._box)
        self._row.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.addLayout(self._row, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 0, 16, 0)
        foot.setSpacing(12)
        to_defaults, undo, close = self._buttons
        foot.addWidget(to_defaults)
        foot.addWidget(self._told)
        foot.addStretch()
        foot.addWidget(undo)
        foot.addWidget(close)
        column.addLayout(foot)

    def _arrange(self) -> None:
        is_narrow = self.width() < _NARROW * self._appearance.look.bar_zoom
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)
        self._list.setVisible(not is_narrow)
        self._box.setVisible(is_narrow)
        self._told.setVisible(not is_narrow)
        self._reading.arrange(narrow=is_narrow)
        self._sample.stack(stacked=is_narrow)

    @Slot(int)
    def show_page(self, page: int) -> None:
        """Show a *page*, counted from 0."""
        if page < len(self._with_sample):
            self._with_sample[page].addWidget(self._sample, 1)
        self._pages.setCurrentIndex(page)
        self._list.setCurrentRow(page)
        self._box.setCurrentIndex(page)

    @Slot(object)
    def _show_profile(self, profile: Profile) -> None:
        self._reading.show_profile(profile)
        self._marks.show_profile(profile)
        self._keys.show_profile(profile)
        self._buttons[0].setEnabled(profile != Profile())
        self._buttons[1].setEnabled(profile != self._opened_with)

    @Slot()
    def _go_to_defaults(self) -> None:
        self._choosing.choose(Profile())

    @Slot()
    def _undo(self) -> None:
        self._choosing.choose(self._opened_with)
