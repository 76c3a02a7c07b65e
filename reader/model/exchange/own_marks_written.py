"""Writes what a reader marked in a text for other programs: as Markdown, and as JSON.

The JSON is a page of annotations as the W3C Web Annotation Data Model has them, which other
programs read.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from reader.model.edition.at_hand import AtHand
from reader.model.edition.edition import Edition
from reader.model.edition.phrasing import ENGLISH, Phrasing, date_in_words
from reader.model.exchange.markdown_signs import escaped, escaped_first
from reader.model.own.own_mark import OwnKind, PlacedMark

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def own_marks_markdown(
    marks: Iterable[PlacedMark], at_hand: AtHand, phrasing: Phrasing = ENGLISH
) -> str:
    """Return the *marks* in what is *at_hand* in the order of the text; those without a place last.

    Words are quoted, and what was said of them stands below; a bookmark is a line of a list.
    """
    head = [f"# {_plain(at_hand.article.title)}", _plain(at_hand.article.below_title(phrasing))]
    body = (_markdown(placed, at_hand, phrasing) for placed in marks)
    return "\n\n".join(filter(None, (*head, *body))) + "\n"


def own_marks_json(marks: Iterable[PlacedMark], at_hand: AtHand) -> str:
    """Return the *marks* in what is *at_hand* as a page of annotations."""
    source = at_hand.id if isinstance(at_hand, Edition) else at_hand.article.title
    items = [_annotation(placed, source) for placed in marks]
    page = {"@context": _CONTEXT, "type": "AnnotationPage", "items": items}
    return json.dumps(page, ensure_ascii=False, indent=2) + "\n"


def _markdown(placed: PlacedMark, at_hand: AtHand, phrasing: Phrasing) -> str:
    mark, whence = placed.mark, ", ".join(_whence(placed, at_hand, phrasing))
    if mark.kind is OwnKind.BOOKMARK:
        return f"- {_plain(mark.name)} ({whence})"
    quoted = "> " + _plain(mark.exact).replace("\n", "\\\n> ")
    said = _plain(mark.said).replace("\n", "\\\n")
    return "\n\n".join(filter(None, (quoted, f"— {whence}", said)))


def _whence(placed: PlacedMark, at_hand: AtHand, phrasing: Phrasing) -> Iterator[str]:
    if placed.span is None:
        yield "no longer in this text"
    elif number := at_hand.article.paragraph_at(placed.span.start):
        yield f"paragraph {number}"
    if placed.mark.made:
        yield _plain(date_in_words(placed.mark.made, phrasing))


def _annotation(placed: PlacedMark, source: str) -> dict[str, Any]:
    mark, span = placed.mark, placed.span
    is_bookmark = mark.kind is OwnKind.BOOKMARK
    motivation = "commenting" if mark.said else "highlighting"
    quote = {"exact": mark.exact, "prefix": mark.prefix, "suffix": mark.suffix}
    selectors: list[dict[str, Any]] = [{"type": "TextQuoteSelector", **quote}]
    if span is not None:
        place = {"start": span.start, "end": span.end}
        selectors.append({"type": "TextPositionSelector", **place})
    annotation: dict[str, Any] = {
        "id": f"urn:uuid:{mark.id}",
        "type": "Annotation",
        "motivation": "bookmarking" if is_bookmark else motivation,
        "created": mark.made,
        "target": {"source": source, "selector": selectors},
    }
    if mark.said:
        annotation["body"] = {"type": "TextualBody", "value": mark.said, "format": "text/plain"}
    return annotation


def _plain(words: str) -> str:
    return escaped_first(escaped(words))
