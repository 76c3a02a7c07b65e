"""Finds the title that a plain text says of itself."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.model.opening.line_group import LineGroup
from reader.model.opening.list_items import begins_item
from reader.model.opening.plain_headings import (
    OVERLINED,
    is_capitals,
    is_heading,
    is_name,
    underlined,
)
from reader.model.opening.set_lines import is_set
from reader.model.opening.titles import clean_title

_FIELD = re.compile(
    r"(?:title|subject|titel|titre|título|titolo|betreff|objet)\s*:\s+(\S.*)", re.IGNORECASE
)
# What many texts begin with, and none is called.
_NO_TITLE = re.compile(
    r".*(?:@|://)|\d{4}-\d\d|(?:(?:table of )?contents|introduction|abstract|name|preface|foreword"
    r"|inhalt|vorwort|einleitung)\W*$",
    re.IGNORECASE,
)
_FIRST, _NEXT = re.compile(r"1[.)]? +\S"), re.compile(r"(?:1\.1|2)[.)]? +[^\W\d_a-z]")
_VERSION = re.compile(r"((?:[^\W\d]+ )?v?)\d+(?:\.\d+)+")
_MANUAL = re.compile(r"(\S+\(\d\w*\))\s{2,}(?:.*\s{2,})?\1")
# So much of the beginning may say what follows; a header of mail is as long.
_MOST_GROUPS, _MOST_LINES = 8, 30
_MOST_PARTS = 40
_LONGEST = 100
_CENTRED, _MOST_LINES_OF_TITLE = 8, 4
_FINAL = ".,;:…،؛۔。、"


@dataclass(frozen=True, slots=True)
class SaidTitle:
    """A *title*, and that it is the first *count* lines of the group at *index*.

    The *title* is empty where none is said, and *count* is 0 where it is said among other things.
    """

    title: str = ""
    index: int = 0
    count: int = 0


def said_title(groups: Sequence[LineGroup]) -> SaidTitle:
    """Return the title that a text of *groups* says, so that something else is left."""
    beginning = groups[:_MOST_GROUPS]
    for group in (group for group in beginning if not group.quoted):
        for line in group.lines[:_MOST_LINES]:
            if found := _FIELD.fullmatch(line.strip()):
                return SaidTitle(clean_title(found[1]))
    for index, group in enumerate(beginning):
        if group.quoted:  # what is called so is another text
            break
        if manual := _MANUAL.fullmatch(group.words):
            return SaidTitle(manual[1])
        if count := _title_lines(groups, index):
            title = clean_title(group.lines[underlined(group) == OVERLINED])
            alone = index + 1 == len(groups) and len(group.lines) == count
            said = not alone and not _NO_TITLE.match(title) and not _is_first_part(groups, index)
            return SaidTitle(title, index, count) if said else SaidTitle()
        # Above the title there may be a table of who wrote the text, and when.
        if not is_set(group):
            break
    return SaidTitle()


def _is_first_part(groups: Sequence[LineGroup], index: int) -> bool:
    """Tell whether the group at *index* begins with the number of a part, and another has one too.

    So do changes of several versions.
    """
    words, later = groups[index].words, groups[index + 1 :][:_MOST_PARTS]
    if _FIRST.match(words):
        firsts = (each.words for each in groups[index:][:_MOST_PARTS])
        return any(map(_NEXT.match, firsts))
    version = _VERSION.match(words)
    others = (_VERSION.match(each.lines[0]) for each in later if underlined(each))
    return version is not None and any(each and each[1] == version[1] for each in others)


def _title_lines(groups: Sequence[LineGroup], index: int) -> int:
    """Return how many lines at the start of the group at *index* are a title."""
    group = groups[index]
    if rule := underlined(group):
        return rule
    if len(group.lines) == 1 and is_heading(groups, index, 0):
        return 1
    words = group.words
    short = len(words) <= _LONGEST and not begins_item(words, 0) and not is_set(group)
    if not short or not any(map(str.isalpha, words)) or words[-1] in _FINAL:
        return 0
    if len(group.lines) == 1:
        return 1
    below = group.lines[1].strip()
    few = len(group.lines) <= _MOST_LINES_OF_TITLE
    centred = few and min(group.indents) >= _CENTRED
    if few and all(line.lstrip()[0].isupper() and is_name(line) for line in group.lines):
        return 1
    return int(centred or (is_capitals(words) and group.indents[1] > 0) or below.startswith("by "))
