"""Makes links of the passages in the article's HTML, for the view that shows it."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element

from reader.model.edition.article import Block
from reader.model.edition.passage import Passage
from reader.model.markup.links import run_address, web_address
from reader.model.markup.shown_html import adapt
from reader.model.markup.tree import Slot, TextBlock, parse, serialise, text_blocks

_WEB, _PLACE = "web", "place"


def mark_passages(html: str, blocks: Sequence[Block], passages: Sequence[Passage]) -> str:
    """Return an article's *html* as a view is to show it, each passage wrapped in links.

    Where passages overlap they are cut into runs; the link of a run names all its passages, the
    innermost (shortest) first: ``passage:inner,outer``. Links to the web are of the class *web*,
    and runs within one, which lead there too, of the class *web-run*; links to another place in the
    article are of the class *place*.
    """
    root = parse(html)
    for link in root.iterfind(".//a[@href]"):
        link.set("class", _WEB if web_address(link.get("href", "")) else _PLACE)
    if passages:
        for text_block, block in zip(text_blocks(root), blocks, strict=True):
            here = [passage for passage in passages if passage.span.overlaps(block.span)]
            if here:
                _mark_block(text_block, block.span.start, here)
    adapt(root)
    return serialise(root)


def _mark_block(block: TextBlock, offset: int, passages: Sequence[Passage]) -> None:
    innermost_first = sorted(passages, key=lambda p: (len(p.span), -p.span.start))
    cuts = sorted({edge for p in passages for edge in (p.span.start, p.span.end)})
    parents = {child: parent for parent in block.element.iter() for child in parent}
    webs = _webs(block.element)
    for slot in block.slots:
        text = slot.read()
        if slot.where != "break" and text:
            runs = _runs(text, offset, cuts, innermost_first)
            _put_runs(slot, runs, parents, webs)
        offset += len(text)


def _webs(block: Element) -> dict[Element, str]:
    """Return where each element within a link to the web leads."""
    links = block.iterfind(f".//a[@class='{_WEB}']")
    return {inner: link.get("href", "") for link in links for inner in link.iter()}


def _runs(
    text: str, offset: int, cuts: Sequence[int], passages: Sequence[Passage]
) -> list[tuple[str, tuple[str, ...]]]:
    inside = [cut - offset for cut in cuts if offset < cut < offset + len(text)]
    edges = [0, *inside, len(text)]
    return [
        (
            text[start:end],
            tuple(p.id for p in passages if p.span.start <= offset + start < p.span.end),
        )
        for start, end in pairwise(edges)
    ]


def _put_runs(
    slot: Slot,
    runs: Sequence[tuple[str, tuple[str, ...]]],
    parents: Mapping[Element, Element],
    webs: Mapping[Element, str],
) -> None:
    if slot.where == "text":
        parent, index = slot.element, 0
    else:
        parent = parents[slot.element]
        index = list(parent).index(slot.element) + 1
    slot.write("")
    last = slot
    for text, ids in runs:
        if ids:
            web = webs.get(parent, "")
            link = Element("a", href=run_address(ids, web))
            if web:
                link.set("class", f"{_WEB}-run")
            link.text = text
            parent.insert(index, link)
            index += 1
            last = Slot(link, "tail")
        else:
            last.write(last.read() + text)
