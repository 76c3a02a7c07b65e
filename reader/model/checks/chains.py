"""Finds in the chain of a passage what does not lead to the article, or does not say how."""

from collections.abc import Iterator, Sequence

from reader.model.checks.finding import Check, Finding
from reader.model.checks.lines import Lines
from reader.model.checks.wording import words_not_ours
from reader.model.edition.passage import ARTICLE, Link, Step


def broken_chain(file: str, chain: Sequence[Step], lines: Lines) -> Iterator[Finding]:
    """Yield what is wrong with the *chain* of the passage in *file*, step by step."""
    for i, step in enumerate(chain):
        line = lines.step(file, i)
        is_last = i == len(chain) - 1
        if is_last and not step.is_article:
            message = f"The chain does not end at the article; end it with who = “{ARTICLE}”."
            yield Finding(file, line, message, Check.CHAIN)
        if step.is_article and (not is_last or len(chain) == 1):
            message = "The article is the last step of a chain, and not the only one; mend it."
            yield Finding(file, line, message, Check.CHAIN)
        if step.link is Link.NOT_FOUND and not step.through:
            message = "The link to the next step was not found; say in “through” what is missing."
            yield Finding(file, line, message, Check.CHAIN)
        for words in step.texts:
            yield from words_not_ours(file, line, words)
