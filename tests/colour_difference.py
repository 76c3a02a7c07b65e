"""How far apart two colours are, for everybody's eyes, and how well one is read on another.

CIEDE2000 after G. Sharma, W. Wu and E. N. Dalal, "The CIEDE2000 color-difference formula:
Implementation notes, supplementary test data, and mathematical observations", Color Research and
Application 30 (2005), 21-30. Colour deficiencies after G. M. Machado, M. M. Oliveira and
L. A. F. Fernandes, "A physiologically-based model for simulation of color vision deficiency", IEEE
Transactions on Visualization and Computer Graphics 15 (2009), 1291-1298, at severity 1.0. Contrast
after the Web Content Accessibility Guidelines 2.1, success criterion 1.4.3.
"""

from collections.abc import Mapping
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

from PySide6.QtGui import QColor

Triple = tuple[float, float, float]

# On linear RGB, row by row.
VIEWS: Mapping[str, tuple[Triple, Triple, Triple]] = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}

# sRGB to XYZ, white point D65: IEC 61966-2-1.
_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE = (0.95047, 1.0, 1.08883)


def contrast(colour: QColor, other: QColor) -> float:
    """Return the contrast between two colours, from 1 to 21."""
    lower, higher = sorted((_luminance(colour), _luminance(other)))
    return (higher + 0.05) / (lower + 0.05)


def difference(colour: QColor, other: QColor, view: str = "normal") -> float:
    """Return how far apart two colours look to eyes of that *view*, in CIEDE2000."""
    return ciede2000(_lab(colour, view), _lab(other, view))


def ciede2000(first: Triple, second: Triple) -> float:
    """Return the difference between two colours given in CIE L*a*b*."""
    (l1, a1, b1), (l2, a2, b2) = first, second
    stretch = 1 + _fading((hypot(a1, b1) + hypot(a2, b2)) / 2)
    a1, a2 = stretch * a1, stretch * a2
    c1, c2 = hypot(a1, b1), hypot(a2, b2)
    h1, h2 = (degrees(atan2(b, a)) % 360 for a, b in ((a1, b1), (a2, b2)))

    turn, hue = _hues(h1, h2, grey=c1 * c2 == 0)
    lightness, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    weight = (
        1
        - 0.17 * cos(radians(hue - 30))
        + 0.24 * cos(radians(2 * hue))
        + 0.32 * cos(radians(3 * hue + 6))
        - 0.20 * cos(radians(4 * hue - 63))
    )
    of_lightness = 1 + 0.015 * (lightness - 50) ** 2 / sqrt(20 + (lightness - 50) ** 2)
    rotation = -4 * _fading_root(chroma) * sin(radians(60 * exp(-(((hue - 275) / 25) ** 2))))

    by_lightness = (l2 - l1) / of_lightness
    by_chroma = (c2 - c1) / (1 + 0.045 * chroma)
    by_hue = 2 * sqrt(c1 * c2) * sin(radians(turn / 2)) / (1 + 0.015 * chroma * weight)
    return sqrt(by_lightness**2 + by_chroma**2 + by_hue**2 + rotation / 2 * by_chroma * by_hue)


def _fading(chroma: float) -> float:
    return 0.5 * (1 - _fading_root(chroma))


def _fading_root(chroma: float) -> float:
    return sqrt(chroma**7 / (chroma**7 + 25.0**7))


def _hues(h1: float, h2: float, *, grey: bool) -> tuple[float, float]:
    """Return the turn from one hue to another and the mean of both; a grey has no hue."""
    if grey:
        return 0.0, h1 + h2
    turn, total = h2 - h1, h1 + h2
    if abs(turn) <= 180:
        return turn, total / 2
    mean = (total + 360) / 2 if total < 360 else (total - 360) / 2
    return (turn - 360 if turn > 0 else turn + 360), mean


def _linear(colour: QColor) -> Triple:
    return (
        _linear_part(colour.redF()),
        _linear_part(colour.greenF()),
        _linear_part(colour.blueF()),
    )


def _linear_part(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _luminance(colour: QColor) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _lab(colour: QColor, view: str) -> Triple:
    seen = [min(1.0, max(0.0, part)) for part in _times(VIEWS[view], _linear(colour))]
    xyz = _times(_XYZ, (seen[0], seen[1], seen[2]))
    x, y, z = (_lab_part(part / white) for part, white in zip(xyz, _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _lab_part(part: float) -> float:
    return float(part ** (1 / 3)) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116


def _times(matrix: tuple[Triple, Triple, Triple], vector: Triple) -> Triple:
    first, second, third = (
        sum(factor * part for factor, part in zip(row, vector, strict=True)) for row in matrix
    )
    return first, second, third
