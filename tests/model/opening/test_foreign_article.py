"""Articles of HTML and Markdown that came from anywhere."""

import pytest

from reader.model.edition.article import BlockKind, Style
from reader.model.edition.remark import About, Remark
from reader.model.markup.article_html import styles_of
from reader.model.opening.decoding import TextError
from reader.model.opening.foreign_article import html_article, markdown_article
from reader.model.opening.titles import clean_title
from reader.model.text.anchoring import AnchoringText
from reader.model.text.folding import fold
from tests.fuzz.promises import assert_sound_article
from tests.growth import EVEN, growth


def test_the_first_heading_is_the_title_and_not_said_twice() -> None:
    made = markdown_article("# A *bridge*\n\nOne.\n\n## Two\n\nThree.", "some file")

    assert made.article.title == "A bridge"
    assert made.article.text == "One.\nTwo\nThree."
    assert "<h1>" not in made.article.html


@pytest.mark.parametrize(
    "html",
    ["<h1>A bridge</h1>", "<p>News, 3 May</p><h1>A  Bridge!</h1>", "<h1><b>A bridge</b></h1>"],
)
def test_a_heading_that_says_the_title_again_is_left_out(html: str) -> None:
    made = html_article(f"{html}<p>One.</p><h2>A bridge</h2>", "A bridge", named=True)

    kinds = [block.kind for block in made.article.blocks]
    assert kinds.count(BlockKind.HEADING) == 1
    assert made.article.text.endswith("One.\nA bridge")


def test_a_heading_in_another_is_taken_away_by_itself() -> None:
    made = html_article(
        "<h1>Of it <div><h1>A bridge</h1></div></h1><p>One.</p>", "A bridge", named=True
    )

    assert made.article.text == "Of it\nOne."


def test_a_heading_far_below_the_title_is_one_of_its_own() -> None:
    made = html_article(f"<p>{'word ' * 100}</p><h2>A bridge</h2>", "A bridge", named=True)

    assert made.article.text.endswith("\nA bridge")


@pytest.mark.parametrize(
    "markdown",
    [
        "Of boats.\n\n## A bridge\n\nOne.",
        "# \n\nOf boats.\n\n# A bridge\n\nOne.\n\n# Another",
        "## A bridge\n\nOne.\n\n## Another\n\nTwo.",
        "> ## A bridge\n>\n> One.\n\nTwo.",
        "- ## A bridge\n\nTwo.",
    ],
)
def test_a_heading_of_a_part_is_no_title_and_stays_in_its_place(markdown: str) -> None:
    article = markdown_article(markdown, "A bridge").article

    assert article.title == "A bridge"
    assert "A bridge" in [article.text_of(block) for block in article.blocks]


@pytest.mark.parametrize(
    "before",
    [
        "",
        "[![Built](built.svg)](/) ![](logo.png)\n\n<!-- a remark -->\n\n---\n\n",
        "[English](en.md) | [Deutsch](de.md)\n\n(a-bridge)=\n\n",
        "---\ndescription: How the boats gave way to it.\n---\n",
    ],
)
def test_above_the_title_there_may_be_what_is_no_text(before: str) -> None:
    made = markdown_article(f"{before}## A bridge\n\nOne.\n\n### Piers\n\nTwo.", "File")

    assert made.article.title == "A bridge"
    assert "A bridge" not in made.article.text


def test_a_note_on_the_title_keeps_its_mark_in_the_text() -> None:
    article = markdown_article("# A bridge[^a]\n\nOne.\n\n[^a]: Of stone.", "File").article

    assert article.title == "A bridge"
    assert article.text_of(article.blocks[0]) == "A bridge¹"
    assert article.html.count("<a ") == 2


@pytest.mark.parametrize("longer", ["", "more words. " * 20_000])
def test_contents_lead_to_headings_as_on_github(longer: str) -> None:
    names = ("use", "cost--time", "so_is-this-one", "use-1", "straße", "the-book", "nowhere")
    links = " ".join(f"[{name}](#{name})" for name in names)
    headings = "## Use\n\n### Cost & time!\n\n## *So_is* `this` one\n\n## Use\n\n## Straße\n\na\n\n"

    article = markdown_article(f"# The book\n\n{links}\n\n{headings}{longer}", "T").article

    styles = article.styles or styles_of(article.html)
    places = [int(s.href.removeprefix("place:")) for s in styles if s.style is Style.LINK]
    assert places[-1] == 0
    assert [article.text[place:].partition("\n")[0] for place in places[:-1]] == [
        *("Use", "Cost & time!", "So_is this one", "Use", "Straße"),
    ]
    assert places[0] < places[3]


def test_a_word_that_takes_a_view_long_is_laid_out_in_parts() -> None:
    article = markdown_article("aא" * 3000, "T").article

    assert not article.html
    assert article.text.replace("\n", "") == "aא" * 3000


def test_spaces_that_bind_and_soft_hyphens_stay_and_are_found_without() -> None:
    html = (
        "<p>It is 10&nbsp;km&nbsp;<b> by</b> co&shy;operation, 5&#8239;000 in&nbsp; all.&nbsp;</p>"
    )

    text = html_article(html, "T", named=True).article.text

    assert text == "It is 10\u00a0km\u00a0by co\u00adoperation, 5\u202f000 in all."
    for words in ("10 km by cooperation", "5 000 in", "5000 in"):
        assert fold(words).text in fold(text).text
    assert AnchoringText(text).find("10 km by co")


def test_nothing_of_an_edition_s_own_is_taken_from_outside() -> None:
    made = markdown_article(
        "One.\n{: .examined }\n\n[x](passage:y) [z](party:a) [b](c.html) [w](HTTP://w.org)", "T"
    )

    assert [block.examined for block in made.article.blocks] == [False, False]
    assert made.article.html == (
        '<p>One. {: .examined }</p><p><a>x</a> <a>z</a> <a>b</a> <a href="http://w.org">w</a></p>'
    )


def test_references_to_what_does_harm_are_left_out_too() -> None:
    made = html_article("<p>a&#x202e;b&#xfdd0;c</p><p>&#x2067;d</p>", "T", named=True)

    assert made.article.text == "abc\nd"
    assert Remark(About.NONCHARACTERS, 1) in made.remarks


def test_what_is_clean_in_its_line_but_not_in_its_block_is_shown_without_html() -> None:
    made = html_article("<p>\u2067a</p><p>b\u2069</p>", "T", named=True)

    assert (made.article.text, made.article.html) == ("a\nb", "")
    assert_sound_article(made.article)


@pytest.mark.parametrize(
    "html",
    [
        "<p>" + "word " * 2000 + "</p>",
        "<p>some words</p>" * 30_000,
        "<p>x<br>" * 2000,
        "<p>" + "<i>a</i> " * 2500,
        "<a href='https://lake.example/'>a</a> b " * 2000,
        "<table>" + "<tr><td>a<td>b" * 500,
        "<table><tr><td>x</table>" * 200,
        ("<p>" + "a\u05d0" * 140) * 60,
        ("<p>" + "a\u044f\u0915\u4e2d" * 70) * 60,
        "<table><tr><td>x" * 20,
        "<blockquote>x" * 100,
        f'<a href="https://lake.example/{"x" * 300_000}">x</a>',
    ],
    ids=["a long paragraph", "long", "blocks", "emphasis", "links", "cells", "tables", "directions",
         "scripts", "tables in tables", "deep", "a long address"],
)  # fmt: skip
def test_what_a_view_could_not_lay_out_comes_as_blocks_alone(html: str) -> None:
    made = html_article(f"<h2>A heading</h2>{html}", "T", named=True)

    assert made.article.html == ""
    assert made.article.blocks[0].kind is BlockKind.HEADING
    assert Remark(About.BLOCKS_ONLY) in made.remarks
    assert_sound_article(made.article)


@pytest.mark.parametrize(
    "html",
    [
        "<p>" + "word " * 80 + "</p>",
        "<p>" + "It was *<i>so</i> in <a href='https://lake.example/'>1999</a>. " * 8,
        "<p>" + "\u0421\u043b\u043e\u0432\u0430, \u00c9t\u00e9 \u2013 \u0142\u00f3d\u017a. " * 8,
        "<ul><li>" + "word " * 20 + "</ul>",
        "<p>" + "\u05de\u05d9\u05dc\u05d9\u05dd " * 80 + " 1999.",
    ],
    ids=["prose", "links", "letters beyond ASCII", "lists", "from right to left"],
)
def test_what_is_as_long_as_prose_is_laid_out_whole(html: str) -> None:
    made = html_article(html * 40, "T", named=True)

    assert made.article.html


README = (
    "## Part\n\nSee [it](https://a.example/), *em* and `code` ~~struck~~[^1]; H<sub>2</sub>O.\n\n"
    "1. one\n   - two\n\n```sh\n# a *b*\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
)


def test_the_time_that_markdown_takes_grows_as_it_does() -> None:
    def convert(markdown: str) -> object:
        return markdown_article(markdown, "T")

    assert growth(convert, README.__mul__, 300) < EVEN


@pytest.mark.parametrize("html", ["", "<script>x</script>", "<p> &nbsp; </p>", "&#x202e;"])
def test_without_text_there_is_no_article(html: str) -> None:
    with pytest.raises(TextError, match="There is no text in “T”; open another one"):
        html_article(html, "T", named=True)


def test_a_title_is_one_line_of_bounded_length() -> None:
    assert clean_title(" a\n\u202eb\t c ") == "a b c"
    assert len(clean_title("x" * 10_000)) == 300


def test_lines_end_where_a_long_text_breaks_them() -> None:
    poem = "<p>The boats went out<br><em>upon</em> the tide<br></p><ul><li>a<br>b</ul>"
    made = html_article(f"{poem}<p>{'word ' * 20_000}</p>", "T", named=True)

    verse, item, *_ = made.article.blocks
    assert (verse.kind, made.article.text_of(verse)) == (
        BlockKind.VERSE,
        "The boats went out\nupon the tide",
    )
    assert made.article.text_of(item) == "a b"
    assert_sound_article(made.article)


@pytest.mark.parametrize(
    "html",
    [
        "<p><br><em>one</em> two <a href='https://a.example/x'>three</a></p>",
        "<p>\n<br> \n<em>one</em><br>two <a href='https://a.example/x'>three</a><br></p>",
        "<blockquote>so <em>one</em><br>two <a href='https://a.example/x'>three</a></blockquote>",
        "<ul><li><br><em>one</em><br>two <a href='https://a.example/x'>three</a><br></ul>",
        "<h2><br><em>one</em> <a href='https://a.example/x'>three</a></h2>",
        "<table><tr><td><br><em>one</em> <a href='https://a.example/x'>three</a></table>",
        "<p><em><br>one</em> <a href='https://a.example/x'>three<br></a></p>",
    ],
)
def test_what_is_set_apart_in_a_long_text_is_set_apart_to_the_letter(html: str) -> None:
    article = html_article(f"<p>so</p>{html}{'<p>word</p>' * 12_000}", "T", named=True).article

    assert [
        (article.text[each.span.start : each.span.end], each.style) for each in article.styles
    ] == [("one", Style.EMPHASIS), ("three", Style.LINK)]


def test_a_link_in_a_long_text_leads_to_what_breaks_its_line_first() -> None:
    target = "<p>so</p><p id=x><br>target<br></p><p><a href='#x'>link</a></p>"

    article = html_article(f"{target}{'<p>word</p>' * 12_000}", "T", named=True).article

    assert [each.href for each in article.styles] == [f"place:{article.text.index('target')}"]
