"""Editions that nobody would send but to do harm, and the largest that are opened all the same."""

import json
from collections.abc import Mapping
from typing import TypeAlias

from reader.model.files import limits
from reader.model.markup.structure import (
    DEEP,
    DEEP_TABLE,
    LONGEST_WORD,
    MOST_CELLS,
    MOST_HEADINGS,
    MOST_PIECES,
    MOST_SCRIPTS,
)
from tests.editions import ARTICLE, BRIDGE, CONTEXT, COST

Files: TypeAlias = Mapping[str, str]

_TITLE = 'title = "'
_ROWS = COST.index("[[estimates.rows]]")
_ROW = COST[_ROWS : COST.index("[[estimates.rows]]", _ROWS + 1)]
_ESTIMATES = COST[COST.index("[[estimates]]") : COST.index("+++", _ROWS)]
_QUANTITY = COST[COST.index("[[estimates]]") : _ROWS]
_LATER = COST[COST.index("## Later") :]

# What is put at the end of an article, and of a passage's notes.
STRINGS: Mapping[str, str] = {
    "tables in tables": "<table><tr><td>" * 25 + "x",
    "brackets": "[" * 50_000,
    "pictures begun": "![" * 25_000,
    "links begun": "[](" * 16_666,
    "tags begun": "<a " * 16_666,
    "sections begun": "<![CDATA[" * 5_555,
    "a word of a million letters": "x" * 1_000_000,
    "ten thousand headings": "# x\n\n" * 10_000,
    "a table of 3,000 columns": f"|{'a|' * 3_000}\n|{'-|' * 3_000}\n",
    "quotations 500 deep": "> " * 500 + "x",
    "quotations 4,000 deep": "> " * 4_000 + "x",
    "blocks 4,000 deep": "<blockquote>" * 4_000 + "x",
}


def _article(more: str) -> Files:
    return {"article.md": f"{ARTICLE}\n\n{more}\n"}


def _notes(more: str) -> Files:
    return {"passages/cost.md": f"{COST.rstrip()}\n\n{more}\n"}


def _passage(number: int, exact: str, note: str = "x") -> Files:
    text = CONTEXT.format(claim="x", exact=exact, note=note)
    return {f"passages/p-{number}.md": text}


def _passages(count: int, most: int) -> Files:
    """Return *count* passages, as *most* on one word, of an article made for them."""
    words = [f"w{number:05}" for number in range(count)]
    text = "\n\n".join(" ".join(words[i : i + 50]) for i in range(0, count, 50))
    passages: dict[str, str] = {}
    for number in range(count):
        # Each begins one word farther on, and ends in its paragraph.
        end = min(number + most, (number // 50 + 1) * 50)
        passages |= _passage(number, " ".join(words[number:end]))
    front = ARTICLE[: ARTICLE.index("+++", 3) + 4]
    return {"article.md": f"{front}\n{text}\n", **passages}


def _nested(count: int) -> Files:
    """Return *count* passages, each within the one before."""
    words = " ".join(f"w{number:04}" for number in range(2 * count))
    front = ARTICLE[: ARTICLE.index("+++", 3) + 4]
    passages: dict[str, str] = {}
    for number in range(count):
        inner = words.split(" ")[number : 2 * count - number]
        passages |= _passage(number, " ".join(inner)[:1_900])
    return {"article.md": f"{front}\n{words}\n", **passages}


_WORDS = "Some words. "


def _words(letters: int) -> str:
    return _WORDS * (letters // len(_WORDS))


def _records(count: int, letters: int) -> Files:
    """Return *count* records of so many *letters*, all of them cited in one passage."""
    whole = {
        "type": "report",
        "title": _words(letters // 2),
        "note": f"seen: {_words(letters // 2)}",
    }
    more = [{"id": f"s{n}", **whole} for n in range(count)]
    note = "; ".join(f"@s{n}" for n in range(count))
    return {
        "sources.json": json.dumps([*json.loads(BRIDGE["sources.json"]), *more]),
        **_notes(f"Words [{note}]."),
    }


def _record(**values: object) -> Files:
    record = {"id": "s0", "type": "report", "title": "T", "note": "seen: all", **values}
    return {"sources.json": json.dumps([*json.loads(BRIDGE["sources.json"]), record])}


HOSTILE: Mapping[str, Files] = {
    **{f"article: {name}": _article(more) for name, more in STRINGS.items()},
    **{f"notes: {name}": _notes(more) for name, more in STRINGS.items()},
    **{f"notes, within bounds: {name}": _notes(more[:19_000]) for name, more in STRINGS.items()},
    "a title of a million letters": {
        "article.md": ARTICLE.replace(_TITLE, _TITLE + "x" * 1_000_000, 1)
    },
    "a key of 20,000 parts": {
        "passages/cost.md": COST.replace("kind =", f"kind{'.a' * 20_000} = 1\nkind =", 1)
    },
    "passages nested 500 deep": _nested(500),
    "passages nested 4,000 deep": _nested(4_000),
    "10,000 passages": _passages(10_000, 1),
    "an author of five million letters": _record(author=[{"literal": "w" * 5_000_000}]),
    "200,000 authors": _record(author=[{"family": "A", "given": "B"}] * 200_000),
    "a note on 200 sources": _records(200, 100),
    "10,000 pages": {
        f"pages/p{n}.md": '+++\ntitle = "T"\norder = 1\n+++\n\nx' for n in range(10_000)
    },
    "a page of 700 headings": {
        "pages/p.md": '+++\ntitle = "T"\norder = 1\n+++\n\n' + "## x\n\ny\n\n" * 700
    },
    "a word of pieces": _notes("x*y*" * 900),
    "as many pieces as letters": _article(f"{'*_a' * 2_600}\n\n" * 10),
    "lines of one letter": _article(f"{f'x  {chr(10)}' * 1_400}\n\n" * 10),
    "1,400 headings": _article("x\n==\n" * 1_400),
    "letters of two directions by turns": _article(f"{'aא' * 140} " * 28),
    "80,000 letters of Korean": _article("\n\n".join("가나다 " * 1_500 for _ in range(10))),
    "tables of many words": _article(
        f"{'|' + 'yy ' * 80}" * 10
        + "|\n"
        + "|-" * 10
        + "|\n"
        + (f"{'|' + 'yy ' * 80}" * 10 + "|\n") * 28
    ),
    "notes of two directions by turns": _notes(("aא" * 100 + " ") * 14),
    "tables in tables in tables": _article("<table><tr><td>a" * 3 + "</td></tr></table>" * 3),
    "a value of one word": {"passages/cost.md": COST.replace("bridge and roads", "w" * 500)},
    "20,000 rows": {"passages/cost.md": COST.replace(_ROW, _ROW * 20_000, 1)},
}

_COLUMNS = 20
_CELLS = f"|{'some words|' * _COLUMNS}\n"
_TABLE = f"{_CELLS}|{'-|' * _COLUMNS}\n{_CELLS * (MOST_CELLS // _COLUMNS - 1)}"


def _passage_of(accounts: int, letters: int, quantities: int, rows: int) -> Files:
    """Return a passage with *accounts* of so many *letters*, and *quantities* of so many *rows*."""
    parties = "".join(f'\n[p{n}]\nname = "P{n}"\nstake = "None."\n' for n in range(accounts))
    notes = "".join(f"### p{n}\n\n{_words(letters)}\n\n" for n in range(accounts))
    estimates = (_QUANTITY + _ROW * rows) * quantities
    passage = COST.replace(_ESTIMATES, estimates, 1).replace(_LATER, notes + _LATER)
    return {"passages/cost.md": passage, "parties.toml": BRIDGE["parties.toml"] + parties}


def _pages(count: int) -> Files:
    page = f'+++\ntitle = "Page"\norder = 1\n+++\n\n{_words(limits.NOTE)}\n'
    return {f"pages/p{n}.md": page for n in range(count)}


def _topics() -> Files:
    """Return as much as there may be on an article as a whole."""
    passages = 'passages = ["cost"]'
    text = _words(180)
    event = f'[[events]]\ndate = "2015"\ntext = "{text}"\nsources = ["town-2018"]\n{passages}\n\n'
    voice = f'[[voices]]\nname = "Somebody"\n{passages}\nnote = "{text}"\n\n'
    forecast = f'[[forecasts]]\npassage = "cost"\nsays = "So."\nhappened = "{text}"\n\n'
    page = f'+++\ntitle = "Page"\norder = 1\n+++\n\n{_words(limits.NOTE)}\n'
    return {
        "timeline.toml": 'article = "2019"\n\n' + event * limits.ROWS,
        "voices.toml": f'note = "Words."\n\n{voice * limits.VOICES}',
        "forecasts.toml": f'note = "Words."\n\n{forecast * limits.VOICES}',
        "pages/page.md": page,
        "parties/town.md": _words(limits.NOTE),
    }


LARGEST: Mapping[str, Files] = {
    "short paragraphs": _article(f"{_WORDS * 3}\n\n" * (limits.BLOCKS - 10)),
    "long paragraphs": _article(
        f"{_words(limits.BLOCK)}\n\n" * (limits.ARTICLE // limits.BLOCK - 1)
    ),
    "an item in each line": _article("- some words\n" * (limits.BLOCKS - 10)),
    "a table": _article(_TABLE),
    "a table of tables": _article("<table><tr><td>" * DEEP_TABLE + _WORDS * 300),
    "quotations in quotations": _article(f"{'> ' * (DEEP - 2)}{_WORDS * 300}\n\n" * 3),
    "long words": _article(f"{'x' * LONGEST_WORD} " * (limits.BLOCK // LONGEST_WORD - 1)),
    "passages": _passages(limits.PASSAGES, limits.OVERLAPS),
    "a note": _notes("Some words [@town-2018]. " * (limits.NOTES // 26 - 30)),
    "a note of long words": _notes(f"{'x' * LONGEST_WORD} " * (limits.NOTES // LONGEST_WORD - 3)),
    "a note with a table": _notes(_TABLE),
    "a note of items": _notes("- some words\n" * (limits.NOTES // 13 - 50)),
    "accounts": _passage_of(limits.ACCOUNTS - 2, limits.NOTES // limits.ACCOUNTS - 50, 1, 2),
    "rows": _passage_of(1, 100, 1, limits.ESTIMATES),
    "quantities": _passage_of(1, 100, limits.QUANTITIES, limits.ESTIMATES // limits.QUANTITIES),
    "a whole passage": _passage_of(
        limits.ACCOUNTS - 2,
        limits.NOTES // limits.ACCOUNTS - 50,
        limits.QUANTITIES,
        limits.ESTIMATES // limits.QUANTITIES,
    ),
    "topics": _topics(),
    "pages": _pages(limits.PAGES),
    "a page of headings": {
        "pages/p.md": '+++\ntitle = "Page"\norder = 1\n+++\n\n' + "## x\n\ny\n\n" * limits.HEADINGS
    },
    "sources": _records(limits.SOURCES - 4, limits.RECORD - 300),
    "pieces": _article(f"{'*a* b ' * 100}\n\n" * (MOST_PIECES // 100 - 1)),
    "broken lines": _article(f"{f'x  {chr(10)}' * 100}\n\n" * (MOST_PIECES // 100)),
    "pieces of long words": _article(f"{'x*y*' * 99} {'x*y*' * 99}\n\n" * (MOST_PIECES // 200)),
    "a note of pieces": _notes("*a* b " * (MOST_PIECES - 30)),
    "a note of broken lines": _notes("x  \n" * (MOST_PIECES - 30)),
    "headings": _article("### x\n\ny\n\n" * (MOST_HEADINGS - 5)),
    "scripts": _article(f"{'aא' * 130}\n\n" * (MOST_SCRIPTS // 260 - 1)),
    "letters beyond ASCII": _article(
        "\n\n".join(
            "".join(
                chr(0xAC00 + (7 * n + 13 * i) % 11_000) + " " * (i % 9 == 8) for i in range(500)
            )
            for n in range(70)
        )
    ),
}


def edition_files(files: Files) -> Files:
    """Return an edition of which *files* are a part; one with passages of its own has no others."""
    own = any(name.startswith("passages/p-") for name in files)
    rest = {name: text for name, text in BRIDGE.items() if not (own and "passages/" in name)}
    return {**rest, **files}
