"""Pandoc's citations, ``[@key]`` and ``[@one, p. 4; @two]``, and the numbers they are given."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

if TYPE_CHECKING:
    from markdown import Markdown

SOURCE = "source:"

_CITATION = r"\[(@[^\[\]]+)\]"
_SPACE_AND_STOP = re.compile(rf"\s*({_CITATION})([.,;:]?)")
_REFERENCE = re.compile(r"@(?P<key>\w(?:[\w:.#$%&+?<>~/-]*\w)?)(?:,\s*(?P<locator>[^;]+))?")


def cited_keys(text: str) -> Iterator[tuple[str, int]]:
    """Yield each key that Markdown *text* cites, and the offset at which its citation begins."""
    for citation in re.finditer(_CITATION, text):
        for reference in _REFERENCE.finditer(citation.group(1)):
            yield reference["key"], citation.start()


def set_stops_first(text: str) -> str:
    """Return Markdown *text* with full stops and commas before the citations they follow."""
    return _SPACE_AND_STOP.sub(r"\3\1", text)


class Numbering:
    """Numbers for citations, given in the order in which sources are first cited, from 1."""

    def __init__(self) -> None:
        """Begin without any."""
        self._numbers: dict[str, int] = {}

    def cite(self, key: str) -> int:
        """Return the number of the source *key*, a new one at its first citation."""
        return self._numbers.setdefault(key, len(self._numbers) + 1)

    @property
    def numbers(self) -> dict[str, int]:
        """Return the number of each key cited so far, in their order."""
        return dict(self._numbers)


class CitationExtension(Extension):
    """Teaches Python-Markdown to turn citations into numbered links in a superscript."""

    def __init__(self) -> None:
        """Begin with a numbering of its own; set *numbering* before each conversion."""
        super().__init__()
        self.numbering = Numbering()

    def extendMarkdown(self, md: "Markdown") -> None:
        """Register the pattern before that of links, which begins alike."""
        md.inlinePatterns.register(_CitationProcessor(self, md), "citation", 175)


class _CitationProcessor(InlineProcessor):
    def __init__(self, extension: CitationExtension, md: "Markdown") -> None:
        super().__init__(_CITATION, md)
        self._extension = extension

    def handleMatch(
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        superscript = Element("sup")
        for i, reference in enumerate(_REFERENCE.finditer(m.group(1))):
            link = SubElement(superscript, "a", href=SOURCE + reference["key"])
            link.text = str(self._extension.numbering.cite(reference["key"]))
            if i:
                before = superscript[i - 1]
                before.tail = f"{before.tail or ''} "
            if reference["locator"]:
                link.tail = f", {reference['locator'].strip()}"
        return superscript, m.start(0), m.end(0)
