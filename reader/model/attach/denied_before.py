"""What denies a passage before it is said: "The next sentence is not true.", "Myths about ..."."""

import re

from reader.model.attach.denied_behind import end_of_denial
from reader.model.attach.surroundings import EMPTY_LINE
from reader.model.text.quotation import Change, Turn

# So a sentence begins that speaks of the one behind it,
_OF_NEXT = re.compile(
    r"(?:\W*\w+[:,] )?\W*(?:what (?:follows|comes next|you are about to read)"
    r"|(?:all |none |much |most |nothing )?(?:of )?(?:the |this )?(?:next|following)"
    r"|(?:the|this) (?:\w+ )?(?:below|\w+ (?:below|that follows))"
    r"|(?:was (?:jetzt |nun )?folgt|(?:der|die|das) (?:folgenden?|nächsten?))"
    r"|(?:ce qui suit|(?:la|le|les|l['’])\s?\w+ (?:suivante?s?|qui suit|ci-dessous))"
    r"|(?:lo que sigue|(?:la|el|las|los) siguientes?)"
    r"|(?:ما يلي|الجملة التالية|الادعاء التالي)"
    r"|(?:جملهٔ? (?:بعدی?|زیر)|آنچه در پی می‌آید))(?!\w)",
    re.IGNORECASE,
)
# and so one ends that only introduces it: "Here is a myth:".
_INTRODUCES = re.compile(
    r"(?:\A\W*\w+|(?:lie|myth|hoax|fabrication|falsehood|lüge|märchen|mensonge|mentira|bulo)"
    r"|(?:that|to say|dass|que)):\Z",
    re.IGNORECASE,
)
_NOTHING_TO_BELIEVE = re.compile(
    r"\W*(?:(?:do not|don['’]t|never) (?:believe|trust) (?:what follows|the (?:next|following))"
    r"|(?:glauben sie|glaubt) nicht, was (?:jetzt |nun )?folgt)",
    re.IGNORECASE,
)
_HEADS_MYTHS = re.compile(
    r"(?:\W*(?!no |not )\w+\W+){0,3}?(?:myths|misconceptions|falsehoods|lies|fakes|fabrications"
    r"|hoaxes"
    r"|(?:false|untrue|debunked|wrong) (?:claim|stor|statement|report|rumour|rumor)\w*|fake news"
    r"|mythen|irrtümer|lügen|falschmeldungen|märchen|idées reçues|contre-?vérités|mensonges"
    r"|mitos|mentiras|bulos|خرافات|أكاذيب|دروغ‌ها)"
    r"(?:\W*\Z|:| (?:about|on|around|regarding|concerning|we|you|they|people|that|debunked|told"
    r"|spread|über|zu|rund um|sur|à propos|sobre|acerca|عن|حول|دربارهٔ?)(?!\w))",
    re.IGNORECASE,
)
# In letters: what is longer, or ended as a sentence is, is no heading.
_LONGEST_HEADING = 100
_SENTENCE_END = ".!?…,;؟۔"
_LINE_END = re.compile("\n")


def denied_before(was: str, now: str) -> Change | None:
    """Return the sentence *now* before a passage, where it denies what *was* not denied there."""
    return _change(now) if _denies(now) and not _denies(was) else None


def denied_by_heading(was: str, now: str) -> Change | None:
    """Return the heading above a passage in what stands before it *now*, where it denies it so."""
    heading = _heading(now)
    denies = _HEADS_MYTHS.match(heading) and not _HEADS_MYTHS.match(_heading(was))
    return _change(heading) if denies else None


def _change(words: str) -> Change:
    return Change("", words, (Turn.NEGATION,))


def _denies(sentence: str) -> bool:
    if _NOTHING_TO_BELIEVE.match(sentence):
        return True
    end = end_of_denial(sentence)
    return end >= 0 and bool(_OF_NEXT.match(sentence) or _INTRODUCES.search(sentence))


def _heading(before: str) -> str:
    """Return the last paragraph of those *before* that seems to be a heading."""
    gap = EMPTY_LINE if EMPTY_LINE.search(before) else _LINE_END
    paragraphs = map(str.strip, reversed(gap.split(before)[:-1]))
    headings = (
        each
        for each in paragraphs
        if 0 < len(each) <= _LONGEST_HEADING and "\n" not in each and each[-1] not in _SENTENCE_END
    )
    return next(headings, "")
