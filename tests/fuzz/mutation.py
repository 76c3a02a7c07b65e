"""Breaks good files in the ways that files break, and in some that only ill will finds."""

from collections.abc import Callable
from random import Random

from tests.running import ROOT

MOST = 60_000

_PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A bridge</title>
<meta property="og:site_name" content="The Town"></head><body><nav><a href="/">Home</a></nav>
<article><h1>A bridge</h1><p>The <em>committee</em> met on Tuesday to discuss the
<a href="https://example.org/report">report</a>, which said that nearly 400,000 people had left.</p>
<h2>What was planned</h2><ul><li>one<li>two</ul><blockquote>We were never asked.</blockquote>
<table><tr><th>Year<td>1990</table><pre>a  b</pre><img src=x onerror=alert(1)>
<script>alert(1)</script><!-- x --><p>An &amp; &#x202e; &nbsp; end.</p></article></body></html>"""
_SPARKS = (
    *("<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>", "<style>", "&"),
    *("&#", "&#xD800;", "&#x202e;", "<table>", "<td>", "<a href=", '"', "'", "<base href=//e.x>"),
    *(
        "<meta http-equiv=refresh content=0>",
        "<iframe src=//e.x>",
        "<b>",
        "</p>",
        "<svg>",
        "<math>",
    ),
    *(
        "[",
        "](",
        "`",
        "```\n",
        "> ",
        "* ",
        "# ",
        "|",
        "---\n",
        "+++\n",
        "1. ",
        "\\",
        "![",
        "_",
        "<p ",
    ),
    *("\0", "\x1b", "\ufeff", "\u202e", "\u2066", "\u2069", "\u0301", "\ufdd0", "\ufffc", "\u2028"),
    *("\r", "\r\n", "\x85", "\U000e0041", "\U0003ffff", "🌉", "字", "ا", "\u200d", "\v", "\x1f"),
)
_ENCODINGS = ("utf-8", "utf-16", "utf-16-le", "utf-32", "cp1252", "cp1251", "shift_jis", "gb18030")


def seeds() -> list[bytes]:
    """Return the good files."""
    article = ROOT / "content" / "iran-in-syria" / "article.md"
    return [article.read_bytes()[:MOST], _PAGE.encode()]


def any_bytes(random: Random, good: list[bytes]) -> bytes:
    """Return bytes that are one of the *good* files after some mischief, or that never were one."""
    ways = (_random_text, _random_bytes)
    data = random.choice(good) if random.random() < 0.5 else random.choice(ways)(random)
    for _ in range(random.randrange(6)):
        data = mischief(random, data, good)[:MOST]
    return data


def mischief(random: Random, data: bytes, good: list[bytes]) -> bytes:
    """Return *data* broken in one way, perhaps by a piece of one of the *good* files."""
    return random.choice(_WAYS)(random, data, good)


def _random_text(random: Random) -> bytes:
    length = random.randrange(400)
    characters = [
        chr(
            random.choice(
                (random.randrange(128), random.randrange(0x3000), random.randrange(0x110000))
            )
        )
        if random.random() < 0.7
        else random.choice(_SPARKS)
        for _ in range(length)
    ]
    return "".join(characters).encode(random.choice(_ENCODINGS), "ignore")


def _random_bytes(random: Random) -> bytes:
    return random.randbytes(random.randrange(400))


def _place(random: Random, data: bytes) -> tuple[int, int]:
    start = random.randrange(len(data) + 1)
    return start, min(len(data), start + random.choice((1, 10, 100, 1000)))


def _truncate(random: Random, data: bytes, _good: list[bytes]) -> bytes:
    return data[: random.randrange(len(data) + 1)]


def _splice(random: Random, data: bytes, good: list[bytes]) -> bytes:
    other = random.choice(good)
    start, end = _place(random, other)
    at, _ = _place(random, data)
    return data[:at] + other[start:end] + data[at:]


def _repeat(random: Random, data: bytes, _good: list[bytes]) -> bytes:
    start, end = _place(random, data)
    return data[:start] + data[start:end] * random.choice((2, 10, 500)) + data[end:]


def _flip(random: Random, data: bytes, _good: list[bytes]) -> bytes:
    flipped = bytearray(data)
    for _ in range(random.choice((1, 3, 30)) if data else 0):
        flipped[random.randrange(len(flipped))] ^= 1 << random.randrange(8)
    return bytes(flipped)


def _spark(random: Random, data: bytes, _good: list[bytes]) -> bytes:
    at, _ = _place(random, data)
    spark = random.choice(_SPARKS).encode() * random.choice((1, 1, 2, 40, 400))
    return data[:at] + spark + data[at:]


def _recode(random: Random, data: bytes, _good: list[bytes]) -> bytes:
    return data.decode("utf-8", "ignore").encode(random.choice(_ENCODINGS), "ignore")


_WAYS: tuple[Callable[[Random, bytes, list[bytes]], bytes], ...] = (
    _truncate,
    _splice,
    _repeat,
    _flip,
    _spark,
    _recode,
)
