"""Makes the HTML in which a view shows an article: what is said before it, and its passages."""

import re

from reader.model.edition.at_hand import AtHand
from reader.model.markup.citations import Numbering, superscripts
from reader.model.markup.links import MORE_LINK
from reader.model.markup.notes_html import notes_html
from reader.model.markup.passages_marked import mark_passages

_NOTICE = '<p class="notice">'
# The end of a sentence, with the numbers of its sources, before another one.
_END = re.compile(
    r"""[.!?…][”’"')]*(?:\u2060?<a class="cited"[^>]*>[^<]*</a>\u2060?|\u2060)*(?=\s+[\w“‘"'(<])"""
)
_TAG = re.compile(r"<(/?)\w[^>]*>")
# What ends with a point and no sentence: initials, and words that are cut short before a name.
_SHORT = re.compile(r"(?:\b[A-Z]|\b(?:Dr|Mr|Mrs|Ms|Prof|St|No|vs|cf|ca|etc|e\.g|i\.e))\.$")


def article_shown(at_hand: AtHand) -> str:
    """Return the notice and the article of what is *at_hand*, its passages as links, as HTML."""
    article = at_hand.article
    notice = superscripts(notes_html(article.notice, Numbering(), at_hand.rendered)).replace(
        "<p>", _NOTICE
    )
    notice = _with_first_sentence(notice)
    before, last, after = notice.rpartition(_NOTICE)
    notice = before + last.replace("notice", "last-notice") + after
    return notice + mark_passages(article.html, article.blocks, at_hand.passages)


def _with_first_sentence(notice: str) -> str:
    """Return a *notice* whose first sentence is a paragraph with a link to the rest, if any."""
    if not notice.startswith(_NOTICE):
        return notice
    first, closing, rest = notice.partition("</p>")
    cut = _end_of_sentence(first, len(_NOTICE))
    if cut is None and not rest.strip():
        return notice
    sentence, left = (first[:cut], first[cut:].strip()) if cut else (first, "")
    more = f"{_NOTICE}{left}{closing}" if left else ""
    return f"{sentence} {MORE_LINK}{closing}{more}{rest}"


def _end_of_sentence(html: str, start: int) -> int | None:
    """Return where the first sentence of *html* ends after *start*; None where all is one."""
    for found in _END.finditer(html, start):
        before = html[start : found.end()]
        depth = sum(-1 if tag[1] else 1 for tag in _TAG.finditer(before) if tag[0] != "<br>")
        if not depth and not _SHORT.search(html[start : found.start() + 1]):
            return found.end()
    return None
