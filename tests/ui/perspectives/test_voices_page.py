"""Whom the article names for its claims: squares to be counted, and links below."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.model.edition.edition import Edition
from reader.model.edition.passage import Kind
from reader.model.edition.voices import Voice, Voices
from reader.ui.look.badge import GLYPHS
from reader.ui.look.look import Look
from reader.ui.perspectives.voices_page import VoicesPage
from tests.listening import Listener
from tests.pointing import Tips, middle, places_of_tips, tip_at
from tests.reading import LEFT, click_words, has_colour, note_with, picture_of, shown_text
from tests.ui.perspectives.conftest import ShowTopic

ShowVoices = Callable[..., VoicesPage]

NOBODY, MAYOR = "Nobody & nothing named", "The mayor"


@pytest.fixture
def show_voices(whole: Edition, show_topic: ShowTopic) -> ShowVoices:
    """Return what shows the voices of an edition at a width and a zoom."""

    def show(edition: Edition = whole, width: int = 500, zoom: float = 1.0) -> VoicesPage:
        page = show_topic("voices", edition, width, zoom)
        assert isinstance(page, VoicesPage)
        return page

    return show


@pytest.fixture
def crowd(whole: Edition) -> Edition:
    """Return an edition in which one voice has more claims than stand in a narrow row."""
    first = whole.passages[0]
    many = tuple(replace(first, id=f"p-{i}", claim=f"Claim <{i}>.") for i in range(40))
    voices = Voices("", (Voice("Nobody named", tuple(passage.id for passage in many)),))
    return replace(whole, passages=many, voices=voices)


def squares_of(page: VoicesPage, name: str) -> QWidget:
    """Return the squares of the voice whose name begins with *name*."""
    return next(
        widget for widget in page.findChildren(QWidget) if widget.accessibleName().startswith(name)
    )


def claims(edition: Edition, *ids: str) -> set[str]:
    """Return what is said of the passages of those *ids* when one points at them."""
    chosen = (passage for passage in edition.passages if passage.id in ids)
    return {f"<p>{GLYPHS[passage.kind]} {passage.claim}</p>" for passage in chosen}


@pytest.mark.parametrize(
    ("name", "ids"), [(NOBODY, ("cost", "twice-planned")), (MAYOR, ("nobody-asked",))]
)
def test_a_voice_has_a_square_for_each_of_its_claims_and_each_names_it(
    show_voices: ShowVoices, whole: Edition, tips: Tips, name: str, ids: tuple[str, ...]
) -> None:
    squares = squares_of(show_voices(), name)

    said = places_of_tips(squares, tips)

    assert set(said) == claims(whole, *ids)
    assert squares.accessibleName().endswith(f": {len(ids)}")


@pytest.mark.parametrize(("width", "zoom"), [(256, 1.0), (256, 2.0), (500, 1.0), (956, 2.0)])
def test_a_crowd_of_squares_is_whole_at_every_width(
    show_voices: ShowVoices, crowd: Edition, tips: Tips, width: int, zoom: float
) -> None:
    squares = squares_of(show_voices(crowd, width, zoom), "Nobody")

    said = places_of_tips(squares, tips)

    assert len(said) == 40
    assert squares.height() >= squares.heightForWidth(squares.width())
    assert "<p>≈ Claim &lt;7&gt;.</p>" in said


def test_squares_stand_in_the_order_of_the_article(
    show_voices: ShowVoices, crowd: Edition, tips: Tips
) -> None:
    said = places_of_tips(squares_of(show_voices(crowd, 256), "Nobody"), tips)

    corners = [(min(p.y() for p in places), min(p.x() for p in places)) for places in said.values()]
    expected = [f"<p>≈ Claim &lt;{i}&gt;.</p>" for i in range(40)]
    assert [text for _, text in sorted(zip(corners, said, strict=True))] == expected


def test_a_square_has_the_colours_of_its_kind(show_voices: ShowVoices, light: Look) -> None:
    picture = picture_of(squares_of(show_voices(), MAYOR))

    colours = {kind: has_colour(picture, light.theme.kinds[kind].fill.name()) for kind in Kind}
    assert colours == {Kind.ATTRIBUTION: True, Kind.ESTIMATES: False, Kind.CONTEXT: False}
    assert has_colour(picture, light.theme.kinds[Kind.ATTRIBUTION].line.name())


def test_a_click_on_a_square_opens_its_passage(
    show_voices: ShowVoices, whole: Edition, tips: Tips
) -> None:
    page = show_voices()
    squares = squares_of(page, NOBODY)
    places = places_of_tips(squares, tips)
    followed = Listener(page.link_activated)

    for passage_id in ("twice-planned", "cost"):
        (text,) = claims(whole, passage_id)
        QTest.mouseClick(squares, LEFT, pos=middle(places[text]))

    assert followed.heard == [(QUrl("passage:twice-planned"),), (QUrl("passage:cost"),)]


def test_a_click_beside_the_squares_opens_nothing(show_voices: ShowVoices, tips: Tips) -> None:
    page = show_voices()
    squares = squares_of(page, MAYOR)
    beside = squares.rect().center()
    followed = Listener(page.link_activated)

    QTest.mouseClick(squares, LEFT, pos=beside)

    assert tip_at(squares, beside, tips) == ""
    assert followed.heard == []


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.BackButton])
def test_only_the_left_button_opens_a_passage(
    show_voices: ShowVoices, tips: Tips, button: Qt.MouseButton
) -> None:
    page = show_voices()
    squares = squares_of(page, MAYOR)
    (places,) = places_of_tips(squares, tips).values()
    followed = Listener(page.link_activated)

    QTest.mouseClick(squares, button, pos=middle(places))

    assert followed.heard == []


def test_every_claim_is_a_link_under_the_name_of_its_voice(show_voices: ShowVoices) -> None:
    page = show_voices()
    followed = Listener(page.link_activated)

    for words in ("The bridge cost $40", "The bridge cost twice", "Nobody was asked about"):
        click_words(note_with(page, words), words)

    passages = ("cost", "twice-planned", "nobody-asked")
    assert followed.heard == [(QUrl(f"passage:{passage}"),) for passage in passages]


def test_a_voice_that_is_a_party_leads_to_it(show_voices: ShowVoices) -> None:
    page = show_voices()
    followed = Listener(page.link_activated)

    click_words(note_with(page, "Named once"), MAYOR)

    assert followed.heard == [(QUrl("party:town"),)]


def test_how_the_claims_were_sorted_is_told_with_its_links(show_voices: ShowVoices) -> None:
    page = show_voices()
    followed = Listener(page.link_activated)

    click_words(note_with(page, "Sorted by whom"), "the first passage")

    assert followed.heard == [(QUrl("passage:cost"),)]


def test_what_is_said_of_a_voice_may_cite(show_voices: ShowVoices) -> None:
    page = show_voices()
    followed = Listener(page.link_activated)

    click_words(note_with(page, "Named once"), "¹")

    assert note_with(page, "Named once").toPlainText() == "The mayor  1 Named once.\u2060¹\u2060"
    assert followed.heard == [(QUrl("source:town-2018"),)]


def test_a_claim_that_a_voice_names_twice_is_counted_once(
    show_voices: ShowVoices, whole: Edition, tips: Tips
) -> None:
    twice = Voices("", (Voice("The mayor", ("cost", "cost")),))

    page = show_voices(replace(whole, voices=twice))

    squares = squares_of(page, MAYOR)
    assert len(places_of_tips(squares, tips)) == 1
    assert squares.accessibleName() == "The mayor: 1"
    assert "1 claims, each a square" in shown_text(page)


def test_the_hand_points_at_squares_that_can_be_clicked(show_voices: ShowVoices) -> None:
    squares = squares_of(show_voices(), MAYOR)

    assert squares.cursor().shape() == Qt.CursorShape.PointingHandCursor
