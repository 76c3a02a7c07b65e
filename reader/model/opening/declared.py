"""Finds what a page declares of its text: in which language it is, and which way it reads."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")
_DIRECTION = re.compile("rtl|ltr", re.IGNORECASE)
_XML_LANGUAGE = "xml:lang"
_MAIN = "//main | //article | //*[@role='main']"
# What may hold the text; the parts of it speak for themselves alone.
_BOXES = ("html", "body", "main", "article", "section", "div", "td")
# So many are asked, from without; those further within hold less.
_MOST_BOXES = 50


def declared_language(page: HtmlElement) -> str:
    """Return the language that a *page* declares for most of its text, as a tag; "" if none."""
    return _innermost(page, ("lang", _XML_LANGUAGE), _LANGUAGE)


def declared_direction(page: HtmlElement) -> str:
    """Return "rtl" or "ltr" as a *page* declares it for most of its text; "" if it does not."""
    return _innermost(page, ("dir",), _DIRECTION).lower()


def _innermost(page: HtmlElement, names: tuple[str, ...], form: re.Pattern[str]) -> str:
    """Return what the innermost box around most of the text says under one of *names*."""
    said = [(box, box.get(name, "").strip()) for box in page.iter(*_BOXES) for name in names]
    said = [(box, words) for box, words in said if form.fullmatch(words)][:_MOST_BOXES]
    if not said:
        return ""
    least = min(_lengths(page)) / 2
    holding = [words for box, words in said if len(box.text_content()) > least]
    return holding[-1] if holding else ""


def _lengths(page: HtmlElement) -> Iterator[int]:
    """Yield how long the text is, as far as a *page* says in what it stands."""
    yield len(page.text_content())
    for box in page.xpath(_MAIN)[:1]:
        yield len(box.text_content())
