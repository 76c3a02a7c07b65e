"""Cuts words that have no room, so that nothing is misread."""

from PySide6.QtGui import QFontMetricsF

_MORE = "…"


def cut_between_words(words: str, metrics: QFontMetricsF, width: float) -> str:
    """Return as many of the *words* as have room within *width* pixels, and three dots for others.

    They end within no word, and behind no number, which might go on.
    """
    if metrics.horizontalAdvance(words) <= width:
        return words
    left = words.split(" ")
    while left and metrics.horizontalAdvance(" ".join(left) + _MORE) > width:
        left.pop()
    while left and left[-1][-1:].isdigit():
        left.pop()
    return " ".join(left) + _MORE
