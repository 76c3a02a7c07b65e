"""A sentence behind a passage that denies it: "That is untrue."."""

import re

from reader.model.text.quotation import Change, Turn

# In letters: what says more than this says more than that something is untrue.
_SHORT = 160
# So a sentence begins that speaks of the one before it, in six languages.
_OF_IT = re.compile(
    r"\W*(?:(?:but|yet|however|aber|doch|mais|pero|لكن|اما|ولی)\b[,،]? ?)?"
    r"(?:(?:this|that|it|they|these|those|both|neither|none)\b"
    r"|(?:the|this|that|these|those) (?:\w+ )?(?:claim|figure|number|report|statement|stor)\w*\b"
    r"|(?:das|dies|dieses?|diese[rn]?|es|beides)\b|(?:die|der|diese[rs]?) (?:\w+ )?"
    r"(?:behauptung|zahl|angabe|meldung|aussage)\w*\b"
    r"|(?:cela|ceci|ça|ce|il)\b|c['’]|(?:le|la|les|cette?|ces) (?:chiffre|affirmation|nombre)s?\b"
    r"|(?:esto|eso|ello|es|no)\b|(?:la|las|los|el|esta|esa|ese) (?:cifra|afirmación|dato)s?\b"
    r"|(?:و|ف)?(?:هذا|ذلك|هذه|ذاك|تلك|هو|ليس)\b|(?:این|آن)\b)",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
    r"\b(?:(?:not|n['’]t|never) (?:true|so|correct|right|accurate|the case)"
    r"|false|untrue|wrong|incorrect|inaccurate|unfounded|baseless|fabricated|invented"
    r"|a (?:lie|myth|hoax|fabrication|falsehood)|lies"
    r"|refuted|debunked|disproved|retracted|withdrawn"
    r"|(?:nicht|nie) (?:wahr|richtig|der fall)|stimmt (?:so )?nicht|falsch|unwahr|gelogen|widerlegt"
    r"|erfunden|eine lüge|trifft nicht zu|zurückgezogen"
    r"|(?:pas|jamais) (?:vrai|exact|le cas)|faux|fausse|inexact|inexacte|mensonge"
    r"|démentie?|réfutée?"
    r"|no es (?:cierto|verdad|así|correcto)|falso|falsa|mentira|desmentid[oa]|incorrect[oa]"
    r"|(?:غير|ليس) صحيحا?ً?|كذب|كاذب|باطل|درست نیست|صحت ندارد|نادرست|دروغ|غلط|حقیقت ندارد)",
    re.IGNORECASE,
)


def denied_behind(was: str, now: str) -> Change | None:
    """Return the sentence *now* behind a passage, where it denies what *was* not denied there."""
    return Change("", now, (Turn.NEGATION,)) if _denies(now) and not _denies(was) else None


def _denies(sentence: str) -> bool:
    if len(sentence) > _SHORT or not _OF_IT.match(sentence):
        return False
    return _UNTRUE.search(sentence) is not None
