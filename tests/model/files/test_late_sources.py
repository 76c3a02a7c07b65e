"""The sources of a copy are made once they are asked for, and once only."""

import pytest

from reader.model.edition.source import Source
from reader.model.files import edition_copy
from reader.model.files.edition_copy import LateSources
from reader.model.files.loading import load_edition
from reader.model.storage.checked_json import decode, encode
from reader.model.storage.paths import bundled_edition


def test_late_sources_are_the_sources() -> None:
    sources = dict(load_edition(bundled_edition()).sources)

    late = LateSources(encode(sources))

    assert late == sources
    assert list(late) == list(sources)
    assert len(late) == len(sources)
    assert "nobody-2020" not in late


def test_they_are_made_when_the_first_is_asked_for_and_never_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[bytes] = []

    def noted(kind: type[dict[str, Source]], written: bytes) -> dict[str, Source]:
        made.append(written)
        return decode(kind, written)

    monkeypatch.setattr(edition_copy, "decode", noted)

    late = LateSources(b"{}")

    assert made == []
    assert late.get("a") is late.get("b") is None
    assert made == [b"{}"]
