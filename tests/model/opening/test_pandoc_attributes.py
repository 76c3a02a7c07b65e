"""Attributes in Markdown are no words, and anything else in braces is."""

import pytest

from reader.model.markup.tree import plain_text
from reader.model.opening.foreign_article import markdown_article
from reader.model.opening.github_markdown import github_html


@pytest.mark.parametrize(
    ("markdown", "said"),
    [
        ("# Title {#id .class}", "Title"),
        ("Title {#id}\n===", "Title"),
        ("## A *b* {.unnumbered key=val}", "A b"),
        ("## Kramdown {: #id}", "Kramdown"),
        ("An [*old* word]{.smallcaps lang=fr} here", "An old word here"),
        ('A [link](https://a.example){target=_blank rel="no opener"}.', "A link."),
        ("Call `f`{.py} now", "Call f now"),
        ("A [[word]{.a} in it]{.b}.", "A word in it."),
        ("::: warning\nInside.\n:::", "Inside."),
        (
            "Above.\n\n:::: {.note #n}\nOther.\n\n::: a\nDeep.\n:::\n::::\nBelow.",
            "Above.|Other.|Deep.|Below.",
        ),
        ("> ::: {.a}\n> - one\n> :::\n\nEnd.", "one|End."),
        # Not so what may be meant.
        ("## A set {a, b}", "A set {a, b}"),
        ("## {#id}", "{#id}"),
        ("## Mapping {x}", "Mapping {x}"),
        ("## f{.5}", "f{.5}"),
        ("A [set]{x} and `a`{b} and {#id} and *a*{.b}", "A [set]{x} and a{b} and {#id} and a{.b}"),
        ("[a](https://a.example){% endif %} [b]{%x%} [c]{}", "a{% endif %} [b]{%x%} [c]{}"),
        ("::: warning\nthat never ends", "::: warning that never ends"),
        (":::", ":::"),
        ("::: some words\nInside.\n\n::: more", "::: some words Inside.|::: more"),
        ("```\n::: a\n:::\n```", "::: a\n:::"),
        ("`# a {#b}` and `[a]{.b}`", "# a {#b} and [a]{.b}"),
    ],
)
def test_attributes_are_left_out(markdown: str, said: str) -> None:
    assert plain_text(github_html(markdown)).replace("\n", "|") == said.replace("\n", "|")


def test_a_link_leads_to_the_name_of_a_heading() -> None:
    html = github_html("See [there](#own).\n\n## A heading {#own}\n\nWords.")

    assert '<h2 id="own">A heading</h2>' in html


@pytest.mark.parametrize("info", ["{.python .numberLines}", "{#a .python}", "python"])
def test_code_with_attributes_has_its_language(info: str) -> None:
    article = markdown_article(f"# Title\n\n```{info}\nx\n```", "file").article

    assert [(block.language, article.text_of(block)) for block in article.blocks] == [
        ("python", "x")
    ]
