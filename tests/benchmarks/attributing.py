"""How well it is found who says what, beside a regular expression, and how long that takes."""

import re
import time
from collections.abc import Callable, Iterator, Sequence

from reader.model.attribution.attributing import SURE, Attributor
from reader.model.attribution.learnt import shipped_attributor
from reader.model.text.span import Span
from tests.benchmarks.attribution_own import own_documents
from tests.benchmarks.attribution_scores import Score, add
from tests.benchmarks.attribution_set import ARTICLES, PAGES, Document, Marked, documents

Engine = Callable[[str], Sequence[Marked]]

_VERB = (
    "said|says|told|added|wrote|writes|argues?|argued|claims?|claimed|insists?|insisted|warns?|"
    "warned|announced|denied|denies|believes?|reported|recalled|estimates?|noted|explained"
)
_NAME = r"(?:the\s|a\s|an\s)?(?:[A-Z][\w’'-]+\s?){1,4}|he|she|they|it|(?:the\s)?\w+"
_PATTERNS = (
    # “…,” said X; “…,” X said
    rf"(?P<c>[“\"][^”\"\n]+[”\"])\s(?P<q>{_VERB})\s(?P<s>{_NAME})",
    rf"(?P<c>[“\"][^”\"\n]+[”\"])\s(?P<s>{_NAME})\s?(?P<q>{_VERB})\b",
    # X said that …; according to X, …
    rf"(?P<s>{_NAME})\s?(?P<q>{_VERB})(?:\son\s\w+)?:?\s(?P<c>[^.\n]+)",
    r"(?P<q>[Aa]ccording to)\s(?P<s>[^,.\n]+),\s(?P<c>[^.\n]+)",
    r"(?P<c>[^.\n]+),\s(?P<q>according to)\s(?P<s>[^,.\n]+)",
)


def report() -> Iterator[str]:
    """Yield how well both do on the texts of our own, and on ATTRIB where it is at hand."""
    attributor = shipped_attributor()
    engines: dict[str, Engine] = {"the reader": _reader(attributor), "expressions": by_expressions}
    yield f"{'who says what':24}"
    yield from _scores("own", own_documents(), engines)
    for name, file in (("articles", ARTICLES), ("pages", PAGES)):
        if file.exists():
            unseen = [each for each in documents(file) if each.split != "train"]
            yield from _scores(name, unseen, engines)
        else:
            yield f"{name}: left out, for the set is not at “{file}”"
    yield _pace(attributor)


def _scores(name: str, unseen: list[Document], engines: dict[str, Engine]) -> Iterator[str]:
    for told, engine in engines.items():
        yield f"{name:10}{told:14}{score_of(engine, unseen)}"


def score_of(engine: Engine, unseen: list[Document]) -> Score:
    """Return how well an *engine* does on documents that it has not *seen*."""
    score = Score()
    for document in unseen:
        add(score, document, engine(document.text), SURE)
    return score


def _reader(attributor: Attributor) -> Engine:
    def engine(text: str) -> list[Marked]:
        return [
            Marked(each.source, (each.cue,), each.content, each.probability)
            for each in attributor.attribute(text).attributions
        ]

    return engine


def by_expressions(text: str) -> list[Marked]:
    """Return what regular expressions find in a *text*: quotations, “said that”, “according to”."""
    found: list[Marked] = []
    taken: set[int] = set()
    for pattern in _PATTERNS:
        for match in re.finditer(pattern, text):
            if taken.isdisjoint(range(*match.span("c"))):
                taken.update(range(*match.span("c")))
                source, cue, content = (Span(*match.span(role)) for role in "sqc")
                found.append(Marked((source,), (cue,), (content,)))
    return found


def _pace(attributor: Attributor) -> str:
    text = "\n".join(document.text for document in own_documents())
    words = len(text.split())
    spent = []
    for engine in (_reader(attributor), by_expressions):
        engine(text)
        start = time.process_time()
        engine(text)
        spent.append(time.process_time() - start)
    return (
        f"{1e6 * spent[0] / words:.0f} ms of work for 1,000 words, "
        f"{spent[0] / spent[1]:.0f} times as much as the expressions"
    )
