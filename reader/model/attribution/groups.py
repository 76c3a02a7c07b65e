"""One name for each speaker: surnames, acronyms, pronouns and “the ministry” led back to whom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.model.attribution.attribution import SpeakerKind
from reader.model.attribution.known_names import ALIKE, OF_MEN, OF_WOMEN
from reader.model.attribution.listed import listed
from reader.model.attribution.speakers import Speaker
from reader.model.attribution.words import WordClass, class_of

_LITTLE = frozenset(listed("the a an of for and in on at to by ’s 's , . & some other"))
_HE, _SHE = frozenset(listed("he him his")), frozenset(listed("she her hers"))
_THEY = frozenset(listed("they them their"))
_IT = frozenset(listed("it its"))
# Whoever is one by the word.
_MEN, _WOMEN = ("man", "mr", "sir", "father", "king"), ("woman", "mrs", "ms", "mother", "queen")
_OF_PEOPLE = (SpeakerKind.NAMED, SpeakerKind.UNNAMED)


@dataclass(slots=True)
class _Group:
    who: str
    kind: SpeakerKind
    words: set[str]
    acronym: str
    described: set[str] = field(default_factory=set)
    is_plural: bool = False
    is_body: bool = False
    pronouns: frozenset[str] = frozenset()


def grouped(speakers: Sequence[Speaker], around: Sequence[str]) -> list[tuple[SpeakerKind, str]]:
    """Return the kind and the name of each of *speakers*, who stand in the order of the text.

    *around* are all words of the text: a full name may stand where its owner says nothing.
    """
    groups: list[_Group] = []
    found: list[tuple[SpeakerKind, str]] = []
    recent: list[_Group] = []
    for speaker in speakers:
        if speaker.kind is SpeakerKind.NONE:
            found.append((SpeakerKind.NONE, ""))
            continue
        group = _same(speaker, groups, recent)
        if group is None and speaker.pronoun:
            # The writer, whoever reads, or somebody who is named nowhere.
            found.append((SpeakerKind.UNNAMED, ""))
            continue
        group = group or _new(speaker, groups, around)
        group.described |= _telling(speaker.words)
        group.pronouns = group.pronouns or _pronouns_of(speaker, speaker.name)
        if group in recent:
            recent.remove(group)
        recent.append(group)
        found.append((group.kind, group.who))
    return found


def _same(speaker: Speaker, groups: list[_Group], recent: list[_Group]) -> _Group | None:
    if speaker.pronoun:
        return _meant(speaker, recent)
    if speaker.kind is SpeakerKind.NAMED and not speaker.name:
        return _last([group for group in recent if group.kind is SpeakerKind.NAMED])
    is_same = _is_person if speaker.kind is SpeakerKind.NAMED and speaker.name else _is_other
    return next((group for group in reversed(groups) if is_same(speaker, group)), None)


def _is_person(speaker: Speaker, group: _Group) -> bool:
    return group.kind is SpeakerKind.NAMED and speaker.name[-1].lower() in group.words


def _is_other(speaker: Speaker, group: _Group) -> bool:
    """Tell whether a body, a paper or somebody without a name is that of a *group*."""
    name = " ".join(speaker.name).lower()
    words = _telling(speaker.name or speaker.words)
    known_as = ALIKE.get(name, name).lower()
    if name and (known_as == group.who.lower() or name.replace(".", "") == group.acronym):
        return True
    if group.kind is SpeakerKind.NAMED:
        again = speaker.is_definite and speaker.kind is SpeakerKind.UNNAMED
        return again and bool(words) and words <= group.described
    if words and words == group.words:
        return True
    alike = speaker.is_definite and speaker.is_plural == group.is_plural
    return alike and bool(words) and words <= group.words | group.described


def _meant(speaker: Speaker, recent: list[_Group]) -> _Group | None:
    """Return the nearest before whom a pronoun can stand for."""
    pronouns = _pronouns_of(speaker, ())
    if pronouns:
        return _last([group for group in recent if _is_one(group, pronouns)])
    if speaker.pronoun in _THEY:
        bodies = [group for group in recent if group.kind is SpeakerKind.ORGANISATION]
        return _last([group for group in recent if group.is_plural] or bodies)
    if speaker.pronoun in _IT:
        things = [group for group in recent if group.kind not in _OF_PEOPLE or group.is_body]
        return _last(things)
    return None


def _is_one(group: _Group, pronouns: frozenset[str]) -> bool:
    """Tell whether a *group* is one person, and none of whom other *pronouns* were used."""
    alone = group.kind in _OF_PEOPLE and not group.is_plural and not group.is_body
    return alone and group.pronouns in (frozenset(), pronouns)


def _pronouns_of(speaker: Speaker, name: Sequence[str]) -> frozenset[str]:
    """Return the pronouns that are used of a *speaker* of that *name*, as far as these tell."""
    if speaker.pronoun:
        return next((each for each in (_SHE, _HE) if speaker.pronoun in each), frozenset())
    words = [speaker.head, speaker.words[0].lower()]
    forename = name[0].lower() if name else ""
    if forename in OF_WOMEN or any(word.endswith(_WOMEN) for word in words):
        return _SHE
    if forename in OF_MEN or any(word.endswith(_MEN) for word in words):
        return _HE
    return frozenset()


def _last(groups: list[_Group]) -> _Group | None:
    return groups[-1] if groups else None


def _new(speaker: Speaker, groups: list[_Group], around: Sequence[str]) -> _Group:
    kind, name = speaker.kind, speaker.name
    if kind is SpeakerKind.NAMED and len(name) == 1:
        name = next(_full_names(name[0], around), name)
    who = _joined(name or speaker.words)
    who = ALIKE.get(who.lower(), who)
    words = _telling(name or speaker.words)
    group = _Group(
        who,
        kind,
        words,
        _acronym(name),
        is_plural=speaker.is_plural,
        is_body=speaker.is_body,
        pronouns=_pronouns_of(speaker, name),
    )
    groups.append(group)
    return group


def _joined(words: Sequence[str]) -> str:
    said = ""
    for word in words:
        if word in ".,)" or word.lower() in ("’s", "'s", "’", "'") or not said or said[-1] == "(":
            said += word
        else:
            said += f" {word}"
    return said[0].upper() + said[1:] if said else said


def _telling(words: Sequence[str]) -> set[str]:
    return {word.lower() for word in words} - _LITTLE


def _acronym(name: Sequence[str]) -> str:
    letters = "".join(word[0] for word in name if word[0].isupper())
    return letters.lower() if len(letters) > 1 else ""


def _full_names(surname: str, around: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the names that end in *surname*, with the forename before it, in the text's order."""
    for index, word in enumerate(around):
        if word != surname or not index:
            continue
        start = index
        while start and _is_forename(around[start - 1]):
            start -= 1
        if start < index:
            yield tuple(around[start : index + 1])


def _is_forename(word: str) -> bool:
    return (
        word[0].isupper()
        and len(word) > 1
        and word[1:].islower()
        and class_of(word.lower()) is WordClass.NONE
        and word.lower() not in _LITTLE
    )
