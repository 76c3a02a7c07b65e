"""What is found in all editions at hand, edition by edition."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.model.edition.edition import Edition
from reader.model.finding.finder import Match
from reader.ui.finding.found_rows import Row, rows
from reader.ui.finding.scope import Scope
from reader.ui.library.open_box import wrapped
from reader.ui.look.badge import label
from reader.ui.look.look import Look
from reader.ui.perspectives.home_row import HomeRow, RowWords


class Found(NamedTuple):
    """Words found in an *edition*, or in none of those that were looked through."""

    edition: Edition
    matches: tuple[Match, ...]


class SearchResults(QWidget):
    """Rows of what was found, below the title of the edition in which it was."""

    activated = Signal(Path, object)  # the edition's folder, and the Match

    def __init__(self, look: Look) -> None:
        """Be hidden until something is looked for."""
        super().__init__()
        self._look = look
        self._found: tuple[Found, ...] = ()
        self._is_done = True
        self._leads: list[tuple[Path, Match]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._list: QWidget | None = None
        self.hide()

    def show_look(self, look: Look) -> None:
        """Show the same in another *look*."""
        self._look = look
        self._make()

    def show_found(self, found: Sequence[Found], *, is_done: bool) -> None:
        """List what was *found* by now; more may come unless it *is_done*."""
        self._found, self._is_done = tuple(found), is_done
        self._make()

    def _make(self) -> None:
        before, self._list = self._list, QWidget()
        if before is not None:
            self._column.removeWidget(before)
            before.hide()
            before.deleteLater()
        self._leads = []
        inside = QVBoxLayout(self._list)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        for found in self._found:
            self._add(inside, found)
        if not any(found.matches for found in self._found):
            words = self.tr("Nothing is found in the editions at hand.")
            words = words if self._is_done else self.tr("Looking through the editions …")
            muted = self._look.theme.muted.name()
            inside.addWidget(wrapped(words, muted, self._look.small_pixels))
        self._column.addWidget(self._list)

    def _add(self, inside: QVBoxLayout, found: Found) -> None:
        if not found.matches:
            return
        edition, text = found.edition, self._look.theme.text.name()
        count = len(found.matches)
        name = self.tr("“{title}”: {count} places", "", count)
        words = name.format(title=edition.article.title, count=count)
        head = label(words, text, self._look.notes_pixels, bold=True)
        head.setContentsMargins(0, round(14 * self._look.zoom), 0, round(6 * self._look.zoom))
        inside.addWidget(head)
        for row in rows(found.matches, Scope.ALL, edition, self._look.phrasing):
            if not isinstance(row, Row):
                muted = label(row.in_words, self._look.theme.muted.name(), 13.5 * self._look.zoom)
                muted.setContentsMargins(0, round(8 * self._look.zoom), 0, 4)
                inside.addWidget(muted)
                continue
            context = f"{row.before}{row.match.text}{row.after}".replace("\n", " ")
            title = f"¶ {row.paragraph}" if row.paragraph else row.title
            said = RowWords(title or context, context if title else "", str(row.hits))
            line = HomeRow(said, str(len(self._leads)), self._look)
            line.activated.connect(self._tell)
            self._leads.append((edition.folder, row.match))
            inside.addWidget(line)

    @Slot(QUrl)
    def _tell(self, number: QUrl) -> None:
        self.activated.emit(*self._leads[int(number.toString())])
