"""What is fuzzed: each target takes bytes, and fails with an error where a promise is broken."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random

from reader.model.edition.opened_text import OpenedText
from reader.model.opening.blocks import BlockWriter, one_space
from reader.model.opening.cleaning import clean
from reader.model.opening.decoding import TextError, decode
from reader.model.opening.foreign_article import ForeignArticle, html_article, markdown_article
from reader.model.opening.opened_text import open_pasted, open_text
from reader.model.opening.plain_text import write_plain
from reader.model.opening.tag_stripping import strip_tags
from reader.model.opening.web_page import HalfPageError, fragment_article, web_article
from reader.model.text.progress import no_progress
from tests.fuzz import edition_shown
from tests.fuzz.edition_mutation import break_edition
from tests.fuzz.edition_shown import REFUSED, SHOWN
from tests.fuzz.promises import (
    assert_nothing_lost,
    assert_refused_well,
    assert_sound,
    assert_sound_article,
)
from tests.fuzz.showing import show
from tests.running import ROOT

_SUFFIXES = (".txt", ".md", ".html", ".xhtml", ".mhtml", "")


def _decoded(data: bytes) -> str | None:
    """Return the clean text of *data*, or None where it is refused."""
    try:
        text = clean(decode(data).text).text
    except TextError as error:
        assert_refused_well(error)
        return None
    assert clean(text).text == text
    assert "\r" not in text
    return text


def decoding(data: bytes) -> None:
    """Decode *data* and clean what comes out."""
    _decoded(data)


def plain(data: bytes) -> None:
    """Make an article of *data* as plain text."""
    if (text := _decoded(data)) is not None:
        with suppress(TextError):
            article = write_plain(text, no_progress).article("Title")
            assert_sound_article(article)
            assert_nothing_lost(article, text)


def markdown(data: bytes) -> None:
    """Make an article of *data* as Markdown, in this process."""
    if (text := _decoded(data)) is not None:
        # A process of its own answers for nesting that is too deep.
        with suppress(TextError, RecursionError):
            assert_sound(_opened(markdown_article(text, "Title")))


def page(data: bytes) -> None:
    """Make an article of *data* as a web page, and as a piece of one, in this process."""
    if (text := _decoded(data)) is not None:
        for make in (web_article, fragment_article):
            with suppress(TextError, RecursionError, HalfPageError):
                assert_sound(_opened(make(text, "Title")))


def html(data: bytes) -> None:
    """Make an article of *data* as HTML that no library has looked at."""
    if (text := _decoded(data)) is not None:
        with suppress(TextError, RecursionError):
            assert_sound(_opened(html_article(text, "Title", named=True)))


def stripping(data: bytes) -> None:
    """Strip the tags of *data*."""
    if (text := _decoded(data)) is not None:
        writer = BlockWriter()
        writer.add(clean(strip_tags(text)).text)
        with suppress(TextError):
            assert_sound_article(writer.article("Title"))
        evened = one_space(text)
        assert evened.split() == text.split()
        assert len(re.findall(r"\s", evened)) == max(0, len(text.split()) - 1)
        assert one_space(evened) == evened


def opening(data: bytes) -> None:
    """Open *data* as a file of some kind, and as what somebody pasted, as a reader would."""
    suffix = Random(data).choice(_SUFFIXES)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, f"some_text{suffix}")
        file.write_bytes(data)
        try:
            assert_sound(open_text(file))
        except TextError as error:
            assert_refused_well(error)
    # Halves of characters too, which a clipboard may hold.
    text = data.decode("utf-16-le", "surrogatepass") if not len(data) % 2 else str(data)
    try:
        assert_sound(open_pasted(file, text, html=text if suffix == ".html" else ""))
    except TextError as error:
        assert_refused_well(error)


def window(data: bytes) -> None:
    """Show *data* in the pane of the article, as plain text and as a piece of a page."""
    if (text := _decoded(data)) is None:
        return
    with suppress(TextError):
        article = write_plain(text, no_progress).article("Title")
        show(_opened(ForeignArticle(article)))
    with suppress(TextError, RecursionError, HalfPageError):
        show(_opened(fragment_article(text, "Title")))


def edition(data: bytes) -> None:
    """Break the bundled edition by *data*, and read all of it in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        broken = break_edition(Random(data), data, Path(folder))
        done = subprocess.run(
            [sys.executable, "-m", edition_shown.__name__, str(broken)],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=10 * edition_shown.SECONDS,
            check=False,
        )
    assert done.returncode in (SHOWN, REFUSED), done.stderr.decode(errors="replace")[-3000:]


def _opened(made: ForeignArticle) -> OpenedText:
    return OpenedText(made.article, file=Path("some_text"), remarks=made.remarks)


# With how often each is chosen: those that start a process take a hundred times as long.
TARGETS: dict[str, tuple[Callable[[bytes], None], int]] = {
    "decoding": (decoding, 30),
    "plain": (plain, 30),
    "markdown": (markdown, 20),
    "page": (page, 20),
    "html": (html, 20),
    "stripping": (stripping, 20),
    "window": (window, 5),
    "opening": (opening, 1),
    "edition": (edition, 1),
}
