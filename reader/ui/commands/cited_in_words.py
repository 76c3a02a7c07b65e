"""The words around a quotation that is taken elsewhere, in the reader's language."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QObject

from reader.model.exchange.cited_text import CitedText
from reader.model.exchange.counterpart import Counterpart, Spread


class CitedInWords(QObject):
    """Says where words are from, and what is said beside them."""

    def text(self, cited: CitedText) -> str:
        """Return *cited* words as they are copied, each thing in a line of its own."""
        return "\n".join(self.lines(cited))

    def html(self, cited: CitedText) -> str:
        """Return the same for programs that set text, without links and typefaces."""
        words, *lines = (escape(line) for line in self.lines(cited))
        quoted = words.replace("\n", "<br>")
        return f"<blockquote>{quoted}</blockquote>" + "".join(f"<p>{line}</p>" for line in lines)

    def lines(self, cited: CitedText) -> Iterator[str]:
        """Yield the words, which may have several lines, and each thing that is said of them."""
        yield f"“{cited.words}”"
        yield f"— {self.whence(cited)}"
        for counterpart in cited.beside:
            yield from self._beside(counterpart)

    def whence(self, cited: CitedText) -> str:
        """Return where *cited* words are from, and as of when what is beside them."""
        parts = [cited.title]
        if cited.paragraph:
            parts.append(self.tr("paragraph {number}").format(number=cited.paragraph))
        if cited.edition:
            parts.append(self.tr("beside it “{title}”").format(title=cited.edition))
        if cited.as_of:
            parts.append(self.tr("perspectives as of {date}").format(date=cited.as_of))
        return ", ".join(parts)

    def _beside(self, counterpart: Counterpart) -> Iterator[str]:
        """Yield the claim, whose it is, and what differs from it."""
        yield counterpart.claim
        if counterpart.attribution:
            yield self.tr("Attribution: {sentence}").format(sentence=counterpart.attribution)
        if counterpart.spread is not None:
            yield self._spread(counterpart.spread)
        for said in counterpart.said:
            yield f"- {said.words}" + (f" [{said.sources}]" if said.sources else "")

    def _spread(self, spread: Spread) -> str:
        figures, dates = spread.lowest, spread.since
        if spread.highest != spread.lowest:
            figures = self.tr("{low} to {high}").format(low=spread.lowest, high=spread.highest)
        if spread.until != spread.since:
            dates = self.tr("{first} to {last}").format(first=spread.since, last=spread.until)
        words = self.tr("{quantity}, published figures: {figures} {unit}, as of {dates}")
        if spread.article:
            words = self.tr(
                "{quantity}, published figures: {figures} {unit}, as of {dates}; "
                "the article’s: {article}"
            )
        return words.format(
            quantity=spread.quantity,
            figures=figures,
            unit=spread.unit,
            dates=dates,
            article=spread.article,
        )
