"""The bar at the top: the way back, what is being read, search, marks, text size and theme."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton, QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.storage.themes import CHOICES, SYSTEM
from reader.ui.bars.title import Title
from reader.ui.look.bar_styles import bar_style
from reader.ui.look.icons import icon
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font
from reader.ui.menus.actions import Actions

# In pixels at 100 %: in a wider window three of the buttons have words; letters and signs.
_WORDED, _LETTERS, _SIGN = 1200, 15.0, 20.0
# What can be done at times only; the icons of all else need no second colour.
_AT_TIMES = ("back", "forward")


class HeadBar(QToolBar):
    """The tool bar."""

    theme_chosen = Signal(str)
    theme_told = Signal(str)  # which it is, in words

    def __init__(self, actions: Actions, look: Look, parent: QWidget | None = None) -> None:
        """Offer *actions*."""
        super().__init__(parent)
        self._actions = actions
        self._buttons: list[tuple[QToolButton, str]] = []
        self._title = Title(look, self)
        self._phrasing = look.phrasing
        self._themes = QActionGroup(self)

        self.setWindowTitle(self.tr("Tool bar"))
        self.setObjectName("head-bar")
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

        self.addWidget(self._button("back", actions["back"]))
        self.addWidget(self._button("forward", actions["forward"]))
        self.addWidget(self._title)
        self._search = self._button("search", actions["find"])
        actions["find"].setIconText(self.tr("Search"))
        self._search.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.addWidget(self._search)
        self._worded = (
            self._menu_button("marks", self.tr("Marks"), QMenu(self)),
            self._button("list", actions["list"]),
            self._button("pane", actions["perspectives"]),
        )
        actions["list"].setIconText(self.tr("Passages"))
        actions["perspectives"].setIconText(self.tr("Perspectives"))
        for button in self._worded:
            self.addWidget(button)
        self.addWidget(self._menu_button("text-size", self.tr("Text size"), self._size_menu()))
        self.addWidget(self._menu_button("theme", self.tr("Theme"), self._theme_menu()))

        self._themes.triggered.connect(self._choose_theme)
        self.show_look(look)

    @property
    def theme_actions(self) -> list[QAction]:
        """Return the actions that choose a theme, for a menu."""
        return self._themes.actions()

    def offer_marks(self, menu: QMenu) -> None:
        """Have the button for the marks open a *menu*."""
        self._worded[0].setMenu(menu)

    @Slot(object)
    def show_article(self, at_hand: AtHand) -> None:
        """Name what is being read."""
        article = at_hand.article
        self._title.show_text(article.title, article.below_title(self._phrasing))

    @Slot(str)
    def show_chosen_theme(self, theme_id: str) -> None:
        """Show which theme is chosen, by its id, or that it is as the system is."""
        for action in self._themes.actions():
            action.setChecked(action.data() == theme_id)

    @Slot()
    def tell_theme(self) -> None:
        """Tell which theme is chosen, for another may look the same."""
        for action in self._themes.actions():
            if action.isChecked():
                self.theme_told.emit(self.tr("Theme: {name}").format(name=action.text()))

    @Slot(object)
    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        theme, self._zoom = look.theme, look.bar_zoom
        for worded in (self._search, *self._worded):
            worded.setFont(font(SANS, _LETTERS * self._zoom))
        self.setIconSize(QSize(1, 1) * round(_SIGN * self._zoom))
        palette = theme.palette()
        self.setStyleSheet(bar_style(theme))
        # WORKAROUND: below a style sheet Qt hands a palette on to children only the first time.
        for child in (self, *self.findChildren(QToolButton)):
            child.setPalette(palette)
        for button, name in self._buttons:
            disabled = theme.line.name() if name in _AT_TIMES else ""
            drawn = icon(name, theme.text.name(), disabled)
            button.setIcon(drawn)
            if button.defaultAction() is not None:
                button.defaultAction().setIcon(drawn)
        self._title.show_look(look)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in words what the buttons are where there is room for them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        style = Qt.ToolButtonStyle.ToolButtonIconOnly
        if self.width() >= _WORDED * self._zoom:
            style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for button in self._worded:
            button.setToolButtonStyle(style)

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
        button = QToolButton(self)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setText(name)
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
        for theme_id in CHOICES:
            action = menu.addAction(names[theme_id])
            action.setCheckable(True)
            action.setData(theme_id)
            self._themes.addAction(action)
        return menu

    @Slot(QAction)
    def _choose_theme(self, action: QAction) -> None:
        self.theme_chosen.emit(action.data())
