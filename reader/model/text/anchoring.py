"""Finds the stretch of a text that a quotation means."""

from dataclasses import dataclass, field

from reader.model.text.folding import Folded, fold_quotation
from reader.model.text.same_place import occurrences
from reader.model.text.span import Span


@dataclass(frozen=True, slots=True)
class AnchoringText:
    """A text folded once, in which many quotations are looked for."""

    text: str
    folded: Folded = field(init=False)

    def __post_init__(self) -> None:
        """Fold the text."""
        object.__setattr__(self, "folded", fold_quotation(self.text))

    def find(self, exact: str, prefix: str = "", suffix: str = "") -> tuple[Span, ...]:
        """Return every span of the text that reads *exact* between *prefix* and *suffix*.

        White space, quotes and dashes are folded; so is white space between the three parts.
        """
        quotation = fold_quotation(exact).text.strip()
        if not quotation:
            return ()
        before = fold_quotation(prefix).text.strip()
        after = fold_quotation(suffix).text.strip()
        text = self.folded.text
        return tuple(
            Span(*self.folded.span(start, start + len(quotation)))
            for start in occurrences(text, quotation)
            # Folded white space is one space at most, so that no more than one can stand between.
            if text.endswith((before, f"{before} "), 0, start)
            and text.startswith((after, f" {after}"), start + len(quotation))
        )
