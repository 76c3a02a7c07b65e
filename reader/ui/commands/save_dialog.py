"""Asks where something is to be saved, and in which form."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget


class SaveDialog(QFileDialog):
    """A dialog that knows forms by their suffixes, and asks before a file is written over."""

    def __init__(self, parent: QWidget, title: str, file: Path, forms: Mapping[str, str]) -> None:
        """Suggest *file*; *forms* are names by suffixes, the likeliest first."""
        super().__init__(parent, title, str(file.parent))
        self._suffixes = {f"{name} (*.{suffix})": suffix for suffix, name in forms.items()}
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilters(list(self._suffixes))
        self.selectFile(file.name)
        self.filterSelected.connect(self.choose_form)
        self.choose_form(self.selectedNameFilter())

    @Slot(str)
    def choose_form(self, name_filter: str) -> None:
        """Let a file without a suffix have that of a form, by its *name filter*."""
        self.setDefaultSuffix(self._suffixes[name_filter])

    def ask(self) -> tuple[Path, str] | None:
        """Return the file that the reader chooses, and the suffix of its form; None for none."""
        if self.exec() != QDialog.DialogCode.Accepted:
            return None
        file = Path(self.selectedFiles()[0])
        named = file.suffix.removeprefix(".").casefold()
        return file, named if named in self._suffixes.values() else self.defaultSuffix()


def ask_where_to_save(
    parent: QWidget, title: str, file: Path, forms: Mapping[str, str]
) -> tuple[Path, str] | None:
    """Let the reader choose a file and one of the *forms*; return it with the form's suffix."""
    dialog = SaveDialog(parent, title, file, forms)
    chosen = dialog.ask()
    dialog.deleteLater()
    return chosen
