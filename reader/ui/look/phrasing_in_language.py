"""The words for figures, dates and sources in the reader's language."""

from PySide6.QtCore import QObject

from reader.model.edition.phrasing import Phrasing


class PhrasingInLanguage(QObject):
    """Says in the language of the interface what the model says in English."""

    def phrasing(self) -> Phrasing:
        """Return the phrases; the fields in braces stay as they are."""
        return Phrasing(
            at_least=self.tr("at least {bound}"),
            up_to=self.tr("up to {bound}"),
            through=self.tr("{party}, through {outlet}"),
            read_in=self.tr("through {outlet}"),
            row=self.tr("{who}, {as_of}, {counts}: {figure}{interval}{calculated}."),
            interval=self.tr(" ({words})"),
            calculated=self.tr(" (calculated)"),
            kept_apart=self.tr("Kept apart:"),
            why_they_differ=self.tr("Why they differ:"),
            articles_claim=self.tr("The article’s claim: {claim}"),
            claim_as_marked=self.tr("The claim as marked: {claim}"),
            the_article=self.tr("The article"),
            nobody_named=self.tr("Nobody named"),
            articles_figure=self.tr("article: {figure}"),
            marked_figure=self.tr("as marked: {figure}"),
            texts_figure=self.tr("this text: {figure}"),
            note_by=self.tr("Note by {author}"),
            note=self.tr("Note"),
            written=self.tr("{note}, written {date}"),
            corrected=self.tr("{note}, corrected {date}"),
            both=self.tr("{several} and {last}"),
            and_others=self.tr("{first} and others"),
            title=self.tr("“{title}”"),
            as_of=self.tr("perspectives as of {date}"),
            chain_labels=(
                *(self.tr("how known"), self.tr("at stake"), self.tr("other times")),
                *(self.tr("what it says"), self.tr("confirmed")),
            ),
            day=self.tr("{day} {month} {year}"),
            month=self.tr("{month} {year}"),
            months=(
                *(self.tr("January"), self.tr("February"), self.tr("March"), self.tr("April")),
                *(self.tr("May"), self.tr("June"), self.tr("July"), self.tr("August")),
                *(self.tr("September"), self.tr("October"), self.tr("November")),
                self.tr("December"),
            ),
            standings=(
                self.tr("seen"),
                self.tr("via"),
                self.tr("recalled"),
                self.tr("calculated"),
            ),
            how_read=(
                self.tr("Seen."),
                self.tr("Not read in the original."),
                self.tr("Recalled, not read."),
                self.tr("Calculated."),
            ),
            not_seen=(
                "",
                self.tr("not read in the original"),
                self.tr("recalled, not looked up"),
                self.tr("our sum"),
            ),
        )
