"""The bar at the top: the way back, what is being read, the search, panes, and how it looks."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton, QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.storage.themes import CHOICES, SYSTEM
from reader.ui.bars.title import Title
from reader.ui.look.bar_styles import bar_style
from reader.ui.look.icons import icon
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font
from reader.ui.menus.actions import Actions, plain_name

# In pixels at 100 %: in a wider window three of the buttons have words, and the search is a field;
# letters and signs; the field where there is room, and where there is less.
_WORDED, _FIELDED, _LETTERS, _SIGN = 1200, 760, 15.0, 20.0
_FIELD, _SHORT_FIELD, _HIGH = 264, 150, 34
# What can be done at times only; the icons of all else need no second colour.
_AT_TIMES = ("back", "forward")


class HeadBar(QToolBar):
    """The tool bar."""

    theme_chosen = Signal(str)
    appearance_requested = Signal(QWidget)  # the button below which it is to be chosen
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
        self.addSeparator()
        self._library = self._button("library", actions["library"])
        self.addWidget(self._library)
        self.addWidget(self._title)
        self._search = _SearchField(look, self)
        self._set_up(self._search, "search", actions["find"])
        actions["find"].setIconText(self.tr("Search"))
        self._of_reading = [self.addWidget(self._search)]
        self._worded = (
            self._menu_button("marks", self.tr("Marks"), QMenu(self)),
            self._button("list", actions["list"]),
            self._button("pane", actions["perspectives"]),
        )
        actions["list"].setIconText(self.tr("Passages"))
        actions["perspectives"].setIconText(self.tr("Perspectives"))
        self._of_reading += [self.addWidget(button) for button in self._worded]
        self._of_reading.append(self.addSeparator())
        self._appearance = self._plain_button("text-size", self.tr("Appearance"))
        self._appearance.clicked.connect(self._ask_for_appearance)
        self.addWidget(self._appearance)

        for theme_id, name in self.theme_names.items():
            action = self._themes.addAction(name)
            action.setCheckable(True)
            action.setData(theme_id)
        self._themes.triggered.connect(self._choose_theme)
        self.show_look(look)

    @property
    def theme_actions(self) -> list[QAction]:
        """Return the actions that choose a theme, for a menu."""
        return self._themes.actions()

    @property
    def theme_names(self) -> dict[str, str]:
        """Return the names of the themes by their ids, in the order in which they are offered."""
        names = {
            "light": self.tr("Light"),
            "sepia": self.tr("Sepia"),
            "dark": self.tr("Dark"),
            "black": self.tr("Black"),
            SYSTEM: self.tr("As the System"),
        }
        return {theme_id: names[theme_id] for theme_id in CHOICES}

    def offer_marks(self, menu: QMenu) -> None:
        """Have the button for the marks open a *menu*."""
        self._worded[0].setMenu(menu)

    @Slot(object)
    def show_article(self, at_hand: AtHand) -> None:
        """Name what is being read."""
        article = at_hand.article
        self._title.show_text(article.title, article.below_title(self._phrasing))

    @Slot(bool)
    def show_title(self, seen: bool) -> None:
        """Name what is being read, unless the title of the article is *seen*."""
        self._title.show_unless(seen)

    def show_library(self, *, shown: bool) -> None:
        """Offer nothing that belongs to what is read while the library is *shown*."""
        self._title.show_nothing(is_elsewhere=shown)
        for part in self._of_reading:
            part.setVisible(not shown)

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
        for worded in (self._search, self._library, *self._worded):
            worded.setFont(font(SANS, _LETTERS * self._zoom))
        self.setIconSize(QSize(1, 1) * round(_SIGN * self._zoom))
        palette = theme.palette()
        self.setStyleSheet(bar_style(theme))
        # WORKAROUND: below a style sheet Qt hands a palette on to children only the first time.
        for child in (self, *self.findChildren(QWidget)):
            child.setPalette(palette)
        for button, name in self._buttons:
            disabled = theme.line.name() if name in _AT_TIMES else ""
            drawn = icon(name, theme.text.name(), disabled)
            button.setIcon(drawn)
            if button.defaultAction() is not None:
                button.defaultAction().setIcon(drawn)
        self._title.show_look(look)
        self._search.show_look(look)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in words what the buttons are where there is room for them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width, style = self.width() / self._zoom, Qt.ToolButtonStyle.ToolButtonIconOnly
        if width >= _WORDED:
            style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for button in self._worded:
            button.setToolButtonStyle(style)
        beside, alone = (
            *(Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly),
        )
        self._library.setToolButtonStyle(beside if width >= _FIELDED else alone)
        field = _FIELD if width >= _WORDED else _SHORT_FIELD if width >= _FIELDED else 0
        self._search.be_wide(round(field * self._zoom))

    def _button(self, icon_name: str, action: QAction) -> QToolButton:
        return self._set_up(QToolButton(self), icon_name, action)

    def _set_up(self, button: QToolButton, icon_name: str, action: QAction) -> QToolButton:
        # A button takes the icon of its action; in the menus there are none.
        action.setIconVisibleInMenu(False)
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(plain_name(action))
        self._buttons.append((button, icon_name))
        return button

    def _menu_button(self, icon_name: str, name: str, menu: QMenu) -> QToolButton:
        button = self._plain_button(icon_name, name)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _plain_button(self, icon_name: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setText(name)
        button.setToolTip(name)
        button.setAccessibleName(name)
        self._buttons.append((button, icon_name))
        return button

    @Slot()
    def _ask_for_appearance(self) -> None:
        self.appearance_requested.emit(self._appearance)

    @Slot(QAction)
    def _choose_theme(self, action: QAction) -> None:
        self.theme_chosen.emit(action.data())


class _SearchField(QToolButton):
    """A button that looks like the field to which it leads, where there is room for one."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._is_field = False

    def show_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def be_wide(self, width: int) -> None:
        self._is_field = width > 0
        high = round(_HIGH * self._look.bar_zoom)
        self.setMinimumSize(width, high if width else 0)
        self.setMaximumSize(width or 16_777_215, high if width else 16_777_215)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_field:
            super().paintEvent(event)
            return
        theme, side = self._look.theme, _SIGN * self._look.bar_zoom
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.text if self.underMouse() else theme.edge, 1))
        painter.setBrush(theme.field)
        field = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(field, 5, 5)
        sign = QRectF(field.left() + side / 2, field.center().y() - side / 2, side, side)
        self.icon().paint(painter, sign.toRect())
        painter.setFont(self.font())
        painter.setPen(theme.muted)
        words = field.adjusted(2 * side, 0, -side / 2, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | middle, self.text())
        key = self.defaultAction().shortcut().toString()
        room = words.width() - painter.fontMetrics().horizontalAdvance(self.text()) - side / 2
        painter.setFont(font(SANS, 13 * self._look.bar_zoom))
        if painter.fontMetrics().horizontalAdvance(key) <= room:
            painter.drawText(words, Qt.AlignmentFlag.AlignRight | middle, key)
        painter.end()
