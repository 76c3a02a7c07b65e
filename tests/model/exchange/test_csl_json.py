"""Sources as CSL-JSON."""

import json

from reader.model.edition.edition import Edition
from reader.model.edition.source import Source
from reader.model.exchange.csl_json import csl_json
from reader.model.storage.paths import bundled_edition
from tests.model.exchange.conftest import ODD


def test_the_records_of_the_bundled_edition_are_written_as_they_were_read(
    bundled: Edition,
) -> None:
    records = json.loads((bundled_edition() / "sources.json").read_text(encoding="utf-8"))

    assert json.loads(csl_json(bundled.sources.values())) == records


def test_odd_records_are_written_as_they_were_read(odd_sources: tuple[Source, ...]) -> None:
    assert json.loads(csl_json(odd_sources)) == list(ODD)


def test_no_source_is_an_empty_list() -> None:
    assert csl_json(()) == "[]"
