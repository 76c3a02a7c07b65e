"""What an editor may want to mend in an edition that the reader opens without complaint."""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.files.problem import Problem

_LONGEST_EXCERPT = 70


class Check(StrEnum):
    """The checks, by the names that stand in brackets behind their findings."""

    UNCITED = "uncited"
    UNCITED_SOURCE = "uncited-source"
    RECALLED = "recalled"
    LONG_QUOTATION = "long-quotation"
    WORDS = "words"
    NO_ATTRIBUTION = "no-attribution"
    CHAIN = "chain"
    ONE_ROW = "one-row"
    UNITS = "units"
    TWO_WAYS = "two-ways"
    UNUSED_PARTY = "unused-party"
    REPEATED = "repeated"
    LONG = "long"
    HIDDEN = "hidden"
    ADDRESS = "address"
    STANDING = "standing"
    LATER = "later"
    ORIGINAL_WORDS = "original-words"
    MATCH = "match"
    UNUSED_EXCEPTION = "unused-exception"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing found: where, what and what to do; *words* is the sentence or word it is about."""

    file: str
    line: int
    message: str
    check: Check
    words: str = ""

    @property
    def problem(self) -> Problem:
        """Return the finding as a problem of the edition."""
        return Problem(self.file, self.line, f"{self.message} [{self.check}]")


def excerpt(words: str) -> str:
    """Return *words* in quotation marks, cut between two of them where they are many."""
    if len(words) > _LONGEST_EXCERPT:
        words = words[:_LONGEST_EXCERPT].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    # A quotation within the excerpt takes the inner marks.
    return "“" + words.translate({ord("“"): "‘", ord("”"): "’"}) + "”"
