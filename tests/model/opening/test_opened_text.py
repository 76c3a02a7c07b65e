"""Any text, opened as what it is."""

from pathlib import Path

import pytest

from reader.model.edition.article import Style
from reader.model.edition.opened_text import OpenedText
from reader.model.edition.remark import About, Remark
from reader.model.opening import converting_apart as converting
from reader.model.opening import opened_text, pasted
from reader.model.opening.decoding import TextError
from reader.model.opening.opened_text import open_pasted, open_text
from tests.fuzz.promises import assert_sound

PAGE = "<!DOCTYPE html><html><title>A bridge</title><body><p>One <b>two</b>.</p></body></html>"


def opened(folder: Path, name: str, content: str | bytes) -> OpenedText:
    """Return what is opened of a file *name* with this *content*."""
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    found = open_text(file)
    assert_sound(found)
    return found


def test_plain_text_is_named_after_its_file(tmp_path: Path) -> None:
    found = opened(tmp_path, "some_plain-text.txt", "One *two*.\n\nThree.")

    assert found.article.title == "some plain text"
    assert found.article.text == "One *two*.\nThree."
    assert (found.article.html, found.remarks, found.encoding) == ("", (), "utf-8")


def test_a_plain_text_is_read_without_its_pages(tmp_path: Path) -> None:
    first = "The boats went out upon the tide that day, as they always had, and none"
    pages = f"{first}\n\n1\n\fof them came home.\n\n2\n"

    found = opened(tmp_path, "a.txt", f"The Boats\n\n{pages}")

    assert found.article.title == "The Boats"
    assert found.article.text == f"{first} of them came home.\n2"
    assert found.remarks == (Remark(About.PAGE_LINES, 1),)


@pytest.mark.parametrize("name", ["a.md", "a.MARKDOWN"])
def test_markdown_is_converted(tmp_path: Path, name: str) -> None:
    found = opened(tmp_path, name, "# A bridge\n\nOne *two*.")

    assert found.article.title == "A bridge"
    assert found.article.html == "<p>One <em>two</em>.</p>"


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_marks_that_were_encoded_twice_are_marks(tmp_path: Path, name: str) -> None:
    assert opened(tmp_path, name, "She said \x93yes\x94.").article.text == "She said “yes”."


@pytest.mark.parametrize("name", ["a.html", "a.htm", "a.xhtml", "a.txt", "a"])
def test_a_page_is_known_by_its_name_or_its_beginning(tmp_path: Path, name: str) -> None:
    found = opened(tmp_path, name, PAGE)

    assert (found.article.title, found.article.text) == ("A bridge", "One two.")


def test_an_archive_of_a_page_is_taken_apart(tmp_path: Path) -> None:
    archive = (
        "From: <Saved>\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n'
        "--x\r\nContent-Type: text/html; charset=windows-1251\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<html><body><p>=CC=EE=F1=F2 =E4=E0.</p></body></html>\r\n--x--\r\n"
    )

    assert opened(tmp_path, "a.mhtml", archive).article.text == "Мост да."


def test_an_archive_without_a_page_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.mht"
    file.write_bytes(b"From: x\r\n\r\nNo page.")

    with pytest.raises(TextError, match="save it again, as HTML"):
        open_text(file)


@pytest.mark.largest
def test_no_mark_of_markdown_is_seen_however_long_it_is(tmp_path: Path) -> None:
    words = "The harbour office wrote a long letter about the bridge that nobody crossed. " * 6
    part = f"## Part\n\n{words} *it* `so` [there](https://a.example/).\n\n- a\n\n|b|\n|-|\n|c|\n\n"

    found = opened(tmp_path, "a.md", f"# A bridge\n\nOh.[^1]\n\n{part * 2_500}[^1]: A note.\n")

    assert found.article.title == "A bridge"
    assert not set("#*`[]|") & set(found.article.text)
    assert found.article.text.endswith("a\nb\nc\nA note. ↩")
    assert found.remarks == (Remark(About.BLOCKS_ONLY),)


def test_markdown_that_cannot_be_converted_is_shown_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(converting, "SECONDS", 1.0)

    found = opened(tmp_path, "a.md", "[" * 100_000)

    assert found.remarks[0] == Remark(About.PLAIN_MARKDOWN)
    assert found.article.text.replace("\n", "") == "[" * 100_000


def test_a_page_that_cannot_be_taken_apart_loses_only_its_tags(tmp_path: Path) -> None:
    found = opened(tmp_path, "a.html", "<p>Words.</p>" + "<b>" * 100_000 + "The end.")

    assert found.remarks == (Remark(About.WHOLE_PAGE),)
    assert found.article.text == "Words.\nThe end."


def test_what_was_lost_on_the_way_is_told(tmp_path: Path) -> None:
    found = opened(tmp_path, "a.txt", "naïve café\n".encode() * 9 + b"a\xff\n\x01")

    assert found.remarks == (
        Remark(About.REPLACED, 1, name="utf-8"),
        Remark(About.CONTROLS, 1),
    )


def test_how_much_is_done_is_told_and_may_be_cancelled(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("One.\n" * 100_000, encoding="utf-8")
    told: list[float] = []

    def cancel(_done: float) -> None:
        raise InterruptedError

    open_text(file, told.append)

    assert (told[0], told[-1]) == (0.0, 1.0)
    with pytest.raises(InterruptedError):
        open_text(file, cancel)


def test_what_is_pasted_is_opened_by_its_form() -> None:
    plain = open_pasted(Path("a.txt"), "One.\r\n\r\n\ud83cTwo.")
    page = open_pasted(Path("a.html"), "One two", html="<h1>A bridge</h1><p>One <b>two</b></p>")

    assert (plain.article.title, plain.article.text) == ("Pasted text", "One.\nTwo.")
    assert plain.remarks == (Remark(About.SURROGATES, 1),)
    assert (plain.file, plain.encoding) == (Path("a.txt"), "")
    assert (page.article.title, page.article.html) == ("A bridge", "<p>One <b>two</b></p>")


@pytest.mark.parametrize(("text", "html"), [("", ""), (" \n", " "), ("", "<img src=x>")])
def test_to_paste_nothing_is_refused(text: str, html: str) -> None:
    with pytest.raises(TextError, match="There is no text in"):
        open_pasted(Path("a.html"), text, html=html)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a-text.txt", "One is here.\n\nTwo is there.\n"),
        ("a-text.md", "One *is* here.\n\nTwo **is** there.\n"),
        ("a-text.html", "<html><body><p>One <i>is</i> here.</p><p>Two is there.</p></body></html>"),
    ],
)
def test_a_text_is_read_with_nothing_beside_it(tmp_path: Path, name: str, text: str) -> None:
    found = opened(tmp_path, name, text)

    assert found.article.text == "One is here.\nTwo is there."
    assert (found.passages, found.attachments) == ((), ())
    assert found.file == tmp_path / name
    kept = (Remark(About.ALL_KEPT),)
    assert found.remarks == (kept if name == "a-text.html" else ())
    assert bool(found.article.html) == (name != "a-text.txt")


@pytest.mark.parametrize("content", [None, b"", b" \n", b"\x7fELF\x02\x01\x01" + b"\x00" * 500])
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "a.txt"
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(TextError, match=r"“.*a(\.txt)?”"):
        open_text(file)


def test_what_is_pasted_is_read_by_its_form_and_stands_in_its_copy() -> None:
    plain = open_pasted(Path("a.txt"), "One.")
    page = open_pasted(Path("a.html"), "One.", html="<p>One <b>two</b>.</p>")

    assert plain.article.text == "One."
    assert (plain.file, plain.encoding, plain.remarks) == (Path("a.txt"), "", ())
    assert page.article.text == "One two."
    assert (page.file, page.encoding, page.remarks) == (Path("a.html"), "", ())


def test_more_than_a_file_may_hold_cannot_be_pasted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opened_text, "MAX_BYTES", 100)

    assert open_pasted(Path("a.txt"), "x" * 100).article.text == "x" * 100
    for text in ("x" * 101, "д" * 51):
        with pytest.raises(TextError, match="What was pasted is too long; paste it in parts"):
            open_pasted(Path("a.txt"), text)


def test_of_what_is_pasted_with_too_much_html_only_the_words_are_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pasted, "MAX_BYTES", 100)
    spans = "<b></b>" * 10

    found = open_pasted(Path("a.html"), "One two.", html=f"<p>{spans}One <i>two</i>.</p>")

    assert (found.article.text, found.article.html) == ("One two.", "")


def test_a_page_that_is_one_text_of_a_browser_s_reads_as_the_text_does(tmp_path: Path) -> None:
    text = "A title\n\nThe first line of a text, which is\nwrapped, &amp; so on.\n\n- an item\n"
    page = f"<html><head></head><body><pre style='x: y'>{text}</pre></body></html>"

    plain = opened(tmp_path, "a.txt", text.replace("&amp;", "&"))
    saved = opened(tmp_path, "a.html", page)
    pasted = open_pasted(Path("a.html"), "", html=f"<meta charset='utf-8'><pre>{text}</pre>")

    assert saved.article.blocks == pasted.article.blocks == plain.article.blocks
    assert saved.article.text == pasted.article.text == plain.article.text


@pytest.mark.parametrize(
    "form",
    [
        '<meta charset="utf-8"><pre style="a: b">{}</pre><br class="Apple-interchange-newline">',
        '<meta charset="utf-8"><span style="color: red; white-space: pre-wrap;">{}</span><br>',
        "<html><head><style>p {{ a: b }}</style></head><body><pre>{}</pre></body></html>",
    ],
)
def test_what_browsers_put_around_a_text_that_is_copied_is_no_part_of_it(form: str) -> None:
    text = "A title\n\nThe first line of a text, which is\nwrapped, and so on.\n\n- an item\n"

    pasted = open_pasted(Path("a.html"), text, html=form.format(text))

    assert pasted.article.blocks == open_pasted(Path("a.txt"), text).article.blocks


@pytest.mark.parametrize("form", ["<span style='color: red'>{}</span>", "<p>{}</p><br>"])
def test_other_html_is_read_as_a_page(form: str) -> None:
    pasted = open_pasted(Path("a.html"), "", html=form.format("One\n\n- two"))

    assert pasted.article.text == "One - two"


def test_a_long_text_keeps_what_its_words_mean(tmp_path: Path) -> None:
    words = "7. One *two* `three` [four](https://lake.example).[^1]\n\n" + "Words. " * 13_000
    found = opened(tmp_path, "a.md", f"{words}\n\n```\na\n  b\n```\n\n[^1]: Note.")

    article = found.article
    assert (article.html, article.blocks[0].marker) == ("", "7.")
    assert [(article.text[s.span.start : s.span.end], s.style, s.href) for s in article.styles] == [
        ("two", Style.EMPHASIS, ""),
        ("three", Style.CODE, ""),
        ("four", Style.LINK, "https://lake.example"),
        ("¹", Style.LINK, f"place:{article.text.index('Note.')}"),
        ("↩", Style.LINK, f"place:{article.text.index('¹')}"),
    ]
    assert "a\n  b" in [article.text_of(block) for block in article.blocks]


@pytest.mark.parametrize("around", ["{}", "<meta charset='utf-8'>{}", "<!DOCTYPE html>\r\n{}\r\n"])
@pytest.mark.parametrize("feed", ["\f", "&#12;"])
def test_a_text_in_html_is_read_without_its_pages_as_a_file_of_it_is(
    tmp_path: Path, around: str, feed: str
) -> None:
    first = "The boats went out upon the tide that day, as they always had, and none"
    pages = f"The Boats\n\n{first}\n\n1\n\fof them came home.\n\n2\n"
    html = around.format(f"<pre style='x: y'>{pages.replace(chr(12), feed)}</pre>")

    pasted = open_pasted(tmp_path / "a.html", html=html)
    plain = opened(tmp_path, "a.txt", pages)

    assert f"{first} of them came home." in pasted.article.text
    assert pasted.article.text == plain.article.text
    assert pasted.remarks == plain.remarks
    assert opened(tmp_path, "b.html", html).article.text == plain.article.text


def test_a_page_that_is_nested_too_deep_has_its_own_title(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    body = f"{'<div>' * 300}<p>{'Some words of a page. ' * 20}</p>{'</div>' * 300}"
    head = "<head><title>A deep &amp; long page</title></head>"
    file.write_text(f"<html>{head}<body><h1>Home</h1>{body}</body></html>", encoding="utf-8")

    article = open_text(file).article

    assert article.title == "A deep & long page"
    assert article.text.startswith("Home\nSome words")
