"""What a reader does in the window and sees there, in a few words for tests."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTextBrowser,
    QToolButton,
    QWidget,
)

from reader.ui.article.article_view import ArticleView
from reader.ui.article.passage_chooser import PassageChooser
from reader.ui.bars.find_bar import FindBar
from reader.ui.estimates.estimates_view import EstimatesView
from reader.ui.perspectives.note_text import NoteText
from reader.ui.perspectives.perspectives_pane import PerspectivesPane
from reader.ui.window.window import Window

LEFT = Qt.MouseButton.LeftButton

Widget = TypeVar("Widget", bound=QWidget)


def words_at(text: QTextBrowser, words: str) -> QTextCursor:
    """Return a cursor over the first place where *words* stand in *text*."""
    cursor = text.document().find(words)
    assert not cursor.isNull(), f"“{words}” is not in the text"
    return cursor


def point_of(text: QTextBrowser, words: str) -> QPoint:
    """Return a point of the viewport inside the first of *words*, as a reader would aim."""
    first = QTextCursor(words_at(text, words))
    first.setPosition(first.selectionStart() + (len(words) > 1))
    second = QTextCursor(first)
    second.movePosition(QTextCursor.MoveOperation.NextCharacter)
    here, there = text.cursorRect(first), text.cursorRect(second)
    return QPoint((here.center().x() + there.center().x()) // 2, here.center().y())


def click_words(text: QTextBrowser, words: str) -> None:
    """Click on *words*."""
    QTest.mouseClick(text.viewport(), LEFT, pos=point_of(text, words))


def drag_over(text: QTextBrowser, first: str, last: str) -> None:
    """Select from within the word *first* to within the word *last*."""
    start, end = point_of(text, first), point_of(text, last)
    QTest.mousePress(text.viewport(), LEFT, pos=start)
    QTest.mouseMove(text.viewport(), (start + end) / 2)
    QTest.mouseMove(text.viewport(), end)
    QTest.mouseRelease(text.viewport(), LEFT, pos=end)


def select_words(text: QTextBrowser, words: str) -> None:
    """Select *words*."""
    text.setTextCursor(words_at(text, words))


def select_between(text: QTextBrowser, first: str, last: str) -> None:
    """Select from the beginning of the words *first* to the end of the words *last*."""
    cursor = words_at(text, first)
    cursor.setPosition(cursor.selectionStart())
    cursor.setPosition(words_at(text, last).selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    widget = QApplication.focusWidget()
    assert widget is not None, "the keyboard is nowhere"
    QTest.keyClick(widget, key, modifiers)


def chooser_of(article: ArticleView) -> PassageChooser:
    """Return the card on which passages that overlap are offered."""
    cards = [card for card in article.findChildren(PassageChooser) if card.isVisible()]
    assert len(cards) == 1, "no chooser is open"
    return cards[0]


def shown_text(widget: QWidget) -> str:
    """Return all words that *widget* shows in texts, labels and buttons."""
    parts = [
        *(text.toPlainText() for text in _visible(widget, NoteText)),
        *(label.text() for label in _visible(widget, QLabel)),
        *(button.text() for button in _visible(widget, QAbstractButton)),
    ]
    return "\n".join(parts)


def highlighted_words(widget: QWidget) -> list[str]:
    """Return what *widget* shows in reverse: the current hit of a search."""
    texts = _visible(widget, QTextBrowser)
    return [
        selection.cursor.selectedText() for text in texts for selection in text.extraSelections()
    ]


def is_hit_in_view(pane: PerspectivesPane) -> bool:
    """Tell whether the hit that *pane* shows in reverse, or the row of it, can be seen."""
    viewport = scroll_area_of(pane).viewport()
    areas: list[tuple[QWidget, QRect]] = [
        (text, text.cursorRect(selection.cursor))
        for text in _visible(pane, NoteText)
        for selection in text.extraSelections()
    ]
    for table in _visible(pane, EstimatesView):
        areas += [(table.viewport(), table.visualRect(i)) for i in table.selectedIndexes()]
    return bool(areas) and all(
        viewport.rect().contains(area.translated(widget.mapTo(viewport, QPoint())).center())
        for widget, area in areas
    )


def note_with(pane: QWidget, words: str) -> NoteText:
    """Return the note in which *words* stand."""
    found = [note for note in notes_of(pane) if words in note.toPlainText()]
    assert found, f"“{words}” is in no note"
    return found[0]


def notes_of(pane: QWidget) -> list[NoteText]:
    """Return all notes that are shown."""
    return list(_visible(pane, NoteText))


def tables_of(pane: QWidget) -> list[EstimatesView]:
    """Return the tables of estimates, from the top down."""
    return sorted(_visible(pane, EstimatesView), key=lambda table: table.mapTo(pane, QPoint()).y())


def scroll_area_of(pane: PerspectivesPane) -> QScrollArea:
    """Return what scrolls in the *pane*."""
    area = pane.findChild(QScrollArea)
    assert area is not None
    return area


def field_of(widget: QWidget) -> QLineEdit:
    """Return the field into which one types in *widget*."""
    field = widget.findChild(QLineEdit)
    assert field is not None
    return field


def page_of(pane: PerspectivesPane) -> QWidget:
    """Return the page that the *pane* shows, without those that it has prepared."""
    page = scroll_area_of(pane).widget()
    assert page is not None
    return page


def search_for(window: Window, words: str) -> None:
    """Open the find bar, type *words* and let it look for them at once."""
    window.parts.actions["find"].trigger()
    field = field_of(window.parts.panes.find_bar)
    field.selectAll()
    field.insert(words)
    field.textEdited.emit(field.text())
    QTest.keyClick(field, Qt.Key.Key_Return)


def button_named(widget: QWidget, start: str) -> QToolButton:
    """Return the button of *widget* whose spoken name begins with *start*."""
    found = [
        button
        for button in widget.findChildren(QToolButton)
        if button.accessibleName().startswith(start)
    ]
    assert len(found) == 1, f"{len(found)} buttons are named “{start}”"
    return found[0]


def count_text(bar: FindBar) -> str:
    """Return what the find bar says of the hits."""
    shown = [b.text() for b in bar.findChildren(QToolButton) if b.text() and not b.isHidden()]
    labels = [label.text() for label in bar.findChildren(QLabel) if label.text()]
    return " / ".join([*labels, *(text for text in shown if text != "List")])


def point_at(widget: QWidget, place: QPoint) -> None:
    """Move the pointer to a *place* of *widget*, wherever a test before has left it."""
    moved = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(widget.mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, moved)


def scan_line(picture: QImage, y: int) -> bytes:
    """Return a line of *picture* as three bytes for each pixel: red, green and blue."""
    line = picture.copy(0, y, picture.width(), 1).convertToFormat(QImage.Format.Format_RGB888)
    return memoryview(line.constBits()).tobytes()[: 3 * picture.width()]


def picture_of(widget: QWidget) -> QImage:
    """Return what *widget* looks like."""
    return widget.grab().toImage()


def columns_of(picture: QImage, y: int, name: str) -> list[int]:
    """Return where on a line of *picture* the pixels have exactly the colour of that name."""
    colour, line = QColor(name), scan_line(picture, y)
    wanted = bytes((colour.red(), colour.green(), colour.blue()))
    if wanted not in line:
        return []
    return [x for x in range(picture.width()) if line[3 * x : 3 * x + 3] == wanted]


def has_colour(picture: QImage, name: str) -> bool:
    """Tell whether a pixel of *picture* has exactly the colour of that name."""
    return any(columns_of(picture, y, name) for y in range(picture.height()))


def _visible(widget: QWidget, kind: type[Widget]) -> Iterator[Widget]:
    return (child for child in widget.findChildren(kind) if child.isVisibleTo(widget))
