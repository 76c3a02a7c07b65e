"""A text in a file."""

from pathlib import Path

import pytest

TEXT = "🚢 The ferry left at noon. Ola waved. The ferry came back late. Ola waved. Night fell."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file that holds the text above."""
    path = tmp_path / "text.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path
