"""Scores the reading of saved pages of our own making, beside the peers that are installed."""

import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from statistics import mean, median
from tempfile import TemporaryDirectory

import trafilatura
from lxml.html import document_fromstring

from reader.model.apart.apart import Spare
from reader.model.edition.article import Article, BlockKind
from reader.model.opening.opened_text import open_text
from reader.model.opening.web_page import web_article
from reader.ui.tasks.opening_work import AHEAD
from tests.made_pages import MadePage, made_pages

_WORD = re.compile(r"\w+")
_GRAM = 4
# So long a process that is started ahead is given to import what it has to.
_AHEAD = 2.0  # seconds


def report(*, quick: bool = False) -> Iterator[str]:
    """Yield what is kept of the pages' structure and words, and how long it takes."""
    pages = list(made_pages())
    articles = [web_article(page.html, page.name).article for page in pages]
    kept, there = Counter[str](), Counter[str]()
    for page, article in zip(pages, articles, strict=True):
        for kind, wanted, found in _structure(page, article):
            there[kind] += wanted.total()
            kept[kind] += (wanted & found).total()
    shares = ", ".join(f"{kind} {kept[kind]} of {there[kind]}" for kind in there)
    yield f"structure kept on {len(pages)} pages: {shares}"
    around = [words for page in pages for part in page.parts for words in part.around]
    peers: dict[str, Callable[[str], str]] = {"trafilatura": _trafilatura}
    absent = []
    for name, module, read in (
        ("readability-lxml", "readability", _readability),
        ("resiliparse", "resiliparse", _resiliparse),
    ):
        if find_spec(module):
            peers[name] = read
        else:
            absent.append(name)
    texts = {"reader": [article.text for article in articles]}
    texts |= {name: [read(page.html) for page in pages] for name, read in peers.items()}
    yield f"of what sites put between, kept of {len(around)}: " + ", ".join(
        f"{name} {_kept_around(pages, read)}" for name, read in texts.items()
    )
    scores = [f"{name} {_mean_score(pages, read):.3f}" for name, read in texts.items()]
    yield f"4-gram F1 of the main text: {', '.join(scores)}"
    if absent:
        yield f"Not installed, and so not measured: {', '.join(absent)} (pip install -e .[bench])."
    for ahead in (0.0, 0.0 if quick else _AHEAD):
        seconds = list(_seconds(pages[:1] if quick else pages, ahead))
        how = "with a process started ahead" if ahead else "with none"
        yield (
            f"from asking to the article, {how}: {1000 * median(seconds):.0f} ms "
            f"({1000 * min(seconds):.0f} to {1000 * max(seconds):.0f})"
        )
    yield from _waiting(0.0 if quick else _AHEAD)


def _structure(
    page: MadePage, article: Article
) -> Iterator[tuple[str, Counter[object], Counter[object]]]:
    """Yield for each kind of structure what a *page* has of it, and what its *article* has."""

    def of(*kinds: BlockKind) -> list[str]:
        return [article.text_of(block) for block in article.blocks if block.kind in kinds]

    lines = (line for code in of(BlockKind.CODE) for line in code.split("\n"))
    items = ((block.marker, article.text_of(block)) for block in article.blocks)
    captions = [caption.removeprefix("Picture: ") for caption in of(BlockKind.CAPTION)]
    raised = [words for part in page.parts for words in part.raised if words in article.text]
    found: dict[str, Iterable[object]] = {
        "code": lines,
        "numbers": items,
        "cells": of(BlockKind.CELL),
        "captions": captions,
        "raised": raised,
    }
    for kind, has in found.items():
        wanted = Counter[object](each for part in page.parts for each in getattr(part, kind))
        yield kind, wanted, Counter(has)


def _kept_around(pages: Iterable[MadePage], texts: Iterable[str]) -> int:
    return sum(
        words in text
        for page, text in zip(pages, texts, strict=True)
        for part in page.parts
        for words in part.around
    )


def _mean_score(pages: Iterable[MadePage], texts: Iterable[str]) -> float:
    return mean(score(page.text, text) for page, text in zip(pages, texts, strict=True))


def score(wanted: str, found: str) -> float:
    """Return the F1 of the sequences of four words in a text that was *found*."""
    right, ours = _grams(wanted), _grams(found)
    both = (right & ours).total()
    return 2 * both / (right.total() + ours.total()) if both else 0.0


def _grams(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return Counter(tuple(words[i : i + _GRAM]) for i in range(len(words) - _GRAM + 1))


def _seconds(pages: Iterable[MadePage], ahead: float) -> Iterator[float]:
    """Yield how long each page takes to open, the process started so many seconds *ahead*."""
    spare = Spare(AHEAD)
    with TemporaryDirectory() as folder:
        for page in pages:
            file = Path(folder) / f"{page.name}.html"
            file.write_text(page.html, encoding="utf-8")
            if ahead:
                spare.prepare()
                time.sleep(ahead)
            begin = time.perf_counter()
            open_text(file, spare=spare)
            yield time.perf_counter() - begin
    spare.close()


def _waiting(ahead: float) -> Iterator[str]:
    """Yield what of the memory a process holds that was started so many seconds *ahead*."""
    spare = Spare(AHEAD)
    spare.prepare()
    time.sleep(ahead)
    process = spare.take()
    told = Path(f"/proc/{process.pid}/smaps_rollup")
    found = re.search(r"^Rss:\s+(\d+) kB", told.read_text() if told.exists() else "", re.MULTILINE)
    process.kill()
    process.communicate()
    if found:
        yield f"the process that waits holds {int(found[1]) / 1024:.0f} MiB"


def _trafilatura(html: str) -> str:
    return trafilatura.extract(html, include_comments=False, include_tables=True) or ""


def _readability(html: str) -> str:
    summary = import_module("readability").Document(html).summary()
    return "\n".join(document_fromstring(summary).itertext())


def _resiliparse(html: str) -> str:
    extract = import_module("resiliparse.extract.html2text").extract_plain_text
    return str(extract(html, main_content=True))
