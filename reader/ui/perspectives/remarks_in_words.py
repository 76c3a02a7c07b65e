"""Puts into words what a reader should know of a text that was opened."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from reader.model.edition.remark import About, Remark

_DROPPED = (About.PICTURES, About.FORMS, About.FRAMES, About.SCRIPTS, About.TABLES)


class RemarksInWords(QObject):
    """The words for remarks; their plural forms are those of the reader's language."""

    def sentences(self, remarks: Iterable[Remark]) -> tuple[str, ...]:
        """Return a sentence for each of *remarks*, and one for all that a page lost besides."""
        said: list[str] = []
        dropped: list[str] = []
        place = 0
        for remark in remarks:
            if remark.about in _DROPPED:
                place = len(said) if not dropped else place
                dropped.append(self._dropped(remark))
            else:
                said.append(self._sentence(remark))
        if dropped:
            said.insert(place, self._left_out_besides(dropped))
        return tuple(said)

    def _sentence(self, remark: Remark) -> str:
        text = self._left_out(remark) or self._shown(remark) or self._kept(remark)
        return text.format(count=f"{remark.count:,}", of=f"{remark.of:,}", name=remark.name)

    def _left_out(self, remark: Remark) -> str:
        n = remark.count
        match remark.about:
            case About.CONTROLS:
                return self.tr("{count} control characters were left out.", "", n)
            case About.TURNS:
                return self.tr(
                    "{count} signs that turn the direction of text were left out.", "", n
                )
            case About.NONCHARACTERS:
                return self.tr("{count} codes that stand for no character were left out.", "", n)
            case About.SURROGATES:
                return self.tr("{count} halves of characters were left out.", "", n)
            case About.BYTE_ORDER_MARKS:
                return self.tr("{count} byte order marks within were left out.", "", n)
            case About.TAGS:
                return self.tr("{count} invisible tags were left out.", "", n)
            case About.ACCENTS:
                return self.tr("{count} accents too many on one letter were left out.", "", n)
            case About.PAGE_LINES:
                return self.tr("{count} headers and footers of pages were left out.", "", n)
            case About.LINE_NUMBERS:
                return self.tr("{count} numbers of lines were left out.", "", n)
        return ""

    def _shown(self, remark: Remark) -> str:
        n = remark.count
        match remark.about:
            case About.REPLACED:
                return self.tr("{count} places are no text in {name} and read “\ufffd”.", "", n)
            case About.DIVIDED:
                return self.tr("{count} very long paragraphs were divided.", "", n)
            case About.UNITED:
                return self.tr(
                    "There are more than {count} paragraphs; the rest were put together."
                )
            case About.PLAIN_MARKDOWN:
                return self.tr("This Markdown could not be converted; it is shown as plain text.")
            case About.BLOCKS_ONLY:
                return self.tr(
                    "The text is long or oddly built; its tables are shown one cell below another."
                )
        return ""

    def _kept(self, remark: Remark) -> str:
        match remark.about:
            case About.WHOLE_PAGE:
                return self.tr("This page could not be taken apart; all its text is shown.")
            case About.NO_MAIN_TEXT:
                return self.tr("No main text was found on the page; all its text is shown.")
            case About.WORDS_KEPT:
                return self.tr(
                    "Of {of} words on the page {count} were kept as its main text; menus, "
                    "comments and the like were left out."
                )
            case About.CHARACTERS_KEPT:
                return self.tr(
                    "Of {of} characters on the page {count} were kept as its main text; menus, "
                    "comments and the like were left out."
                )
            case About.ALL_SHOWN:
                return self.tr(
                    "All the text of the page is shown. A line of dots in the margin runs beside "
                    "what was not taken for its main text."
                )
        return self.tr("All the text of the page was kept.")

    def _dropped(self, remark: Remark) -> str:
        n = remark.count
        match remark.about:
            case About.PICTURES:
                text = self.tr("{count} pictures", "", n)
            case About.FORMS:
                text = self.tr("{count} forms", "", n)
            case About.FRAMES:
                text = self.tr("{count} frames", "", n)
            case About.SCRIPTS:
                text = self.tr("{count} scripts", "", n)
            case _:
                text = self.tr("{count} tables", "", n)
        return text.format(count=f"{n:,}")

    def _left_out_besides(self, dropped: list[str]) -> str:
        listed = dropped[-1]
        if len(dropped) > 1:
            both = self.tr("{several} and {last}")
            listed = both.format(several=", ".join(dropped[:-1]), last=listed)
        return self.tr("Also left out: {listed}.").format(listed=listed)
