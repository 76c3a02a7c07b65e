"""TOML read field by field, with the lines of what is wrong."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.files.toml_table import TomlTable, parse_toml

Notes = list[tuple[int, str]]


def parsed(text: str, first_line: int = 1) -> tuple[TomlTable, Notes]:
    """Return the table in *text* and the list that notes go to."""
    notes: Notes = []
    return parse_toml(text, lambda *note: notes.append(note), first_line=first_line), notes


@pytest.mark.parametrize(
    ("value", "expected", "gist"),
    [
        ('" one "', "one", None),
        ('"""\none\ntwo"""', "one\ntwo", None),
        ('" "', "", "“key” must be text in quotation marks and not empty."),
        ("3", "", "“key” must be text in quotation marks and not empty."),
    ],
)
def test_a_text_is_stripped_and_not_empty(value: str, expected: str, gist: str | None) -> None:
    table, notes = parsed(f"key = {value}")

    assert table.text("key") == expected
    assert notes == ([(1, gist)] if gist else [])


@pytest.mark.parametrize(
    ("value", "expected", "gist"),
    [
        ('["a", "b"]', ("a", "b"), None),
        ('"a"', (), '“key” must be a list of texts such as ["one", "two"].'),
        ("[]", (), '“key” must be a list of texts such as ["one", "two"].'),
        ('["a", ""]', (), '“key” must be a list of texts such as ["one", "two"].'),
        ('["a", 2]', (), '“key” must be a list of texts such as ["one", "two"].'),
    ],
)
def test_a_list_of_texts_holds_at_least_one(
    value: str, expected: tuple[str, ...], gist: str | None
) -> None:
    table, notes = parsed(f"key = {value}")

    assert table.texts("key") == expected
    assert notes == ([(1, gist)] if gist else [])


NO_NUMBER = "“key” must be a number in digits, without separators or units."
OUT_OF_REACH = "“key” must be 0 or lie between 1e-09 and 1e+15."


@pytest.mark.parametrize(
    ("value", "expected", "gist"),
    [
        ("3", 3, None),
        ("400_000", 400_000, None),
        ("-2.5", -2.5, None),
        ("0", 0, None),
        ('"3"', None, NO_NUMBER),
        ("true", None, NO_NUMBER),
        ("2019-04-01", None, NO_NUMBER),
        ("nan", None, OUT_OF_REACH),
        ("inf", None, OUT_OF_REACH),
        ("-inf", None, OUT_OF_REACH),
        ("1e16", None, OUT_OF_REACH),
        ("1e-300", None, OUT_OF_REACH),
        ("9" * 400, None, OUT_OF_REACH),
    ],
)
def test_a_number_is_finite_and_of_a_size_that_can_be_drawn(
    value: str, expected: float | None, gist: str | None
) -> None:
    table, notes = parsed(f"key = {value}")

    assert table.number("key") == expected
    assert notes == ([(1, gist)] if gist else [])


@pytest.mark.parametrize(
    ("text", "expected", "gist"),
    [
        ('key = "two"', "two", None),
        ('key = "three"', "one", "“key” is “three”; it must be one or two."),
        ("key = 1", "one", "“key” is no text in quotation marks; it must be one or two."),
        ("", "one", "“key” is missing; expected one or two."),
    ],
)
def test_a_choice_is_one_of_those_offered(text: str, expected: str, gist: str | None) -> None:
    table, notes = parsed(text)

    assert table.choice("key", ["one", "two"]) == expected
    assert notes == ([(1, gist)] if gist else [])


def test_what_is_missing_is_noted_where_it_is_required() -> None:
    table, notes = parsed("")

    found = (table.text("a"), table.number("a"), table.table("a"), list(table.tables("a")))
    assert found == ("", None, None, [])
    assert notes == []
    assert (table.text("b", required=True), table.texts("c")) == ("", ())
    assert notes == [
        (1, "“b” is missing; expected text in quotation marks."),
        (1, '“c” is missing; expected a list such as ["one", "two"].'),
    ]


def test_a_table_and_a_list_of_tables_must_be_such() -> None:
    table, notes = parsed("one = 1\nmany = [1]\nright = { a = 1 }\n[[rows]]\nb = 2\n")

    assert (table.table("one"), list(table.tables("many"))) == (None, [])
    inner = table.table("right")
    assert inner is not None
    assert inner.number("a") == 1
    assert [row.path for row in table.tables("rows")] == [("rows", 0)]
    assert notes == [
        (1, "“one” must be a table such as { low = 1, high = 2 }."),
        (2, "“many” must be a list of tables, each begun with [[many]]."),
    ]


def test_each_table_is_read_and_what_is_none_is_noted() -> None:
    table, notes = parsed('odd = 1\n[town]\nname = "T"\n')

    found = [(key, record.text("name")) for key, record in table.each()]

    assert found == [("town", "T")]
    assert notes == [(1, "“odd” must be a table such as { low = 1, high = 2 }.")]


def test_a_key_that_was_not_read_is_not_known() -> None:
    table, notes = parsed("a = 1\nb = 2\n\n[[c]]\n[d]\n")
    table.number("a")

    table.finish(known=("d",))

    assert notes == [
        (2, "“b” is not known here; expected a, d."),
        (4, "“c” is not known here; expected a, d."),
    ]


@pytest.mark.parametrize(
    "text", ["key = 0x" + "f" * 20_000, "key" + ".a" * 60 + " = 1", 'key = [{ a = "one" }]']
)
def test_a_choice_that_cannot_be_printed_gets_its_sentence(text: str) -> None:
    table, notes = parsed(text)

    assert table.choice("key", ["one", "two"]) == "one"
    assert notes == [(1, "“key” is no text in quotation marks; it must be one or two.")]


@pytest.mark.parametrize(
    ("text", "line", "gist"),
    [
        ("a = 1\na = 2\n", 11, "This is not TOML: "),
        ("[a]\n[a]\n", 11, "This is not TOML: "),
        ('a = 1\nb = """\n\n', 13, "This is not TOML: "),
        ("a = 1\nb = " + "1" * 5000, 11, "A number is too long here"),
        ("a = 1\nb" + ".a" * 20_000 + " = 1", 11, "A key has dozens of parts"),
        ("a = 1\n[b" + " . 'a' . \"a\"" * 5_000 + "]", 11, "A key has dozens of parts"),
        ("a = 1\nb = " + "[" * 5000, 11, "A number is too long here, or lists are nested"),
    ],
)
def test_what_is_not_toml_is_noted_once_and_the_table_is_empty(
    text: str, line: int, gist: str
) -> None:
    table, notes = parsed(text, first_line=10)

    assert table.text("a", required=True) == ""
    assert [(found, message[: len(gist)]) for found, message in notes] == [(line, gist)]


TRICKY = """\
# \"\"\" a comment [ that opens nothing
plain = "'''" # and \"\"\" another
text = \"\"\"
within = "no key"
[no.header]
\\\"\"\" still within
\"\"\"
list = [
  "a ] b",  # [
  [ "x" ],
]
dotted.inner = 1
"quoted key" = 2
strange = "\u2028\x85"
after = 1
"""

TRICKY_LINES = [
    ("plain", 2),
    ("text", 3),
    ("list", 8),
    ("dotted", 12),
    ("quoted key", 13),
    ("strange", 14),
    ("after", 15),
]


@pytest.mark.parametrize(("key", "line"), TRICKY_LINES)
def test_lines_are_right_whatever_strings_and_comments_hold(key: str, line: int) -> None:
    table, notes = parsed(TRICKY)

    table.note(key, "x")

    assert notes == [(line, "x")]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('a = 0\nkey = "words"', 2),
        ('a = 0\nkey = """words\nmore"""', 2),
        ('a = 0\nkey = """\nwords"""', 3),
        ("a = 0\nkey = '''\n\n  \nwords'''", 5),
    ],
)
def test_the_words_of_a_text_begin_below_what_opens_it(text: str, line: int) -> None:
    table, _ = parsed(text, first_line=1)

    assert table.text_line("key") == line


def test_nested_lists_of_tables_are_told_apart() -> None:
    table, notes = parsed(
        "[[a]]\n[[a.rows]]\nx = 1\n[[a.rows]]\nx = 2\n\n[[a]]\n[[a.rows]]\nx = 3\n[a.more]\nx = 4\n"
    )

    for outer in table.tables("a"):
        for row in outer.tables("rows"):
            row.note("x", str(row.path))
        more = outer.table("more")
        if more:
            more.note("x", "more")
            more.note("", "itself")

    assert notes == [
        (3, "('a', 0, 'rows', 0)"),
        (5, "('a', 0, 'rows', 1)"),
        (9, "('a', 1, 'rows', 0)"),
        (11, "more"),
        (10, "itself"),
    ]


def test_a_table_within_tables_that_stand_nowhere_has_its_line() -> None:
    table, notes = parsed("\n[one.two.three]\nx = 1\n")

    for key in ("one", "two", "three"):
        inner = table.table(key)
        assert inner is not None
        table = inner
    table.note("x", "x")
    table.note("", "itself")

    assert notes == [(3, "x"), (2, "itself")]


def as_toml(value: Any) -> str:  # noqa: ANN401 - whatever TOML may hold
    """Return *value* as TOML, its texts over several lines where they have some."""
    if isinstance(value, str):
        escaped = json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        return '""' + escaped.replace("\\n", "\n") + '""' if "\n" in value else escaped
    if isinstance(value, list):
        return "[\n" + "".join(f"  {as_toml(item)}, # ]\n" for item in value) + "]"
    return str(value)


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=20)
VALUES = TEXTS | st.integers(-9, 9) | st.lists(TEXTS | st.lists(st.integers(0, 9)), max_size=3)
TABLES = st.lists(st.lists(VALUES, max_size=4), max_size=4)


@given(TABLES, st.integers(1, 50))
def test_each_key_is_found_at_its_line(tables: list[list[Any]], first_line: int) -> None:
    rows: list[str] = []
    expected: list[tuple[str, int]] = []
    for number, values in enumerate(tables):
        rows += ["# [[t]]", "[[t]]"]
        for index, value in enumerate(values):
            expected.append((f"{number}/{index}", first_line + len(rows)))
            rows += f"k{index} = {as_toml(value)} # '''".split("\n")
    table, notes = parsed("\n".join(rows), first_line)

    for number, inner in enumerate(table.tables("t")):
        for index in range(len(tables[number])):
            inner.note(f"k{index}", f"{number}/{index}")

    assert notes == [(line, name) for name, line in expected]
