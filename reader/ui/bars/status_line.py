"""The line at the bottom: where the reader is, how much was examined, what the keys are."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStatusBar, QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.edition.edition import Edition
from reader.model.edition.passage import Kind, Passage
from reader.session.marks import ALL_KINDS, Marks, Strength
from reader.ui.look.bar_styles import bar_style
from reader.ui.look.kind_names import kind_name
from reader.ui.look.look import Look
from reader.ui.look.typefaces import SANS, font
from reader.ui.menus.actions import first_key

if TYPE_CHECKING:
    from reader.model.markup.web_address import WebAddress

# Left and right of the address of a link.
_SIDES = 40  # pixels
# So many letters of a path are more than there is ever room for; to measure more takes long.
_MOST = 1000
# How long a message stands.
_BRIEFLY = 5000  # milliseconds
# In pixels at 100 %: in a narrower line there is no room for the keys.
_WIDE = 900


class StatusLine(QStatusBar):
    """The status bar."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._at_hand: AtHand | None = None
        self._where = QLabel(self)
        self._examined = QLabel(self)
        self._marks = QLabel(self)
        self._keys = QLabel(self)
        self._shown = Marks()
        self._is_chosen = {"passage": False, "topic": False}
        self._way_out = ""
        self._is_typing = self._in_library = self._is_two = False
        self._link = QLabel(self)
        self._address: WebAddress | None = None
        self._zoom = look.bar_zoom

        self.setSizeGripEnabled(False)
        self._link.setTextFormat(Qt.TextFormat.PlainText)
        # It is cut to the room that there is, and must not keep the window as wide as it is.
        self._link.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._link.hide()
        for label in self._usual:
            self.addWidget(label)
        self.addWidget(self._link, 1)
        self.addPermanentWidget(self._keys)
        self.messageChanged.connect(self._show_labels)
        self.show_look(look)

    def show_article(self, at_hand: AtHand) -> None:
        """Say how much of the article was examined, or found in a text."""
        self._at_hand = at_hand
        self._is_chosen = dict.fromkeys(self._is_chosen, False)
        article = at_hand.article
        if isinstance(at_hand, Edition):
            examined = self.tr("Examined {examined} of {count}").format(
                examined=len(article.examined), count=len(article.paragraphs)
            )
        elif at_hand.attachments:
            examined = self.tr("{placed} of {count} passages found").format(
                placed=len(at_hand.passages), count=len(at_hand.attachments)
            )
            if count := len(at_hand.otherwise):
                others = self.tr("{count} read otherwise", "", count).format(count=count)
                examined = f"{examined}, {others}"
        else:
            examined = self.tr("No perspectives shown")
        self._examined.setText(examined)
        self.show_paragraph(1)
        self.show_marks(self._shown)
        self._show_keys()

    def show_paragraph(self, number: int) -> None:
        """Say which paragraph is being read."""
        if self._at_hand is not None and not self._in_library:
            count = len(self._at_hand.article.paragraphs)
            text = self.tr("Paragraph {number} of {count}") if count else ""
            self._where.setText(text.format(number=number, count=count))

    def show_marks(self, marks: Marks) -> None:
        """Say which kinds are marked in the text, and how strongly."""
        self._shown = marks
        strengths = {
            Strength.FULL: self.tr("Marks: full"),
            Strength.SOFT: self.tr("Marks: soft"),
            Strength.LINES: self.tr("Marks: lines only"),
        }
        if self._at_hand is None or not self._at_hand.passages:
            text = ""
        elif not marks.shown:
            text = self.tr("Marks: off")
        else:
            text = strengths[marks.strength]
            if marks.shown != ALL_KINDS:
                text += f" ({', '.join(kind_name(kind) for kind in Kind if kind in marks.shown)})"
        self._marks.setText(text)

    @Slot(object)
    def show_passage(self, passage: Passage | None) -> None:
        """Say that Esc leaves the chosen *passage*, if any."""
        self._is_chosen["passage"] = passage is not None
        self._show_keys()

    @Slot(str)
    def show_topic(self, topic: str) -> None:
        """Say that Esc leaves the page on a *topic*, if any."""
        self._is_chosen["topic"] = bool(topic)
        self._show_keys()

    @Slot(str)
    def show_way_out(self, way_out: str) -> None:
        """Say that Esc leads to the "text", or to the "start" of a search or out of the "search".

        "" is out of what is chosen.
        """
        self._way_out = way_out
        self._show_keys()

    @Slot(bool)
    def show_two(self, shown: bool) -> None:
        """Say that Esc leads back to the passage while two parties are *shown* side by side."""
        self._is_two = shown
        self._show_keys()

    @Slot(bool)
    def show_typing(self, is_typing: bool) -> None:
        """Offer no letter as a key where it is typed."""
        self._is_typing = is_typing
        self._show_keys()

    def show_library(self, at_hand: str) -> None:
        """Say what is *at_hand* instead of where the reader is; "" ends it."""
        self._in_library = bool(at_hand)
        if at_hand:
            self.clearMessage()
            self._where.setText(at_hand)
        self._show_labels()
        self._show_keys()

    @Slot(object)
    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        theme, letters = look.theme, font(SANS, 14 * look.bar_zoom)
        palette = theme.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.muted)
        self.setPalette(palette)
        self.setStyleSheet(bar_style(theme))
        for label in (*self._usual, self._link, self._keys):
            label.setPalette(palette)
            label.setFont(letters)
        self.setFont(letters)
        self._zoom = look.bar_zoom
        self._show_keys()
        self._show_keys_in_room()

    @Slot(str)
    def show_link(self, link: str) -> None:
        """Show where a *link* to the web leads, its host whole, instead of all else; "" ends it."""
        from reader.model.markup.web_address import read_web_address  # a start points at none

        self._address = read_web_address(link)
        nowhere = self._address is None
        if not nowhere:
            self.clearMessage()
        self._fit()
        self._show_labels()

    @Slot(str)
    def say_briefly(self, message: str) -> None:
        """Show a *message* for a while, in the place of what stands here else."""
        self.showMessage(message, _BRIEFLY)

    def text(self) -> str:
        """Return what the line says where it says one thing alone, or else where the reader is."""
        return (self._where if self._address is None else self._link).text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of an address as there is room for now."""
        super().resizeEvent(event)
        self._fit()
        self._show_keys_in_room()

    @Slot()
    def _show_labels(self) -> None:
        """Show what belongs here now, and nothing below a message that is to be read."""
        is_free, nowhere = not self.currentMessage(), self._address is None
        for label in self._usual:
            belongs = label is self._where or not self._in_library
            label.setVisible(is_free and nowhere and belongs)
        self._link.setVisible(is_free and not nowhere)
        self._show_keys_in_room()

    def _show_keys_in_room(self) -> None:
        is_wide = self.width() >= _WIDE * self._zoom
        self._keys.setVisible(is_wide and self._address is None)

    @property
    def _usual(self) -> tuple[QLabel, ...]:
        return self._where, self._examined, self._marks

    def _show_keys(self) -> None:
        """Offer the keys that do something now, and say what they do."""
        if self._in_library:
            back = self.tr("{library} library · Esc back to reading")
            self._keys.setText(back.format(library=first_key("library")))
            return
        keys = []
        if self._at_hand is not None and self._at_hand.has_steps and not self._is_typing:
            step = self.tr("{next} next · {previous} previous")
            keys += [
                step.format(next=first_key("next_passage"), previous=first_key("previous_passage"))
            ]
        if self._is_two:
            keys += [self.tr("Esc back to the passage")]
        elif self._way_out == "text":
            keys += [self.tr("Esc back to the text")]
        elif self._way_out == "start":
            step = self.tr("{next} next · {previous} previous")
            step = step.format(next=first_key("find_next"), previous=first_key("find_previous"))
            keys = [step, self.tr("Esc back to where you were")]
        elif self._way_out == "search":
            keys += [self.tr("Esc ends the search")]
        elif self._is_chosen["passage"]:
            keys += [self.tr("Esc leaves the passage")]
        elif self._is_chosen["topic"]:
            keys += [self.tr("Esc leaves this page")]
        self._keys.setText(" · ".join(keys))

    def _fit(self) -> None:
        if self._address is not None:
            self._link.setText(self._fitting(self._address))

    def _fitting(self, address: "WebAddress") -> str:
        """Return *address* in the room that there is; for a host too long it takes more lines."""
        from reader.ui.look.web_address_in_words import address_in_words, user_in_words

        metrics, user = self._link.fontMetrics(), user_in_words(address)
        whole = address_in_words(address, lambda _: "") + (f" – {user}" if user else "")
        room = self.width() - _SIDES
        left = room - metrics.horizontalAdvance(whole)
        if left < 0:
            return "\n".join(_lines(whole, metrics, room))
        elide = Qt.TextElideMode.ElideMiddle
        shown = address_in_words(
            address, lambda rest: metrics.elidedText(_measurable(rest), elide, left)
        )
        return shown + (f" – {user}" if user else "")


def _measurable(rest: str) -> str:
    """Return *rest*, or both its ends where it is too long to be measured."""
    half = _MOST // 2
    return rest if len(rest) <= _MOST else f"{rest[:half]}…{rest[-half:]}"


def _lines(text: str, metrics: QFontMetrics, room: int) -> list[str]:
    """Return *text* in lines for which there is *room*; a host has no place of its own to break."""
    lines = [""]
    for letter in text:
        if metrics.horizontalAdvance(lines[-1] + letter) > room:
            lines.append("")
        lines[-1] += letter
    return lines
