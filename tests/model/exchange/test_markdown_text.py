"""An article in Markdown: read again, it is the same article."""

from pathlib import Path

import pytest

from reader.model.edition.article import Article
from reader.model.exchange.markdown_text import markdown_of
from reader.model.opening.opened_text import open_text


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
        "- [x] done\n- [ ] to do\n\n> A quotation.\n\nAfter.",
        "> A quotation\n>\n> - of *items*\n>\n> ```\n> code\n> ```\n>\n> > and another\n\nAfter.",
        "```python\ndef f():\n    return 1 < 2 # *not* emphasis\n```\n\nAfter.",
        "````\n```\nfence\n```\n````",
        "| A | B |\n|---|---|\n| 1 | *two* |\n|  | 3\\|4 |\n\nAfter.\n\n| C |\n|---|\n| 5 |",
        "A note[^1], another[^b].\n\n[^1]: The *first*.\n[^b]: The second.",
        r"Not \*emphasis\*, \<b>, snake_case, \_so\_, 2 \* 3, a\[0], \`x\`, \&amp;, \~~no\~~.",
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
        "> Did you ask\n>\n> - \\- Tom\n> - \\- Ann\n>\n> > ```\n> > a(1);\n> > b(2);\n> > ```",
        "I see.",
    ]


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
        "- a\n    - b",
    ]


def test_a_long_text_keeps_its_marks(tmp_path: Path) -> None:
    long = "\n\n".join(f"{number}. *paragraph* `of` many." for number in range(1, 6000))
    article = read(tmp_path, "text.md", f"# The title\n\n{long}\n")

    lines = markdown_of(article).split("\n")

    assert article.html == ""
    assert "5000. *paragraph* `of` many." in lines
