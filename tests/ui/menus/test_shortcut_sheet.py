"""The sheet of all keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTreeWidget

from reader.ui.menus.shortcut_sheet import ShortcutSheet
from reader.ui.window.window import Window

_ALL = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive


def test_no_entry_of_the_keys_is_cut(window: Window) -> None:
    window.parts.actions["shortcuts"].trigger()
    sheet = window.findChildren(ShortcutSheet)[0]
    tree = sheet.findChildren(QTreeWidget)[0]
    QApplication.processEvents()

    needed, room = tree.sizeHintForColumn(0), tree.columnWidth(0)
    keys = [item.text(1) for item in tree.findItems("", _ALL)]

    assert needed <= room
    assert "1 to 5" in keys
    sheet.close()
