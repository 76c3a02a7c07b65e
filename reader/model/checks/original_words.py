"""Finds quotations given as an article's own words that its restatement is not known to take.

An edition may restate an article that is not its to publish. What it quotes from there word for
word stands in a file of its own, against which no quotation of the restatement's words can hold.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from reader.model.checks.finding import Check, Finding, excerpt
from reader.model.checks.sentences import split_sentences
from reader.model.files.edition_file import EditionFile
from reader.model.files.notes import Note
from reader.model.files.problem import Problem
from reader.model.text.folding import fold

ORIGINAL_WORDS = "original-words.toml"

_MOST = 200  # fragments; more would be the article
_WORD = re.compile(r"\w+")
_QUOTATION = re.compile(r"“([^”]*)”")
_OF_THE_ARTICLE = re.compile(r"\bthe article’s [*_]*“([^”]*)”", re.IGNORECASE)
_ON_THE_ARTICLE = re.compile(r"\bthe article\b", re.IGNORECASE)


def read_original_words(folder: Path) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Return the fragments of the article that the edition in *folder* may quote, none if no file.

    The second is what is wrong with the file; it keeps nobody from reading the edition.
    """
    file = EditionFile(folder, ORIGINAL_WORDS)
    if not file.exists():
        return (), ()
    table = file.read_toml()
    words = table.texts("words", most=_MOST) if not file.problems else ()
    table.finish()
    return words, tuple(file.problems)


def not_in_original(notes: Iterable[Note], fragments: Sequence[str]) -> Iterator[Finding]:
    """Yield the quotations in *notes* given as the article's that are in none of its *fragments*.

    Such are those right behind “the article’s”, and all in a sentence that speaks of the article
    and cites nothing: where it does, it may quote what it cites.
    """
    for note in notes:
        for sentence in split_sentences(note.text, note.line):
            on_it = _ON_THE_ARTICLE.search(sentence.plain) and not sentence.citations
            form = _QUOTATION if on_it else _OF_THE_ARTICLE
            yield from _unknown(form.findall(sentence.plain), fragments, note.file, sentence.line)


def not_quoted_from_original(
    file: str, line: int, text: str, fragments: Sequence[str]
) -> Iterator[Finding]:
    """Yield every quotation in the article's own *text* that is in none of the *fragments*."""
    for quotation in _QUOTATION.finditer(text):
        at = line + text.count("\n", 0, quotation.start())
        yield from _unknown([quotation[1]], fragments, file, at)


def _unknown(
    quotations: Iterable[str], fragments: Sequence[str], file: str, line: int
) -> Iterator[Finding]:
    known = [_comparable(fragment) for fragment in fragments]
    for words in quotations:
        if not any(_comparable(words) in fragment for fragment in known):
            yield Finding(
                file,
                line,
                f"{excerpt(words)} is given as the article’s, and is not in {ORIGINAL_WORDS}; "
                "quote the original, or tell it without quotation marks.",
                Check.ORIGINAL_WORDS,
                words,
            )


def _comparable(words: str) -> str:
    """Return *words* so that one stands in another only where it does word by word."""
    return f" {' '.join(_WORD.findall(fold(words).text))} "
