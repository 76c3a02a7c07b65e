"""Reads what stands before a Markdown text in the form of settings: its titles, author and day.

An abstract, a summary or a description that stands there is a part of the text.

Of YAML only what such settings mostly are is known: a word or a list of words behind each name.
"""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import pairwise

from reader.model.opening.byline import Byline, named_by
from reader.model.opening.titles import clean_title

_SETTING = re.compile(r"(\w+)\s*:\s*(.*)")
_NAME = re.compile(r"[\"']?([\w.-]+)[\"']?\s*:(?:\s|$)")
_WORDS = re.compile(r"[^\W\d][\w'’-]*[ ,]+\w[^:]*$")
_ITEM = re.compile(r"\s*-\s+(?:name\s*:\s*)?(.*)|\s+name\s*:\s*(.*)")
_INNER = re.compile(r"\s+\w+\s*:\s")
_LIST = re.compile(r"\[(.*)\]")
# Begins words that stand in the lines below.
_FOLDED = re.compile(r"[|>][-+0-9]*")
_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
# Pandoc's title block: title, authors and day, each behind a sign, and its further lines set in.
_TITLE_BLOCK = re.compile(r"(?:%(?:[ \t][^\n]*)?\n(?:[ \t]+\S[^\n]*\n)*){1,3}(?=\s*(?:\n|$))")
_TITLE_FIELD = re.compile(r"^%", re.MULTILINE)
_MOST_LINES = 200
_AUTHORS = ("author", "authors")
_DAYS = ("date", "published")
_TEXTS = ("description", "summary", "excerpt", "abstract")
_KNOWN = frozenset((*_AUTHORS, *_DAYS, *_TEXTS, "title", "subtitle"))


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a text says of itself before it begins."""

    title: str = ""
    byline: Byline = field(default_factory=Byline)
    subtitle: str = ""
    abstract: str = ""


def split_front_matter(markdown: str) -> tuple[FrontMatter, str]:
    """Return what the front matter of *markdown* says, and the text without it."""
    if block := _TITLE_BLOCK.match(markdown):
        return _of_title_block(block[0]), markdown[block.end() :]
    fence = markdown[:3]
    if fence not in _FENCES or markdown[3:4] != "\n":
        return FrontMatter(), markdown
    front: list[str] = []
    position = 4
    for line in _lines_from(markdown, position):
        position += len(line) + 1
        if line.rstrip() in _FENCES[fence]:
            if fence == "---" and _is_prose(front):
                break  # what stands between two lines across the page is prose
            return _read(_of_toml(front) if fence == "+++" else _of_yaml(front)), markdown[
                position:
            ]
        front.append(line)
        # Three hyphens may be a line across the page.
        if len(front) > _MOST_LINES or (fence == "---" and len(front) == 1 and not line):
            break
    return FrontMatter(), markdown


def _is_prose(front: Sequence[str]) -> bool:
    """Tell whether what stands between two lines of hyphens is something to read, and no setting.

    A setting may have any name. One that begins with a capital, unless it is known, and has a
    sentence behind it is what begins a sentence itself: "Note: all of this is prose." Below a blank
    line words that are no setting, nor set in below one, are prose too.
    """
    if any(not above and _WORDS.match(line) for above, line in pairwise(front)):
        return True
    said = [line for line in front if line.strip() and not line.startswith("#")]
    if not said or not _NAME.match(said[0]):
        return bool(front)
    names = [found[1] for found in map(_NAME.match, said) if found]
    sentence = said[-1].rstrip().endswith((".", "!", "?"))
    return sentence and not any(name.islower() or name.lower() in _KNOWN for name in names)


def _of_title_block(block: str) -> FrontMatter:
    title, authors, day, *_ = [*_TITLE_FIELD.split(block)[1:], "", ""]
    names = [each.strip() for each in re.split(r"[;\n]", authors) if each.strip()]
    return _read({"title": title, "author": names, "date": day.strip()})


def _lines_from(text: str, position: int) -> Iterator[str]:
    while position < len(text):
        end = text.find("\n", position)
        end = end if end >= 0 else len(text)
        yield text[position:end]
        position = end + 1


def _read(said: Mapping[str, object]) -> FrontMatter:
    title, subtitle, *texts = (
        words if isinstance(words := said.get(name), str) else ""
        for name in ("title", "subtitle", *_TEXTS)
    )
    return FrontMatter(
        clean_title(title),
        named_by(
            next((said[name] for name in _AUTHORS if said.get(name)), ""),
            next((str(said[name]) for name in _DAYS if said.get(name)), ""),
        ),
        clean_title(subtitle),
        "\n\n".join(dict.fromkeys(filter(None, map(str.strip, texts)))),
    )


def _of_toml(front: Sequence[str]) -> Mapping[str, object]:
    try:
        return tomllib.loads("\n".join(front))
    except (ValueError, RecursionError):
        return {}


def _of_yaml(front: Sequence[str]) -> Mapping[str, object]:
    settings: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in map(str.rstrip, front):
        if found := _SETTING.fullmatch(line):
            lines = [found[2]]
            settings.setdefault(found[1].lower(), lines)
        elif line[:1].isspace() or _ITEM.fullmatch(line):
            lines.append(line)
        elif line:
            lines = []
        else:
            lines.append("")
    return {name: _value(*lines) for name, lines in settings.items()}


def _value(first: str, *further: str) -> str | list[str]:
    """Return what a setting says in its *first* line and *further* ones: words, or a list."""
    whole = " ".join(filter(None, (first, *map(str.strip, further))))
    if listed := _LIST.fullmatch(whole):
        return [_bare(each) for each in listed[1].split(",")]
    if _FOLDED.fullmatch(first):
        return "\n".join(map(str.strip, further)).strip()
    if first or not any(_ITEM.fullmatch(line) or _INNER.match(line) for line in further):
        return _bare(whole)
    items = filter(None, map(_ITEM.fullmatch, further))
    return [_bare(item[1] or item[2] or "") for item in items]


def _bare(words: str) -> str:
    words = words.strip()
    if len(words) < 2 or words[0] != words[-1] or words[0] not in ("'", '"'):
        return words
    if words[0] == "'":
        return words[1:-1].replace("''", "'")
    with suppress(ValueError):  # where they are no JSON, which YAML has nearly all of
        return str(json.loads(words))
    return words[1:-1]
