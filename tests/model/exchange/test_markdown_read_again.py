"""Whatever stands above or below whatever else: what is written in Markdown reads as the same."""

from collections.abc import Sequence

import pytest

from reader.model.edition.article import Article, Block, Styled
from reader.model.exchange.lined_text import lined_text
from reader.model.exchange.markdown_text import markdown_of
from reader.model.exchange.notes import styles_in
from reader.model.opening.foreign_article import html_article, markdown_article

KINDS = {
    "heading": "### A *heading* of<br>two lines",
    "paragraph": "Words and `code`, ~~struck~~ <ins>new</ins>, H<sub>2</sub>O, 2013<sup>4</sup>.",
    "broken lines": "One  \ntwo *three  \nfour* **five\\\nsix**\\\nseven.",
    "line block": "| *One*\n|   two\n\n\\| three  \n\\| four",
    "broken before signs": "One  \n\\- two  \n3\\. three  \n\\# four",
    "items": "- one\n- two\n  - [in](https://a.org)\n\n    [more](https://a.org)\n- three",
    "numbers": "3. three\n\n   more  \n   of it\n4. four",
    "broken item": "- one  \n  two\n- three",
    "boxes": "- [x] done\n- [ ] open\n\n  and more",
    "numbers and boxes": "2. two\n3) three\n- [ ] open\n- [x] done\n\n4. [ ] four\n5. [x] five",
    "lists in a row": "1. a\n\n1) b\n2) c\n- d\n* e\n  1. f\n  5) g\n* h\n+ [ ] i",
    "other numbers": '<ol><li value="3">a<li value="9">b</ol><ol reversed><li>c<li>d</ol>',
    "quotation": "> Quoted  \n> words.\n>\n> - item\n>\n> > ```py\n> > x\n> > \ty\n> > ```",
    "code": "```py\nx = 1\n\n  y\n\tz\tz\n```",
    "code within": "10. ten\n\n    ```c++\n    x\n    \ty\n    ```",
    "table": "| A | B |\n|--:|---|\n| 1<br>2 | *x* ![A boat](x.png) |",
    "grid": "+---+---+\n| A | B |\n+===+:=:+\n| - | c |\n| d |   |\n+---+---+",
    "note": "A note[^a].\n\n[^a]: First  \n    line.\n\n    ```c\n    x\n    ```\n",
    "note of items": "See[^b].\n\n[^b]: - one\n    - two\n",
    "note with a table": "See[^d].\n\n[^d]: One.\n\n    | a | b |\n    |---|--:|\n    | 1 | 2 |\n",
    "note with lists": "[^e].\n\n[^e]: One.\n\n    - a\n        - b\n\n    1. c\n    2. d\n\n    e",
    "note with a quotation": "[^f].\n\n[^f]: One.\n\n    > two  \n    > three\n\n    four\n",
    "note of a quotation": "[^g].\n\n[^g]: One.\n\n    > > ```\n    > > x\n    > > ```",
    "note of a table": "[^h].\n\n[^h]:\n    | a |\n    |---|\n    | 1 |\n\n    Two.\n",
    "note of a quoted list": "[^i].\n\n[^i]: > - a\n    >   b\n    > - c\n    >\n    > > d\n",
    "note of a quoted table": "[^j].\n\n[^j]: > - a\n    >\n    > | b |\n    > |---|\n",
    "note that begins with a quotation": "[^k].\n\n[^k]: > one\n    > two\n\n    1. three\n",
    "note with a table in an item": "[^l].\n\n[^l]: - a\n    - b\n\n        | c |\n        |---|\n",
    "notes in notes": "a^[b ^[c ^[d] e] f] ^[g]",
    "note of code": "See[^c] ^[more].\n\n[^c]:\n    ```\n    x\n    \ty\n    ```",
    "picture": "![A [boat\\]](x.png)",
    "caption": "<figure><figcaption>Of <b>boats</b></figcaption></figure>",
    "formula": "$$\nx^2 \\\\\n  y\n$$",
    "money": "$`5 of it`$, $$5 a$$10 or US$$.",
    "formulas": "So $a_1 * b$, $$c$$ and $$2$3$$ for \\$5, \\$x$; a\\^2\\^ {#a}",
    "brackets": "\\\\[x^2\\\\] [*x*^2] \\(y\\)\n\n[ a = b ]",
    "formula with gaps": "```math\nx\n\ny\n```",
    "formula within": "1. one\n\n   $$\n   x\n     y\n   $$\n2. two",
}


def said(article: Article) -> tuple[Sequence[Block], str, Sequence[Styled]]:
    """Return what there is in an *article*."""
    return article.blocks, lined_text(article), styles_in(article)


@pytest.mark.parametrize("above", KINDS)
def test_what_is_written_reads_as_the_same_above_whatever(above: str) -> None:
    for below, words in KINDS.items():
        # A second note of one name would be another.
        lower = words.replace("[^", "[^lower-")
        markdown = f"# The title\n\nFirst.\n\n{KINDS[above]}\n\n{lower}\n\nLast.\n"
        article = markdown_article(markdown, "file").article

        again = markdown_article(markdown_of(article), "file").article

        assert said(again) == said(article), below


def test_terms_read_again_as_terms() -> None:
    terms = "Term\n: Meaning\n\n    and more\n\nOther\n*One*\n: x\n\n  ```py\n  y\n  ```\n"
    article = markdown_article(f"# The title\n\n{terms}\nLast.", "file").article

    again = markdown_article(markdown_of(article), "file").article

    assert said(again) == said(article)
    assert [block.level for block in article.blocks] == [1, 2, 2, 1, 1, 2, 2, 0]


def test_terms_beside_lists_read_again_as_terms_and_lists() -> None:
    terms = "- a\n  - b\n\nTerm\n: Meaning\n\n2. c\n\nOther\n: One\n\n> d\n\nLast\n: Two\n"
    article = markdown_article(f"# The title\n\n{terms}", "file").article

    again = markdown_article(markdown_of(article), "file").article

    assert said(again) == said(article)


def test_lists_in_what_a_term_means_stay_there() -> None:
    terms = "Term\n: Meaning\n\n    - a\n      - b\n    - c\n\n    more\n\nOther\n: One\n\n- d\n"
    article = markdown_article(f"# The title\n\n{terms}", "file").article

    again = markdown_article(markdown_of(article), "file").article

    assert said(again) == said(article)
    assert [block.level for block in article.blocks] == [1, 2, 3, 4, 3, 2, 1, 2, 1]


def test_what_a_term_means_is_no_code_where_it_holds_a_list() -> None:
    terms = "Term\n: Meaning\n\n    > said\n\n    - a\n    - b\n\nOther\n: One\n"
    article = markdown_article(f"# The title\n\n{terms}", "file").article

    again = markdown_article(markdown_of(article), "file").article

    assert [(block.kind, again.text_of(block)) for block in again.blocks] == [
        (block.kind, article.text_of(block)) for block in article.blocks
    ]


def test_lines_are_broken_and_code_has_its_language() -> None:
    markdown = "# The title\n\nOne  \ntwo\\\nthree.\n\n- four  \n  five\n\n```py\nx\n```"

    written = markdown_of(markdown_article(markdown, "file").article)

    assert written == ("# The title\n\nOne\\\ntwo\\\nthree.\n\n- four\\\n  five\n\n```py\nx\n```")


def test_lists_in_a_row_stay_apart() -> None:
    markdown = "# The title\n\n2. a\n3) b\n4) c\n- d\n- [ ] e\n* f\n\n  more\n+ g"

    written = markdown_of(markdown_article(markdown, "file").article)

    assert written == "# The title\n\n2. a\n3) b\n4) c\n- d\n- [ ] e\n* f\n\n  more\n- g"


def test_a_box_takes_the_place_of_a_bullet_but_of_no_number() -> None:
    article = markdown_article("- [ ] a\n\n2. [x] b", "file").article

    assert [(block.marker, article.text_of(block)) for block in article.blocks] == [
        ("", "☐ a"),
        ("2.", "☑ b"),
    ]


def test_formulas_stay_formulas() -> None:
    markdown = "# The title\n\nProse\n$$x_1$$ {#eq:1}\nmore $$y$$, $a_1 * b$, for $5.\n\n$$\nz\n$$"

    written = markdown_of(markdown_article(markdown, "file").article)

    assert written == (
        "# The title\n\nProse\n\n$$\nx_1\n$$\n\nmore $y$, $a_1 * b$, for $5.\n\n$$\nz\n$$"
    )


def test_a_note_has_its_label_once() -> None:
    html = """<p>Words[<sup><a href="#a">F1</a></sup>], <a href="#b"><sup>[2]</sup></a> and
    <sup>[<a href="#c">3</a>]</sup> and <sup>(<a href="#d">4</a>)</sup>.</p><div class="footnotes">
    <p id="a">F1. First.</p><p id="b">[2] Second.</p><p id="c"><sup>3</sup> Third.</p>
    <p id="d">4 boats.</p></div>"""

    written = markdown_of(html_article(html, "The title", named=True).article)

    assert written.split("\n\n")[1:] == [
        "Words[^F1], [^2] and [^3] and [^4].",
        "[^F1]: First.",
        "[^2]: Second.",
        "[^3]: Third.",
        "[^4]: 4 boats.",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Call __init__ and _one_, ___three___, snake_case, snake__case, a__ and __b, __c__.py.",
        "See http://a.org/b_c_/__d__.html, https://e.org/~f/g*h*i and www.j.org/_k_.",
        "Mail a_b@c.org, or http://d.org/e?f=g&h=i&amp;copy;j. (See http://k.org/l_m_.)",
        "http://a.org/b<br>and www.c.org/d<br>and https://e.org/f.<br>and g@h.org<br>more",
        "*http://a.org/b* and **c**, `d` and _http://e.org/f_ and http://g.org/[h]_i_",
        "<a href='http://x_y_'>http://x_y_</a>, www., __ and _, http://a_ and xhttp://b_c_",
    ],
)
def test_what_stands_at_signs_and_addresses_reads_as_the_same(words: str) -> None:
    article = html_article(f"<p>First.</p><p>{words}</p><p>Last.</p>", "file", named=True).article

    again = markdown_article(markdown_of(article), "other").article

    assert lined_text(again) == lined_text(article)
