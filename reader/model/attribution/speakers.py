"""What kind of speaker a source names, and by which words it is known again."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.model.attribution.attribution import SpeakerKind
from reader.model.attribution.known_names import BODIES, OUTLETS, PLACES
from reader.model.attribution.listed import listed
from reader.model.attribution.words import WordClass, class_of, noun_class_of

_TURNING = frozenset(
    listed(
        "of for from in at on with who whom that which to by whose about into inside near under "
        "after before against among within as involved familiar close based citing speaking"
    )
)
_LINKING = frozenset(listed("of for the and de al el bin ibn von van da di la le & - abu"))
_INDEFINITE = frozenset(
    listed(
        "a an some many several two three four five other another most all few no one any both "
        "various multiple numerous"
    )
)
_DEFINITE = frozenset(listed("the this that these those its his her their our"))
_ORDINARY = frozenset(
    listed("today yesterday monday tuesday wednesday thursday friday saturday sunday")
)
_AFTER_TITLES = frozenset(listed("mr mrs ms dr sen rep gov gen lt col maj sgt capt adm prof rev"))

# Beside those that the net was taught to know, whose classes are fixed with its weights.
_MORE_OFFICES = frozenset(
    listed(
        "alderman archbishop assemblyman assemblywoman baroness brigadier cardinal chancellor "
        "constable councillor councilman councilwoman detective judge marshal premier sultan "
        "superintendent treasurer vice-president"
    )
)
_MORE_PEOPLE = frozenset(
    listed(
        "airmen apprentice apprentices boatmen businessmen clergymen craftsmen crewmen ferrymen "
        "firemen fishermen gunmen lawmen militiamen noblemen policemen salesmen seamen servicemen "
        "sportsmen statesmen tradesmen tribesmen workmen"
    )
)
_OF_PEOPLE = ("ists", "ologist", "icians", "graphers", "smen", "women")
# What papers are called behind a place or an article.
_NAMES_OF_PAPERS = frozenset(
    listed(
        "chronicle courier echo examiner express gazette globe herald inquirer journal mail mirror "
        "post standard telegraph times tribune"
    )
)
_NOBODY = frozenset(listed("nobody none nothing neither no"))


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source read: its *kind*, the *name* it gives in full, its head and all of its words.

    *is_definite* tells whether somebody is meant who was there before; *pronoun* is one, if the
    source is nothing else. A group of people is one *is_body* is true of, with a name or without.
    """

    kind: SpeakerKind
    name: tuple[str, ...]
    head: str
    words: tuple[str, ...]
    is_definite: bool = False
    is_plural: bool = False
    pronoun: str = ""
    is_body: bool = False


def is_nobody(words: Sequence[str]) -> bool:
    """Tell whether the *words* of a source say that nobody is one."""
    if not words or words[0].lower() not in _NOBODY:
        return False
    # “No. 10” and “No 10” are a house.
    return len(words) == 1 or not (words[1] == "." or words[1][0].isdigit())


def read_speaker(words: tuple[str, ...]) -> Speaker:
    """Return who is named by the *words* of a source."""
    if not words:
        return Speaker(SpeakerKind.NONE, (), "", ())
    lower = tuple(word.lower() for word in words)
    is_acronym = len(words[0]) > 1 and words[0].isupper()
    if len(words) == 1 and class_of(lower[0]) is WordClass.PRONOUN and not is_acronym:
        plural = lower[0] in ("they", "we", "their", "our", "them", "us")
        return Speaker(
            SpeakerKind.NAMED, (), lower[0], words, is_definite=True, is_plural=plural,
            pronoun=lower[0],
        )  # fmt: skip
    head = _head(words, lower)
    kind = _kind(words, lower, head)
    name = _person(words, lower) if kind is SpeakerKind.NAMED else _proper(words, head)
    return Speaker(
        kind,
        name,
        lower[head],
        words,
        is_definite=lower[0] in _DEFINITE or words[0][0].isupper(),
        is_plural=_is_plural(lower[head], kind),
        is_body=noun_class_of(lower[head]) is WordClass.BODY,
    )


def _is_plural(head: str, kind: SpeakerKind) -> bool:
    if kind is SpeakerKind.UNNAMED and head.endswith(("men", "people")):
        return True
    known = class_of(head) is not WordClass.NONE or kind is SpeakerKind.UNNAMED
    return known and head.endswith("s") and not head.endswith("ss")


def _head(words: tuple[str, ...], lower: tuple[str, ...]) -> int:
    """Return where the noun stands that the rest of a source only tells more of."""
    last = 0
    for index, word in enumerate(words):
        if index and (lower[index] in _TURNING or word in ",(—–"):
            break
        # “A report released on Monday”: what is small behind a noun that is known tells more of it.
        if index and word.islower() and _is_known(lower[last]) and not _is_known(lower[index]):
            break
        if word[0].isalnum() and lower[index] not in _ORDINARY:
            last = index
    return last


def _is_known(word: str) -> bool:
    return noun_class_of(word) is not WordClass.NONE or _is_of_people(word)


def _is_of_people(word: str) -> bool:
    return (
        noun_class_of(word) is WordClass.PEOPLE or word in _MORE_PEOPLE or word.endswith(_OF_PEOPLE)
    )


def _kind(words: tuple[str, ...], lower: tuple[str, ...], head: int) -> SpeakerKind:
    if _is_outlet(words, lower, head):
        return SpeakerKind.OUTLET
    at_head = noun_class_of(lower[head])
    capital = words[head][0].isupper()
    # “A study published in Marine Ecology”: who is named behind it published it.
    is_told_of = head + 1 < len(words) and words[head + 1].islower()
    if at_head is WordClass.PAPER and not capital and is_told_of:
        return SpeakerKind.DOCUMENT
    if _person(words, lower):
        return SpeakerKind.NAMED
    if lower[head] in _INDEFINITE:
        return SpeakerKind.UNNAMED
    if _is_of_people(lower[head]) or lower[head] in ("authorities", "sources"):
        is_office = capital and head and not words[head].endswith("s")
        return SpeakerKind.NAMED if is_office and words[0] == "The" else SpeakerKind.UNNAMED
    if at_head is WordClass.PAPER and not capital:
        return SpeakerKind.DOCUMENT
    if at_head is WordClass.BODY or _is_body(words, lower, head):
        return SpeakerKind.UNNAMED if lower[0] in _INDEFINITE else SpeakerKind.ORGANISATION
    if at_head is WordClass.NOUN_OF_SAYING:
        return SpeakerKind.DOCUMENT
    if any(word[0].isupper() for word in words[1:]) or capital:
        return SpeakerKind.ORGANISATION
    return SpeakerKind.UNNAMED


def _is_outlet(words: tuple[str, ...], lower: tuple[str, ...], head: int) -> bool:
    if lower[head] in OUTLETS or " ".join(lower[: head + 1]).removeprefix("the ") in OUTLETS:
        return True
    if words[head][0].isupper() and head and lower[head] in _NAMES_OF_PAPERS:
        return lower[0] == "the" or lower[0] in PLACES
    return noun_class_of(lower[head]) is WordClass.OUTLET and (
        words[head][0].isupper() or lower[head] in ("newspaper", "magazine", "broadcaster")
    )


def _is_body(words: tuple[str, ...], lower: tuple[str, ...], head: int) -> bool:
    before = lower[: head + 1]
    if lower[head] in PLACES or lower[head] in BODIES or (before[0] in PLACES and not head):
        return True
    proper = [word for word in before if word not in ("the", ",")]
    if " ".join(proper) in PLACES or " ".join(proper) in BODIES:
        return True
    return words[head].isupper() and len(words[head]) > 1


def _person(words: tuple[str, ...], lower: tuple[str, ...]) -> tuple[str, ...]:
    """Return the name of a person among the *words*, or none: before others one with an office."""
    without_office: tuple[str, ...] = ()
    for start, end in _capital_runs(words):
        run = words[start:end]
        name = _name_in(run)
        before = lower[start - 1] if start else ""
        if not name or " ".join(name).lower() in PLACES | BODIES:
            continue
        if _is_office(before) or any(_is_office(word.lower()) for word in run):
            return name
        told_more = name == run and (before in _TURNING or before in ("the", "a", "an"))
        if not told_more and (len(name) > 1 or len(words) == 1):
            without_office = without_office or name
    return without_office


def _capital_runs(words: tuple[str, ...]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = -1
    for index, word in enumerate((*words, ",")):
        capital = word[0].isupper() and (index > 0 or word.lower() not in _DEFINITE | _INDEFINITE)
        if capital and start < 0:
            start = index
        dot = word == "." and start >= 0 and (
            len(words[index - 1]) == 1 or words[index - 1].lower() in _AFTER_TITLES
        )  # fmt: skip
        if not capital and not dot and start >= 0:
            if word.lower() in ("bin", "al", "el", "de", "van", "von", "ibn", "-"):
                continue
            found.append((start, index))
            start = -1
    return found


def _is_office(word: str) -> bool:
    if word in _MORE_OFFICES:
        return True
    return _is_of_people(word) or class_of(word) is WordClass.TITLE


def _name_in(run: tuple[str, ...]) -> tuple[str, ...]:
    """Return what a run of capitals has behind the last title, office or body in it."""
    last = -1
    for index, word in enumerate(run):
        after_short = word == "." and run[index - 1].lower() in _AFTER_TITLES
        if _is_office(word.lower()) or _is_no_name(word) or after_short:
            last = index
    return run[last + 1 :]


def _is_no_name(word: str) -> bool:
    lower = word.lower()
    if noun_class_of(lower) in (WordClass.BODY, WordClass.PAPER, WordClass.OUTLET):
        return True
    return (word.isupper() and len(word) > 2) or lower in BODIES or lower in _NO_NAMES


_NO_NAMES = frozenset(
    listed(
        "international national united foreign affairs human rights watch institute observatory "
        "central command defence defense health interior justice national security states nations "
        "democrats republicans democratic republican islamic state al-jazeera liberties relations "
        "research studies policy federal supreme global world american european"
    )
)


def _proper(words: tuple[str, ...], head: int) -> tuple[str, ...]:
    """Return the words by which a body or a paper is called, without the article before them."""
    start = 1 if words[0].lower() in _DEFINITE | _INDEFINITE and len(words) > 1 else 0
    end = head + 1
    while end < len(words) and (
        words[end].lower() in _LINKING
        or (words[end][0].isupper() and words[end].lower() not in _ORDINARY)
    ):
        end += 1
    while end > head + 1 and not words[end - 1][0].isupper():
        end -= 1
    return words[start:end]
