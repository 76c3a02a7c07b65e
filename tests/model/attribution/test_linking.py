"""From the parts of tokens to who said what."""

from reader.model.attribution.linking import Tag, link, runs
from reader.model.attribution.tokens import tokens_of


def test_tags_of_one_part_are_one_run_until_one_begins_anew() -> None:
    tags = [0, 3, 4, 1, 9, 10, 10, 9, 0]

    assert runs(tags) == [
        *((Tag.SOURCE_BEFORE, 1, 3), (Tag.CUE, 3, 4)),
        *((Tag.CONTENT_AFTER, 4, 7), (Tag.CONTENT_AFTER, 7, 8)),
    ]


def test_parts_find_the_cue_on_the_side_where_it_is() -> None:
    tokens = tokens_of("“Go,” said Ola. Berg said no.")
    #       “  Go ,  ”  said Ola . Berg said no .
    tags = [7, 8, 8, 8, 1, 5, 0, 3, 1, 9, 0]

    first, second = link(tags, tokens)

    assert (first.sources, first.contents) == ([(5, 6)], [(0, 4)])
    assert (second.sources, second.contents) == ([(7, 8)], [(9, 10)])


def test_a_second_cue_of_a_sentence_borrows_the_source_of_the_first() -> None:
    tokens = tokens_of("Ola said yes and added more. Then asked why.")
    #       Ola said yes and added more . Then asked why .
    tags = [3, 1, 9, 0, 1, 9, 0, 0, 1, 9, 0]

    said, added, asked = link(tags, tokens)

    assert said.sources == added.sources == [(0, 1)]
    assert added.shared
    assert asked.sources == []


def test_the_it_of_it_was_reported_is_nobody() -> None:
    tokens = tokens_of("It was reported that boats sank. It said so.")
    #       It was reported that boats sank . It said so .
    tags = [3, 1, 2, 9, 10, 10, 0, 3, 1, 9, 0]

    reported, said = link(tags, tokens)

    assert reported.sources == []
    assert said.sources == [(7, 8)]
