"""Conversion in a process of its own, which may fail, hang and be cancelled."""

import gc
import json
import sys

import pytest

from reader.model.apart import apart
from reader.model.edition.remark import About, Remark
from reader.model.opening import converting_apart as converting
from reader.model.opening.converting_apart import ConversionError, Form, convert
from reader.model.opening.decoding import TextError
from reader.model.opening.foreign_article import markdown_article
from reader.model.storage import checked_json
from reader.model.text.progress import UNKNOWN, no_progress
from tests.fuzz.promises import assert_sound_article
from tests.here import ask_here

ENDLESS = ("[" * 100_000).encode()

PAGE = "<html lang='en'><title>A bridge</title><body><p>One <b>two</b>.</p><h2>Three</h2>"
ARCHIVE = (
    "From: <Saved>\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n'
    "--x\r\nContent-Type: text/css\r\n\r\np { }\r\n"
    "--x\r\nContent-Type: text/html; charset=windows-1251\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    "<html><body><p>=CC=EE=F1=F2 =E4=E0.</p><p>a=01b</p></body></html>\r\n--x--\r\n"
)
SOURCES = {
    Form.MARKDOWN: "# One 🌉\n\nTwo *three*.\n\n## Four\n\n- five\n\n&#x202e;x",
    Form.PAGE: PAGE,
    Form.FRAGMENT: PAGE,
    Form.ARCHIVE: ARCHIVE,
}


@pytest.mark.parametrize("form", Form)
def test_what_the_process_makes_is_what_would_be_made_here(
    form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = SOURCES[form].encode()

    made = convert(form, content, "T", no_progress)

    monkeypatch.setattr(converting, "ask", ask_here)
    assert made == convert(form, content, "T", no_progress)
    assert made.article.html
    assert_sound_article(made.article)


def test_an_answer_loses_nothing_on_its_way() -> None:
    made = markdown_article(SOURCES[Form.MARKDOWN], "T")

    written = checked_json.encode(converting._written(made))

    assert converting._read(checked_json.decode(converting._Written, written)) == made


def test_what_is_cleaned_in_an_archive_is_told_before_what_was_left_out_of_the_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(converting, "ask", ask_here)

    made = convert(Form.ARCHIVE, ARCHIVE.encode(), "T", no_progress)

    assert made.article.text == "Мост да.\nab"
    assert made.remarks[0] == Remark(About.CONTROLS, 1)


@pytest.mark.parametrize(
    ("form", "content", "told"),
    [
        (Form.PAGE, b"<script>x</script>", "There is no text in “T”; open another one"),
        (Form.ARCHIVE, b"From: x\r\n\r\nNo page.", "There is no page in “T”; save it again"),
    ],
)
@pytest.mark.parametrize("here", [False, True])
def test_that_there_is_no_text_is_told_as_ever(
    form: Form, content: bytes, told: str, here: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if here:
        monkeypatch.setattr(converting, "ask", ask_here)

    with pytest.raises(TextError, match=told):
        convert(form, content, "T", no_progress)


def test_the_process_answers_within_its_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, float]] = []
    monkeypatch.setattr(converting, "answer_apart", lambda *bounds: asked.append(bounds))

    monkeypatch.setattr(gc, "disable", lambda: None)

    converting.main()

    [(answer, seconds)] = asked
    assert answer == converting._answer
    # What Markdown of 32 MiB may take; whoever asks ends it sooner where there is less.
    assert converting.SECONDS < seconds < 700


def test_much_goes_in_and_much_comes_out() -> None:
    markdown = "A plain paragraph with some words.\n\n" * 5000

    made = convert(Form.MARKDOWN, markdown.encode(), "T", no_progress)

    assert len(made.article.blocks) == 5000


def test_what_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converting, "SECONDS", 1.0)
    with pytest.raises(ConversionError):
        convert(Form.MARKDOWN, ENDLESS, "T", no_progress)


def test_whoever_waits_may_cancel() -> None:
    asked: list[float] = []

    def cancel(done: float) -> None:
        asked.append(done)
        if len(asked) > 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        convert(Form.MARKDOWN, ENDLESS, "T", cancel)

    assert set(asked) == {UNKNOWN}


def test_nesting_that_is_too_deep_is_a_failure_and_no_crash() -> None:
    with pytest.raises(ConversionError):
        convert(Form.MARKDOWN, b"> " * 5000 + b"x", "T", no_progress)


@pytest.mark.parametrize("program", ["", "/nowhere/python"])
def test_without_an_interpreter_it_fails(program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", program)

    with pytest.raises(ConversionError):
        convert(Form.MARKDOWN, b"x", "T", no_progress)


WRITTEN: dict[str, object] = {
    "title": "T",
    "subtitle": "",
    "author": "",
    "published": "",
    "language": "",
    "direction": "",
    "html": "<p>x</p>",
    "text": "x",
    "kinds": ["paragraph"],
    "levels": [0],
    "markers": [""],
    "styles": [],
    "lengths": [1],
    "left_out": [False],
    "quoted": [0],
    "languages": [""],
    "remarks": [],
}


def test_what_the_process_says_is_believed_where_it_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_START", f"print({json.dumps({'article': WRITTEN})!r})")

    assert convert(Form.MARKDOWN, b"x", "T", no_progress).article.text == "x"


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "1",
        "{}",
        "{}\n{}",
        '{"title": 1}',
        json.dumps({"article": WRITTEN}) * 2,
        json.dumps({"article": WRITTEN | {"text": 1}}),
        json.dumps({"article": WRITTEN | {"text": "xx"}}),
        json.dumps({"article": WRITTEN | {"lengths": [2]}}),
        json.dumps({"article": WRITTEN | {"lengths": [3, -3]}}),
        json.dumps({"article": WRITTEN | {"lengths": ["1"]}}),
        json.dumps({"article": WRITTEN | {"lengths": []}}),
        json.dumps({"article": WRITTEN | {"kinds": ["x"]}}),
        json.dumps({"article": WRITTEN | {"markers": []}}),
        json.dumps({"article": WRITTEN | {"styles": [{"start": 0, "end": 2, "style": "code"}]}}),
        json.dumps({"article": WRITTEN | {"kinds": [], "lengths": []}}),
        json.dumps({"article": WRITTEN | {"remarks": "x"}}),
        json.dumps({"article": WRITTEN | {"more": "x"}}),
    ],
)
def test_an_answer_that_is_none_is_a_failure(answer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_START", f"print({answer!r})")

    with pytest.raises(ConversionError):
        convert(Form.MARKDOWN, b"x", "T", no_progress)
