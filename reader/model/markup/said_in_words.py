"""Puts into the text itself what raised, lowered, struck and quoted words mean by their form.

What is shown is what is searched, copied, cited and found again, and none of these knows of a form:
2013 with a raised 4 would be 20134. So a raised figure is ⁴, a struck word is ~~struck~~, as in
Markdown, and a quotation stands in the marks of its language. What was inserted holds now and is
read as it stands, underlined; a sign by every word of an amended text would be in the way of
reading and of finding. Only beside a struck word it is ++inserted++: in "~~500~~ 700 boats" nobody
could tell whether the 700 took the place of the 500 or the sentence just goes on.
"""

import re
from itertools import pairwise
from unicodedata import category
from xml.etree.ElementTree import Element

from reader.model.markup.editing import parents_in
from reader.model.markup.tree import text_blocks

# Around what an author has struck out, as it is shown, searched and copied.
STRUCK = "~~"

_RAISED = str.maketrans(
    "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ",
)
_LOWERED = str.maketrans("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
_FORMS = {"sup": (_RAISED, "^("), "sub": (_LOWERED, "_(")}
# More letters in a row than an ordinal has are hard to read so small.
_MANY_LETTERS = re.compile(r"[^\W\d_]{4}")
# What is bracketed needs no sign of its own, nor does a mark such as * or †. Signs of mathematics
# do, with two others, but for the one that is a mark too.
_BRACKETED = re.compile(r"\s*[\[(].*[\])]\s*", re.DOTALL)
_COUNTING, _STAR = "/^", "∗"
# A dash before anything else is a minus, as in 10⁻⁶.
_DASH = re.compile(r"\A[-\u2010-\u2013]")
_STRUCK = ("s", "del")
# Outer and inner marks, with the narrow space that French sets within them.
_QUOTES = {
    language: marks.split(" ")
    for languages, marks in (
        ("", "“ ” ‘ ’"),
        ("cs de et lt sk sl", "„ “ ‚ ‘"),
        ("bg is mk", "„ “ ‘ ’"),
        ("da", "» « › ‹"),
        ("es it no nb nn pt", "« » “ ”"),
        ("ar el fa", "« » “ ”"),
        ("fi sv", "” ” ’ ’"),
        ("fr", "«\u202f \u202f» “ ”"),
        ("hu pl ro", "„ ” « »"),
        ("ja", "「 」 『 』"),
        ("be ru uk", "« » „ “"),
    )
    for language in languages.split(" ")
}


def say_in_words(root: Element, language: str = "") -> None:
    """Put into the text under *root* what the forms of words mean, in the marks of a *language*."""
    parents = parents_in(root)
    quotes: set[Element] = set()
    for element in list(root.iter()):
        if element.tag in _FORMS:
            _set(element, *_FORMS[element.tag])
            element.tag = "span"
        elif element.tag in _STRUCK:
            _enclose(element, STRUCK, STRUCK)
        elif element.tag == "q":
            _quote(element, language, inner=_depth(element, parents, quotes) % 2 == 1)
            quotes.add(element)
        _mark_replaced(element)


def raised(words: str) -> str:
    """Return *words* raised, in signs of their own or after a mark."""
    return _said(words, *_FORMS["sup"])


def lowered(words: str) -> str:
    """Return *words* lowered, in signs of their own or after a mark."""
    return _said(words, *_FORMS["sub"])


def _said(words: str, signs: dict[int, int], mark: str) -> str:
    return words.translate(signs) if _has_signs(words, signs) else f"{mark}{words})"


def _has_signs(words: str, signs: dict[int, int]) -> bool:
    known = all(ord(sign) in signs for sign in words if _counts(sign))
    return known and not _MANY_LETTERS.search(words)


def _counts(sign: str) -> bool:
    """Tell whether a *sign* says something else where it is neither raised nor lowered."""
    return sign.isalnum() or sign in _COUNTING or (category(sign) == "Sm" and sign != _STAR)


def _set(element: Element, signs: dict[int, int], mark: str) -> None:
    """Raise or lower the words of an *element* by *signs*, or by a *mark* before a bracket."""
    first = next((each for each in element.iter() if each.text), element)
    first.text = _DASH.sub("−", first.text or "")
    words = "".join(element.itertext())
    if _BRACKETED.fullmatch(words) or not any(map(_counts, words)):
        return
    if _has_signs(words, signs) and not _is_set_within(element, words):
        element.text = (element.text or "").translate(signs)
        for inner in element.iterfind(".//*"):
            inner.text = (inner.text or "").translate(signs)
            inner.tail = (inner.tail or "").translate(signs)
    else:
        _enclose(element, mark, ")")


def _is_set_within(element: Element, words: str) -> bool:
    """Tell whether any of the *words* in an *element* are raised or lowered once more."""
    again = False
    for inner in [each for each in element.iterfind(".//*") if each.tag in _FORMS]:
        inner_words = "".join(inner.itertext()).strip()
        if inner_words == words.strip():
            inner.tag = "span"
        again = again or bool(inner_words and inner.tag in _FORMS)
    return again


def _depth(element: Element, parents: dict[Element, Element], quotes: set[Element]) -> int:
    """Return in how many *quotes* an *element* stands."""
    depth = 0
    while element in parents:
        element = parents[element]
        depth += element in quotes
    return depth


def _quote(element: Element, language: str, *, inner: bool) -> None:
    marks = _QUOTES.get(language.lower().partition("-")[0], _QUOTES[""])
    _enclose(element, *marks[2:] if inner else marks[:2])
    element.tag = "span"


def _mark_replaced(element: Element) -> None:
    """Mark what was inserted in an *element* beside what was struck, and set both apart."""
    inserted: dict[Element, None] = {}
    for before, after in pairwise(element):
        pair = {before.tag: before, after.tag: after}
        if "ins" not in pair or pair.keys().isdisjoint(_STRUCK) or (before.tail or "").strip():
            continue
        if all("".join(each.itertext()).strip() for each in pair.values()):
            before.tail = before.tail or " "
            inserted[pair["ins"]] = None
    for each in inserted:
        _enclose(each, "++", "++")


def _enclose(element: Element, before: str, after: str) -> None:
    """Put signs *before* and *after* the words of each block in an *element*."""
    for block in text_blocks(element):
        first, last = block.slots[0], block.slots[-1]
        text = first.read()
        first.write(text[: len(text) - len(text.lstrip())] + before + text.lstrip())
        text = last.read()
        last.write(text.rstrip() + after + text[len(text.rstrip()) :])
