"""A sentence behind a passage that denies it: "That is untrue."."""

import re

from reader.model.reattach.untrue import UNTRUE, UNTRUE_AT_END, alternatives
from reader.model.text.quotation import Change, Turn

# In letters: what says more than this says more than that something is untrue.
_SHORT = 160
_CLAIMS = (
    "claim|figure|number|report|statement|stor(?:y|ies)|assertion|allegation|account|estimate"
    "|count|toll|total|sentence|passage|paragraph|information|rumour|rumor"
)
_GERMAN_CLAIMS = "behauptung|zahl|angabe|meldung|aussage|darstellung|schätzung"
_FRENCH_CLAIMS = "chiffre|affirmation|nombre|information|estimation"
_SPANISH_CLAIMS = "cifra|afirmación|dato|información|estimación"
# A label may come first, with a day,
_LABEL = (
    r"\W*(?:(?:correction|update|clarification|(?:editor['’]s )?note|fact[ -]check|berichtigung"
    r"|korrektur|anmerkung(?: der redaktion)?|rectificatif|note de la rédaction|corrección"
    r"|nota (?:del editor|de la redacción)|تصحيح|اصلاحیه|یادداشت)"
    r"(?:,? \(?[\w. ]{1,20}\)?)?\s*[:–—-]\s*)?"
    r"(?:(?:but|yet|however|in (?:fact|truth|reality)|actually|of course|no|aber|doch|tatsächlich"
    r"|mais|en (?:fait|réalité)|pero|en realidad|لكن|اما|ولی)\b[,،]? ?)?"
)
# and so a sentence begins that speaks of the one before it, and of no other, in six languages.
_OF_IT = re.compile(
    _LABEL + r"(?:(?:this|that|they|these|those|both|neither|none)\b"
    r"|(?:all|none|much|most|nothing|part|(?:no|not a(?: single)?) word)"
    r" of (?:this|that|it|these|them|the above)\b"
    r"|(?:the|this|that|these|those|h(?:is|er)|their|its|[\w-]+['’]s) (?:(?!next|following)\w+ )?"
    rf"(?:{_CLAIMS})s?\b(?!,? (?:that|of|about|on|in|below)\b)"
    r"|(?:das|dies|dieses?|diese[rn]?|beides|nichts davon)\b|(?:die|der|diese[rs]?)"
    rf" (?:(?!nächste|folgende)\w+ )?(?:{_GERMAN_CLAIMS})(?:en)?\b(?!,)"
    r"|(?:cela|ceci|ça|rien de (?:cela|tout cela))\b"
    rf"|(?:le |la |les |l['’]|cette? |ces )(?:{_FRENCH_CLAIMS})s?\b(?! (?:qu|de|suivant))"
    r"|(?:esto|eso|ello|nada de (?:esto|eso))\b"
    rf"|(?:la|las|los|el|esta|esa|ese) (?:{_SPANISH_CLAIMS})(?:s|es)?\b(?! (?:que|de|siguient))"
    r"|(?:و|ف)?(?:هذا|ذلك|هذه|ذاك|تلك|هو|ليس)\b|(?:این|آن)\b)",
    re.IGNORECASE,
)
# These speak of the one before it too, but where it goes on with "that".
_IMPERSONAL = re.compile(_LABEL + r"(?:(?:it|es|ce|il|no)\b|c['’])", re.IGNORECASE)
_GOES_ON = re.compile(r"\b(?:that|dass|que)\b|\bqu['’]", re.IGNORECASE)
# What denies by itself, with no word for what it denies,
_ALONE = re.compile(
    _LABEL + r"(?:not (?:so|true|at all)|(?:completely |totally |utterly |simply |all |a )?"
    rf"(?:{alternatives(UNTRUE, UNTRUE_AT_END)})|it (?:is|was|did|does|has)(?: not|n['’]t)"
    r"|no evidence (?:supports|for) (?:this|that|it)|no such thing (?:happened|exists|existed)"
    r"|nothing could be f[au]rther from the truth|stimmt nicht|keineswegs|von wegen"
    r"|pas du tout|il n['’]en est rien|no es así|nada de eso|دروغ است)\W*",
    re.IGNORECASE,
)
# and what denies it by a word for it at the end.
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|disput(?:e|es|ed)|reject(?:s|ed)?"
    r"|no (?:truth|basis|evidence|proof|support) (?:in|to|for|of))"
    rf" (?:this|that|it|these|the (?:\w+ )?(?:{_CLAIMS})s?)\W*\Z"
    r"|\b(?:bestreitet|bestritt|bestreiten|dementierte?) (?:das|dies|es)\W*\Z",
    re.IGNORECASE,
)
# With it the clause ends: "the wrong way" and "it is false that" speak of something else.
_ENDED = r"(?=\s*(?:[^\w\s'’-]|\Z)| (?:that|to say|dass|que):\Z)"
_UNTRUE = re.compile(
    r"(?:(?:\bnot|n['’]t|\bnever)(?: \w+ly| at all|, (?:in fact|however),)?"
    r" (?:true|so|correct|right|accurate|the case|happen(?:ed)?|borne out|(?:hold|stand|add) up)"
    r"|\bnone of \w+(?: ever)? happened|\bnever (?:took|taken) place"
    r"|\b(?:not|n['’]t) take place|\bnot what happened"
    r"|\b(?:none|nothing|no word|not a(?: single)? word|neither) (?:of )?\w+(?: \w+)?"
    r" (?:is|was|are|were)"
    r" (?:true|so|correct|right)"
    rf"|\b(?P<untrue>{alternatives(UNTRUE, UNTRUE_AT_END)})"
    r"|(?<=figure was )withdrawn|(?<=claim was )withdrawn|(?<=later )withdrawn"
    r"|\b(?:nicht|nie|nichts davon \w+) (?:wahr|richtig|der fall)|\bstimmt (?:so )?nicht"
    r"|\btrifft nicht zu"
    r"|\b(?:pas|jamais) (?:vrai|exact|le cas)|\brien de .{0,20}n['’](?:est|était) (?:vrai|exact)"
    r"|\bno es (?:cierto|verdad|así|correcto)"
    r"|(?:غير|ليس) صحيحا?ً?|درست نیست|صحت ندارد"
    rf"|حقیقت ندارد|\b(?P<is>نادرست|دروغ|غلط) است){_ENDED}",
    re.IGNORECASE,
)
# What is not wrong is right, and what went wrong is something that happened.
_OTHERWISE = re.compile(
    r"(?:(?:\b(?:not|never|hardly|nicht|keine?|pas|no (?:es|son|era))|n['’]t)(?: \w+){0,2}"
    r"|\b(?:go(?:es|ne|ing)?|went)(?: \w+ly)?) \Z",
    re.IGNORECASE,
)


def denied_behind(was: str, now: str) -> Change | None:
    """Return the sentence *now* behind a passage, where it denies what *was* not denied there."""
    return Change("", now, (Turn.NEGATION,)) if _denies(now) and not _denies(was) else None


def end_of_denial(sentence: str) -> int:
    """Return where in a *sentence* the words end that say of something that it is untrue; or -1."""
    for found in _UNTRUE.finditer(sentence):
        if not found["untrue"] or not _OTHERWISE.search(sentence, 0, found.start()):
            return found.end()
    return -1


def _denies(sentence: str) -> bool:
    if len(sentence) > _SHORT or sentence.endswith("?"):
        return False
    if _ALONE.fullmatch(sentence) or _DENIED.search(sentence):
        return True
    end = end_of_denial(sentence)
    impersonal = _IMPERSONAL.match(sentence) and not _GOES_ON.search(sentence, max(end, 0))
    return end >= 0 and bool(impersonal or _OF_IT.match(sentence))
