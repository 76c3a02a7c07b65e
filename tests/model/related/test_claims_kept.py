"""What is known of an edition's claims is kept, and made anew once the edition is another."""

from pathlib import Path

import pytest

from reader.model.files.problem import EditionError
from reader.model.related import claims_kept
from reader.model.related.claims_kept import known_edition
from reader.model.related.known_claim import EditionClaims
from reader.model.storage.paths import cache_folder
from tests.editions import BRIDGE, COST, write_edition

RULE = """
[match]
all = [["cost*"]]
near = [["bridge*"]]
phrasings = ["The bridge is costly.", "What the bridge cost!"]
"""


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """Return the folder of an edition whose first claim has a rule."""
    cost = COST.replace("\n[[est", f"{RULE}\n[[est", 1)
    return write_edition(tmp_path / "bridge", {**BRIDGE, "passages/cost.md": cost})


def refuse(folder: Path) -> EditionClaims:
    raise AssertionError(f"{folder} is read again")


def test_an_edition_is_read_once(edition: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = known_edition(edition)
    monkeypatch.setattr(claims_kept, "read_claims_safely", refuse)

    second = known_edition(edition)

    assert second.claims == first.claims
    assert second.subjects == first.subjects == ((("bridge*",),),)
    assert [claim.id for claim in second.claims.claims] == ["cost"]


def test_an_edition_that_changed_is_read_again(edition: Path) -> None:
    known_edition(edition)
    file = edition / "passages" / "cost.md"
    file.write_text(file.read_text(encoding="utf-8").replace("is costly", "cost much"), "utf-8")

    assert "The bridge cost much." in known_edition(edition).claims.claims[0].said


def test_what_was_kept_and_is_spoilt_is_made_anew(edition: Path) -> None:
    first = known_edition(edition)
    cache = cache_folder()
    assert cache is not None
    for file in cache.glob("claims-*.json"):
        file.write_bytes(file.read_bytes()[:-5] + b"xxxxx")

    assert known_edition(edition).claims == first.claims


def test_where_nothing_can_be_kept_it_is_read_each_time(
    edition: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claims_kept, "cache_folder", lambda: None)

    assert known_edition(edition).claims.claims


def test_what_is_wrong_with_an_edition_is_told(edition: Path) -> None:
    (edition / "article.md").write_text("no front matter", encoding="utf-8")

    with pytest.raises(EditionError, match=r"article\.md"):
        known_edition(edition)
