"""What holds of every text that the reader opens, whatever was in the file."""

import re
from html.parser import HTMLParser

from reader.model.edition.article import Article, BlockKind
from reader.model.edition.opened_text import OpenedText
from reader.model.markup.tree import BLOCK_TAGS, INLINE_TAGS, plain_text
from reader.model.opening.blocks import MAX_BLOCK
from reader.model.opening.cleaning import clean
from reader.model.opening.decoding import TextError
from reader.model.text.spacing import even
from reader.ui.perspectives.remarks_in_words import RemarksInWords

_ALLOWED = BLOCK_TAGS | INLINE_TAGS
_NUMBER = re.compile(r"-?\d{1,9}")
_ATTRIBUTES = {
    ("a", "href"): re.compile(r"https?://.*|place:\d+", re.DOTALL),
    ("ol", "start"): _NUMBER,
    ("ol", "type"): re.compile("[1aAiI]"),
    ("li", "value"): _NUMBER,
    ("pre", "data-language"): re.compile(r"[\w+#.-]{1,30}"),
    ("code", "data-language"): re.compile("math"),
    **{(cell, "align"): re.compile("right|center") for cell in ("td", "th")},
    **{(cell, span): _NUMBER for cell in ("td", "th") for span in ("colspan", "rowspan")},
}

# Hyphens, and what turns the direction of text.
_LEFT = "\u00ad\u2010\u2066\u2067\u2068\u2069"


def assert_sound(opened: OpenedText) -> None:
    """Fail where an *opened* text breaks a promise."""
    assert_sound_article(opened.article)
    for sentence in RemarksInWords().sentences(opened.remarks):
        assert_a_sentence(sentence)


def assert_sound_article(article: Article) -> None:
    """Fail where an *article* breaks a promise."""
    start = number = 0
    for block in article.blocks:
        number += block.kind.is_counted
        assert block.number == (number if block.kind.is_counted else 0)
        assert not block.examined
        assert block.span.start == start
        assert 0 < len(block.span) <= MAX_BLOCK
        text = article.text_of(block)
        assert text.strip()
        # In HTML a line break reads as a space, wherever it stands; in code and verse all stays.
        lined = block.kind in (BlockKind.CODE, BlockKind.VERSE)
        assert article.html or lined or even(text).strip() == text
        start = block.span.end + 1
    assert start == len(article.text) + 1 > 1
    assert clean(article.text).text == article.text
    for line in (article.title, article.below_title(), article.language):
        assert even(clean(line).text).strip() == line
        assert len(line) <= 300
    assert article.title
    for styled in article.styles:
        assert 0 <= styled.span.start < styled.span.end <= len(article.text)
        assert not styled.href or _ATTRIBUTES["a", "href"].fullmatch(styled.href)
    if article.html:
        assert harm_in(article.html) == []
        assert plain_text(article.html) == article.text


def assert_nothing_lost(article: Article, text: str) -> None:
    """Fail where a letter of a plain *text* is not in its *article*, or not in its place.

    A title is taken out of the text, and so are rules, hyphens at the ends of lines, signs of
    quotation and signs that a division put out of force.
    """
    before, after, title = _letters(text), _letters(article.text), _letters(article.title)
    without_title = (
        before[: found.start()] + before[found.start() + len(title) :]
        for found in re.finditer(f"(?={re.escape(title)})", before)
    )
    assert after == before or after in without_title


def assert_a_sentence(words: str) -> None:
    """Fail where *words* are not one clear line."""
    assert words == words.strip()
    assert words.endswith(".")
    assert "\n" not in words
    assert "Traceback" not in words


def assert_refused_well(error: TextError) -> None:
    """Fail where *error* does not say in a sentence what to do."""
    assert_a_sentence(str(error))
    assert ";" in str(error)


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum() or not (c.isascii() or c.isspace() or c in _LEFT))


def harm_in(html: str) -> list[str]:
    """Return what of *html* is anything but a known element, or a link to the web."""
    tags = _Tags()
    tags.feed(html)
    tags.close()
    return tags.harm


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.harm: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _ALLOWED:
            self.harm.append(tag)
        for name, value in attrs:
            allowed = _ATTRIBUTES.get((tag, name))
            if allowed is None or not allowed.fullmatch(value or ""):
                self.harm.append(f"{tag} {name}={value}")

    def handle_comment(self, data: str) -> None:
        self.harm.append(f"comment {data}")

    def handle_decl(self, decl: str) -> None:
        self.harm.append(f"declaration {decl}")
