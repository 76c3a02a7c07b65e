"""Gives the notes of an edition, written in Markdown, as safe HTML with numbered citations."""

from collections.abc import Mapping

from reader.model.markup.citations import Numbering, number_citations


def notes_html(
    markdown: str, numbering: Numbering, rendered: Mapping[str, str] | None = None
) -> str:
    """Return notes written in *markdown* as safe HTML, with citations as numbered links.

    What was *rendered* before, by its Markdown, is not converted again.
    """
    html = rendered.get(markdown) if rendered else None
    if html is None:
        from reader.model.markup.notes_markdown import render_note  # a start finds all rendered

        html = render_note(markdown)
    return number_citations(html, numbering)


def notes_text(html: str) -> str:
    """Return the plain text of notes, without the numbers of citations."""
    from reader.model.markup.tree import plain_text  # which takes a while, and is asked for later

    return plain_text(html, leave_out="sup")
