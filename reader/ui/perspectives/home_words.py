"""What the rows of a home say: places to begin, and what concerns the article as a whole."""

from collections.abc import Iterator

from PySide6.QtCore import QObject

from reader.model.edition.at_hand import AtHand
from reader.model.edition.attached_edition import edition_of
from reader.model.edition.edition import Edition
from reader.model.edition.passage import Kind, Passage
from reader.model.edition.timeline import Timeline
from reader.model.edition.topics import Topic, TopicKind, page_id
from reader.model.markup.sections import sections
from reader.ui.menus.topic_names import topic_name
from reader.ui.perspectives.home_row import RowWords

# In letters: a row has one line for what is in a page.
_LINE = 60


class HomeWords(QObject):
    """The words of rows, in the reader's language."""

    def of_place(self, passage: Passage, at_hand: AtHand) -> RowWords:
        """Return what the row of a *passage* of what is *at_hand* says."""
        # One quotation stands within the other.
        quoted = passage.exact.replace("“", "‘").replace("”", "’")
        paragraph = f"¶ {at_hand.paragraph_of(passage)}"
        return RowWords(f"“{quoted}”", self._found_there(passage), paragraph)

    def of_topic(self, topic: Topic, at_hand: AtHand) -> RowWords:
        """Return what the row of a *topic* on what is *at_hand* says."""
        edition = edition_of(at_hand)
        line, count = ("", "") if edition is None else self._said_of(topic, edition)
        return RowWords(topic_name(topic), line, count)

    def _found_there(self, passage: Passage) -> str:
        figures, accounts = passage.estimate_count, len(passage.accounts)
        steps = len(passage.chain)
        if passage.kind is Kind.ESTIMATES and figures:
            return self.tr("{count} published figures", "", figures).format(count=figures)
        if passage.kind is Kind.ATTRIBUTION and steps:
            return self.tr("how it came there, in {count} steps", "", steps).format(count=steps)
        if passage.kind is Kind.ATTRIBUTION:
            return self.tr("who says so, and how they could know")
        if accounts:
            return self.tr("how {count} parties tell it", "", accounts).format(count=accounts)
        return self.tr("what else to know")

    def _said_of(self, topic: Topic, edition: Edition) -> tuple[str, str]:
        """Return what is said of a *topic* of an *edition*, and how much there is in it."""
        if topic.kind is TopicKind.UNATTACHED:
            return self.tr("where they may belong, to be decided by you"), ""
        if topic.kind is TopicKind.VOICES and edition.voices is not None:
            count = len(edition.voices.voices)
            voices = self.tr("{count} voices", "", count).format(count=count)
            return self.tr("by whom the article names for each claim"), voices
        if topic.kind is TopicKind.TIMELINE and edition.timeline is not None:
            return self._years(edition.timeline)
        if topic.kind is TopicKind.FORECASTS and edition.forecasts is not None:
            count = len(edition.forecasts.forecasts)
            forecasts = self.tr("{count} forecasts", "", count).format(count=count)
            return self.tr("in the article’s order, without a verdict"), forecasts
        if topic.kind is TopicKind.PARTIES:
            count = len(edition.parties)
            parties = self.tr("{count} parties", "", count).format(count=count)
            return self.tr("who speaks, and what is at stake for each"), parties
        headings = list(_headings(page_id(topic.id), edition))
        count = len(headings)
        told = self.tr("{count} sections", "", count).format(count=count)
        return _some_of(headings), told if headings else ""

    def _years(self, timeline: Timeline) -> tuple[str, str]:
        events = timeline.events
        count = self.tr("{count} events", "", len(events)).format(count=len(events))
        if not events:
            return "", count
        line = self.tr("{first} to {last}, with the article’s own date")
        return line.format(first=events[0].date[:4], last=events[-1].date[:4]), count


def _some_of(headings: list[str]) -> str:
    """Return the first *headings*, as many as have room in a line; the first whatever it is."""
    within = [i for i in range(1, len(headings) + 1) if len(" · ".join(headings[:i])) <= _LINE]
    shown = headings[: max(within, default=1)]
    return " · ".join(shown) + (" …" if len(shown) < len(headings) else "")


def _headings(page_id: str, edition: Edition) -> Iterator[str]:
    for page in edition.pages:
        if page.id == page_id:
            yield from (each.heading for each in sections(page.text, 1) if each.level)
