"""Asks where to look for words, beside which kinds of passages, and how strictly."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from reader.model.edition.passage import Kind
from reader.model.finding.finder import Wanted
from reader.model.text.search import Query
from reader.ui.finding.scope import Scope, scope_name
from reader.ui.lists.wrapped_row import WrappedRow
from reader.ui.look.badge import badge_icon
from reader.ui.look.bar_styles import button_style
from reader.ui.look.check_box import CheckBox
from reader.ui.look.kind_names import kind_name
from reader.ui.look.look import Look
from reader.ui.look.typefaces import BOLD, SANS, font

_LETTERS = 0.93  # of those around the texts, or the scopes would take two rows


class SearchOptions(QWidget):
    """A row of scopes with their counts, of which one is chosen; kinds and options to switch."""

    asked_otherwise = Signal()  # more or less strictly
    narrowed = Signal()  # to another scope, or other kinds

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Look everywhere, beside passages of all kinds, and not strictly."""
        super().__init__(parent)
        self.scope = Scope.ALL
        self._scopes = {scope: QToolButton(self) for scope in Scope}
        self._kinds = {kind: QToolButton(self) for kind in Kind}
        self._options = {
            "case": CheckBox(self.tr("Case"), look, self),
            "words": CheckBox(self.tr("Whole words"), look, self),
            "accents": CheckBox(self.tr("Accents"), look, self),
            "close": CheckBox(self.tr("Close spellings"), look, self),
        }
        self._options["close"].setChecked(True)
        for scope, button in self._scopes.items():
            button.setObjectName(scope)
            button.clicked.connect(self._choose)
        for kind, button in self._kinds.items():
            button.setObjectName("kind")
            button.setToolTip(kind_name(kind).capitalize())
            button.setAccessibleName(kind_name(kind).capitalize())
        for button in (*self._scopes.values(), *self._kinds.values()):
            button.setCheckable(True)
            button.setAutoRaise(True)
        for button in self._kinds.values():
            button.setChecked(True)
            button.toggled.connect(self.narrowed)
        for option in self._options.values():
            option.toggled.connect(self.asked_otherwise)
        self._rows = (
            WrappedRow(tuple(self._scopes.values()), self, between=0),
            WrappedRow((*self._kinds.values(), *self._options.values()), self),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for row in self._rows:
            column.addWidget(row)
        self.show_counts({})

    @property
    def last(self) -> CheckBox:
        """Return the option that Tab comes to last."""
        return self._options["close"]

    @property
    def kinds(self) -> frozenset[Kind]:
        """Return the kinds that are chosen."""
        return frozenset(kind for kind, button in self._kinds.items() if button.isChecked())

    def wanted(self, text: str) -> Wanted:
        """Return what is looked for where *text* is typed."""
        chosen = self.chosen
        query = Query(text, "case" in chosen, "words" in chosen)
        return Wanted(query, accents="accents" in chosen, close="close" in chosen)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Return the names of the options that are chosen."""
        return tuple(name for name, option in self._options.items() if option.isChecked())

    def restore(self, scope: str, chosen: Collection[str]) -> None:
        """Begin with a *scope* and with options as they were *chosen* before."""
        self.scope = next((each for each in Scope if each == scope), Scope.ALL)
        for name, option in self._options.items():
            option.setChecked(name in chosen)
        self.show_counts({})

    def choose(self, scope: Scope) -> None:
        """Choose a *scope*."""
        self.scope = scope
        for each, button in self._scopes.items():
            button.setChecked(each == scope)
        self.narrowed.emit()

    def show_counts(self, counts: Mapping[Scope, int]) -> None:
        """Show how many words were found in each scope, and only those that have some."""
        always = (Scope.ALL, self.scope)
        for scope, button in self._scopes.items():
            name, count = scope_name(scope), counts.get(scope, 0)
            button.setText(name if scope == Scope.ALL else f"{name} {count:,}")
            button.setAccessibleName(button.text())
            button.setVisible(scope in always or count > 0)
            button.setChecked(scope == self.scope)
            letters = button.font()
            letters.setWeight(BOLD if scope == self.scope else QFont.Weight.Normal)
            button.setFont(letters)
        for row in self._rows:
            row.arrange()

    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        style = (
            f"{button_style(look.theme)} QToolButton#kind:checked {{ background: transparent; }}"
        )
        for button in (*self._scopes.values(), *self._kinds.values()):
            button.setStyleSheet(style)
        for scope, button in self._scopes.items():
            button.setFont(font(SANS, _LETTERS * look.small_pixels, bold=scope == self.scope))
        for option in self._options.values():
            option.setFont(font(SANS, _LETTERS * look.small_pixels))
        for option in self._options.values():
            option.show_look(look)
        badge = round(20 * look.zoom)
        for kind, button in self._kinds.items():
            button.setIcon(badge_icon(kind, look.theme))
            button.setIconSize(QSize(badge, badge))
        for row in self._rows:
            row.arrange()

    @Slot()
    def _choose(self) -> None:
        self.choose(Scope(self.sender().objectName()))
