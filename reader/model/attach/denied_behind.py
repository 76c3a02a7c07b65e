"""A sentence behind a passage that denies it: "That is untrue."."""

import re

from reader.model.text.quotation import Change, Turn

# In letters: what says more than this says more than that something is untrue.
_SHORT = 160
# So a sentence begins that speaks of the one before it, in six languages; a label may come first.
_LABEL = (
    r"\W*(?:(?:correction|update|clarification|(?:editor['’]s )?note|fact[ -]check|berichtigung"
    r"|korrektur|anmerkung(?: der redaktion)?|rectificatif|note de la rédaction|corrección"
    r"|nota (?:del editor|de la redacción)|تصحيح|اصلاحیه|یادداشت)\s*[:–—-]\s*)?"
)
_OF_IT = re.compile(
    _LABEL + r"(?:(?:but|yet|however|aber|doch|mais|pero|لكن|اما|ولی)\b[,،]? ?)?"
    r"(?:(?:this|that|it|they|these|those|both|neither|none)\b"
    r"|(?:all|none|much|most|nothing|part|no word) of (?:this|that|it|these|them|the above)\b"
    r"|(?:the|this|that|these|those) (?:\w+ )?(?:claim|figure|number|report|statement|stor)\w*\b"
    r"|(?:das|dies|dieses?|diese[rn]?|es|beides|nichts davon)\b|(?:die|der|diese[rs]?) (?:\w+ )?"
    r"(?:behauptung|zahl|angabe|meldung|aussage)\w*\b"
    r"|(?:cela|ceci|ça|ce|il|rien de (?:cela|tout cela))\b|c['’]"
    r"|(?:le|la|les|cette?|ces) (?:chiffre|affirmation|nombre)s?\b"
    r"|(?:esto|eso|ello|es|no|nada de (?:esto|eso))\b"
    r"|(?:la|las|los|el|esta|esa|ese) (?:cifra|afirmación|dato)s?\b"
    r"|(?:و|ف)?(?:هذا|ذلك|هذه|ذاك|تلك|هو|ليس)\b|(?:این|آن)\b)",
    re.IGNORECASE,
)
# What denies by itself, with no word for what it denies.
_ALONE = re.compile(
    _LABEL + r"(?:not (?:so|true)|wrong|false|untrue|it (?:is|was|did|does|has)(?: not|n['’]t)"
    r"|no evidence (?:supports|for) (?:this|that|it)|falsch|stimmt nicht|keineswegs|faux"
    r"|pas du tout|falso|mentira|no es así|كذب|دروغ است)\W*",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
    r"\b(?:(?:not|n['’]t|never) (?:true|so|correct|right|accurate|the case)"
    r"|(?:none|nothing|no word) of \w+(?: \w+)? (?:is|was|are|were) (?:true|so|correct|right)"
    # What is not wrong is right.
    r"|(?<!not )(?<!never )(?<!n't )(?<!n’t )(?:false|untrue|wrong|incorrect|inaccurate|unfounded"
    r"|baseless|fabricated|invented|refuted|debunked|disproved|retracted|withdrawn)"
    r"|(?<!not )a (?:lie|myth|hoax|fabrication|falsehood)|lies"
    r"|(?:nicht|nie|nichts davon \w+) (?:wahr|richtig|der fall)|stimmt (?:so )?nicht"
    r"|trifft nicht zu"
    r"|(?<!nicht )(?:falsch|unwahr|gelogen|widerlegt|erfunden|eine lüge|zurückgezogen)"
    r"|(?:pas|jamais) (?:vrai|exact|le cas)"
    r"|(?<!pas )(?:faux|fausse|inexact|inexacte|mensonge|démentie?|réfutée?)"
    r"|no es (?:cierto|verdad|así|correcto)"
    r"|(?<!no es )(?:falso|falsa|mentira|desmentid[oa]|incorrect[oa])"
    r"|(?:غير|ليس) صحيحا?ً?|كذب|كاذب|باطل|درست نیست|صحت ندارد|نادرست|دروغ|غلط|حقیقت ندارد)"
    # "It is not true that" denies what comes, and not what was said.
    r"(?! that\b|,? dass\b| que\b)",
    re.IGNORECASE,
)


def denied_behind(was: str, now: str) -> Change | None:
    """Return the sentence *now* behind a passage, where it denies what *was* not denied there."""
    return Change("", now, (Turn.NEGATION,)) if _denies(now) and not _denies(was) else None


def _denies(sentence: str) -> bool:
    if len(sentence) > _SHORT:
        return False
    if _ALONE.fullmatch(sentence):
        return True
    return bool(_OF_IT.match(sentence) and _UNTRUE.search(sentence))
