"""What affirms by denying twice: "Nobody denies that ...", "Nothing here is false."."""

import re

_NOBODY = (
    r"(?:nobody|no[ -]one|none|nothing|neither|not (?:an?|one)|no(?= \w)"
    r"|niemand\w*|keine?[rsmn]?|nichts|personne|nul(?:le)?|aucune?|rien"
    r"|nadie|nada|ning[uú]n[oa]?|لا أحد|لا شيء|لا يوجد|هیچ\w*)(?!\w)"
)
_DENIED_THERE = re.compile(
    rf"(?<!\w){_NOBODY}|n['’]t\b|\b(?:nor|few|hardly|scarcely|never|not|cannot|without"
    r"|nie(?:mals)?|kaum|wenige|jamais|guère|nunca|jamás|tampoco|pocos)\b",
    re.IGNORECASE,
)
# Of what a clause speaks stands where it begins, or behind who says so.
_OF_NOBODY = re.compile(
    rf"(?:\A|[,:;–—(]\s|\b(?:says?|said|shows?|shown|finds?|found|knows?|sure|certain) that\s"
    r"|\b(?:von|par|por)\s)"
    rf"\W*{_NOBODY}",
    re.IGNORECASE,
)
_BY_NOBODY = re.compile(rf" (?:by|von|par|por) (?:{_NOBODY}|few\b|hardly\b)", re.IGNORECASE)
_NEXT_CLAUSE = re.compile(
    r"[;:.!–—؛]|\b(?:but|yet|aber|doch|mais|pero)\b"
    r"|(?:,|\b(?:and|so|hence|und|et|y)) (?=(?:it|this|that|they|we|so|is|are|was|were|has|hence"
    r"|thus|es|das|dies|ist|war|wurde|il|elle|c['’]?est|est|cela|esto|eso|era|fue)\b)",
    re.IGNORECASE,
)
# With these words a sentence begins that says so of all the rest of it, in six languages.
_IS = r"(?: is|['’]s| was| has been| remains?)"
_DENY = r"(?:den(?:y|ies|ied)|disput(?:es?|ed)|doubt(?:s|ed)?|question(?:s|ed)?|contest(?:s|ed)?)"
_LIE = (
    r"(?:lie|myth|hoax|secret|exaggeration|fabrication|invention|falsehood|rumou?r|fiction"
    r"|false|untrue|wrong|incorrect|denied|disputed|contested|doubted|in (?:doubt|dispute))"
)
_AFFIRMED = re.compile(
    r"\W*(?:(?:but|and|yet|still|today),? )?(?:"
    rf"(?:nobody|no[ -]one|none|few|hardly any(?:one|body)|no \w+)(?: \w+){{0,2}}? {_DENY} that"
    rf"|it{_IS}(?: not|n['’]t| no| hardly| never)(?: (?:an?|at all|only|\w+ly))? {_LIE} that"
    rf"|it{_IS} not (?:only|just|merely) true that"
    r"|it (?:can(?:not|['’]t)|(?:can|could) (?:not|hardly|scarcely|never)|couldn['’]t) be"
    rf"(?: \w+ly)? {_DENY} that"
    rf"|it{_IS} (?:\w+ly )?(?:un(?:disputed|deniable|denied|questionable|contested)"
    r"|in(?:disputable|contestable)|beyond (?:all |any )?(?:doubt|dispute|question)"
    r"|(?:hard|impossible|wrong|foolish|false) to (?:deny|dispute|doubt)) that"
    r"|there (?:is|was|can be) (?:no|little|hardly any|not the (?:least|slightest))"
    r" (?:doubt|question|denying|disputing|dispute)(?: at all)? that"
    r"|no doubt,?|without (?:a |any )?doubt,?|make no mistake:|not for nothing"
    r"|(?:niemand|keiner|kaum (?:einer|jemand)|wenige) (?:bestreite[nt]|bestritten?|leugne[nt]"
    r"|leugneten?|bezweifel[nt]|bezweifelten?|zweifel[nt] (?:daran)?),? dass"
    r"|es (?:ist|war) (?:keine? (?:lüge|märchen|geheimnis|erfindung|übertreibung)"
    r"|nicht (?:falsch|unwahr|gelogen|zu (?:leugnen|bestreiten|bezweifeln))"
    r"|un(?:bestritten|bestreitbar|strittig|zweifelhaft)),? dass"
    r"|(?:es|daran) (?:besteht|gibt|ist|bestand|gab)(?: auch| gar)? keine?n? zweifel(?: daran)?,?"
    r" dass|(?:kein|ohne) zweifel,?(?: dass)?"
    r"|es l(?:ä|ie)(?:ß|ss)t? sich (?:nicht|kaum|schwerlich) (?:bestreiten|leugnen|bezweifeln),?"
    r" dass"
    r"|(?:personne|nul|aucun \w+) n(?:e |['’]a )(?:nie|conteste|doute|dément|contesté|démenti"
    r"|met en doute) qu(?:e\b|['’])"
    r"|(?:ce|il) n['’](?:est|était) (?:pas|point|nullement) (?:un mensonge|une? (?:légende|secret"
    r"|exagération|invention)|faux|inexact|contesté)(?: de dire)? qu(?:e\b|['’])"
    r"|il (?:ne fait|n['’]y a) (?:aucun|nul|pas de|pas l['’]ombre d['’]un) doute qu(?:e\b|['’])"
    r"|(?:nul doute|on ne (?:peut|saurait) nier"
    r"|il est (?:indéniable|incontestable|hors de doute|incontesté)) qu(?:e\b|['’])"
    r"|sans (?:aucun |nul )?doute,"
    r"|nadie (?:ha )?(?:niega|duda|discute|negado|pone en duda)(?: de)? que"
    r"|no (?:es|era) (?:(?:una )?mentira|fals[oa]|un (?:bulo|mito)|ningún secreto|un secreto"
    r"|una invención|una exageración) que"
    r"|no (?:hay|cabe|existe)(?: la menor| ninguna)? dudas?(?: alguna)?(?: de)? que"
    r"|no se puede (?:negar|dudar)(?: de)? que"
    r"|es (?:in(?:negable|discutible|dudable|cuestionable)) que|sin (?:ninguna )?duda,"
    r"|لا (?:أحد )?(?:ينكر|يشك)(?: أحد)?(?: في)? أن\w*"
    r"|(?:مما )?لا (?:شك|ريب|جدال)(?: فيه| في)? أن\w*"
    r"|ليس (?:كذبا|كذبًا|خطأ|من الكذب|من الخطأ|سرا) أن\w*|لا يمكن (?:إنكار|نفي) أن\w*"
    r"|هیچ[\u200c ]?کس (?:(?:این را )?انکار نمی[\u200c ]?کند|شک ندارد) که"
    r"|(?:هیچ )?(?:شکی|تردیدی) (?:نیست|وجود ندارد) که|دروغ نیست که"
    r"|نمی[\u200c ]?توان انکار کرد که|(?:بدون|بی[\u200c ]?) ?(?:شک|تردید)،?"
    r")(?:(?<=['’])|(?!\w))\s*",
    re.IGNORECASE,
)


def is_denied_within(sentence: str, end: int) -> bool:
    """Tell whether anything is denied in a *sentence* before its *end*: "Nobody denies"."""
    return _DENIED_THERE.search(sentence, 0, end) is not None


def is_of_nobody(sentence: str, start: int, end: int) -> bool:
    """Tell whether what stands from *start* to *end* of a *sentence* is said of, or by, nobody.

    So it is in "Nothing in this section is false." and in "This is denied by nobody.".
    """
    borders = [found.end() for found in _NEXT_CLAUSE.finditer(sentence, 0, start)]
    clause = sentence[max(borders, default=0) : start]
    return bool(_OF_NOBODY.search(clause) or _BY_NOBODY.match(sentence, end))


def without_double_negation(head: str) -> str:
    """Return the *head* of a sentence without what begins it as "Nobody denies that" does."""
    affirmed = _AFFIRMED.match(head)
    return head[affirmed.end() :] if affirmed else head
