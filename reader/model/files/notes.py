"""The notes of an edition as they stand in its files."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """A stretch of notes in Markdown, with the file and the line at which it begins."""

    file: str
    line: int
    text: str
