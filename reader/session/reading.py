"""Where the reader is: in which article, at which passage or topic, and the way back."""

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal, Slot

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Kind, Passage
from reader.session.history import History, NotesPlace, Place


class Reading(QObject):
    """The reader's place, and word of every change to it."""

    at_hand_changed = Signal(object)  # AtHand
    passage_changed = Signal(object)  # Passage or None
    topic_changed = Signal(str)  # what is read beside the article where no passage is chosen
    opened = Signal()  # what was not read until now, from its beginning
    history_changed = Signal(bool, bool)  # can go back, can go forward
    place_restored = Signal(object)  # Place
    page_restored = Signal(object)  # Place, there again beside the article alone

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing to read."""
        super().__init__(parent)
        self._at_hand: AtHand | None = None
        self._passage: Passage | None = None
        self._topic = ""
        self._position = 0
        self._notes: NotesPlace | None = None
        self._history = History()
        self._awaited: Place | None = None
        self._walking = False
        self.kinds: Collection[Kind] = frozenset(Kind)  # of passages through which one walks
        self.stops: Collection[str] | None = None  # ids, where one walks through none but these

    @property
    def at_hand(self) -> AtHand | None:
        """Return what is being read."""
        return self._at_hand

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
        passage = self._passage.id if self._passage else None
        return Place(passage, self._position, self._topic, self._at_hand, self._notes)

    @property
    def can_go_back(self) -> bool:
        """Tell whether there is a way back."""
        return self._history.can_go_back

    # -- the article and its passages

    def open(self, at_hand: AtHand) -> None:
        """Read what is *at_hand* from its beginning; the way back leads to what was read.

        What was read already goes on at the same place, and is no step on the way.
        """
        before = self.place
        if before.at_hand is not None and before.at_hand.path == at_hand.path:
            self._open_again(at_hand, before, before.at_hand.article.text)
            return
        if before.at_hand is not None:
            self._remember()
        self._position = 0
        self._take(at_hand)
        self.opened.emit()

    def put_beside(self, at_hand: AtHand) -> None:
        """Read the same article with other perspectives beside it, and stay at the same place."""
        before = self.place
        awaited = self._awaited
        self._history.put_beside(before.at_hand, at_hand)
        self._take_at(at_hand, awaited or before)
        if awaited is not None:
            self._stay(before.position, awaited)

    @Slot(str)
    def select_passage(self, passage_id: str) -> None:
        """Choose a passage; one that there is not changes nothing.

        One that has no place in the text is read as a topic.
        """
        passage = self._at_hand.passage(passage_id) if self._at_hand else None
        if passage is None:
            self.select_topic(_loose(passage_id))
        elif passage is not self._passage:
            self._remember()
            self._choose(passage)

    @Slot()
    def clear_passage(self) -> None:
        """Choose none, and read what is at hand as a whole."""
        self.select_topic("")

    @Slot()
    def leave_page(self) -> None:
        """Leave a topic for what was read before it, and a passage for what is at hand."""
        before = self._history.back_to_other(self.place) if self._topic else None
        if before is None:
            before = self._history.last_at(self._at_hand, None, "")
            self.clear_passage()
        elif self._at_hand is not None:
            self._choose(self._at_hand.passage(before.passage), before.topic)
            self._tell_history()
        if before is not None:
            self._notes = before.notes
            self.page_restored.emit(before)

    @Slot(str)
    def select_topic(self, topic: str) -> None:
        """Read what concerns the article as a whole; "" is what is at hand."""
        known = not topic or (self._at_hand and _known(self._at_hand, topic))
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

    def beside(self, step: int) -> Passage | None:
        """Return the passage to which a *step* leads, +1 or -1; None where there is none at all.

        Passages of kinds that are switched off are passed over, or all that are no *stops*.
        """
        every = self._at_hand.passages if self._at_hand else ()
        passages = [each for each in every if self._is_stop(each) or each is self._passage]
        if not passages:
            return None
        if self._passage is not None:
            target = passages.index(self._passage) + step
        else:
            here = sum(passage.span.start < self._position for passage in passages)
            target = here if step > 0 else here - 1
        return passages[target % len(passages)]

    @Slot(int)
    def set_position(self, position: int) -> None:
        """Take note of the code point that stands at the top of the article's pane."""
        self._position = position

    @Slot(object)
    def set_notes_place(self, notes: NotesPlace | None) -> None:
        """Take note of the place in the notes on the chosen passage or topic."""
        self._notes = notes

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
        if place.at_hand is not None and place.at_hand is not self._at_hand:
            self._position = place.position
            self._take(place.at_hand)
        at_hand = self._at_hand
        topic = _known(at_hand, place.topic) if at_hand else ""
        self._choose(at_hand.passage(place.passage) if at_hand else None, topic)
        self._position = place.position
        self._notes = place.notes
        if (self.place.passage, topic) != (place.passage, place.topic):
            self._awaited = place  # perspectives on a text may still be looked for
        self.place_restored.emit(place)

    @Slot(int)
    def jump_to(self, position: int) -> None:
        """Bring a code point of the article to the top; the way back leads here."""
        self._remember()
        self._walking = False
        self._position = position
        self.place_restored.emit(self.place)

    def show(self, passage_id: str) -> None:
        """Choose a passage, or the topic that it is, without a step on the way back."""
        passage = self._at_hand.passage(passage_id) if self._at_hand else None
        self._choose(passage, "" if passage else _loose(passage_id))

    def show_topic(self, topic: str) -> None:
        """Read a *topic* without a step on the way back."""
        self._choose(None, topic)

    def leave(self, place: Place) -> None:
        """Let the way back lead to a *place*."""
        self._history.leave(place)
        self._tell_history()

    # -- how it is done

    def _open_again(self, at_hand: AtHand, before: Place, text: str) -> None:
        self._history.put_beside(before.at_hand, at_hand)
        self._take_at(at_hand, before)
        # Perspectives on a text are found a little later, and then its passage is there again.
        from reader.model.text.same_place import place_in_later

        self._stay(place_in_later(text, before.position, at_hand.article.text), before)

    def _stay(self, position: int, awaited: Place) -> None:
        self._awaited = awaited
        self._position = position
        self.place_restored.emit(self.place)

    def _take_at(self, at_hand: AtHand, before: Place) -> None:
        self._take(at_hand)
        self._choose(at_hand.passage(before.passage), _known(at_hand, before.topic))
        self._notes = before.notes

    def _take(self, at_hand: AtHand) -> None:
        self._at_hand = at_hand
        self._passage = None
        self._topic = ""
        self.at_hand_changed.emit(at_hand)
        self.passage_changed.emit(None)

    def _choose(self, passage: Passage | None, topic: str = "") -> None:
        self._walking = False
        self._awaited = None
        changed = topic != self._topic
        self._topic = topic
        if changed or passage is not self._passage:
            self._notes = None
        if passage is not self._passage:
            self._passage = passage
            self.passage_changed.emit(passage)
        if changed:
            self.topic_changed.emit(topic)

    def _is_stop(self, passage: Passage) -> bool:
        return passage.kind in self.kinds if self.stops is None else passage.id in self.stops

    def _walk(self, step: int) -> None:
        passage = self.beside(step)
        if passage is None:
            return
        if not self._walking:
            self._remember()
        self._choose(passage)
        # A walk through many passages is one step on the way back.
        self._walking = True

    def _remember(self) -> None:
        self.leave(self.place)

    def _travel(self, place: Place | None) -> None:
        if place is not None:
            self.go_to(place)
            self._tell_history()

    def _tell_history(self) -> None:
        self.history_changed.emit(self._history.can_go_back, self._history.can_go_forward)


# Most starts read no topic, and do without what there is to know of them.
def _known(at_hand: AtHand, topic: str) -> str:
    """Return the id of a *topic* of what is *at_hand*; "" where it is none, or the overview."""
    if not topic:
        return ""
    from reader.model.edition.topics import find_topic

    found = find_topic(at_hand, topic)
    return found.id if found else ""


def _loose(passage_id: str) -> str:
    """Return the topic that a passage without a place in the text is."""
    from reader.model.edition.topics import passage_topic

    return passage_topic(passage_id)
