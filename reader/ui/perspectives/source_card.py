"""What the card of a source says, and what can be done with its address and its record."""

from collections.abc import Iterator, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from reader.model.edition.source import Source
from reader.model.markup.links import To, link_html
from reader.model.markup.web_address import read_web_address
from reader.ui.lists.wrapped_row import WrappedRow
from reader.ui.look.bar_styles import button_style
from reader.ui.look.look import Look
from reader.ui.look.web_address_in_words import host_in_words
from reader.ui.perspectives.source_in_words import address_html, source_kind


def source_html(source: Source, name: str, others: str, look: Look) -> str:
    """Return what a card of a *name* says of a *source*, and of *others* that cite it, as HTML."""
    muted, pixels = look.theme.muted.name(), look.notes_pixels
    rows = "".join(
        f'<tr><td style="color:{muted}; padding-right:{0.8 * pixels:.0f}px">{escape(label)}</td>'
        f"<td>{told}</td></tr>"
        for label, told in _pairs(source, others, look)
    )
    published = escape(source.published(look.phrasing))
    bare = 'cellspacing="0" cellpadding="0"'
    return (
        f'<table width="100%" {bare}><tr><td style="color:{muted}">{escape(name)}</td>'
        f'<td align="right" style="color:{muted}">{escape(source_kind(source))}</td></tr></table>'
        f'<p style="font-weight:600; font-size:{1.06 * pixels:.0f}px">{escape(source.title)}</p>'
        f'<p style="color:{muted}">{published}</p><table {bare}>{rows}</table>'
    )


def _pairs(source: Source, others: str, look: Look) -> Iterator[tuple[str, str]]:
    standing = escape(source.standing.in_a_sentence(look.phrasing))
    manner = escape(source.manner(look.phrasing)).removeprefix(standing)
    yield _translate("How read"), f"<b>{standing}</b>{manner}"
    if source.found:
        yield _translate("Found there"), escape(source.found)
    if others:
        yield _translate("Also at"), link_html(To.CITED, source.id, others)
    yield _translate("Address"), address_html(source, str, hint=False)


class SourceButtons(WrappedRow):
    """Open in the browser, Copy the address, and Cite in the forms that bibliographies have."""

    opened = Signal(QUrl, str)  # where it leads, and its words

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Do nothing yet."""
        self._open, self._copy, self._cite = (QToolButton() for _ in range(3))
        super().__init__((self._open, self._copy, self._cite), parent, side=0)
        self._url = ""
        self._menu = QMenu(self)
        self._cite.setMenu(self._menu)
        self._cite.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        edge, menu = look.theme.edge.name(), "QToolButton::menu-indicator { image: none; }"
        border = f"QToolButton {{ border: 1px solid {edge}; padding: 3px 8px; }}"
        for button, name in (
            (self._open, self.tr("Open in the browser")),
            (self._copy, self.tr("Copy the address")),
            (self._cite, self.tr("Cite")),
        ):
            button.setText(name)
            button.setAccessibleName(name)
            button.setFont(look.small_font)
            button.setStyleSheet(f"{button_style(look.theme)} {border} {menu}")
        self._open.clicked.connect(self._open_address)
        self._copy.clicked.connect(self._copy_address)

    def show_source(self, source: Source, forms: Sequence[QAction]) -> None:
        """Offer what can be done with a *source*, the *forms* in which it is cited among it."""
        self._url = source.url
        address = read_web_address(source.url)
        where = self.tr("Opens {host}").format(host=host_in_words(address)) if address else ""
        self._open.setToolTip(where)
        self._open.setAccessibleDescription(where)
        self._copy.setText(self.tr("Copy the address"))
        for button in (self._open, self._copy):
            button.setVisible(address is not None)
        self._menu.clear()
        self._menu.addActions(forms)
        self.show()
        self.arrange()

    @Slot()
    def _open_address(self) -> None:
        self.opened.emit(QUrl(self._url), self._url)

    @Slot()
    def _copy_address(self) -> None:
        QGuiApplication.clipboard().setText(self._url)
        self._copy.setText(self.tr("Copied"))


def _translate(text: str) -> str:
    return QCoreApplication.translate("Card", text)
