"""Keeps what the reader decides of the passages beside a text, and shows it at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.attachment import Decision
from reader.model.library.library import Library
from reader.session.session import Session
from reader.ui.tasks.keeping import Keeping, Keepsake

if TYPE_CHECKING:
    from reader.model.library.decision_file import DecisionFile


class Deciding(QObject):
    """What the reader decides; what cannot be kept is told, and shown all the same."""

    def __init__(
        self, session: Session, library: Library, keeping: Keeping, parent: QObject
    ) -> None:
        """Show in *session* what is decided, and keep it in *library*, with *keeping*'s help."""
        super().__init__(parent)
        self._session = session
        self._library = library
        self._keeping = keeping

    @Slot(object)
    def want(self, attached: AttachedEdition) -> None:
        """Keep that the reader wants to see these perspectives beside this text."""
        with self._kept(attached) as file:
            file.show(attached.article.text, attached.text.file, patience=0)

    @Slot(object)
    def decide(self, decision: Decision) -> None:
        """Keep what the reader decided of a passage, and show it."""
        attached = self._session.reading.at_hand
        if isinstance(attached, AttachedEdition):
            from reader.model.attach.reading_otherwise import compared_again

            decided = attached.decided(decision)
            self._session.put_beside(compared_again(decided, decision.passage))
            with self._kept(attached) as file:
                file.decide(attached.article.text, attached.text.file, decision, patience=0)

    @Slot(str)
    def take_back(self, passage_id: str) -> None:
        """Forget what the reader decided of a passage: it is where it was found, or nowhere."""
        attached = self._session.reading.at_hand
        if isinstance(attached, AttachedEdition):
            from reader.model.attach.reading_otherwise import compared_again

            as_found = attached.as_found(passage_id)
            self._session.put_beside(compared_again(as_found, passage_id))
            with self._kept(attached) as file:
                file.forget(attached.article.text, attached.text.file, passage_id, patience=0)

    @contextmanager
    def _kept(self, attached: AttachedEdition) -> Iterator["DecisionFile"]:
        edition = attached.edition
        file = self._library.decisions(edition.id, edition.name)
        where = self.tr("What you decided holds in this window until you close it.")
        with self._keeping.trying(Keepsake(edition.id, file.keep, where)):
            yield file
