"""Lists of words, written as a line of prose is."""


def listed(words: str) -> tuple[str, ...]:
    """Return the *words*, between which there are spaces; within one, “_” stands for a space."""
    return tuple(word.replace("_", " ") for word in words.split())
