"""What of safe HTML a view cannot lay out in good time."""

import re
from collections import Counter
from itertools import groupby
from unicodedata import category, name

from reader.model.text.direction import has_right_to_left

# The width of a table is asked of all tables in it, and more than once: twenty, each within the
# last, take seconds; so do hundreds of columns, and a word that has to be broken a hundred times.
DEEPEST, DEEPEST_TABLE, MOST_COLUMNS, MOST_CELLS, LONGEST_WORD = 60, 4, 30, 300, 300
# Of an edition, all of which people have set by hand: how deep it may be, how many stretches may be
# set apart within lines and how many lines broken, how many headings there may be, how many letters
# in tables, and how often one script may follow another, in notes too.
DEEP, DEEP_TABLE, MOST_PIECES, MOST_HEADINGS, MOST_IN_TABLES = 25, 2, 1_000, 300, 8_000
MOST_SCRIPTS, MOST_SCRIPTS_IN_NOTES = 3_000, 500

# How many letters of prose take a view as long to lay out whole as an element does, and as another
# script than before, for which it looks for other letters and perhaps turns around; of Japanese, in
# which all scripts are one to us, as each of its own letters.
_ELEMENT, _ANOTHER_SCRIPT, _KANA = 50, 7, 5
_ELEMENTS = {"table": 600, "td": 200, "th": 200, "li": 120, "a": 80}

_TAG = re.compile(r"<(/?)(?!br\b|hr\b)([a-z0-9]+)")
_OPENED = re.compile(r"<([a-z0-9]+)")
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<t[dh]\b")
_INLINE = re.compile(
    r"</?(?:a|b|br|cite|code|del|em|i|ins|mark|q|s|small|span|strong|sub|sup)\b[^>]*>"
)
_TABLE, _ANY_TAG = re.compile(r"<(/?)table\b[^>]*>"), re.compile(r"<[^>]*>")
_HEADING = re.compile(r"<h[1-6]\b")
_LONG_WORD = re.compile(rf"[^\s<>]{{{LONGEST_WORD + 1}}}")
_KANAS = re.compile("[\u3040-\u30ff]")
# They are written in one another's company, and alike.
_EAST_ASIAN = frozenset(("CJK", "HIRAGANA", "KATAKANA", "BOPOMOFO"))


def is_deep(html: str, most: int = DEEPEST, most_tables: int = DEEPEST_TABLE) -> bool:
    """Tell whether safe *html* is nested deeper than a view can lay out in good time."""
    depth = tables = 0
    for found in _TAG.finditer(html):
        step = -1 if found[1] else 1
        depth += step
        tables += step * (found[2] == "table")
        if depth > most or tables > most_tables:
            return True
    return False


def weight(html: str, text: str) -> int:
    """Return how many letters of prose take a view as long as safe *html* with its *text*."""
    elements = Counter(_OPENED.findall(html))
    return (
        len(text)
        + sum(count * _ELEMENTS.get(tag, _ELEMENT) for tag, count in elements.items())
        + _ANOTHER_SCRIPT * changes_of_script(text)
        + _KANA * len(_KANAS.findall(text))
    )


def changes_of_script(text: str) -> int:
    """Count where a letter or sign of *text* is of another script than the one before it."""
    if text.isascii():
        return 0
    turns = has_right_to_left(text)
    scripts = {sign: _script(sign, digits=turns) for sign in set(text)}
    found = (scripts[sign] for sign in text)
    return sum(1 for script, _ in groupby(filter(None, found)))


def _script(sign: str, *, digits: bool) -> str:
    """Return the script of a *sign*; "" for what goes with any, as *digits* may."""
    if sign.isdecimal() and digits:
        return "digits"
    if sign.isspace() or category(sign)[0] in "PMNC" or (sign.isascii() and not sign.isalpha()):
        return ""
    script = name(sign, "signs").partition(" ")[0] if sign.isalpha() else "signs"
    return "CJK" if script in _EAST_ASIAN else script


def too_much(html: str, most_scripts: int = MOST_SCRIPTS) -> str:
    """Return in a sentence, for an editor, what in safe *html* is too much; "" where nothing is."""
    if is_deep(html, DEEP, DEEP_TABLE):
        return "Quotations, lists, tables or tags are nested too deeply here; make them flatter."
    if any(len(_CELL.findall(row)) > MOST_COLUMNS for row in _ROW.findall(html)):
        return f"A table has more than {MOST_COLUMNS} columns here; divide it."
    if len(_CELL.findall(html)) > MOST_CELLS:
        return f"The tables here have more than {MOST_CELLS} cells; leave some out."
    if letters_in_tables(html) > MOST_IN_TABLES:
        return f"The tables here have more than {MOST_IN_TABLES:,} letters; leave some out."
    if len(_INLINE.findall(html)) > 2 * MOST_PIECES:
        return (
            f"More than {MOST_PIECES:,} stretches are set apart within lines here, or lines are "
            "broken; leave some out."
        )
    if len(_HEADING.findall(html)) > MOST_HEADINGS:
        return f"There are more than {MOST_HEADINGS} headings here; leave some out."
    if _LONG_WORD.search(_INLINE.sub(_break, html)):
        return f"A word has more than {LONGEST_WORD:,} letters here; divide it or leave it out."
    if changes_of_script(html) > most_scripts:
        return f"One script follows another more than {most_scripts:,} times; divide this."
    return ""


def letters_in_tables(html: str) -> int:
    """Return how many letters stand in the tables of safe *html*."""
    letters = depth = start = 0
    for found in _TABLE.finditer(html):
        if depth:
            letters += len(_ANY_TAG.sub("", html[start : found.start()]))
        depth += -1 if found[1] else 1
        start = found.end()
    return letters


def _break(tag: re.Match[str]) -> str:
    return " " if tag[0].startswith("<br") else ""
