"""Whether a cue tells of saying, thinking or wanting."""

from collections.abc import Sequence

from reader.model.attribution.attribution import Sort
from reader.model.attribution.listed import listed
from reader.model.attribution.words import WordClass, class_of

_OF_VERB = {
    WordClass.SAYING: Sort.SAY,
    WordClass.THINKING: Sort.THINK,
    WordClass.WANTING: Sort.WANT,
    WordClass.ACCORDING: Sort.SAY,
    WordClass.NOUN_OF_SAYING: Sort.SAY,
    WordClass.NOUN_OF_THINKING: Sort.THINK,
    WordClass.NOUN_OF_WANTING: Sort.WANT,
}
_VERBS = (WordClass.SAYING, WordClass.THINKING, WordClass.WANTING, WordClass.ACCORDING)
_THINKING = frozenset(
    listed(
        "hopeful confident convinced certain sure optimistic pessimistic worried concerned afraid "
        "aware skeptical sceptical doubtful wary surprised"
    )
)
_WANTING = frozenset(listed("willing ready determined eager keen reluctant bound poised set"))


def sort_of(cue: Sequence[str], *, quotes: bool) -> Sort:
    """Return the sort of a *cue*; what *quotes* at length is always said."""
    if quotes:
        return Sort.SAY
    words = {word.lower() for word in cue}
    classes = [class_of(word.lower()) for word in cue]
    if WordClass.SAYING not in classes and words & (_THINKING | _WANTING):
        return Sort.THINK if words & _THINKING else Sort.WANT
    for wanted in (_VERBS, tuple(_OF_VERB)):
        for of_word in reversed(classes):
            if of_word in wanted:
                return _OF_VERB[of_word]
    return Sort.SAY
