"""A sentence behind a passage that denies it: "That is untrue."."""

import re

from reader.model.attach.affirmed import is_denied_within, is_of_nobody
from reader.model.reattach.untrue import UNTRUE, UNTRUE_AT_END, alternatives
from reader.model.text.quotation import Change, Turn

# In letters: what says more than this says more than that something is untrue.
SHORT = 160
_CLAIMS = (
    "claim|figure|number|report|statement|stor(?:y|ies)|assertion|allegation|account|estimate"
    "|count|toll|total|sentence|passage|paragraph|section|information|rumour|rumor"
)
_GERMAN_CLAIMS = (
    "behauptung|zahl|angabe|meldung|aussage|darstellung|schätzung|absatz|abschnitt|satz"
)
_FRENCH_CLAIMS = "chiffre|affirmation|nombre|information|estimation|phrase|paragraphe|passage"
_SPANISH_CLAIMS = "cifra|afirmación|dato|información|estimación|frase|párrafo|pasaje"
# Who found it out may be said, and when.
_FOUND_OUT = (
    "refuted|disprove[dn]|discredited|retracted|debunked|denied|rejected|disputed|contradicted"
)
_BY = (
    rf"(?:{_FOUND_OUT}|(?:{_CLAIMS})s? (?:\w+ ){{1,3}}withdrawn)"
    r"(?= (?:by|von|par|por|in \d{4}\b|\w+ times)[^,;:]{0,60}\Z)|invented(?= by [^,;:]{1,60}\Z)"
)
# A label may come first, with a day,
_LABEL = (
    r"\W*(?:(?:correction|update|clarification|warning|erratum|(?:editor['’]s )?note"
    r"|fact[ -]check|berichtigung|korrektur|anmerkung(?: der redaktion)?|rectificatif"
    r"|note de la rédaction|corrección"
    r"|nota (?:del editor|de la redacción)|تصحيح|اصلاحیه|یادداشت)"
    r"(?:,? \(?[\w. ]{1,20}\)?)?\s*[:–—-]\s*)?"
    r"(?:(?:but|yet|however|in (?:fact|truth|reality)|actually|of course|no|aber|doch|tatsächlich"
    r"|mais|en (?:fait|réalité)|pero|en realidad|لكن|اما|ولی)\b[,،]? ?)?"
    r"(?:(?:\w+ly|alas|to be (?:clear|sure)|as it turn(?:s|ed) out|leider|malheureusement"
    r"|por desgracia|\w+mente), )?"
    # and who says so: what they say is said of the passage all the same.
    r"(?:(?:(?:the|its|many|most|some|all|later|other) )?[\w-]+(?: [A-Z][\w-]+)?"
    r" (?:(?:has|have|had) )?(?:since |later )?(?:says?|said|shows?|showed|shown|finds?|found"
    r"|holds?|insists?|maintains?|concluded?|admits?|admitted|concedes?|conceded|acknowledged?)"
    r" (?:that )?(?!they\b))?"
)
# What may go on behind "this": of "this man" it is not said that he lied.
_GOES_ON_WITH = (
    r"(?=\W*(?:\Z|[,:;’'–—(]|(?:is|are|was|were|has|have|had|do|does|did|can|could|would|may|might"
    r"|will|must|should|cannot|never|not|turn(?:s|ed)?|prove[sd]?|remains?|seems?|appears?|sounds?"
    r"|lacks?|contradicts?|contradicted|runs?|goes|went|too|also|all|both|again|\w+ly|isn|aren"
    r"|wasn|weren|hasn|haven|didn|doesn|don|couldn|of|in)\b))"
)
# and so a sentence begins that speaks of the one before it, and of no other, in six languages.
_OF_IT = re.compile(
    _LABEL + rf"(?:(?:this|that|they|these|those|which|both|neither|none)\b{_GOES_ON_WITH}"
    rf"|(?:neither|none|both) (?:{_CLAIMS})s?\b"
    r"|(?:all|none|much|most|nothing|part|(?:no|not a(?: single)?) word)"
    r" (?:of |in )(?:this|that|it|these|them|the above)\b"
    r"|the (?:above|foregoing)\b|what (?:is|was|has been) \w+ above\b|the (?:text|part) above\b"
    r"|(?:all|everything|nothing) (?:\w+ )?(?:above|in this (?:section|paragraph))\b"
    r"|alles (?:obige|oben \w+)\b|tout ce qui précède\b|todo lo anterior\b"
    r"|(?:the|this|that|these|those|h(?:is|er)|their|its"
    r"|(?:the )?[\w-]+['’]s) (?:(?!next|following|opposite|contrary|opposing|reverse)\w+ )?"
    rf"(?:{_CLAIMS})s?\b(?!,? (?:that|of|about|on|in|below)\b)"
    r"|davon (?:ist|war|stimmt)\b|leider (?:ist|war|stimmt) (?:das|dies)\b"
    r"|(?:das(?! gegenteil)|dies|dieses?|diese[rn]?|beides|nichts davon)\b|(?:die|der|diese[rs]?)"
    rf" (?:(?!nächste|folgende|gegenteilige)\w+ )?(?:{_GERMAN_CLAIMS})(?:en)?\b(?!,)"
    r"|(?:cela|ceci|ça|rien de (?:cela|tout cela|ce qui précède))\b"
    rf"|(?:le |la |les |l['’]|cette? |ces )(?:{_FRENCH_CLAIMS})s?\b"
    r"(?! (?:qu|de|suivant|contraire|inverse|oppos))"
    r"|(?:esto|eso|ello"
    r"|(?:nada|ningun[oa]) de (?:est|es)[oa]s?|nada de lo anterior)\b"
    rf"|(?:la|las|los|el|esta|esa|ese) (?:{_SPANISH_CLAIMS})(?:s|es)?\b"
    r"(?! (?:que|de|siguient|contrari|opuest|invers))"
    r"|(?:و|ف)?(?:هذا|ذلك|هذه|ذاك|تلك|هو|ليس)\b|(?:این|آن)\b)",
    re.IGNORECASE,
)
# These speak of the one before it too, but where it goes on with "that".
_IMPERSONAL = re.compile(_LABEL + r"(?:(?:it|es|ce|il|no)\b|c['’])", re.IGNORECASE)
_GOES_ON = re.compile(r"\b(?:that|dass|que)\b|\bqu['’]", re.IGNORECASE)
# What denies by itself, with no word for what it denies,
_ALONE = re.compile(
    _LABEL + r"(?:not (?:so|true|at all)|(?:completely |totally |utterly |simply |all |a )?"
    rf"(?:{alternatives(UNTRUE, UNTRUE_AT_END)}|fakes?(?: news)?|lies|propaganda|rubbish|invented)"
    rf"|nope|(?:{_FOUND_OUT}) by .+|it (?:is|was|did|does|has)(?: not|n['’]t)|(?<=\w )otherwise"
    r"|no evidence (?:supports|for) (?:this|that|it)"
    r"|nothing could be f[au]rther from the truth|stimmt nicht|keineswegs|von wegen"
    r"|pas du tout|il n['’]en est rien|no es así|nada de eso|دروغ است)"
    r"(?:\W*|\s*(?:[;–—(]|[,:] (?:see|as|according|cf|so|vgl|siehe|voir|véase)\b).*)",
    re.IGNORECASE,
)
# and what denies it by a word for it at the end.
_DENIED = re.compile(
    r"\b(?:(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbeen )"
    r"(?:den(?:y|ies|ied)|disput(?:e|es|ed)|reject(?:s|ed)?|refute[sd]?|contradict(?:s|ed)?)"
    r"|(?:no|not an? (?:shred|grain|scrap|word|hint|ounce|iota) of|little)"
    r" (?:truth|basis|evidence|proof|support|foundation) (?:in|to|for|of))"
    r" (?:(?:any|all|much|most) of )?(?:this|that|it|these"
    rf"|(?:the|this|these) (?:\w+ )?(?:{_CLAIMS})s?)\W*\Z"
    r"|\b(?:do|does|did)(?: not|n['’]t) believe (?:(?:a word|any) of )?(?:this|that|it)\W*\Z"
    r"|\b(?:bestreitet|bestritt|bestreiten|dementierte?) (?:das|dies|es)\W*\Z"
    r"|\b(?:le|la|l['’]) ?(?:nie|nient|dément|démentent)\W*\Z"
    r"|\b(?:lo|la) (?:niega|negó|niegan|desmiente|desmintió)\W*\Z",
    re.IGNORECASE,
)
# Another figure, which it names or does not, or none at all.
_ANOTHER = re.compile(
    _LABEL + rf"(?:the (?:real|true|actual|correct) (?:{_CLAIMS})s? (?:is|are|was|were)"
    r" (?:(?:much|far|almost certainly|probably) )?(?:lower|higher|smaller|larger|less|more)\W*\Z"
    rf"|no such (?:{_CLAIMS}|thing) (?:is|was|were|has|ever|exist))",
    re.IGNORECASE,
)
# With it the clause ends: "the wrong way" and "it is false that" speak of something else.
_ENDED = r"(?=\s*(?:[^\w\s'’-]|\Z)| (?:that|to say|dass|que):\Z)"
_UNTRUE = re.compile(
    r"(?:(?:\bnot|n['’]t|\bnever)(?: \w+ly| at all|, (?:in fact|however),)?"
    r" (?:true|so|correct|right|accurate|the case|happen(?:ed)?|borne out"
    r"|(?:hold|stand|add) up|hold water)"
    r"|\bnone of \w+(?: ever)? happened|\bnever (?:took|taken) place"
    r"|\b(?:not|n['’]t) take place|\bnot what happened"
    r"|\b(?P<far>(?:far|a long way) from|nowhere near"
    r"|(?:not|n['’]t|nothing could) be f[au]rther from)"
    r" (?:the truth|true|it|correct|accurate)"
    r"|\b(?:has|have|had|with)(?:out| no)(?: any)? (?:basis|foundation|truth|support)"
    r"(?: in (?:fact|reality|truth|it|them)| whatso?ever)?"
    r"|\b(?P<found>(?:is|are|was|were|been)(?: \w+ly)? (?:denied|disputed|rejected|contradicted"
    r"|exaggerated|overstated|inflated|invented|propaganda))"
    r"|\b(?:none|nothing|no word|not a(?: single)? word|neither)(?: \w+){1,3}"
    r" (?:is|was|are|were)(?: even)?(?: \w+ly)?"
    r" (?:true|so|correct|right)"
    rf"|\b(?P<untrue>{alternatives(UNTRUE, UNTRUE_AT_END)})"
    rf"|(?<=\bthis was later )withdrawn|\b(?:{_CLAIMS})s? (?:\w+ ){{1,3}}withdrawn"
    r"|\b(?:nicht|nie|nichts|nichts davon \w+) (?:wahr|richtig|der fall)|\bstimmt (?:so )?nicht"
    r"|\btrifft nicht zu|\bentspr(?:icht|ach) nicht (?:der wahrheit|den tatsachen)"
    r"|\b(?:pas|jamais) (?:vrai|exact|le cas)|\brien de .{0,20}n['’](?:est|était) (?:vrai|exact)"
    r"|\b(?:nada|ningun[oa]) de .{0,30} es (?:ciert[oa]|verdad)"
    r"|\bno es (?:cierto|verdad|así|correcto)|\bnunca (?:ocurrió|sucedió|pasó)|\bno ocurrió"
    r"|(?:غير|ليس) صحيحا?ً?|(?<=هذا )خطأ|درست نیست|صحت ندارد"
    rf"|حقیقت ندارد|\b(?P<is>نادرست|دروغ|غلط) است){_ENDED}|\b(?P<by>{_BY})",
    re.IGNORECASE,
)
# What is not wrong is right, and what went wrong is something that happened.
_OTHERWISE = re.compile(
    r"(?:(?:\b(?:not|never|no|hardly|far from|anything but|nicht|keine?|keineswegs|pas|jamais"
    r"|nullement|no (?:es|son|era)|nunca|tampoco)|n['’]t)(?: \w+){0,2}"
    r"|\b(?:go(?:es|ne|ing)?|went)(?: \w+ly)?) \Z",
    re.IGNORECASE,
)


def denied_behind(was: str, now: str) -> Change | None:
    """Return the sentence *now* behind a passage, where it denies what *was* not denied there."""
    return Change("", now, (Turn.NEGATION,)) if _denies(now) and not _denies(was) else None


def end_of_denial(sentence: str) -> int:
    """Return where in a *sentence* the words end that say of something that it is untrue; or -1."""
    for found in _UNTRUE.finditer(sentence):
        turned = found["untrue"] or found["by"] or found["far"] or found["found"]
        otherwise = _OTHERWISE.search(sentence, 0, found.start())
        if not turned or not (otherwise or is_of_nobody(sentence, *found.span())):
            return found.end()
    return -1


def _denies(sentence: str) -> bool:
    if len(sentence) > SHORT or sentence.endswith("?"):
        return False
    if _ALONE.fullmatch(sentence) or _ANOTHER.match(sentence):
        return True
    found = _DENIED.search(sentence)
    if found and not is_denied_within(sentence, found.start()):
        return True
    end = end_of_denial(sentence)
    impersonal = _IMPERSONAL.match(sentence) and not _GOES_ON.search(sentence, max(end, 0))
    return end >= 0 and bool(impersonal or _OF_IT.match(sentence))
