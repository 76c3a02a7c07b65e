"""Tells what of a plain text has to stay as it was set: tables, figures, code and verse."""

import re
from collections.abc import Sequence

from reader.model.opening.line_group import LineGroup

# Two spaces after a sentence are nobody's column.
_GAP = re.compile(r"(?<=[^\s.?!:;\"”)])\s{2,}(?=\S)|(?<=\S)\s{3,}(?=\S)")
_WIDE_GAP = re.compile(r"(?<=\S)(?:\s{4,}|\t+)(?=\S)|\.{5,}\s*\w+$")
_DRAWN = re.compile(r"[-+|=_/\\<>^~*#:.\s\u2190-\u21ff\u2500-\u27bf]")
_CODE = re.compile(
    r"[{}]$|(?:[])\"'\d]|^\s*\w+);$|^\s*(?:\$ |>>> |\.\.\. |#include|def |class \w+|import \w"
    r"|from \w+ import|return\b|(?:if|for|while|else|try)\b.*:$|</?\w|//|/\*|--?\w[\w-]*)"
    r"|\w\(.*\)|\S\s?:?[=!<>]=?\s?\S|->|::|&&|\|\||^\s*[\w./~-]*[/\\][\w./*-]+$|^\s*\S+\s+[<|>] "
)
# How a listing, or what somebody typed, begins.
_LISTING = re.compile(r"\s*(?:>>> |\$ |--- \S|\+\+\+ \S|@@ |diff -|#!|#include)")
_RULE = re.compile(r"\s*([-=~.`])\1{3,}\s*")
_SENTENCE_END = re.compile(r"[.!?…؟۔。！？][\"'”’»“)\]」』]*$")
_FIELD = re.compile(r"\s*\w[\w./()-]*(?: [A-Z][\w-]*)?:(?:\s|$)")
# A term, and beside it some words; and how a line ends that is none.
_TAGGED = re.compile(r"\s*\S{1,12}\s{3,}((?:\S+ )+\S+)")
_GOES_ON = ":{([,;=\\|&"
_LEAST_FIELDS = 2
_LONGEST_VERSE, _LONGEST_CODE = 80, 160
# So many lines say what those are that stand with them.
_ENOUGH = 200
# In a single line more of them are a sentence.
_MOST_WORDS = 8


def is_set(group: LineGroup) -> bool:
    """Tell whether a *group* is a table, a figure or a listing, where all spaces mean something."""
    if _begins_listing(group.lines) or _is_framed(group) or 2 * group.tabbed > len(group.lines) > 1:
        return True
    columns = drawn = plain = 0
    before: set[int] = set()
    lines = group.lines[:_ENOUGH]
    for line in lines:
        words = line.lstrip()
        gapped = "  " in words or "\t" in words
        if (gapped or not words[0].isalnum() or "--" in words) and _is_drawn(words):
            drawn += 1
        elif gapped or "....." in words:
            gaps = {gap.end() for gap in _GAP.finditer(line)}
            columns += bool(gaps & before) or _WIDE_GAP.search(words) is not None
            before = gaps
        else:
            plain += 1
            if plain * 2 > len(lines):
                return False
    if len(lines) == 1:
        return columns > 0 and not is_tagged(group)
    if columns and not drawn and _is_justified(group):
        return False
    return (columns + drawn) * 2 >= len(lines) and columns + drawn > 1


def _begins_listing(lines: Sequence[str]) -> bool:
    """Tell whether *lines* begin as a listing does; what an interpreter is told may be remarked."""
    told = next((line for line in lines if not line.startswith("# ")), "")
    return bool(_LISTING.match(lines[0])) or told.startswith(">>> ")


def _is_framed(group: LineGroup) -> bool:
    """Tell whether a *group* is a listing between two rules."""
    if len(group.lines) == 1 or not all(_RULE.fullmatch(group.lines[at]) for at in (0, -1)):
        return False
    within = group.part(1, len(group.lines) - 1)
    return len(within.lines) == 1 or (len(within.lines) > 1 and is_code(within))


def is_definition(group: LineGroup) -> bool:
    """Tell whether the first line of a *group* is a term, and those set in below it say what it is.

    What a term looks like does not matter, for those of manuals look like programs.
    """
    within = group.part(1, len(group.lines))
    if len(group.lines) == 1 or min(within.indents) < group.indents[0] + 2:
        return False
    if len(within.lines) == 1 and is_tagged(within):
        return True
    return (
        group.lines[0][-1] not in _GOES_ON
        and min(within.indents) == max(within.indents)
        and is_code(group)
        and not is_code(within)
        and _is_prose(" ".join(within.lines))
    )


def is_tagged(group: LineGroup) -> bool:
    """Tell whether a *group* of one line is a short term, and beside it what it is."""
    found = _TAGGED.fullmatch(group.lines[0])
    return found is not None and found[1][0].islower() and _is_prose(found[1])


def is_fields(group: LineGroup) -> bool:
    """Tell whether a *group* is a list of fields, such as mail begins with."""
    fields = sum(":" in line and _FIELD.match(line) is not None for line in group.lines)
    if fields < _LEAST_FIELDS:
        return False
    least = min(group.indents)
    others = sum(
        indent == least and _FIELD.match(line) is None
        for indent, line in zip(group.indents, group.lines, strict=True)
    )
    return others <= 1


def is_code(group: LineGroup) -> bool:
    """Tell whether most lines of a *group*, which is not wrapped, are such as programs have."""
    lines = group.lines[:_ENOUGH]
    if max(group.lengths[:_ENOUGH]) > _LONGEST_CODE:
        return False
    if len(lines) == 1 and (
        not group.indents[0] or len(group.words.split()) > _MOST_WORDS or is_tagged(group)
    ):
        return False
    return 2 * sum(_CODE.search(line) is not None for line in lines) >= len(lines)


def is_verse(group: LineGroup) -> bool:
    """Tell whether a *group*, which is not wrapped, reads in lines, and not in paragraphs."""
    lengths = group.lengths[:_ENOUGH]
    longest, mean = max(lengths), sum(lengths) / len(lengths)
    if len(group.lines) == 1 or mean > _LONGEST_VERSE or longest > 2 * _LONGEST_VERSE:
        return False
    lines = group.lines[:_ENOUGH]
    return ended(lines) * 5 < 4 * len(lines) or longest < _LONGEST_VERSE // 2


def ended(lines: Sequence[str]) -> int:
    """Return how many of the *lines* end as a sentence does."""
    return sum(_SENTENCE_END.search(line[-8:]) is not None for line in lines)


def _is_drawn(words: str) -> bool:
    """Tell whether *words* are drawn with signs rather than written."""
    signs = words.replace(" ", "")
    return len(signs) > 2 and 2 * len(_DRAWN.sub("", signs)) < len(signs)


def _is_prose(line: str) -> bool:
    """Tell whether a *line* is a sentence, or as many words as only a sentence has."""
    words = line.split()
    # Most of what a program says may be words too, as SQL's; initials and OK are none of these.
    if 3 * sum(len(word) > 3 and word.isupper() for word in words) >= len(words):
        return False
    ended = line[-1] in ".,;" and len(words) > 1
    return ended or _SENTENCE_END.search(line) is not None or len(words) > 2


def _is_justified(group: LineGroup) -> bool:
    """Tell whether the spaces of a *group* only make all of its lines equally long."""
    lengths = group.lengths[:-1]
    if len(lengths) < 2 or max(lengths) - min(lengths) > 1:
        return False
    gapped = [words for line in group.lines[:_ENOUGH] if "  " in (words := line.lstrip())]
    gaps = [len(gap[0]) for words in gapped for gap in _GAP.finditer(words)]
    return 0 < max(gaps, default=0) <= 3 and group.lengths[-1] <= lengths[0] + 1
