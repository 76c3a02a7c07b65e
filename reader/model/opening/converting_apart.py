"""Converts HTML and Markdown of unknown origin in a process of its own.

Such a text may take a parser forever, or make it crash, and a thread that converts would hold the
window up besides; see apart.py.
"""

import gc
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from enum import StrEnum

from reader.model.apart.apart import ApartError, Spare, answer_apart, ask
from reader.model.edition.article import Article, Block, BlockKind, Style, Styled
from reader.model.edition.remark import Remark
from reader.model.opening.cleaning import clean
from reader.model.opening.decoding import TextError, decode
from reader.model.opening.foreign_article import ForeignArticle, markdown_article
from reader.model.opening.text_file import MAX_BYTES
from reader.model.storage import checked_json
from reader.model.text.progress import Progress
from reader.model.text.saying import QT_TRANSLATE_NOOP
from reader.model.text.span import Span

SECONDS = 20.0
# So many more has Markdown, which may be a book: twice what it takes where all of it is structure.
_SECONDS_FOR_A_BYTE = 2e-5


class Form(StrEnum):
    """What a text is written in."""

    MARKDOWN = "markdown"
    PAGE = "page"
    FRAGMENT = "fragment"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class _WrittenStyle:
    """A stretch that is set apart, on its way."""

    start: int
    end: int
    style: Style
    href: str = ""


@dataclass(frozen=True, slots=True)
class _Written:
    """An article on its way: of each block its kind, its level and how many code points it has."""

    title: str
    subtitle: str
    language: str
    direction: str
    author: str
    published: str
    html: str
    text: str
    kinds: tuple[BlockKind, ...]
    levels: tuple[int, ...]
    markers: tuple[str, ...]
    lengths: tuple[int, ...]
    left_out: tuple[bool, ...]
    quoted: tuple[int, ...]
    languages: tuple[str, ...]
    styles: tuple[_WrittenStyle, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class _Answer:
    """An article, or why there is none."""

    article: _Written | None = None
    error: str = ""
    fields: dict[str, str] = field(default_factory=dict)


class ConversionError(Exception):
    """A text that could not be converted in the time and memory that there was."""


def convert(
    form: Form,
    content: bytes,
    title: str,
    progress: Progress,
    spare: Spare | None = None,
    *,
    whole: bool = False,
) -> ForeignArticle:
    """Return the article that *content* makes, in UTF-8 but for an archive; of a page the *whole*.

    ConversionError where it takes too long or cannot be done; TextError where there is no text.
    Whatever *progress* raises ends the process and is raised.
    """
    head = json.dumps({"form": form, "title": title, "whole": whole}).encode() + b"\n"
    try:
        seconds = _seconds(len(content)) if form is Form.MARKDOWN else SECONDS
        output = b"".join(ask(__name__, head + content, progress, seconds, spare=spare))
        answer = checked_json.decode(_Answer, output)
    except (ApartError, checked_json.JsonError):
        raise ConversionError from None
    if answer.article is None:
        raise TextError(answer.error, **answer.fields) if answer.error else ConversionError
    return _read(answer.article)


def main() -> None:
    """Convert what stands on the input, and write the article on the output."""
    # To look for circles among the parts of a long text takes a third of the time.
    gc.disable()
    answer_apart(_answer, _seconds(MAX_BYTES))


def _seconds(length: int) -> float:
    return SECONDS + _SECONDS_FOR_A_BYTE * length


def _answer(question: bytes) -> Iterator[_Answer]:
    head, _, content = question.partition(b"\n")
    wanted = json.loads(head)
    try:
        made = _made(Form(wanted["form"]), content, wanted["title"], whole=wanted["whole"])
        yield _Answer(_written(made))
    except TextError as error:
        said = error.saying
        fields = {name: str(value) for name, value in said.fields.items()}
        yield _Answer(error=said.words, fields=fields)


def _made(form: Form, content: bytes, title: str, *, whole: bool) -> ForeignArticle:
    if form is Form.MARKDOWN:
        return markdown_article(content.decode(), title)
    from reader.model.opening.web_page import fragment_article, web_article  # takes 0.2 s

    if form is Form.FRAGMENT:
        return fragment_article(content.decode(), title)
    if form is Form.PAGE:
        return web_article(content.decode(), title, whole=whole)
    cleaned = clean(_page_in_archive(content, title))
    made = web_article(cleaned.text, title, whole=whole)
    return ForeignArticle(made.article, (*cleaned.remarks, *made.remarks))


def _page_in_archive(content: bytes, title: str) -> str:
    message = message_from_bytes(content, _class=EmailMessage, policy=policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes):
                said = part.get_content_charset("")
                return decode(page, declared=said, name=f"“{title}”").text
    raise TextError(
        QT_TRANSLATE_NOOP("Saying", "There is no page in “{title}”; save it again, as HTML."),
        title=title,
    )


def _written(made: ForeignArticle) -> _Written:
    article = made.article
    return _Written(
        article.title,
        article.subtitle,
        article.language,
        article.direction,
        article.author,
        article.published,
        article.html,
        article.text,
        tuple(block.kind for block in article.blocks),
        tuple(block.level for block in article.blocks),
        tuple(block.marker for block in article.blocks),
        tuple(len(block.span) for block in article.blocks),
        tuple(block.left_out for block in article.blocks),
        tuple(block.quoted for block in article.blocks),
        tuple(block.language for block in article.blocks),
        tuple(_WrittenStyle(s.span.start, s.span.end, s.style, s.href) for s in article.styles),
        made.remarks,
    )


def _read(written: _Written) -> ForeignArticle:
    """Return the article that was *written*, by somebody who may have been led astray."""
    each = zip(
        *(written.kinds, written.levels, written.markers, written.lengths, written.left_out),
        *(written.quoted, written.languages),
        strict=True,
    )
    blocks: list[Block] = []
    start = number = 0
    try:
        for kind, level, marker, length, left_out, quoted, language in each:
            number += kind.is_counted
            span = Span(start, start + length)
            counted = number if kind.is_counted else 0
            block = Block(kind, span, counted, level=level, marker=marker, left_out=left_out)
            blocks.append(block._replace(quoted=quoted, language=language))
            start += length + 1
    except ValueError:  # not as many of one as of another
        raise ConversionError from None
    if not blocks or start != len(written.text) + 1 or min(written.lengths) < 0:
        raise ConversionError
    article = Article(
        title=written.title,
        subtitle=written.subtitle,
        language=written.language,
        notice="",
        about="",
        html=written.html,
        text=written.text,
        blocks=tuple(blocks),
        styles=tuple(_styles(written)),
        direction=written.direction,
        author=written.author,
        published=written.published,
    )
    return ForeignArticle(article, written.remarks)


def _styles(written: _Written) -> Iterator[Styled]:
    before = 0
    for each in written.styles:
        if not before <= each.start < each.end <= len(written.text):
            raise ConversionError
        before = each.start
        yield Styled(Span(each.start, each.end), each.style, each.href)
