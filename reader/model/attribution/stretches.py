"""What the net reads in one go: paragraphs, joined or divided to a hundred tokens and some."""

from collections.abc import Iterator

from reader.model.attribution.tokens import Tokens

MOST = 120

Stretch = tuple[int, int]


def stretches_of(tokens: Tokens, most: int = MOST) -> list[Stretch]:
    """Return the stretches of *tokens*, first and behind the last; each is at *most* so long."""
    joined: list[Stretch] = []
    for start, end in _paragraphs(tokens, most):
        if joined and end - joined[-1][0] <= most:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _paragraphs(tokens: Tokens, most: int) -> Iterator[Stretch]:
    for start, end in _between(tokens.paragraphs, 0, len(tokens)):
        if end - start <= most:
            yield start, end
        else:
            yield from _divided(tokens, start, end, most)


def _divided(tokens: Tokens, start: int, end: int, most: int) -> Iterator[Stretch]:
    """Yield a long paragraph in parts of whole sentences, and a long sentence in parts."""
    last = start
    for _, stop in _between(tokens.sentences, start, end):
        if stop - start > most and last > start:
            yield start, last
            start = last
        while stop - start > most:
            yield start, start + most
            start += most
        last = stop
    if start < end:
        yield start, end


def _between(numbers: list[int], start: int, end: int) -> Iterator[Stretch]:
    first = start
    for index in range(start + 1, end):
        if numbers[index] != numbers[index - 1]:
            yield first, index
            first = index
    if first < end:
        yield first, end
