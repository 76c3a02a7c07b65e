"""Says of a hit which of how many it is, where, and among which words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from reader.model.finding.finder import Match
from reader.session.search import Search
from reader.ui.finding.scope import scope_name, scope_of

_AROUND = 40  # letters left and right of the words


def hit_in_words(found: Sequence[Match], of_place: Sequence[int], search: Search) -> str:
    """Return how many are *found*, and where the hit is that a *search* stands on.

    *of_place* are those of the matches, by their numbers from 0, that are in the place of the hit.
    """
    number = of_place[min(_before_in_place(search), len(of_place) - 1)]
    match = found[number]
    text, span = match.place.text, match.span
    around = text[max(0, span.start - _AROUND) : span.end + _AROUND]
    words = QCoreApplication.translate(
        "HitInWords", "{count}, {number} of {count}, {where}, {around}"
    )
    return words.format(
        count=f"{len(found):,}",
        number=f"{number + 1:,}",
        where=scope_name(scope_of(match)),
        around=f"…{' '.join(around.split())}…",
    )


def _before_in_place(search: Search) -> int:
    """Return how many hits the place has before the one on which a *search* stands."""
    hit, current = search.notes_hit, search.current
    if hit is None or current is None:
        return 0
    earlier = search.in_notes[: current - len(search.in_article)]
    return sum((each.passage, each.topic) == (hit.passage, hit.topic) for each in earlier)
