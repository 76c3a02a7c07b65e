"""Classes of common English words that tell who says what: cues, people, bodies, papers."""

from enum import IntEnum
from functools import cache

from reader.model.attribution.listed import listed


class WordClass(IntEnum):
    """What a word can be where somebody is said to say, think or want something."""

    NONE = 0
    SAYING = 1
    THINKING = 2
    WANTING = 3
    NOUN_OF_SAYING = 4
    NOUN_OF_THINKING = 5
    NOUN_OF_WANTING = 6
    PEOPLE = 7
    BODY = 8
    PAPER = 9
    OUTLET = 10
    PRONOUN = 11
    TITLE = 12
    ACCORDING = 13
    THAT = 14
    NEGATION = 15
    AUXILIARY = 16
    FORENAME = 17


_SAYING = """
acknowledge add admit advise affirm allege announce answer argue ask assert assure aver boast brag
caution charge chide cite claim clarify comment complain concede conclude confess confide confirm
contend contest counter counsel criticise criticize cry declare decry defend denounce deny describe
detail disclose dismiss dispute emphasise emphasize elaborate estimate exclaim explain express field
highlight hint imply indicate inform insist interject joke lament lecture maintain mention mutter
name note object observe opine outline point posit predict present preach press proclaim promise
pronounce protest quip quote read reaffirm reassure rebuke recall recite recommend recount refuse
refute reiterate relate remark remind repeat reply report respond retort reveal rule say shout show
signal speak specify state stress suggest summarise summarize swear talk tell testify thank tout
tweet underline underscore urge vow warn whisper write yell condemn praise slam blast
accuse blame call hail term dub label characterise characterize post rail riff
"""
_THINKING = """
accept agree anticipate assess assume believe calculate conceive consider count decide deem
determine disagree doubt envisage envision expect fear feel figure find foresee forecast gauge
guess hear imagine infer judge know learn perceive project read realise realize reason reckon
recognise recognize regard remember see sense speculate surmise suspect think understand view
worry wonder
"""
_WANTING = """
advocate aim appeal approve aspire back beg call challenge command demand desire direct encourage
favor favour hope implore instruct intend invite long look loom mandate offer oppose opt order
plan plead pledge prefer pressure propose push reject request require resist resolve seek support
threaten try urge vow want welcome wish yearn
"""
_NOUNS_OF_SAYING = """
account accusation admission advice allegation announcement answer argument assertion assessment
claim comment complaint conclusion confession confirmation criticism criticisms declaration denial
description disclosure editorial estimate explanation finding forecast interview letter message
mention news note notice post prediction pronouncement proposal question reading remark reminder
reply report reports response revelation rhetoric rumor rumour say-so speech statement suggestion
talk testimony tweet verdict warning word words
"""
_NOUNS_OF_THINKING = """
assumption belief concern confidence conviction doubt expectation fear feeling idea impression
judgment judgement knowledge notion opinion optimism perception pessimism skepticism scepticism
sense speculation suspicion theory thinking understanding view worry
"""
_NOUNS_OF_WANTING = """
aim ambition appeal bid calls commitment decision demand desire effort goal hope insistence
intention interest objection offer opposition order plan pledge preference promise push refusal
request resolve support threat vow willingness wish
"""
_PEOPLE = """
activist actor adviser advisor aide ally ambassador analyst applicant assistant attendee attorney
author authority backer banker bishop boss campaigner candidate captain chairman chairwoman chief
child citizen civilian cleric client coach colleague colonel columnist commander commentator
commissioner congressman congresswoman conservative consultant coordinator counsel counselor critic
daughter defender delegate democrat deputy detective developer diplomat director doctor donor
driver economist editor employee envoy executive expert family farmer father fighter founder
general governor historian husband insider inspector investigator investor jihadist journalist
judge juror justice lawmaker lawyer lead leader legislator liberal lobbyist man manager mayor
medic member militant minister monitor mother mourner mp neighbor neighbour negotiator nurse
observer officer official opponent organiser organizer owner parent participant partner
passenger patient people person physician pilot player policeman politician pollster president
pastor priest prisoner producer professor prosecutor protester rabbi rebel refugee relative
representative reporter republican researcher resident rescuer rival scholar scientist secretary
senator sergeant sheriff sister soldier son source speaker specialist spokesman spokesperson
spokeswoman staffer star strategist student supporter survivor suspect teacher teenager trader
troops veteran victim villager viewer volunteer voter watcher whistleblower wife witness woman
women men worker writer youth
"""
_BODIES = """
administration agency alliance army assembly association authorities authority bank board body
brigade bureau cabinet campaign center centre chamber church coalition commission committee
company congress corporation council country court delegation department embassy faction
federation firm force forces foundation front government group hospital house institute
institution jury kremlin league legislature majority military militia ministry mission movement
nation navy network office opposition organisation organization panel parliament party pentagon
police regime secretariat senate service side state states task team treasury tribunal union
university white watchdog
"""
_PAPERS = """
affidavit agreement analysis article audit bill book brief cable charter communique complaint
constitution data document documents dossier email emails figures filing filings findings footage
indictment investigation law lawsuit leaflet letter map memo memorandum motion opinion order
petition photo photos poll polls post posting record records report research resolution review
ruling statement statistics study studies survey surveys testimony text transcript treaty tweet
video website
"""
_OUTLETS = """
agency broadcaster channel daily gazette guardian herald journal magazine media network news
newspaper paper papers post press radio station telegraph television times tribune tv weekly
outlet outlets afp ap bbc cbs cnn nbc reuters upi abc npr bloomberg politico xinhua tass interfax
mehr isna irna sana wafa anadolu haaretz
"""
_PRONOUNS = """
he him his her hers i it its me my our ours she their theirs them they us we who you your
"""
_TITLES = """
adm ayatollah capt col congressman dame dr field-marshal gen gov imam king lady lord lt maj miss mr
mrs ms mullah pope pres president prime prince princess prof queen rep rev secretary sen senator
sgt sheikh sir
"""
_NEGATIONS = "no not never none nobody neither nor without n't cannot"
_AUXILIARIES = """
am are be been being can could did do does had has have is may might must shall should was were
will would
"""

_IRREGULAR = {
    "said": "say",
    "told": "tell",
    "wrote": "write",
    "written": "write",
    "spoke": "speak",
    "spoken": "speak",
    "swore": "swear",
    "sworn": "swear",
    "thought": "think",
    "knew": "know",
    "known": "know",
    "felt": "feel",
    "saw": "see",
    "seen": "see",
    "found": "find",
    "heard": "hear",
    "understood": "understand",
    "foresaw": "foresee",
    "sought": "seek",
    "shown": "show",
    "denied": "deny",
    "denies": "deny",
}


def _verbs(verbs: str) -> tuple[str, ...]:
    return tuple(form for verb in listed(verbs) for form in _forms(verb))


def _forms(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2:-1] not in "aeou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    ending = "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"
    last = verb[-1]
    doubled = (f"{verb}{last}ed", f"{verb}{last}ing")
    return verb, f"{verb}{ending}", f"{verb}ed", f"{verb}ing", *doubled


def _nouns(nouns: str) -> tuple[str, ...]:
    one = listed(nouns)
    ies = (f"{noun[:-1]}ies" for noun in one if noun.endswith("y"))
    return (*one, *(f"{noun}s" for noun in one), *ies)


@cache
def _classes_of_nouns() -> dict[str, WordClass]:
    """Return the class of each noun; of several, the last said."""
    return _by_word(
        (_nouns(_PEOPLE), WordClass.PEOPLE),
        (_nouns(_BODIES), WordClass.BODY),
        (_nouns(_PAPERS), WordClass.PAPER),
        (listed(_OUTLETS), WordClass.OUTLET),
        (_nouns(_NOUNS_OF_WANTING), WordClass.NOUN_OF_WANTING),
        (_nouns(_NOUNS_OF_THINKING), WordClass.NOUN_OF_THINKING),
        (_nouns(_NOUNS_OF_SAYING), WordClass.NOUN_OF_SAYING),
    )


@cache
def _classes() -> dict[str, WordClass]:
    found = _classes_of_nouns() | _by_word(
        (_verbs(_WANTING), WordClass.WANTING),
        (_verbs(_THINKING), WordClass.THINKING),
        (_verbs(_SAYING), WordClass.SAYING),
        (listed(_PRONOUNS), WordClass.PRONOUN),
        (listed(_TITLES), WordClass.TITLE),
        (listed(_NEGATIONS), WordClass.NEGATION),
        (listed(_AUXILIARIES), WordClass.AUXILIARY),
        (("according", "per"), WordClass.ACCORDING),
        (("that", "whether"), WordClass.THAT),
    )
    return found | {form: found[verb] for form, verb in _IRREGULAR.items()}


def _by_word(*classes: tuple[tuple[str, ...], WordClass]) -> dict[str, WordClass]:
    return {word: of_class for words, of_class in classes for word in words}


def class_of(word: str) -> WordClass:
    """Return the class of a *word* in small letters: of several, that of a verb."""
    return _classes().get(word, WordClass.NONE)


def noun_class_of(word: str) -> WordClass:
    """Return the class of a *word* in small letters that is known to be a noun."""
    return _classes_of_nouns().get(word, WordClass.NONE)
