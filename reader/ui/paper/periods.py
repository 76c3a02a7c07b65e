"""Periods as short as paper has room for: "to 13 Dec 2016"."""

import re

from PySide6.QtCore import QCoreApplication

from reader.model.edition.phrasing import ENGLISH

# In English, as editions are written; other words stay as they are.
_LONG = re.compile(rf"\b({'|'.join(m for m in ENGLISH.months if len(m) > 4)})\b(?= \d)")
_SPAN = re.compile(r"^[^–;,]*\d{4} – (?=\D*\d)")


def shortened(period: str) -> str:
    """Return a *period* as its end, where it is from one day or month to another, months short."""
    ended = _SPAN.sub(QCoreApplication.translate("Paper", "to") + " ", period)
    return _LONG.sub(lambda month: month[0][:3], ended)
