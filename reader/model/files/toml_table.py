"""TOML tables read field by field: what is wrong is noted with its line, and reading goes on."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Any, TypeGuard

from reader.model.edition.estimate import Number
from reader.model.files import limits

Path = tuple[str | int, ...]
TakeNote = Callable[[int, str], None]
Lines = Callable[[], Mapping[Path, int]]

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)

# Behind the path of a text it stands for where its words begin; no key is a number below 0.
_WORDS = -1

_PART = r"""(?:[\w-]+|"[^"]*"|'[^']*')"""
_PARTS = rf"{_PART}(?:\s*\.\s*{_PART})*"
_HEADER = re.compile(rf"\s*(\[\[?)\s*({_PARTS})\s*\]")
_KEY = re.compile(rf"\s*({_PARTS})\s*=")
_STRING_OR_COMMENT = re.compile(
    r'"{3}(?:\\.|[^\\])*?"{3,5}|"(?:\\.|[^"\\\n])*"|' + r"'{3}.*?'{3,5}|'[^'\n]*'|#[^\n]*",
    re.DOTALL,
)
_OPENS_TEXT = re.compile(r"""=\s*("{3}|'{3})\s*$""")
# No table of an edition lies deeper, and where a key of thousands begins takes long to look up.
_DEEPEST = 8
# Nor has any key so many parts; what goes down thousands takes Python's reader of TOML minutes.
_DEEP_KEY = re.compile(r"""(?:\.[ \t]*+(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+){64}""")
# What Python's reader of TOML gives up on: numbers of thousands of digits, lists within lists.
_TOO_MUCH = re.compile(r"\d[\d_]{4000}|[\[{]{50}")
# Beyond these an axis cannot be drawn, and nothing that is counted lies there.
_SMALLEST, _LARGEST = 1e-9, 1e15

_ERROR_LINE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")


class TomlTable:
    """One table of a TOML document; every method notes what it finds amiss."""

    def __init__(self, values: Mapping[str, Any], path: Path, lines: Lines, note: TakeNote) -> None:
        """Wrap *values*, which stand at *path*; *lines* returns where each path begins."""
        self._values = values
        self._path = path
        self._lines = lines
        self._note = note
        self._read: set[str] = set()

    @property
    def path(self) -> Path:
        """Return the keys and indices that lead to the table."""
        return self._path

    def line(self, key: str = "") -> int:
        """Return the line of a *key*, or of the table itself."""
        path: Path = (*self._path, key) if key else self._path
        lines = self._lines()
        while path and path not in lines:
            path = path[:-1]
        return lines.get(path, 1)

    def text_line(self, key: str) -> int:
        """Return the line at which the words of the text *key* begin."""
        return self._lines().get((*self._path, key, _WORDS), self.line(key))

    def note(self, key: str, message: str) -> None:
        """Note what is wrong with the value of *key*."""
        self._note(self.line(key), message)

    def text(self, key: str, *, required: bool = False, most: int = limits.VALUE) -> str:
        """Return a string of at most so many letters, stripped; "" where it is missing."""
        value = self._take(key)
        if isinstance(value, str) and len(value) > most:
            self.note(key, limits.too_long(f"“{key}”", len(value), most))
            return ""
        if isinstance(value, str) and most <= limits.VALUE and limits.has_long_word(value):
            self.note(key, limits.long_word(f"“{key}”"))
            return ""
        if isinstance(value, str) and value.strip():
            return value.strip()
        if value is not None:
            self.note(key, f"“{key}” must be text in quotation marks and not empty.")
        elif required:
            self._missing(key, "text in quotation marks")
        return ""

    def text_or_nothing(self, key: str) -> str:
        """Return a string as `text` does, which may be empty as well."""
        if self._values.get(key) == "":
            self._read.add(key)
            return ""
        return self.text(key)

    def date(self, key: str, *, required: bool = True) -> str:
        """Return a year, year-month or day (ISO 8601); "" where it is missing or wrong."""
        date = self.text(key, required=required)
        if date and not _DATE.fullmatch(date):
            self.note(key, f"“{date}” is not a date; expected such as 2016, 2016-12 or 2016-12-13.")
            return ""
        return date

    def texts(self, key: str, *, required: bool = True, most: int = limits.ROWS) -> tuple[str, ...]:
        """Return a list of so many strings at the *most*; at least one where it is *required*."""
        value = self._take(key)
        if isinstance(value, list) and len(value) > most:
            self.note(key, limits.too_many(f"texts in “{key}”", len(value), most))
            return ()
        if _is_of_texts(value):
            return tuple(value)
        if value is not None:
            self.note(key, f'“{key}” must be a list of texts such as ["one", "two"].')
        elif required:
            self._missing(key, 'a list such as ["one", "two"]')
        return ()

    def groups(
        self, key: str, *, required: bool = True, most: int = limits.ROWS
    ) -> tuple[tuple[str, ...], ...]:
        """Return a list of so many lists of strings at the *most*, none of them empty."""
        value = self._take(key)
        if isinstance(value, list) and len(value) > most:
            self.note(key, limits.too_many(f"lists in “{key}”", len(value), most))
            return ()
        if isinstance(value, list) and value and all(map(_is_of_texts, value)):
            return tuple(map(tuple, value))
        if value is not None:
            self.note(key, f'“{key}” must be a list of lists such as [["one", "two"], ["three"]].')
        elif required:
            self._missing(key, 'a list of lists such as [["one", "two"], ["three"]]')
        return ()

    def number(self, key: str) -> Number | None:
        """Return a finite number, or None where it is missing."""
        value = self._take(key)
        if value is None:
            return None
        if not isinstance(value, int | float) or isinstance(value, bool):
            self.note(key, f"“{key}” must be a number in digits, without separators or units.")
            return None
        if value != 0 and not _SMALLEST <= abs(value) <= _LARGEST:
            self.note(key, f"“{key}” must be 0 or lie between {_SMALLEST:g} and {_LARGEST:g}.")
            return None
        return value

    def choice(self, key: str, choices: Sequence[str]) -> str:
        """Return one of *choices*; the first of them where the value is wrong."""
        value = self._take(key)
        if isinstance(value, str) and value in choices:
            return value
        expected = ", ".join(choices[:-1]) + f" or {choices[-1]}"
        if value is None:
            self._missing(key, expected)
        else:
            # What is no text may be too long or too deep to be printed.
            found = f"“{value}”" if isinstance(value, str) else "no text in quotation marks"
            self.note(key, f"“{key}” is {found}; it must be {expected}.")
        return choices[0]

    def table(self, key: str) -> "TomlTable | None":
        """Return the table at *key*, or None where it is missing."""
        value = self._take(key)
        if isinstance(value, dict):
            return self._inner(value, key)
        if value is not None:
            self.note(key, f"“{key}” must be a table such as {{ low = 1, high = 2 }}.")
        return None

    def tables(self, key: str, *, most: int = limits.ROWS) -> Iterator["TomlTable"]:
        """Yield the tables of the list at *key*, so many at the *most*."""
        value = self._take(key)
        if isinstance(value, list) and all(isinstance(item, dict) for item in value):
            if len(value) > most:
                self.note(key, limits.too_many(f"tables in “{key}”", len(value), most))
            for i, item in enumerate(value[:most]):
                yield self._inner(item, key, i)
        elif value is not None:
            self.note(key, f"“{key}” must be a list of tables, each begun with [[{key}]].")

    def each(self) -> Iterator[tuple[str, "TomlTable"]]:
        """Yield every key with its table; a key that holds something else is noted."""
        for key in islice(self._values, limits.RECORDS):
            table = self.table(key)
            if table is not None:
                yield key, table

    def finish(self, *, known: Sequence[str] = ()) -> None:
        """Note every key that was not read."""
        for key in self._values:
            if key not in self._read and key not in known:
                expected = ", ".join(sorted(self._read.union(known)))
                self.note(key, f"“{key}” is not known here; expected {expected}.")

    def _take(self, key: str) -> object:
        self._read.add(key)
        return self._values.get(key)

    def _missing(self, key: str, expected: str) -> None:
        self._note(self.line(), f"“{key}” is missing; expected {expected}.")

    def _inner(self, values: Mapping[str, Any], *keys: str | int) -> "TomlTable":
        return TomlTable(values, (*self._path, *keys), self._lines, self._note)


def _is_of_texts(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(v, str) and v for v in value) and value != []


def parse_toml(text: str, note: TakeNote, *, first_line: int = 1) -> TomlTable:
    """Read a TOML file that begins at *first_line* of its file; empty where it has an error."""
    deep = _DEEP_KEY.search(text)
    try:
        values = {} if deep else tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _ERROR_LINE.search(str(error))
        line = int(place[1]) if place and place[1] else text.count("\n") + 1
        reason = _ERROR_LINE.sub("", str(error)).rstrip(".")
        message = f"This is not TOML: {reason}. Check quotation marks and brackets here."
    except (ValueError, RecursionError):
        much = _TOO_MUCH.search(text)
        line = text.count("\n", 0, much.start() if much else 0) + 1
        message = "A number is too long here, or lists are nested too deeply; make them plainer."
    else:
        if deep is None:
            # Where things stand is only asked for when something is wrong, and looked up once.
            return TomlTable(values, (), cache(lambda: _locate(text, first_line)), note)
        line = text.count("\n", 0, deep.start()) + 1
        message = "A key has dozens of parts here; no table of an edition lies so deep."
    note(line + first_line - 1, message)
    return TomlTable({}, (), dict, lambda _line, _message: None)


def _locate(text: str, first_line: int) -> dict[Path, int]:
    """Return the line at which each table, key and text of a valid TOML file begins."""
    lines: dict[Path, int] = {(): first_line}
    counts: dict[Path, int] = {}
    table: Path = ()
    depth = 0
    rows = text.split("\n")
    outline = _STRING_OR_COMMENT.sub(_leave_out, text).split("\n")
    for i, (row, line) in enumerate(zip(rows, outline, strict=True)):
        path: Path = ()
        if depth == 0:
            if header := _HEADER.match(line):
                path = table = _table_path(header[2], counts, is_list=header[1] == "[[")
            elif key := _KEY.match(line):
                path = (*table, *_parts(key[1]))
                if _OPENS_TEXT.search(row):
                    words = next((j for j in range(i + 1, len(rows)) if rows[j].strip()), i)
                    lines[(*path, _WORDS)] = words + first_line
        for length in range(1, min(len(path), _DEEPEST) + 1):
            lines.setdefault(path[:length], i + first_line)
        depth += sum(line.count(sign) for sign in "[{") - sum(line.count(sign) for sign in "]}")
    return lines


def _leave_out(found: re.Match[str]) -> str:
    """Return what of a string or comment an outline keeps: new lines, and what may be a key."""
    if found[0].startswith(("#", '"""', "'''")):
        return "\n" * found[0].count("\n")
    return re.sub(r"[\[\]{}]", "", found[0])


def _parts(key: str) -> list[str]:
    return [part.strip("\"'") for part in re.findall(_PART, key)]


def _table_path(header: str, counts: dict[Path, int], *, is_list: bool) -> Path:
    path: Path = ()
    parts = _parts(header)
    for part in parts[:-1]:
        path = (*path, part)
        if path in counts:
            path = (*path, counts[path])
    path = (*path, parts[-1])
    if is_list:
        counts[path] = counts.get(path, -1) + 1
        path = (*path, counts[path])
    return path
