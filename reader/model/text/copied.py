"""What is looked for where pasted words stand nowhere as they are: they were copied from elsewhere.

A citation sets words in quotation marks and a dash before the title; an item has its sign or its
number; a row has tabs, and what is shown shortened three dots.
"""

import re
from collections.abc import Iterator

# Among the letters that number items are those of Rome, of which a number may have many.
_SIGN = re.compile(r"\A\s*(?:[-–—•*+>]|(?:-?\d{1,9}|[^\W\d_]{1,3}|(?i:[ivxlcdm]{4,15}))[.)])\s+")
_DASH = re.compile(r"\s*[-–—]\s")
_QUOTES = " \t\"'“”„‟«»‘’‚‹›「」『』"
_BREAKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029…]+|\.\.\.")
# Each is looked for in all there is: so many pieces, the longest, and what stands before so many
# of the last commas, for behind a title stand no more than its source, its day and its place.
_MOST, _MOST_COMMAS = 5, 4
_LONGEST_TITLE = 500


def meant_by(words: str) -> Iterator[str]:
    """Yield what else pasted *words* may stand for in a text, the likeliest first."""
    yield from _unmarked(words)
    pieces = _BREAKS.split(words)
    if len(pieces) > 1:
        bare = "\n".join(_SIGN.sub("", piece, count=1) for piece in pieces)
        if bare != "\n".join(pieces):
            yield bare
        for piece in sorted(pieces, key=len, reverse=True)[:_MOST]:
            yield piece
            yield from _unmarked(piece)


def _unmarked(words: str) -> Iterator[str]:
    """Yield *words* without the sign and the marks around them, if there are any."""
    bare = _SIGN.sub("", words, count=1).strip(_QUOTES)
    if bare != words.strip():
        yield bare
    if _DASH.match(words) and len(words) <= _LONGEST_TITLE:
        for _ in range(min(_MOST_COMMAS, bare.count(","))):
            bare = bare.rpartition(",")[0]
            yield bare
