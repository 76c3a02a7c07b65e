"""From the part that each token has to who said what: every source and content finds its cue."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import pairwise

from reader.model.attribution.tokens import Tokens
from reader.model.attribution.words import WordClass, class_of


class Tag(IntEnum):
    """The part that a token has; sources and contents stand before their cue or after it."""

    NONE = 0
    CUE = 1
    CUE_GOES_ON = 2
    SOURCE_BEFORE = 3
    SOURCE_BEFORE_GOES_ON = 4
    SOURCE_AFTER = 5
    SOURCE_AFTER_GOES_ON = 6
    CONTENT_BEFORE = 7
    CONTENT_BEFORE_GOES_ON = 8
    CONTENT_AFTER = 9
    CONTENT_AFTER_GOES_ON = 10


Run = tuple[int, int]
_BEING = frozenset(("is", "was", "be", "been", "being"))
# So many tokens away, a part belongs to no cue.
_FAR = 150


@dataclass(slots=True)
class Linked:
    """A cue with its source and contents, each from its first token to behind its last."""

    cue: Run
    sources: list[Run] = field(default_factory=list)
    contents: list[Run] = field(default_factory=list)
    shared: bool = False


def runs(tags: Sequence[int]) -> list[tuple[Tag, int, int]]:
    """Return the stretches of *tags*: how each begins, its first token, and behind its last."""
    found: list[tuple[Tag, int, int]] = []
    start, part = 0, 0
    for index, tag in enumerate([*tags, 0]):
        begins = tag % 2 == 1
        if part and (begins or (tag + 1) // 2 != part):
            found.append((Tag(2 * part - 1), start, index))
            part = 0
        if tag and not part:
            start, part = index, (tag + 1) // 2
    return found


def link(tags: Sequence[int], tokens: Tokens) -> list[Linked]:
    """Return who said what, as the *tags* of *tokens* tell."""
    stretches = runs(tags)
    linked = [Linked((start, end)) for tag, start, end in stretches if tag is Tag.CUE]
    if not linked:
        return []
    cues = [each.cue[0] for each in linked]
    for tag, start, end in stretches:
        if tag is Tag.CUE:
            continue
        before = tag in (Tag.SOURCE_BEFORE, Tag.CONTENT_BEFORE)
        place = _next(cues, start) if before else _last(cues, start)
        if place is None:
            continue
        owner = linked[place]
        away = owner.cue[0] - end if before else start - owner.cue[1]
        if away > _FAR:
            continue
        is_source = tag in (Tag.SOURCE_BEFORE, Tag.SOURCE_AFTER)
        (owner.sources if is_source else owner.contents).append((start, end))
    for each in linked:
        if _is_empty(each, tokens):
            each.sources.clear()
    _share_sources(linked, tokens)
    return [each for each in linked if each.contents]


def _next(cues: list[int], start: int) -> int | None:
    return next((place for place, cue in enumerate(cues) if cue >= start), None)


def _last(cues: list[int], start: int) -> int | None:
    places = [place for place, cue in enumerate(cues) if cue < start]
    return places[-1] if places else None


def _is_empty(linked: Linked, tokens: Tokens) -> bool:
    """Tell whether the source is the “it” of “it was reported”, which is nobody."""
    words = [word.lower() for first, last in linked.sources for word in tokens.texts[first:last]]
    cue = [word.lower() for word in tokens.texts[linked.cue[0] : linked.cue[1]]]
    return words == ["it"] and any(
        word in _BEING and class_of(following) is WordClass.SAYING
        for word, following in pairwise(cue)
    )


def _share_sources(linked: list[Linked], tokens: Tokens) -> None:
    """Give a cue without a source that of the cue before it in the sentence, as after “and”."""
    for last, each in pairwise(linked):
        same = tokens.sentences[last.cue[0]] == tokens.sentences[each.cue[0]]
        if not each.sources and last.sources and same:
            each.sources = list(last.sources)
            each.shared = True
