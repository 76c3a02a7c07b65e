"""The guide for editors: its example is an edition, and nothing is wrong with it."""

import re
from pathlib import Path

from reader.model.checks.report import check_edition
from reader.model.files.loading import load_edition
from reader.model.storage.paths import content_folder
from tests.editions import write_edition

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def example() -> dict[str, str]:
    """Return the files of the example edition, as the guide gives them one after the other."""
    guide = (content_folder() / "README.md").read_text(encoding="utf-8")
    blocks = _BLOCK.findall(guide)
    markdown = [text for language, text in blocks if language == "markdown"]
    toml = [text for language, text in blocks if language == "toml"]
    return {
        "article.md": markdown[0],
        "passages/bridge-cost.md": markdown[1],
        "parties.toml": toml[0],
        "sources.json": next(text for language, text in blocks if language == "json"),
        "timeline.toml": toml[1],
        "voices.toml": toml[2],
        "forecasts.toml": toml[3],
    }


def test_the_example_of_the_guide_is_an_edition(tmp_path: Path) -> None:
    folder = write_edition(tmp_path / "bridge", example())

    edition = load_edition(folder)

    assert [passage.id for passage in edition.passages] == ["bridge-cost"]
    assert edition.timeline is not None
    assert edition.voices is not None
    assert edition.forecasts is not None


def test_nothing_is_wrong_with_the_example_of_the_guide(tmp_path: Path) -> None:
    folder = write_edition(tmp_path / "bridge", example())

    report = check_edition(folder)

    assert report.problems == ()
