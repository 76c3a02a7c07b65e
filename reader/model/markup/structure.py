"""What of safe HTML a view cannot lay out in good time."""

import re

# The width of a table is asked of all tables in it, and more than once: twenty, each within the
# last, take seconds; so do hundreds of columns, and a word that has to be broken a hundred times.
DEEPEST, DEEPEST_TABLE, MOST_COLUMNS, MOST_CELLS, LONGEST_WORD = 60, 4, 30, 500, 300

_TAG = re.compile(r"<(/?)(?!br\b|hr\b)([a-z0-9]+)")
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<t[dh]\b")
_LONG_WORD = re.compile(rf"[^\s<>]{{{LONGEST_WORD + 1}}}")


def is_deep(html: str) -> bool:
    """Tell whether safe *html* is nested deeper than a view can lay out in good time."""
    depth = tables = 0
    for found in _TAG.finditer(html):
        step = -1 if found[1] else 1
        depth += step
        tables += step * (found[2] == "table")
        if depth > DEEPEST or tables > DEEPEST_TABLE:
            return True
    return False


def too_much(html: str) -> str:
    """Return in a sentence, for an editor, what in safe *html* is too much; "" where nothing is."""
    if is_deep(html):
        return "Quotations, lists, tables or tags are nested too deeply here; make them flatter."
    if any(len(_CELL.findall(row)) > MOST_COLUMNS for row in _ROW.findall(html)):
        return f"A table has more than {MOST_COLUMNS} columns here; divide it."
    if len(_CELL.findall(html)) > MOST_CELLS:
        return f"The tables here have more than {MOST_CELLS} cells; leave some out."
    if _LONG_WORD.search(html):
        return f"A word has more than {LONGEST_WORD:,} letters here; divide it or leave it out."
    return ""
