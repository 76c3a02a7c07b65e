"""A text in a file, and a machine on which there is no aligner."""

import sys
from pathlib import Path

import pytest

TEXT = "🚢 The ferry left at noon. Ola waved. The ferry came back late. Ola waved. Night fell."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file that holds the text above."""
    path = tmp_path / "text.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def no_aligner(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be as where there is no edlib: what needs it cannot be imported."""
    monkeypatch.setitem(sys.modules, "edlib", None)
    needing = ("reader.model.reattach.", "reader.model.attach.attaching")
    for name in [name for name in sys.modules if name.startswith(needing)]:
        package, _, module = name.rpartition(".")
        monkeypatch.delattr(sys.modules[package], module, raising=False)
        monkeypatch.delitem(sys.modules, name)
