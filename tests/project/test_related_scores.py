"""How well claims are found in other texts: never worse than it was on a small set of our own."""

from pathlib import Path

import pytest

from reader.model.related.weights import FIRST, SECOND, WEIGHTS
from tests.benchmarks.related_set import PRECISION, Found, Page, Scores, load
from tests.benchmarks.related_training import examples, fit
from tests.benchmarks.relating import OWN, as_shipped, by_likeness, report

PAGE = Page(
    "Daily Example",
    "near",
    ("One two three four.", "Five."),
    ({"right": 2, "near": 1, "ruled": 1}, {}),
    (frozenset({"ruled"}), frozenset()),
)


def test_what_is_shown_of_our_own_set_is_right() -> None:
    pages = load(OWN)

    scores = Scores(pages, as_shipped(examples(pages)))

    precision, recall = scores.at_threshold(WEIGHTS.shown)
    assert precision >= PRECISION
    assert recall >= 0.8
    assert scores.false_alarms("near", WEIGHTS.shown) == 0
    assert scores.false_alarms("far", WEIGHTS.shown) == 0
    assert scores.average_precision() > Scores(pages, by_likeness(pages)).average_precision()


def test_scores_are_counted_as_they_are_defined() -> None:
    found = [
        Found(0, 0, "ruled", 0.9),
        Found(0, 0, "right", 0.8),
        Found(0, 0, "near", 0.7),
        Found(0, 1, "wrong", 0.6),
    ]

    scores = Scores([PAGE], found)

    assert scores.at_precision(PRECISION) == (1.0, 0.8)
    assert scores.at_precision(0.5, strict=True) == (1.0, 0.8)
    assert scores.at_threshold(0.5) == (0.5, 1.0)
    assert scores.average_precision() == 1.0
    assert scores.false_alarms("near", 0.5) == 200.0
    assert [each.passage for each in scores.shown] == ["ruled", "right", "wrong"]


def test_weights_are_fitted_anew_from_any_set() -> None:
    weights = fit(examples(load(OWN)))

    assert list(weights.first) == list(FIRST)
    assert list(weights.second) == list(SECOND)


def test_a_missing_set_is_told_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.benchmarks.relating.timing", lambda _: ())

    lines = list(report(tmp_path / "nowhere.json"))

    assert lines[1].startswith("our own small set")
    assert "are not scored: there is no" in lines[-1]
