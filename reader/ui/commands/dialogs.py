"""The few questions the program asks, and what it says of itself."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox, QWidget

from reader import __version__
from reader.model.files.problem import EditionError
from reader.model.markup.web_address import WebAddress
from reader.model.text.readable import readable
from reader.ui.commands.words_dialog import WordsDialog
from reader.ui.look.look import Look
from reader.ui.look.web_address_in_words import (
    address_in_words,
    host_in_words,
    middle_out,
    user_in_words,
)

_SHOWN = 8
_WIDE = 480  # pixels at 100 %, for what the reader puts into words
_LONGEST_REST = 120  # letters of an address behind its host
_TEXTS = "*.txt *.text *.md *.markdown *.html *.htm *.xhtml *.mhtml *.mht"


def ask_for_edition(parent: QWidget, folder: Path) -> Path | None:
    """Let the reader choose an edition's folder, beginning in *folder*."""
    title = parent.tr("Open an edition: the folder that holds its article.md")
    chosen = QFileDialog.getExistingDirectory(parent, title, str(folder))
    return Path(chosen) if chosen else None


def ask_for_text(parent: QWidget, folder: Path) -> Path | None:
    """Let the reader choose a file of text, beginning in *folder*."""
    texts = parent.tr("Texts and saved pages ({patterns})").format(patterns=_TEXTS)
    every = parent.tr("All files (*)")
    title = parent.tr("Open a text, a saved page, or an edition's article.md")
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(folder), f"{texts};;{every}")
    return Path(chosen) if chosen else None


def ask_for_paragraph(parent: QWidget, current: int, last: int) -> int | None:
    """Let the reader choose a paragraph by its number."""
    number, chosen = QInputDialog.getInt(
        parent,
        parent.tr("Go to Paragraph"),
        parent.tr("Paragraph, 1 to {last}:").format(last=last),
        current,
        1,
        last,
    )
    return number if chosen else None


def ask_for_words(
    parent: QWidget, title: str, asked: str, words: str, look: Look, *, in_lines: bool = False
) -> str | None:
    """Let the reader put something into words, which are *words* so far; None for not at all."""
    dialog = WordsDialog(title, asked, words, look, parent, in_lines=in_lines)
    said = dialog.textValue() if dialog.exec() == QDialog.DialogCode.Accepted else None
    dialog.deleteLater()
    return said


def show_problems(parent: QWidget, folder: Path, error: EditionError) -> None:
    """Say what keeps the edition in *folder* from being opened."""
    count = len(error.problems)
    box = QMessageBox(parent)
    box.setWindowTitle(parent.tr("This edition cannot be opened"))
    box.setIcon(QMessageBox.Icon.Warning)
    # What was wrong is quoted, and may look like HTML.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(
        parent.tr("“{name}” cannot be opened; what you were reading stays open.").format(
            name=readable(folder.name)
        )
    )
    lines = [str(problem) for problem in error.problems]
    shown = lines[:_SHOWN]
    if count > _SHOWN:
        shown.append(parent.tr("and {count} more").format(count=count - _SHOWN))
    box.setInformativeText("\n".join(shown))
    if count > _SHOWN:
        box.setDetailedText("\n".join(lines))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def ask_where_to(parent: QWidget, named: str, address: WebAddress) -> QMessageBox:
    """Return a box that asks whether to go to *address* with a link whose words *named* another."""
    box = QMessageBox(parent)
    box.setWindowTitle(parent.tr("Where this link leads"))
    box.setIcon(QMessageBox.Icon.Warning)
    # The words are those of a stranger.
    box.setTextFormat(Qt.TextFormat.PlainText)
    text = parent.tr("The words of this link name {named}. It leads to {host}.")
    box.setText(text.format(named=named, host=host_in_words(address)))
    whole = address_in_words(address, lambda rest: middle_out(rest, _LONGEST_REST))
    box.setInformativeText("\n".join(part for part in (whole, user_in_words(address)) if part))
    box.addButton(parent.tr("Open All the Same"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box


def show_about(parent: QWidget) -> None:
    """Say what the program is."""
    text = parent.tr(
        "<p><b>Perspectives Reader {version}</b></p>"
        "<p>An article, and beside each contested passage what else is to be known: who says so, "
        "other published figures, the parties’ own accounts.</p>"
        "<p>It opens nothing on the network but the addresses that you click.</p>"
    )
    box = QMessageBox(parent)
    box.setWindowTitle(parent.tr("About Perspectives Reader"))
    box.setText(text.format(version=__version__))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
