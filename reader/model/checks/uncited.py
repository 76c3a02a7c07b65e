"""Finds sentences of the notes that state a fact without a citation, or on a recalled source only.

No program can tell a fact from a remark. What is found here is every sentence without a citation,
save those that one of the few rules below excuses. Where a rule is unsure it excuses: an editor
who is called out for nothing stops listening.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from reader.model.checks.finding import Check, Finding, excerpt
from reader.model.checks.sentences import ITEM_MARK, Layout, Sentence, split_sentences
from reader.model.edition.estimate import Standing
from reader.model.edition.source import Source
from reader.model.files.notes import Note
from reader.model.markup.links import To, address

_RECALLED = re.compile(
    r"\brecalled\b|\bfrom memory\b|\bnot (?:\w+ )?(?:read|reached)\b", re.IGNORECASE
)

# The article stands beside its perspectives: what it says or leaves out, and which words it
# chooses, a reader can see.
_OF_THE_ARTICLE = re.compile(
    r"\bthe (?:article|original)\b|\b(?:the|its) author\b|\bdo(?:es)? not appear\b"
    r"|^“[^”]+” (?:is|has|may|means|stands|comes|can|cannot)\b|^the words? (?:is|are|can|may)\b",
    re.IGNORECASE,
)

# What this edition did, read, found, recalls or worked out has no source but itself, nor has how
# it is laid out.
_OF_THE_EDITION = re.compile(
    r"\bthis edition\b|(?-i:\b(?:our|we|by us)\b)|\ba reader\b|^(?:take|compare|mind)\b"
    r"|\b(?:not|was|were|been|only) (?:\w+ )?read\b|\bread (?:here|only|for)\b|\bno \w+ read\b"
    r"|\b(?:not|none is|none was) (?:\w+ )?(?:found(?! guilty)|shown|known|clear)\b|\bunknown\b"
    r"|\bno [^.;]* (?:was|were) found\b|\bcan(?:not)? be (?:checked|told|shown|asked)\b"
    r"|\bcould not be (?:\w+ )?(?:read|reached|found|established|checked|verified|settled)\b"
    r"|\b(?:cited|given|shown|quoted) (?:here|below)\b|\bbelow\b(?! (?:the|an?)\b| \d)"
    r"|\bwhat (?:follows|stands here)\b|\bthe (?:tables?|rows)\b|\bthe accounts\W*$"
    r"|\bthe accounts (?:\w+ )?stand\b|\b(?:by|in the order of) (?:date|year|the date)\b",
    re.IGNORECASE,
)
# What goes on from a sentence about either is about it too.
_GOES_ON = re.compile(
    r"(?:(?:but|and|nor|yet|so)\b (?:\w+ ){0,2})?(?:it|its|they|that|this|both|here)\b",
    re.IGNORECASE,
)

# How solid something is, the editor judges from the sources cited around it.
_SOLIDITY = (
    r"(?:solid|firm|open|disputed|unverified|weak|weaker|unconfirmed|uncertain|unclear|contested"
    r"|(?:well |not )?(?:supported|documented|attested|confirmed|established)|plausible|likely)"
)
_JUDGES = re.compile(
    rf"(?:\W*\w+){{0,4}}\W*\b{_SOLIDITY}\s*:|(?:not |fairly )?{_SOLIDITY}\s*[,;.]"
    rf"|.*: {_SOLIDITY}\b"
    r"|.*\b(?:is|are|remains?|stays?) (?:[\w’]+ ){0,3}"
    r"(?:solid|open|disputed|unverified|unconfirmed|uncertain|unclear|contested|plausible|missing"
    r"|(?:well|not) (?:supported|documented|attested|confirmed|established))\b"
    r"|.*\b(?:no|none|nobody|nothing|neither)\b.*\b(?:independent|confirm|verif)"
    r"|.*\bno (?:source|measure behind)\b|.*\bdepends? on (?:wh|how)|.*\ba matter of\b"
    r"|.*\bis (?:an?|one|the) (?:\w+ )?(?:choice|interpretation|judgement|reading)\b",
    re.IGNORECASE,
)

_PASSAGE_LINK = re.compile(rf"\[[^\[\]]*\]\({address(To.PASSAGE, '')}[^)]*\)")
_POINTS_ON = re.compile(
    r"\W*(?:See|More (?:on|under)|(?:On|For)\b.*\bsee)\b(?: also)? (?:\[|under)"
)

_FIGURE = re.compile(
    r"\d|\b(?:half|thirds?|quarters?|fifths?|tenths?|twice|doubled?|dozens?|hundreds?|thousands?"
    r"|[mb]illions?|per ?cent)\b",
    re.IGNORECASE,
)
_NAME_WITHIN = re.compile(r"(?<=[\w,;:’)”] )[^\W\d_a-z]\w+")
# Who said something is a fact, however short the sentence.
_REPORTS = re.compile(r"\b(?:said|says|wrote) that\b|\b(?:told|called|announced|denied|killed)\b")
_MISSING = re.compile(r"\bnot (?:be )?(?:read|reached|found)\b", re.IGNORECASE)
_REFERS_BACK = re.compile(r"(?:That|This|These|Those|Such|Both|Neither|None|But|Here)\b")
_HEADING_WORDS = 10
_ASKS = re.compile(r"Wh(?:ether|ich|om?|at|ere|en)\b|How\b")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def uncited(note: Note, *, beside_table: bool = False) -> Iterator[Finding]:
    """Yield the sentences of a *note* that state a fact and cite nothing."""
    sentences = split_sentences(note.text, note.line)
    names = _names(sentences)
    about_itself = False
    for i, sentence in enumerate(sentences):
        words = sentence.plain
        goes_on = about_itself and bool(_GOES_ON.match(words)) and not _gives_figure(sentence)
        about_itself = not sentence.citations and (goes_on or is_about_itself(words))
        if (
            words
            and not sentence.citations
            and not about_itself
            and not _is_no_statement(sentence, words)
            and not (beside_table and _describes_rows(words))
            and not _is_carried(i, sentences, names)
        ):
            yield Finding(
                note.file,
                sentence.line,
                f"{excerpt(words)} states a fact without a citation; cite a source.",
                Check.UNCITED,
                words,
            )


def recalled(note: Note, sources: Mapping[str, Source]) -> Iterator[Finding]:
    """Yield the sentences of a *note* that cite recalled *sources* only, and do not say so."""
    for sentence in split_sentences(note.text, note.line):
        cited = [sources[key] for key in sentence.citations]
        only_recalled = cited and all(source.standing is Standing.RECALLED for source in cited)
        if only_recalled and not _RECALLED.search(sentence.plain):
            yield Finding(
                note.file,
                sentence.line,
                f"{excerpt(sentence.plain)} rests on what is only recalled; "
                "say so in the sentence, or cite what was read.",
                Check.RECALLED,
                sentence.plain,
            )


def is_about_itself(words: str) -> bool:
    """Tell whether a sentence is about the edition itself or its article and needs no citation."""
    return _says(_OF_THE_ARTICLE, words) or _says(_OF_THE_EDITION, words)


def _says(pattern: re.Pattern[str], words: str) -> bool:
    """Tell whether a sentence says so in one of its clauses, and in all that give a figure."""
    clauses = words.split(";")
    with_figures = [clause for clause in clauses if _FIGURE.search(clause)]
    if with_figures:
        return all(pattern.search(clause.strip()) for clause in with_figures)
    return any(pattern.search(clause.strip()) for clause in clauses)


def _describes_rows(words: str) -> bool:
    """Tell whether a sentence above a table says what its rows are, which cite their sources."""
    return not re.search(r"\d", _YEAR.sub("", words))


def _is_no_statement(sentence: Sentence, words: str) -> bool:
    """Tell whether the sentence is none that could be cited: a heading, a question, a remark."""
    return bool(
        sentence.layout is Layout.HEADING
        or _is_emphasised_whole(sentence)
        # What an introduction announces stands below it, with citations of its own.
        or words.endswith(("?", ":"))
        or _asks(sentence, words)
        or _says(_RECALLED, words)
        or _JUDGES.match(words)
        # Where a sentence leads, the facts are cited.
        or _POINTS_ON.match(sentence.text)
        or (_PASSAGE_LINK.search(sentence.text) and not _gives_figure(sentence))
    )


def _asks(sentence: Sentence, words: str) -> bool:
    """Tell whether the sentence is a question put as a statement, or as an item of a list."""
    if not _ASKS.match(words):
        return False
    is_item = sentence.layout is Layout.ITEM and bool(ITEM_MARK.match(sentence.text))
    # "When the war ended 5,000 people left" is no question.
    return is_item or words.startswith("Whether ") or not _gives_figure(sentence)


def _is_carried(i: int, sentences: Sequence[Sentence], names: frozenset[str]) -> bool:
    """Tell whether the citations around the *i*-th sentence carry it as well."""
    sentence = sentences[i]
    if sentence.layout is Layout.ITEM and _is_introduced(i, sentences):
        return True
    if _gives_figure(sentence) or _REPORTS.search(sentence.plain):
        return False
    neighbours = [s for s in sentences if s.block == sentence.block]
    if sentence.layout is Layout.PARAGRAPH:
        after = (s for s in sentences[i + 1 :] if s.block != sentence.block)
        neighbours += takewhile(lambda s: s.layout is Layout.ITEM, after)
    # A short first sentence is the heading of those after it ("Soleimani did not lead alone.").
    begins = sentence is neighbours[0] and len(sentence.plain.split()) <= _HEADING_WORDS
    # One without figures and names says how those around it hang together ("But the three
    # differ."), or comments on the paragraph before it ("That can be read either way").
    joins = not _gives_name(sentence, names)
    is_cited = any(s.citations or _PASSAGE_LINK.search(s.text) for s in neighbours)
    return ((begins or joins) and is_cited) or (joins and bool(_REFERS_BACK.match(sentence.plain)))


def _is_introduced(i: int, sentences: Sequence[Sentence]) -> bool:
    """Tell whether the list that the *i*-th sentence stands in is introduced by what carries it."""
    before = [s for s in sentences[:i] if s.layout is not Layout.ITEM]
    if not before:
        return False
    introduction = before[-1]
    introduces = introduction.layout is Layout.HEADING or introduction.plain.endswith(":")
    return introduces and bool(introduction.citations or _MISSING.search(introduction.plain))


def _is_emphasised_whole(sentence: Sentence) -> bool:
    text = ITEM_MARK.sub("", sentence.text, count=1).strip().rstrip(".:")
    return bool(re.fullmatch(r"(\*{1,2}|_{1,2})[^*]+\1", text))


def _gives_figure(sentence: Sentence) -> bool:
    """Tell whether there is a figure besides those that link to the passage about them."""
    return bool(_FIGURE.search(_PASSAGE_LINK.sub("", sentence.text)))


def _names(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Return the words with a capital that stand within a sentence."""
    return frozenset(name for s in sentences for name in _NAME_WITHIN.findall(s.plain))


def _gives_name(sentence: Sentence, names: frozenset[str]) -> bool:
    first = re.match(r"\W*(\w+)", sentence.plain)
    return bool(
        _NAME_WITHIN.search(sentence.plain)
        or (first and first[1] in names)
        or f"]({address(To.PARTY, '')}" in sentence.text
    )
