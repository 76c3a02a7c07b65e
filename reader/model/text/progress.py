"""How work that takes long tells how far it is."""

from collections.abc import Callable
from typing import TypeAlias

# How far the work is, from 0 to 1, or that it goes on and nobody can say; it may raise to end it.
Progress: TypeAlias = Callable[[float], None]
UNKNOWN = -1.0


def no_progress(_done: float) -> None:
    """Tell nobody how far it is."""
