"""Converts HTML and Markdown of unknown origin in a process of its own.

Such a text may take a parser forever, or make it crash, and a thread that converts would hold the
window up besides; see apart.py.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from email import message_from_bytes, policy
from email.message import EmailMessage
from enum import StrEnum

from reader.model.apart.apart import ApartError, answer_apart, ask
from reader.model.edition.article import Article, Block, BlockKind
from reader.model.edition.remark import About, Remark
from reader.model.opening.cleaning import clean
from reader.model.opening.decoding import TextError, decode
from reader.model.opening.foreign_article import ForeignArticle, markdown_article
from reader.model.text.progress import Progress
from reader.model.text.saying import QT_TRANSLATE_NOOP
from reader.model.text.span import Span

SECONDS = 20.0


class Form(StrEnum):
    """What a text is written in."""

    MARKDOWN = "markdown"
    PAGE = "page"
    FRAGMENT = "fragment"
    ARCHIVE = "archive"


class ConversionError(Exception):
    """A text that could not be converted in the time and memory that there was."""


def convert(form: Form, content: bytes, title: str, progress: Progress) -> ForeignArticle:
    """Return the article that *content* makes, in UTF-8 but for an archive.

    ConversionError where it takes too long or cannot be done; TextError where there is no text.
    Whatever *progress* raises ends the process and is raised.
    """
    head = json.dumps({"form": form, "title": title}).encode() + b"\n"
    try:
        (output,) = ask(__name__, head + content, progress, SECONDS)
        return _read(json.loads(output))
    except TextError:
        raise
    except (ApartError, ValueError, KeyError, TypeError):
        raise ConversionError from None


def main() -> None:
    """Convert what stands on the input, and write the article on the output."""
    answer_apart(_answer, SECONDS)


def _answer(question: bytes) -> Iterator[dict[str, object]]:
    head, _, content = question.partition(b"\n")
    wanted = json.loads(head)
    try:
        yield _written(_made(Form(wanted["form"]), content, wanted["title"]))
    except TextError as error:
        said = error.saying
        yield {"error": said.words, "fields": {k: str(v) for k, v in said.fields.items()}}


def _made(form: Form, content: bytes, title: str) -> ForeignArticle:
    if form is Form.MARKDOWN:
        return markdown_article(content.decode(), title)
    from reader.model.opening.web_page import fragment_article, web_article  # takes 0.2 s

    makers: dict[Form, Callable[[str, str], ForeignArticle]] = {
        Form.PAGE: web_article,
        Form.FRAGMENT: fragment_article,
    }
    if form in makers:
        return makers[form](content.decode(), title)
    cleaned = clean(_page_in_archive(content, title))
    made = web_article(cleaned.text, title)
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


def _written(made: ForeignArticle) -> dict[str, object]:
    article = made.article
    return {
        "title": article.title,
        "subtitle": article.subtitle,
        "language": article.language,
        "html": article.html,
        "text": article.text,
        "headings": [i for i, block in enumerate(article.blocks) if not block.number],
        "lengths": [len(block.span) for block in article.blocks],
        "remarks": [asdict(remark) for remark in made.remarks],
    }


def _read(answer: dict[str, object]) -> ForeignArticle:
    """Return the article in an *answer*, which is checked: its writer may have been led astray."""
    if "error" in answer:
        fields = answer["fields"]
        if not isinstance(fields, dict):
            raise TypeError
        raise TextError(_text(answer, "error"), **{str(k): str(v) for k, v in fields.items()})
    text, headings = _text(answer, "text"), set(_numbers(answer, "headings"))
    blocks: list[Block] = []
    start = number = 0
    for index, length in enumerate(_numbers(answer, "lengths")):
        heading = index in headings
        number += not heading
        kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
        blocks.append(Block(kind, Span(start, start + length), 0 if heading else number))
        start += length + 1
    if not blocks or start != len(text) + 1:
        raise ConversionError
    article = Article(
        title=_text(answer, "title"),
        subtitle=_text(answer, "subtitle"),
        language=_text(answer, "language"),
        notice="",
        about="",
        html=_text(answer, "html"),
        text=text,
        blocks=tuple(blocks),
    )
    return ForeignArticle(article, tuple(_remarks(answer)))


def _remarks(answer: dict[str, object]) -> Iterator[Remark]:
    remarks = answer["remarks"]
    if not isinstance(remarks, list):
        raise TypeError
    for each in remarks:
        count, of = int(each["count"]), int(each["of"])
        yield Remark(About(each["about"]), count, of, _text(each, "name"))


def _text(answer: dict[str, object], name: str) -> str:
    value = answer[name]
    if not isinstance(value, str):
        raise TypeError
    return value


def _numbers(answer: dict[str, object], name: str) -> list[int]:
    value = answer[name]
    if not isinstance(value, list):
        raise TypeError
    return [int(number) for number in value]
