"""Whether the measure of colours itself is right, before anything is measured with it."""

import pytest
from PySide6.QtGui import QColor

from tests.colour_difference import VIEWS, Triple, ciede2000, contrast, difference

# From table 1 of Sharma, Wu and Dalal 2005: pairs that go wrong where hues are taken carelessly.
PUBLISHED = [
    ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
    ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0),
    ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
    ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0009), 7.1792),
    ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0011), 7.2195),
    ((50.0, -0.001, 2.49), (50.0, 0.0011, -2.49), 4.7461),
    ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
    ((50.0, 2.5, 0.0), (56.0, -27.0, -3.0), 31.9030),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447), 1.4441),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
]


@pytest.mark.parametrize(("first", "second", "expected"), PUBLISHED)
def test_published_differences_are_found(first: Triple, second: Triple, expected: float) -> None:
    assert ciede2000(first, second) == pytest.approx(expected, abs=0.00006)
    assert ciede2000(second, first) == pytest.approx(expected, abs=0.00006)


def test_black_and_white_are_as_far_apart_as_can_be() -> None:
    black, white = QColor("black"), QColor("white")

    assert difference(black, white) == pytest.approx(100, abs=0.01)
    assert contrast(black, white) == pytest.approx(21)


def test_red_and_green_come_closer_in_protan_and_deutan_view_and_not_in_tritan_view() -> None:
    red, green = QColor("#C05050"), QColor("#508A50")

    seen = {view: difference(red, green, view) for view in VIEWS}

    assert max(seen["protan"], seen["deutan"]) < seen["normal"] / 2
    assert seen["tritan"] > seen["normal"] / 2


@pytest.mark.parametrize("view", VIEWS)
def test_white_stays_white_in_every_view(view: str) -> None:
    assert difference(QColor("white"), QColor("white"), view) == pytest.approx(0)
    assert sum(VIEWS[view][0]) == pytest.approx(1, abs=1e-5)
