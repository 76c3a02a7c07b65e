"""What is wrong with an edition, and where."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend: the file (relative to the edition), its line (from 1) and a sentence."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        """Return the problem in the form that editors and terminals make clickable."""
        file = self.file.replace("\n", "\\n")  # as a name may have it
        return f"{file}:{self.line}: {self.message}"


class EditionError(Exception):
    """An edition that cannot be opened, with everything that is wrong with it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Hold *problems*, sorted by file and line."""
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))
