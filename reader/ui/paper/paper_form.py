"""Where the reader chooses what is to be on paper, in the print dialog and in the preview."""

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from reader.ui.paper.choices import Beside, Choices
from reader.ui.paper.sheet import Sheet


class PaperForm(QWidget):
    """Where the perspectives stand, whether sources are listed, and on which sheets."""

    changed = Signal()

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        """Show *choices*; without a passage in them none can be chosen."""
        super().__init__(parent)
        self._passage = choices.passage
        self._beside, self._sheet = QComboBox(self), QComboBox(self)
        self._sources = QCheckBox(self.tr("List the &sources at the end"), self)
        names = {
            Beside.AFTER: self.tr("After each paragraph"),
            Beside.AT_END: self.tr("At the end"),
            Beside.CHOSEN: self.tr("Of the chosen passage only"),
            Beside.NONE: self.tr("None"),
        }
        for beside, name in names.items():
            if beside is not Beside.CHOSEN or choices.passage:
                self._beside.addItem(name, beside)
        for sheet, name in ((Sheet.A4, "A4"), (Sheet.LETTER, self.tr("Letter"))):
            self._sheet.addItem(name, sheet)
        self._beside.setCurrentIndex(self._beside.findData(choices.beside))
        self._sheet.setCurrentIndex(self._sheet.findData(choices.sheet))
        self._sources.setChecked(choices.sources)
        form = QFormLayout(self)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.addRow(self.tr("&Perspectives:"), self._beside)
        form.addRow("", self._sources)
        form.addRow(self.tr("Pa&per:"), self._sheet)
        # The print dialog names its page by this.
        self.setWindowTitle(self.tr("Perspectives"))
        self._beside.currentIndexChanged.connect(self._tell)
        self._sheet.currentIndexChanged.connect(self._tell)
        self._sources.checkStateChanged.connect(self._tell)

    @property
    def choices(self) -> Choices:
        """Return what is chosen."""
        return Choices(
            Beside(self._beside.currentData()),
            self._sources.isChecked(),
            Sheet(self._sheet.currentData()),
            self._passage,
        )

    @Slot()
    @Slot(int)
    @Slot(Qt.CheckState)
    def _tell(self) -> None:
        self.changed.emit()


def usual_sheet() -> Sheet:
    """Return the sheet that is usual where the reader is."""
    american = QLocale.MeasurementSystem.ImperialUSSystem
    return Sheet.LETTER if QLocale().measurementSystem() == american else Sheet.A4
