"""What a menu says of what is of unknown origin."""

from reader.model.text.readable import readable

# A menu wider than this covers what is read.
_LONGEST = 60


def menu_words(words: str) -> str:
    """Return *words* in one line that is not too long, and with no letter for a key."""
    line = " ".join(readable(words[: 10 * _LONGEST]).split())
    short = line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
    return short.replace("&", "&&")
