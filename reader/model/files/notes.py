"""The notes of an edition as they stand in its files."""

from dataclasses import dataclass, field

from reader.model.checks.meant import Meant


@dataclass(frozen=True, slots=True)
class Note:
    """A stretch of notes in Markdown, with the file and the line at which it begins."""

    file: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Manuscript:
    """All notes of an edition and all exceptions that its editors made; loading fills it."""

    notes: list[Note] = field(default_factory=list)
    meant: list[Meant] = field(default_factory=list)
