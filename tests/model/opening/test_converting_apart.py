"""Conversion in a process of its own, which may fail, hang and be cancelled."""

import json
import sys

import pytest

from reader.model.apart import apart
from reader.model.opening import converting_apart as converting
from reader.model.opening.converting_apart import ConversionError, Form, convert
from reader.model.opening.decoding import TextError
from reader.model.opening.foreign_article import markdown_article
from reader.model.opening.opened_text import no_progress
from reader.model.text.progress import UNKNOWN

ENDLESS = ("[" * 100_000).encode()


def test_what_the_process_makes_is_what_would_be_made_here() -> None:
    markdown = "# One 🌉\n\nTwo *three*.\n\n## Four\n\n- five\n\n&#x202e;x"

    made = convert(Form.MARKDOWN, markdown.encode(), "T", no_progress)

    assert made == markdown_article(markdown, "T")


def test_much_goes_in_and_much_comes_out() -> None:
    markdown = "A plain paragraph with some words.\n\n" * 5000

    made = convert(Form.MARKDOWN, markdown.encode(), "T", no_progress)

    assert len(made.article.blocks) == 5000


def test_that_there_is_no_text_is_told_as_ever() -> None:
    with pytest.raises(TextError, match="There is no text in “T”; open another one"):
        convert(Form.PAGE, b"<script>x</script>", "T", no_progress)


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
        convert(Form.MARKDOWN, b"<div>" * 5000 + b"x", "T", no_progress)


@pytest.mark.parametrize("program", ["", "/nowhere/python"])
def test_without_an_interpreter_it_fails(program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", program)

    with pytest.raises(ConversionError):
        convert(Form.MARKDOWN, b"x", "T", no_progress)


WRITTEN: dict[str, object] = {
    "title": "T",
    "subtitle": "",
    "language": "",
    "html": "<p>x</p>",
    "text": "x",
    "headings": [],
    "lengths": [1],
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
        json.dumps({"article": WRITTEN | {"remarks": "x"}}),
        json.dumps({"article": WRITTEN | {"more": "x"}}),
    ],
)
def test_an_answer_that_is_none_is_a_failure(answer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_START", f"print({answer!r})")

    with pytest.raises(ConversionError):
        convert(Form.MARKDOWN, b"x", "T", no_progress)
