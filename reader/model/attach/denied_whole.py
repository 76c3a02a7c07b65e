"""A paragraph of its own that denies a whole section, or the whole text."""

import re
from collections.abc import Iterator
from itertools import takewhile

from reader.model.attach.denied_before import is_like_heading
from reader.model.attach.denied_behind import SHORT, end_of_denial
from reader.model.attach.surroundings import WIDE, gap_around
from reader.model.reattach.sentences import Sentences
from reader.model.text.quotation import Change, Turn
from reader.model.text.span import Span

_ALL = (
    r"\W*(?:[\w' ’-]{1,30}[:–—] ?)?(?:(?:but|yet|however|in (?:fact|truth|reality)),? )?"
    r"(?:all|none|nothing|everything|every word|(?:no|not a(?: single)?) word|most|much|almost all"
    r"|alles|nichts|kein wort|tout|rien|pas un mot|todo|nada|كل|لا شيء|هیچ|همه)\b.{0,40}?"
)
_SECTION = (
    r"(?:section|chapter|abschnitt|kapitel|chapitre|sección|capítulo)\b|(?:هذا القسم|این بخش)"
)
# What stands above a section may say so,
_ABOVE = re.compile(
    rf"{_ALL}\b(?:{_SECTION}|(?:what |that |which )?follows|below|(?:the )?following"
    r"(?! (?:sentence|paragraph|passage|claim|figure|number)\b)|folgenden?|was folgt|unten"
    r"|ci-dessous|(?:ce )?qui suit|lo (?:que sigue|siguiente)|ما يلي|در پی می‌آید)",
    re.IGNORECASE,
)
# what stands at its end,
_BELOW = re.compile(rf"{_ALL}\b(?:{_SECTION})", re.IGNORECASE)
# and what stands above or below all there is.
_WHOLE = re.compile(
    rf"(?:{_ALL}|\W*(?:[\w' ’-]{{1,30}}[:–—] ?)?)\b(?:this|the whole|the entire|dies(?:er|es|em|e)"
    r"|cet(?:te)?|ce|est[ea]|هذا|این) (?:\w+ )?(?:article|text|essay|page|piece|report|story|post"
    r"|artikel|beitrag|bericht|seite|texte|artículo|texto|página|informe|المقال|النص|مقاله|متن)\b",
    re.IGNORECASE,
)
# In letters: so much of a text is its beginning, or its end.
_EDGE = 600


def denied_whole(article_text: str, text: str, span: Span) -> Change | None:
    """Return the paragraph of *text* that denies the section with a *span*, or all of the text.

    None is told of that stood in *article_text* already.
    """
    gap = gap_around(text, span)
    above = reversed(gap.split(text[max(0, span.start - WIDE) : span.start])[:-1])
    below = gap.split(text[span.end : span.end + WIDE])[1:]
    edges = (*gap.split(text[:_EDGE]), *gap.split(text[-_EDGE:]))
    found = (
        *_denials(takewhile(_is_prose, above), _ABOVE),
        *_denials(takewhile(_is_prose, below), _BELOW),
        *_denials(iter(edges), _WHOLE),
    )
    denial = next((each for each in found if each not in article_text), "")
    return Change("", denial, (Turn.NEGATION,)) if denial else None


def _is_prose(paragraph: str) -> bool:
    return not is_like_heading(paragraph.strip())


def _denials(paragraphs: Iterator[str], what: re.Pattern[str]) -> Iterator[str]:
    """Yield the first sentence of each of the *paragraphs* that denies *what* it speaks of."""
    for said in map(str.strip, paragraphs):
        if len(said) <= SHORT and what.match(said) and not said.endswith("?"):
            ends = (end for end, _ in Sentences(said).borders(0, len(said)))
            sentence = said[: min(ends, default=None)]
            if end_of_denial(sentence) >= 0:
                yield said
