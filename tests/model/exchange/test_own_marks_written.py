"""What the reader marked, as Markdown and as annotations."""

import json

from reader.model.edition.edition import Edition
from reader.model.exchange.own_marks_written import own_marks_json, own_marks_markdown
from reader.model.own.own_mark import OwnKind, OwnMark, PlacedMark, mark_at
from reader.model.text.span import Span


def marks(edition: Edition) -> tuple[PlacedMark, ...]:
    """Return a mark of each sort in an *edition*'s article."""
    text = edition.article.text
    start = text.index("best thing")
    placed = (
        mark_at(Span(0, 12), text, OwnKind.BOOKMARK, "*Begin* here"),
        mark_at(Span(start, start + 10), text, OwnKind.NOTE, "# Says who?\nAsk [her]."),
        PlacedMark(OwnMark("3", OwnKind.NOTE, "gone\nwords"), None),
    )
    return tuple(each.saying(each.mark.said) for each in placed)


def dated(text: str, marks: tuple[PlacedMark, ...]) -> str:
    """Return a *text* with the day on which the *marks* were made put in the place of DAY."""
    from reader.model.edition.phrasing import date_in_words

    return text.replace("DAY", date_in_words(marks[0].mark.made))


def test_marks_are_a_list_and_quotations_with_what_was_said_of_them(bridge: Edition) -> None:
    marked = marks(bridge)

    written = own_marks_markdown(marked, bridge)

    assert written == dated(
        "# The Bridge\n\na small article\n\n"
        "- \\*Begin\\* here (paragraph 1, DAY)\n\n"
        "> best thing\n\n— paragraph 2, DAY\n\n\\# Says who?\\\nAsk \\[her\\].\n\n"
        "> gone\\\n> words\n\n— no longer in this text, DAY\n",
        marked,
    )


def test_marks_are_annotations_with_selectors(bridge: Edition) -> None:
    marked = marks(bridge)
    page = json.loads(own_marks_json(marked, bridge))

    assert (page["@context"], page["type"]) == (
        "http://www.w3.org/ns/anno.jsonld",
        "AnnotationPage",
    )
    bookmark, note, lost = page["items"]
    assert bookmark["motivation"] == "bookmarking"
    assert bookmark["body"]["value"] == "*Begin* here"
    assert note["motivation"] == "commenting"
    assert note["target"]["source"] == bridge.id
    quote, position = note["target"]["selector"]
    assert (quote["type"], quote["exact"]) == ("TextQuoteSelector", "best thing")
    span = marked[1].span
    assert span is not None
    assert position == {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    assert lost["motivation"] == "highlighting"
    assert [each["type"] for each in lost["target"]["selector"]] == ["TextQuoteSelector"]
