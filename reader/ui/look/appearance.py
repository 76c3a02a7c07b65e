"""The theme and the size of the text that the reader chose, and word of every change to them."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from reader.model.storage.themes import CHOICES, SYSTEM
from reader.session.settings import ARTICLE, NOTES, Letters
from reader.ui.look.look import Look
from reader.ui.look.phrasing_in_language import PhrasingInLanguage
from reader.ui.look.theme import Theme, load_theme

ZOOMS = (50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)


class Appearance(QObject):
    """How everything looks; the theme by its id or as "system", and the zoom in per cent."""

    look_changed = Signal(object)  # Look
    theme_changed = Signal(str)  # its id, or "system"

    def __init__(
        self,
        theme_id: str,
        zoom: int,
        parent: QObject | None = None,
        *,
        article: Letters = ARTICLE,
        notes: Letters = NOTES,
    ) -> None:
        """Begin with a theme, by its id, a *zoom* in per cent, and the letters of both panes."""
        super().__init__(parent)
        self.theme_id = theme_id if theme_id in CHOICES else SYSTEM
        self.zoom = max(ZOOMS[0], min(zoom, ZOOMS[-1]))
        phrasing = PhrasingInLanguage(self).phrasing()
        self._hints = QGuiApplication.styleHints()
        # Kept, for PySide takes it for gone with whoever gave it.
        self._accessibility = self._hints.accessibility()
        self.look = Look(self._theme(), self.zoom / 100, phrasing, article, notes)
        self._hints.colorSchemeChanged.connect(self.follow_system)
        self._accessibility.contrastPreferenceChanged.connect(self.follow_system)

    @Slot(str)
    def choose_theme(self, theme_id: str) -> None:
        """Use another theme."""
        if theme_id != self.theme_id:
            self.theme_id = theme_id
            self.theme_changed.emit(theme_id)
            self._change(self.look._replace(theme=self._theme()))

    @Slot()
    def next_theme(self) -> None:
        """Use the next theme of all."""
        after = CHOICES.index(self.theme_id) + 1
        self.choose_theme(CHOICES[after % len(CHOICES)])

    @Slot()
    def follow_system(self) -> None:
        """Become light or dark as the desktop did where the reader wants that, or of more contrast.

        More contrast is what the reader told the desktop to want of every program.
        """
        if (theme := self._theme()) != self.look.theme:
            self._change(self.look._replace(theme=theme))

    @Slot(int)
    def step_zoom(self, steps: int) -> None:
        """Make the text larger, or with negative *steps* smaller."""
        place = ZOOMS.index(_nearest(ZOOMS, self.zoom)) + steps
        self.choose_zoom(ZOOMS[max(0, min(place, len(ZOOMS) - 1))])

    @Slot()
    def larger(self) -> None:
        """Make the text larger."""
        self.step_zoom(+1)

    @Slot()
    def smaller(self) -> None:
        """Make the text smaller."""
        self.step_zoom(-1)

    @Slot()
    def normal_size(self) -> None:
        """Give the text its normal size."""
        self.choose_zoom(100)

    @Slot(object, object)
    def set_letters(self, article: Letters, notes: Letters) -> None:
        """Set the letters of the *article* and of the *notes* so."""
        if (article, notes) != (self.look.article, self.look.notes):
            self._change(self.look._replace(article=article, notes=notes))

    @Slot(int)
    def choose_zoom(self, zoom: int) -> None:
        """Give the text another size, in per cent."""
        if zoom != self.zoom:
            self.zoom = zoom
            self._change(self.look._replace(zoom=zoom / 100))

    @Slot(int)
    def choose_leading(self, leading: int) -> None:
        """Set the article's lines at another distance, in per cent of its letters."""
        self.set_letters(self.look.article._replace(leading=leading / 100), self.look.notes)

    @Slot(int)
    def choose_letters(self, letters: int) -> None:
        """Set the article in lines of so many *letters*."""
        self.set_letters(self.look.article._replace(length=letters), self.look.notes)

    def show_again(self) -> None:
        """Let everything be shown again, for what is said has changed."""
        self.look_changed.emit(self.look)

    def _theme(self) -> Theme:
        theme, contrast = load_theme(self.theme_id), self._accessibility.contrastPreference()
        return theme.in_high_contrast() if contrast == Qt.ContrastPreference.HighContrast else theme

    def _change(self, look: Look) -> None:
        self.look = look
        self.look_changed.emit(look)


def _nearest(choices: Sequence[int], wanted: int) -> int:
    return min(choices, key=lambda each: abs(each - wanted))
