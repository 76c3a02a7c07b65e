"""What types do not tell of an edition that was read elsewhere."""

from dataclasses import replace

import pytest

from reader.model.edition.edition import Edition
from reader.model.files.places import fits_its_article
from reader.model.text.span import Span


def test_an_edition_from_its_files_fits_its_article(bundled: Edition, bridge: Edition) -> None:
    assert fits_its_article(bundled)
    assert fits_its_article(bridge)


@pytest.mark.parametrize("span", [Span(-1, 3), Span(5, 3), Span(3, 1_000_000)])
def test_one_with_a_place_that_is_none_does_not(bridge: Edition, span: Span) -> None:
    first, *others = bridge.passages
    block, *blocks = bridge.article.blocks
    article = replace(bridge.article, blocks=(block._replace(span=span), *blocks))

    assert not fits_its_article(replace(bridge, passages=(replace(first, span=span), *others)))
    assert not fits_its_article(replace(bridge, article=article))
