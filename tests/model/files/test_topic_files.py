"""What an edition may say of its article as a whole."""

from pathlib import Path

import pytest

from reader.model.files.loading import load_edition
from tests.editions import BRIDGE, write_edition
from tests.problems import Expected, assert_problems, problems_of

TIMELINE = """\
article = "2019-05"

[[events]]
date = "2019-04"
text = "The bridge opens."
sources = ["town-2018"]
passages = ["cost"]

[[events]]
date = "2014"
text = "A meeting."
sources = ["town-2018"]
"""

VOICES = '''\
note = """
How they were sorted [@town-2018]."""

[[voices]]
name = "The town"
party = "town"
passages = ["cost", "nobody-asked"]
note = "Its plan [@town-2018]."
'''

FORECASTS = """\
note = "Two years on."

[[forecasts]]
passage = "cost"
says = "It will cost more."
happened = "It did [@town-2018]."
"""

PAGE = '+++\ntitle = "Open points"\norder = 2\n+++\n\nWho paid? [@town-2018]\n'

WHOLE = {
    **BRIDGE,
    "timeline.toml": TIMELINE,
    "voices.toml": VOICES,
    "forecasts.toml": FORECASTS,
    "pages/open.md": PAGE,
    "pages/first.md": PAGE.replace("order = 2\n", "").replace("Open points", "First"),
    "parties/town.md": "Founded in 1900 [@town-2018].\n",
}


def test_everything_is_read_where_it_is_there(tmp_path: Path) -> None:
    edition = load_edition(write_edition(tmp_path, WHOLE))

    assert edition.timeline is not None
    assert edition.timeline.article == "2019-05"
    assert [event.date for event in edition.timeline.events] == ["2014", "2019-04"]
    assert edition.voices is not None
    assert edition.voices.voices[0].passages == ("cost", "nobody-asked")
    assert edition.forecasts is not None
    assert edition.forecasts.forecasts[0].happened == "It did [@town-2018]."
    assert [page.title for page in edition.pages] == ["First", "Open points"]
    assert edition.parties["town"].profile == "Founded in 1900 [@town-2018]."
    assert edition.parties["builder"].profile == ""


@pytest.mark.parametrize(
    ("name", "text", "wrong"),
    [
        ("timeline.toml", "article = ", [(1, "This is not TOML")]),
        ("timeline.toml", TIMELINE.replace('"2014"', '"soon"'), [(10, "“soon” is not a date")]),
        ("timeline.toml", TIMELINE.replace("text = ", "txt = ", 1),
         [(3, "“text” is missing"), (5, "“txt” is not known here")]),
        ("timeline.toml", TIMELINE.replace('["cost"]', '["x"]'), [(7, "No passage “x”")]),
        ("timeline.toml", TIMELINE.replace("town-2018", "x", 1), [(6, "No source “x”")]),
        ("voices.toml", VOICES.replace('"town"', '"x"'), [(6, "No party “x”")]),
        ("voices.toml", VOICES.replace("sorted [@town", "sorted [@x"), [(2, "No source “x-2018”")]),
        ("voices.toml", VOICES.replace("plan [@town", "plan [@x"), [(8, "No source “x-2018”")]),
        ("forecasts.toml", FORECASTS.replace("[@town-2018]", "[a](file:x)"), [(6, "“file:”")]),
        ("forecasts.toml", FORECASTS.replace('"cost"', '"x"'), [(4, "No passage “x”")]),
        ("forecasts.toml", FORECASTS.replace("passage =", "# passage ="), [(3, "“passage” is")]),
        ("pages/open.md", "+++\n+++\n", [(2, "“title” is missing"), (3, "There is no text")]),
        ("pages/open.md", "Text", [(1, "must begin with a line of +++")]),
        ("pages/open.md", PAGE.replace("town-2018", "x"), [(6, "No source “x”")]),
        ("parties/town.md", "One\n\nTwo [@x].", [(3, "No source “x”")]),
        ("parties/nobody.md", "One", [(1, "No party “nobody” in parties.toml")]),
        ("parties/town.md", b"\xff", [(1, "Byte 0xff here is not UTF-8")]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(
    tmp_path: Path, name: str, text: str | bytes, wrong: list[tuple[int, str]]
) -> None:
    problems = problems_of(write_edition(tmp_path, {**WHOLE, name: text}))

    expected: Expected = [(name, line, gist) for line, gist in wrong]
    assert_problems(problems, expected)
