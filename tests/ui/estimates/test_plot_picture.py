"""The plot of a quantity as a picture that can stand alone."""

from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer

from reader.model.edition.edition import Edition
from reader.model.edition.estimate import Figure, Quantity
from reader.model.edition.passage import Kind
from reader.model.markup.perspectives import render_perspectives
from reader.ui.estimates.plot_picture import PlotPicture, UnnumberedModel
from reader.ui.look.look import Look
from reader.ui.look.theme import load_theme
from tests.estimating import estimate

SVG = "{http://www.w3.org/2000/svg}"
WHENCE = "The Bridge, paragraph 1"


def picture(edition: Edition, quantity: Quantity, theme: str = "light") -> PlotPicture:
    """Return the picture of a *quantity* of the bridge's first passage, in a window of a theme."""
    perspectives = render_perspectives(edition.passages[0], edition)
    model = UnnumberedModel(quantity, edition, perspectives)
    return PlotPicture(model, WHENCE, Look(load_theme(theme)))


@pytest.fixture
def cost(bridge: Edition) -> Quantity:
    """Return what the bridge cost."""
    return bridge.passages[0].quantities[0]


def words_of(svg: bytes) -> list[str]:
    """Return each text in a drawing."""
    return ["".join(text.itertext()).strip() for text in ET.fromstring(svg).iter(f"{SVG}text")]


def test_words_are_text_and_no_number_of_a_source_is_among_them(
    bridge: Edition, cost: Quantity
) -> None:
    words = words_of(picture(bridge, cost).svg())

    shown = " ".join(words)
    assert "Cost of the bridge" in shown
    assert "Builders Ltd" in shown
    assert "article: $40 million" in shown
    assert WHENCE in shown
    assert not set("⁰¹²³⁴⁵⁶⁷⁸⁹") & set(shown)


def test_a_drawing_says_in_its_description_what_it_shows(bridge: Edition, cost: Quantity) -> None:
    root = ET.fromstring(picture(bridge, cost).svg())

    assert root.findtext(f"{SVG}title") == "Cost of the bridge · US$ million"
    assert "Builders Ltd, 2018, the bridge alone: 31–35 US$ million" in str(
        root.findtext(f"{SVG}desc")
    )


def test_whatever_a_quantity_is_called_the_drawing_is_one(bridge: Edition) -> None:
    odd = Quantity('<b>a & "b"</b>', "<i>", (estimate("town", 1, 2),))

    root = ET.fromstring(picture(bridge, odd).svg())

    assert root.findtext(f"{SVG}title") == '<b>a & "b"</b> · <i>'


def test_it_has_a_light_ground_in_every_theme(bridge: Edition, cost: Quantity) -> None:
    light, dark = (picture(bridge, cost, theme) for theme in ("light", "dark"))

    assert light.svg() == dark.svg()
    image = QImage.fromData(dark.png())
    assert image.pixelColor(2, 2) == load_theme("light").pane


def test_an_open_arrow_has_the_colour_of_its_dot(bridge: Edition) -> None:
    floor = Quantity("Floor", "persons", (estimate("town", 5, None),), Figure(9, 9))
    svg = picture(bridge, floor).svg()

    renderer = QSvgRenderer(svg)

    assert renderer.isValid()
    assert load_theme("light").kinds[Kind.ESTIMATES].line.name().encode() in svg
    assert b'"black"' not in svg


def test_a_picture_is_sharp_on_a_screen_with_two_points_to_a_pixel(
    bridge: Edition, cost: Quantity
) -> None:
    drawn = picture(bridge, cost)

    image, size = QImage.fromData(drawn.png()), QSvgRenderer(drawn.svg()).viewBox().size()

    assert image.size() == size * 2


def test_figures_in_words_alone_are_a_table_without_a_plot(bridge: Edition) -> None:
    many = Quantity("Boats", "boats", (estimate("town", None, None, words="many"),))

    assert "many" in words_of(picture(bridge, many).svg())
