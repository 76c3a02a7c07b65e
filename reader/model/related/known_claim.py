"""What is known of the claims of an edition: enough to meet them again in any text."""

from dataclasses import dataclass
from typing import NamedTuple

from reader.model.edition.match_rule import MatchRule


class Counted(NamedTuple):
    """A quantity that estimates of a claim are of; *figures* are all bounds that they give.

    *article* is the article's own figure, in its words, "" where it gives none.
    """

    name: str
    unit: str
    figures: tuple[float, ...]
    article: str = ""


@dataclass(frozen=True, slots=True)
class KnownClaim:
    """The claim of a passage, and by which words it is known.

    It is *said* in other ways too, and the *notes* on it are given sentence by sentence. Each
    group of the rule that a sentence has to meet itself has a *rarity*, which is the greater the
    fewer sentences of the edition meet it.
    """

    id: str
    claim: str
    rule: MatchRule
    said: tuple[str, ...]
    notes: tuple[str, ...]
    rarities: tuple[float, ...]
    counted: tuple[Counted, ...] = ()


@dataclass(frozen=True, slots=True)
class EditionClaims:
    """The claims of the edition of that *name*, which have a rule."""

    name: str
    claims: tuple[KnownClaim, ...]
