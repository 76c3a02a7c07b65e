"""Formulas of pages, in words."""

import pytest
from lxml.html import document_fromstring

from reader.model.opening.formulas import say_formulas

X = '<annotation encoding="application/x-tex">{\\displaystyle x}</annotation>'
SUM = X.replace("x}", "\\sum_1^n}")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<math><mi>r</mi><mo>=</mo><mfrac><mn>3</mn><mn>4</mn></mfrac></math>", "r = 3/4"),
        ("<math><mfrac><mrow>a<mo>+</mo>b</mrow><mn>2</mn></mfrac></math>", "(a + b)/2"),
        ("<math><msup><mi>x</mi><mn>2</mn></msup></math>", "x²"),
        ("<math><msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup></math>", "xᵢ²"),
        (
            "<math><msqrt><mi>x</mi></msqrt><mroot><mi>y</mi><mn>3</mn></mroot></math>",
            "√(x)√[3](y)",
        ),
        (f"<math><semantics><mi>x</mi>{X}</semantics></math>", "x"),
        (f"<math><munderover><mo>∑</mo><mn>1</mn><mi>n</mi></munderover>{SUM}</math>", "\\sum_1^n"),
        ('<math alttext="a_b"></math>', "a_b"),
        ('<script type="math/tex">x^2</script>', "x^2"),
        ('<math><mi>x</mi></math><span class="katex-html">x</span>', "x"),
    ],
)
def test_a_formula_reads_as_it_is_said(html: str, expected: str) -> None:
    page = document_fromstring(f"<p>The rate {html} holds.</p>")

    assert say_formulas(page)

    assert page.text_content() == f"The rate {expected} holds."


def test_without_formulas_nothing_changes() -> None:
    assert not say_formulas(document_fromstring("<p>a</p>"))
