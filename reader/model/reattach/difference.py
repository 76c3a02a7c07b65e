"""What changed in the words of a passage."""

import re

from rapidfuzz.distance import LCSseq

from reader.model.text.folding import fold
from reader.model.text.quotation import Change

_PIECE = re.compile(r"\w+(?:['’]\w+)*|\s+|[^\w\s]")
# Beyond this many words a list of differences is of no use to a reader, and takes time to make.
_MOST = 4000


def difference(before: str, after: str) -> tuple[Change, ...]:
    """Return what was changed from *before* to *after*, by words; empty where they fold alike."""
    old, new = _pieces(before), _pieces(after)
    if max(len(old), len(new)) > _MOST:
        return (Change(before, after),)
    same = [
        step
        for step in LCSseq.opcodes([_key(piece) for piece in old], [_key(piece) for piece in new])
        if step.tag == "equal"
    ]
    # What lies between two runs that are the same was put one for the other.
    ends = [(0, 0), *((step.src_end, step.dest_end) for step in same)]
    starts = [*((step.src_start, step.dest_start) for step in same), (len(old), len(new))]
    changes = (
        Change("".join(old[first:last]).strip(), "".join(new[new_first:new_last]).strip())
        for (first, new_first), (last, new_last) in zip(ends, starts, strict=True)
    )
    return tuple(change for change in changes if _key(change.before) != _key(change.after))


def same_text(one: str, other: str) -> bool:
    """Tell whether the two read alike: the same letters, digits and signs, however they are set."""
    return _set_alike(one) == _set_alike(other)


def _set_alike(text: str) -> str:
    # Hyphens go too: at the end of a line they are the printer's.
    return "".join(fold(text).text.replace("-", "").split())


def _pieces(text: str) -> list[str]:
    return _PIECE.findall(text)


def _key(piece: str) -> str:
    return " " if piece.isspace() else fold(piece).text.strip()
