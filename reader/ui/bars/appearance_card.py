"""The card below Aa: how large the text is, how it is set, and its colours."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.model.storage.themes import CHOICES, SYSTEM
from reader.ui.look.appearance import ZOOMS, Appearance
from reader.ui.look.key_button import KeyButton
from reader.ui.look.look import LEADINGS, MEASURES, Look
from reader.ui.look.mark_patterns import LINE
from reader.ui.look.slider import Slider
from reader.ui.look.theme import Theme, load_theme
from reader.ui.look.typefaces import SANS, SERIF, font

# In pixels at 100 %: around what is on the card, its corners, from the button and from the
# window's edge, between two parts, and a swatch.
_AROUND, _ROUND, _AWAY, _BESIDE, _GAP, _SWATCH = 18, 8.0, 6, 8, 10, QSize(82, 74)
_IN_ROW = 3


class AppearanceCard(QWidget):
    """Sizes and themes; what is chosen is seen at once, also in the window behind."""

    def __init__(
        self, appearance: Appearance, names: dict[str, str], more: QAction, parent: QWidget
    ) -> None:
        """Choose in *appearance*; the themes have *names* by their ids, and *more* is offered."""
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._appearance = appearance
        self._labels: list[QLabel] = []
        self._headings: list[QLabel] = []
        self._swatches: dict[str, _Swatch] = {}
        self._group = QButtonGroup(self)
        look = appearance.look
        self._smaller = KeyButton("A−", "", look)
        self._larger = KeyButton("A+", "", look)
        self._more = KeyButton(self.tr("All preferences…"), more.shortcut().toString(), look)
        self._size, self._leading, self._measure = (Slider(look) for _ in range(3))

        self.setAccessibleName(self.tr("Appearance"))
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._lay_out(names)
        self._smaller.setAccessibleName(self.tr("Smaller text"))
        self._larger.setAccessibleName(self.tr("Larger text"))
        for slider, name, count in (
            (self._size, self.tr("Size of the text"), len(ZOOMS)),
            (self._leading, self.tr("Line spacing"), len(LEADINGS)),
            (self._measure, self.tr("Line length, in letters"), len(MEASURES)),
        ):
            slider.setAccessibleName(name)
            slider.setRange(0, count - 1)
        self.show_look(look)

        self._more.clicked.connect(self.close)
        self._more.clicked.connect(more.trigger)
        self._smaller.clicked.connect(appearance.smaller)
        self._larger.clicked.connect(appearance.larger)
        self._size.valueChanged.connect(self._choose_size)
        self._leading.valueChanged.connect(self._choose_leading)
        self._measure.valueChanged.connect(self._choose_measure)
        self._group.buttonClicked.connect(self._choose_theme)
        appearance.look_changed.connect(self.show_look)

    def show_below(self, button: QWidget) -> None:
        """Open below a *button*, within its window."""
        self.adjustSize()
        window = button.window()
        within = QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
        within.adjust(_BESIDE, _BESIDE, -_BESIDE, -_BESIDE)
        corner = button.mapToGlobal(QPoint(button.width(), button.height() + _AWAY))
        left = max(within.left(), min(corner.x(), within.right()) - self.width())
        self.move(left, corner.y())
        self.show()
        self._size.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot(object)
    def show_look(self, look: Look) -> None:
        """Show what is chosen, in the *look* that comes of it."""
        zoom, theme = look.bar_zoom, look.theme
        palette = theme.palette()
        for label in self._labels:
            label.setPalette(palette)
            label.setFont(font(SANS, 15 * zoom))
        palette.setColor(palette.ColorRole.WindowText, theme.muted)
        for heading in self._headings:
            heading.setPalette(palette)
            heading.setFont(font(SANS, 13.5 * zoom))
        bars = look._replace(zoom=zoom)
        for button in (self._smaller, self._larger, self._more):
            button.show_look(bars)
        for slider, values, chosen in (
            (self._size, ZOOMS, self._appearance.zoom),
            (self._leading, LEADINGS, look.leading),
            (self._measure, MEASURES, look.letters),
        ):
            slider.show_look(look)
            slider.blockSignals(True)
            slider.setValue(values.index(min(values, key=lambda each: abs(each - chosen))))
            slider.blockSignals(False)
        size, leading, measure = self._labels
        size.setText(f"{self._appearance.zoom} %")
        leading.setText(f"{look.leading / 100:g}")
        measure.setText(str(look.letters))
        for theme_id, swatch in self._swatches.items():
            swatch.setChecked(theme_id == self._appearance.theme_id)
            swatch.show_look(bars)
        self.update()

    # -- how Qt asks

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        theme = self._appearance.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.edge, 1))
        painter.setBrush(theme.card)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc; the keyboard goes back to where it was."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    # -- how it is done

    def _lay_out(self, names: dict[str, str]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        column.setSpacing(_GAP)
        column.addWidget(self._heading(self.tr("Size of the text")))
        sizes = QHBoxLayout()
        for part in (self._smaller, self._size, self._value(), self._larger):
            sizes.addWidget(part)
        column.addLayout(sizes)
        column.addWidget(self._heading(self.tr("Line spacing, line length")))
        setting = QHBoxLayout()
        setting.setSpacing(_GAP)
        for part in (self._leading, self._value(), self._measure, self._value()):
            setting.addWidget(part)
        column.addLayout(setting)
        column.addWidget(self._heading(self.tr("Colours")))
        swatches = QGridLayout()
        swatches.setSpacing(_GAP)
        # The system's own first, for that is what holds until another is chosen.
        ordered = (SYSTEM, *(each for each in CHOICES if each != SYSTEM))
        for index, theme_id in enumerate(ordered):
            name = self.tr("System") if theme_id == SYSTEM else names[theme_id]
            swatch = _Swatch(theme_id, name)
            self._swatches[theme_id] = swatch
            self._group.addButton(swatch)
            swatches.addWidget(swatch, *divmod(index, _IN_ROW))
        column.addLayout(swatches)
        column.addWidget(self._more)

    def _heading(self, words: str) -> QLabel:
        self._headings.append(QLabel(words))
        return self._headings[-1]

    def _value(self) -> QLabel:
        label = QLabel()
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._labels.append(label)
        return label

    @Slot(int)
    def _choose_size(self, index: int) -> None:
        self._appearance.choose_zoom(ZOOMS[index])

    @Slot(int)
    def _choose_leading(self, index: int) -> None:
        self._appearance.choose_leading(LEADINGS[index])

    @Slot(int)
    def _choose_measure(self, index: int) -> None:
        self._appearance.choose_letters(MEASURES[index])

    @Slot(QToolButton)
    def _choose_theme(self, swatch: QToolButton) -> None:
        self._appearance.choose_theme(swatch.objectName())


class _Swatch(QToolButton):
    """A theme's page with letters and a mark on it, and below it the theme's name."""

    def __init__(self, theme_id: str, name: str) -> None:
        super().__init__()
        self._themes: tuple[Theme, ...] = ()
        self._look: Look | None = None
        self.setObjectName(theme_id)
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        ids = ("light", "dark") if theme_id == SYSTEM else (theme_id,)
        self._themes = tuple(map(load_theme, ids))

    def show_look(self, look: Look) -> None:
        self._look = look
        self.setFixedSize(_SWATCH * look.zoom)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._look is None:
            return
        theme, zoom = self._look.theme, self._look.zoom
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outer = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked():
            painter.setPen(QPen(theme.text, 2))
            painter.drawRoundedRect(outer, _ROUND, _ROUND)
        inner = outer.adjusted(3, 3, -3, -3)
        painter.setPen(QPen(theme.edge, 1))
        painter.setBrush(theme.hover if self.underMouse() else theme.card)
        painter.drawRoundedRect(inner, 5, 5)
        page = inner.adjusted(1, 1, -1, -0.42 * inner.height())
        share = page.width() / len(self._themes)
        for index, shown in enumerate(self._themes):
            part = QRectF(page.left() + index * share, page.top(), share, page.height())
            painter.fillRect(part, shown.page)
        self._paint_letters(painter, page)
        name = inner.adjusted(2, page.height(), -2, 0)
        painter.setPen(theme.text)
        painter.setFont(font(SANS, 13.5 * zoom))
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _paint_letters(self, painter: QPainter, page: QRectF) -> None:
        """Paint A on the first theme's page and, marked, a on the last one's."""
        zoom = self._look.zoom if self._look else 1.0
        painter.setFont(font(SERIF, 18 * zoom))
        wide = painter.fontMetrics().horizontalAdvance("A")
        middle = page.center()
        letter = QRectF(middle.x(), page.top() + 4, 0.8 * wide, page.height() - 10)
        first, last = self._themes[0], self._themes[-1]
        colours = next(colours for kind, colours in last.kinds.items() if kind == "estimates")
        painter.fillRect(letter, colours.soft)
        bottom = QRectF(letter.left(), letter.bottom() - LINE, letter.width(), LINE)
        painter.fillRect(bottom, colours.line)
        painter.setPen(last.text)
        painter.drawText(letter, Qt.AlignmentFlag.AlignCenter, "a")
        painter.setPen(first.text)
        painter.drawText(letter.translated(-0.9 * wide, 0), Qt.AlignmentFlag.AlignCenter, "A")
