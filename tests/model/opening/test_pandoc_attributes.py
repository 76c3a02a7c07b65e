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
        ("## One {-}\n## Two {.a -}", "One|Two"),
        ("So $x$ {#eq:1}, $y${#eq:2} and {#sec:a .b}.", "So x, y and."),
        ("Listing: Of code {#lst:a}", "Listing: Of code"),
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
        ("`{#eq:a}` and {#if a}, {#each:b}", "{#eq:a} and {#if a}, {#each:b}"),
        ("`# a {#b}` and `[a]{.b}`", "# a {#b} and [a]{.b}"),
    ],
)
def test_attributes_are_left_out(markdown: str, said: str) -> None:
    assert plain_text(github_html(markdown)).replace("\n", "|") == said.replace("\n", "|")


@pytest.mark.parametrize(
    "markdown",
    [
        "|a|\n|-|\n|1|\n\n: The *rows* {#tbl:1 .a}\n\nAnd.",
        "|a|\n|-|\n|1|\n: The *rows*\n\nAnd.",
        "> |a|\n> |-|\n> |1|\n> :  The *rows* {.b}\n\nAnd.",
    ],
)
def test_the_caption_of_a_table_is_one(markdown: str) -> None:
    article = markdown_article(markdown, "T").article

    assert [(block.kind.value, article.text_of(block)) for block in article.blocks] == [
        ("cell", "a"),
        ("cell", "1"),
        ("caption", "The rows"),
        ("paragraph", "And."),
    ]


def test_a_caption_may_stand_above_its_table_and_other_words_stay_words() -> None:
    article = markdown_article(": Above\n\n|a|\n|-|\n|: 1|\n\nA\n: b\n\n: c", "T").article

    said = [(block.kind.value, article.text_of(block)) for block in article.blocks]
    assert said[:3] == [("caption", "Above"), ("cell", "a"), ("cell", ": 1")]
    assert said[3:] == [("item", "A"), ("item", "b"), ("item", "c")]


def test_a_link_leads_to_the_name_of_a_heading() -> None:
    html = github_html("See [there](#own).\n\n## A heading {#own}\n\nWords.")

    assert '<h2 id="own">A heading</h2>' in html


@pytest.mark.parametrize("info", ["{.python .numberLines}", "{#a .python}", "python"])
def test_code_with_attributes_has_its_language(info: str) -> None:
    article = markdown_article(f"# Title\n\n```{info}\nx\n```", "file").article

    assert [(block.language, article.text_of(block)) for block in article.blocks] == [
        ("python", "x")
    ]
