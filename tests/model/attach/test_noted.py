"""A note is told of the words at its mark, wherever its own words stand."""

import pytest

from reader.model.attach.noted import notes_at, notes_in
from reader.model.edition.article import Article
from reader.model.opening.foreign_article import html_article, markdown_article
from reader.model.opening.plain_text import write_plain
from reader.model.text.progress import no_progress
from reader.model.text.span import Span


def at(article: Article, words: str) -> list[str]:
    """Return what the notes say whose marks *words* of an *article* bear."""
    start = article.text.index(words)
    span = Span(start, start + len(words))
    return list(notes_at(notes_in(article), article.text, span))


@pytest.mark.parametrize(
    "markdown",
    [
        "It lost 12,000 men.^[That is untrue.] So it is. The last.",
        "It lost 12,000[^a] men. So it is. The last.\n\n[^a]: That is untrue. See there.",
    ],
)
def test_a_note_is_of_the_sentence_that_bears_its_mark(markdown: str) -> None:
    article = markdown_article(markdown, "file").article

    assert at(article, "It lost 12,000") == ["That is untrue."]
    assert at(article, "So it is") == at(article, "The last") == []


def test_notes_of_pages_and_of_plain_texts_are_known_by_what_leads_to_them() -> None:
    page = """<p>Lost 12,000 men.<sup><a href="#a">[1]</a></sup> The last.</p><div
    class="footnotes"><ol><li id="a">That is untrue. <a href="#b">↩</a></li></ol></div>"""
    plain = "It Lost 12,000 men.[1] The last.\n\nWords.\n\n[1] That is untrue."

    articles = (
        html_article(page, "The title", named=True).article,
        write_plain(plain, no_progress).article("The title"),
    )

    for article in articles:
        assert at(article, "Lost 12,000") == ["That is untrue."]
        assert at(article, "The last") == []


def test_what_a_note_says_behind_where_to_see_it_is_told() -> None:
    markdown = "It lost 12,000[^a] men.\n\n[^a]: See Smith 2017, p. 4. This is untrue. So it is."
    article = markdown_article(markdown, "file").article

    assert at(article, "It lost 12,000") == ["This is untrue."]


@pytest.mark.parametrize("mark", ["<sup><a href='#n1'>1</a></sup>", "<a href='#n1'>[1]</a>"])
def test_an_item_of_a_page_to_which_a_mark_leads_is_a_note(mark: str) -> None:
    page = f"""<p>Lost 12,000 men.{mark} The last. See <a href="#n2">what is below</a>.</p>
    <p>Words.</p><ol><li id="n1">This figure is false.<a href="#b">↩</a></li>
    <li id="n2">That is untrue.</li></ol>"""
    article = html_article(page, "The title", named=True).article

    assert at(article, "Lost 12,000") == ["This figure is false."]
    assert at(article, "See what") == []


@pytest.mark.parametrize("mark", ["[1]", " (1)", "*", "†"])
def test_notes_of_plain_texts_have_brackets_or_signs(mark: str) -> None:
    text = f"It lost 12,000 men.{mark} The last.\n\nWords.\n\n{mark.strip()} That is untrue."
    article = write_plain(text, no_progress).article("The title")

    assert at(article, "It lost 12,000") == ["That is untrue."]
    assert at(article, "The last") == []


@pytest.mark.parametrize("text", ["It lost 2*3 men.", "*It* lost men.", "It (1) lost men (2)."])
def test_other_signs_are_no_marks(text: str) -> None:
    article = write_plain(f"{text}\n\nWords.\n\n3. That is untrue.", no_progress).article("Title")

    assert not notes_in(article)
