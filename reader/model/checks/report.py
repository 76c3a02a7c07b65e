"""What can be counted and said of an edition without opening it in a window."""

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from reader.model.checks.addresses import remarks_on_addresses
from reader.model.checks.findings import find_all
from reader.model.checks.meant import read_meant
from reader.model.checks.original_words import read_original_words
from reader.model.checks.requoting import Fate, Hold, Holding, look_again
from reader.model.checks.requoting_in_words import mended, summary
from reader.model.edition.edition import Edition
from reader.model.edition.passage import Passage
from reader.model.files.loading import Loaded, read_edition
from reader.model.files.match_rules import read_match_rules
from reader.model.files.problem import Problem
from reader.model.markup.citations import cited_keys

_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")
_CITATION = re.compile(r"\[@[^\]]*\]|\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Report:
    """What an edition holds, counted, and what is wrong with it.

    *sources* counts the records, *cited* those that are cited; *words* are those of all the
    perspectives. All counts are 0 where problems keep the edition from being read. *remarks* tell
    what is as it should be, and yet worth knowing. *holding* says what became of the passages; None
    where that cannot be said.
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
    remarks: tuple[str, ...] = ()
    holding: Holding | None = None

    @property
    def last_line(self) -> str:
        """Return the sentence on how many passages hold; "" where all do."""
        lost = self.holding and self.holding.count(Hold.HOLDS) < len(self.holding.fates)
        return summary(self.holding) if self.holding and lost else ""

    def as_json(self) -> dict[str, Any]:
        """Return the report as what JSON can hold."""
        found = asdict(replace(self, holding=None))
        del found["holding"]
        if self.holding:
            found["quotations"] = [
                {
                    "id": fate.anchored.id,
                    "status": fate.status.value,
                    "exact": fate.anchored.exact,
                    "offered": asdict(fate.offered) if fate.offered else None,
                    "confidence": round(fate.confidence, 4),
                }
                for fate in self.holding.fates
            ]
        return found


def check_edition(folder: Path) -> Report:
    """Return the report on the edition in *folder*.

    What an editor should mend is looked for only where nothing keeps the edition from being read.
    """
    name = folder.resolve().name
    loaded = read_edition(folder)
    meant, wrong_exceptions = read_meant(folder, [file.name for file in loaded.files])
    _, wrong_words = read_original_words(folder)
    wrong = (*wrong_exceptions, *wrong_words)
    edition = loaded.edition
    if edition is None:
        return _report_on_broken(name, loaded, wrong)
    cited = cited_sources(edition)
    rules, wrong_rules = read_match_rules(folder, [passage.id for passage in edition.passages])
    found = find_all(edition, loaded, meant, cited, rules)
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
        problems=tuple(sorted({*wrong, *wrong_rules, *found})),
        remarks=remarks_on_addresses(edition.sources.values()),
        holding=Holding(tuple(Fate(each, Hold.HOLDS) for each in loaded.quotations)),
    )


def _report_on_broken(name: str, loaded: Loaded, wrong: Iterable[Problem]) -> Report:
    problems = {*loaded.problems, *loaded.hidden, *wrong}
    lost = {each.problem for each in loaded.quotations if each.problem is not None}
    if not lost:
        return Report(name, problems=tuple(sorted(problems)))
    holding = look_again(loaded.quotations, loaded.article)
    problems -= lost
    problems.update(mended(holding, loaded.article))
    return Report(name, problems=tuple(sorted(problems)), holding=holding)


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
    steps = (step for p in edition.passages for step in p.chain)
    events = edition.timeline.events if edition.timeline else ()
    return frozenset(
        in_texts.union(*(each.sources for rows in (estimates, steps, events) for each in rows))
    )


def _count_words(markdown: str) -> int:
    return len(_WORD.findall(_CITATION.sub(" ", markdown)))
