"""Tells the headings of plain text from its short lines."""

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.model.opening.line_group import LineGroup
from reader.model.opening.list_items import begins_item, is_day

_LONGEST = 70
_MOST_WORDS = 10
# The lines of a heading with a rule above it and another below.
OVERLINED = 3
_LONGEST_PARTICLE = 4
# How much shorter than the lines below it a heading is at the least.
_SHORTER = 8
# How far in a heading stands that is not in the middle, and how long a sentence or a part of it is.
_MOST_OUT, _SENTENCE, _CLAUSE = 3, 40, 20
# From how far on a line may be centred, and how far from the centre it may stand.
_CENTRED, _OFF_CENTRE = 10, 10
_NUMERAL = (
    r"(?:(?:[LRD]\. ?\d{1,4}|\d{1,3})(?:[.-]\d{1,3})*|[A-Z]"
    r"|(?i:[IVXLC]{1,7}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|the "
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)))"
)
# The name of a part, its number, and what it is called, which no sentence goes on with.
_CHAPTER = re.compile(
    r"(?i:chapter|part|book|section|article|appendix|annex|act|scene|canto|volume|letter|stave"
    r"|kapitel|teil|buch|abschnitt|artikel|anhang|akt|szene|band|chapitre|partie|livre|acte|scène"
    r"|annexe|titre|capítulo|capitolo|parte|artículo|articolo|artigo|libro|rozdział|kapitola"
    r"|fejezet|bölüm|глава|часть|статья|розділ|частина|стаття|κεφάλαιο|(?-i:TOP)|§) "
    rf"{_NUMERAL}[a-z]?"
    r"(?:\s*[.:–—-]+(?:\s+\S.*)?|\s+[^\W\d_a-zß-öø-ÿа-яёα-ω].*)?"
)
_NAMED = re.compile(
    r"第[\d０-９一二三四五六七八九十百千]+[章節节回部卷篇話编編條条](?:\s.*)?"
    r"|(?:الفصل|الباب|الجزء|القسم|المادة|فصل|بخش|ماده|باب|پاره|حصہ|פרק|חלק|סעיף|שער)"
    r" [\w׳״'\"]+(?: \w+)?(?:\s*[.:–—-]\s*\S.*)?"
    r"|(?:Erst|Zweit|Dritt|Viert|Fünft|Sechst|Siebt|Acht|Neunt|Zehnt)e[rs]? "
    r"(?:Kapitel|Buch|Teil|Akt|Abschnitt|Band)"
    r"|(?i:prologue|epilogue|preface|foreword|introduction|conclusions?|abstract|contents"
    r"|acknowledge?ments|bibliography|references|glossary|index|afterword|appendix|vorwort"
    r"|einleitung|nachwort|inhalt|préface|avant-propos|prólogo|epílogo|introducción)\.?"
)
_NUMBERED = re.compile(r"((?:\d{1,2}\.)+\d{0,2}|\d{1,2}|[IVX]{1,5}\.)\s+([^\W\d_a-z]\S*(?: .*)?)")
_BRACKETED = re.compile(r"(\d{1,2})\)\s+[^\W\d_a-z]\S*(?: .*)?")
_CITED = re.compile(r"\d{1,3} (?:[A-Z]\.){2,}")
_ROMAN = re.compile(r"[IVXLC]{1,7}\.?")
_UNDERLINE = re.compile(r"\s*(?:([=\-~^\"#+'`])\1{2,}|==)\s*")
_SIGNS = re.compile(r"[=<>{}|\\$@]|\w\(")
# No title ends so, for something has to follow.
_OPEN = re.compile(
    r" (?:a|an|the|to|of|at|by|from|with|for|and|or|an|der|die|das|und|von|mit|à|de|du|des|et|le|la"
    r"|les|y|el|los|con|para)$"
)
_FINAL = ".,;:!?…،؛؟。、！？"


def underlined(group: LineGroup) -> int:
    """Return how many lines of a *group* are a heading and what it is underlined with; else 0."""
    lines = group.lines
    over = len(lines) > 2 and _UNDERLINE.fullmatch(lines[0])
    last = OVERLINED - 1 if over else 1
    if len(lines) <= last or not _UNDERLINE.fullmatch(lines[last]):
        return 0
    words, rule = lines[last - 1].strip(), lines[last].strip()
    fits = len(words) // 3 <= len(rule) <= max(len(words) + 8, 2 * len(words))
    if (over and _SIGNS.search(words)) or len(rule) == 2 != len(words):  # a listing, or a sign
        return 0
    short = len(words) <= 2 * _LONGEST and any(map(str.isalnum, words)) and "  " not in words
    return last + 1 if fits and short else 0


def is_heading(groups: Sequence[LineGroup], index: int, width: int) -> bool:
    """Tell whether the one line of the group at *index* is a heading.

    *width* is that at which the text around it is wrapped, or 0.
    """
    group = groups[index]
    words = " ".join(group.words.split())
    if len(words) > _LONGEST or _is_cited(words):
        return False
    if not any(map(str.isalpha, words)) and not names_chapter(words):  # "§ 2" does
        return False
    if 0 < index == len(groups) - 1:  # over nothing
        return False
    ended = words[-1] in _FINAL and not (words[-1] == "." and is_name(words))
    if names_chapter(words):
        return not ended
    if numbered := _NUMBERED.fullmatch(words):
        alone = words[-1] not in _FINAL or _is_prose(groups, index + 1)
        short = len(words.split()) <= _MOST_WORDS
        return alone and short and not ended and not _counts_on(groups, index, numbered[1])
    if words[-1] in _FINAL:
        return bool(_ROMAN.fullmatch(words)) or (words[-1] == ":" and is_capitals(words))
    return is_capitals(words) or _stands_out(groups, index, width, words)


def _is_cited(words: str) -> bool:
    """Tell whether *words* name a day, a place in a law, or several: 12 U.S.C. 34; Pub. L. 99-1."""
    if is_day(words) or _CITED.match(words):
        return True
    return words[0].isdigit() and ";" in words


def names_chapter(words: str) -> bool:
    """Tell whether *words* are the name of a chapter, or of another part of a text."""
    return bool(_CHAPTER.fullmatch(words) or _NAMED.fullmatch(words))


def is_capitals(words: str) -> bool:
    """Tell whether *words* are all in capitals, and more than initials or a number with a unit."""
    # Four letters, so that no initials and no number with its unit stand for a heading.
    if _ROMAN.fullmatch(words):
        return len(words) > 1 and (words.endswith(".") or set(words) <= set("IVX"))
    return words.isupper() and words[0].isalnum() and max(map(len, words.split())) >= 4


def nested(group: LineGroup) -> bool:
    """Tell whether each line of a *group* is the heading of a part of what the first is for.

    Or the second says what the part is called whose number is in the first.
    """
    if _is_called(group):
        return True
    found = [_NUMBERED.fullmatch(" ".join(line.split())) for line in group.lines]
    numbers = [each[1].rstrip(".") for each in found if each and each[2][-1] not in _FINAL]
    if not 1 < len(numbers) == len(group.lines) or max(group.lengths) > _LONGEST:
        return False
    return all(number.startswith(f"{above}.") for above, number in pairwise(numbers))


def begins_with_heading(group: LineGroup) -> bool:
    """Tell whether the first line of a *group* is a heading for what stands right below it."""
    if len(group.lines) < 2 or group.indents[0] > _MOST_OUT:
        return False
    words = " ".join(group.words.split())
    if len(words) > _LONGEST or words[-1] in _FINAL:
        return False
    numbered = _NUMBERED.fullmatch(words)
    if group.needed[0] > max(group.lengths) - _SHORTER:
        return (
            _is_sure(words) and _is_sentence(group.lines[1]) and 2 * group.lengths[1] > len(words)
        )
    if group.indents[1] >= group.indents[0] + 2:
        return is_capitals(words) or (numbered is not None and "." in numbered[1].rstrip("."))
    if names_chapter(words) and begins_item(group.lines[1], group.indents[1]):
        return True
    if names_chapter(words):
        return is_prose_below(group.lines[1], _CLAUSE)
    return (numbered is not None or is_capitals(words)) and is_prose_below(group.lines[1])


def is_prose_below(line: str, long: int = _SENTENCE) -> bool:
    """Tell whether a *line* right below what may be a heading is one, or begins a paragraph.

    That is so *long* at the least.
    """
    below = line.strip()
    begins = below[0].isalpha() and not below[0].islower()
    return begins and (below[-1] in ".。۔:" or len(below) >= long)


def _is_called(group: LineGroup) -> bool:
    """Tell whether a *group* is the number of a part, and below it what that is called."""
    if len(group.lines) != len(("number", "name")) or max(group.lengths) > _LONGEST:
        return False
    number, name = (" ".join(line.split()) for line in group.lines)
    title = name[-1] not in _FINAL and _may_be_title(name) and not begins_item(name, 0)
    return title and names_chapter(number) and number[-1] not in _FINAL


def _is_sure(words: str) -> bool:
    """Tell whether *words* are a heading whatever stands below: they name a chapter, or 1.2."""
    numbered = _NUMBERED.fullmatch(words)
    return names_chapter(words) or (numbered is not None and "." in numbered[1].rstrip("."))


def _is_sentence(line: str) -> bool:
    below = line.strip()
    return below[0].isupper() and below[-1] == "." and " " in below


def number_of(line: str) -> str:
    """Return the number, as "2" or "2.1", of a *line* that may be a numbered heading; else ""."""
    words = " ".join(line.split())
    if len(words) > _LONGEST or words[-1] in _FINAL:
        return ""
    if bracketed := _BRACKETED.fullmatch(words):
        return bracketed[1] if len(words.split()) <= _MOST_WORDS else ""
    found = _NUMBERED.fullmatch(words)
    if found is None or not found[1][0].isdigit():
        return ""
    return found[1].rstrip(".") if "." in found[1] and len(words.split()) <= _MOST_WORDS else ""


def is_name(words: str) -> bool:
    """Tell whether *words* are written as names are: no sentence has so many capitals."""
    bare = (word.strip(_FINAL) for word in words.split())
    long = (word for word in bare if len(word) > _LONGEST_PARTICLE)
    return len(words.split()) <= _MOST_WORDS and not any(map(str.islower, long))


def _is_prose(groups: Sequence[LineGroup], index: int) -> bool:
    """Tell whether there is a group at *index*, with more than a short line."""
    if index == len(groups):
        return False
    return len(groups[index].lines) > 1 or groups[index].lengths[0] > _LONGEST


def _counts_on(groups: Sequence[LineGroup], index: int, number: str) -> bool:
    """Tell whether a group beside that at *index* has the next *number*, as items have."""
    if "." in number.rstrip("."):
        return False
    for step in (-1, 1):
        if 0 <= index + step < len(groups):
            other = groups[index + step]
            found = _NUMBERED.match(other.words)
            if found and number_of(other.lines[len(other.lines) > 1]).startswith(f"{found[1]}."):
                continue  # it has parts of its own
            if found and _follows(number.rstrip("."), found[1].rstrip("."), step):
                return True
    return False


def _follows(number: str, other: str, step: int) -> bool:
    """Tell whether the *other* number is a *step* from *number*; letters are not counted."""
    if number.isdigit() and other.isdigit():
        return int(other) - int(number) == step
    return number.isalpha() and other.isalpha()


def _stands_out(groups: Sequence[LineGroup], index: int, width: int, words: str) -> bool:
    """Tell whether the line at *index* is set as headings are: further out, alone or centred."""
    group = groups[index]
    if not _may_be_title(words) or index + 1 == len(groups):
        return False
    following = groups[index + 1]
    indent = group.indents[0]
    prose = _is_prose(groups, index + 1)
    outermost = index == 0 or groups[index - 1].indents[0] >= indent
    set_in = min(following.indents[0], following.indents[-1]) >= indent + 2
    sentence = prose or following.lines[0].endswith(".")
    if set_in and sentence and outermost and indent <= _MOST_OUT:
        return True
    width = width or max(following.lengths)
    if indent >= _CENTRED and abs(2 * indent + len(words) - width) <= _OFF_CENTRE:
        return True
    return prose and indent <= _MOST_OUT and group.blank > 1 and group.blank >= following.blank


def _may_be_title(words: str) -> bool:
    """Tell whether *words* are few, and begin as a title does."""
    return (
        words[0].isalnum()
        and not words[0].islower()
        and len(words.split()) <= _MOST_WORDS
        and not _SIGNS.search(words)
        and not _OPEN.search(words)
    )
