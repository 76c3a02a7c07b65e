"""What hides, turns or breaks the words of an edition is left out, and the editor is told where."""

from pathlib import Path

import pytest

from reader.model.checks.report import check_edition
from reader.model.files.hidden import Left, leave_out_hidden, may_hide
from reader.model.files.loading import load_edition
from tests.editions import ARTICLE, BRIDGE, COST, PARTIES, SOURCES, write_edition

TURN = "\u202e"


@pytest.mark.parametrize(
    ("text", "kept", "numbers"),
    [
        (f"a{TURN}b", "ab", ("U+202E",)),
        ("a\u2067b", "ab", ("U+2067",)),
        ("a\u2028b\vc", "a b c", ("U+000B", "U+2028")),
        ("a\ufeff\U000e0041b", "ab", ("U+FEFF", "U+E0041")),
        ("a" + "\u0301" * 40, "a" + "\u0301" * 30, ("U+0301",)),
        ("a\u3164\u2800\U0001d173b", "ab", ("U+2800", "U+3164", "U+1D173")),
        # written as numbers
        (r"a\u061c&#x115f;b", "ab", ("U+061C", "U+115F")),
        ("a&#x202E;b&#8238b&#X0202e;", "abb", ("U+202E",)),
        (r"a\u202Eb\U0000202eb", "abb", ("U+202E",)),
        (r"a\udb40\udc41b", "ab", ("U+E0041",)),
        ("a" + "&#769;" * 40, "a" + "\u0301" * 30, ("U+0301",)),
    ],
)
def test_what_hides_is_left_out_and_named_with_its_line(
    text: str, kept: str, numbers: tuple[str, ...]
) -> None:
    found, left = leave_out_hidden(f"one\n{text}\nthree")

    assert found == f"one\n{kept}\nthree"
    assert left == (Left(2, numbers),)
    assert may_hide(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "plain “words” – and\ttabs\n",
        "e\u0301 \u2068isolated\u2069",
        r"\\u202e \u00e9 \ud83c\udf09 \ud83c \U00110000",
        "&#8212; &#150; &#0; &amp;#x202e;",
        "🌉",
    ],
)
def test_what_belongs_to_a_text_stays_as_it_is_written(text: str) -> None:
    assert leave_out_hidden(text) == (text, ())


@pytest.mark.parametrize("text", [f"&#x20{TURN}2e;", "&#x20&#x202e;2e;", f"\\u20{TURN}2e"])
def test_what_is_left_out_does_not_make_another(text: str) -> None:
    found, _ = leave_out_hidden(text)

    assert found == "\ufffd"


def test_what_is_plain_is_not_looked_at_twice() -> None:
    assert not any(may_hide(text.encode()) for text in BRIDGE.values())


def test_nothing_that_hides_comes_into_an_edition_and_its_quotations_hold(tmp_path: Path) -> None:
    files = {
        "article.md": ARTICLE.replace("The Bridge", f"The {TURN}Bridge").replace(
            "bridge cost", "bridge &#x202e;cost"
        ),
        "passages/cost.md": COST.replace("cost “$40", f"co{TURN}st “$40").replace(
            "Prices rose", f"Prices {TURN}rose"
        ),
        "parties.toml": PARTIES.replace("The town", r"The \u202etown"),
        "sources.json": SOURCES.replace("New Bridge", r"New \u202eBridge"),
    }
    folder = write_edition(tmp_path, {**BRIDGE, **files})

    edition = load_edition(folder)
    problems = check_edition(folder).problems

    cost = edition.passage("cost")
    assert cost is not None
    assert edition.article.text[cost.span.start : cost.span.end] == "cost “$40 million”"
    assert TURN not in repr(edition).replace("\\u202e", TURN)
    assert edition.article.title == "The Bridge"
    assert edition.parties["town"].name == "The town"
    assert edition.sources["town-2018"].title == "The New Bridge"
    assert "Prices rose" in cost.context
    assert [(p.file, p.line) for p in problems if "U+202E" in p.message] == [
        ("article.md", 2),
        ("article.md", 8),
        ("parties.toml", 2),
        ("passages/cost.md", 4),
        ("passages/cost.md", 56),
        ("sources.json", 2),
    ]
    assert all(p.message.endswith("[hidden]") for p in problems if "U+202E" in p.message)


def test_a_broken_edition_is_told_of_it_too(tmp_path: Path) -> None:
    files = {"article.md": ARTICLE.replace("The Bridge", f"The {TURN}Bridge"), "sources.json": "["}
    folder = write_edition(tmp_path, {**BRIDGE, **files})

    problems = check_edition(folder).problems

    assert [(p.file, p.line) for p in problems] == [("article.md", 2), ("sources.json", 1)]


def test_an_editor_may_mean_it(tmp_path: Path) -> None:
    meant = '[[meant]]\ncheck = "hidden"\nreason = "The passage is about the sign."\n'
    files = {"passages/cost.md": COST.replace("[[est", f"{meant}\n[[est", 1) + TURN}
    folder = write_edition(tmp_path, {**BRIDGE, **files})

    problems = check_edition(folder).problems

    assert not [problem for problem in problems if "U+202E" in problem.message]


UNSEEN = "\u00ad\u200b\u2060\u034f\ufe0f"


def test_in_names_nothing_is_unseen_and_in_prose_what_it_may_need_stays() -> None:
    text = f"name = 'a{UNSEEN}b\u200bc \u2764\ufe0f'\nexact = 'a\u00adb'\nprose{UNSEEN}"

    found, left = leave_out_hidden(text, exact=2)

    assert found == f"name = 'abc \u2764\ufe0f'\nexact = 'a\u00adb'\nprose{UNSEEN}"
    assert left == (Left(1, ("U+00AD", "U+034F", "U+200B", "U+2060", "U+FE0F")),)


def test_titles_names_units_and_addresses_of_an_edition_have_nothing_unseen(
    tmp_path: Path,
) -> None:
    files = {
        "article.md": ARTICLE.replace("The Bridge", f"The{UNSEEN} Bridge"),
        "passages/cost.md": COST.replace("US$ million", f"US${UNSEEN} million", 1),
        "parties.toml": PARTIES.replace("The town", r"The\u200b town"),
        "sources.json": SOURCES.replace("example.org", r"exa\u00admple.org"),
    }
    folder = write_edition(tmp_path, {**BRIDGE, **files})

    edition = load_edition(folder)
    problems = check_edition(folder).problems

    assert not set(repr(edition)) & set(UNSEEN)
    assert edition.article.title == "The Bridge"
    assert edition.parties["town"].name == "The town"
    assert {p.file for p in problems if p.message.endswith("[hidden]")} == set(files)
