"""Copies one source in the forms that bibliographies have."""

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtGui import QAction, QGuiApplication

from reader.model.edition.source import Source
from reader.model.exchange.source_forms import SourceForm, sources_written

_CONTEXT = "SourceCopying"
_NAMES = {SourceForm.CSL: "CSL-JSON", SourceForm.BIBTEX: "BibTeX", SourceForm.RIS: "RIS"}


class SourceAction(QAction):
    """Copies a source in one form."""

    def __init__(self, source: Source, form: SourceForm, parent: QObject) -> None:
        """Be named for the *form* in which *source* is copied."""
        words = QCoreApplication.translate(_CONTEXT, "Copy as {form}")
        super().__init__(words.format(form=_NAMES[form]), parent)
        self._source = source
        self._form = form
        self.triggered.connect(self.copy)

    @Slot()
    def copy(self) -> None:
        """Copy the source."""
        QGuiApplication.clipboard().setText(sources_written([self._source], self._form))


def copying_actions(source: Source, parent: QObject) -> list[QAction]:
    """Return an action for each form in which a *source* can be copied."""
    return [SourceAction(source, form, parent) for form in SourceForm]
