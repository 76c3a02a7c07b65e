"""Lets the reader choose how the program looks and behaves, and take that along in a file."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.model.library.library import Library
from reader.session.remembering import Remembering
from reader.ui.preferences.choosing import Choosing


class PreferencesCommands(QObject):
    """A slot for the action of preferences."""

    changed = Signal()  # what is to be kept

    def __init__(
        self, choosing: Choosing, library: Library, data: Path | None, parent: QWidget
    ) -> None:
        """Choose, over *parent*, by *choosing*; *library* is kept in a folder for *data*."""
        super().__init__(parent)
        self._choosing = choosing
        self._library = library
        self._data = data
        self._parent = parent
        choosing.changed.connect(self.changed)

    @property
    def remembering(self) -> Remembering:
        """Return what begins anew at each start."""
        return self._choosing.remembering

    @Slot()
    def show_preferences(self) -> None:
        """Show the dialog of preferences."""
        from reader.ui.preferences.preferences_dialog import PreferencesDialog

        dialog = PreferencesDialog(self._choosing, self._library, self._data, self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._files = dialog.files
        self._files.export_requested.connect(self._export)
        self._files.import_requested.connect(self._import)
        self._files.forgotten.connect(self.changed)
        dialog.open()

    @Slot()
    def _export(self) -> None:
        from reader.model.storage.atomic_file import StorageError, save_whole
        from reader.model.text.readable import readable
        from reader.session.profile_file import profile_data
        from reader.ui.commands import save_dialog
        from reader.ui.look.translation import in_language

        title, forms = self.tr("Export your profile"), {"json": self.tr("Profile")}
        first = Path.home() / "perspectives-reader-profile.json"
        chosen = save_dialog.ask_where_to_save(self._files, title, first, forms)
        if chosen is None:
            return
        file, _ = chosen
        try:
            save_whole(file, profile_data(self._choosing.profile))
        except StorageError as error:
            self._files.say(in_language(error.saying))
        else:
            told = self.tr("Saved as “{name}”")
            self._files.say(told.format(name=readable(file.name)))

    @Slot()
    def _import(self) -> None:
        title, forms = self.tr("Import a profile"), self.tr("Profiles (*.json)")
        file, _ = QFileDialog.getOpenFileName(self._files, title, str(Path.home()), forms)
        if file:
            self.take(Path(file))

    def take(self, file: Path) -> None:
        """Let everything stand as the profile in a *file* has it, or say why not."""
        from reader.model.text.readable import readable
        from reader.session.profile_file import ProfileError, read_profile
        from reader.ui.look.translation import in_language

        try:
            profile = read_profile(file)
        except ProfileError as error:
            self._files.say(in_language(error.saying))
        else:
            self._choosing.choose(profile)
            told = self.tr("Everything is as in “{name}”.")
            self._files.say(told.format(name=readable(file.name)))
