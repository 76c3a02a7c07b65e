"""Who speaks."""

from reader.model.edition.party import Party


def test_a_party_is_called_by_its_full_name_where_it_has_one() -> None:
    party = Party("town", "The town", "Paid.", full="Town of Example")

    assert party.full_name == "Town of Example"


def test_a_party_without_a_full_name_is_called_by_its_short_one() -> None:
    party = Party("town", "The town", "Paid.")

    assert party.full_name == "The town"
