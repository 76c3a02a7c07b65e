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
# With it the clause ends: "the wrong way" and "it is false that" speak of something else.
_ENDED = r"(?=\s*(?:[^\w\s'’-]|\Z))"
_UNTRUE = re.compile(
    r"(?:(?:\bnot|n['’]t|\bnever) (?:true|so|correct|right|accurate|the case)"
    r"|\b(?:none|nothing|no word|neither) (?:of )?\w+(?: \w+)? (?:is|was|are|were)"
    r" (?:true|so|correct|right)"
    # What is not wrong is right.
    r"|(?<!not )(?<!never )(?<!n't )(?<!n’t )\b(?:false|untrue|wrong|incorrect|inaccurate"
    r"|unfounded|baseless|fabricated|refuted|debunked|disproved|retracted)"
    r"|(?<=figure was )withdrawn|(?<=claim was )withdrawn|(?<=later )withdrawn"
    r"|(?<!not )\ba (?:lie|myth|hoax|fabrication|falsehood)"
    r"|\b(?:nicht|nie|nichts davon \w+) (?:wahr|richtig|der fall)|\bstimmt (?:so )?nicht"
    r"|\btrifft nicht zu"
    r"|(?<!nicht )\b(?:falsch|unwahr|gelogen|widerlegt|erfunden|eine lüge|zurückgezogen)"
    r"|\b(?:pas|jamais) (?:vrai|exact|le cas)"
    r"|(?<!pas )\b(?:faux|fausse|inexact|inexacte|un mensonge|démentie?|réfutée?)"
    r"|\bno es (?:cierto|verdad|así|correcto)"
    r"|(?<!no es )\b(?:falso|falsa|mentira|desmentid[oa]|incorrect[oa])"
    r"|(?:غير|ليس) صحيحا?ً?|كذب|كاذب|باطل|درست نیست|صحت ندارد|نادرست است|دروغ است|غلط است"
    rf"|حقیقت ندارد){_ENDED}",
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
