"""All words of a caption are set as its first are, whatever sets them apart."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.model.edition.opened_text import OpenedText
from reader.model.opening.foreign_article import html_article
from reader.ui.article.article_view import ArticleView
from reader.ui.look.fragments import blocks, fragments
from reader.ui.look.look import Look
from reader.ui.look.theme import load_theme
from reader.ui.look.typefaces import MONO, SANS

PAGE = """<p>Words</p><figure><img src="a"><figcaption>A <em>b</em> <b>c <i>d</i></b>
<a href="https://lake.example/">e <b>f</b></a> <del>g</del> h<sup>2</sup> <code>i</code>
</figcaption></figure><table><caption>A <b>j</b></caption><tr><td>k</table>"""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_is_set_apart_in_a_caption_is_of_its_letters(qtbot: QtBot, theme: str) -> None:
    look = Look(load_theme(theme), zoom=2)
    view = ArticleView(look)
    qtbot.addWidget(view)
    article = html_article(PAGE, "A page", named=True).article
    view.show_article(OpenedText(article, file=Path("a")))

    captions = [block for block in blocks(view.document()) if block.text().startswith("A ")]
    letters = {
        word: (font.family(), font.pixelSize(), fragment.charFormat().foreground().color())
        for block in captions
        for fragment in fragments(block)
        for font in [fragment.charFormat().font()]
        for word in fragment.text().split()
    }

    pixels, muted = round(0.85 * look.article_pixels), look.theme.muted
    plain = dict.fromkeys(("A", "b", "c", "d", "~~g~~", "j"), (SANS, pixels, muted))
    linked = dict.fromkeys(("e", "f"), (SANS, pixels, look.theme.text))
    code = {"i": (MONO, round(0.85 * 0.85 * look.article_pixels), muted)}
    wanted = {**plain, **linked, **code}
    assert {word: letters[word] for word in wanted} == wanted
