"""Chooses how article and perspectives are set, and in which colours."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from reader.model.storage.themes import SYSTEM
from reader.session.profile import Profile
from reader.session.settings import Letters
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, SERIF
from reader.ui.preferences.choosing import Choosing
from reader.ui.preferences.measure_slider import MeasureSlider
from reader.ui.preferences.swatches import Swatches, paint_theme

# Typefaces made to be easily read, offered first where they are installed.
_FIRST = ("Atkinson Hyperlegible", "Literata")
_STEPS = {"size": 1, "leading": 0.05, "length": 1, "space": 0.05}
_PANES = ("article", "notes")


class ReadingPage(QWidget):
    """A row for each measure, with a column for either pane."""

    def __init__(self, choosing: Choosing, parent: QWidget) -> None:
        """Choose by *choosing*."""
        super().__init__(parent)
        self._look = choosing.appearance.look
        self._choosing = choosing
        self._names = {
            "family": self.tr("Typeface"),
            "size": self.tr("Size"),
            "leading": self.tr("Line spacing"),
            "length": self.tr("Line length"),
            "space": self.tr("Space between paragraphs"),
            "spaces": self.tr("Letters and words"),
            "theme": self.tr("Colours"),
        }
        panes = {"article": self.tr("Article"), "notes": self.tr("Perspectives")}
        self._heads = {pane: QLabel(name, self) for pane, name in panes.items()}
        self._labels = {row: QLabel(name, self) for row, name in self._names.items()}
        self._families = {pane: self._family_box(pane) for pane in _PANES}
        self._sliders = {
            pane: {name: self._slider(pane, name) for name in _STEPS} for pane in _PANES
        }
        spaces = {
            "between_letters": self.tr("between letters"),
            "between_words": self.tr("between words"),
        }
        self._spaces = {
            name: MeasureSlider(name, 0.01, self._in_sizes, self._look, self) for name in spaces
        }
        self._space_names = {name: QLabel(words, self) for name, words in spaces.items()}
        themes = {
            SYSTEM: self.tr("System"),
            "light": self.tr("Light"),
            "sepia": self.tr("Sepia"),
            "dark": self.tr("Dark"),
            "black": self.tr("Black"),
        }
        self._swatches = Swatches(themes, paint_theme, self)
        self._grid = QGridLayout(self)
        self._is_narrow: bool | None = None

        for pane, name in panes.items():
            self._families[pane].setAccessibleName(f"{name}: {self._names['family']}")
            for measure, slider in self._sliders[pane].items():
                slider.describe(f"{name}: {self._names[measure]}")
                slider.chosen.connect(self._choose_measure)
        for name, slider in self._spaces.items():
            slider.describe(spaces[name])
            slider.chosen.connect(self._choose_space)
        for each in self._labels.values():
            each.setWordWrap(True)
        self._swatches.chosen.connect(self._choose_theme)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(10)
        self.arrange(narrow=False)

    def arrange(self, *, narrow: bool) -> None:
        """Put the names of the rows before them or, in a *narrow* page, above them."""
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        left = 0 if narrow else 1
        self._grid.setColumnMinimumWidth(0, 0)
        for column, share in enumerate((1, 1, 0) if narrow else (0, 1, 1)):
            self._grid.setColumnStretch(column, share)
        row = 0
        for name, parts in self._rows():
            if name and narrow:
                self._grid.addWidget(self._labels[name], row, 0, 1, 2)
                row += 1
            elif name:
                self._grid.addWidget(self._labels[name], row, 0)
            span = 2 if len(parts) == 1 else 1
            for column, part in enumerate(parts):
                self._grid.addWidget(part, row, left + column, 1, span)
            row += 1

    @Slot(object)
    def show_profile(self, profile: Profile) -> None:
        """Show what is chosen."""
        for pane in _PANES:
            letters: Letters = getattr(profile, pane)
            box = self._families[pane]
            with QSignalBlocker(box):
                box.setCurrentIndex(max(0, box.findData(letters.family)))
            for name, slider in self._sliders[pane].items():
                slider.show_value(getattr(letters, name))
        for name, slider in self._spaces.items():
            slider.show_value(getattr(profile.article, name))
        self._swatches.show_chosen(profile.theme)

    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        for part in (*self._heads.values(), *self._space_names.values()):
            palette = part.palette()
            palette.setColor(palette.ColorRole.WindowText, look.theme.muted)
            part.setPalette(palette)
        for slider in self._all_sliders():
            slider.show_look(look)
        self._swatches.show_look(look)

    # -- how it is done

    def _rows(self) -> Iterator[tuple[str, tuple[QWidget, ...]]]:
        yield "", tuple(self._heads.values())
        yield "family", tuple(self._families.values())
        for name in _STEPS:
            yield name, tuple(self._sliders[pane][name] for pane in _PANES)
        yield "spaces", tuple(self._space_names.values())
        yield "", tuple(self._spaces.values())
        yield "theme", (self._swatches,)

    def _all_sliders(self) -> Iterator[MeasureSlider]:
        for pane in _PANES:
            yield from self._sliders[pane].values()
        yield from self._spaces.values()

    def _family_box(self, pane: str) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(pane)
        box.setMinimumContentsLength(8)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.addItem("Source Serif", SERIF)
        box.addItem("Source Sans", SANS)
        installed = QFontDatabase.families()
        for family in (each for each in _FIRST if each in installed):
            box.addItem(family, family)
        box.addItem(self.tr("The system’s"), "")
        box.insertSeparator(box.count())
        for family in installed:
            if box.findData(family) < 0 and not QFontDatabase.isPrivateFamily(family):
                box.addItem(family, family)
        box.currentIndexChanged.connect(self._choose_family)
        return box

    def _slider(self, pane: str, name: str) -> MeasureSlider:
        words: dict[str, Callable[[float], str]] = {
            "size": self._in_pixels,
            "leading": _plainly,
            "length": self._in_letters,
            "space": self._in_lines,
        }
        slider = MeasureSlider(name, _STEPS[name], words[name], self._look, self)
        slider.setObjectName(pane)
        return slider

    def _in_pixels(self, value: float) -> str:
        return self.tr("{value} px").format(value=_plainly(value))

    def _in_letters(self, value: float) -> str:
        return self.tr("%n letters", "", round(value))

    def _in_lines(self, value: float) -> str:
        return self.tr("{value} line").format(value=_plainly(value))

    def _in_sizes(self, value: float) -> str:
        return self.tr("{value} em").format(value=_plainly(value)) if value else "0"

    @Slot(str, float)
    def _choose_measure(self, name: str, value: float) -> None:
        self._choose(self.sender().objectName(), name, value)

    @Slot(str, float)
    def _choose_space(self, name: str, value: float) -> None:
        now = self._choosing.profile
        both = {pane: getattr(now, pane)._replace(**{name: value}) for pane in _PANES}
        self._choosing.change(**both)

    @Slot(int)
    def _choose_family(self, _index: int) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            self._choose(box.objectName(), "family", box.currentData())

    @Slot(str)
    def _choose_theme(self, theme_id: str) -> None:
        self._choosing.change(theme=theme_id)

    def _choose(self, pane: str, name: str, value: str | float) -> None:
        letters: Letters = getattr(self._choosing.profile, pane)
        whole = name in ("size", "length")
        chosen: Any = round(value) if whole and not isinstance(value, str) else value
        self._choosing.change(**{pane: letters._replace(**{name: chosen})})


def _plainly(value: float) -> str:
    """Return a *value* with as many decimals as it needs, two at most."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
