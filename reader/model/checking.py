"""What can be counted and said of an edition without opening it in a window."""

import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from reader.model.citations import cited_keys
from reader.model.editing import find_faults
from reader.model.edition import Edition
from reader.model.loading import load_edition
from reader.model.manuscript import Manuscript
from reader.model.passage import Passage
from reader.model.problem import EditionError, Problem

_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")
_CITATION = re.compile(r"\[@[^\]]*\]|\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Report:
    """What an edition holds, counted, and what is wrong with it.

    *sources* counts the records, *cited* those that are cited; *words* are those of all the
    perspectives. All counts are 0 where problems keep the edition from being read.
    """

    edition: str
    paragraphs: int = 0
    examined: int = 0
    passages: int = 0
    estimates: int = 0
    quantities: int = 0
    parties: int = 0
    sources: int = 0
    cited: int = 0
    words: int = 0
    problems: tuple[Problem, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the report as what JSON can hold."""
        return asdict(self)


def check_edition(folder: Path) -> Report:
    """Return the report on the edition in *folder*.

    What an editor should mend is looked for only where nothing keeps the edition from being read.
    """
    name = folder.resolve().name
    manuscript = Manuscript()
    try:
        edition = load_edition(folder, manuscript)
    except EditionError as error:
        return Report(name, problems=error.problems)
    cited = cited_sources(edition)
    return Report(
        name,
        paragraphs=len(edition.article.paragraphs),
        examined=len(edition.article.examined),
        passages=len(edition.passages),
        estimates=sum(passage.estimate_count for passage in edition.passages),
        quantities=sum(len(passage.quantities) for passage in edition.passages),
        parties=len(edition.parties),
        sources=len(edition.sources),
        cited=len(cited),
        words=sum(_count_words(text) for p in edition.passages for text in notes_of(p)),
        problems=find_faults(edition, manuscript, cited),
    )


def notes_of(passage: Passage) -> tuple[str, ...]:
    """Return the Markdown of everything that is said beside a *passage*, in the pane's order."""
    introductions = (text for q in passage.quantities for text in (q.apart, q.differ))
    accounts = (account.text for account in passage.accounts)
    texts = (passage.attribution, *introductions, passage.context, *accounts, passage.later)
    return tuple(text for text in texts if text)


def cited_sources(edition: Edition) -> frozenset[str]:
    """Return the keys of the sources that any notes, estimates or events of *edition* cite."""
    voices = edition.voices.voices if edition.voices else ()
    forecasts = edition.forecasts.forecasts if edition.forecasts else ()
    texts = (
        edition.article.notice,
        edition.article.about,
        edition.voices.note if edition.voices else "",
        *(voice.note for voice in voices),
        edition.forecasts.note if edition.forecasts else "",
        *(forecast.happened for forecast in forecasts),
        *(page.text for page in edition.pages),
        *(party.profile for party in edition.parties.values()),
        *(text for p in edition.passages for text in notes_of(p)),
    )
    in_texts = {key for text in texts for key, _ in cited_keys(text)}
    estimates = (e for p in edition.passages for q in p.quantities for e in q.estimates)
    events = edition.timeline.events if edition.timeline else ()
    return frozenset(in_texts.union(*(e.sources for e in estimates), *(e.sources for e in events)))


def _count_words(markdown: str) -> int:
    return len(_WORD.findall(_CITATION.sub(" ", markdown)))
