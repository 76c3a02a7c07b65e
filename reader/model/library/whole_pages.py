"""Keeps of which pages the reader wants all the text, where the main text was not all of it."""

from pathlib import Path

from reader.model.library.choices import Choices
from reader.model.storage.turns import PATIENCE

_WHOLE = "whole"


class WholePages(Choices):
    """Whether a page is wanted whole, by its file."""

    def has(self, page: Path) -> bool:
        """Tell whether all the text of a *page* was asked for."""
        return self.of(page) == _WHOLE

    def want(self, page: Path, *, whole: bool, patience: float = PATIENCE) -> None:
        """Take note of whether the *whole* of a *page* is wanted, and keep that."""
        self.choose(page, _WHOLE if whole else "", patience)
