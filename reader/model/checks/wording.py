"""Finds words that are not ours, quotations and notes that are too long, and what is said twice."""

import re
from collections.abc import Iterable, Iterator

from reader.model.checks.finding import Check, Finding, excerpt
from reader.model.checks.sentences import count_words, plain_words, split_sentences
from reader.model.checks.uncited import is_about_itself
from reader.model.files.notes import Note
from reader.model.text.folding import fold

_QUOTATION = re.compile(r"“([^”]*)”")
_MOST_QUOTED = 12
_MOST_IN_PARAGRAPH, _MOST_IN_PASSAGE = 90, 600
_FEWEST_REPEATED = 9

# Verbs and nouns that judge, and names that only one side uses. Where something lies is no lie.
_NOT_OURS = re.compile(
    r"\b(?:claimed|admit(?:s|ted)|insist(?:s|ed)|debunk\w*|fact-?check\w*|bias(?:e[ds])?"
    r"|propagand\w*|a lie|lie[sd]? (?:about|that|to(?! the (?:north|south|east|west)))"
    r"|regimes?|terrorists?|martyrs?|prox(?:y|ies)|mercenar(?:y|ies))\b",
    re.IGNORECASE,
)


def words_not_ours(file: str, line: int, text: str) -> Iterator[Finding]:
    """Yield the words of *text* that we use of nobody, unless they are quoted."""
    for sentence in split_sentences(text, line):
        words = sentence.plain
        for found in _NOT_OURS.finditer(_QUOTATION.sub("“”", words)):
            yield Finding(
                file,
                sentence.line,
                f"“{found[0]}” in our own voice, in {excerpt(words)}; "
                "choose a neutral word, or quote it with its speaker.",
                Check.WORDS,
                words,
            )


def long_quotations(note: Note) -> Iterator[Finding]:
    """Yield the quotations in a *note* that are longer than a few words."""
    for quotation in _QUOTATION.finditer(note.text):
        words = plain_words(quotation[1])
        count = count_words(words)
        if count > _MOST_QUOTED:
            yield Finding(
                note.file,
                note.line + note.text.count("\n", 0, quotation.start()),
                f"{excerpt(words)} quotes {count} words; quote at most {_MOST_QUOTED} and tell "
                "the rest.",
                Check.LONG_QUOTATION,
                words,
            )


def long_paragraphs(note: Note) -> Iterator[Finding]:
    """Yield the paragraphs and list items of a *note* in which a reader gets lost."""
    blocks: dict[int, list[str]] = {}
    lines: dict[int, int] = {}
    for sentence in split_sentences(note.text, note.line):
        blocks.setdefault(sentence.block, []).append(sentence.plain)
        lines.setdefault(sentence.block, sentence.line)
    for number, sentences in blocks.items():
        words = " ".join(sentences)
        count = count_words(words)
        if count > _MOST_IN_PARAGRAPH:
            yield Finding(
                note.file,
                lines[number],
                f"The paragraph {excerpt(words)} has {count} words, and more than "
                f"{_MOST_IN_PARAGRAPH} make a wall; divide or shorten it.",
                Check.LONG,
                words,
            )


def long_notes(file: str, notes: Iterable[Note]) -> Iterator[Finding]:
    """Yield a finding if the *notes* of a passage's *file* are together too long."""
    count = sum(count_words(note.text) for note in notes)
    if count > _MOST_IN_PASSAGE:
        yield Finding(
            file,
            1,
            f"The notes have {count} words; a passage may have {_MOST_IN_PASSAGE}. "
            "Leave out, or move to another passage and link to it.",
            Check.LONG,
        )


def repeated(notes: Iterable[Note]) -> Iterator[Finding]:
    """Yield the sentences that stand in the *notes* of two files; each is told of once."""
    first: dict[str, str] = {}
    for note in notes:
        for sentence in split_sentences(note.text, note.line):
            words = " ".join(re.findall(r"\w+", fold(sentence.plain).text))
            if words.count(" ") + 1 < _FEWEST_REPEATED or is_about_itself(sentence.plain):
                # "The article names no source and gives no number" may be so of many passages.
                continue
            where = first.setdefault(words, note.file)
            if where != note.file:
                yield Finding(
                    note.file,
                    sentence.line,
                    f"{excerpt(sentence.plain)} stands in {where} too; "
                    "say it once, and link to it from here.",
                    Check.REPEATED,
                    sentence.plain,
                )
