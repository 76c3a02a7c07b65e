"""The aligners that there are, and a way to have passages found again by either."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from unittest.mock import patch

from reader.model.reattach import alignment

HAS_EDLIB = find_spec("edlib") is not None
ALIGNERS = ("aligner", "fast_aligner") if HAS_EDLIB else ("aligner",)


@contextmanager
def aligned_by(name: str) -> Iterator[ModuleType]:
    """Let the aligner of that *name* align for a while, whichever is installed; yield it."""
    module = import_module(f"reader.model.reattach.{name}")
    names = ("align_within", "align_at_start")
    with patch.multiple(alignment, **{each: getattr(module, each) for each in names}):
        yield module
