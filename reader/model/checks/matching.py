"""Finds rules of matching that do not meet what they are for, or meet another passage's claim."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from reader.model.checks.finding import Check, Finding, excerpt
from reader.model.checks.lines import Lines
from reader.model.edition.article import Article
from reader.model.edition.edition import Edition
from reader.model.edition.match_rule import Group, MatchRule
from reader.model.edition.passage import Passage
from reader.model.files.edition_folder import passage_file
from reader.model.reattach.sentences import Sentences
from reader.model.related.claim_matcher import ClaimMatcher
from reader.model.related.sentence import Sentence
from reader.model.related.word_group import ANY_ENDING, WordGroup, as_number
from reader.model.text.folding import fold
from reader.model.text.span import Span


def unmet_rules(
    edition: Edition, rules: Mapping[str, MatchRule], lines: Lines
) -> Iterator[Finding]:
    """Yield where a rule does not meet its own passage, or meets another, and what it says twice.

    The *rules* are by the ids of their passages.
    """
    for passage in edition.passages:
        rule = rules.get(passage.id)
        if rule is None:
            continue
        file = passage_file(passage.id)
        for message, words in (
            *_not_met(passage, rule, edition.article),
            *_too_wide(passage, rule, edition.passages),
            *_twice(passage, rule),
        ):
            yield Finding(file, lines.match(file), message, Check.MATCH, words)


def _not_met(passage: Passage, rule: MatchRule, article: Article) -> Iterator[tuple[str, str]]:
    matcher = ClaimMatcher(rule)
    # What the title says need not be said in the claim again, nor in the article.
    if not matcher.meets(Sentence(passage.claim), Sentence(article.title)):
        yield f"The claim {excerpt(passage.claim)} does not meet the rule; widen it.", passage.claim
    for words in rule.phrasings:
        if not matcher.meets(Sentence(words)):
            yield f"{excerpt(words)} does not meet the rule; mend one of them.", words
    before, sentence = _in_article(article, passage.span)
    if not matcher.meets(Sentence(sentence), Sentence(f"{article.title}. {before}")):
        yield f"The article’s own {excerpt(sentence)} does not meet the rule; widen it.", sentence


def _too_wide(
    passage: Passage, rule: MatchRule, passages: Iterable[Passage]
) -> Iterator[tuple[str, str]]:
    matcher = ClaimMatcher(rule)
    for other in passages:
        if other is not passage and matcher.meets(Sentence(other.claim)):
            yield (
                f"The rule meets the claim of “{other.id}” too; narrow it, or except it.",
                other.id,
            )


def _twice(passage: Passage, rule: MatchRule) -> Iterator[tuple[str, str]]:
    for group in (*rule.all, *rule.near, rule.none):
        for word in _superfluous(group):
            yield f"“{word}” is met by another word of its group already; take it out.", word
    said = Counter(map(_words_in, (passage.claim, *rule.phrasings)))
    for phrasing in rule.phrasings:
        if said[_words_in(phrasing)] > 1:
            yield f"{excerpt(phrasing)} is there twice; say it otherwise.", phrasing


def _words_in(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", fold(text).text))


def _superfluous(group: Group) -> Iterator[str]:
    """Yield each word of a *group* that another of them finds wherever this one stands."""
    for i, word in enumerate(group):
        others = group[:i] + group[i + 1 :]
        if word in others:
            yield word
        elif not as_number(word):
            # A word with any ending is tried with one that no other word has.
            some = Sentence(word.replace(ANY_ENDING, "ʭ"))
            if WordGroup(other for other in others if not as_number(other)).stands_in(some):
                yield word


def _in_article(article: Article, span: Span) -> tuple[str, str]:
    """Return the sentences in which a *span* of an *article* stands, and the one before."""
    text = article.text
    borders = list(Sentences(text).borders(0, len(text)))
    starts = [0, *(begun for _, begun in borders if begun <= span.start)]
    end = min((ended for ended, _ in borders if ended >= span.end), default=len(text))
    return text[starts[-2] : starts[-1]] if starts[1:] else "", text[starts[-1] : end]
