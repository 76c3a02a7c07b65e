"""Brings the editor's checks together: what an edition could do better, exceptions aside."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from reader.model.checks import (
    addresses,
    chains,
    dates,
    figures,
    matching,
    original_words,
    uncited,
    wording,
)
from reader.model.checks.finding import Check, Finding
from reader.model.checks.lines import Lines
from reader.model.checks.meant import Meant, leave_out_meant
from reader.model.edition.edition import Edition
from reader.model.edition.match_rule import MatchRule
from reader.model.files.edition_folder import ARTICLE, passage_file
from reader.model.files.loading import PARTIES, SOURCES, TIMELINE, VOICES, Loaded
from reader.model.files.notes import Note
from reader.model.files.problem import Problem
from reader.model.markup.links import To, address

# Their notes are about the article and the edition themselves.
_OF_THE_ARTICLE = (ARTICLE, VOICES)
_PARTY_LINK = re.compile(rf"\]\(\s*<?{address(To.PARTY, '')}([\w-]+)")


def find_all(
    edition: Edition,
    loaded: Loaded,
    meant: Iterable[Meant],
    cited: Collection[str],
    rules: Mapping[str, MatchRule],
) -> tuple[Problem, ...]:
    """Return what an editor should mend in *edition*, by file and line.

    *loaded* is what was found in its files, *meant* are the exceptions that its editors made,
    *cited* the keys of the sources that anything cites, and *rules* those by which claims are known
    elsewhere, by the ids of their passages.
    """
    lines = Lines(edition.folder)
    notes = loaded.notes
    hidden = (Finding(each.file, each.line, each.message, Check.HIDDEN) for each in loaded.hidden)
    findings = [
        *hidden,
        *_in_notes(edition, notes),
        *_in_tables(edition, lines),
        *_in_records(edition, notes, cited, lines),
        *_of_the_original(edition, notes, lines),
        *matching.unmet_rules(edition, rules, lines),
    ]
    left = leave_out_meant(findings, meant, lines.exception)
    return tuple(sorted({finding.problem for finding in left}))


def _in_notes(edition: Edition, notes: Sequence[Note]) -> Iterator[Finding]:
    beside_tables = {
        (passage_file(passage.id), text)
        for passage in edition.passages
        for quantity in passage.quantities
        for text in (quantity.differ, quantity.apart)
    }
    for note in notes:
        if note.file not in _OF_THE_ARTICLE:
            yield from uncited.uncited(note, beside_table=(note.file, note.text) in beside_tables)
            yield from uncited.recalled(note, edition.sources)
        yield from wording.words_not_ours(note.file, note.line, note.text)
        yield from wording.long_quotations(note)
        yield from wording.long_paragraphs(note)
    by_file: dict[str, list[Note]] = {}
    for note in notes:
        by_file.setdefault(note.file, []).append(note)
    in_passages = [note for p in edition.passages for note in by_file.get(passage_file(p.id), ())]
    yield from wording.repeated(in_passages)
    for passage in edition.passages:
        yield from wording.long_notes(
            passage_file(passage.id), by_file.get(passage_file(passage.id), ())
        )


def _in_tables(edition: Edition, lines: Lines) -> Iterator[Finding]:
    for passage in edition.passages:
        file = passage_file(passage.id)
        if not passage.attribution:
            yield Finding(
                file,
                1,
                "The passage has no attribution; say who makes the claim and how they could know.",
                Check.NO_ATTRIBUTION,
            )
        yield from chains.broken_chain(file, passage.chain, lines)
        yield from figures.one_row(file, passage, lines)
        yield from figures.unlike_units(file, passage, lines)
        yield from figures.better_known(file, passage, edition.sources, lines)
        yield from dates.later_rows(file, passage, edition.as_of, lines)
        yield from dates.rows_after_their_party(file, passage, edition.parties, lines)
        for i, quantity in enumerate(passage.quantities):
            yield from wording.words_not_ours(file, lines.quantity(file, i), quantity.name)
            for j, estimate in enumerate(quantity.estimates):
                yield from wording.words_not_ours(file, lines.row(file, i, j), estimate.counts)
    yield from figures.two_ways([(passage_file(p.id), p) for p in edition.passages], lines)


def _of_the_original(edition: Edition, notes: Sequence[Note], lines: Lines) -> Iterator[Finding]:
    fragments, _ = original_words.read_original_words(edition.folder)
    if not fragments:  # the article stands there itself, or nobody has listed what is quoted
        return
    quotes = original_words.not_quoted_from_original
    yield from quotes(ARTICLE, *lines.article(ARTICLE), fragments)
    for passage in edition.passages:
        file = passage_file(passage.id)
        yield from quotes(file, lines.claim(file), passage.claim, fragments)
        for i, step in enumerate(passage.chain):
            if step.is_article:
                yield from quotes(file, lines.step(file, i), step.says, fragments)
    yield from original_words.not_in_original(notes, fragments)


def _in_records(
    edition: Edition, notes: Sequence[Note], cited: Collection[str], lines: Lines
) -> Iterator[Finding]:
    yield from addresses.borrowed_addresses(edition.sources.values(), SOURCES, lines)
    yield from dates.later_events(TIMELINE, edition.timeline, edition.as_of, lines)
    used = _used_parties(edition, notes)
    for party in edition.parties.values():
        line = lines.party(PARTIES, party.id)
        yield from wording.words_not_ours(PARTIES, line, party.stake)
        if party.id not in used:
            yield Finding(
                PARTIES,
                line,
                f"“{party.id}” has no row and no account, and nothing links to it; "
                "take it out, or let it speak.",
                Check.UNUSED_PARTY,
                party.id,
            )
    for key in edition.sources:
        if key not in cited:
            yield Finding(
                SOURCES,
                lines.source(SOURCES, key),
                f"Nothing cites “{key}”; cite it, or take the record out.",
                Check.UNCITED_SOURCE,
                key,
            )


def _used_parties(edition: Edition, notes: Sequence[Note]) -> frozenset[str]:
    rows = {e.party for p in edition.passages for q in p.quantities for e in q.estimates}
    accounts = {account.party for p in edition.passages for account in p.accounts}
    steps = {step.party for p in edition.passages for step in p.chain}
    links = {key for note in notes for key in _PARTY_LINK.findall(note.text)}
    voices = {voice.party for voice in edition.voices.voices} if edition.voices else set()
    return frozenset(rows | accounts | steps | links | voices)
