"""What an editor may want to mend."""

from reader.model.checks.finding import Check, Finding, excerpt
from reader.model.files.problem import Problem


def test_a_finding_ends_with_the_name_of_its_check() -> None:
    finding = Finding("x.md", 3, "Too long; shorten it.", Check.LONG_QUOTATION, "words")

    assert finding.problem == Problem("x.md", 3, "Too long; shorten it. [long-quotation]")


def test_an_excerpt_is_quoted_and_cut_between_words() -> None:
    assert excerpt("He said “yes”.") == "“He said ‘yes’.”"
    assert excerpt("word, " * 20) == "“" + "word, " * 10 + "word …”"
