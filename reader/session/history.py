"""Where the reader has been, and the way back and forward."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader is: the chosen passage or topic, and the code point at the article's top."""

    passage: str | None = None
    position: int = 0
    topic: str = ""


class History:
    """Places in the order in which they were left, like that of a browser."""

    def __init__(self) -> None:
        """Begin with nowhere to go."""
        self._back: list[Place] = []
        self._forward: list[Place] = []

    @property
    def can_go_back(self) -> bool:
        """Tell whether there is a place to go back to."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Tell whether there is a place to go forward to."""
        return bool(self._forward)

    def leave(self, place: Place) -> None:
        """Take note that the reader jumps away from a *place*; the way forward ends there."""
        self._back.append(place)
        self._forward.clear()

    def back(self, here: Place) -> Place | None:
        """Return the place to go back to from *here*, or None."""
        return _travel(self._back, self._forward, here)

    def forward(self, here: Place) -> Place | None:
        """Return the place to go forward to from *here*, or None."""
        return _travel(self._forward, self._back, here)


def _travel(places: list[Place], others: list[Place], here: Place) -> Place | None:
    if not places:
        return None
    others.append(here)
    return places.pop()
