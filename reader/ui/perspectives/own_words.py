"""What the program itself says on its pages, for the search: the same words, by the same keys.

The pages are imported when they are asked, which is in idle moments or for the first search.
"""

from collections.abc import Iterator

from reader.model.edition.at_hand import AtHand
from reader.model.edition.attached_edition import AttachedEdition, edition_of, text_of
from reader.model.edition.edition import Edition
from reader.model.edition.phrasing import Phrasing
from reader.model.edition.topics import TopicKind, source_id
from reader.model.markup.notes_html import notes_text
from reader.model.markup.perspectives import Part, title_key
from reader.session.edition_search import OwnWords
from reader.ui.perspectives.notes_page import Said


def _beside(passage_id: str, at_hand: AtHand) -> tuple[Part, ...]:
    from reader.ui.perspectives.placing import PLACE, place_html
    from reader.ui.perspectives.reads_otherwise import MARKED, is_set_apart, marked_words

    attachment, passage = at_hand.attachment(passage_id), at_hand.passage(passage_id)
    if attachment is None:
        return ()
    place = Part(PLACE, notes_text(place_html(attachment, at_hand)))
    if passage is None or not is_set_apart(attachment, passage.exact):
        return (place,)
    return (Part(MARKED, marked_words(attachment)), place)


def _on_topic(topic: str, at_hand: AtHand, phrasing: Phrasing) -> tuple[Part, ...]:
    titles = (Part(title_key(name), words) for name, words in _titles(topic, at_hand))
    said = (Part(key, notes_text(html)) for key, html in _words(topic, at_hand, phrasing))
    return (*titles, *said)


def _titles(topic: str, at_hand: AtHand) -> Iterator[tuple[str, str]]:
    from reader.ui.perspectives.forecasts_page import forecasts_title
    from reader.ui.perspectives.parties_page import PartiesWords
    from reader.ui.perspectives.timeline_page import timeline_title
    from reader.ui.perspectives.unattached_page import unattached_title
    from reader.ui.perspectives.voices_page import voices_title

    edition = edition_of(at_hand)
    title, below = "", ""
    if topic == TopicKind.UNATTACHED:
        title = unattached_title()
    elif topic == TopicKind.FORECASTS:
        title, below = forecasts_title()
    elif topic == TopicKind.PARTIES:
        title, below = PartiesWords().title(at_hand)
    elif edition and edition.voices and topic == TopicKind.VOICES:
        title, below = voices_title(edition.voices, at_hand)
    elif edition and edition.timeline and topic == TopicKind.TIMELINE:
        title, below = timeline_title(edition.timeline)
    yield "", title
    yield "below", below


def _words(topic: str, at_hand: AtHand, phrasing: Phrasing) -> Said:
    from reader.ui.perspectives.overview import overview_words
    from reader.ui.perspectives.source_page import source_words
    from reader.ui.perspectives.text_overview import text_words
    from reader.ui.perspectives.timeline_page import APPEARS, article_appears
    from reader.ui.perspectives.unattached_page import unattached_words

    edition, text = edition_of(at_hand), text_of(at_hand)
    source = at_hand.sources.get(source_id(topic))
    attached = at_hand if isinstance(at_hand, AttachedEdition) else None
    if source is not None:
        yield from source_words(source)
    elif edition and edition.timeline and topic == TopicKind.TIMELINE:
        yield APPEARS, f"<p>{article_appears(edition.timeline, phrasing)}</p>"
    elif attached and topic == TopicKind.UNATTACHED:
        yield from unattached_words(attached)
    elif text and not topic:
        yield from text_words(text, attached)
    elif isinstance(at_hand, Edition) and not topic:
        yield from overview_words(at_hand)


OWN_WORDS = OwnWords(_beside, _on_topic, str)
