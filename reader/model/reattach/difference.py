"""What changed in the words of a passage."""

from collections.abc import Collection

from rapidfuzz.distance import LCSseq

from reader.model.reattach.pieces import pieces
from reader.model.reattach.sameness import in_capitals, same_setting, same_text, set_alike
from reader.model.reattach.turning import denied, turn_of
from reader.model.text.quotation import Change, Turn

# Beyond this many words a list of differences is of no use to a reader, and takes time to make.
_MOST = 4000


def difference(
    before: str, after: str, *, names: bool = True, known: Collection[str] = ()
) -> tuple[Change, ...]:
    """Return what was changed from *before* to *after*, by words; empty where they read alike.

    Without *names* capitals are not taken for those of names; the *known* are names anyway.
    """
    if before == after or same_text(before, after):
        return ()
    capitals = in_capitals(before) or in_capitals(after)
    old, new = pieces(before), pieces(after)
    if max(len(old), len(new)) > _MOST:
        return (Change(before, after),)
    same = [
        step
        for step in LCSseq.opcodes(
            [set_alike(piece, capitals=capitals) for piece in old],
            [set_alike(piece, capitals=capitals) for piece in new],
        )
        if step.tag == "equal"
    ]
    # What lies between two runs that are the same was put one for the other.
    ends = [(0, 0), *((step.src_end, step.dest_end) for step in same)]
    starts = [*((step.src_start, step.dest_start) for step in same), (len(old), len(new))]
    names = names and not capitals
    found: list[Change] = []
    for (first, new_first), (last, new_last) in zip(ends, starts, strict=True):
        was, now = "".join(old[first:last]).strip(), "".join(new[new_first:new_last]).strip()
        if not same_setting(was, now, capitals=capitals):
            touched = _marked(old, first, last, known) ^ _marked(new, new_first, new_last, known)
            if denied(old[first:last], new[new_first:new_last]):
                touched.add((Turn.NEGATION, was))
            found.append(Change(was, now, _turns(touched, names=names)))
    # Where but a space or a hyphen went, what they parted is told together.
    return tuple(found) or (Change(before, after),)


def _marked(
    words: list[str], first: int, last: int, names: Collection[str]
) -> set[tuple[Turn, str]]:
    """Return the words from *first* to *last* on which the meaning turns, and how."""
    turns = (
        (turn_of(words[place], "".join(words[max(0, place - 2) : place]).rstrip(), names), place)
        for place in range(first, last)
    )
    return {(turn, words[place]) for turn, place in turns if turn is not None}


def _turns(touched: set[tuple[Turn, str]], *, names: bool) -> tuple[Turn, ...]:
    kinds = {turn for turn, _ in touched if names or turn is not Turn.NAME}
    return tuple(turn for turn in Turn if turn in kinds)
