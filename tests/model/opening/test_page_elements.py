"""What a browser shows as words is kept, and what it does not show is not."""

import pytest

from reader.model.edition.remark import About
from reader.model.opening.foreign_article import markdown_article
from reader.model.opening.tag_stripping import strip_tags
from reader.model.opening.web_page import HalfPageError, fragment_article, web_article

LEAD = (
    "<p>The committee met on Tuesday to discuss the report, which said what all had said.</p>" * 4
)
TEX = "<annotation encoding='application/x-tex'>word</annotation>"


def deep(tag: str, depth: int = 300) -> str:
    return f"<{tag}>" * depth + "word" + f"</{tag}>" * depth


# By what holds it: whether a browser shows the word.
SHOWN = {
    **{
        f"<{tag}>word</{tag}>": True
        for tag in (
            *("abbr", "address", "applet", "aside", "b", "bdo", "big", "blockquote", "caption"),
            *("center", "cite", "code", "data", "dd", "del", "details", "dfn", "dialog", "dir"),
            *("div", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font", "footer"),
            *("form", "h1", "h6", "header", "hgroup", "i", "ins", "kbd", "label", "legend", "li"),
            *("listing", "main", "map", "mark", "marquee", "menu", "nav", "nobr", "object"),
            *("output", "p", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "search"),
            *("section", "small", "span", "strike", "strong", "sub", "summary", "sup", "td"),
            *("textarea", "th", "time", "tt", "u", "unknown", "var", "wbr", "x-own"),
        )
    },
    **{
        f"<{tag}>word</{tag}>": False
        for tag in (
            *("audio", "canvas", "datalist", "iframe", "meter", "noembed", "noframes", "noscript"),
            *("progress", "script", "style", "template", "title", "video"),
        )
    },
    "<video><p>word</p></video>": False,
    "<object data=x.swf><embed src=x.swf><p>word</p></object>": True,
    "<object data=x.swf><param name=x></object>word": True,
    "<template shadowrootmode=open><p>word</p></template>": True,
    "<h3><button>word</button></h3>": True,
    "<details><summary><button>word</button></summary>more</details>": True,
    "<select><option>word<option>other</select>": True,
    "<select><option>other<option>word</select>": False,
    "<select><option>other<option selected>word</select>": True,
    "<select multiple><option>other<option>word</select>": True,
    "<math><mi>word</mi></math>": True,
    f"<math><mi>word</mi>{TEX}</math>": True,
    f"<math><semantics><mi>word</mi>{TEX}</semantics></math>": True,
    "<math><mi>x</mi><annotation>word</annotation></math>": False,
    "<p hidden>word</p>": False,
    "<p hidden=hidden><b>word</b></p>": False,
    "<p>so <b hidden>word</b></p>": False,
    "<ul><li>so<li hidden>word</ul>": False,
    "<img hidden alt=word>": False,
    "<p hidden=until-found>word</p>": True,
    "<button aria-controls=x>so</button><div hidden id=x>word</div>": True,
    "<a href=#x>so</a><div hidden id=x>word</div>": True,
    "<div hidden role=tabpanel>word</div>": True,
    "<details><summary>so</summary>word</details>": True,
    "<p>so <span style='display:none'>word</span></p>": False,
    "<p>so <i style='color: red; DISPLAY: none !important'>word</i></p>": False,
    "<p>so <span style='visibility:hidden'>word</span></p>": False,
    "<p>so <b style='display:none' id=x>word</b> <a onclick='show(\"x\")'>more</a></p>": True,
    "<div style='display:none'>word</div>": True,
    "<p aria-hidden=true>word</p>": True,
    "<p>so <span style='display:none'><math><mi>word</mi></math></span></p>": True,
    "<p>so <b style='display:none'>so <math><mi>word</mi></math></b></p>": False,
    f"<math>{deep('mrow')}</math>": True,
    f"<math>{deep('mrow', 900)}</math>": True,
}


@pytest.mark.parametrize(("html", "shown"), SHOWN.items(), ids=[html[:40] for html in SHOWN])
def test_a_word_is_read_once_where_a_browser_shows_it_and_else_not(html: str, shown: bool) -> None:
    page = f"<h1>T</h1><p>before</p>{html}<p>after</p>"

    text = fragment_article(page, "T").article.text

    assert text.count("word") == shown
    assert (text.split()[0], text.split()[-1]) == ("before", "after")


@pytest.mark.parametrize("tag", ["video", "audio", "canvas", "template", "progress", "script"])
def test_in_markdown_and_in_stripped_text_it_is_the_same(tag: str) -> None:
    unshown = f"<{tag}>word</{tag}>"

    assert strip_tags(f"before {unshown}").split() == ["before"]
    for markdown in (f"before {unshown}after", f"before\n\n{unshown}\n\nafter"):
        article = markdown_article(markdown, "T").article
        assert article.text.split() in (["before", "after"], ["before"])


@pytest.mark.parametrize("begins", ["<video src='x'>", "<template>", "<canvas id='x'>"])
def test_in_markdown_what_does_not_end_takes_no_words_with_it(begins: str) -> None:
    article = markdown_article(f"one {begins} two\n\nthree", "T").article

    assert article.text.endswith("two\nthree")


def test_a_formula_in_markdown_is_read_once() -> None:
    formula = f"<math><semantics><mfrac><mi>word</mi><mn>2</mn></mfrac>{TEX}</semantics></math>"

    for markdown in (f"So {formula} is.", f"<p>\nSo {formula} is.</p>"):
        assert markdown_article(markdown, "T").article.text == "So word/2 is."


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<p><span class=num>(1)</span>The boat</p>", "(1) The boat"),
        ("<p><b>a)</b>the boat</p>", "a) the boat"),
        ("<li><span>iv.</span><i>The</i> boat</li>", "iv. The boat"),
        ("<p><span>3</span>The boat</p>", "3 The boat"),
        ("<p><b>3</b>D prints</p>", "3D prints"),
        ("<p><b>2</b>nd boat</p>", "2nd boat"),
        ("<p>so <span>(1)</span>a</p>", "so (1)a"),
        ("<p><b>T.</b>S. Eliot</p>", "T.S. Eliot"),
    ],
)
def test_a_number_that_a_style_sets_apart_does_not_touch_its_words(html: str, said: str) -> None:
    assert fragment_article(html, "T").article.text == said


def test_hidden_words_do_not_run_together_with_those_that_are_seen() -> None:
    page = "<p>700 pounds of <span style='display:none'>hidden</span>it.</p>"

    assert fragment_article(page, "T").article.text == "700 pounds of it."


@pytest.mark.parametrize(
    "html",
    ["<button>word</button>", "<svg><text>word</text></svg>", "<nav><a href=/x>word</a></nav>"],
)
def test_where_a_word_that_is_shown_was_left_out_all_is_not_said_to_be_kept(html: str) -> None:
    made = web_article(f"<article><h1>A bridge</h1>{LEAD}</article>{html}", "T")

    assert "word" not in made.article.text
    assert made.remarks[0].about is About.WORDS_KEPT
    assert made.remarks[0].of - made.remarks[0].count == 1


def test_the_words_that_stand_for_a_picture_make_up_for_none_that_were_left_out() -> None:
    picture = "<figure><img src=x.png alt='a bridge at dawn in the fog of the harbour'></figure>"

    made = web_article(
        f"<title>T</title><article>{LEAD}{picture}{LEAD}</article><nav>one two</nav>", "T"
    )

    assert "Picture: a bridge" in made.article.text
    assert made.remarks[0].about is About.WORDS_KEPT


def test_of_the_whole_page_what_is_pressed_is_shown_too() -> None:
    page = f"<title>T</title><article>{LEAD}</article><p>so <button>Copy</button>it</p>"

    assert web_article(page, "T", whole=True).article.text.endswith("so Copy it")


@pytest.mark.parametrize("tag", ["div", "span", "i"])
def test_a_page_of_which_the_parser_lost_the_end_is_not_taken_for_the_whole(tag: str) -> None:
    with pytest.raises(HalfPageError):
        web_article(f"<article>{LEAD * 9}{deep(tag, 3000)}<p>and the end</p></article>", "T")
