"""The white space between words: one space, or one that binds where the author set such."""

import re

# They keep "10 km" and "« oui »" in one line.
_BINDING = "\u00a0\u202f"
_UNEVEN = re.compile(f"\\s{{2,}}|[^\\S {_BINDING}]")
_BOUND = re.compile(f"[\\S{_BINDING}]+")
# More than this is bound by editors that write such spaces for all others, and fits into no line.
_MOST_BOUND = 40


def even(text: str) -> str:
    """Return *text* with each run of white space made one space, a no-break one where all are."""
    evened = _UNEVEN.sub(_one, text)
    bound = any(space in evened for space in _BINDING)
    return _BOUND.sub(_loosened, evened) if bound else evened


def bound_words(text: str) -> list[str]:
    """Return the pieces of *text* between which a line may end at a space."""
    return _BOUND.findall(text)


def _one(run: re.Match[str]) -> str:
    return run[0][0] if set(run[0]) <= set(_BINDING) else " "


def _loosened(words: re.Match[str]) -> str:
    return words[0] if len(words[0]) <= _MOST_BOUND else re.sub(f"[{_BINDING}]", " ", words[0])
