"""The scoring of what is found again: it runs on any set, and says when there is none."""

import gzip
import json
from pathlib import Path

from reader.model.text.quotation import Quotation
from reader.model.text.span import Span
from tests.benchmarks.reattach_set import Quote, load, thinned
from tests.benchmarks.reattaching import report

# Two texts, one for either fold, that have no long word in common.
TEXTS = (
    "Bread is baked twice a year in the northern valleys and hung on poles under the roof.",
    "Nobody dredged that harbour before 1914; what remained was a trench full of mud.",
)


def write(path: Path) -> Path:
    quotes = [
        {
            "id": f"{i}-{label}",
            "doc": str(i),
            "label": label,
            "exact": exact,
            "prefix": "",
            "suffix": "",
            "start": 0,
            "gold": gold,
        }
        for i, text in enumerate(TEXTS)
        for label, exact, gold in (
            ("exact_unique", text[:40], [0, 40]),
            ("edited", text[:30] + " indeed", [0, 30]),
            ("orphan", "Elephants seldom forget a painter", None),
        )
    ]
    documents = {str(i): text for i, text in enumerate(TEXTS)}
    with gzip.open(path, "wt", encoding="utf-8") as file:
        json.dump({"revisions": {"documents": documents, "quotes": quotes}}, file)
    return path


def test_a_missing_set_is_told_in_one_sentence(tmp_path: Path) -> None:
    lines = list(report(tmp_path / "nowhere.json.gz"))

    assert len(lines) == 1
    assert "is not scored: there is no" in lines[0]


def test_every_label_has_a_line_with_its_interval(tmp_path: Path) -> None:
    lines = list(report(write(tmp_path / "set.json.gz"), size=2000))

    rows = {line[:28].strip(): line[28:].split() for line in lines}
    assert rows["real: exact_unique"][:2] == ["2", "100.0"]
    assert rows["real: edited"][0] == "2"
    assert rows["retypeset"][0] == "0"
    assert all(f"{way} [95 %]" in lines[0] for way in ("together", "sparse", "alone"))
    assert any(line.startswith("fitted to 0 only") for line in lines)
    assert any("quotations" in line for line in lines)
    assert "aligner: 12 of 12 answers are those of aligner" in "\n".join(lines)


def test_sparse_batches_hold_every_quote_once(tmp_path: Path) -> None:
    _, quotes = load(write(tmp_path / "set.json.gz"))

    batches = thinned(quotes, 3000)

    assert [len(batch) for batch in batches] == [3, 3]
    assert {id(quote) for batch in batches for quote in batch} == set(map(id, quotes))


def test_an_answer_beside_the_right_one_is_wrong(tmp_path: Path) -> None:
    _, quotes = load(write(tmp_path / "set.json.gz"))
    found, _, gone = quotes[:3]

    outcomes = [found.outcome(span) for span in (Span(0, 40), Span(30, 60), Span(50, 60), None)]

    assert outcomes == ["right", "partly", "wrong", "missed"]
    assert (gone.outcome(None), gone.outcome(Span(0, 40))) == ("right", "wrong")
    assert isinstance(found, Quote)
    assert isinstance(found.quotation, Quotation)
