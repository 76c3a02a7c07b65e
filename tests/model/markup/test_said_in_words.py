"""What raised, lowered, struck and quoted words mean, in words."""

import pytest

from reader.model.markup.said_in_words import say_in_words
from reader.model.markup.tree import parse, plain_text, serialise


def said(html: str, language: str = "") -> str:
    """Return the text of *html* with what forms mean said in words."""
    root = parse(html)
    say_in_words(root, language)
    return plain_text(serialise(root))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("2013<sup>4</sup>", "2013⁴"),
        ("3 × 10<sup>−6</sup>", "3 × 10⁻⁶"),
        ("H<sub>2</sub>O, x<sub>i+1</sub>", "H₂O, xᵢ₊₁"),
        ("18<sup>th</sup>, XIX<sup>e</sup>", "18ᵗʰ, XIXᵉ"),
        ("a<sup><a>1, 2</a></sup>", "a¹, ²"),
        ("a<sup>[4]</sup>", "a[4]"),
        ("a<sup>*</sup> b<sup>®</sup>", "a* b®"),
        ("Cl<sup>−</sup>, Na<sup>+</sup>, e<sup>-</sup>", "Cl⁻, Na⁺, e⁻"),
        ("Cl<sup>–</sup>, 10<sup>–6</sup>, a<sup>1–3</sup>", "Cl⁻, 10⁻⁶, a¹–³"),
        ("H<sub>3</sub>O<sup> + </sup>, Ca<sup>2+</sup>", "H₃O ⁺ , Ca²⁺"),
        (
            "a<sub>+</sub>, a<sup>=</sup>, Na<sup>(+)</sup>, a<sup>[x=2]</sup>",
            "a₊, a⁼, Na(+), a[x=2]",
        ),
        ("x<sup>∞</sup>, U<sup>⊥</sup>, x<sup>1/2</sup>", "x^(∞), U^(⊥), x^(1/2)"),
        ("a<sup>∗</sup> b<sup>†</sup> 5<sup>°</sup> 3<sup>′</sup> c<sup>™</sup>", "a∗ b† 5° 3′ c™"),
        ("a<sup>(1)</sup> b<sup>[note 2]</sup>", "a(1) b[note 2]"),
        ("e<sup>−x<sup>2</sup></sup>", "e^(−x²)"),
        ("x<sub>i<sub>1</sub></sub>, x<sup>a<sub>2</sub></sup>", "x_(i₁), x^(a₂)"),
        ("2<sup>2<sup>2<sup>3</sup></sup></sup>", "2^(2^(2³))"),
        ("a<sup><sup>4</sup></sup><sup>2<sup> </sup></sup>", "a⁴²"),
        ("a<sup><a><b>−</b></a></sup>", "a⁻"),
        ("x<sup>qed</sup>", "x^(qed)"),
        ("a<sup>some words</sup>", "a^(some words)"),
        ("log<sub>π</sub>", "log_(π)"),
        ("a<sup> </sup>b<sup></sup>", "a b"),
        ("<del>500</del> 700", "~~500~~ 700"),
        ("<del>500</del><ins>700</ins>", "~~500~~ ++700++"),
        ("<ins>700</ins> <s>500</s> boats", "++700++ ~~500~~ boats"),
        ("<s>5</s> <ins>6 <b>7</b></ins><s>8</s>", "~~5~~ ++6 7++ ~~8~~"),
        ("<del>500</del> and <ins>700</ins>", "~~500~~ and 700"),
        ("<del> </del><ins>not</ins> so", "not so"),
        ("<s> <b>500</b> </s>700", "~~500~~ 700"),
        ("<del></del>a", "a"),
        ("<q>a <q>b</q> <q>c <q>d</q></q></q>", "“a ‘b’ ‘c “d”’”"),
    ],
)
def test_what_the_form_says_is_said_in_the_text(html: str, expected: str) -> None:
    assert said(html) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [("de-AT", "„a ‚b‘“"), ("fr", "«\u202fa “b”\u202f»"), ("pl", "„a «b»”"), ("tlh", "“a ‘b’”")],
)
def test_quotations_stand_in_the_marks_of_the_language(language: str, expected: str) -> None:
    assert said("<q>a <q>b</q></q>", language) == expected


def test_links_within_raised_words_stay_links() -> None:
    root = parse('a<sup id="x"><a href="#y">4</a></sup>')

    say_in_words(root)

    assert serialise(root) == 'a<span id="x"><a href="#y">⁴</a></span>'
