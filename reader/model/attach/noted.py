"""The notes of a text, each at its mark: what one says, it says of the words that bear the mark."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.model.edition.article import Article, BlockKind
from reader.model.markup.article_html import styles_of
from reader.model.markup.links import To, address
from reader.model.reattach.sentences import Sentences
from reader.model.text.span import Span

# What a note begins with: a way back to its mark, and its number.
_LABEL = re.compile(r"[\^↑↩\s]*(?:\[\w{1,3}\]|[\d⁰¹²³⁴-⁹*†‡]+[.)]?(?=\s))?\s*")
_BACK = re.compile(r"(?:\s*↩\ufe0e?[⁰-⁹¹²³\d]*)+\Z")
# So a sentence begins that says but where to see it.
_REFERENCE = re.compile(
    r"(?:see(?: also)?|cf|compare|ibid|vgl|siehe|voir|véase|ver) *\.?,? (?!how|why|that)\S",
    re.IGNORECASE,
)
# What leads to a note on a page that says nowhere what its notes are.
_NUMBER = re.compile(r"[\[(]?(?:\d{1,3}|[⁰¹²³⁴-⁹]{1,3}|[a-z]|[*†‡§]{1,3})[\])]?")
# In plain text the number of a note is all that leads to it.
_MARK = re.compile(r"(?<=\S)(\[\d{1,3}\]| \(\d{1,3}\)|(?:(?<=[.,;:!?”’\"])|(?<=\w))[*†‡](?!\w))")
_NUMBERED = re.compile(
    r"^[ \t]*(\[\d{1,3}\]|\(\d{1,3}\)|[*†‡](?=[ \t]*[^*†‡\s])):?[ \t]*(\S.*)", re.MULTILINE
)
# In letters: so far behind a passage its sentence ends, or no mark is looked for.
_FAR = 1_000


class Note(NamedTuple):
    """What a note says first, and the *place* in the text of a mark that leads to it."""

    place: int
    words: str


def notes_in(article: Article) -> Sequence[Note]:
    """Return the notes of an *article*, in the order of their marks."""
    if address(To.PLACE, "") not in article.html:
        return notes_in_plain(article.text)
    blocks = {address(To.PLACE, str(block.span.start)): block for block in article.blocks}
    styles = article.styles or styles_of(article.html)
    marks = ((each.span, blocks[each.href]) for each in styles if each.href in blocks)
    notes = [
        Note(mark.start, _first_sentence(article.text_of(block)))
        for mark, block in marks
        if block.kind is BlockKind.NOTE or _leads_to_note(article.text, mark, block.span)
    ]
    return notes or notes_in_plain(article.text)


def notes_in_plain(text: str) -> Sequence[Note]:
    """Return the notes of a plain *text*, which are told by their numbers alone."""
    found = {note[1]: note for note in _NUMBERED.finditer(text)}
    marks = _MARK.finditer(text) if found else ()
    noted = ((mark, found.get(mark[1].strip())) for mark in marks)
    return [
        Note(mark.start(), _first_sentence(note[2]))
        for mark, note in noted
        if note and mark.end() < note.start()
    ]


def notes_at(notes: Sequence[Note], text: str, span: Span) -> Iterator[str]:
    """Yield what those of *notes* say whose marks stand at a *span* or later in its sentence."""
    for note in notes:
        if span.start < note.place <= span.end + _FAR:
            between = text[span.end : note.place]
            borders = Sentences(between).borders(0, len(between))
            if "\n" not in between and all(begun == len(between) for _, begun in borders):
                yield note.words


def _leads_to_note(text: str, mark: Span, place: Span) -> bool:
    """Tell whether a *mark* in *text* leads down to a *place* as to a note."""
    return mark.end < place.start and _NUMBER.fullmatch(text, mark.start, mark.end) is not None


def _first_sentence(words: str) -> str:
    """Return the first of the *words* of a note, but for where to see it."""
    label = _LABEL.match(words)
    said = _BACK.sub("", words[label.end() :] if label else words)
    borders = [*Sentences(said).borders(0, len(said)), (len(said), len(said))]
    starts = (0, *(begun for _, begun in borders))
    sentences = (said[start:end] for start, (end, _) in zip(starts, borders, strict=False))
    return next((each for each in sentences if not _REFERENCE.match(each)), said[: borders[0][0]])
