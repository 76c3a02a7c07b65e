"""Pages with a main text between what a site puts around it, and what is kept of them."""

from lxml.html import HtmlElement, document_fromstring

from reader.model.markup.foreign_html import foreign_html
from reader.model.opening.main_text import main_part

LONG = "A sentence of some length, so that it is surely found again, number {}."
FOUND = "".join(f"<p>{LONG.format(n)}</p>" for n in range(4))


def page(main: str) -> HtmlElement:
    """Return a page with *main* between what a site puts around it."""
    return document_fromstring(
        '<body><nav><ul><li><a href="/">Home</a></li></ul></nav>'
        f"<main>{main}</main><footer><ul><li><a>Contact</a></li></ul> Copyright</footer></body>"
    )


def kept(main: str, found: str = FOUND) -> str:
    """Return as safe HTML what is kept of *main* in a page of which this was *found*."""
    return foreign_html(main_part(page(main), found))


def between(html: str) -> str:
    """Return the found paragraphs with *html* in their middle."""
    paragraphs = [f"<p>{LONG.format(n)}</p>" for n in range(4)]
    return "".join([*paragraphs[:2], html, *paragraphs[2:]])
