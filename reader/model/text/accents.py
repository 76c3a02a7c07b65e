"""Tells letters with their accents from letters without."""

import unicodedata


def accented(words: str) -> str:
    """Return the letters of *words* with the marks on them, whatever stands between them."""
    decomposed = unicodedata.normalize("NFKD", words.casefold())
    return "".join(c for c in decomposed if c.isalpha() or unicodedata.combining(c))
