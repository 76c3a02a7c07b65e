"""Every test of finding again is run with each aligner."""

from collections.abc import Iterator
from types import ModuleType

import pytest

from tests.aligners import ALIGNERS, aligned_by


@pytest.fixture(params=ALIGNERS, scope="module", autouse=True)
def aligner(request: pytest.FixtureRequest) -> Iterator[ModuleType]:
    """Let this aligner align, and return it."""
    with aligned_by(request.param) as module:
        yield module
