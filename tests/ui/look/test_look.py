"""The sizes that come of a zoom."""

import pytest

from reader.ui.look.look import Look


@pytest.mark.parametrize("zoom", [0.5, 1.0, 3.0])
def test_all_letters_grow_by_the_same_factor(light: Look, zoom: float) -> None:
    look = light._replace(zoom=zoom)

    assert look.article_pixels == 19 * zoom
    assert look.notes_pixels == 16 * zoom
    assert look.small_pixels == 15 * zoom


def test_typefaces_have_the_size_of_what_they_are_for(light: Look) -> None:
    look = light._replace(zoom=2.0)

    assert look.article_font.pixelSize() == look.article_pixels
    assert look.small_font.pixelSize() == look.small_pixels
