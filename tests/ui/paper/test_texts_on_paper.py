"""Texts that were opened, on paper: plain, Markdown, from right to left, and with perspectives."""

from pathlib import Path

from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.opening.opened_text import open_text
from reader.ui.paper.article_lines import ArticlePart
from reader.ui.paper.article_table import RowPart
from reader.ui.paper.lines import LinesPart
from tests.attached import attached_in_every_state
from tests.on_paper import composed, painted_area, parts_of, picture, words_of

MARKDOWN = """\
# Boats

There are **three** boats of a [yard](https://example.org/).

| Boat | Sold |
|------|-----:|
| Swan | 1,200 |
| Heron | 12 |

1. One
2. Two

```
swan = 1
```
"""
ARABIC = "العبّارة\n\n" + "تعبر العبّارة البحيرة كل يوم ويقول الناس إنها بطيئة منذ سنوات. " * 6 + "\n"


def opened(folder: Path, name: str, text: str) -> OpenedText:
    """Return a *text* that is opened from a file of that *name*."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return open_text(file)


def test_a_text_of_plain_words_is_printed(tmp_path: Path) -> None:
    text = opened(tmp_path, "ferry.txt", "The Ferry\n\nA ferry crosses the lake.\n\nIt is slow.\n")

    composition = composed(text)

    assert len(composition.pages) == 1
    assert "Aferrycrossesthelake." in words_of(composition)
    assert composition.running.foot == "Printed 28 November 2026."


def test_a_table_a_list_and_code_are_printed_as_such(tmp_path: Path) -> None:
    composition = composed(opened(tmp_path, "boats.md", MARKDOWN))

    page, words = composition.pages[0], words_of(composition)
    assert len(list(parts_of(page, RowPart))) == 3
    for each in ("Therearethreeboatsofayard.", "Swan", "1,200", "2.", "swan=1"):
        assert each in words
    markers = [part.lines.setting.marker for part in parts_of(page, LinesPart)]
    assert [marker for marker in markers if marker] == ["1.", "2."]


def test_a_text_from_right_to_left_is_printed_from_the_right(tmp_path: Path) -> None:
    composition = composed(opened(tmp_path, "ferry.txt", ARABIC))

    page = composition.pages[0]
    paragraphs = list(parts_of(page, ArticlePart))
    assert paragraphs
    assert all(part.lines.setting.backwards for part in paragraphs)
    image = picture(page, composition)
    above_foot = painted_area(image.copy(0, 0, image.width(), image.height() // 2))
    assert above_foot.left() > image.width() // 5


def test_a_long_text_goes_on_from_page_to_page_and_no_paragraph_is_lost(tmp_path: Path) -> None:
    sentences = [f"Mile {n} of the road. " + "Nobody is met on it. " * 9 for n in range(200)]
    composition = composed(opened(tmp_path, "road.txt", "The Road\n\n" + "\n\n".join(sentences)))

    words = words_of(composition)
    assert len(composition.pages) > 5
    assert all(f"Mile{n}oftheroad." in words for n in range(200))


def test_a_text_with_perspectives_beside_it_has_them_on_paper(bridge: Edition) -> None:
    composition = composed(attached_in_every_state(bridge))

    words = words_of(composition)
    assert "BuildersLtd" in words
    assert "fromtheedition“TheBridge”" in words
