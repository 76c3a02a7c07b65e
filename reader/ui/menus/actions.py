"""Everything that can be done, with its name and its keys, in one table."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

_CONTEXT = "Actions"


class _Entry(NamedTuple):
    id: str
    text: str
    keys: tuple[str, ...] = ()
    checkable: bool = False


# Explicit keys everywhere: on a bare platform theme some of Qt's standard keys are empty.
_MENUS: dict[str, tuple[_Entry | None, ...]] = {
    "&File": (
        _Entry("library", "Librar&y", ("Alt+Home",), checkable=True),
        None,
        _Entry("open", "&Open…", ("Ctrl+O",)),
        _Entry("open_edition", "Open &Edition…", ("Ctrl+Shift+O",)),
        _Entry("paste", "Open &Pasted Text", ("Ctrl+V",)),
        _Entry("read_again", "Read A&gain", ("F5",)),
        None,
        _Entry("attach", "&Find Perspectives on This Text"),
        None,
        _Entry("save_sources", "Save &Sources As…"),
        _Entry("save_plot", "Save P&lot As…"),
        _Entry("save_own_marks", "Save &My Marks As…"),
        None,
        _Entry("print", "Prin&t…", ("Ctrl+P",)),
        _Entry("preview", "Print Pre&view…"),
        _Entry("save_pdf", "Save as P&DF…"),
        None,
        _Entry("close", "&Close", ("Ctrl+W",)),
        _Entry("quit", "&Quit", ("Ctrl+Q",)),
    ),
    "&Edit": (
        _Entry("undo", "&Undo", ("Ctrl+Z",)),
        _Entry("redo", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
        _Entry("highlight", "&Highlight", ("H",)),
        _Entry("note", "Add a N&ote…", ("M",)),
        None,
        _Entry("copy", "&Copy", ("Ctrl+C",)),
        _Entry("copy_with_citation", "Copy with C&itation", ("Ctrl+Shift+C",)),
        _Entry("copy_passage", "Copy Passage as &Markdown"),
        _Entry("copy_rows_tsv", "Copy Estimates as &TSV"),
        _Entry("copy_rows_csv", "Copy Estimates as CS&V"),
        _Entry("copy_rows_markdown", "Copy Estimates as Markdown Ta&ble"),
        None,
        _Entry("find", "&Find…", ("Ctrl+F", "/")),
        _Entry("find_next", "Find &Next", ("F3", "Ctrl+G")),
        _Entry("find_previous", "Find &Previous", ("Shift+F3", "Ctrl+Shift+G")),
        _Entry("find_everywhere", "Find Every&where", ("Ctrl+Shift+F",), checkable=True),
        _Entry("find_in_notes", "Find in the P&erspectives"),
        None,
        _Entry("preferences", "Preference&s…", ("Ctrl+,",)),
    ),
    "&View": (
        _Entry("perspectives", "&Perspectives", ("F9",), checkable=True),
        _Entry("list", "&All Passages", ("F7",), checkable=True),
        _Entry("marks", "Show &Marks", ("Ctrl+Shift+H",), checkable=True),
        _Entry("whole_page", "All the Page’s Te&xt", ("Ctrl+Shift+E",), checkable=True),
        None,
        _Entry("larger", "&Larger Text", ("Ctrl++", "Ctrl+=")),
        _Entry("smaller", "&Smaller Text", ("Ctrl+-",)),
        _Entry("normal_size", "&Normal Size", ("Ctrl+0",)),
        None,
        _Entry("next_theme", "Next &Theme", ("F8",)),
        _Entry("full_screen", "&Full Screen", ("F11",), checkable=True),
    ),
    "&Go": (
        _Entry("next_passage", "&Next Passage", ("J", "Ctrl+Down")),
        _Entry("previous_passage", "&Previous Passage", ("K", "Ctrl+Up")),
        _Entry("paragraph", "Go to Para&graph…", ("Ctrl+L",)),
        _Entry("contents", "&Contents…", ("Ctrl+Shift+L",)),
        _Entry("overview", "About This &Edition", ("Ctrl+E",)),
        _Entry("side_by_side", "Two Parties &Side by Side", ("Ctrl+Shift+S",), checkable=True),
        None,
        _Entry("bookmark", "Boo&kmark This Place…", ("Ctrl+D",)),
        _Entry("own_marks", "&My Marks", ("Ctrl+B",)),
        None,
        _Entry("back", "&Back", ("Alt+Left",)),
        _Entry("forward", "&Forward", ("Alt+Right",)),
        None,
        _Entry("next_pane", "Next Pane", ("F6",)),
        _Entry("previous_pane", "Previous Pane", ("Shift+F6",)),
        _Entry("where", "Where Am &I?", ("Ctrl+Shift+I",)),
    ),
    "&Help": (
        _Entry("legend", "&Legend"),
        _Entry("shortcuts", "&Keyboard Shortcuts", ("Ctrl+?", "F1")),
        _Entry("report", "&Report a Problem…"),
        _Entry("about", "&About Perspectives Reader"),
    ),
}

# Keys that belong to a pane and so to no menu; the sheet names them all the same.
OTHER_KEYS = (
    ("Tab, Shift+Tab", "Walk from passage to passage in the article"),
    ("Return", "Open the passage that is pointed at"),
    ("Return, Shift+Return", "In the search: the next hit, the one before"),
    ("1 to 5", "In the perspectives: their first to fifth section"),
    ("Esc", "Back to the text; in the search, back to where you were"),
    ("Ctrl+wheel", "Larger or smaller text"),
)


# What the reader changed, by the ids of actions.
Keys = Mapping[str, tuple[str, ...]]
_NONE: Keys = MappingProxyType({})

DEFAULT_KEYS: Keys = MappingProxyType(
    {entry.id: entry.keys for menu in _MENUS.values() for entry in menu if entry is not None}
)
# By this the application knows them: whoever says a key knows no window, as with translations.
_KNOWN = "keys"


class Actions(QObject):
    """The program's actions, by their ids."""

    def __init__(self, parent: QObject, changed: Keys = _NONE, *, letters: bool = True) -> None:
        """Make every action, connected to nothing; *changed* and *letters* are as in bind()."""
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        for entries in _MENUS.values():
            for entry in entries:
                if entry is not None:
                    self._actions[entry.id] = self._make(entry)
        self.bind(changed, letters=letters)

    def __getitem__(self, action_id: str) -> QAction:
        """Return the action of that id."""
        return self._actions[action_id]

    def bind(self, changed: Keys, *, letters: bool) -> None:
        """Give actions the keys that the reader *changed*, or their own; *letters* may be keys.

        What cannot be a key, or is one already, is left out.
        """
        if changed:
            from reader.ui.menus.key_rules import sound_keys  # most readers change none

            changed = sound_keys(changed, DEFAULT_KEYS)
        self.changed_keys, self.letters = changed, letters
        known = {}
        for action_id, action in self._actions.items():
            keys = changed.get(action_id, DEFAULT_KEYS[action_id])
            used = [QKeySequence(key) for key in keys if letters or len(key) > 1]
            action.setShortcuts(used)
            first = used[0] if used else QKeySequence()
            known[action_id] = first.toString(QKeySequence.SequenceFormat.NativeText)
            name = plain_name(action)
            action.setToolTip(f"{name} ({first.toString()})" if used else name)
        if (application := QCoreApplication.instance()) is not None:
            application.setProperty(_KNOWN, known)

    def menus(self) -> Iterator[tuple[str, tuple[QAction | None, ...]]]:
        """Yield each menu's title and actions; None stands for a dividing line."""
        for title, entries in _MENUS.items():
            actions = tuple(self._actions[entry.id] if entry else None for entry in entries)
            yield translate(title), actions

    def _make(self, entry: _Entry) -> QAction:
        action = QAction(translate(entry.text), self)
        action.setObjectName(entry.id)
        action.setCheckable(entry.checkable)
        return action


def first_key(action_id: str) -> str:
    """Return the first key of the action of that id, as it is written on the reader's keyboard."""
    application = QCoreApplication.instance()
    known = application.property(_KNOWN) if application is not None else None
    if isinstance(known, dict) and action_id in known:
        return str(known[action_id])
    key = QKeySequence(DEFAULT_KEYS[action_id][0])
    return key.toString(QKeySequence.SequenceFormat.NativeText)


def plain_name(action: QAction) -> str:
    """Return the name of an *action* without the signs that menus need."""
    return action.text().replace("&", "").rstrip("…")


def translate(text: str) -> str:
    """Return a text of these tables in the reader's language."""
    return QCoreApplication.translate(_CONTEXT, text)
