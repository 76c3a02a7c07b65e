"""What of safe HTML a view cannot lay out in good time."""

import re
import unicodedata
from functools import cache
from itertools import groupby

# The width of a table is asked of all tables in it, and more than once: twenty, each within the
# last, take seconds; so do hundreds of columns, and a word that has to be broken a hundred times.
DEEPEST, DEEPEST_TABLE, MOST_COLUMNS, MOST_CELLS, LONGEST_WORD = 60, 4, 30, 500, 300
# Of an edition, all of which people have set by hand: how deep it may be, how many stretches may be
# set apart within lines and how many lines broken, how many headings there may be, and how often
# one script may follow another.
DEEP, MOST_PIECES, MOST_HEADINGS, MOST_SCRIPTS = 25, 1_000, 300, 3_000

_TAG = re.compile(r"<(/?)(?!br\b|hr\b)([a-z0-9]+)")
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<t[dh]\b")
_INLINE = re.compile(
    r"</?(?:a|b|br|cite|code|del|em|i|ins|mark|q|s|small|span|strong|sub|sup)\b[^>]*>"
)
_HEADING = re.compile(r"<h[1-6]\b")
_LONG_WORD = re.compile(rf"[^\s<>]{{{LONGEST_WORD + 1}}}")
# They are written in one another's company, and alike.
_EAST_ASIAN = frozenset(("CJK", "HIRAGANA", "KATAKANA", "BOPOMOFO"))


def is_deep(html: str, most: int = DEEPEST) -> bool:
    """Tell whether safe *html* is nested deeper than a view can lay out in good time."""
    depth = tables = 0
    for found in _TAG.finditer(html):
        step = -1 if found[1] else 1
        depth += step
        tables += step * (found[2] == "table")
        if depth > most or tables > DEEPEST_TABLE:
            return True
    return False


def too_much(html: str) -> str:
    """Return in a sentence, for an editor, what in safe *html* is too much; "" where nothing is."""
    if is_deep(html, DEEP):
        return "Quotations, lists, tables or tags are nested too deeply here; make them flatter."
    if any(len(_CELL.findall(row)) > MOST_COLUMNS for row in _ROW.findall(html)):
        return f"A table has more than {MOST_COLUMNS} columns here; divide it."
    if len(_CELL.findall(html)) > MOST_CELLS:
        return f"The tables here have more than {MOST_CELLS} cells; leave some out."
    if len(_INLINE.findall(html)) > 2 * MOST_PIECES:
        return (
            f"More than {MOST_PIECES:,} stretches are set apart within lines here, or lines are "
            "broken; leave some out."
        )
    if len(_HEADING.findall(html)) > MOST_HEADINGS:
        return f"There are more than {MOST_HEADINGS} headings here; leave some out."
    if _LONG_WORD.search(_INLINE.sub(_break, html)):
        return f"A word has more than {LONGEST_WORD:,} letters here; divide it or leave it out."
    if count_scripts(html) > MOST_SCRIPTS:
        return f"One script follows another more than {MOST_SCRIPTS:,} times; divide this."
    return ""


def count_scripts(text: str) -> int:
    """Return how many stretches of one script there are in a *text*, which are drawn one by one."""
    if max(text, default="") < "\u0370":
        return 1
    return sum(1 for _ in groupby(filter(None, map(_script, text))))


@cache
def _script(letter: str) -> str:
    """Return the script of a *letter*, as Unicode names it; "" for what is of all scripts."""
    if not letter.isalpha():
        return ""
    script = unicodedata.name(letter, "").partition(" ")[0]
    return "CJK" if script in _EAST_ASIAN else script


def _break(tag: re.Match[str]) -> str:
    return " " if tag[0].startswith("<br") else ""
