"""Puts the steps of a chain into words, which are shown and searched alike."""

from typing import NamedTuple

from reader.model.edition.passage import Step
from reader.model.edition.phrasing import Phrasing


class StepWords(NamedTuple):
    """A step's *name* and *role*, what is told of it by *labels*, and the words on its link."""

    name: str
    role: str
    labelled: tuple[tuple[str, str], ...]
    through: str

    @property
    def text(self) -> str:
        """Return all of it, as it stands in lines."""
        head = f"{self.name} {self.role}".rstrip()
        return "\n".join(filter(None, (head, *map("\t".join, self.labelled), self.through)))


def step_words(step: Step, phrasing: Phrasing) -> StepWords:
    """Return a *step* in words; what is not told of it has no label."""
    name = phrasing.the_article if step.is_article else step.who or phrasing.nobody_named
    values = (step.known, step.stake, step.other, step.says, step.confirmed)
    labelled = zip(phrasing.chain_labels, values, strict=True)
    return StepWords(name, step.role, tuple(pair for pair in labelled if pair[1]), step.through)
