"""Takes the reader back to where they were in what they opened before."""

from PySide6.QtCore import QObject, Slot

from reader.model.edition.at_hand import AtHand
from reader.model.library.kept_places import KeptPlace, KeptPlaces
from reader.session.history import Place
from reader.session.reading import Reading


class Returning(QObject):
    """Slots that note the place in whatever is read, and go to the one that was noted before."""

    def __init__(self, reading: Reading, places: KeptPlaces, parent: QObject) -> None:
        """Note in *places* where *reading* is."""
        super().__init__(parent)
        self._reading = reading
        self._places = places
        self._before: KeptPlace | None = None

    @Slot(object)
    def follow(self, at_hand: AtHand) -> None:
        """Look up the place in what is *at_hand*, before anybody shows it from its beginning."""
        self._before = self._places.of(at_hand.path)

    @Slot()
    def come_back(self) -> None:
        """Go to where the reader was in what they opened now."""
        at_hand, before = self._reading.at_hand, self._before
        if at_hand is not None and before is not None:
            position = before.within(at_hand.article.text)
            self._reading.go_to(Place(before.passage or None, position, before.topic))

    @Slot()
    def note(self) -> None:
        """Take note of the place where the reader is."""
        at_hand = self._reading.at_hand
        path = at_hand.path if at_hand else None
        if at_hand is not None and path is not None:
            place = self._reading.place
            text, passage = at_hand.article.text, place.passage or ""
            self._places.keep(path, place.position, text, passage, place.topic)
