"""Quantities that show too little, units that do not fit, and figures given in two ways."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.model.checks.figures import better_known, one_row, two_ways, unlike_units
from reader.model.checks.finding import Finding
from reader.model.checks.lines import Lines
from reader.model.edition.edition import Edition
from reader.model.edition.estimate import Standing
from reader.model.files.loading import load_edition
from tests.editions import BRIDGE, write_edition


@dataclass(frozen=True)
class Row:
    """What a test says of a row; the rest is alike in all of them."""

    low: str = "low = 1"
    words: str = ""
    counts: str = "spans"
    as_of: str = "2019"
    party: str = "town"
    source: str = "town-2018"

    def toml(self) -> str:
        words = f'words = "{self.words}"\n' if self.words else ""
        return (
            f'[[estimates.rows]]\nparty = "{self.party}"\n{self.low}\n{words}'
            f'counts = "{self.counts}"\nas_of = "{self.as_of}"\ndate = "2019"\n'
            f'sources = ["{self.source}"]\nstanding = "seen"\n'
        )


@dataclass(frozen=True)
class Table:
    """What a test says of a quantity."""

    rows: tuple[Row, ...] = (Row(), Row(party="builder"))
    name: str = "Spans of the bridge"
    unit: str = "spans"
    more: str = ""

    def toml(self) -> str:
        head = f'[[estimates]]\nquantity = "{self.name}"\nunit = "{self.unit}"\n{self.more}\n'
        return head + "".join(row.toml() for row in self.rows)


def load(folder: Path, *tables: Table, other: tuple[Table, ...] = ()) -> tuple[Edition, Lines]:
    files = {name: text for name, text in BRIDGE.items() if name != "passages/cost.md"}
    for name, found in (("nobody-asked", tables), ("twice-planned", other)):
        text = files[f"passages/{name}.md"]
        front, end, body = text.rpartition("+++\n")
        files[f"passages/{name}.md"] = front + "".join(t.toml() for t in found) + end + body
    edition = load_edition(write_edition(folder, files))
    return edition, Lines(edition.folder)


def lines(findings: list[Finding]) -> list[int]:
    return [finding.line for finding in findings]


def test_a_quantity_of_one_row_is_set_beside_something_or_says_why_not(tmp_path: Path) -> None:
    single = (Row(),)
    article = "article = { low = 2 }"
    edition, places = load(
        tmp_path,
        Table(),
        Table(single),
        Table(single, more='apart = "Only the town counted."'),
        Table(single, more=article),
    )

    findings = list(one_row("passages/nobody-asked.md", edition.passages[0], places))

    assert lines(findings) == [25]
    assert findings[0].words == "Spans of the bridge"


def test_another_unit_in_a_passage_has_its_reason(tmp_path: Path) -> None:
    edition, places = load(
        tmp_path,
        Table(unit="persons"),
        Table(unit="Persons"),
        Table(unit="US$ million", more='apart = "Money, not persons."'),
        Table(unit="days"),
    )

    findings = list(unlike_units("passages/nobody-asked.md", edition.passages[0], places))

    assert [finding.message.split("”")[1] for finding in findings] == [" is in “days"]


@pytest.mark.parametrize(
    ("words", "unit", "found"),
    [
        ("$2 billion", "US$ million", True),
        ("$2bn", "US$ million", True),
        ("some 2 million", "US$ million", False),
        ("2 million", "persons", False),
        ("$2 million a month", "US$ million a year", True),
        ("$24 million annually", "US$ million", True),
        ("more than 2 million a year", "US$ million, per year", False),
        ("two per cent", "persons", True),
        ("2 percent", "% of those asked", False),
        ("nearly 40", "persons", False),
        ("a million or two", "persons", False),
    ],
)
def test_the_words_of_a_row_do_not_name_another_unit(
    tmp_path: Path, words: str, unit: str, found: bool
) -> None:
    rows = (Row(), Row(party="builder", words=words))
    edition, places = load(tmp_path, Table(rows, unit=unit))

    findings = list(unlike_units("passages/nobody-asked.md", edition.passages[0], places))

    assert lines(findings) == ([17] if found else [])


def two_ways_in(folder: Path, first: Table, second: Table) -> list[Finding]:
    edition, places = load(folder, first, other=(second,))
    files = [(f"passages/{passage.id}.md", passage) for passage in edition.passages]
    return list(two_ways(files, places))


@pytest.mark.parametrize(
    ("quantity", "counts"), [("The bridge: spans of", "arches"), ("Other", "Spans")]
)
def test_one_fact_is_given_one_way(tmp_path: Path, quantity: str, counts: str) -> None:
    second = Table((Row(low="low = 2", counts=counts),), name=quantity)

    findings = two_ways_in(tmp_path, Table(), second)

    assert [(finding.file, finding.line) for finding in findings] == [
        ("passages/twice-planned.md", 9)
    ]
    assert "is at least 2 here and at least 1 in passages/nobody-asked.md" in findings[0].message


@pytest.mark.parametrize(
    "row",
    [
        Row(),
        Row(low="low = 2", as_of="2018"),
        Row(low="low = 2", source="builder-2019"),
        Row(low="low = 2", party="builder", source="daily-2019"),
    ],
)
def test_other_facts_may_have_other_figures(tmp_path: Path, row: Row) -> None:
    assert two_ways_in(tmp_path, Table((Row(),)), Table((row,))) == []


def test_another_name_and_count_or_unit_is_another_fact(tmp_path: Path) -> None:
    other = Table((Row(low="low = 2", counts="piers"),), name="Piers")
    feet = Table((Row(low="low = 2"),), unit="feet")

    assert two_ways_in(tmp_path / "name", Table((Row(),)), other) == []
    assert two_ways_in(tmp_path / "unit", Table((Row(),)), feet) == []


def test_a_passage_may_show_fewer_rows_of_a_quantity_than_another(tmp_path: Path) -> None:
    both = Table((Row(), Row(low="low = 2", counts="spans and piers")))

    assert two_ways_in(tmp_path / "more", Table((Row(),)), both) == []
    assert two_ways_in(tmp_path / "less", both, Table((Row(),))) == []


def test_a_row_is_no_better_known_than_the_best_of_its_sources(tmp_path: Path) -> None:
    rows = (Row(), Row(source="town-2018", party="builder"))
    edition, places = load(tmp_path, Table(rows))
    (passage,) = (p for p in edition.passages if p.quantities)
    recalled = {
        key: source._replace(standing=Standing.RECALLED) for key, source in edition.sources.items()
    }

    found = list(better_known("passages/nobody-asked.md", passage, recalled, places))
    silent = list(better_known("passages/nobody-asked.md", passage, edition.sources, places))

    assert len(found) == 2
    assert (
        "said to be “seen”, and of its sources none is better than “recalled”" in found[0].message
    )
    assert silent == []


@pytest.mark.parametrize(
    ("note", "count"),
    [
        ("44 million; the town’s original text was not read", 1),
        ("Original not reached.", 1),
        ("44 million. The original was read in the town hall", 0),
        ("the original; the second volume was not read", 0),
    ],
)
def test_a_row_is_not_seen_where_the_note_of_its_source_says_that_the_original_was_not_read(
    tmp_path: Path, note: str, count: int
) -> None:
    edition, places = load(tmp_path, Table((Row(),)))
    (passage,) = (p for p in edition.passages if p.quantities)
    noted = {key: source._replace(note=note) for key, source in edition.sources.items()}

    found = list(better_known("passages/nobody-asked.md", passage, noted, places))

    assert len(found) == count
