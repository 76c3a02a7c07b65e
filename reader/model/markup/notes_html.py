"""Turns the notes of an edition, written in Markdown, into safe HTML with numbered citations."""

from collections.abc import Mapping
from threading import local

import nh3
from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension

from reader.model.markup.citations import (
    CitationExtension,
    Numbering,
    number_citations,
    set_stops_first,
)
from reader.model.markup.links import IN_NOTES, WEB_SCHEMES
from reader.model.markup.tree import ALLOWED_TAGS, plain_text


def notes_html(
    markdown: str, numbering: Numbering, rendered: Mapping[str, str] | None = None
) -> str:
    """Return notes written in *markdown* as safe HTML, with citations as numbered links.

    What was *rendered* before, by its Markdown, is not converted again.
    """
    html = rendered.get(markdown) if rendered else None
    return number_citations(render_note(markdown) if html is None else html, numbering)


def render_note(markdown: str) -> str:
    """Return notes written in *markdown* as safe HTML; citations are links without numbers."""
    return nh3.clean(
        _CONVERTER.markdown.reset().convert(set_stops_first(markdown)),
        tags=set(ALLOWED_TAGS),
        attributes={"a": {"href"}},
        url_schemes=set(WEB_SCHEMES | IN_NOTES),
        link_rel=None,
    )


def notes_text(html: str) -> str:
    """Return the plain text of notes, without the numbers of citations."""
    return plain_text(html, leave_out="sup")


class _Converter(local):
    """One for each thread, for a converter remembers what it converts."""

    def __init__(self) -> None:
        extensions = [CitationExtension(), SaneListExtension()]
        self.markdown = Markdown(extensions=extensions, output_format="html")


_CONVERTER = _Converter()
