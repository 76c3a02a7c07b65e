"""Tags are stripped in one pass, whatever is in the page."""

import pytest

from reader.model.opening.tag_stripping import strip_tags
from tests.growth import EVEN, growth


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>one <b>two</b></p><p>three", "\none two\n\nthree"),
        ("a<!-- <p>b -->c<!doctype x><?php d ?>e", "ace"),
        ("a<script>b < c</SCRIPT >d<style>e</style>f", "a\n\nd\n\nf"),
        ("1 < 2 &amp; 3 &gt; 2 &#x5d0;", "1 < 2 & 3 > 2 א"),
        ("one\ntwo<br>three", "one two\nthree"),
        ("a<!-- never ends", "a!-- never ends"),
        ("a<script>never ends", "a\nnever ends"),
    ],
)
def test_the_words_stay(html: str, text: str) -> None:
    assert strip_tags(html) == text


@pytest.mark.parametrize(
    "piece", ["<", "<a", "<!--", "<![CDATA[", "<script>", "&", "&#", "<p a='", "</", "<b>", "<td>"]
)
def test_the_time_grows_with_the_page_and_no_faster(piece: str) -> None:
    assert growth(strip_tags, piece.__mul__, 40_000) < EVEN
