"""Turns the notes of an edition, written in Markdown, into safe HTML with numbered citations."""

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


def notes_html(markdown: str, numbering: Numbering) -> str:
    """Return notes written in *markdown* as safe HTML, with citations as numbered links."""
    html = nh3.clean(
        _CONVERTER.markdown.reset().convert(set_stops_first(markdown)),
        tags=set(ALLOWED_TAGS),
        attributes={"a": {"href"}},
        url_schemes=set(WEB_SCHEMES | IN_NOTES),
        link_rel=None,
    )
    return number_citations(html, numbering)


def notes_text(html: str) -> str:
    """Return the plain text of notes, without the numbers of citations."""
    return plain_text(html, leave_out="sup")


class _Converter(local):
    """One for each thread, for a converter remembers what it converts."""

    def __init__(self) -> None:
        extensions = [CitationExtension(), SaneListExtension()]
        self.markdown = Markdown(extensions=extensions, output_format="html")


_CONVERTER = _Converter()
