"""Notices that what is read has changed on the disk."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from reader.model.edition.at_hand import AtHand
from reader.model.storage.stamp import files_of, stamp_of
from reader.model.text.progress import Progress
from reader.model.text.readable import readable
from reader.ui.tasks.background import Background

# Whoever saves writes several times; and a folder in which others write is not looked at for each.
_AFTER = 1000  # milliseconds
# More files than this are not watched one by one.
_MOST = 1000


class ChangeWatch(QObject):
    """Looks at the files of what is read when the system tells of them, or when it is asked to.

    Not every disk tells, so that the window asks whenever it is come back to. A change is told of
    once; what is gone has not changed, for it may come back.
    """

    changed = Signal(str)  # the name of the file, or of the edition's folder

    def __init__(self, parent: QObject) -> None:
        """Watch nothing yet."""
        super().__init__(parent)
        self._path: Path | None = None
        self._stamp = ""
        self._work: Background | None = None
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER)
        self._timer.timeout.connect(self._look)
        self._watcher.fileChanged.connect(self.look_soon)
        self._watcher.directoryChanged.connect(self.look_soon)

    @Slot(object)
    def follow(self, at_hand: AtHand) -> None:
        """Watch the files of what is *at_hand*, and those of nothing else."""
        self._path, self._stamp = at_hand.path, at_hand.stamp
        self._work = None
        if watched := [*self._watcher.files(), *self._watcher.directories()]:
            self._watcher.removePaths(watched)
        self.look_soon()

    @Slot()
    def look_soon(self) -> None:
        """Look a little later, if there is anything to be looked at."""
        if self._stamp and not self._timer.isActive():
            self._timer.start()

    def wait(self) -> None:
        """Watch nothing any more, and wait until the thread has ended, as the program must."""
        self._timer.stop()
        self._stamp = ""
        for work in self.findChildren(Background):
            work.cancel()
            work.wait()

    @Slot()
    def _look(self) -> None:
        if self._path is not None and self._stamp and self._work is None:
            # A disk may take long to say that it is there no more.
            self._work = Background(partial(_look_at, self._path), (), self)
            self._work.done.connect(self._compare)
            self._work.start()

    @Slot(object)
    def _compare(self, seen: tuple[str, list[str]]) -> None:
        work = self.sender()
        if isinstance(work, Background):
            work.let_go()
        if work is not self._work or self._path is None:
            return
        self._work = None
        stamp, paths = seen
        if stamp and stamp != self._stamp:
            self._stamp = ""
            self.changed.emit(readable(self._path.name))
            return
        watched = {*self._watcher.files(), *self._watcher.directories()}
        # A file that was put in the place of another is a new one to the watcher.
        if new := [path for path in paths if path not in watched]:
            self._watcher.addPaths(new)


def _look_at(path: Path, _progress: Progress) -> tuple[str, list[str]]:
    """Return the stamp of *path*, and what is to be watched: files, and folders that hold them."""
    files = files_of(path)
    # A folder tells of files that come and go, and of those that editors put in another's place.
    watched = files if len(files) <= _MOST else ()
    folders = {path.parent, *(file.parent for file in files)}
    return stamp_of(path), [str(each) for each in (*watched, *folders) if each.exists()]
