"""Notes as lines on paper."""

from reader.ui.paper.note_lines import Notes
from reader.ui.paper.sheet import PX

NUMBERS = {"cost": 7}


def number(passage: str) -> int:
    """Return the number of a *passage*."""
    return NUMBERS.get(passage, 0)


def lines_of(html: str, *, cites: bool = True) -> list[str]:
    """Return the text of each piece."""
    return [lines.words.text for lines in Notes(number, cites=cites).lines(html)]


def test_a_link_to_a_passage_has_its_number_behind_it() -> None:
    html = '<p>See <a href="passage:cost">the cost</a> and <a href="passage:other">it</a>.</p>'

    assert lines_of(html) == ["See the cost (→\u00a07) and it."]


def test_citations_are_raised_numbers_or_left_out() -> None:
    html = '<p>So it was.<sup><a href="source:a">12</a></sup></p>'

    assert lines_of(html) == ["So it was.\u2060¹²\u2060"]
    assert lines_of(html, cites=False) == ["So it was."]


def test_items_have_their_signs_and_are_set_in() -> None:
    items = list(Notes(number, cites=True).lines("<ol><li>One</li><li>Two</li></ol>"))

    assert [lines.setting.marker for lines in items] == ["1.", "2."]
    assert all(lines.setting.indent > 0 for lines in items)


def test_the_cells_of_a_row_stand_on_one_line() -> None:
    html = "<table><tr><td>Swan</td><td>12</td></tr><tr><td>Heron</td><td>3</td></tr></table>"

    assert lines_of(html) == ["Swan · 12", "Heron · 3"]


def test_a_paragraph_is_divided_so_that_two_lines_stay_together() -> None:
    (lines,) = Notes(number, cites=True).lines("<p>" + "word " * 60 + "</p>")
    width, line = 120.0 * PX, lines.setting.line
    count = len(lines.starts(width))

    assert lines.cut(width, 1.5 * line).part is None
    part, rest = lines.cut(width, (count - 1) * line)
    assert part is not None
    assert part.height == (count - 2) * line
    assert rest is not None
    whole = rest.cut(width, 1000 * line)
    assert whole.part is not None
    assert whole.part.height == 2 * line
