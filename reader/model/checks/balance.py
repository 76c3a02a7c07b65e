"""Counts how much each party and each kind of perspectives has to say; it judges nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from reader.model.checks.sentences import count_words
from reader.model.edition.edition import Edition
from reader.model.edition.passage import Account, Kind, Passage
from reader.model.markup.citations import cited_keys


@dataclass(frozen=True, slots=True)
class PartyBalance:
    """What one party has: rows of estimates, and accounts with their words and sources.

    *first_rows* counts the tables that begin with a row of the party's, *first_accounts* the
    passages whose accounts begin with its own.
    """

    id: str
    name: str
    rows: int
    first_rows: int
    accounts: int
    first_accounts: int
    words: int
    sources: int


@dataclass(frozen=True, slots=True)
class KindBalance:
    """What one kind of perspectives has: passages marked with it, words, and sources cited."""

    kind: Kind
    passages: int
    words: int
    sources: int


@dataclass(frozen=True, slots=True)
class Balance:
    """The counts by party, in the order of their names, and by kind."""

    edition: str
    parties: tuple[PartyBalance, ...]
    kinds: tuple[KindBalance, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the counts as what JSON can hold."""
        return asdict(self)

    def as_text(self) -> str:
        """Return the counts as two tables."""
        parties = [
            (p.name, p.rows, p.first_rows, p.accounts, p.first_accounts, p.words, p.sources)
            for p in self.parties
        ]
        kinds = [(str(k.kind), k.passages, k.words, k.sources) for k in self.kinds]
        heads = ("party", "rows", "tables led", "accounts", "led", "words", "sources")
        explanation = (
            "first: the table begins with the party's row, the accounts with its own; "
            "words and sources: those of its accounts."
        )
        of_kinds = _table(("kind", "passages", "words", "sources"), kinds)
        return f"{_table(heads, parties)}\n\n{of_kinds}\n\n{explanation}"


def measure_balance(edition: Edition) -> Balance:
    """Return the balance of an *edition*."""
    by_name = sorted(edition.parties.values(), key=lambda party: (party.name.casefold(), party.id))
    return Balance(
        edition.name,
        tuple(_of_party(party.id, party.name, edition.passages) for party in by_name),
        tuple(_of_kind(kind, edition.passages) for kind in Kind),
    )


def _of_party(party: str, name: str, passages: Iterable[Passage]) -> PartyBalance:
    tables: list[list[str]] = []
    accounts: list[Account] = []
    first_accounts = 0
    for passage in passages:
        tables += [[row.party for row in q.estimates] for q in passage.quantities]
        accounts += [account for account in passage.accounts if account.party == party]
        first_accounts += [account.party for account in passage.accounts][:1] == [party]
    return PartyBalance(
        id=party,
        name=name,
        rows=sum(rows.count(party) for rows in tables),
        first_rows=sum(rows[:1] == [party] for rows in tables),
        accounts=len(accounts),
        first_accounts=first_accounts,
        words=sum(count_words(account.text) for account in accounts),
        sources=len(_cited(account.text for account in accounts)),
    )


def _of_kind(kind: Kind, passages: Iterable[Passage]) -> KindBalance:
    texts: list[str] = []
    sources: set[str] = set()
    marked = 0
    for passage in passages:
        marked += passage.kind is kind
        texts += _texts(kind, passage)
        if kind is Kind.ESTIMATES:
            rows = (row for quantity in passage.quantities for row in quantity.estimates)
            sources.update(*(row.sources for row in rows))
    return KindBalance(
        kind, marked, sum(count_words(text) for text in texts), len(sources | _cited(texts))
    )


def _texts(kind: Kind, passage: Passage) -> tuple[str, ...]:
    match kind:
        case Kind.ATTRIBUTION:
            return (passage.attribution,)
        case Kind.ESTIMATES:
            return tuple(text for q in passage.quantities for text in (q.apart, q.differ))
        case Kind.CONTEXT:
            accounts = (account.text for account in passage.accounts)
            return (passage.context, *accounts, passage.later)


def _cited(texts: Iterable[str]) -> set[str]:
    return {key for text in texts for key, _ in cited_keys(text)}


def _table(heads: tuple[str, ...], rows: Sequence[Sequence[str | int]]) -> str:
    """Return a table with its first column to the left and its numbers to the right."""
    cells = [
        heads,
        *([f"{cell:,}" if isinstance(cell, int) else cell for cell in row] for row in rows),
    ]
    widths = [max(len(row[i]) for row in cells) for i in range(len(heads))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if i else cell.ljust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in cells
    )
