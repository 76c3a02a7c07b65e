"""What finds who says what, as the program ships it."""

import pytest

from reader.model.attribution.attributing import Attributor
from reader.model.attribution.learnt import shipped_attributor


@pytest.fixture(scope="session")
def attributor() -> Attributor:
    """Return one with the weights that are shipped."""
    return shipped_attributor()
