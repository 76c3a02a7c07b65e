"""What pages declare of their text."""

import pytest
from lxml.html import document_fromstring

from reader.model.opening.declared import declared_direction, declared_language

WORDS = "The committee met on Tuesday to discuss the report. " * 5


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<html lang=fr dir=rtl><body>{}", ("fr", "rtl")),
        ("<html><body lang=fa dir=RTL>{}", ("fa", "rtl")),
        ("<html lang=en dir=ltr><body><nav>Home</nav><main lang=ar dir=rtl>{}", ("ar", "rtl")),
        ("<html lang=en><body><div lang=de><div dir=rtl>{}", ("de", "rtl")),
        ("<html lang=en><body><aside><div lang=fr dir=rtl>Un</div></aside>{}", ("en", "")),
        ("<html lang='' dir=auto><body lang='no tongue'>{}", ("", "")),
        ("<html xml:lang=nb-NO><body>{}", ("nb-NO", "")),
        ("<body><p lang=he dir=rtl>{}", ("", "")),
    ],
)
def test_the_innermost_box_around_most_of_the_text_says_it(
    html: str, expected: tuple[str, str]
) -> None:
    page = document_fromstring(html.format(WORDS))

    assert (declared_language(page), declared_direction(page)) == expected
