"""Strips the tags from HTML that no parser can take apart, in one pass over it.

Every step goes on from where the last one ended, and what was once found to have no end is not
looked for again, so that the time grows with the page and no faster, whatever is in it.
"""

import re
from html import unescape

from reader.model.markup.unshown import UNSHOWN
from reader.model.text.stretches import STRETCH

_SILENT = (*UNSHOWN, "button", "select", "svg")
_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9]{0,20})")
_WITHIN_LINES = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i"),
        *("ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small"),
        *("span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
    )
)
_ENDS = {name: re.compile(f"</{name}", re.IGNORECASE) for name in _SILENT}


def strip_tags(html: str) -> str:
    """Return the text of *html*, a newline where a block begins or ends."""
    return _Stripper(html).text()


class _Stripper:
    def __init__(self, html: str) -> None:
        self._html = html
        self._endless: set[str] = set()
        self._parts: list[str] = []

    def text(self) -> str:
        position = 0
        while (start := self._html.find("<", position)) >= 0:
            self._keep(position, start)
            position = self._skip(start)
        self._keep(position, len(self._html))
        return "".join(self._parts)

    def _keep(self, start: int, end: int) -> None:
        for begin in range(start, end, STRETCH):
            piece = self._html[begin : min(begin + STRETCH, end)]
            # Line ends in the page's source are spaces; a reference cut in two stays as it is.
            self._parts.append(unescape(piece.replace("\n", " ")))

    def _skip(self, start: int) -> int:
        """Return where what begins with the sign at *start* ends."""
        if self._html.startswith("<!--", start):
            return self._after("-->", start + 4, start)
        if self._html.startswith(("<!", "<?"), start):
            return self._after(">", start, start)
        name = _NAME.match(self._html, start + 1)
        if not name:
            self._parts.append("<")
            return start + 1
        end = self._after(">", start, start)
        tag = name[1].lower()
        if tag not in _WITHIN_LINES:
            self._parts.append("\n")
        if tag in _ENDS and self._html[start + 1] != "/":
            return self._after_silence(tag, end)
        return end

    def _after(self, sign: str, position: int, start: int) -> int:
        """Return where the next *sign* ends; just after *start* where there is none."""
        found = -1 if sign in self._endless else self._html.find(sign, position)
        if found < 0:
            self._endless.add(sign)
            return start + 1
        return found + len(sign)

    def _after_silence(self, tag: str, position: int) -> int:
        if tag in self._endless:
            return position
        for begin in range(position, len(self._html), STRETCH):
            # So much further that an end across two stretches is found.
            found = _ENDS[tag].search(self._html, begin, begin + STRETCH + len(tag) + 2)
            if found:
                return found.start()
        self._endless.add(tag)
        return position
