"""What needs the aligner, for which not every Python has a wheel."""

from importlib.util import find_spec

import pytest

HAS_ALIGNER = find_spec("edlib") is not None

needs_aligner = pytest.mark.skipif(
    not HAS_ALIGNER, reason="there is no wheel of edlib for this Python"
)
