"""Takes down how the window stands, and puts it back on the next start."""

from typing import TYPE_CHECKING

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Kind
from reader.model.text.anchoring import find_again
from reader.session.history import Place
from reader.session.session import Session
from reader.session.settings import State, decode_bytes, encode_bytes

if TYPE_CHECKING:
    from reader.ui.window.window import Window

# As many words of the text are kept as find the place again when the article was changed.
_WORDS = 60


def restore_window(window: "Window", state: State) -> None:
    """Give *window* the size, panes and splitters of *state*."""
    if state.geometry:
        window.restoreGeometry(decode_bytes(state.geometry))
        window.turn_panes()
    shown = (
        ("list", window.passages, state.list_shown),
        ("perspectives", window.perspectives, state.perspectives_shown),
    )
    for action_id, pane, is_shown in shown:
        window.actions_by_id[action_id].setChecked(is_shown)
        pane.setVisible(is_shown)
    panes, reading, sizes = window.panes.all, window.panes.reading, state.splitter
    if len(sizes) == 4:
        panes.setSizes(list(sizes[:2]))
        reading.setSizes(list(sizes[2:]))
    else:
        panes.setSizes([300, 980])
        reading.setSizes([580, 420])


def restore_session(window: "Window", session: Session, state: State) -> None:
    """Bring the reader back to the passage or topic, the place and the marks of *state*."""
    for kind in session.marks.difference(Kind(k) for k in state.marks if k in list(Kind)):
        session.toggle_kind(kind)
    edition = session.edition
    if edition is not None and _is_same(edition, state):
        position = find_again(edition.article.text, state.position, state.words)
        place = Place(state.passage or None, position if state.position else 0, state.topic)
        session.go_to(place)
        # To come back to a passage is not to ask for the pane.
        window.actions_by_id["perspectives"].setChecked(state.perspectives_shown)


def window_state(window: "Window", session: Session) -> State:
    """Return how *window* and *session* stand now."""
    edition, place = session.edition, session.place
    opened, folder = _opened_from(edition) if edition else ("", "")
    text = edition.article.text if edition else ""
    return State(
        edition=folder,
        text=opened,
        passage=place.passage or "",
        topic=place.topic,
        position=place.position,
        words=text[place.position : place.position + _WORDS],
        theme=window.appearance.theme_id,
        zoom=window.appearance.zoom,
        geometry=encode_bytes(window.saveGeometry()),
        splitter=(*window.panes.all.sizes(), *window.panes.reading.sizes()),
        list_shown=window.passages.isVisibleTo(window),
        perspectives_shown=window.perspectives.isVisibleTo(window),
        texts=tuple(map(str, window.library.texts)),
        editions=tuple(map(str, window.library.editions)),
        marks=tuple(kind.value for kind in Kind if kind in session.marks),
    )


def _is_same(edition: Edition, state: State) -> bool:
    """Tell whether *edition* has the article at which the reader was."""
    text, folder = _opened_from(edition)
    return text == state.text if text or state.text else folder == state.edition


def _opened_from(edition: Edition) -> tuple[str, str]:
    """Return the file of the text and the folder of the edition; "" where there is none."""
    file = str(edition.opened.file) if edition.opened else ""
    return file, str(edition.folder) if edition.id else ""
