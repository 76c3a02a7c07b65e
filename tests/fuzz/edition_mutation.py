"""Breaks the files of a good edition: bytes, lines, values, nesting and words without end."""

import re
from collections.abc import Callable
from pathlib import Path
from random import Random
from shutil import copytree
from typing import TypeAlias

from reader.model.storage.paths import bundled_edition
from tests.fuzz.mutation import mischief

_Way: TypeAlias = Callable[[Random, str], str]

_VALUE = re.compile(r"(?m)^(\s*\"?[\w-]+\"?\s*[=:]\s*)(.*?)(,?)$")
_VALUES = (
    *(
        '""',
        '"x"',
        "0",
        "-1",
        "1e400",
        "nan",
        "inf",
        "true",
        "[]",
        "{}",
        "[[]]",
        "null",
        "1979-01-01",
    ),
    *("0x" + "f" * 20_000, "9" * 5000, "[" * 2000, '"' + "a" * 100_000 + '"', "a.b.c", "= =", "\0"),
    *('"\u202eabc\u2066"', '"<b onclick=x>"', '"[x](javascript:y)"', '"[@nobody]"', '"passage:no"'),
)
_NESTED = (
    *(
        "[",
        "![",
        "[](",
        "<a ",
        "<![CDATA[",
        "<b>",
        "<table><tr><td>",
        "> ",
        "* ",
        "`",
        "**a ",
        "<!--",
    ),
    *(
        "# x\n\n",
        "|a",
        "[a](passage:no) ",
        "[@no] ",
        "[a][b] ",
        "<a href='passage:no'>x</a>",
        "&#x202e;",
    ),
    *("\u202e", "\u0301", "\u200b", "🌉", "س", "a"),
)
_LONG = "a"


def break_edition(random: Random, data: bytes, folder: Path) -> Path:
    """Write the bundled edition into *folder*, broken here and there; *data* is thrown in too."""
    edition = Path(copytree(bundled_edition(), folder / "edition"))
    files = sorted(file for file in edition.rglob("*") if file.is_file())
    for file in random.sample(files, random.choice((1, 1, 2, 5))):
        _break_file(random, data, file)
    return edition


def _break_file(random: Random, data: bytes, file: Path) -> None:
    good = file.read_bytes()
    if random.random() < 0.3:
        file.write_bytes(mischief(random, good, [good, data or b"\0"]))
        return
    text = good.decode()
    for _ in range(random.choice((1, 1, 3))):
        text = random.choice(_WAYS)(random, text)
    file.write_text(text, encoding="utf-8")


def _lines(random: Random, text: str) -> str:
    lines = text.splitlines(keepends=True) or [""]
    first, second = random.randrange(len(lines)), random.randrange(len(lines))
    lines[first] = random.choice(("", lines[first] * 2, lines[second], lines[first].upper()))
    return "".join(lines)


def _value(random: Random, text: str) -> str:
    found = list(_VALUE.finditer(text))
    if not found:
        return text
    chosen = random.choice(found)
    return text[: chosen.start(2)] + random.choice(_VALUES) + text[chosen.end(2) :]


def _nesting(random: Random, text: str) -> str:
    return _put_in(random, text, random.choice(_NESTED) * random.choice((1, 2, 10, 100, 500, 4000)))


def _long_word(random: Random, text: str) -> str:
    return _put_in(random, text, _LONG * random.choice((1000, 100_000)))


def _put_in(random: Random, text: str, words: str) -> str:
    """Put *words* at the beginning of a line, in the middle of one, or at the end."""
    lines = [found.end() for found in re.finditer("\n", text)]
    place = random.choice((random.choice(lines or [0]), random.randrange(len(text) + 1), len(text)))
    return text[:place] + words + text[place:]


_WAYS: tuple[_Way, ...] = (_lines, _value, _value, _nesting, _nesting, _long_word)
