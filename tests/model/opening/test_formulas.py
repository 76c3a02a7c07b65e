"""Formulas of pages, in words."""

import pytest
from lxml.html import document_fromstring

from reader.model.opening.formulas import formula_in_words, say_formulas

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


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("<span>(1)</span>", "v (1)"),
        ("<span> (2.3a) </span>", "v (2.3a)"),
        ("<i>(x)</i>", "v(x)"),
        ("<span>(t + 1)</span>", "v(t + 1)"),
    ],
)
def test_a_formula_does_not_run_into_its_number(after: str, expected: str) -> None:
    page = document_fromstring(f"<div><span><math><mi>v</mi></math></span>{after}</div>")

    say_formulas(page)

    assert " ".join(page.text_content().split()) == expected


def test_a_formula_may_be_all_there_is() -> None:
    page = document_fromstring("<span><math><mi>v</mi></math></span>")
    alone = page.find(".//span")
    alone.getparent().remove(alone)

    assert say_formulas(alone)

    assert alone.text_content() == "v"


def row(*parts: str) -> str:
    """Return a row of *parts*: a name, a figure or a sign each, unless it is an element."""
    tags = {True: "mi", False: "mo"}
    return "".join(
        part
        if part.startswith("<")
        else f"<mn>{part}</mn>"
        if part.isdigit()
        else f"<{tags[part.isalpha()]}>{part}</{tags[part.isalpha()]}>"
        for part in parts
    )


def part(tag: str, *parts: str) -> str:
    """Return an element of *parts*, each a row of its own."""
    return f"<{tag}>{''.join(f'<mrow>{row(*each.split())}</mrow>' for each in parts)}</{tag}>"


def matrix(*rows: str) -> str:
    """Return a table of *rows*, whose cells have spaces between them."""
    cells = ("".join(f"<mtd>{row(cell)}</mtd>" for cell in each.split()) for each in rows)
    return f"<mtable>{''.join(f'<mtr>{each}</mtr>' for each in cells)}</mtable>"


SUM_OF = "<munderover><mo>∑</mo><mrow>" + row("i", "=", "1") + "</mrow><mi>n</mi></munderover>"
LIMIT = "<munder><mi>lim</mi><mrow>" + row("x", "→", "0") + "</mrow></munder>"
INTEGRAL = "<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup>"
HALF = "<mfrac><mn>1</mn><mn>2</mn></mfrac>"
ISOTOPE = "<mmultiscripts><mi>C</mi><mprescripts/><mn>6</mn><mn>14</mn></mmultiscripts>"


@pytest.mark.parametrize(
    ("mathml", "expected"),
    [
        (row("A", "=", matrix("1 2", "3 4")), "A = [1, 2; 3, 4]"),
        (row("(", matrix("1 2", "3 4"), ")"), "(1, 2; 3, 4)"),
        (row("(", matrix("1", "2"), ")"), "(1; 2)"),
        (matrix("a =", "c ="), "a =; c ="),
        (row(SUM_OF, "x"), "∑ᵢ₌₁ⁿ x"),
        (row(LIMIT, "f", "(", "x", ")"), "lim_(x → 0) f(x)"),
        (row(INTEGRAL, "f"), "∫₀¹ f"),
        (row("2", HALF, "x"), "2 1/2 x"),
        (part("msup", "e", "− x"), "e⁻ˣ"),
        (part("msup", "a / b", "2"), "(a/b)²"),
        (part("msup", "a + b", "n + 1"), "(a + b)ⁿ⁺¹"),
        (row("(", "a", "<msup><mo>)</mo><mn>2</mn></msup>"), "(a)²"),
        (row("2", "sin", "\u2061", "x"), "2 sin x"),
        (row("10", part("msup", "2", "3")), "10 2³"),
        (row("1", part("msup", "0", "3")), "10³"),
        (
            row("1", part("msup", "2", "3"), "<annotation encoding='tex'>12^3</annotation>"),
            "12³",
        ),
        (row("x", "<mtext> if </mtext>", "y", "=", "−", "1"), "x if y = −1"),
        (row("−", "a", "−", "b"), "−a − b"),
        (row("3", "x", "y"), "3xy"),
        (row("f", "<mfenced><mi>x</mi><mi>y</mi></mfenced>"), "f(x, y)"),
        (ISOTOPE, "¹⁴₆C"),
        (row("<mover><mi>x</mi><mo>¯</mo></mover>"), "x\u0304"),
        (row("a", "<msub>b</msub>", "<mfrac/>"), "ab"),
        (row("a", "<mphantom><mi>b</mi></mphantom>"), "a"),
        (row("(", "<mfrac linethickness='0'><mi>n</mi><mi>k</mi></mfrac>", ")"), "(n; k)"),
    ],
)
def test_nothing_in_a_formula_runs_together(mathml: str, expected: str) -> None:
    assert formula_in_words(f"<math>{mathml}</math>") == expected


MATH = "<math><mi>E</mi><mo>=</mo><mi>m</mi></math>"
PREVIEW = '<span class="MathJax_Preview">E=m</span>'
SCRIPT = '<script type="math/tex" id="M1">E=m</script>'


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (
            f'<span class="MathJax"><nobr aria-hidden="true">E=m</nobr><span>{MATH}</span></span>',
            "E = m",
        ),
        (
            f'<span class="mjx-chtml MathJax_CHTML"><span>E=m</span><span>{MATH}</span></span>',
            "E = m",
        ),
        (
            f'<span class="MathJax_SVG"><svg><text>E=m</text></svg><span>{MATH}</span></span>',
            "E = m",
        ),
        ('<div class="MathJax_Display"><span class="MathJax"><nobr>E=m</nobr></span></div>', "E=m"),
        (f'<span class="MathJax_MathML">{MATH}</span>', "E = m"),
        ("", "E=m"),
    ],
)
def test_what_mathjax_made_of_a_formula_is_read_once(shown: str, expected: str) -> None:
    page = document_fromstring(f"<div>The rate {PREVIEW}{shown}{SCRIPT} holds.</div>")

    say_formulas(page)

    assert page.text_content() == f"The rate {expected} holds."


def test_what_mathjax_made_of_rows_is_read_as_its_script_says_it() -> None:
    shown = f'<span class="MathJax"><nobr>12</nobr><math>{matrix("1 2")}</math></span>'
    script = '<script type="math/tex">\\matrix{1 & 2}</script>'
    page = document_fromstring(f"<p>So {shown}{script}.</p>")

    say_formulas(page)

    assert page.text_content() == "So \\matrix{1 & 2}."


def test_without_formulas_nothing_changes() -> None:
    assert not say_formulas(document_fromstring("<p>a</p>"))
