"""A session on the standard small edition."""

import pytest

from reader.model.edition.edition import Edition
from reader.session.session import Session


@pytest.fixture
def session(bridge: Edition) -> Session:
    """Return a session on the standard small edition."""
    session = Session()
    session.open(bridge)
    return session
