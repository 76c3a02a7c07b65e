"""What the program says of a source: what kind of thing it is, and its address as a link."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QCoreApplication

from reader.model.edition.source import Source
from reader.model.markup.web_address import read_web_address
from reader.ui.look.web_address_in_words import address_in_words, user_in_words


def source_kind(source: Source) -> str:
    """Return what kind of thing a *source* is."""
    names = {
        "article-newspaper": _translate("News article"),
        "article-magazine": _translate("Magazine article"),
        "article-journal": _translate("Journal article"),
        "webpage": _translate("Web page"),
        "post-weblog": _translate("Blog post"),
        "report": _translate("Report"),
        "entry-encyclopedia": _translate("Encyclopedia entry"),
        "speech": _translate("Speech"),
        "legal_case": _translate("Court ruling"),
        "legislation": _translate("Law or resolution"),
        "book": _translate("Book"),
    }
    return names.get(source.type, _translate("Source"))


def address_html(
    source: Source, shorten: Callable[[str], str], muted: str = "", *, hint: bool = True
) -> str:
    """Return the address of a *source* as a link, its host whole and what follows *shorten*-ed.

    Hints stand below it, in the colour *muted*; without *hint* none says where it opens.
    """
    url = source.url
    if not url:
        return escape(_translate("No address is known."))
    read = read_web_address(url)
    hints = [_translate("opens in your browser")] if hint else []
    shown = shorten(url)
    if read is not None:
        shown = address_in_words(read, lambda rest: shorten(rest.rstrip("/")))
        hints = [hint for hint in (user_in_words(read), *hints) if hint]
    link = f'<a href="{escape(url)}">{escape(shown.removeprefix("https://"))}</a>'
    return link + "".join(
        f'<br><span style="color:{muted}">{escape(hint)}</span>' for hint in hints
    )


def _translate(text: str) -> str:
    return QCoreApplication.translate("Card", text)
