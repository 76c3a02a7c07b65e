"""Chooses the keys of actions."""

from html import escape

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.model.text.search import Query, SearchText
from reader.session.profile import Profile
from reader.ui.look.check_box import CheckBox
from reader.ui.look.look import Look
from reader.ui.menus.actions import DEFAULT_KEYS, plain_name
from reader.ui.menus.key_rules import refusal
from reader.ui.preferences.choosing import Choosing
from reader.ui.preferences.key_filter import KeyFilter
from reader.ui.preferences.key_row import KeyRow

_GIVE, _LEAVE = "give", "leave"


class KeysPage(QWidget):
    """A row for each action; none gives up a key to another unless the reader says so."""

    def __init__(self, choosing: Choosing, look: Look, parent: QWidget) -> None:
        """Choose by *choosing*."""
        super().__init__(parent)
        self._choosing = choosing
        self._filter = KeyFilter(self)
        letters = [key for keys in DEFAULT_KEYS.values() for key in keys if len(key) == 1]
        words = self.tr("Single letters work as keys: {letters}")
        self._letters = CheckBox(words.format(letters=", ".join(sorted(letters))), look, self)
        self._explained = QLabel(
            self.tr("Off, they do nothing by themselves; each action keeps its other key."), self
        )
        named = [
            each for _, entries in choosing.actions.menus() for each in entries if each is not None
        ]
        self._rows = {
            each.objectName(): KeyRow(each.objectName(), plain_name(each), self) for each in named
        }
        self._nothing = QLabel(self.tr("No action is called so, and none has that key."), self)
        # The action whose row says something, and the keys that it is to have.
        self._asked: tuple[str, tuple[str, ...]] | None = None

        self._explained.setWordWrap(True)
        self._nothing.hide()
        column = QVBoxLayout(self)
        column.setSpacing(4)
        for part in (self._filter, self._letters, self._explained, *self._rows.values()):
            column.addWidget(part)
        column.addWidget(self._nothing)
        column.addStretch()
        self._filter.textChanged.connect(self._show_found)
        self._letters.toggled.connect(self._choose_letters)
        for row in self._rows.values():
            row.key_pressed.connect(self._take_key)
            row.reset_requested.connect(self._reset)
            row.link_activated.connect(self._answer)

    @Slot(object)
    def show_profile(self, profile: Profile) -> None:
        """Show which keys are chosen."""
        with QSignalBlocker(self._letters):
            self._letters.setChecked(profile.single_letters)
        for action_id, row in self._rows.items():
            keys = profile.keys.get(action_id, DEFAULT_KEYS[action_id])
            row.show_keys(keys, changed=action_id in profile.keys)

    def show_look(self, look: Look) -> None:
        """Show everything in another *look*."""
        self._letters.setFont(self.font())
        self._letters.show_look(look)
        palette = look.theme.palette()
        palette.setColor(palette.ColorRole.WindowText, look.theme.muted)
        self._explained.setPalette(palette)
        for row in self._rows.values():
            row.show_look(look)

    # -- how it is done

    @Slot(bool)
    def _choose_letters(self, letters: bool) -> None:
        self._choosing.change(single_letters=letters)

    @Slot(str, int, str)
    def _take_key(self, action_id: str, which: int, key: str) -> None:
        """Give an action a *key* for its first or second, unless something speaks against it."""
        self._forget()
        row = self._rows[action_id]
        if reason := refusal(key):
            row.say(f"<b>{_native(key)}</b>: {escape(reason)}")
            return
        keys = [*row.keys, ""][: max(2, which + 1)]
        keys[min(which, len(row.keys))] = key
        self._ask_or_give(action_id, tuple(dict.fromkeys(each for each in keys if each)))

    @Slot(str)
    def _reset(self, action_id: str) -> None:
        self._forget()
        self._ask_or_give(action_id, DEFAULT_KEYS[action_id])

    def _ask_or_give(self, action_id: str, keys: tuple[str, ...]) -> None:
        clash = next(
            ((key, row) for key in keys for row in self._others(action_id) if key in row.keys), None
        )
        if clash is None:
            self._give(action_id, keys)
            return
        key, other = clash
        self._asked = action_id, keys
        row = self._rows[action_id]
        told = self.tr("{key} is the key of “{other}”.").format(
            key=f"<b>{_native(key)}</b>", other=escape(other.name)
        )
        give = self.tr("Give it to “{name}”").format(name=escape(row.name))
        leave = self.tr("Leave both as they are")
        row.say(f'{told} <a href="{_GIVE}">{give}</a> · <a href="{_LEAVE}">{leave}</a>')

    @Slot(str)
    def _answer(self, link: str) -> None:
        asked = self._asked
        self._forget()
        if asked is not None and link == _GIVE:
            self._give(*asked)

    def _give(self, action_id: str, keys: tuple[str, ...]) -> None:
        """Give an action these *keys*, and take them from all others."""
        changed = dict(self._choosing.profile.keys)
        for row in self._others(action_id):
            if set(row.keys) & set(keys):
                changed[row.action_id] = tuple(key for key in row.keys if key not in keys)
        changed[action_id] = keys
        kept = {each: its for each, its in changed.items() if its != DEFAULT_KEYS[each]}
        self._choosing.change(keys=kept)

    def _others(self, action_id: str) -> list[KeyRow]:
        return [row for each, row in self._rows.items() if each != action_id]

    def _forget(self) -> None:
        self._asked = None
        for row in self._rows.values():
            row.say("")

    @Slot(str)
    def _show_found(self, words: str) -> None:
        """Show the actions that have *words* in their name, or begin or end a key with them."""
        query, found = Query(words.strip()), 0
        for row in self._rows.values():
            natives = [_native(key).casefold() for key in row.keys]
            has_key = words.strip().casefold() in natives
            shown = not query or has_key or bool(SearchText(row.name).find(query))
            row.setVisible(shown)
            found += shown
        self._nothing.setVisible(not found)


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
