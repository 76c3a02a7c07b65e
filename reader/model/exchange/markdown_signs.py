"""Writes words, code and formulas in Markdown, so that no sign means more than itself."""

import re

# What would mean something wherever it stands, and what would at the beginning of a line.
_MEANT = re.compile(
    r"[\\`*\[\]]|(?<!\w)_|_(?!\w)|<(?=[\w/!?])|&(?=[#\w]+;)|~|\^(?=[^\s^]+\^)"
    r"|\{(?=:?\s*[#.]|[\w-]+=)"
)
_MEANT_FIRST = re.compile(
    r"^(?=#{1,6}(?:\s|$)|[-+:](?:\s|$)|>|~~~|:::|=+$|---|\$\$|\|(?:\s|$))", re.MULTILINE
)
_NUMBER_FIRST = re.compile(r"^(\d{1,9})(?=[.)](?:\s|$))", re.MULTILINE)
# Dollars are mostly prices; only where one could end a formula may another begin it.
_ENDS_FORMULA = re.compile(r"[^\s$]\$(?!\d)|\$\$")
# As a sum of money does that another follows.
_AMOUNT = re.compile(r"\d[\d.,]*\s[^\\^_=`]*")
_BEGINS_FORMULA = re.compile(r"\$(?=\S)")
_GAP = re.compile(r"\n\s*\n")


def may_hold_formulas(text: str) -> bool:
    """Tell whether dollars in *text* might be taken for the signs of formulas."""
    return _ENDS_FORMULA.search(text) is not None


def escaped(words: str, *, dollars: bool = False, brackets: bool = False) -> str:
    """Return *words* that mean nothing wherever they stand.

    Where *dollars* might mean something, these too, and *brackets* where escaped ones might.
    """
    plain = _MEANT.sub(r"\\\g<0>", words)
    plain = plain.replace("\\[", "&#91;") if brackets else plain
    return _BEGINS_FORMULA.sub(r"\\$", plain) if dollars else plain


def escaped_first(words: str) -> str:
    """Return *words*, escaped already, that mean nothing at the beginning of a line either."""
    return _NUMBER_FIRST.sub(r"\1\\", _MEANT_FIRST.sub(r"\\", words))


def code(words: str) -> str:
    """Return *words* as code within a line."""
    ticks = "`" * (_longest_run(words) + 1)
    room = " " if words[:1] == "`" or words[-1:] == "`" else ""
    return f"{ticks}{room}{words}{room}{ticks}"


def fenced(words: str, language: str) -> str:
    """Return *words* as lines of code in a *language*."""
    fence = "`" * max(3, _longest_run(words) + 1)
    return f"{fence}{language}\n{words}\n{fence}"


def formula(words: str) -> str:
    """Return *words* as a formula within a line, or as code where they cannot be one."""
    bare = words.strip("$ ") == words and "$$" not in words
    if not bare or words[-1:] == "\\" or not any(map(str.isalnum, words)):
        return code(words)
    if _AMOUNT.fullmatch(words):
        return f"$`{words}`$"
    signs = "$$" if "$" in words else "$"
    return f"{signs}{words}{signs}"


def display(words: str, language: str) -> str:
    """Return *words* as a formula in lines of its own, whose *language* as code would be that."""
    bare = words and words.strip() == words and "$$" not in words and not _GAP.search(words)
    return f"$$\n{words}\n$$" if bare else fenced(words, language)


def _longest_run(words: str) -> int:
    return max(map(len, re.findall("`+", words)), default=0)
