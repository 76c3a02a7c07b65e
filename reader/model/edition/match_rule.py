"""By which words the claim of a passage is known in other texts."""

from typing import NamedTuple

Group = tuple[str, ...]


class MatchRule(NamedTuple):
    """What a sentence elsewhere names when it makes, denies or otherwise puts a passage's claim.

    A group holds words and numbers of which one is enough. The sentence has one of each group in
    *all*; those *near* may be met by what stands before it instead; and it has *none* of the last.
    The *phrasings* are other ways to make the claim, by which the rule is tried.
    """

    all: tuple[Group, ...]
    near: tuple[Group, ...] = ()
    none: Group = ()
    phrasings: tuple[str, ...] = ()
