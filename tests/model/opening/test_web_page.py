"""Saved pages: their main text, and what was said of the rest."""

import socket
import subprocess

import pytest
import trafilatura

from reader.model.edition.article import BlockKind
from reader.model.edition.remark import About, Remark
from reader.model.opening.decoding import TextError
from reader.model.opening.web_page import HalfPageError, fragment_article, web_article
from tests.fuzz.promises import assert_sound_article

SENTENCE = (
    "The committee met on Tuesday to discuss the report, which said what all had said before. "
)
PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><title>A bridge | The Town</title>
<meta property="og:title" content="A bridge"><meta property="og:site_name" content="The Town">
<meta name="author" content="Jane Doe">
<meta property="article:published_time" content="2024-05-03T10:00:00Z">
<link rel="stylesheet" href="http://evil.example/x.css"><base href="http://evil.example/">
<meta http-equiv="refresh" content="0; url=http://evil.example/"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News of today</a></li></ul></nav>
<article><h1>A bridge</h1>
<p>{SENTENCE * 3}<em>One</em> <strong>two</strong> <a href="https://example.org/x">three</a>.</p>
<h2>What was planned</h2>
<ul><li>The first point, which matters</li><li>The second <a href="javascript:x">point</a></li></ul>
<blockquote><p>We were never asked, said the mayor, and nobody told us of it.</p></blockquote>
<table><tr><th>Year</th></tr><tr><td>1990</td></tr></table>
<img src="http://evil.example/x.png"><p>{SENTENCE * 3}</p></article>
<iframe src="http://evil.example/"></iframe><form><input></form><script>x()</script>
<footer>All rights reserved by the Town and its people.</footer></body></html>"""


def test_the_main_text_of_a_page_is_kept_with_its_form() -> None:
    article = web_article(PAGE, "some file").article

    assert (article.title, article.language) == ("A bridge", "en-GB")
    assert article.below_title() == "The Town · Jane Doe · 3 May 2024"
    assert [article.text_of(b) for b in article.blocks if b.kind is BlockKind.HEADING] == [
        "What was planned"
    ]
    for kept in ("<strong>two</strong>", "<li>", "<blockquote>", "<td>1990</td>"):
        assert kept in article.html
    assert '<a href="https://example.org/x">three</a>' in article.html
    for gone in ("Home", "rights", "evil", "script"):
        assert gone not in article.html
    assert_sound_article(article)


def test_what_was_left_out_is_told_in_numbers() -> None:
    kept, *left_out = web_article(PAGE, "some file").remarks

    assert kept.about is About.WORDS_KEPT
    assert 100 < kept.count < kept.of < 200
    assert left_out == [
        Remark(about, 1) for about in (About.PICTURES, About.FORMS, About.FRAMES, About.SCRIPTS)
    ]


def test_where_no_main_text_is_found_all_the_text_is_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(trafilatura, "extract", lambda *_, **__: None)

    made = web_article("<title>T</title><body><nav><a href=x>Home</a></nav></body>", "some file")

    assert made.article.text == "Home"
    assert made.remarks == (Remark(About.NO_MAIN_TEXT),)


def test_of_a_piece_that_somebody_chose_all_is_shown() -> None:
    made = fragment_article(
        "<!--StartFragment--><h2>A bridge</h2><ul><li>one <b>two</b></ul><script>x</script>", "T"
    )

    assert (made.article.title, made.article.text) == ("A bridge", "one two")
    assert made.remarks == ()


def test_a_page_of_which_half_was_given_up_is_not_taken_for_the_whole() -> None:
    with pytest.raises(HalfPageError):
        web_article("<p>Words.</p>" + "<b>" * 100_000 + "many more words " * 100, "T")


@pytest.mark.parametrize("html", ["", " ", "<!-- x -->", "<script>x</script>", "<html><head>"])
def test_a_page_without_words_is_refused(html: str) -> None:
    with pytest.raises(TextError, match="There is no text in “T”; open another one"):
        web_article(html, "T")


def test_nobody_is_called_and_nothing_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[object] = []
    monkeypatch.setattr(socket, "socket", lambda *arguments, **_: called.append(arguments))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *arguments, **_: called.append(arguments))
    monkeypatch.setattr(subprocess, "Popen", lambda *arguments, **_: called.append(arguments))
    monkeypatch.setattr(trafilatura, "fetch_url", called.append)

    web_article(PAGE, "T")
    web_article("<base href='http://e.example/'><a href='//e.example'>x</a>", "T")

    assert called == []


def test_code_that_an_editor_copied_keeps_its_lines() -> None:
    lines = "<div><span>def f():</span></div><br><div>    <b>return</b> 1</div>"

    made = fragment_article(f"<div style='color: red; white-space: pre;'>{lines}</div>", "T")

    assert made.article.text == "def f():\n\n    return 1"
    assert [block.kind for block in made.article.blocks] == [BlockKind.CODE]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<span style='display:block'>a</span><span style='display: flex'>b</span>", "a\nb"),
        ("<span style='display:inline'>a</span><span>b</span>", "ab"),
        ("a<button>x</button>b<select><option>y</select>c", "a b y c"),
        ("a<video>no video here</video>b", "ab"),
        ("so <object data=x>a <b>film</b><param></object> is", "so a film is"),
        ("so <object data=x><p>a film</p></object> is", "so\na film\nis"),
        ("<p>so</p><object data=x>a film</object><p>is</p>", "so\na film\nis"),
    ],
)
def test_words_stand_together_or_apart_as_in_a_browser(html: str, expected: str) -> None:
    assert fragment_article(html, "T").article.text == expected


def test_words_are_counted_as_words_and_the_title_among_them() -> None:
    page = f"<title>A bridge</title><article><h1>A bridge</h1><p>{SENTENCE * 9}– a<b>b</b>c!</p>"

    assert web_article(page, "T").remarks == (Remark(About.ALL_KEPT),)
    kept = web_article(f"{page}</article><footer>All — rights <i>reser</i>ved.</footer>", "T")
    assert kept.remarks == (Remark(About.WORDS_KEPT, 147, 150),)


def test_what_no_browser_shows_is_no_sign_that_half_a_page_was_given_up() -> None:
    unseen = "<video>" + "this browser shows no films " * 100 + "</video>"
    choice = "<select>" + "<option>one of many places" * 100 + "</select>"

    made = web_article(f"<article><p>{SENTENCE * 3}</p></article>{unseen}{choice}", "T")

    assert made.article.text == (SENTENCE * 3).strip()


def test_a_page_that_says_neither_where_its_head_ends_nor_its_body_begins_is_read() -> None:
    article = f"<article><h1>A bridge</h1><p>{SENTENCE * 3}</p></article>"

    made = web_article(f"<!doctype html><title>A bridge</title>{article}<p>tail", "T")

    assert (made.article.title, made.article.text) == ("A bridge", (SENTENCE * 3).strip())


def test_of_the_whole_page_it_is_known_what_the_main_text_is_without() -> None:
    made = web_article(PAGE, "some file", whole=True)

    article = made.article
    left_out = [article.text_of(block) for block in article.blocks if block.left_out]
    assert left_out == ["Home", "News of today", "All rights reserved by the Town and its people."]
    assert article.title == "A bridge"
    assert len(article.blocks) == len(web_article(PAGE, "some file").article.blocks) + 3
    assert made.remarks[0] == Remark(About.ALL_SHOWN)
    assert_sound_article(article)


def test_where_there_is_no_more_the_whole_page_is_its_main_text() -> None:
    page = f"<title>T</title><body><article><p>{SENTENCE * 9}</p></article></body>"

    assert web_article(page, "T", whole=True) == web_article(page, "T")


def test_language_and_direction_are_those_that_the_page_declares() -> None:
    words = "UNHCR, WHO and UNICEF said: " + "قال المتحدث باسم المنظمة إن العمل سيستمر. " * 2
    page = f"<html lang=en><body><article lang=ar dir=rtl><p>{words}{SENTENCE * 3}</p></article>"

    for made in (web_article(page, "T"), fragment_article(page, "T")):
        assert (made.article.language, made.article.direction) == ("ar", "rtl")
        assert made.article.right_to_left


@pytest.mark.parametrize(
    "says",
    [
        "<!-- saved from url=(0024)https://a.example/b.html -->",
        "<link rel=canonical href='https://a.example/b.html'>",
        "<meta property='og:url' content='https://a.example/b.html'>",
    ],
)
def test_a_link_to_the_address_that_the_page_was_saved_from_leads_within_it(says: str) -> None:
    links = "<a href='https://a.example/b.html#part'>one</a> <a href='https://a.example/#c'>two</a>"
    page = f"<p>{links} {SENTENCE * 3}</p><h2 id=part>Part</h2><p>{SENTENCE * 3}</p>"

    html = web_article(f"{says}<article><h1>A bridge</h1>{page}</article>", "T").article.html

    assert f'<a href="place:{len(SENTENCE) * 3 + 8}">one</a>' in html
    assert '<a href="https://a.example/#c">two</a>' in html
