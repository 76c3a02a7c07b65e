"""What Pandoc raises and lowers is so; ranges, powers and faces are what they were."""

import pytest

from reader.model.exchange.markdown_text import markdown_of
from reader.model.markup.foreign_html import foreign_html
from reader.model.markup.tree import plain_text
from reader.model.opening.foreign_article import markdown_article
from reader.model.opening.github_markdown import github_html


@pytest.mark.parametrize(
    ("markdown", "said"),
    [
        ("H~2~O, CO~2~, C~6~H~12~O~6~ and x~i~", "H₂O, CO₂, C₆H₁₂O₆ and xᵢ"),
        ("(CH~3~)~2~CO and SO~4~^2-^ and Ca^2+^", "(CH₃)₂CO and SO₄²⁻ and Ca²⁺"),
        ("x^2^, 10^-6^ m, 1^st^, x^2^y and 1010~2~", "x², 10⁻⁶ m, 1ˢᵗ, x²y and 1010₂"),
        ("said.^1^ So (x)^2^ and ^14^C, and^1,2^ said^†^", "said.¹ So (x)² and ¹⁴C, and¹,² said†"),
        ("**H~2~O**, [a^2^](https://a.example)", "H₂O, a²"),
        ("|a|\n|-|\n|x^2^|", "a|x²"),
        # Not so what may be meant otherwise.
        ("~struck~ and ~so too~.", "~~struck~~ and ~~so too~~."),
        ("5~10 and 6~8, 5~0~0", "5~10 and 6~8, 5~0~0"),
        (
            "3~5日，7~9日; 3~5日,7~9日; 周一~周五~ 周六~日",
            "3~5日，7~9日; 3~5日,7~9日; 周一~周五~ 周六~日",
        ),
        ("2^3+2^4, a^2b^2, a^x+b^y, 2^3 and 2^4", "2^3+2^4, a^2b^2, a^x+b^y, 2^3 and 2^4"),
        ("^_^ (^o^) ^^ a^^b^^ x~~y~~z", "^_^ (^o^) ^^ a^^b^^ x~~y~~z"),
        ("about ~5, ~/a and ~/c; HEAD~1..HEAD~2", "about ~5, ~/a and ~/c; HEAD~1..HEAD~2"),
        ("^foo^bar and `x^2^` and x\\^2^", "^foo^bar and x^2^ and x^2^"),
    ],
)
def test_words_are_raised_and_lowered_where_nothing_else_is_meant(markdown: str, said: str) -> None:
    assert plain_text(foreign_html(github_html(markdown))).replace("\n", "|") == said


def test_signs_that_mean_nothing_mean_nothing_when_read_again() -> None:
    text = "x\\^2\\^, said.\\^1\\^, H\\~2\\~O and H~2~O"
    article = markdown_article(f"# The title\n\n{text}", "T").article

    again = markdown_article(markdown_of(article), "T").article

    assert article.text == again.text == "x^2^, said.^1^, H~2~O and H₂O"
