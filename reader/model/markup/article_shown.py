"""Makes the HTML in which a view shows an article: what is said before it, and its passages."""

from reader.model.edition.at_hand import AtHand
from reader.model.markup.citations import Numbering, superscripts
from reader.model.markup.notes_html import notes_html
from reader.model.markup.passages_marked import mark_passages


def article_shown(at_hand: AtHand) -> str:
    """Return the notice and the article of what is *at_hand*, its passages as links, as HTML."""
    article = at_hand.article
    notice = superscripts(notes_html(article.notice, Numbering(), at_hand.rendered)).replace(
        "<p>", '<p class="notice">'
    )
    before, last, after = notice.rpartition('<p class="notice">')
    notice = before + last.replace("notice", "last-notice") + after
    return notice + mark_passages(article.html, article.blocks, at_hand.passages)
