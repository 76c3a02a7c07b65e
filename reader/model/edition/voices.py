"""Whom the article names for its claims, and how often."""

from typing import NamedTuple


class Voice(NamedTuple):
    """One source, or kind of source, that the article gives, and the claims that rest on it."""

    name: str
    passages: tuple[str, ...]
    note: str = ""
    party: str = ""


class Voices(NamedTuple):
    """All voices, in the order of the file, and how the claims were sorted (Markdown)."""

    note: str
    voices: tuple[Voice, ...]
