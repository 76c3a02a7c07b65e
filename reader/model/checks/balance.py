"""Counts how much each party and each kind of perspectives has to say; it judges nothing."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from reader.model.checks.sentences import count_words
from reader.model.edition.edition import Edition
from reader.model.edition.party import Party
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
class Unheard:
    """A passage with a claim of or on a party that gives no account there; both by their ids."""

    passage: str
    party: str


@dataclass(frozen=True, slots=True)
class Balance:
    """The counts by party, in the order of their names, and by kind; then who is not heard."""

    edition: str
    parties: tuple[PartyBalance, ...]
    kinds: tuple[KindBalance, ...]
    unheard: tuple[Unheard, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the counts as what JSON can hold."""
        return asdict(self)

    def as_text(self) -> str:
        """Return the counts as two tables, and a list of who is not heard on a claim."""
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
        unheard = [f"{each.passage}: no account of {each.party}" for each in self.unheard]
        parts = (_table(heads, parties), of_kinds, explanation, "\n".join(unheard))
        return "\n\n".join(filter(None, parts))


def measure_balance(edition: Edition) -> Balance:
    """Return the balance of an *edition*."""
    by_name = sorted(edition.parties.values(), key=lambda party: (party.name.casefold(), party.id))
    return Balance(
        edition.name,
        tuple(_of_party(party.id, party.name, edition.passages) for party in by_name),
        tuple(_of_kind(kind, edition.passages) for kind in Kind),
        tuple(_unheard(edition)),
    )


def _unheard(edition: Edition) -> Iterator[Unheard]:
    """Yield where a party has no account though the claim is its own, or names it."""
    voices = edition.voices.voices if edition.voices else ()
    claimants = {passage: voice.party for voice in voices for passage in voice.passages}
    for passage in edition.passages:
        heard = {account.party for account in passage.accounts}
        for party in edition.parties.values():
            concerned = claimants.get(passage.id) == party.id or _names(passage.claim, party)
            if concerned and party.id not in heard:
                yield Unheard(passage.id, party.id)


def _names(claim: str, party: Party) -> bool:
    names = "|".join(re.escape(name) for name in (party.name, party.full) if name)
    return re.search(rf"\b(?:{names})\b", claim) is not None


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
