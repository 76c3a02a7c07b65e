"""What the reader opens."""

from reader.model.edition.edition import Edition


def test_people_know_an_edition_by_the_name_of_its_folder(bridge: Edition) -> None:
    assert bridge.name == "bridge"


def test_passages_stand_in_the_order_of_the_article_the_longer_first(bridge: Edition) -> None:
    assert [passage.id for passage in bridge.passages] == ["cost", "nobody-asked", "twice-planned"]


def test_a_passage_is_found_by_its_id(bridge: Edition) -> None:
    passage = bridge.passage("nobody-asked")

    assert passage is not None
    assert passage.claim == "Nobody was asked about the bridge."


def test_there_is_no_passage_of_another_id(bridge: Edition) -> None:
    assert bridge.passage("nowhere") is None
    assert bridge.passage(None) is None


def test_a_passage_belongs_to_the_paragraph_it_begins_in(bridge: Edition) -> None:
    assert {bridge.paragraph_of(passage) for passage in bridge.passages} == {1}


def test_passages_are_found_by_the_block_they_stand_in(bridge: Edition) -> None:
    found = [
        [passage.id for passage in bridge.passages_in(block)] for block in bridge.article.blocks
    ]

    assert found == [["cost", "nobody-asked", "twice-planned"], [], [], []]
