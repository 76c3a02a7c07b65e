"""An article in Markdown: read again, it is the same article."""

from pathlib import Path

import pytest

from reader.model.edition.article import Article, Block, BlockKind, Style, Styled
from reader.model.exchange.markdown_text import markdown_of
from reader.model.exchange.notes import notes_of
from reader.model.opening.opened_text import open_text
from reader.model.text.span import Span


def read(folder: Path, name: str, text: str) -> Article:
    """Return the article that is read in a file of that *name* and *text*."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return open_text(file).article


@pytest.mark.parametrize(
    "markdown",
    [
        "A paragraph.\n\nAnother.",
        "## One\n\nWords.\n\n### Two\n\nWords.",
        "With *emphasis*, **strong *both* words**, `code`, ``a ` tick`` and ~~500~~ 700.",
        "A [link *to* it](https://example.org/a_b?c=d&e=f) and **bold** <ins>new</ins>.",
        "So ~~500~~ <ins>*700*</ins> and ~~all~~ <ins>none of them</ins> went.",
        "7. seven\n8. eight\n   - nested\n     - deeper\n9. nine\n\nAfter.",
        "1. one\n\n   ```\n   x = 1\n\n   y = 2\n   ```\n\n   It goes on.\n2. two\n\nAfter.",
        "- one\n  - deeper\n\n    ```\n    x\n    ```\n  - deep\n- two\n\n```\napart\n```",
        "A note[^1].\n\n[^1]: One.\n\n    Two.\n\n    ```\n    code\n    ```\n\n    Three.\n",
        "- [x] done\n- [ ] to do\n\n> A quotation.\n\nAfter.",
        "> A quotation\n>\n> - of *items*\n>\n> ```\n> code\n> ```\n>\n> > and another\n\nAfter.",
        "```python\ndef f():\n    return 1 < 2 # *not* emphasis\n```\n\nAfter.",
        "````\n```\nfence\n```\n````",
        "| A | B |\n|---|---|\n| 1 | *two* |\n|  | 3\\|4 |\n\nAfter.\n\n| C |\n|---|\n| 5 |",
        "A note[^1], another[^b].\n\n[^1]: The *first*.\n[^b]: The second.",
        r"Not \*emphasis\*, \<b>, snake_case, \_so\_, \`x\`, \&amp;, \~\~no\~\~, \~nor\~.",
        "\\# no heading\n\n\\- no item\n\n1\\. no number\n\n\\> no quotation\n\n\\+ no sign",
    ],
)
def test_what_is_written_is_read_as_the_same(tmp_path: Path, markdown: str) -> None:
    first = read(tmp_path, "text.md", f"# The title\n\n{markdown}\n")

    again = read(tmp_path, "text.md", markdown_of(first))

    assert again == first


def test_a_title_of_its_own_is_a_heading(tmp_path: Path) -> None:
    article = read(tmp_path, "text.md", "Only words.")

    assert markdown_of(article) == "# text\n\nOnly words."


def test_what_stands_below_the_title_stays_there(tmp_path: Path) -> None:
    front = 'title: A bridge\nsubtitle: and a "ferry": \\ both\nauthor: [Jane Doe, Noor Ali]'
    first = read(tmp_path, "text.md", f"---\n{front}\ndate: 2021-05-03\n---\n\n# Of it\n\nOne.")

    written = markdown_of(first)

    assert written == (
        '---\nsubtitle: "and a \\"ferry\\": \\\\ both"\nauthor: "Jane Doe, Noor Ali"\n'
        "date: 2021-05-03\n---\n\n# A bridge\n\n# Of it\n\nOne."
    )
    assert read(tmp_path, "text.md", written) == first


def test_verse_that_is_set_in_stays_so(tmp_path: Path) -> None:
    verse = "Rough winds do shake\n  The darling buds\n\tOf May"
    prose = "Words are here, and many of them, so that they make a paragraph of prose that is long."
    article = read(tmp_path, "a.txt", f"{prose}\n\n{verse}\n\n{prose}\n")

    again = read(tmp_path, "b.md", markdown_of(article))

    texts = [[each.text_of(block) for block in each.blocks] for each in (article, again)]
    assert texts[0] == texts[1]
    assert "\n  The" in texts[0][1]


def test_plain_text_means_nothing_by_its_signs(tmp_path: Path) -> None:
    text = "Two * three * four, <b> and [one](two).\n\nA _word_ and another that goes on.\n"
    article = read(tmp_path, "text.txt", text)

    again = read(tmp_path, "text.md", markdown_of(article))

    assert again.text == article.text
    assert "<em>" not in again.html


def test_quotations_in_plain_text_keep_their_signs(tmp_path: Path) -> None:
    text = "Hi.\n\n> Did you ask\n> - Tom\n> - Ann\n\n>> a(1);\n>> b(2);\n\nI see.\n"
    article = read(tmp_path, "mail.txt", text)

    assert markdown_of(article).split("\n\n") == [
        "# mail",
        "Hi.",
        "> Did you ask\n>\n> - Tom\n> - Ann\n>\n> > ```\n> > a(1);\n> > b(2);\n> > ```",
        "I see.",
    ]


def test_paragraphs_of_an_item_stay_within_it(tmp_path: Path) -> None:
    markdown = "100. One.\n\n     More of it.\n\n     - nested\n\n       more\n\n101. Two\n\nAfter."
    first = read(tmp_path, "text.md", f"# The title\n\n{markdown}\n")

    again = read(tmp_path, "text.md", markdown_of(first))

    assert again.blocks == first.blocks
    assert [block.marker for block in again.blocks] == ["100.", "", "•", "", "101.", ""]


def test_another_list_begins_where_its_signs_are_others(tmp_path: Path) -> None:
    text = "Hi there.\n\n* The *first*\n* The second\n\n7) seven\n8) eight\n\n(a) ferry\n(b) pier\n"
    first = read(tmp_path, "list.txt", text)

    again = read(tmp_path, "list.md", markdown_of(first))

    said = [(block.marker, again.text_of(block)) for block in again.blocks]
    assert said == [
        ("", "Hi there."),
        ("•", "The *first*"),
        ("•", "The second"),
        ("7.", "seven"),
        ("8.", "eight"),
        ("•", "(a) ferry"),
        ("•", "(b) pier"),
    ]


def test_columns_keep_their_alignment_and_cells_their_pictures(tmp_path: Path) -> None:
    table = "| L | C | R | N |\n|:--|:-:|--:|---|\n| 1 | ![A boat](x.png) *two* | 3 | 4 |\n\nAfter."
    first = read(tmp_path, "text.md", f"# The title\n\n{table}\n")

    assert markdown_of(first).split("\n\n")[1].split("\n")[1:] == [
        "| --- | :---: | ---: | --- |",
        "| 1 | *two* ![A boat]() | 3 | 4 |",
    ]


def test_a_note_has_all_of_its_paragraphs_and_no_way_back(tmp_path: Path) -> None:
    markdown = (
        "One[^1], two[^2], one[^1].\n\n[^1]: First.\n\n    Second.\n\n    - item\n\n[^2]: Two.\n"
    )
    first = read(tmp_path, "text.md", f"# The title\n\n{markdown}")

    written = markdown_of(first)

    assert written.split("\n\n", 2)[2] == (
        "[^1]: First.\n\n    Second.\n\n    - item\n\n[^2]: Two."
    )
    assert read(tmp_path, "text.md", written) == first


def test_a_note_is_known_by_what_refers_to_it() -> None:
    text = "Words[a] and [1] and see the book.\n^ Letter.\n^ ᵃ ᵇ Book. ↩\n↩\nOther."
    starts = [0, *(index + 1 for index, sign in enumerate(text) if sign == "\n")]
    spans = [Span(a, b - 1) for a, b in zip(starts, [*starts[1:], len(text) + 1], strict=True)]
    markers = ["", "1.", "1.", "", "2."]
    kinds = [BlockKind.PARAGRAPH, *[BlockKind.NOTE] * 4]
    blocks = tuple(
        Block(kind, span, number, marker=marker)
        for number, (kind, span, marker) in enumerate(zip(kinds, spans, markers, strict=True), 1)
    )
    links = (("[a]", 1), ("[1]", 2), ("see the book", 2))
    styles = tuple(
        Styled(Span(text.index(words), text.index(words) + len(words)), Style.LINK, f"place:{to}")
        for words, to in ((words, spans[index].start) for words, index in links)
    )
    article = Article("T", "", "", "", "", "", text, blocks, styles)

    assert markdown_of(article).split("\n\n")[1:] == [
        "Words[^a] and [^1] and see the book[^1].",
        "[^a]: Letter.",
        "[^1]: Book.",
        "[^2]: Other.",
    ]
    assert [note.label for note in notes_of(article, styles)] == ["a", "1", "2"]


def test_what_stands_below_a_heading_stays_below_it(tmp_path: Path) -> None:
    table = (
        '<table><tr><td rowspan="2">Side<td colspan="2">1992<td>1993<tr><td>dead<td>hurt<td>dead'
        '<tr><td>A<td>1<td rowspan="2">2<td>3<tr><td>B<td>4</table>'
    )
    article = read(
        tmp_path, "text.md", f"# The title\n\n{table}\n\n<dl><dt>a</dt><dd>b</dd></dl>\n"
    )

    assert markdown_of(article).split("\n\n")[1:] == [
        (
            "| Side | 1992 |  | 1993 |\n| --- | --- | --- | --- |\n|  | dead | hurt | dead |\n"
            "| A | 1 | 2 | 3 |\n| B | 4 |  |  |"
        ),
        "a\n: b",
    ]


def test_a_long_text_keeps_its_marks(tmp_path: Path) -> None:
    long = "\n\n".join(f"{number}. *paragraph* `of` many." for number in range(1, 6000))
    article = read(tmp_path, "text.md", f"# The title\n\n{long}\n")

    lines = markdown_of(article).split("\n")

    assert article.html == ""
    assert "5000. *paragraph* `of` many." in lines
