"""What is to be told of a problem: shown, so that the reader sees all of it, and copied."""

import os
import platform

from PySide6.QtCore import QSysInfo, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader import __version__
from reader.model.storage.fault_log import last_faults
from reader.model.storage.paths import home_folder

# So many lines of the log, which are some three faults.
_LINES = 60


class ProblemReport(QDialog):
    """A report that nobody sends but the reader."""

    def __init__(self, text: str, parent: QWidget) -> None:
        """Show the *text* of the report."""
        super().__init__(parent)
        self._report = QPlainTextEdit(text, self)
        words = QLabel(
            self.tr(
                "Nothing is sent by itself. This is all that whoever mends the reader needs to "
                "know of it; change what you would rather keep to yourself, copy it, and say "
                "beside it what you did and what you saw."
            ),
            self,
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._copy = QPushButton(self.tr("&Copy"), self)

        self.setWindowTitle(self.tr("Report a Problem"))
        self.resize(640, 480)
        words.setWordWrap(True)
        self._report.setAccessibleName(self.tr("The report"))
        buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)

        column = QVBoxLayout(self)
        column.addWidget(words)
        column.addWidget(self._report)
        column.addWidget(buttons)

        self._copy.clicked.connect(self._copy_report)
        buttons.rejected.connect(self.reject)

    @Slot()
    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
        self._copy.setText(self.tr("Copied"))


def report() -> str:
    """Return the versions of what runs here, and the last faults, the home folder left out."""
    faults = last_faults(_LINES).replace(f"{home_folder()}{os.sep}", f"~{os.sep}")
    system = (QSysInfo.prettyProductName(), QSysInfo.kernelType(), QSysInfo.kernelVersion())
    python, qt = platform.python_version(), qVersion()
    lines = (
        f"Perspectives Reader {__version__}",
        f"{' '.join(system)} on {QSysInfo.currentCpuArchitecture()}",
        f"Python {python}, Qt {qt} on {QGuiApplication.platformName()}",
        "",
        faults or "No fault is in the log.",
    )
    return "\n".join(lines)
