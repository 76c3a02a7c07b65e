"""Writes words, code and formulas in Markdown, so that no sign means more than itself."""

import re
from dataclasses import dataclass

from reader.model.edition.article import Style

MARKS = {
    Style.EMPHASIS: ("*", "*"),
    Style.STRONG: ("**", "**"),
    Style.STRUCK: ("", ""),  # whose words have their marks
    Style.INSERTED: ("<ins>", "</ins>"),
}
# What would mean something wherever it stands, and what would at the beginning of a line.
_MEANT = re.compile(
    r"[\\`*\[\]]|(?<!\w)_+|_+(?!\w)|<(?=[\w/!?])|&(?=[#\w]+;)|~|\^(?=[^\s^]+\^)"
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
_BLANK = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)
_GAP = re.compile(r"\n\s*\n")
# What is taken for an address up to a space, so that a sign before another would be a part of it.
_ADDRESS = re.compile(
    r"(?<![^\W_])(?P<address>(?:https?://|(?P<www>www\.))[^\s<>\[\]]*[^\s<>\[\]?!.,:;*_~'\"()`\\])"
    r"(?P<behind>[^\s<]*\n?)"
)


def may_hold_formulas(text: str) -> bool:
    """Tell whether dollars in *text* might be taken for the signs of formulas."""
    return _ENDS_FORMULA.search(text) is not None


@dataclass(frozen=True, slots=True)
class Escaping:
    """How words are written that mean nothing: *linked* ones stand in a link, which holds no other.

    Where *dollars* might mean something, these are escaped too, and *brackets* where escaped ones
    might.
    """

    dollars: bool = False
    brackets: bool = False
    linked: bool = False

    def escaped(self, words: str) -> str:
        """Return *words* that mean nothing wherever they stand."""
        parts, here = [], 0
        for found in () if self.linked else _ADDRESS.finditer(words):
            if found[0][-1] == "\n" or self._plain(found[0]) != found[0]:
                address = found["address"]
                link = f"[{self._plain(address)}](<http://{address}>)"
                parts.append(self._plain(words[here : found.start()]))
                parts.append(link if found["www"] else f"<{address}>")
                here = found.start("behind")
        return "".join((*parts, self._plain(words[here:])))

    def _plain(self, words: str) -> str:
        plain = _MEANT.sub(_each_escaped, words)
        plain = plain.replace("\\[", "&#91;") if self.brackets else plain
        return _BEGINS_FORMULA.sub(r"\\$", plain) if self.dollars else plain


def escaped(words: str) -> str:
    """Return *words* that mean nothing wherever they stand in a text without formulas."""
    return Escaping().escaped(words)


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


def _each_escaped(found: re.Match[str]) -> str:
    return "".join(f"\\{sign}" for sign in found[0])


def _longest_run(words: str) -> int:
    return max(map(len, re.findall("`+", words)), default=0)


def around(text: str, start: int, end: int) -> str:
    """Return the signs around a stretch of *text*, the last of them behind it."""
    raised = text[max(start - 2, 0) : start] == "^("
    return text[max(start - 1 - raised, 0) : start] + text[end : end + 1]


def parted(words: str) -> tuple[str, str, str]:
    """Return *words* between the white space before and behind them."""
    found = _BLANK.fullmatch(words)
    return (found[1], found[2], found[3]) if found else ("", words, "")
