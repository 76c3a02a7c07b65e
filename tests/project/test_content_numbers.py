"""The comparison of an edition's numbers with their sources, on small data."""

from decimal import Decimal
from pathlib import Path

import pytest

from reader.model.edition.edition import Edition
from reader.model.files.loading import load_edition
from tests import content_numbers
from tests.content_numbers import Dossier, compare, main, numbers, scale_of, table_rows
from tests.editions import BRIDGE, write_edition

TABLE = """\
## cost: what it cost

- note: the roads took 7 years | not a table

**quantity: cost**

| low | high | unit | what is counted | source key | verified |
|---|---|---|---|---|---|
| 0.044 | 0.044 | US$ bn | bridge and roads | town-2018; daily-2019 | seen |
| 31 | 35 | US$ million | the bridge | builder-2019 | seen |
| 1,000,000 | | US$ a year | repairs | town-2018 | seen |
| | | US$ | "dear" | town-2018 | seen |

| date | event |
|---|---|
| 2019 | opened |

## later: what came

In 2021.
"""


def dossier_of(text: str) -> Dossier:
    dossier = Dossier()
    dossier.add(text)
    return dossier


def test_numbers_are_read_with_their_scale() -> None:
    found = numbers("In 2013, 1,200 of 1.5 million; 3bn, $40, the 35th, A31-68 and 2 minutes.")

    assert found == {
        Decimal(n)
        for n in ("2013", "1200", "1.5", "1500000", "3", "3000000000", "40", "35", "68", "2")
    }


@pytest.mark.parametrize(
    ("unit", "scale"), [("persons", 0), ("US$ million", 6), ("US$ bn a year", 9), ("barrels", 0)]
)
def test_a_unit_has_a_scale(unit: str, scale: int) -> None:
    assert scale_of(unit) == scale


def test_only_tables_of_figures_are_read() -> None:
    rows = list(table_rows(TABLE))

    assert [row["low"] for row in rows] == ["0.044", "31", "1,000,000", ""]
    assert rows[0]["source key"] == "town-2018; daily-2019"


def test_a_dossier_knows_its_sections_and_the_bounds_of_each_source() -> None:
    dossier = dossier_of(TABLE)

    assert dossier.sections["later"] == "## later: what came\n\nIn 2021.\n"
    assert "7 years" in dossier.sections["cost"]
    assert dossier.bounds["builder-2019"] == {(Decimal("31E+6"), Decimal("35E+6"))}
    assert (Decimal("1E+6"), None) in dossier.bounds["town-2018"]


def test_a_file_of_the_dossier_may_have_no_sections() -> None:
    assert dossier_of("# Corrections\n\n2021.\n").sections == {}


def test_rows_that_the_dossier_gives_in_another_scale_are_right(bridge: Edition) -> None:
    errors, _ = compare(bridge, dossier_of(TABLE))

    assert errors == []


@pytest.mark.parametrize(
    ("old", "new"), [("| 31 | 35 |", "| 31 | |"), ("million", "bn"), ("builder-2019", "other")]
)
def test_a_row_that_the_dossier_has_not_is_an_error(bridge: Edition, old: str, new: str) -> None:
    errors, _ = compare(bridge, dossier_of(TABLE.replace(old, new)))

    (error,) = errors
    assert error.startswith("cost: the bridge alone, 2018: low 31, high 35 US$ million is not in")
    assert error.endswith("for builder-2019")


def test_numbers_found_nowhere_are_listed_for_a_human(bridge: Edition) -> None:
    _, by_eye = compare(bridge, None)

    assert by_eye == [
        "cost: 2021, 38 million in “In 2021 a court put the cost at $38 million.”",
        "nobody-asked: 2014 in “The town held a meeting in 2014.”",
    ]


def test_numbers_of_the_dossier_s_section_and_of_linked_passages_are_known(tmp_path: Path) -> None:
    asked = BRIDGE["passages/nobody-asked.md"]
    linked = asked.replace("2014", "2014, for [44 million](passage:cost)")
    edition = load_edition(write_edition(tmp_path, {**BRIDGE, "passages/nobody-asked.md": linked}))

    _, by_eye = compare(edition, dossier_of("## nobody-asked: it\n2014\n## cost: x\n2021, 38"))

    assert by_eye == []


def test_without_a_dossier_it_says_so_and_compares_the_rest(
    bridge_folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(content_numbers, "DOSSIER", tmp_path / "none")

    status = main([str(bridge_folder)])

    printed = capsys.readouterr().out
    assert status == 0
    assert printed.startswith("There is no dossier")
    assert printed.endswith("0 errors, 2 sentences to check by eye.\n")


def test_an_error_is_told_by_the_exit_status(
    bridge_folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "money.md").write_text(TABLE.replace("0.044", "0.045"), encoding="utf-8")
    monkeypatch.setattr(content_numbers, "DOSSIER", tmp_path)

    status = main([str(bridge_folder)])

    assert status == 1
    assert capsys.readouterr().err.startswith("cost: bridge and roads, to April 2019: low 44")
