"""Tells an editor, in words, what became of passages and what to write for them."""

import re
from collections.abc import Iterator

from reader.model.checks.requoting import Fate, Hold, Holding, Suggestion
from reader.model.edition.article import Article, BlockKind
from reader.model.files.edition_folder import ARTICLE
from reader.model.files.problem import Problem
from reader.model.text.quotation import Change
from reader.model.text.quoting import as_toml, first_words, last_words, one_line
from reader.model.text.span import Span

# More than these are no summary of a change; the new words are shown in any case.
_MOST_CHANGES = 2
_WORDS_AROUND = 4
# From here on a guess is more probably right than wrong.
_LIKELIER = 0.5
# What is to be pasted stands on lines of its own, apart from the sentence.
_INDENT = "\n    "
_COUNTED = {
    Hold.CHANGED: "{count} {have} changed",
    Hold.SUSPECT: "{count} {have} perhaps changed",
    Hold.AMBIGUOUS: "{count} might be in several places",
    Hold.GONE: "{count} {are} gone",
}


def mended(holding: Holding, article: Article) -> Iterator[Problem]:
    """Yield what to mend, in place of the problems that were noted when quotations were sought."""
    held = f"only {holding.count(Hold.HOLDS)}" if holding.count(Hold.HOLDS) else "none"
    if holding.foreign:
        yield Problem(
            ARTICLE,
            1,
            "This looks like a different article than the one that the passages were written for: "
            f"{held} of {len(holding.fates)} passages still hold. If so, put the "
            "right one here; what is offered for the passages is only guessed.",
        )
    for fate in holding.fates:
        noted = fate.anchored.problem
        if noted is not None:
            yield Problem(noted.file, noted.line, _tell(fate, article))


def summary(holding: Holding) -> str:
    """Return the sentence that says how many passages hold, and what became of the others."""
    held, total = holding.count(Hold.HOLDS), len(holding.fates)
    counts = [(holding.count(status), words) for status, words in _COUNTED.items()]
    told = ", ".join(
        words.format(
            count=count,
            have="has" if count == 1 else "have",
            are="is" if count == 1 else "are",
        )
        for count, words in counts
        if count
    )
    passages = "passage holds" if total == 1 else "passages hold"
    return f"{held} of {total} {passages}; {told}."


def _tell(fate: Fate, article: Article) -> str:
    if fate.taken_by:
        return (
            f"{_lost(fate)}, and the words most like it are those of “{fate.taken_by}”. Make one "
            "passage of both, or quote other words."
        )
    if fate.status is Hold.GONE:
        return (
            f"{_lost(fate)}, and nothing there seems to be what became of it. Write the passage "
            "anew for words that do stand there, or remove the file."
        )
    if not fate.suggestions:
        return (
            f"{_lost(fate)}. The places where it might stand cannot be told apart by a few words "
            "beside them; quote more of the text, or other words."
        )
    if len(fate.suggestions) > 1:
        some = ", perhaps one of these," if len(fate.suggestions) < len(fate.anchored.spans) else ""
        return (
            f"{_lost(fate)}. Choose the place that is meant{some} and write what stands under it:"
            f"{_INDENT}{_INDENT.join(_places(fate, article))}"
        )
    suggestion = fate.suggestions[0]
    return f"{_lost(fate)}. {_found(fate, suggestion, article)}{_write(fate, suggestion)}"


def _lost(fate: Fate) -> str:
    """Return the first sentence, on the old quotation, without its full stop."""
    wanted = fate.anchored
    sides = [key for key, text in (("prefix", wanted.prefix), ("suffix", wanted.suffix)) if text]
    around = f" with this {' and '.join(sides)}" if sides and (fate.stands or wanted.spans) else ""
    times = len(wanted.spans)
    if times:
        return f"“{wanted.exact}” stands {times} times in {ARTICLE}{around}"
    return f"“{wanted.exact}” does not stand in {ARTICLE} any more{around}"


def _found(fate: Fate, suggestion: Suggestion, article: Article) -> str:
    """Return the beginning of the second sentence, on what was found, up to what to write."""
    where = _where(article, suggestion.span)
    sure = fate.status is Hold.CHANGED
    doubt = "not sure" if fate.confidence >= _LIKELIER else "far from sure"
    if fate.status is Hold.AMBIGUOUS:
        around = _surroundings(article, suggestion.span)
        return f"Most probably that {where} is meant, “{around}”; if so, "
    if suggestion.selectors.exact == fate.anchored.exact:
        unsure = "" if sure else f"whether they are meant is {doubt}; "
        return f"The same words stand {where}; {unsure}if they are meant, "
    if not sure:
        return f"It may be what stands {where} now, but that is {doubt}; if so, "
    numbers = any(re.search(r"\d", change.before + change.after) for change in fate.difference)
    see = "see whether claim and estimates still fit the number, and " if numbers else ""
    return f"It probably is what stands {where} now{_changes(fate)}; if so, {see}"


def _changes(fate: Fate) -> str:
    """Return what was put for what, where that is short to say."""
    changes = [
        change for change in fate.difference if re.search(r"\w", change.before + change.after)
    ]
    if not changes:
        return ", in other capitals, accents or signs only"
    if len(changes) > _MOST_CHANGES:
        return ""
    return ", " + " and ".join(map(_change, changes))


def _change(change: Change) -> str:
    if change.before and change.after:
        return f"with “{change.after}” for “{change.before}”"
    return f"with “{change.after}” added" if change.after else f"without “{change.before}”"


def _write(fate: Fate, suggestion: Suggestion) -> str:
    """Return what to write for a *suggestion*, ready to be pasted, and what to take out."""
    wanted, new = fate.anchored, suggestion.selectors
    both = {"prefix": (wanted.prefix, new.prefix), "suffix": (wanted.suffix, new.suffix)}
    away = " and ".join(key for key, (before, after) in both.items() if before and not after)
    take_out = f"take out {away}" if away else ""
    lines = _lines(fate, suggestion)
    if not lines:
        return f"{take_out}."
    adds = new.exact == wanted.exact and not any(b and a for b, a in both.values())
    verb = "add" if adds else "write instead"
    return f"{take_out}{', and ' if away else ''}{verb}:{_INDENT}{_INDENT.join(lines)}"


def _lines(fate: Fate, suggestion: Suggestion) -> list[str]:
    new = suggestion.selectors
    # Of words that are still the same, only what tells them from the others is to be written.
    parts = {
        "exact": "" if new.exact == fate.anchored.exact else new.exact,
        "prefix": new.prefix,
        "suffix": new.suffix,
    }
    return [as_toml(key, text) for key, text in parts.items() if text]


def _places(fate: Fate, article: Article) -> Iterator[str]:
    for suggestion in fate.suggestions:
        # A comment of TOML, so that a place can be pasted with what is written for it.
        yield f"# {_where(article, suggestion.span)}: {_surroundings(article, suggestion.span)}"
        yield from _lines(fate, suggestion)


def _surroundings(article: Article, span: Span) -> str:
    """Return the words at *span* in brackets, between a few of those beside it."""
    before = article.text[: span.start].rpartition("\n")[2]
    after = article.text[span.end :].partition("\n")[0]
    start, end = last_words(before, _WORDS_AROUND), first_words(after, _WORDS_AROUND)
    space = " " * before.endswith(" "), " " * after.startswith(" ")
    cut = "… " * (start != one_line(before)), " …" * (end != one_line(after))
    words = one_line(article.text[span.start : span.end])
    return f"{cut[0]}{start}{space[0]}[{words}]{space[1]}{end}{cut[1]}"


def _where(article: Article, span: Span) -> str:
    block = article.blocks[article.block_at(span.start)]
    if block.kind is BlockKind.HEADING:
        return f"in the heading “{article.text_of(block)}”"
    if not block.number:
        return f"in the caption “{article.text_of(block)}”"
    return f"in paragraph {block.number}"
