"""Converts HTML and Markdown of unknown origin in a process of its own.

Such a text may take a parser forever, or make it crash, and a thread that converts would hold the
window up besides. The process may use so much memory and time and no more, and may call nobody.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from email import message_from_bytes, policy
from email.message import EmailMessage
from enum import StrEnum
from pathlib import Path
from threading import Thread
from typing import IO

from reader.model.article import Article, Block, BlockKind
from reader.model.blocks import Progress
from reader.model.cleaning import clean
from reader.model.decoding import TextError, decode
from reader.model.foreign_article import ForeignArticle, markdown_article
from reader.model.passage import Span

SECONDS = 20.0
_MEMORY = 2 * 1024**3
# How often whoever waits is asked whether to go on.
_POLL = 0.05
_START = """
import json, sys
sys.path[:0] = json.loads(sys.argv[1])
from reader.model.converting import main
main()
"""


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
    process = _start()
    try:
        output = _wait(process, head + content, progress)
    finally:
        process.kill()
        # Closes the pipes and takes note of the end.
        process.communicate()
    if process.returncode:
        raise ConversionError
    try:
        return _read(json.loads(output))
    except TextError:
        raise
    except (ValueError, KeyError, TypeError):
        raise ConversionError from None


def main() -> None:
    """Convert what stands on the input, and write the article on the output."""
    _limit()
    head, _, content = sys.stdin.buffer.read().partition(b"\n")
    wanted = json.loads(head)
    # What a library prints is no part of the answer.
    output, sys.stdout = sys.stdout, sys.stderr
    try:
        made = _made(Form(wanted["form"]), content, wanted["title"])
        answer = _written(made)
    except TextError as error:
        answer = {"error": str(error)}
    output.buffer.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace"))
    output.flush()


def _start() -> "subprocess.Popen[bytes]":
    # The same packages as here, whether the reader is installed or runs in its checkout; and
    # nothing else: neither the folder that one happens to be in nor what the environment names.
    path = [str(Path(__file__).resolve().parents[2]), *(entry for entry in sys.path if entry)]
    try:
        return subprocess.Popen(  # noqa: S603 - the program is this one
            [sys.executable, "-I", "-X", "utf8", "-c", _START, json.dumps(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        raise ConversionError from None


def _wait(process: "subprocess.Popen[bytes]", content: bytes, progress: Progress) -> bytes:
    # communicate() forgets what is still to be written when it is asked a second time.
    pipe, process.stdin = process.stdin, None
    writer = Thread(target=_feed, args=(pipe, content), daemon=True)
    writer.start()
    begin = time.monotonic()
    while (passed := time.monotonic() - begin) < SECONDS:
        progress(passed / SECONDS)
        with suppress(subprocess.TimeoutExpired):
            return process.communicate(timeout=_POLL)[0]
    raise ConversionError


def _feed(pipe: IO[bytes], content: bytes) -> None:
    # Whoever does not read to the end has failed, which its status says.
    with suppress(OSError), pipe:
        pipe.write(content)


def _limit() -> None:
    sys.addaudithook(_refuse_calls)
    try:
        import resource
    except ImportError:  # only on Unix
        return
    seconds = int(SECONDS)
    for what, most in (
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        # Somebody may allow less already.
        with suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))


def _refuse_calls(event: str, _arguments: tuple[object, ...]) -> None:
    if event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn")):
        raise PermissionError(event)


def _made(form: Form, content: bytes, title: str) -> ForeignArticle:
    if form is Form.MARKDOWN:
        return markdown_article(content.decode(), title)
    from reader.model.web_page import fragment_article, web_article  # takes 0.2 s

    makers: dict[Form, Callable[[str, str], ForeignArticle]] = {
        Form.PAGE: web_article,
        Form.FRAGMENT: fragment_article,
    }
    if form in makers:
        return makers[form](content.decode(), title)
    cleaned = clean(_page_in_archive(content, title))
    made = web_article(cleaned.text, title)
    return ForeignArticle(made.article, (*cleaned.notes, *made.notes))


def _page_in_archive(content: bytes, title: str) -> str:
    message = message_from_bytes(content, _class=EmailMessage, policy=policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes):
                said = part.get_content_charset("")
                return decode(page, declared=said, name=f"“{title}”").text
    raise TextError(f"There is no page in “{title}”; save it again, as HTML.")


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
        "notes": made.notes,
    }


def _read(answer: dict[str, object]) -> ForeignArticle:
    """Return the article in an *answer*, which is checked: its writer may have been led astray."""
    if "error" in answer:
        raise TextError(str(answer["error"]))
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
    notes = answer["notes"]
    return ForeignArticle(article, tuple(map(str, notes)) if isinstance(notes, list) else ())


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
