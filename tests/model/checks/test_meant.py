"""Exceptions from the editor's checks."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from reader.model.checks.finding import Check, Finding
from reader.model.checks.lines import Lines
from reader.model.checks.meant import Meant, leave_out_meant, read_meant
from reader.model.checks.report import check_edition
from reader.model.files.loading import load_edition, read_edition
from tests.editions import BRIDGE, write_edition

MEANT = '\n[[meant]]\ncheck = "words"\nwords = "regime"\nreason = "It is the film’s title."\n'
PAGE = '+++\ntitle = "More"\n+++\n\nMore of it.\n'

WORDS = Finding("a.md", 3, "Not ours.", Check.WORDS, "The “Ancien Régime’s” regime fell.")


def with_meant(name: str, meant: str = MEANT, files: Mapping[str, str] = BRIDGE) -> dict[str, str]:
    front, end, body = files[name].rpartition("+++\n")
    return {**files, name: front + meant + end + body}


def meant_in(folder: Path) -> tuple[Meant, ...]:
    meant, problems = read_meant(folder, [file.name for file in read_edition(folder).files])
    assert not problems
    return meant


def meant(words: str = "", *, check: Check = Check.WORDS, file: str = "a.md") -> Meant:
    return Meant(check, file, "So it is.", file, 0, words)


@pytest.mark.parametrize("name", ["article.md", "passages/cost.md", "pages/more.md"])
def test_front_matter_may_say_that_something_is_meant_so(tmp_path: Path, name: str) -> None:
    files = with_meant(name, files={**BRIDGE, "pages/more.md": PAGE})

    (found,) = meant_in(write_edition(tmp_path, files))

    line = Lines(tmp_path).exception(found)
    assert found == Meant(Check.WORDS, name, "It is the film’s title.", name, 0, "regime")
    assert files[name].split("\n")[line - 1] == "[[meant]]"


def test_a_file_of_the_edition_may_say_so_for_those_without_front_matter(tmp_path: Path) -> None:
    text = f'{MEANT}file = "parties.toml"\n{MEANT}file = "sources.json"\n'

    found = meant_in(write_edition(tmp_path, {**BRIDGE, "meant.toml": text}))

    places = Lines(tmp_path)
    assert [(m.file, m.source, places.exception(m)) for m in found] == [
        ("parties.toml", "meant.toml", 2),
        ("sources.json", "meant.toml", 8),
    ]


@pytest.mark.parametrize(
    ("meant", "line", "message"),
    [
        ('[[meant]]\ncheck = "word"\nreason = "So."\n', 6, "“check” is “word”; it must be"),
        ('[[meant]]\ncheck = "unused-exception"\nreason = "So."\n', 6, "it must be uncited"),
        ('[[meant]]\ncheck = "words"\n', 5, "“reason” is missing"),
        ('[[meant]]\nreason = "So."\n', 5, "“check” is missing"),
        ('[[meant]]\ncheck = "words"\nreason = "So."\nword = "x"\n', 8, "“word” is not known"),
    ],
)
def test_what_is_wrong_with_an_exception_is_told_and_keeps_nobody_from_reading(
    tmp_path: Path, meant: str, line: int, message: str
) -> None:
    folder = write_edition(tmp_path, with_meant("passages/nobody-asked.md", meant))

    report = check_edition(folder)

    assert load_edition(folder).passages
    (problem,) = (each for each in report.problems if not each.message.endswith("]"))
    assert (problem.file, problem.line) == ("passages/nobody-asked.md", line)
    assert message in problem.message


def test_an_exception_in_the_edition_s_own_file_names_the_file(tmp_path: Path) -> None:
    folder = write_edition(tmp_path, {**BRIDGE, "meant.toml": MEANT})

    (problem,) = (each for each in check_edition(folder).problems if each.file == "meant.toml")

    assert load_edition(folder).passages
    assert str(problem).startswith("meant.toml:2: “file” is missing")


@pytest.mark.parametrize(
    ("exception", "covered"),
    [
        (meant(), True),
        (meant("regime"), True),
        (meant('"Ancien Régime\'s"'), True),
        (meant("regimes"), False),
        (meant(check=Check.LONG), False),
        (meant(file="b.md"), False),
    ],
)
def test_an_exception_covers_findings_of_its_check_file_and_words(
    exception: Meant, covered: bool
) -> None:
    assert exception.covers(WORDS) is covered


def test_what_is_meant_so_is_left_out_and_an_exception_without_use_is_found() -> None:
    other = Finding("b.md", 1, "Too long.", Check.LONG)
    exceptions = [meant("regime"), meant("bias"), meant(check=Check.LONG)]

    found = leave_out_meant([WORDS, other], exceptions, lambda m: 40 + len(m.words))

    assert found[0] == other
    assert [(f.file, f.line, f.check) for f in found[1:]] == [
        ("a.md", 44, Check.UNUSED_EXCEPTION),
        ("a.md", 40, Check.UNUSED_EXCEPTION),
    ]
    assert "“words” on “bias”" in found[1].message
