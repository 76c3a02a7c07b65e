"""Quotations that are a paragraph and signed: “…” — Anna Brecht."""

from collections.abc import Iterator

from reader.model.attribution.linking import Linked
from reader.model.attribution.tokens import Quoted, Tokens

# As sure as of what the net is all but certain of: it saw few that are signed.
SIGNED = 0.9
_DASHES = frozenset("—―–")
_MOST = 16


def signed_in(tokens: Tokens) -> Iterator[Linked]:
    """Yield the quotations in *tokens* that are signed; a dash is their cue."""
    opened = -1
    for index, state in enumerate(tokens.quoted):
        if state is Quoted.OPENING:
            opened = index if _begins(tokens, index) else -1
        elif state is Quoted.CLOSING and opened >= 0:
            end = _signature(tokens, index + 1)
            if end:
                cue = (index + 1, index + 2)
                yield Linked(cue, [(index + 2, end)], [(opened, index + 1)])
            opened = -1


def _begins(tokens: Tokens, index: int) -> bool:
    return not index or tokens.paragraphs[index] != tokens.paragraphs[index - 1]


def _signature(tokens: Tokens, dash: int) -> int:
    """Return where a signature ends that begins with a *dash*; 0 where there is none."""
    if dash + 1 >= len(tokens) or tokens.texts[dash] not in _DASHES:
        return 0
    paragraph, end = tokens.paragraphs[dash], dash + 1
    while end < len(tokens) and tokens.paragraphs[end] == paragraph:
        end += 1
    begins = tokens.texts[dash + 1]
    if (
        end - dash - 1 > _MOST
        or not begins[0].isupper()
        or tokens.paragraphs[dash + 1] != paragraph
    ):
        return 0
    return end - 1 if tokens.texts[end - 1] == "." else end
