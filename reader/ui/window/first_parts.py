"""Makes what is seen of the window at once: the first of the two steps in which it is made."""

from PySide6.QtWidgets import QMainWindow

from reader.model.library.kept_places import KeptPlaces
from reader.session.returning import Returning
from reader.session.session import Session
from reader.session.settings import State
from reader.ui.bars.head_bar import HeadBar
from reader.ui.bars.status_line import StatusLine
from reader.ui.look.appearance import Appearance
from reader.ui.menus.actions import Actions
from reader.ui.window.panes import Panes
from reader.ui.window.window_state import PanesState, SessionState


class FirstParts:
    """The parts of a window that its first paint needs, by their names; `Parts` has all."""

    def __init__(
        self, window: QMainWindow, session: Session, appearance: Appearance, state: State
    ) -> None:
        """Make the first parts of *window*, which show what *session* says."""
        self.appearance = appearance
        self.actions = Actions(window, state.keys, letters=state.single_letters)
        self.head = HeadBar(self.actions, appearance.look, window)
        self.panes = Panes(appearance.look, window)
        self.status_line = StatusLine(appearance.look, window)
        self.places = KeptPlaces(state.places)
        self.returning = Returning(session.reading, self.places, window)
        self.session_state = SessionState(session)
        self.panes_state = PanesState(window, self.panes, self.actions)


def connect_first_parts(parts: FirstParts, session: Session) -> None:
    """Let the first parts hear what concerns them of what may come before all others are there."""
    reading, article, appearance = session.reading, parts.panes.article, parts.appearance
    # First, for to show an article is to be at its beginning.
    reading.at_hand_changed.connect(parts.returning.follow)
    reading.opened.connect(parts.returning.come_back)
    reading.at_hand_changed.connect(parts.head.show_article)
    reading.at_hand_changed.connect(article.show_article)
    reading.at_hand_changed.connect(parts.status_line.show_article)
    reading.passage_changed.connect(article.show_passage)
    reading.passage_changed.connect(parts.status_line.show_passage)
    reading.topic_changed.connect(parts.status_line.show_topic)
    for chosen in (reading.passage_changed, reading.topic_changed):
        chosen.connect(parts.returning.note)
    reading.place_restored.connect(article.show_place)
    article.title_seen_changed.connect(parts.head.show_title)
    article.position_changed.connect(reading.set_position)
    article.position_changed.connect(parts.returning.note)
    article.paragraph_changed.connect(parts.status_line.show_paragraph)
    session.marks_changed.connect(article.show_marks)
    session.marks_changed.connect(parts.status_line.show_marks)
    appearance.look_changed.connect(parts.head.show_look)
    appearance.look_changed.connect(article.show_look)
    appearance.look_changed.connect(parts.status_line.show_look)
    appearance.theme_changed.connect(parts.head.show_chosen_theme)
    parts.status_line.show_marks(session.marks)
    parts.head.show_chosen_theme(appearance.theme_id)
