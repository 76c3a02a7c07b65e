"""Texts as long as a book: one that is known everywhere, and one made where that is not there."""

import random
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from reader.model.edition.article import Article
from reader.model.files.loading import load_edition
from reader.model.storage.paths import bundled_edition
from tests.patience import PATIENCE

_SEED = 1

# Debian's package bible-kjv prints the whole King James Bible, a verse a line.
_BIBLE = ("bible", "-f", "gen1:1-rev22:21")
_VERSES = 31_102

# It is 4.4 MB, and the whole where the examples are to be of some 4 MB.
_LARGER = 1.1
_WHOLE = 4.0
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?]) ")


@dataclass(frozen=True, slots=True)
class LongText:
    """A text in a file, and what to call it."""

    file: Path
    name: str
    origin: str

    @property
    def size(self) -> str:
        """Return how large it is, in words."""
        return f"{self.file.stat().st_size / 1e6:.2g} MB"


def write_long(folder: Path, megabytes: float) -> LongText:
    """Write a long text, the Bible where it is installed, into a file of its own in *folder*."""
    file = folder / "Long text.txt"
    verses = _verses()
    if verses:
        name, origin = "the Bible", "the King James Bible, as bible-kjv prints it"
        text = "\n".join(verses[: round(len(verses) * min(1.0, megabytes / _WHOLE))])
    else:
        name, origin = "a made text", "made of the bundled edition, for bible-kjv is not installed"
        article = load_edition(bundled_edition()).article
        text = _BETWEEN_SENTENCES.sub("\n", large(article, _LARGER * megabytes))
    file.write_text(text + "\n", encoding="utf-8")
    return LongText(file, name, origin)


def large(article: Article, megabytes: float) -> str:
    """Return the article's paragraphs, shuffled and repeated: the same text each time."""
    chance = random.Random(_SEED)
    paragraphs = [article.text_of(block) for block in article.paragraphs]
    text: list[str] = []
    size = 0
    while size < megabytes * 1e6:
        chance.shuffle(paragraphs)
        text += paragraphs
        size += sum(len(paragraph.encode()) + 1 for paragraph in paragraphs)
    return "\n".join(text)


def _verses() -> list[str]:
    """Return the verses of the whole Bible; none where there is no program that prints them."""
    if shutil.which(_BIBLE[0]) is None:
        return []
    printed = subprocess.run(
        _BIBLE,
        # Asked for nothing more, it does not wait for somebody at a terminal.
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    verses = printed.stdout.decode("utf-8", "replace").splitlines()
    # Another program may have the same name.
    return verses if len(verses) == _VERSES else []
