"""The colours of the themes, by the measures in CONTRIBUTING.md; and the typefaces."""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QPalette

from reader.model.edition.passage import Kind
from reader.model.storage.themes import THEMES
from reader.ui.look.look import Look
from reader.ui.look.theme import Theme, blend, load_theme
from reader.ui.look.typefaces import (
    SANS,
    SERIF,
    font,
    measure,
    proportional_leading,
    tabular,
)
from tests.colour_difference import VIEWS, contrast, difference

PAIRS = list(combinations(Kind, 2))


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    """Return each theme in turn."""
    return load_theme(request.param)


def test_there_are_four_themes_two_of_them_dark() -> None:
    themes = [load_theme(name) for name in THEMES]

    assert [theme.id for theme in themes] == ["light", "sepia", "dark", "black"]
    dark = [theme.page.lightness() < theme.text.lightness() for theme in themes]
    assert dark == [False, False, True, True]


def test_every_colour_of_a_theme_is_one(theme: Theme) -> None:
    roles = ("page", "text", "muted", "chrome", "pane", "line", "field", "selection", "hover")

    assert all(getattr(theme, each).isValid() for each in (*roles, "edge", "focus", "card"))


@pytest.mark.parametrize("kind", Kind)
def test_text_is_read_well_on_the_fill_of_a_passage(theme: Theme, kind: Kind) -> None:
    assert contrast(theme.text, theme.kinds[kind].fill) >= 7
    assert contrast(theme.text, theme.kinds[kind].soft) >= 7


@pytest.mark.parametrize("kind", Kind)
def test_the_line_under_a_passage_is_seen_on_fill_and_page(theme: Theme, kind: Kind) -> None:
    colours = theme.kinds[kind]

    assert contrast(colours.line, colours.fill) >= 3
    assert contrast(colours.line, colours.soft) >= 3
    assert contrast(colours.line, theme.page) >= 4.5


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_fills_are_told_apart_by_all_eyes(theme: Theme, view: str, one: Kind, other: Kind) -> None:
    assert difference(theme.kinds[one].fill, theme.kinds[other].fill, view) >= 12
    # The soft ones say that there is a passage; line, pattern and sign say of which kind.
    assert difference(theme.kinds[one].soft, theme.kinds[other].soft, view) >= 7


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_lines_are_told_apart_by_all_eyes(theme: Theme, view: str, one: Kind, other: Kind) -> None:
    assert difference(theme.kinds[one].line, theme.kinds[other].line, view) >= 20


@pytest.mark.parametrize("ground", ["page", "pane", "chrome", "field", "selection", "hover"])
def test_text_is_read_well_on_every_ground(theme: Theme, ground: str) -> None:
    assert contrast(theme.text, getattr(theme, ground)) >= 7


@pytest.mark.parametrize("ground", ["page", "pane", "chrome", "field"])
def test_muted_text_is_read_on_every_ground_that_it_has(theme: Theme, ground: str) -> None:
    assert contrast(theme.muted, getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize(
    "name",
    [*THEMES],
)
def test_muted_text_is_read_in_a_row_that_is_chosen(name: str) -> None:
    theme = load_theme(name)

    assert contrast(theme.muted, theme.hover) >= 4.5


@pytest.mark.parametrize("ground", ["page", "pane", "chrome", "field", "card", "hover"])
def test_the_ring_of_the_keyboard_is_seen_on_every_ground(theme: Theme, ground: str) -> None:
    assert contrast(theme.focus, getattr(theme, ground)) >= 3


@pytest.mark.parametrize("kind", Kind)
def test_the_ring_of_the_keyboard_is_seen_beside_the_full_fill(theme: Theme, kind: Kind) -> None:
    assert contrast(theme.focus, theme.kinds[kind].fill) >= 3


@pytest.mark.parametrize("ground", ["page", "pane", "chrome", "field", "card"])
def test_an_edge_is_seen_on_every_ground_that_it_has(theme: Theme, ground: str) -> None:
    assert contrast(theme.edge, getattr(theme, ground)) >= 3


def test_the_palette_has_the_colours_of_the_theme(theme: Theme) -> None:
    palette = theme.palette()

    role = QPalette.ColorRole
    assert palette.color(role.Window) == theme.chrome
    assert palette.color(role.WindowText) == theme.text
    assert palette.color(role.Base) == theme.field
    assert palette.color(role.Link) == theme.text
    assert palette.color(role.Accent) == theme.focus
    assert palette.color(role.Highlight) == theme.selection
    assert palette.color(role.HighlightedText) == theme.text


def test_what_is_disabled_is_paler_than_what_is_not(theme: Theme) -> None:
    palette = theme.palette()

    enabled, disabled = QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled
    role = QPalette.ColorRole.ButtonText
    assert contrast(palette.color(disabled, role), theme.chrome) < contrast(
        palette.color(enabled, role), theme.chrome
    )


def test_where_the_system_does_not_say_the_theme_is_light() -> None:
    assert load_theme("system").id == "light"


@pytest.mark.parametrize(
    ("share", "expected"), [(0.0, "#000000"), (1.0, "#ffffff"), (0.5, "#808080")]
)
def test_colours_are_mixed_by_their_shares(share: float, expected: str) -> None:
    assert blend(QColor("black"), QColor("white"), share).name() == expected


@pytest.mark.parametrize("family", [SERIF, SANS])
def test_the_bundled_typefaces_are_the_ones_that_are_used(family: str) -> None:
    assert QFontInfo(font(family, 19)).family() == family


def test_a_typeface_has_a_size_and_a_face() -> None:
    chosen = font(SERIF, 18.6, bold=True, italic=True)

    assert chosen.pixelSize() == 19
    assert chosen.italic()
    assert chosen.weight() == chosen.Weight.DemiBold


def test_no_size_is_too_small_to_be_a_size() -> None:
    assert font(SANS, 0.2).pixelSize() == 1


def test_figures_in_columns_have_one_width() -> None:
    metrics = QFontMetricsF(tabular(font(SANS, 30)))

    assert len({round(metrics.horizontalAdvance(digit), 3) for digit in "0123456789"}) == 1


def test_of_high_contrast_secondary_words_and_lines_are_as_strong_as_the_text(
    theme: Theme,
) -> None:
    strong = theme.in_high_contrast()

    assert (strong.muted, strong.edge) == (theme.text, theme.text)
    assert contrast(strong.line, strong.page) >= 3


def test_a_line_of_the_article_has_sixty_to_seventy_letters(light: Look) -> None:
    chosen = light.article_font
    text = "It was a bright cold day in April, and the clocks were striking thirteen. " * 9

    letters = measure(chosen) / (QFontMetricsF(chosen).horizontalAdvance(text) / len(text))

    assert 60 <= letters <= 70


def test_leading_is_given_in_letter_sizes() -> None:
    chosen = font(SERIF, 40)

    lines = proportional_leading(chosen, 1.5) / 100 * QFontMetricsF(chosen).lineSpacing()

    assert lines == pytest.approx(1.5 * 40)
