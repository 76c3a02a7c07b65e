"""How much each party and each kind of perspectives has to say."""

import json
from dataclasses import replace

from reader.model.checks.balance import KindBalance, PartyBalance, Unheard, measure_balance
from reader.model.edition.edition import Edition
from reader.model.edition.passage import Kind
from reader.model.edition.voices import Voice, Voices


def test_parties_are_counted_in_the_order_of_their_names(bridge: Edition) -> None:
    balance = measure_balance(bridge)

    assert balance.parties == (
        PartyBalance(
            "builder",
            "Builders Ltd",
            rows=1,
            first_rows=1,
            accounts=1,
            first_accounts=0,
            words=8,
            sources=1,
        ),
        PartyBalance(
            "town",
            "The town",
            rows=2,
            first_rows=1,
            accounts=1,
            first_accounts=1,
            words=8,
            sources=1,
        ),
    )


def test_kinds_are_counted_in_their_order(bridge: Edition) -> None:
    balance = measure_balance(bridge)

    assert balance.kinds == (
        KindBalance(Kind.ATTRIBUTION, passages=1, words=19, sources=1),
        KindBalance(Kind.ESTIMATES, passages=1, words=8, sources=3),
        KindBalance(Kind.CONTEXT, passages=1, words=37, sources=3),
    )


def test_an_edition_without_passages_has_a_balance_too(bridge: Edition) -> None:
    balance = measure_balance(replace(bridge, passages=()))

    assert {party.rows + party.accounts for party in balance.parties} == {0}
    assert {kind.words for kind in balance.kinds} == {0}


def test_the_balance_is_printed_as_tables_and_written_as_json(bridge: Edition) -> None:
    balance = measure_balance(bridge)

    rows = [line.split() for line in balance.as_text().splitlines()]

    assert rows[0][:2] == ["party", "rows"]
    assert rows[1] == ["Builders", "Ltd", "1", "1", "1", "0", "8", "1"]
    assert ["estimates", "1", "8", "3"] in rows
    found = json.loads(json.dumps(balance.as_json()))
    assert found["parties"][1]["first_accounts"] == 1
    assert [kind["kind"] for kind in found["kinds"]] == ["attribution", "estimates", "context"]


def test_a_party_that_a_claim_names_is_heard_beside_it_or_told_of(bridge: Edition) -> None:
    claims = {
        "cost": "Builders Ltd took $40 million from The town.",
        "nobody-asked": "Nobody asked The town.",
    }
    passages = tuple(
        replace(each, claim=claims.get(each.id, "Nobody knows.")) for each in bridge.passages
    )
    accounts = {p.id: {account.party for account in p.accounts} for p in passages}
    named = {("cost", "builder"), ("cost", "town"), ("nobody-asked", "town")}

    unheard = measure_balance(replace(bridge, passages=passages)).unheard

    silent = {(passage, party) for passage, party in named if party not in accounts[passage]}
    assert silent
    assert {(each.passage, each.party) for each in unheard} == silent


def test_whose_claim_it_is_is_heard_beside_it_or_told_of(bridge: Edition) -> None:
    silent = tuple(replace(each, claim="Nobody knows.", accounts=()) for each in bridge.passages)
    voices = Voices("", (Voice("The town", ("cost",), party="town"),))

    balance = measure_balance(replace(bridge, passages=silent, voices=voices))

    assert balance.unheard == (Unheard("cost", "town"),)
    assert balance.as_text().endswith("\n\ncost: no account of town")
