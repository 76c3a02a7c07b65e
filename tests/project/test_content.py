"""The edition that the program ships keeps the rules that a program can check."""

import re
from collections.abc import Iterator

import pytest

from reader.model.checks.finding import Check
from reader.model.checks.meant import read_meant
from reader.model.checks.original_words import read_original_words
from reader.model.checks.report import check_edition, cited_sources, notes_of
from reader.model.edition.edition import Edition
from reader.model.edition.passage import Passage
from reader.model.files.loading import read_edition
from reader.model.files.match_rules import read_match_rules
from reader.model.markup.citations import cited_keys
from reader.model.related.claim_matcher import ClaimMatcher
from reader.model.related.sentence import Sentence
from reader.model.storage.paths import bundled_edition

# Words that take a side or judge, see content/README.md; they may stand in quotation marks.
LOADED = re.compile(
    r"\b(regimes?|terrorists?|martyrs?|prox(?:y|ies)|mercenar(?:y|ies)"
    r"|claimed|admitted|insisted|debunk\w*|propaganda|bias(?:ed)?"
    # "lie(s)" judges where somebody tells one; borders and towns lie where they are.
    r"|(?:a|the|tells?|told|these|those|his|her|its|their)\s+lies?)\b",
    re.IGNORECASE,
)
LONGEST_QUOTATION = 12  # words
LONGEST_ORIGINAL = 8  # words
# Some sentences make two claims, and are then to be found by either.
MOST_MET_BY_OTHERS = 0.07

_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’(?!\w)")
_LINKS_AND_CITATIONS = re.compile(r"\[@[^\]]*\]|\]\([^)]*\)")
_PARTY_LINK = re.compile(r"\]\(party:([a-z0-9-]+)\)")
_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")


def own_texts(passage: Passage) -> Iterator[str]:
    """Yield what *passage* says in our own voice; its claim is the article's."""
    yield from notes_of(passage)
    for quantity in passage.quantities:
        yield quantity.name
        for estimate in quantity.estimates:
            yield estimate.counts
            yield estimate.interval
    for step in passage.chain:
        yield from step.texts


def whole_texts(edition: Edition) -> Iterator[str]:
    """Yield the Markdown that stands beside the article as a whole."""
    yield edition.article.notice
    yield edition.article.about
    if edition.voices:
        yield edition.voices.note
        yield from (voice.note for voice in edition.voices.voices)
    if edition.forecasts:
        yield from (forecast.happened for forecast in edition.forecasts.forecasts)
    yield from (page.text for page in edition.pages)
    yield from (party.profile for party in edition.parties.values())


def plain(markdown: str) -> str:
    """Return *markdown* without citations and the targets of links."""
    return _LINKS_AND_CITATIONS.sub(" ", markdown)


def test_the_bundled_edition_has_no_problems() -> None:
    report = check_edition(bundled_edition())

    assert [str(problem) for problem in report.problems] == []


def test_there_is_something_to_read(bundled: Edition) -> None:
    assert len(bundled.passages) >= 16


def test_every_passage_has_the_perspectives_that_it_is_marked_with(bundled: Edition) -> None:
    assert [p.id for p in bundled.passages if p.kind not in p.kinds] == []


def test_originals_are_at_most_eight_words(bundled: Edition) -> None:
    long = [p.original for p in bundled.passages if len(p.original.split()) > LONGEST_ORIGINAL]

    assert long == []


def test_every_party_has_something_to_say(bundled: Edition) -> None:
    rows = {e.party for p in bundled.passages for q in p.quantities for e in q.estimates}
    accounts = {account.party for p in bundled.passages for account in p.accounts}
    texts = [*whole_texts(bundled), *(text for p in bundled.passages for text in notes_of(p))]
    links = {key for text in texts for key in _PARTY_LINK.findall(text)}
    voices = {voice.party for voice in bundled.voices.voices} if bundled.voices else set()

    assert sorted(set(bundled.parties) - rows - accounts - links - voices) == []


def test_every_source_is_cited(bundled: Edition) -> None:
    assert sorted(set(bundled.sources) - cited_sources(bundled)) == []


def test_a_chain_rests_on_sources_of_the_notes_and_tables_beside_it(bundled: Edition) -> None:
    for passage in bundled.passages:
        cited = {key for text in notes_of(passage) for key, _ in cited_keys(text)}
        rows = (row for quantity in passage.quantities for row in quantity.estimates)

        assert cited.union(*(row.sources for row in rows)).issuperset(
            key for step in passage.chain for key in step.sources
        ), passage.id


def test_the_passages_said_to_be_corrected_are_those_on_the_page_of_corrections(
    bundled: Edition,
) -> None:
    (page,) = (page for page in bundled.pages if page.id == "corrections")

    assert set(re.findall(r"\]\(passage:([a-z0-9-]+)\)", page.text)) == {
        passage.id for passage in bundled.passages if passage.corrected
    }


def test_no_passage_uses_loaded_words_in_its_own_voice(bundled: Edition) -> None:
    files = [file.name for file in read_edition(bundled_edition()).files]
    exceptions, _ = read_meant(bundled_edition(), files)
    meant = [re.escape(m.words) for m in exceptions if m.check is Check.WORDS and m.words]
    passed_over = re.compile("|".join([_QUOTED.pattern, *meant]))

    found = {
        (passage.id, match[0])
        for passage in bundled.passages
        for text in own_texts(passage)
        for match in LOADED.finditer(passed_over.sub(" ", plain(text)))
    }

    assert found == set()


def test_no_quotation_in_the_notes_is_longer_than_twelve_words(bundled: Edition) -> None:
    long = {
        (passage.id, quotation)
        for passage in bundled.passages
        for text in own_texts(passage)
        for quotation in re.findall(r"“([^”]*)”", plain(text))
        if len(_WORD.findall(quotation)) > LONGEST_QUOTATION
    }

    assert long == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the regime, a proxy", ["regime", "proxy"]),
        ("the “regime” and its ‘proxy’", []),
        ("He claimed that Terrorists told lies.", ["claimed", "Terrorists", "told lies"]),
        ("Syria lies east; the claim is of terrorism.", []),
        ("[the account](passage:regime-x) says so [@regime-2017]", []),
    ],
)
def test_loaded_words_are_known_where_they_stand_in_our_own_voice(
    text: str, expected: list[str]
) -> None:
    assert [match[0] for match in LOADED.finditer(_QUOTED.sub(" ", plain(text)))] == expected


def test_each_claim_is_met_by_the_rule_by_which_it_is_known_elsewhere(bundled: Edition) -> None:
    title = Sentence(bundled.article.title)
    rules, problems = read_match_rules(bundled.folder, [p.id for p in bundled.passages])

    unmet = {
        (passage.id, words)
        for passage in bundled.passages
        for words in (passage.claim, *rules[passage.id].phrasings)
        if not ClaimMatcher(rules[passage.id]).meets(Sentence(words), title)
    }

    assert problems == ()
    assert unmet == set()


def test_few_other_ways_to_make_a_claim_meet_the_rule_of_another(bundled: Edition) -> None:
    rules, _ = read_match_rules(bundled.folder, [passage.id for passage in bundled.passages])
    matchers = {passage: ClaimMatcher(rule) for passage, rule in rules.items()}
    phrasings = [(passage, words) for passage, rule in rules.items() for words in rule.phrasings]

    others = [
        (passage, other, words)
        for passage, words in phrasings
        for other, matcher in matchers.items()
        if other != passage and matcher.meets(Sentence(words))
    ]

    assert len(others) <= len(phrasings) * MOST_MET_BY_OTHERS, others


def test_every_quotation_of_the_article_is_of_its_own_words(bundled: Edition) -> None:
    fragments, problems = read_original_words(bundled.folder)

    report = check_edition(bundled.folder)

    assert fragments
    assert problems == ()
    assert not [problem for problem in report.problems if "[original-words]" in problem.message]
