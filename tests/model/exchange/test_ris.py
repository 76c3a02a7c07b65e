"""Sources as RIS, read back by a strict parser."""

import re

from reader.model.edition.edition import Edition
from reader.model.edition.source import Source
from reader.model.exchange.ris import ris

_LINE = re.compile(r"([A-Z][A-Z0-9])  - (.*)")

Record = dict[str, list[str]]


def read(text: str) -> list[Record]:
    """Return the values of each record by their tags; fail on what is no record."""
    records: list[Record] = []
    begun = False
    for line in text.split("\n"):
        found = _LINE.fullmatch(line)
        assert found, line
        assert begun != (found[1] == "TY"), line
        if found[1] == "TY":
            records.append({})
        records[-1].setdefault(found[1], []).append(found[2])
        begun = found[1] != "ER"
    assert not begun
    return records


def test_every_source_of_the_bundled_edition_is_read_back(bundled: Edition) -> None:
    sources = list(bundled.sources.values())

    records = read(ris(sources))

    assert [record["ID"] for record in records] == [[source.id] for source in sources]
    assert [record["TI"] for record in records] == [[source.title] for source in sources]
    assert [len(record.get("AU", ())) for record in records] == [len(s.authors) for s in sources]
    assert [record.get("UR", [""]) for record in records] == [[source.url] for source in sources]
    dates = [
        re.fullmatch(r"(\d{4})/(\d\d)?/(\d\d)?/", r.get("DA", ["0000///"])[0]) for r in records
    ]
    assert [tuple(int(part) for part in date.groups() if part) for date in dates if date] == [
        source.issued or (0,) for source in sources
    ]


def test_a_record_has_its_type_its_names_and_how_it_was_read(
    odd_sources: tuple[Source, ...],
) -> None:
    news, report, page, law = read(ris(odd_sources))

    assert news["TY"] == ["NEWS"]
    assert news["AU"] == [
        "van der Ö, Jr, Ann",
        "Sand and Stone, Inc",
        "Pelé",
        "Rock and Roll, B. C.",
    ]
    assert (news["T2"], news["LA"]) == (["The Daily & Nightly"], ["fa-IR"])
    assert (news["PY"], news["DA"]) == (["2016"], ["2016/12/03/"])
    assert news["N1"] == ["Not read in the original. Via an archive: in two lines."]
    assert (report["TY"], report["PB"]) == (["RPRT"], ["P"])
    assert "DA" not in report
    assert (page["TY"], page["DA"]) == (["ELEC"], ["2016/02//"])
    assert (law["TY"], law["PY"], law["DA"]) == (["STAT"], ["0093"], ["0093///"])
