"""What the words and the marks mean, said where they stand and in the legend."""

import pytest
from PySide6.QtCore import QPoint

from reader.model.edition.edition import Edition
from reader.ui.look.look import Look
from tests.reading import columns_of, note_with, picture_of
from tests.ui.perspectives.conftest import ShowTopic


def test_a_list_of_sources_says_what_its_words_for_how_they_were_read_mean(
    show_topic: ShowTopic, whole: Edition
) -> None:
    page = show_topic("party/town", whole)

    words = {
        source: note_with(page, title).document().find(source).charFormat().toolTip()
        for title, source in (("“The New Bridge”", "seen"), ("“Our Side”", "via"))
    }

    assert words == {
        "seen": "Read where it was published.",
        "via": "Not read in the original, but in a reprint or a report of it.",
    }


@pytest.mark.parametrize(
    "words", ["via", "our own sum", "at least so many", "article’s own figure"]
)
def test_the_legend_has_the_marks_of_the_plots_too(
    show_topic: ShowTopic, whole: Edition, light: Look, words: str
) -> None:
    page = show_topic("", whole)

    meaning = note_with(page, words)
    corner = meaning.mapTo(page, QPoint())
    picture = picture_of(page).copy(0, corner.y(), corner.x(), meaning.height())

    middle = columns_of(picture, picture.height() // 2, light.theme.pane.name())
    assert len(middle) < picture.width()
