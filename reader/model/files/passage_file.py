"""Reads ``passages/*.md``: front matter with claim, quotation and estimates, then the notes."""

from collections.abc import Sequence

from reader.model.edition.estimate import Estimate, Figure, Quantity, Standing
from reader.model.edition.passage import Account, Kind, Passage, Step
from reader.model.files import limits
from reader.model.files.anchored import Anchored
from reader.model.files.chain_tables import read_chain
from reader.model.files.edition_file import MATCH, MEANT, EditionFile
from reader.model.files.problem import Problem
from reader.model.files.references import References
from reader.model.files.toml_table import TomlTable
from reader.model.markup.citations import cited_keys
from reader.model.markup.sections import Section, sections
from reader.model.text.anchoring import AnchoringText

_SECTIONS = ("Attribution", "Context", "Later")


def read_passage(
    passage_id: str, file: EditionFile, article: AnchoringText | None, references: References
) -> tuple[Passage | None, Anchored | None]:
    """Return the passage in *file* and its quotation, as far as they can be read.

    There is no passage where the quotation cannot be anchored in *article*, and no quotation where
    nothing can be looked for. Everything that is wrong is noted in the file; with problems noted,
    the passage only serves to find more of them.
    """
    front, body, body_line = file.read_with_front_matter()
    if file.problems:
        return None, None
    claim = front.text("claim", required=True)
    kind = Kind(front.choice("kind", [str(kind) for kind in Kind]))
    exact = front.text("exact", required=True, most=limits.QUOTATION)
    prefix = front.text("prefix", most=limits.QUOTATION)
    suffix = front.text("suffix", most=limits.QUOTATION)
    original = front.text("original")
    if len(original.split()) > 8:
        front.note("original", "“original” may have at most eight words; choose the telling ones.")
    quantities = tuple(
        _read_quantity(table, file, references)
        for table in front.tables("estimates", most=limits.QUANTITIES)
    )
    if (rows := sum(len(quantity.estimates) for quantity in quantities)) > limits.ESTIMATES:
        front.note("estimates", limits.too_many("rows in one passage", rows, limits.ESTIMATES))
    author = front.text("author")
    written, corrected = (
        front.date("written", required=False),
        front.date("corrected", required=False),
    )
    chain = read_chain(front, references)
    front.finish(known=[MATCH, MEANT])
    notes, accounts = _read_notes(body, body_line, file, references)
    file.bound_notes(limits.NOTES)
    _bound_sources(quantities, chain, file)
    if not exact or article is None:
        return None, None
    spans = article.find(exact, prefix, suffix)
    problem = _note_anchoring(front, file, exact, prefix + suffix, len(spans))
    quotation = Anchored(passage_id, exact, prefix, suffix, spans, problem)
    if len(spans) != 1:
        return None, quotation
    passage = Passage(
        id=passage_id,
        claim=claim,
        kind=kind,
        exact=exact,
        span=spans[0],
        prefix=prefix,
        suffix=suffix,
        original=original,
        attribution=notes.get("Attribution", ""),
        quantities=quantities,
        context=notes.get("Context", ""),
        accounts=accounts,
        later=notes.get("Later", ""),
        chain=chain,
        author=author,
        written=written,
        corrected=corrected,
    )
    return passage, quotation


def _bound_sources(
    quantities: Sequence[Quantity], chain: Sequence[Step], file: EditionFile
) -> None:
    """Note where a passage cites more sources than can be listed at once."""
    cited = {key for q in quantities for estimate in q.estimates for key in estimate.sources}
    cited.update(*(step.sources for step in chain))
    signs = sum(note.count("@") for note in file.texts)
    if len(cited) + signs > limits.SOURCES:
        cited |= {key for note in file.texts for key, _ in cited_keys(note)}
    if len(cited) > limits.SOURCES:
        file.note(1, limits.too_many("sources cited in one passage", len(cited), limits.SOURCES))


def _note_anchoring(
    front: TomlTable, file: EditionFile, exact: str, around: str, count: int
) -> Problem | None:
    if count == 1:
        return None
    around = " with this prefix and suffix" if around else ""
    if count:
        front.note(
            "exact",
            f"“{exact}” stands {count} times in article.md{around}; "
            "add the words before it as prefix, or those after it as suffix.",
        )
    else:
        front.note(
            "exact",
            f"“{exact}” does not stand in article.md{around}; copy the words as they stand there.",
        )
    return file.problems[-1]


def _read_quantity(table: TomlTable, file: EditionFile, references: References) -> Quantity:
    article = table.table("article")
    figure = _read_figure(article) if article else None
    if article:
        article.finish()
    differ, apart = table.text("differ", most=limits.NOTE), table.text("apart", most=limits.NOTE)
    references.check(differ, lambda: table.text_line("differ"), file)
    references.check(apart, lambda: table.text_line("apart"), file)
    estimates = [
        _read_estimate(row, references) for row in table.tables("rows", most=limits.ESTIMATES)
    ]
    if not estimates:
        table.note("rows", "A quantity needs at least one row, begun with [[estimates.rows]].")
    quantity = Quantity(
        name=table.text("quantity", required=True),
        unit=table.text("unit", required=True),
        # The order of rows is by the end of the period; partial dates sort before fuller ones.
        estimates=tuple(sorted(estimates, key=lambda estimate: estimate.date)),
        article=figure,
        differ=differ,
        apart=apart,
    )
    table.finish()
    return quantity


def _read_estimate(row: TomlTable, references: References) -> Estimate:
    party = row.text("party", required=True)
    if party and not references.knows_party(party):
        row.note("party", f"No party “{party}” in parties.toml; add the record or mend the id.")
    cited = row.texts("sources", most=limits.CITED)
    for key in cited:
        if not references.knows_source(key):
            row.note("sources", f"No source “{key}” in sources.json; add the record or mend it.")
    estimate = Estimate(
        party=party,
        figure=_read_figure(row),
        counts=row.text("counts", required=True),
        as_of=row.text("as_of", required=True),
        date=row.date("date"),
        sources=cited,
        standing=Standing(row.choice("standing", [str(standing) for standing in Standing])),
        through=row.text("through"),
        interval=row.text("interval"),
    )
    row.finish()
    return estimate


def _read_figure(table: TomlTable) -> Figure:
    figure = Figure(table.number("low"), table.number("high"), table.text("words"))
    low, high = figure.low, figure.high
    if low is not None and high is not None and low > high:
        table.note("low", f"low, {low}, is above high, {high}; exchange or mend them.")
    if low is None and high is None and not figure.words:
        table.note("", "There is no figure: give low, high or both, or else words.")
    return figure


def _read_notes(
    body: str, first_line: int, file: EditionFile, references: References
) -> tuple[dict[str, str], tuple[Account, ...]]:
    notes: dict[str, str] = {}
    accounts: dict[str, Account] = {}
    within = ""
    for section in sections(body, first_line):
        references.check(section.text, section.first_line, file)
        text = section.text.strip()
        if section.level == 0 and text:
            blank = section.text[: section.text.index(text)].count("\n")
            file.note(first_line + blank, "Text before the first heading; put it under a section.")
        elif section.level == 2:
            within = section.heading
            _note_section(section, notes, file)
            notes[within] = text
        elif section.level == 3:
            _note_account(section, within, accounts, file, references)
            accounts[section.heading] = Account(section.heading, text)
        elif section.level:
            file.note(section.line, "Only headings ## for sections and ### for accounts.")
    if len(accounts) > limits.ACCOUNTS:
        file.note(
            first_line, limits.too_many("accounts in one passage", len(accounts), limits.ACCOUNTS)
        )
    return notes, tuple(accounts.values())


def _note_section(section: Section, notes: dict[str, str], file: EditionFile) -> None:
    if section.heading not in _SECTIONS:
        expected = ", ".join(_SECTIONS)
        file.note(section.line, f"No section “{section.heading}”; expected {expected}.")
    elif section.heading in notes:
        file.note(section.line, f"A second “{section.heading}”; put both together.")


def _note_account(
    section: Section,
    within: str,
    accounts: dict[str, Account],
    file: EditionFile,
    references: References,
) -> None:
    if within != "Context":
        file.note(section.line, "Accounts (###) stand under “## Context”; move this one there.")
    if not references.knows_party(section.heading):
        file.note(
            section.line,
            f"No party “{section.heading}” in parties.toml; the heading of an account is its id.",
        )
    if section.heading in accounts:
        file.note(section.line, f"A second account of “{section.heading}”; put both together.")
    if not section.text.strip():
        file.note(section.line, "An account without words; write it, or leave it out.")
