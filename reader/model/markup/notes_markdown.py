"""Turns the Markdown of notes into safe HTML, whose citations have no numbers yet."""

from threading import local

import nh3
from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension

from reader.model.markup.citation_syntax import CitationExtension
from reader.model.markup.citations import set_stops_first
from reader.model.markup.links import IN_NOTES, WEB_SCHEMES
from reader.model.markup.tree import ALLOWED_TAGS


def render_note(markdown: str) -> str:
    """Return notes written in *markdown* as safe HTML; citations are links without numbers."""
    return nh3.clean(
        _CONVERTER.markdown.reset().convert(set_stops_first(markdown)),
        tags=set(ALLOWED_TAGS),
        attributes={"a": {"href"}},
        url_schemes=set(WEB_SCHEMES | IN_NOTES),
        link_rel=None,
    )


class _Converter(local):
    """One for each thread, for a converter remembers what it converts."""

    def __init__(self) -> None:
        extensions = [CitationExtension(), SaneListExtension()]
        self.markdown = Markdown(extensions=extensions, output_format="html")


_CONVERTER = _Converter()
