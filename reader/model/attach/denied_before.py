"""What denies a passage before it is said: "The next sentence is not true.", "Myths about ..."."""

import re
from itertools import takewhile

from reader.model.attach.affirmed import without_double_negation
from reader.model.attach.denied_behind import end_of_denial
from reader.model.attach.surroundings import EMPTY_LINE, LINE_END
from reader.model.reattach.untrue import UNTRUE, UNTRUE_AT_END, alternatives
from reader.model.text.quotation import Change, Turn

# So a sentence begins that speaks of the one behind it,
_OF_NEXT = re.compile(
    r"(?:\W*\w+[:,] )?\W*(?:what (?:follows|comes next|you are about to read)"
    r"|(?:all |none |much |most |nothing )?(?:of )?(?:the |this )?(?:next|following)"
    r"|(?:the|this) (?:\w+ )?(?:below|\w+ (?:below|that follows))"
    r"|(?:was (?:jetzt |nun )?folgt|(?:der|die|das) (?:folgenden?|nächsten?))"
    r"|(?:ce qui suit|(?:la|le|les|l['’])\s?\w+ (?:suivante?s?|qui suit|ci-dessous))"
    r"|(?:(?:nada de )?lo que sigue|(?:la|el|las|los) siguientes?)"
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
_FALSE = alternatives(UNTRUE, UNTRUE_AT_END)
_SOME_WORD = r"(?!no |not |never |hardly )\w+ "
_NOTHING_TO_BELIEVE = re.compile(
    r"\W*(?:(?:please )?(?:do not|don['’]t|never) (?:believe|trust)"
    r" (?:(?:a word of |any of )?(?:what (?:follows|comes next)|the (?:next|following))|this:)"
    r"|(?:glauben sie|glaubt) nicht, was (?:jetzt |nun )?folgt"
    r"|no (?:es (?:cierto|verdad)|crea[ns]?) (?:en )?lo (?:que sigue|siguiente)"
    r"|(?:es (?:falso|mentira)) lo (?:que sigue|siguiente)|ne croyez pas (?:à )?ce qui suit"
    # What checkers of facts put above a claim.
    r"|(?:our |the )?(?:rating|verdict|status|ruling|bewertung|verdicto|fact[ -]check)\s*[:–—-]\s*"
    rf"(?:{_SOME_WORD})?(?:{_FALSE}|fake|lie)\W*\Z)",
    re.IGNORECASE,
)
_HEADS_MYTHS = re.compile(
    r"[^\w#]*debunking \w"
    r"|[^\w#]*(?:myth|lie|falsehood|mythos|irrtum|mythe|idée reçue|mito|bulo)(?: (?:no\. ?|#)?\d+)?"
    r"(?::| [–—]) *\w"
    r"|[^\w#]*(?:(?:what|claims?|things)(?: that| which)? (?:is|are|was|were)(?: not|n['’]t)"
    r" (?:true|so)"
    rf"|(?:claims? (?:that|which) (?:is|are|was) |chiffres |cifras )?(?:{_FALSE}|fake))"
    r"(?:[^\w:]*\Z|: *\w)"
    rf"|.*\w(?::| –| —| -) (?:an? |all )?(?:{_SOME_WORD})?(?:{_FALSE}|lies?|fake)\W*\Z"
    rf"|.*\w \((?:{_FALSE}|fake|not true)\)\W*\Z"
    # The lies of somebody who is named may be what the text tells of in its own voice.
    r"|(?:\W*(?!no |not |its |his |her |their |s |ihre |seine |ses |leurs |sus )\w+\W+){0,3}?"
    r"(?<!s['’] )(?<![^e]s )(?:myths|misconceptions|falsehoods|lies|fakes|fabrications"
    r"|hoaxes"
    r"|(?:false|untrue|debunked|wrong) (?:claim|stor|number|figure|statement|report|rumou?r)\w*"
    r"|fake news|mythen|irrtümer|lügen|falschmeldungen|märchen"
    r"|falsche (?:zahlen|angaben|behauptungen|meldungen)|idées reçues|contre-?vérités|mensonges"
    r"|mitos|mentiras|bulos|خرافات|أكاذيب|دروغ‌ها)"
    r"(?:\W*\Z|:| (?:about|from|on|around|regarding|concerning|we|you|they|people"
    r"|that (?:we|you|they|people|many|some|others|everybody|are|were|have|never|refuse)|debunked"
    r"|told|spread|über|zu|rund um|sur|à propos|sobre|acerca|عن|حول|دربارهٔ?)(?!\w))",
    re.IGNORECASE,
)
# Of what is no lie nothing is denied.
_AFFIRMS = re.compile(
    r"(?:\b(?<!no )(?<!not )(?<!not the )(?<!never )"
    r"(?:truth|true|facts?(?: are these)?|correct|certain"
    r"|wahrheit|wahr|tatsache|vérité|vrai|verdad|cierto)"
    r"|\b(?:no|not|never|n['’]t|keine?|nicht|pas)(?: an?)?"
    rf" (?:\w+ )?(?:{_FALSE}|lie|myth|hoax))"
    r"\s*:\s*\Z",
    re.IGNORECASE,
)
# What is denied in the same sentence is not the next one.
_SAYS_IT_ITSELF = re.compile(r":\s+\w")
_INTRODUCTION = re.compile(r"[^:]*:\s+")
# In letters: what is longer, or ended as a sentence is, is no heading.
_LONGEST_HEADING = 100
_SENTENCE_END = ".!?…,;؟۔"


def denied_before(was: str, now: str) -> Change | None:
    """Return the sentence *now* before a passage, where it denies what *was* not denied there."""
    return _change(now) if _denies(now) and not _denies(was) else None


def denied_by_heading(was: str, now: str) -> Change | None:
    """Return the heading above a passage in what stands before it *now*, where it denies it so."""
    if any(map(_HEADS_MYTHS.match, _headings(was))):
        return None
    denying = (each for each in _headings(now) if _HEADS_MYTHS.match(each))
    return next(map(_change, denying), None)


def is_like_heading(paragraph: str) -> bool:
    """Tell whether a *paragraph* is short, and ends as no sentence does."""
    short = 0 < len(paragraph.strip("*_")) <= _LONGEST_HEADING and "\n" not in paragraph
    return short and paragraph.rstrip('*_)”"’')[-1:] not in _SENTENCE_END


def heads_myths(paragraph: str) -> bool:
    """Tell whether a *paragraph* seems to be a heading that denies what is below it."""
    return is_like_heading(paragraph) and _HEADS_MYTHS.match(paragraph) is not None


def affirms(introduction: str) -> bool:
    """Tell whether an *introduction* such as "Here is the truth:" but says that so it is."""
    return bool(_AFFIRMS.search(introduction)) and end_of_denial(introduction) < 0


def without_affirmation(head: str) -> str:
    """Return the *head* of a sentence without what introduces it as true."""
    introduction = _INTRODUCTION.match(head)
    if introduction and affirms(introduction[0]):
        return head[introduction.end() :]
    return without_double_negation(head)


def _change(words: str) -> Change:
    return Change("", words, (Turn.NEGATION,))


def _denies(sentence: str) -> bool:
    if _NOTHING_TO_BELIEVE.match(sentence):
        return True
    end = end_of_denial(sentence)
    if _SAYS_IT_ITSELF.search(sentence, max(end, 0)):
        return False
    return end >= 0 and bool(_OF_NEXT.match(sentence) or _INTRODUCES.search(sentence))


def _headings(before: str) -> list[str]:
    """Return the last paragraph of those *before* that seems a heading, and what it stands below.

    That is where headings stand right below one another.
    """
    gap = EMPTY_LINE if EMPTY_LINE.search(before) else LINE_END
    paragraphs = [each.strip() for each in gap.split(before)[:-1] if each.strip()]
    while paragraphs and not is_like_heading(paragraphs[-1]):
        paragraphs.pop()
    return list(takewhile(is_like_heading, reversed(paragraphs)))
