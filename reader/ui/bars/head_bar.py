"""The bar at the top: the way back, what is being read, search, marks, text size and theme."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QToolBar,
    QToolButton,
    QWidget,
)

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Kind
from reader.ui.look.badge import paint_badge
from reader.ui.look.bar_styles import bar_style
from reader.ui.look.icons import icon
from reader.ui.look.theme import NAMES, SYSTEM, Theme
from reader.ui.look.typefaces import SANS, font
from reader.ui.menus.actions import Actions


class HeadBar(QToolBar):
    """The tool bar."""

    kind_toggled = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        """Offer *actions*."""
        super().__init__(parent)
        self._actions = actions
        self._buttons: list[tuple[QToolButton, str]] = []
        self._title = _Title(self)
        self._kinds = {kind: _KindButton(kind, theme, self) for kind in Kind}
        self._themes = QActionGroup(self)

        self.setWindowTitle(self.tr("Tool bar"))
        self.setObjectName("head-bar")
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(20, 20))

        self._add(self._button("back", actions["back"]))
        self._add(self._button("forward", actions["forward"]))
        self.addWidget(self._title)
        self._search = self._button("search", actions["find"])
        actions["find"].setIconText(self.tr("Search"))
        self._search.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._add(self._search)
        for button in self._kinds.values():
            self._add(button)
            button.toggled_by_reader.connect(self.kind_toggled)
        self._add(self._button("list", actions["list"]))
        self._add(self._button("pane", actions["perspectives"]))
        self._add(self._menu_button("text-size", self.tr("Text size"), self._size_menu()))
        self._add(self._menu_button("theme", self.tr("Theme"), self._theme_menu()))

        self._themes.triggered.connect(self._choose_theme)

    @property
    def theme_actions(self) -> list[QAction]:
        """Return the actions that choose a theme, for a menu."""
        return self._themes.actions()

    @Slot(object)
    def show_edition(self, edition: Edition) -> None:
        """Name what is being read."""
        self._title.show_text(edition.article.title, edition.article.subtitle)

    @Slot(object)
    def show_marks(self, kinds: frozenset[Kind]) -> None:
        """Show which *kinds* are marked in the text."""
        for kind, button in self._kinds.items():
            button.show_state(shown=kind in kinds)

    def show_theme(self, theme: Theme, chosen: str) -> None:
        """Show everything in *theme*, and that it was *chosen* (perhaps as "system")."""
        self.setPalette(theme.palette())
        self.setStyleSheet(bar_style(theme))
        for button, name in self._buttons:
            drawn = icon(name, theme.text.name(), theme.line.name())
            button.setIcon(drawn)
            if button.defaultAction() is not None:
                button.defaultAction().setIcon(drawn)
        for kind_button in self._kinds.values():
            kind_button.show_theme(theme)
        self._title.show_theme(theme)
        self._search.setFont(font(SANS, 15))
        for action in self._themes.actions():
            action.setChecked(action.data() == chosen)

    def _add(self, button: QToolButton) -> None:
        self.addWidget(button)

    def _button(self, icon_name: str, action: QAction) -> QToolButton:
        button = QToolButton(self)
        # A button takes the icon of its action; in the menus there are none.
        action.setIconVisibleInMenu(False)
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        keys = action.shortcut().toString()
        name = action.text().replace("&", "").rstrip("…")
        # Of the action, for the button takes it from there whenever the action changes.
        action.setToolTip(f"{name} ({keys})" if keys else name)
        button.setAccessibleName(name)
        self._buttons.append((button, icon_name))
        return button

    def _menu_button(self, icon_name: str, name: str, menu: QMenu) -> QToolButton:
        button = _MenuButton(self)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(name)
        button.setAccessibleName(name)
        self._buttons.append((button, icon_name))
        return button

    def _size_menu(self) -> QMenu:
        menu = QMenu(self)
        for action_id in ("larger", "smaller", "normal_size"):
            menu.addAction(self._actions[action_id])
        return menu

    def _theme_menu(self) -> QMenu:
        menu = QMenu(self)
        names = {
            "light": self.tr("Light"),
            "sepia": self.tr("Sepia"),
            "dark": self.tr("Dark"),
            "black": self.tr("Black"),
            SYSTEM: self.tr("As the System"),
        }
        for theme_id in (*NAMES, SYSTEM):
            action = menu.addAction(names[theme_id])
            action.setCheckable(True)
            action.setData(theme_id)
            self._themes.addAction(action)
        return menu

    @Slot(QAction)
    def _choose_theme(self, action: QAction) -> None:
        self.theme_chosen.emit(action.data())


class _Title(QWidget):
    """What is being read; in a narrow window the subtitle goes first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = QLabel(self)
        self._subtitle = QLabel(self)
        for label in (self._name, self._subtitle):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._text = ""
        self._subtitle.setMinimumWidth(0)
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(self._name)
        row.addWidget(self._subtitle, 1)

    def show_text(self, name: str, subtitle: str) -> None:
        self._name.setText(name)
        self._text = subtitle
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - self._name.sizeHint().width() - 32
        metrics = self._subtitle.fontMetrics()
        self._subtitle.setText(metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, room))

    def show_theme(self, theme: Theme) -> None:
        self._name.setFont(font(SANS, 16, bold=True))
        self._subtitle.setFont(font(SANS, 15.5))
        muted = theme.palette()
        muted.setColor(muted.ColorRole.WindowText, theme.muted)
        self._subtitle.setPalette(muted)


class _MenuButton(QToolButton):
    """A button that opens a menu, without the style's arrow on its icon."""

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.features &= ~QStyleOptionToolButton.ToolButtonFeature.HasMenu
        painter = QPainter(self)
        control = QStyle.ComplexControl.CC_ToolButton
        self.style().drawComplexControl(control, option, painter, self)
        painter.end()


class _KindButton(QToolButton):
    """Shows whether a kind is marked in the text, and asks for it to be or not."""

    toggled_by_reader = Signal(str)

    def __init__(self, kind: Kind, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        self._theme = theme
        self._shown = True
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(28, 28)
        self.show_state(shown=True)
        self.clicked.connect(self._ask)

    def show_state(self, *, shown: bool) -> None:
        self._shown = shown
        name = self._kind.value.capitalize()
        text = self.tr("{kind}: marks shown") if shown else self.tr("{kind}: marks hidden")
        self.setToolTip(text.format(kind=name))
        self.setAccessibleName(text.format(kind=name))
        self.update()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        area = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        paint_badge(painter, area, self._kind, self._theme, on=self._shown)
        painter.end()

    @Slot()
    def _ask(self) -> None:
        self.toggled_by_reader.emit(self._kind.value)
