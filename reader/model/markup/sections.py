"""A body of Markdown, taken apart at its headings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Python-Markdown needs no space after the signs.
_HEADING = re.compile(r"(#{1,6})(.*)")
_FENCED_CODE = re.compile(r"^\s*(```|~~~)")


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading of a Markdown body; *line* is that of the heading, from 1."""

    level: int
    heading: str
    text: str
    line: int

    def first_line(self) -> int:
        """Return the line at which the text below the heading begins."""
        return self.line + (self.level > 0)


def sections(body: str, first_line: int) -> Iterator[Section]:
    """Yield the sections of a Markdown *body*; what stands before the first heading has level 0."""
    level, heading, line = 0, "", first_line
    text: list[str] = []
    fenced = False
    for number, row in enumerate(body.split("\n"), start=first_line):
        fenced ^= bool(_FENCED_CODE.match(row))
        mark = _HEADING.match(row)
        if mark and not fenced:
            yield Section(level, heading, "\n".join(text), line)
            heading = mark[2].strip().rstrip("#").rstrip()
            level, line, text = len(mark[1]), number, []
        else:
            text.append(row)
    yield Section(level, heading, "\n".join(text), line)
