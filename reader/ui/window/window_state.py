"""How the parts stand, each told by itself for the next start, and brought back then."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QMainWindow

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Kind
from reader.model.text.same_place import find_again
from reader.session.history import Place
from reader.session.marks import Marks, Strength
from reader.session.session import Session
from reader.session.settings import State, encode_bytes
from reader.ui.look.appearance import Appearance
from reader.ui.menus.actions import Actions
from reader.ui.window.panes import Panes

if TYPE_CHECKING:
    from reader.model.library.library import Library

# As many words of the text are kept as find the place again when the article was changed.
_WORDS = 60


class StatePart(Protocol):
    """Whatever tells a part of the state."""

    def tell(self, state: State) -> None:
        """Write into *state* how this stands."""

    def bring_back(self, state: State) -> None:
        """Stand as *state* has it, now that the article that it knows is there."""


class SessionState:
    """Which article is read, where in it the reader is, and which marks are shown."""

    def __init__(self, session: Session) -> None:
        """Tell how *session* stands."""
        self._session = session

    def tell(self, state: State) -> None:
        """Write into *state* where the reader is, unless there is nothing to read yet."""
        at_hand, place = self._session.reading.at_hand, self._session.reading.place
        if at_hand is None:
            return
        text = at_hand.article.text
        state.text, state.edition = _opened_from(at_hand)
        state.passage, state.topic = place.passage or "", place.topic
        state.position = place.position
        state.words = text[place.position : place.position + _WORDS]
        state.marks = tuple(kind.value for kind in Kind if kind in self._session.marks.kinds)
        state.strength = self._session.marks.strength.value

    def bring_back(self, state: State) -> None:
        """Bring the reader back to the passage or topic, the place and the marks of *state*."""
        kinds = frozenset(kind for kind in Kind if kind.value in state.marks)
        strength = next((each for each in Strength if each.value == state.strength), Strength.SOFT)
        if (marks := Marks(kinds, strength)) != self._session.marks:
            self._session.show_marks(marks)
        at_hand = self._session.reading.at_hand
        if at_hand is not None and _is_same(at_hand, state):
            position = find_again(at_hand.article.text, state.position, state.words)
            place = Place(state.passage or None, position if state.position else 0, state.topic)
            self._session.reading.go_to(place)


class PanesState:
    """The size of a window, which of its panes are shown, and how wide they are."""

    def __init__(self, window: QMainWindow, panes: Panes, actions: Actions) -> None:
        """Tell how *panes*, which *actions* show and hide, stand in *window*."""
        self._window = window
        self._panes = panes
        self._actions = actions

    def restore(self, state: State) -> None:
        """Give the panes the widths of *state*, and show those that were shown."""
        panes = self._panes
        panes.article.opened = max(0, state.opened)
        for action_id, pane, shown in (
            ("list", panes.list_place, state.list_shown and not panes.is_over),
            ("perspectives", panes.perspectives_place, state.perspectives_shown),
        ):
            self._actions[action_id].setChecked(shown)
            pane.setVisible(shown)
        widths = state.splitter if len(state.splitter) == 4 else (320, 960, 580, 420)
        panes.widths = widths[:2]
        panes.beside.setSizes(list(widths[2:]))

    def tell(self, state: State) -> None:
        """Write into *state* how the window and its panes stand."""
        panes = self._panes
        state.geometry = encode_bytes(self._window.saveGeometry())
        state.splitter = (*panes.widths, *(panes.usual_sizes or panes.beside.sizes()))
        # Over the text it is there for as long as something is looked for in it.
        state.list_shown = panes.list_place.isVisibleTo(self._window) and not panes.is_over
        state.perspectives_shown = panes.perspectives_place.isVisibleTo(self._window)
        state.opened = panes.article.opened
        state.folded = panes.perspectives.sections.folded

    def bring_back(self, state: State) -> None:
        """Hide the perspectives if they were hidden: to come back is not to ask for them."""
        self._actions["perspectives"].setChecked(state.perspectives_shown)
        # Nor is it to open a passage once more.
        self._panes.article.opened = max(0, state.opened)


class AppearanceState:
    """The theme and the size of the text, which are there from the beginning."""

    def __init__(self, appearance: Appearance) -> None:
        """Tell how *appearance* stands."""
        self._appearance = appearance

    def tell(self, state: State) -> None:
        """Write into *state* the theme and the zoom, and how the article is set."""
        state.theme, state.zoom = self._appearance.theme_id, self._appearance.zoom
        state.article, state.notes = self._appearance.look.article, self._appearance.look.notes

    def bring_back(self, state: State) -> None:
        """Stay as it is."""


class PartiesState:
    """The two parties that were last set side by side."""

    def __init__(self, parties: tuple[str, ...]) -> None:
        """Tell these *parties*, by their ids, until others are."""
        self.parties = parties

    def choose(self, parties: tuple[str, ...]) -> None:
        """Tell other *parties*."""
        self.parties = tuple(parties)

    def tell(self, state: State) -> None:
        """Write into *state* which they are."""
        state.parties = self.parties

    def bring_back(self, state: State) -> None:
        """Stay as it is."""


class KeysState:
    """The keys of actions, which are there from the beginning."""

    def __init__(self, actions: Actions) -> None:
        """Tell which keys *actions* have."""
        self._actions = actions

    def tell(self, state: State) -> None:
        """Write into *state* what the reader changed of the keys."""
        state.keys, state.single_letters = dict(self._actions.changed_keys), self._actions.letters

    def bring_back(self, state: State) -> None:
        """Stay as it is."""


class LibraryState:
    """The texts and editions that were opened before, which are there from the beginning."""

    def __init__(self, library: "Library") -> None:
        """Tell what *library* knows."""
        self._library = library

    def tell(self, state: State) -> None:
        """Write into *state* the texts and the editions, and where the reader was in them."""
        state.texts = tuple(map(str, self._library.texts))
        state.editions = tuple(map(str, self._library.editions))
        state.titles = self._library.titles
        state.places = self._library.places.all()
        state.shelf = self._library.known_shelf()

    def bring_back(self, state: State) -> None:
        """Stay as it is."""


def _is_same(at_hand: AtHand, state: State) -> bool:
    """Tell whether *at_hand* has the article at which the reader was."""
    return str(at_hand.path) == (state.text or state.edition)


def _opened_from(at_hand: AtHand) -> tuple[str, str]:
    """Return the file of the text and the folder of the edition; "" where there is none."""
    from reader.model.edition.attached_edition import edition_of, text_of  # at the end, not before

    text, edition = text_of(at_hand), edition_of(at_hand)
    return str(text.file) if text else "", str(edition.folder) if edition else ""
