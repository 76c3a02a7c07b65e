"""Lists of links that stand on more than one page."""

from collections.abc import Iterable

from reader.model.edition.at_hand import AtHand
from reader.model.edition.passage import Passage
from reader.model.edition.phrasing import Phrasing
from reader.model.markup.links import To, link_html


def passage_links(passages: Iterable[Passage], at_hand: AtHand, phrasing: Phrasing) -> str:
    """Return HTML with a line for each of *passages* of what is *at_hand*, its claim as a link."""
    links = (
        link_html(To.PASSAGE, passage.id, at_hand.claim_of(passage, phrasing))
        for passage in passages
    )
    return "".join(f"<p>{link}</p>" for link in links)
