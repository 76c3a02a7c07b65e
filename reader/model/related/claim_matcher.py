"""Tells whether a sentence names what the claim of a passage names."""

from reader.model.edition.match_rule import MatchRule
from reader.model.related.sentence import Sentence
from reader.model.related.word_group import WordGroup

_NOTHING = Sentence("")


class ClaimMatcher:
    """The rule of a passage, ready to be held against many sentences."""

    def __init__(self, rule: MatchRule) -> None:
        """Hold sentences against the *rule*."""
        self._all = tuple(map(WordGroup, rule.all))
        self._near = tuple(map(WordGroup, rule.near))
        self._none = WordGroup(rule.none)

    def meets(self, sentence: Sentence, before: Sentence = _NOTHING) -> bool:
        """Tell whether the *sentence* meets the rule, given what stands *before* it.

        That is the sentence before, for what a pronoun stands for, or a title.
        """
        return (
            all(group.stands_in(sentence) for group in self._all)
            and all(group.stands_in(sentence) or group.stands_in(before) for group in self._near)
            and not self._none.stands_in(sentence)
        )
