"""Formulas in Markdown, of which no sign is lost, and nothing beside them is swallowed."""

import re

import pytest

from reader.model.markup.foreign_html import foreign_html
from reader.model.opening.github_markdown import github_html


def read(markdown: str) -> str:
    """Return *markdown* as safe HTML, in which a formula is F."""
    html = re.sub(r">\s+<", "><", foreign_html(github_html(markdown)))
    formulas = re.sub(r'<code data-language="math">(.*?)</code>', r"<F>\1</F>", html)
    blocks = re.compile(r'<pre data-language="math">(.*?)</pre>', re.DOTALL)
    return blocks.sub(r"<FF>\1</FF>", formulas)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("The sum is $a_1 * b_1 * c$.", "<p>The sum is <F>a_1 * b_1 * c</F>.</p>"),
        ("$$\na*b*c\n$$", "<FF>a*b*c</FF>"),
        ("```math\na \\\\ b\n```", "<FF>a \\\\ b\n</FF>"),
        ("So $`a_1 * b`$ is", "<p>So <F>a_1 * b</F> is</p>"),
        ("Energy is\n$$\nE = m\n$$\nand", "<p>Energy is</p><FF>E = m</FF><p>and</p>"),
        ("Energy is\n$$E = m$$\nand", "<p>Energy is</p><FF>E = m</FF><p>and</p>"),
        ("Energy is\n$$ E =\n+ m $$\nand", "<p>Energy is</p><FF>E =\n+ m</FF><p>and</p>"),
        ("- so\n  $$\n  E\n    m\n  $$", "<li>so<FF>E\n  m</FF></li>"),
        ("> so\n> $$\n> E\n> $$", "<p>so</p><FF>E</FF>"),
        # What stands behind the closing signs.
        ("a\n\n$$\nb \\\\ c\n$$ {#eq:1}\n\nd\n\n$$e$$", "<FF>b \\\\ c</FF><p>d</p><FF>e</FF>"),
        ("$$x$$ {#eq:1}\nmore $$y$$ words", "<FF>x</FF><p>more <F>y</F> words</p>"),
        ("$$x$$ {#eq:1 .a bb=c}", "<FF>x</FF>"),
        ("$$x$$ (1)", "<FF>x \\tag{1}</FF>"),
        ("$$\nx\n$$. (eq-2) {#eq:2}\nd", "<FF>x. \\tag{eq-2}</FF><p>d</p>"),
        ("$$\na\n- b\n$$,\nso", "<FF>a\n- b,</FF><p>so</p>"),
        ("$$x$$ and then $$ y = 2 $$.", "<p><F>x</F> and then <F>y = 2</F>.</p>"),
        # Gaps are rather between words than between lines of a formula.
        ("$$\n\na \\\\ b\n\nc = d\n\n$$", "<FF>a \\\\ b\n\nc = d</FF>"),
        ("$$\nx = 1\n\nWords.\n\n$$\ny\n$$", "<p>$$\nx = 1</p><p>Words.</p><FF>y</FF>"),
        ("$$ x = 1\n\ny = 2\n$$", "<p>$$ x = 1</p><p>y = 2\n$$</p>"),
        ("It cost\n$$ and\n\nthen $$", "<p>It cost\n$$ and</p><p>then $$</p>"),
        ("It cost\n$$\n\nthen $$", "<p>It cost\n$$</p><p>then $$</p>"),
        ("It cost $5 and *then* $6", "<p>It cost $5 and <em>then</em> $6</p>"),
        ("$$5 to $$10 each. In US$$ it", "<p>$$5 to $$10 each. In US$$ it</p>"),
        ("$$10 each. In US$$ it", "<p>$$10 each. In US$$ it</p>"),
        ("$$ to $$, $$–$$$ and $$$$", "<p>$$ to $$, $$–$$$ and $$$$</p>"),
        ("Up $80 million (US$) from $2$.", "<p>Up $80 million (US$) from <F>2</F>.</p>"),
        ("$5 and 6$ but $2 x_1$", "<p>$5 and 6$ but <F>2 x_1</F></p>"),
        (
            "So\n\\begin{a*}\nb \\\\ c\n\\end{a*}\nis",
            "<FF>\\begin{a*}\nb \\\\ c\n\\end{a*}</FF><p>is</p>",
        ),
        ("\\begin{a}\nb\n\nc \\end{a}", "<p>\\begin{a}\nb</p>"),
        ("- a\n\n  $$\n  b\n\nc\n\n$$d$$", "<p>c</p><FF>d</FF>"),
    ],
)
def test_formulas_are_read_whole_and_alone(markdown: str, expected: str) -> None:
    assert expected in read(markdown)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("So \\(a+b\\), \\(x\\) and \\[x^2\\].", "<p>So <F>a+b</F>, <F>x</F> and <F>x^2</F>.</p>"),
        ("So \\(a*b_1*c\\)", "<p>So <F>a*b_1*c</F></p>"),
        (
            "Words\n\\[\na \\\\[2pt] b\n\\] {#eq:1}\nof",
            "<p>Words</p><FF>a \\\\[2pt] b</FF><p>of</p>",
        ),
        ("- so\n  \\[ a = b \\]", "<li>so<FF>a = b</FF></li>"),
        ("\\[1\\], a\\[i\\], \\[-a=b\\], \\[a_b\\]", "<p>[1], a[i], [-a=b], [a_b]</p>"),
        ("\\(see below\\) or \\(see foo_bar there\\)", "<p>(see below) or (see foo_bar there)</p>"),
        ("\\[ not = that, or so \\]", "<p>[ not = that, or so ]</p>"),
        ("\\\\\\[ a = b^2 \\\\\\]", "<p>\\[ a = b^2 \\]</p>"),
        ("\\\\(x\\\\) and `\\(x\\)`", "<p>\\(x\\) and <code>\\(x\\)</code></p>"),
    ],
)
def test_formulas_stand_between_brackets_of_tex_too(markdown: str, expected: str) -> None:
    assert expected in read(markdown)
