"""Renders all notes of an edition beforehand, so that nobody waits for one that is hard to read."""

from collections.abc import Iterator

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Passage
from reader.model.markup.sections import sections


def notes_to_render(edition: Edition) -> Iterator[str]:
    """Yield the Markdown of every note of *edition*, as it is asked for where it is shown."""
    yield from (edition.article.notice, edition.article.about)
    for passage in edition.passages:
        yield from _of_passage(passage)
    if edition.voices is not None:
        yield edition.voices.note
        yield from (voice.note for voice in edition.voices.voices)
    if edition.forecasts is not None:
        yield edition.forecasts.note
        yield from (forecast.happened for forecast in edition.forecasts.forecasts)
    for text in (
        *(page.text for page in edition.pages),
        *(party.profile for party in edition.parties.values()),
    ):
        yield from (section.text.strip() for section in sections(text, 1))


def _of_passage(passage: Passage) -> Iterator[str]:
    yield from (passage.attribution, passage.context, passage.later)
    yield from (account.text for account in passage.accounts)
    for quantity in passage.quantities:
        yield from (quantity.apart, quantity.differ)
