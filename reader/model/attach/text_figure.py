"""The figure that a text gives itself, where it puts the claim of a passage otherwise.

Only what can be read for sure is returned: one number in the place of the marked one, of the same
unit, in a sentence that says the same, between the same sentences. What words mean is not
understood; so all of them must be those of the edition's article, and stand in the same order.
"""

import re
from math import isclose

from reader.model.attach.surroundings import Surroundings, correspond, surroundings, words_of
from reader.model.edition.attachment import Attachment
from reader.model.edition.estimate import Figure, Number, Quantity
from reader.model.reattach.turning import is_negation
from reader.model.text.numerals import plain, scale_of
from reader.model.text.said_numbers import SaidNumber, said_numbers

# So many words of the sentences beside are the same: "and that is false" is soon added to one.
_BESIDE = 0.8
# A passage that is longer speaks of several things.
_LONGEST = 1_000
# Words that may come and go: with them or without, a sentence says the same. With a capital they
# are others, such as the UN.
_LITTLE = """
    a an the also already
    der das dem den des ein eine einen einem einer auch bereits
    le la les un une de d aussi déjà   el los las una también ya
    را نیز   أيضا
"""
_LETTERS = re.compile(r"[^\W\d_]+")
# What parts thousands in one country parts decimals in another.
_SIGN = re.compile(r"(?<=\d)[.,'·](?=\d)")
_BEFORE_THREE = re.compile(r"(?<=\d)[.,'·](?=\d{3}(?!\d))")


def text_figure(
    attachment: Attachment, quantity: Quantity, article_text: str, text: str
) -> Figure | None:
    """Return the figure of a *quantity* that a *text* gives where a passage was attached to it.

    The passage was marked in *article_text*. None where the figure cannot be read for sure, and
    where the passage was looked for by the words of an original, whose sentence is not known.
    """
    article, span, passage = quantity.article, attachment.span, attachment.passage
    exact = attachment.quotation.exact
    if article is None or span is None or max(len(span), len(exact)) > _LONGEST:
        return None
    marked, here = surroundings(article_text, passage.span), surroundings(text, span)
    if exact != passage.exact or marked is None or here is None or not _between(marked, here):
        return None
    scale = max(map(scale_of, _LETTERS.findall(quantity.unit)), default=0) or 1
    meant = [number for number in _numbers(marked) if _is(number, article, scale)]
    if len(meant) != 1:
        return None
    said = _said(marked, meant[0])
    fitting = [number for number in _numbers(here) if _said(here, number) == said]
    if len(fitting) != 1:
        return None
    number = fitting[0]
    was, now = _written(marked, meant[0]), _written(here, number)
    if _denies(was) != _denies(now) or not _parts_alike(meant[0], number, now):
        return None
    low, high = (_scaled(bound, scale) for bound in (number.low, number.high))
    if low is None and high is None:
        return None
    return Figure(low, high, _words_for(here, number, article.words))


def _between(marked: Surroundings, here: Surroundings) -> bool:
    """Tell whether a passage stands *here* between the sentences between which it was *marked*."""
    pairs = ((marked.before, here.before), (marked.after, here.after))
    return all(correspond(was, now, _BESIDE) for was, now in pairs if was)


def _numbers(passage: Surroundings) -> list[SaidNumber]:
    """Return the numbers in a *passage*, also those that reach beyond."""
    return [
        number for number in said_numbers(passage.sentence) if number.span.overlaps(passage.span)
    ]


def _is(number: SaidNumber, figure: Figure, scale: float) -> bool:
    """Tell whether a *number* is a *figure* of which one is so much as *scale*."""
    pairs = ((number.low, figure.low), (number.high, figure.high))
    return (figure.low, figure.high) != (None, None) and all(
        (said is None) == (given is None)
        and (said is None or given is None or isclose(said, given * scale))
        for said, given in pairs
    )


def _said(passage: Surroundings, number: SaidNumber) -> tuple[list[str], str, list[str]]:
    """Return what the sentence of a *passage* says of a *number*, and of what that is one."""
    sentence, span = passage.sentence, number.span
    sides = (sentence[: span.start], sentence[span.end :])
    before, after = ([word for word in words_of(each) if word not in _LITTLES] for each in sides)
    return before, number.measure, after


def _denies(written: str) -> list[str]:
    return [word for word in _LETTERS.findall(written) if is_negation(word)]


def _parts_alike(meant: SaidNumber, number: SaidNumber, written: str) -> bool:
    """Tell whether the signs in a *number*, as *written*, part thousands and decimals as before."""
    digits = "".join(map(plain, written))
    otherwise = number.grouping != meant.grouping and meant.grouping in _SIGN.findall(digits)
    return not otherwise and set(_BEFORE_THREE.findall(digits)) <= {meant.grouping}


def _written(passage: Surroundings, number: SaidNumber) -> str:
    return passage.sentence[number.span.start : number.span.end]


def _words_for(passage: Surroundings, number: SaidNumber, alike: str) -> str:
    """Return a *number* in the words of the text, with what it counts where *alike* ends so."""
    words = _written(passage, number).split()
    noun = number.noun
    if noun is not None:
        counted = passage.sentence[number.span.start : noun.end].split()
        if words_of(alike)[-1:] == words_of(counted[-1])[-1:]:
            words = counted
    if words[0].istitle():
        words[0] = words[0].lower()  # it may have begun a sentence
    return " ".join(words)


def _scaled(bound: float | None, scale: float) -> Number | None:
    if bound is None:
        return None
    value = float(f"{bound / scale:.12g}")
    return int(value) if value.is_integer() else value


_LITTLES = frozenset(words_of(_LITTLE))
