"""Sources as BibTeX, read back by a strict parser."""

import re

import pytest

from reader.model.edition.edition import Edition
from reader.model.edition.source import Source
from reader.model.exchange.bibtex import bibtex, escaped

_ENTRY = re.compile(r"@([a-z]+)\{([^\s{}(),\"#%=~\\']+),\n((?:  .*\n)+)\}")
_FIELD = re.compile(r"  ([a-z]+) = (?:\{(.*)\}|([a-z]{3}))(,?)")
_PRINTED = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
}
_COMMAND = re.compile(r"\\text[a-z]+\{\}|\\[&%$#_]")

Entry = tuple[str, str, dict[str, str]]


def read(text: str) -> list[Entry]:
    """Return the type, the key and the fields of each entry; fail on what BibTeX might refuse."""
    entries = []
    for written in text.split("\n\n"):
        found = _ENTRY.fullmatch(written)
        assert found, written
        lines = found[3].splitlines()
        fields = [_FIELD.fullmatch(line) for line in lines]
        assert all(fields), written
        assert [bool(field[4]) for field in fields if field] == [True] * (len(lines) - 1) + [False]
        values = {field[1]: field[2] or field[3] for field in fields if field}
        assert len(values) == len(lines)
        assert all(map(balanced, values.values())), written
        entries.append((found[1], found[2], values))
    keys = [key.casefold() for _, key, _ in entries]
    assert len(set(keys)) == len(keys)
    return entries


def balanced(value: str) -> bool:
    """Tell whether the braces of a *value* are in pairs, those behind a backslash as well."""
    depth = 0
    for letter in value:
        depth += (letter == "{") - (letter == "}")
        if depth < 0:
            return False
    return depth == 0


def printed(value: str) -> str:
    """Return what LaTeX prints of a *value*; fail on what it would obey."""
    assert not re.search(r"[\\&%$#_~^]", _COMMAND.sub("", value)), value
    words = _COMMAND.sub(lambda found: "\0" + _PRINTED.get(found[0], found[0][1:]), value)
    return re.sub(r"\0(.)|[{}]", r"\1", words, flags=re.DOTALL)


def names(value: str) -> list[list[str]]:
    """Return the authors in a *value*, each as the parts between its commas, as BibTeX does."""
    parts: list[list[str]] = [[""]]
    depth, place = 0, 0
    while place < len(value):
        letter = value[place]
        depth += (letter == "{") - (letter == "}")
        if depth == 0 and value.startswith(" and ", place):
            parts.append([""])
            place += 5
            continue
        if depth == 0 and letter == ",":
            parts[-1].append("")
        else:
            parts[-1][-1] += letter
        place += 1
    return [[printed(part).strip() for part in each] for each in parts]


def test_every_source_of_the_bundled_edition_is_read_back(bundled: Edition) -> None:
    sources = list(bundled.sources.values())

    entries = read(bibtex(sources))

    assert [key for _, key, _ in entries] == [source.id for source in sources]
    assert [printed(fields["title"]) for _, _, fields in entries] == [s.title for s in sources]
    assert [fields.get("url", "") for _, _, fields in entries] == [s.url for s in sources]
    assert [fields.get("year", "") for _, _, fields in entries] == [
        "".join(map(str, source.issued[:1])) for source in sources
    ]
    assert [printed(fields["note"]) for _, _, fields in entries] == [
        " ".join(source.how_read().split()) for source in sources
    ]
    authors = [names(f["author"]) if "author" in f else [] for _, _, f in entries]
    assert [[" ".join(reversed(name)) for name in each] for each in authors] == [
        list(source.authors) for source in sources
    ]


def test_news_is_an_article_and_whatever_means_something_to_latex_is_printed(
    odd_sources: tuple[Source, ...],
) -> None:
    kind, key, fields = read(bibtex(odd_sources))[0]

    assert (kind, key) == ("article", "o-neill-1")
    assert printed(fields["title"]) == odd_sources[0].title
    assert fields["title"].startswith("{")  # its capitals stay
    assert printed(fields["journal"]) == "The Daily & Nightly"
    assert names(fields["author"]) == [
        ["van der Ö, Jr", "Ann"],
        ["Sand and Stone, Inc"],
        ["Pelé"],
        ["Rock and Roll", "B. C."],
    ]
    assert (fields["year"], fields["month"], fields["day"]) == ("2016", "dec", "3")
    assert fields["url"] == "https://example.org/a_b?c=%E2%80%99&d=%7Be%7D#f"
    assert fields["language"] == "fa-IR"
    assert fields["note"] == "Not read in the original. Via an archive: in two lines."


def test_a_report_has_an_institution_and_a_page_its_site(
    odd_sources: tuple[Source, ...],
) -> None:
    _, report, page, law = read(bibtex(odd_sources))

    assert report[:2] == ("techreport", "O-Neill-1-2")
    assert report[2]["institution"] == "P"
    assert "year" not in report[2]
    assert page[0] == "misc"
    assert (page[2]["howpublished"], page[2]["year"], page[2]["month"]) == ("C", "2016", "feb")
    assert law[2]["year"] == "93"
    assert "month" not in law[2]


@pytest.mark.parametrize("letter", list("\\{}&%$#_~^"))
def test_no_letter_is_obeyed(letter: str) -> None:
    words = f"a{letter}b {letter}{letter}"

    assert balanced(escaped(words))
    assert printed(escaped(words)) == words
