"""Finds who wrote a page and when, as the page declares it or else as it shows it.

Where a text comes from is half of what it says, and a main text is mostly found without it.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Any

from reader.model.opening.titles import bare_title, clean_title

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_AUTHORS = ("author", "article:author", "dc.creator", "citation_author", "parsely-author")
_DATES = (
    *("article:published_time", "citation_publication_date", "parsely-pub-date", "dc.date"),
    *("datePublished", "date", "pubdate"),
)
# What is said to be a day and has no figure is none, as "soon" or what a program is to fill in.
_LONGEST_DAY = 60
_DATE = re.compile(r"(\d{4})[-/](\d\d)[-/](\d\d)")
# Some sites name a page about the author, or an account.
_NO_NAME = re.compile(r"https?:|www\.|@", re.IGNORECASE)
_TEXTS = re.compile(r"Article|Posting|Report|WebPage|CreativeWork|Book|Chapter")
_BYLINE = re.compile(r"(?:^|[\s_-])(?:byline|author|dateline|pubdate)s?(?:$|[\s_-])", re.IGNORECASE)
# What a name is introduced with is none of it, and a line begins with it once.
_BY = re.compile(r"\A(?:by:?\s+)+(?=\S)", re.IGNORECASE)
_BY_BY = re.compile(r"\A(?:by\s+)+(?=by\s+\S)", re.IGNORECASE)
_MOST_NAMES, _LONGEST, _LONGEST_NAME = 4, 120, 60
# So long is a line of the most names, which a text may have in one setting.
_LONGEST_LINE = _MOST_NAMES * (_LONGEST_NAME + 2)
# What stands between the title and the text, and no part of either.
_NOT_BETWEEN = frozenset(("nav", "aside", "footer", "form", "h2", "h3", "table"))
_LONGEST_LEAD = 400
# The beginning of a text, in which its author would be named.
_BEGINNING = 600


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote a text, and the day on which it was *published*.

    The day is as ISO 8601 has it, or as it was written where only a reader knows which it is.
    """

    author: str = ""
    published: str = ""

    def unless_said(self, text: str) -> "Byline":
        """Return of it what the beginning of a *text* does not say already."""
        beginning = text[:_BEGINNING]
        author = "" if bare_title(self.author) in bare_title(beginning) else self.author
        said = _is_said(self.published, beginning) or _is_said(self.published, author)
        return Byline(author, "" if said else self.published)


def byline(page: "HtmlElement") -> Byline:
    """Return who wrote a *page*, and when."""
    linked = list(_linked_data(page))
    names = [name for each in linked for name in _names(each.get("author"))]
    names = names or [name for key in _AUTHORS for name in _metas(page, key)]
    between = list(_between(page))
    author = _listed(names)
    if not author:
        author = next((words for words in map(_shown, between) if words), "")
    dates = chain(
        (str(each.get("datePublished", "")) for each in linked),
        (each for key in _DATES for each in _metas(page, key)),
        page.xpath("//*[@itemprop='datePublished']/@*[name()='content' or name()='datetime']"),
        (element.get("datetime", "") for element in between if element.tag == "time"),
    )
    return Byline(author, next(filter(None, map(_day, dates)), ""))


def named_by(author: object, day: str) -> Byline:
    """Return the byline of an *author*, or a list of them, and of a *day* as a text has them."""
    return Byline(_listed(_names(author), longest=_LONGEST_LINE), _day(day) or _written(day))


def _listed(names: Iterable[str], longest: int = _LONGEST_NAME) -> str:
    """Return *names* in one line, as many as it holds, none beyond the *longest*."""
    bare = (_BY.sub("", clean_title(name)) for name in names)
    said = [name for name in bare if name and not _NO_NAME.search(name)]
    return ", ".join(dict.fromkeys(name[:longest].rstrip() for name in said[:_MOST_NAMES]))


def _metas(page: "HtmlElement", name: str) -> list[str]:
    found = page.xpath("//meta[@property=$name or @name=$name or @itemprop=$name]", name=name)
    return [each.get("content", "") for each in found[:_MOST_NAMES]]


def _linked_data(page: "HtmlElement") -> Iterator[dict[str, Any]]:
    """Yield what a *page* says of texts in JSON-LD."""
    for script in page.xpath("//script[@type='application/ld+json']/text()"):
        try:
            said = json.loads(script)
        except (ValueError, RecursionError):
            continue
        for each in said if isinstance(said, list) else [said]:
            graph = each.get("@graph") if isinstance(each, dict) else None
            for thing in graph if isinstance(graph, list) else [each]:
                if isinstance(thing, dict) and _TEXTS.search(str(thing.get("@type", ""))):
                    yield thing


def _names(author: object) -> Iterator[str]:
    for each in author if isinstance(author, list) else [author]:
        name = each.get("name", "") if isinstance(each, dict) else each
        if isinstance(name, str):
            yield name


def _between(page: "HtmlElement") -> "Iterator[HtmlElement]":
    """Yield the elements that stand between the title of a *page* and its text."""
    passed = 0
    titles = page.xpath("//article//h1 | //main//h1") or page.xpath("//h1")
    for title in titles[:1]:
        for element in title.xpath("following::*"):
            if element.tag in _NOT_BETWEEN or passed > _LONGEST_LEAD:
                return
            yield element
            passed += len((element.text or "").strip()) + len((element.tail or "").strip())


def _shown(element: "HtmlElement") -> str:
    """Return the words of a line that says who wrote the text; "" for any other *element*."""
    said = f"{element.get('class', '')} {element.get('rel', '')} {element.get('itemprop', '')}"
    if not _BYLINE.search(said):
        return ""
    words = _BY_BY.sub("", clean_title(" ".join(element.itertext())))
    return words if 2 < len(words) <= _LONGEST else ""


def _day(said: str) -> str:
    """Return the day that is *said*, as ISO 8601 has it; "" where that is none."""
    found = _DATE.match(said.strip())
    try:
        return date(*map(int, found.groups())).isoformat() if found else ""
    except ValueError:
        return ""


def _written(said: str) -> str:
    """Return what is *said* to be a day as it is written; "" where that can be none."""
    words = clean_title(said)
    return words if len(words) <= _LONGEST_DAY and any(map(str.isdecimal, words)) else ""


def _is_said(day: str, text: str) -> bool:
    """Tell whether a *text* says a *day*, in whatever words it has for the month."""
    if not day:
        return False
    if not _DATE.fullmatch(day):
        return bare_title(day) in bare_title(text)
    year, _, of_month = day.split("-")
    figures = set(re.findall(r"\d+", text))
    return year in figures and bool({of_month, of_month.lstrip("0")} & figures)
