"""Teaches Python-Markdown citations; apart from them, for a start reads none."""

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from reader.model.markup.citations import CITATION, REFERENCE
from reader.model.markup.links import To, address

if TYPE_CHECKING:
    from markdown import Markdown


class CitationExtension(Extension):
    """Teaches Python-Markdown to turn citations into links in a superscript, not yet numbered."""

    def extendMarkdown(self, md: "Markdown") -> None:
        """Register the pattern before that of links, which begins alike."""
        md.inlinePatterns.register(_CitationProcessor(CITATION, md), "citation", 175)


class _CitationProcessor(InlineProcessor):
    def handleMatch(
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        superscript = Element("sup")
        for i, reference in enumerate(REFERENCE.finditer(m.group(1))):
            link = SubElement(superscript, "a", href=address(To.SOURCE, reference["key"]))
            if i:
                before = superscript[i - 1]
                before.tail = f"{before.tail or ''} "
            if reference["locator"]:
                link.tail = f", {reference['locator'].strip()}"
        return superscript, m.start(0), m.end(0)
