"""Who says what in a text, as the program finds it."""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.text.span import Span


class SpeakerKind(StrEnum):
    """How a text tells who speaks."""

    NAMED = "named"
    UNNAMED = "unnamed"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    DOCUMENT = "document"
    NONE = "none"


class Sort(StrEnum):
    """Whether somebody is said to say, to think or to want something."""

    SAY = "say"
    THINK = "think"
    WANT = "want"


@dataclass(frozen=True, slots=True)
class Attribution:
    """What a text gives to somebody: who it is, the words that say so, and what they say.

    *who* names the speaker alike wherever they speak, *inner* is what the content gives to others
    in turn, and *probability* says how sure all of it is. A *source* without a span is not told.
    """

    source: tuple[Span, ...]
    cue: Span
    content: tuple[Span, ...]
    probability: float
    kind: SpeakerKind
    who: str
    sort: Sort
    inner: "tuple[Attribution, ...]" = ()


@dataclass(frozen=True, slots=True)
class Share:
    """How many words of a text somebody says; *at_most* counts the unsure ones as well."""

    kind: SpeakerKind
    at_least: int
    at_most: int


@dataclass(frozen=True, slots=True)
class Attributed:
    """All that a text gives to others, in the order of the text.

    What is *unsure* is neither shown as said by somebody nor counted as the text's own; *figures*
    are numbers that nobody is named for. *words* counts all of the text. Of a text that
    *is_english* is not true of nothing is found.
    """

    attributions: tuple[Attribution, ...]
    unsure: tuple[Span, ...]
    figures: tuple[Span, ...]
    shares: tuple[Share, ...]
    words: int
    is_english: bool = True
