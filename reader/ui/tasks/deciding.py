"""Keeps what the reader decides of the passages beside a text, and shows it at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.attachment import Decision
from reader.model.library.library import Library
from reader.model.storage.atomic_file import StorageError
from reader.session.session import Session
from reader.ui.look.translation import in_language

if TYPE_CHECKING:
    from reader.model.library.decision_file import DecisionFile


class Deciding(QObject):
    """What the reader decides; what cannot be kept is told, and shown all the same."""

    not_kept = Signal(str)  # what could not be kept and why, in a sentence

    def __init__(self, session: Session, library: Library, parent: QObject) -> None:
        """Show in *session* what is decided, and keep it in *library*."""
        super().__init__(parent)
        self._session = session
        self._library = library

    @Slot(object)
    def want(self, attached: AttachedEdition) -> None:
        """Keep that the reader wants to see these perspectives beside this text."""
        with self._failure_told():
            self._file(attached).show(attached.article.text, attached.text.file)

    @Slot(object)
    def decide(self, decision: Decision) -> None:
        """Keep what the reader decided of a passage, and show it."""
        attached = self._session.reading.at_hand
        if isinstance(attached, AttachedEdition):
            self._session.put_beside(attached.decided(decision))
            with self._failure_told():
                words, file = attached.article.text, attached.text.file
                self._file(attached).decide(words, file, decision)

    @Slot(str)
    def take_back(self, passage_id: str) -> None:
        """Forget what the reader decided of a passage: it is where it was found, or nowhere."""
        attached = self._session.reading.at_hand
        if isinstance(attached, AttachedEdition):
            self._session.put_beside(attached.as_found(passage_id))
            with self._failure_told():
                words, file = attached.article.text, attached.text.file
                self._file(attached).forget(words, file, passage_id)

    def _file(self, attached: AttachedEdition) -> "DecisionFile":
        return self._library.decisions(attached.edition.id, attached.edition.name)

    @contextmanager
    def _failure_told(self) -> Iterator[None]:
        try:
            yield
        except StorageError as error:
            self.not_kept.emit(in_language(error.saying))
