"""Where the sentences of a text stand."""

from collections.abc import Iterator

from reader.model.edition.article import Article, BlockKind
from reader.model.reattach.sentences import Sentences
from reader.model.text.span import Span

# In letters; what is longer is no sentence, but a list of data, or letters at random.
_LONGEST = 2_000


def sentences_of(article: Article) -> Iterator[Span]:
    """Yield where each sentence of an *article* stands; a program has none."""
    sentences = Sentences(article.text)
    for block in article.blocks:
        if block.kind is not BlockKind.CODE:
            yield from _within(article.text, block.span, sentences)


def _within(text: str, span: Span, sentences: Sentences) -> Iterator[Span]:
    start = span.start
    for end, begin in (*sentences.borders(span.start, span.end), (span.end, span.end)):
        whole = text[start:end]
        words = whole.strip()
        if words and len(words) <= _LONGEST:
            first = start + len(whole) - len(whole.lstrip())
            yield Span(first, first + len(words))
        start = begin
