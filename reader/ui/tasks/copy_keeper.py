"""Keeps copies of the editions that are read, for the next start, and lets nobody wait for it."""

from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Slot

from reader.model.edition.at_hand import AtHand
from reader.model.edition.attached_edition import edition_of
from reader.model.edition.edition import Edition

# Once the window stands and what is open has been looked at for a moment.
_AFTER = 3000  # milliseconds


class CopyKeeper(QObject):
    """Has a copy kept of each edition a little after it is shown.

    Nothing of a reader's own is in it, so that no failure is told: the first is logged.
    """

    def __init__(self, parent: QObject) -> None:
        """Keep nothing yet."""
        super().__init__(parent)
        self._shown: list[Edition] = []
        self._kept: dict[Path, str] = {}
        self._has_failed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER)
        self._timer.timeout.connect(self._keep)

    @Slot(object)
    def follow(self, at_hand: AtHand) -> None:
        """Keep a copy of the edition that is *at_hand*, unless it was kept before."""
        edition = edition_of(at_hand)
        if edition is not None and self._kept.get(edition.folder) != edition.stamp:
            self._kept[edition.folder] = edition.stamp
            self._shown.append(edition)
            self._timer.start()

    @Slot()
    def stop(self) -> None:
        """Keep nothing more, as the program ends; what is being written may be left."""
        self._timer.stop()

    @Slot()
    def _keep(self) -> None:
        editions, self._shown = self._shown, []
        Thread(target=self._keep_all, args=(editions,), daemon=True).start()

    def _keep_all(self, editions: list[Edition]) -> None:
        from reader.model.files.copy_keeping import keep_copy  # what no start needs
        from reader.model.storage.fault_log import log_fault

        for edition in editions:
            try:
                keep_copy(edition)
            except Exception as error:  # noqa: BLE001 - the next start reads the files
                if not self._has_failed:
                    self._has_failed = True
                    log_fault(error)
