"""What reads otherwise in the sentence around a passage, so that its meaning may be another."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.model.attach.denied_before import denied_before, denied_by_heading, without_affirmation
from reader.model.attach.denied_behind import denied_behind
from reader.model.attach.denied_below import denied_below
from reader.model.attach.denied_whole import denied_whole
from reader.model.attach.noted import Note, notes_at
from reader.model.attach.surroundings import FAR, Surroundings, correspond, surroundings, words_of
from reader.model.markup.said_in_words import STRUCK
from reader.model.text.number_words import bound_behind
from reader.model.text.quotation import Change, Turn
from reader.model.text.said_numbers import said_numbers
from reader.model.text.span import Span

_FIRST_WORD = re.compile(r"\W*(\w+)")
# In letters of each text: a word that is no name is likely to stand there without a capital.
_ENOUGH = 100_000


def changed_around(
    article_text: str, marked: Span, text: str, span: Span, notes: Sequence[Note] = ()
) -> tuple[Change, ...]:
    """Return the words that are others around a *span* of *text*, and on which a meaning may turn.

    That is in its sentence, against the one in *article_text* in which it was *marked*. Besides
    numbers, names and negations, any may deny the passage ("it is a lie that") or bound it ("at the
    very most"); so may the sentence behind it ("That is untrue."), the one before it, the heading
    above it, the paragraph below, and those of the text's *notes* whose marks it bears. That it is
    struck out is told alone. Of sentences that do not correspond nothing is told.
    """
    noted = (denied_behind("", each) for each in notes_at(notes, text, span))
    below = denied_below(article_text, marked, text, span, notes)
    denied = tuple(dict.fromkeys(_told(below, denied_whole(article_text, text, span), *noted)))
    if _beside(article_text, marked) == _beside(text, span):
        return denied  # as most are, and sentences take time to be found
    if _is_struck(text, span) and not _is_struck(article_text, marked):
        return (Change("", STRUCK, (Turn.NEGATION,)),)
    there, here = surroundings(article_text, marked), surroundings(text, span)
    if there is None or here is None:
        return denied
    before = (
        denied_by_heading(_beside(article_text, marked)[0], _beside(text, span)[0]),
        denied_before(there.before, here.before),
    )
    # What begins another paragraph may be a note, which belongs to another sentence.
    behind = denied_behind(there.after, here.after) if here.goes_on else None
    around = _changed_in_sentence(there, here, article_text, text)
    return tuple(dict.fromkeys((*_told(*before), *around, *_told(behind), *denied)))


def _told(*changes: Change | None) -> Iterator[Change]:
    return (each for each in changes if each is not None)


def _changed_in_sentence(
    there: Surroundings, here: Surroundings, article_text: str, text: str
) -> tuple[Change, ...]:
    there, here = (replace(each, head=without_affirmation(each.head)) for each in (there, here))
    if (there.head, there.tail) == (here.head, here.tail):
        return ()
    if not (correspond(there.sentence, here.sentence) or _is_framed(there, here)):
        return ()
    words, others = (Counter(words_of(_unmarked(each.sentence))) for each in (there, here))
    # A word that is but on the other side of an end of the passage was not changed.
    lost, new = words - others, others - words
    known = f"{article_text[:_ENOUGH]} {text[:_ENOUGH]}"
    # What begins a sentence has a capital anyway; only behind a comma is it taken for a name's.
    heads = (there.head, here.head)
    comma = ", " if any(_begins_with_name(head, known) for head in heads) else ""
    sides = ((comma + there.head, comma + here.head), (f", {there.tail}", f", {here.tail}"))
    head, tail = (
        [
            change
            for change in _differences(_unmarked(was), _unmarked(now))
            if lost.keys() & words_of(change.before) or new.keys() & words_of(change.after)
        ]
        for was, now in sides
    )
    before, behind = (was != now for was, now in zip(_bounds(there), _bounds(here), strict=True))
    if head and before:
        head[-1] = _of_number(head[-1])
    if tail and behind:
        tail[0] = _of_number(tail[0])
    return (*head, *tail)


def _is_framed(there: Surroundings, here: Surroundings) -> bool:
    """Tell whether one sentence is the passage alone, and the other has put something around it."""
    return any(not words_of(f"{each.head} {each.tail}") for each in (there, here))


def _bounds(passage: Surroundings) -> tuple[str, str]:
    """Return what bounds the numbers of a *passage* before it, and behind it."""
    sentence, span = passage.sentence, passage.span
    numbers = [each.span for each in said_numbers(sentence) if each.span.overlaps(span)]
    if not numbers:
        return "", ""
    end = max(numbers[-1].end, bound_behind(sentence, numbers[-1].end)[1].end)
    return sentence[numbers[0].start : span.start].strip(), sentence[span.end : end].strip()


def _of_number(change: Change) -> Change:
    turns = {Turn.NUMBER, *change.turns}
    return replace(change, turns=tuple(turn for turn in Turn if turn in turns))


def _beside(text: str, span: Span) -> tuple[str, str]:
    return text[max(0, span.start - FAR) : span.start], text[span.end : span.end + FAR]


def _unmarked(words: str) -> str:
    """Return *words* without the marks of what is struck out beside the passage."""
    return words.replace(STRUCK, "")


def _is_struck(text: str, span: Span) -> bool:
    begin = text.rfind("\n", 0, span.start) + 1
    return text.count(STRUCK, begin, span.start) % 2 == 1


def _differences(was: str, now: str) -> tuple[Change, ...]:
    from reader.model.reattach.difference import difference  # most texts have nothing to compare

    # In German too every capital is heeded: of another noun nobody should be silent.
    return difference(was, now)


def _begins_with_name(head: str, known: str) -> bool:
    """Tell whether a sentence begins with a word that has a capital wherever it is *known*."""
    first = _FIRST_WORD.match(head)
    return first is not None and not re.search(rf"(?<!\w){first[1].lower()}(?!\w)", known)
