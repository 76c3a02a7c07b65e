"""All keys on one sheet, with a field that filters them."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.model.text.search import Query, SearchText
from reader.ui.look.typefaces import BOLD
from reader.ui.menus.actions import OTHER_KEYS, Actions, translate

# In pixels: the scroll bar, the frame and the margins.
_AROUND = 60


class ShortcutSheet(QDialog):
    """The keys of every action, group by group."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        """List the keys of *actions*."""
        super().__init__(parent)
        self._field = QLineEdit(self)
        self._tree = QTreeWidget(self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)

        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        self._field.setPlaceholderText(self.tr("Filter"))
        self._field.setAccessibleName(self.tr("Filter the shortcuts"))
        self._tree.setColumnCount(2)
        self._tree.setHeaderHidden(True)
        self._tree.setRootIsDecorated(False)
        self._tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._tree.setAccessibleName(self.tr("Shortcuts"))
        self._tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._tree.header().setStretchLastSection(False)
        for title, entries in actions.menus():
            self._add_group(title, [_row(action) for action in entries if action is not None])
        others = [(translate(text), keys) for keys, text in OTHER_KEYS]
        self._add_group(self.tr("In the panes"), others)

        words = sum(map(self._tree.sizeHintForColumn, (0, 1))) + 2 * self._tree.indentation()
        self.resize(max(560, words + _AROUND), 640)
        column = QVBoxLayout(self)
        column.addWidget(self._field)
        column.addWidget(self._tree)
        column.addWidget(buttons)

        self._field.textChanged.connect(self._filter)
        buttons.rejected.connect(self.reject)

    def _add_group(self, title: str, rows: list[tuple[str, str]]) -> None:
        group = QTreeWidgetItem(self._tree, [title.replace("&", ""), ""])
        bold = group.font(0)
        bold.setWeight(BOLD)
        group.setFont(0, bold)
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        for text, keys in rows:
            QTreeWidgetItem(group, [text, keys])
        group.setExpanded(True)

    @Slot(str)
    def _filter(self, text: str) -> None:
        query = Query(text)
        for i in range(self._tree.topLevelItemCount()):
            group = self._tree.topLevelItem(i)
            if group is None:
                continue
            found = 0
            for j in range(group.childCount()):
                row = group.child(j)
                if row is None:
                    continue
                words = SearchText(f"{row.text(0)} {row.text(1)}")
                hidden = bool(query) and not words.find(query)
                row.setHidden(hidden)
                found += not hidden
            group.setHidden(not found)


def _row(action: QAction) -> tuple[str, str]:
    native = QKeySequence.SequenceFormat.NativeText
    keys = ", ".join(key.toString(native) for key in action.shortcuts())
    return action.text().replace("&", "").rstrip("…"), keys
