"""Where the reader is: in which edition, at which passage or topic, and the way back."""

from PySide6.QtCore import QObject, Signal, Slot

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Passage
from reader.model.edition.topics import find_topic, passage_topic
from reader.model.markup.perspectives import Perspectives
from reader.session.edition_search import EditionSearch
from reader.session.history import History, Place


class Reading(QObject):
    """The reader's place, and word of every change to it."""

    edition_changed = Signal(object)  # Edition
    passage_changed = Signal(object)  # Passage or None
    topic_changed = Signal(str)  # what is read beside the article where no passage is chosen
    history_changed = Signal(bool, bool)  # can go back, can go forward
    place_restored = Signal(object)  # Place

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without an edition."""
        super().__init__(parent)
        self._edition: Edition | None = None
        self._passage: Passage | None = None
        self._topic = ""
        self._position = 0
        self._history = History()
        self._walking = False
        self._edition_search: EditionSearch | None = None

    @property
    def edition(self) -> Edition | None:
        """Return the edition that is open."""
        return self._edition

    @property
    def passage(self) -> Passage | None:
        """Return the chosen passage."""
        return self._passage

    @property
    def topic(self) -> str:
        """Return the topic that is read where no passage is chosen; "" is the overview."""
        return self._topic

    @property
    def place(self) -> Place:
        """Return where the reader is."""
        return Place(self._passage.id if self._passage else None, self._position, self._topic)

    def perspectives(self, passage: Passage) -> Perspectives:
        """Return a passage's perspectives; ValueError where no edition is open."""
        if self._edition_search is None:
            raise ValueError("There is no edition, and so there are no perspectives.")
        return self._edition_search.perspectives(passage)

    # -- the edition and its passages

    @Slot(object)
    def open(self, edition: Edition) -> None:
        """Show an *edition* from its beginning."""
        self._position = 0
        self._history = History()
        self._take(edition)
        self._tell_history()

    @Slot(object)
    def show_perspectives(self, edition: Edition) -> None:
        """Show an *edition* of the article that is being read, and stay at the same place."""
        before = self.place
        self._take(edition)
        known = find_topic(edition, before.topic)
        self._choose(edition.passage(before.passage), known.id if known else "")

    @Slot(str)
    def select_passage(self, passage_id: str) -> None:
        """Choose a passage; one that the edition does not have changes nothing.

        One that has no place in the text is read as a topic.
        """
        passage = self._edition.passage(passage_id) if self._edition else None
        if passage is None:
            self.select_topic(passage_topic(passage_id))
        elif passage is not self._passage:
            self._remember()
            self._choose(passage)

    @Slot()
    def clear_passage(self) -> None:
        """Choose none, and read what the edition is."""
        self.select_topic("")

    @Slot(str)
    def select_topic(self, topic: str) -> None:
        """Read what concerns the article as a whole; "" is what the edition is."""
        known = not topic or (self._edition and find_topic(self._edition, topic))
        if known and (topic != self._topic or self._passage is not None):
            self._remember()
            self._choose(None, topic)

    @Slot()
    def next_passage(self) -> None:
        """Choose the passage after the chosen one, or the first one from the reader's place on."""
        self._walk(+1)

    @Slot()
    def previous_passage(self) -> None:
        """Choose the passage before the chosen one, or the last one before the reader's place."""
        self._walk(-1)

    @Slot(int)
    def set_position(self, position: int) -> None:
        """Take note of the code point that stands at the top of the article's pane."""
        self._position = position

    # -- the way back

    @Slot()
    def go_back(self) -> None:
        """Return to the place before the last jump."""
        self._travel(self._history.back(self.place))

    @Slot()
    def go_forward(self) -> None:
        """Undo a step back."""
        self._travel(self._history.forward(self.place))

    @Slot(object)
    def go_to(self, place: Place) -> None:
        """Go to a *place*, for example the one where the reader was when the program ended."""
        edition = self._edition
        known = edition is not None and find_topic(edition, place.topic) is not None
        topic = place.topic if known else ""
        self._choose(edition.passage(place.passage) if edition else None, topic)
        self._position = place.position
        self.place_restored.emit(place)

    @Slot(int)
    def jump_to(self, position: int) -> None:
        """Bring a code point of the article to the top; the way back leads here."""
        self._remember()
        self._walking = False
        self._position = position
        self.place_restored.emit(self.place)

    # -- how it is done

    def _take(self, edition: Edition) -> None:
        self._edition = edition
        self._passage = None
        self._topic = ""
        self._edition_search = EditionSearch(edition)
        self.edition_changed.emit(edition)
        self.passage_changed.emit(None)

    def _choose(self, passage: Passage | None, topic: str = "") -> None:
        self._walking = False
        changed = topic != self._topic
        self._topic = topic
        if passage is not self._passage:
            self._passage = passage
            self.passage_changed.emit(passage)
        if changed:
            self.topic_changed.emit(topic)

    def _walk(self, step: int) -> None:
        edition = self._edition
        if edition is None or not edition.passages:
            return
        passages = edition.passages
        if self._passage is not None:
            target = passages.index(self._passage) + step
        else:
            here = sum(passage.span.start < self._position for passage in passages)
            target = here if step > 0 else here - 1
        if not self._walking:
            self._remember()
        self._choose(passages[target % len(passages)])
        # A walk through many passages is one step on the way back.
        self._walking = True

    def _remember(self) -> None:
        self._history.leave(self.place)
        self._tell_history()

    def _travel(self, place: Place | None) -> None:
        if place is not None:
            self.go_to(place)
            self._tell_history()

    def _tell_history(self) -> None:
        self.history_changed.emit(self._history.can_go_back, self._history.can_go_forward)
