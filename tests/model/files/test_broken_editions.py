"""Broken editions: each problem gives one message with file and line, and all come at once."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from reader.model.files.loading import load_edition
from tests.editions import ARTICLE, ASKED, BRIDGE, COST, PARTIES, PLANNED, SOURCES, write_edition
from tests.problems import Expected, assert_problems, problems_of

FILES = {
    "article": "article.md",
    "parties": "parties.toml",
    "cost": "passages/cost.md",
    "asked": "passages/nobody-asked.md",
    "planned": "passages/twice-planned.md",
}


def line_of(text: str, words: str) -> int:
    """Return the line of *text* at which *words* stand, which stand there once."""
    assert text.count(words) == 1
    return text.count("\n", 0, text.index(words)) + 1


@pytest.mark.parametrize(
    ("file", "change", "place", "gist"),
    [
        # TOML errors
        ("article", ('language = "en"', "language = en"), "language", "This is not TOML"),
        ("parties", ('full = "Town', 'full = Town"'), "full =", "This is not TOML"),
        ("cost", ("low = 44\n", "low = 4,4\n"), "low = 4,4", "This is not TOML"),
        # unknown keys
        ("article", ("subtitle", "sub"), "sub =", "“sub” is not known here; expected about, "),
        ("parties", ("full", "long"), "long =", "“long” is not known here; expected full"),
        ("cost", ("original", "text"), "text =", "“text” is not known here"),
        ("cost", ("through =", "by ="), "by =", "“by” is not known here; expected as_of"),
        ("cost", ("differ", "why"), "why =", "“why” is not known here; expected apart"),
        # unknown parties and sources
        ("cost", ('party = "builder"', 'party = "x"'), 'party = "x"', "No party “x”"),
        ("cost", ("### builder", "### x"), "### x", "No party “x” in parties.toml"),
        ("cost", ("party:town", "party:x"), "party:x", "No party “x” in parties.toml"),
        ("cost", ('["builder-2019"]', '["x"]'), '["x"]', "No source “x” in sources"),
        ("cost", ("fifth [@daily", "fifth [@x"), "[@x", "No source “x-2019”"),
        ("cost", ("@town-2018, p. 4", "@x, p. 4"), "@x, p. 4", "No source “x”"),
        ("cost", ("roads [@town", "roads [@x"), "roads [@x", "No source “x-2018”"),
        ("cost", ("A yearly cost.", "Yearly [@x]."), "[@x]", "No source “x”"),
        ("article", ("[@daily-2019]", "[@x]"), "[@x]", "No source “x” in sources.json"),
        ("article", ('notice = "', 'about = "[a](party:x)"\nnotice = "'), "party:x", "No party"),
        # passages that are not there
        ("cost", ("passage:nobody", "passage:no"), "passage:no", "No passage “no-asked”"),
        ("article", ("subtitle =", 'begin = ["x"]\nsubtitle ='), "begin", "No passage “x”"),
        ("article", ("subtitle =", 'begin = ["cost", "cost"]\nsubtitle ='), "begin", "named twice"),
        # bad numbers
        ("cost", ("low = 44", 'low = "44"'), 'low = "44"', "“low” must be a number"),
        ("cost", ("low = 44", "low = true"), "low = true", "“low” must be a number"),
        ("cost", ("high = 35", "high = inf"), "high = inf", "“high” must be 0 or lie"),
        ("cost", ("high = 35", "high = 1e99"), "high = 1e99", "“high” must be 0 or lie"),
        ("cost", ("low = 40", "low = nan"), "low = nan", "“low” must be 0 or lie"),
        # low above high, and no figure at all
        ("cost", ("low = 31", "low = 36"), "low = 36", "low, 36, is above high, 35"),
        ("cost", ("low = 40", "low = 41"), "low = 41", "low, 41, is above high, 40"),
        # quotations
        ("cost", ('“$40 million”"', '$4"'), "cost $4", "“cost $4” does not stand in"),
        ("cost", ('“$40 million”"\n', '"\nprefix = "x"\n'), "exact", "with this prefix"),
        ("cost", ('exact = "cost “$40 million”', 'exact = "the'), "exact", "stands 3 times"),
        # dates, kinds and standings
        ("cost", ('"2019-04"', '"2019-4"'), "2019-4", "“2019-4” is not a date"),
        ("cost", ('"2019-04"', '"٢٠١٩"'), "٢٠١٩", "is not a date; expected such as 2016"),
        ("cost", ('kind = "estimates"', 'kind = "x"'), "kind", "must be attribution, "),
        ("cost", ('"calculated"', '"sure"'), '"sure"', "must be seen, via, recalled or "),
        # what is missing is noted where the table begins
        ("asked", ("claim =", "# claim ="), "# claim", "“claim” is missing"),
        ("parties", ('stake = "Paid', '# stake = "Paid'), "[town]", "“stake” is missing"),
        ("parties", ("[builder]", "[Builder]\nname = 'x'\nstake = 'x'\n\n[builder]"),
         "[Builder]", "must be small letters, digits and hyphens"),
        # other links than to the web
        ("cost", ("party:town", "file:///etc/passwd"), "file:", "link to “file:” cannot"),
        ("cost", ("party:town", "JavaScript:x()"), "JavaScript:", "“JavaScript:” cannot"),
        ("cost", ("party:town", "data:text/html,x"), "data:", "link to “data:” cannot"),
        ("cost", ("party:town", "other.html"), "other.html", "to “other.html” cannot"),
        ("cost", ("(party:town", "( <ftp://x>"), "ftp:", "link to “ftp:” cannot be"),
        # sections
        ("cost", ("## Later", "## After"), "## After", "No section “After”; expected"),
        ("cost", ("## Later", "## Context"), "## Context\n\nIn", "A second “Context”"),
        ("planned", ("## Context", "##Later\n\n### town"), "###", "Accounts (###)"),
        ("cost", ("### builder", "### town"), "### town\n\nIt", "A second account of"),
        ("cost", ("## Later", "#### More"), "#### More", "Only headings ## for sections"),
        ("cost", ("## Attribution", "\nStray.\n\n## Attribution"), "Stray", "Text before"),
        ("cost",
         ("It was never paid [@builder-2019]. See [who was asked](passage:nobody-asked).",
          ""),
         "### builder", "An account without words"),
        # the rest
        ("cost", ("priced at", "priced at one two three four five"), "original", "at most eight"),
        ("cost", ("Prices", "<b>" * 201 + "Prices"), "Prices", "nested too deeply"),
        ("cost", ("Prices", "a\n" + " >" * 99 + "Prices"), " > >", "nested too deeply"),
    ],
)  # fmt: skip
def test_one_problem_gives_one_message_at_its_line(
    tmp_path: Path, file: str, change: tuple[str, str], place: str, gist: str
) -> None:
    name = FILES[file]
    broken = BRIDGE[name].replace(*change, 1)
    # Accounts and sections given twice are noted at the second.
    line = broken.count("\n", 0, broken.rindex(place)) + 1

    problems = problems_of(write_edition(tmp_path, {**BRIDGE, name: broken}))

    assert_problems(problems, [(name, line, gist)])


def test_words_found_twice_need_what_stands_before_them(tmp_path: Path) -> None:
    exact = '+++\nclaim = "Who."\nkind = "context"\nexact = "the town"\n'
    twice = ARTICLE.replace("The builder", "But the town and the builder, the town and")
    files = {**BRIDGE, "article.md": twice}
    unclear = write_edition(tmp_path / "a", {**files, "passages/town.md": f"{exact}+++\n"})
    clear = write_edition(
        tmp_path / "b", {**files, "passages/town.md": f'{exact}prefix = "ever happened to"\n+++\n'}
    )

    found = load_edition(clear).passage("town")

    assert found is not None
    assert_problems(
        problems_of(unclear), [("passages/town.md", 4, "add the words before it as prefix")]
    )


def test_two_passages_of_the_same_words_are_one_too_many(tmp_path: Path) -> None:
    folder = write_edition(tmp_path, {**BRIDGE, "passages/second.md": PLANNED})

    problems = problems_of(folder)

    assert_problems(problems, [("passages/twice-planned.md", 1, "exactly the words of “second”")])


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {"sources.json": SOURCES.replace("builder-2019", "town-2018")},
            [
                ("passages/cost.md", 32, "No source “builder-2019”"),
                ("passages/cost.md", 64, "No source “builder-2019”"),
                ("sources.json", 5, "The id “town-2018” is there twice"),
            ],
        ),
        (
            {"parties.toml": PARTIES + "\n[town]\n"},
            [("parties.toml", 10, "This is not TOML")],
        ),
        (
            {
                "passages/Cost.md": COST.replace("cost “", "The bridge cost “").replace(
                    "low", "lo", 1
                )
            },
            [
                ("passages/Cost.md", 1, "Name the file in small letters, digits and hyphens"),
                ("passages/Cost.md", 10, "“lo” is not known here"),
            ],
        ),
    ],
)
def test_ids_given_twice_or_in_other_letters_are_noted(
    tmp_path: Path, files: Mapping[str, str], expected: Expected
) -> None:
    assert_problems(problems_of(write_edition(tmp_path, {**BRIDGE, **files})), expected)


def test_a_broken_record_is_noted_and_not_every_citation_of_it(tmp_path: Path) -> None:
    files = {
        **BRIDGE,
        "sources.json": SOURCES.replace('"note": "seen: ', '"note": "'),
        "parties.toml": "[town",
    }

    problems = problems_of(write_edition(tmp_path, files))

    assert_problems(
        problems,
        [
            ("parties.toml", 1, "This is not TOML"),
            ("sources.json", 2, "must begin with how the source was read"),
        ],
    )


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        ("Text\n", [("article.md", 1, "The file must begin with a line of +++")]),
        ("+++\n", [("article.md", 1, "The front matter has no end")]),
        (
            "+++\n+++\n",
            [
                ("article.md", 1, "There is no text after the front matter"),
                ("article.md", 2, "“language” is missing"),
                ("article.md", 2, "“title” is missing"),
            ],
        ),
        (
            '+++\ntitle = "T"\nlanguage = "en"\n+++\n' + "<div>" * 1_400 + "x",
            [("article.md", 5, "nested too deeply")],
        ),
    ],
)
def test_a_broken_article_is_noted_and_not_every_quotation_from_it(
    tmp_path: Path, article: str, expected: Expected
) -> None:
    files = {name: text for name, text in BRIDGE.items() if not name.startswith("passages/")}
    folder = write_edition(tmp_path, {**files, "passages/asked.md": ASKED, "article.md": article})

    problems = problems_of(folder)

    assert_problems(problems, expected)


def test_citations_in_texts_of_several_lines_are_noted_at_their_lines(tmp_path: Path) -> None:
    several = 'notice = """\n\nOne.\nTwo [@x].\n\n[Three](file:x)."""'
    article = ARTICLE.replace('notice = "Restated from the Daily Example [@daily-2019]."', several)

    problems = problems_of(write_edition(tmp_path, {**BRIDGE, "article.md": article}))

    assert_problems(
        problems,
        [("article.md", 8, "No source “x”"), ("article.md", 10, "A link to “file:”")],
    )


def test_a_quantity_needs_a_row_and_a_row_a_figure(tmp_path: Path) -> None:
    cost = COST.replace("low = 1\n", "").replace("[[estimates.rows]]", "[[estimates.row]]", 2)

    problems = problems_of(write_edition(tmp_path, {**BRIDGE, "passages/cost.md": cost}))

    assert_problems(
        problems,
        [
            ("passages/cost.md", line_of(cost, '[[estimates]]\nquantity = "Cost'),
             "A quantity needs at least one row"),
            ("passages/cost.md", 13, "“row” is not known here"),
            ("passages/cost.md", line_of(cost, "[[estimates.rows]]"), "There is no figure"),
        ],
    )  # fmt: skip


def test_many_problems_in_many_files_are_told_all_at_once(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "article.md": ARTICLE.replace("subtitle", "sub").replace("[@daily-2019]", "[@x]"),
        "parties.toml": PARTIES.replace("stake", "steak"),
        "sources.json": SOURCES.replace('"URL"', '"URL": 1, "_"'),
        "passages/cost.md": COST.replace("low = 31", "low = 99").replace("party:town", "party:x"),
        "passages/nobody-asked.md": ASKED.replace("exact =", "exakt ="),
        "passages/twice-planned.md": PLANNED.replace("twice what was planned", "thrice"),
        "passages/binary.md": b"\0",
    }  # fmt: skip

    problems = problems_of(write_edition(tmp_path, files))

    assert_problems(
        problems,
        [
            ("article.md", 3, "“sub” is not known here"),
            ("article.md", 5, "No source “x”"),
            ("parties.toml", 1, "“stake” is missing"),
            ("parties.toml", 4, "“steak” is not known here"),
            ("parties.toml", 6, "“stake” is missing"),
            ("parties.toml", 8, "“steak” is not known here"),
            ("passages/binary.md", 1, "This is no text"),
            ("passages/cost.md", 26, "low, 99, is above high, 35"),
            ("passages/cost.md", 60, "No party “x”"),
            ("passages/nobody-asked.md", 2, "“exact” is missing"),
            ("passages/nobody-asked.md", 4, "“exakt” is not known here"),
            ("passages/twice-planned.md", 4, "“thrice” does not stand in article.md"),
            ("sources.json", 2, "“URL” of “town-2018” must be text."),
        ],
    )
