"""The title of a text in one clean line."""

import re

from reader.model.opening.cleaning import clean
from reader.model.text.cleaning import leave_out_unseen

LONGEST_TITLE = 300
_SIGNS = re.compile(r"[\W_]+")


def clean_title(title: str) -> str:
    """Return *title* in one clean line of bounded length."""
    clear = leave_out_unseen(clean(title[: 10 * LONGEST_TITLE]).text.replace("\n", " "))
    short = " ".join(clear.split())
    return short if len(short) <= LONGEST_TITLE else short[: LONGEST_TITLE - 1].rstrip() + "…"


def bare_title(title: str) -> str:
    """Return the letters and digits of a *title*, by which it is the same however it is set."""
    return _SIGNS.sub("", title.casefold())
