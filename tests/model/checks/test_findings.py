"""The editor's checks together, on editions in files."""

from collections.abc import Mapping
from pathlib import Path

from reader.model.checks.finding import Check
from reader.model.checks.report import check_edition
from reader.model.files.loading import load_edition
from tests.editions import BRIDGE, write_edition

# What the standard edition leaves to be mended, and nothing else.
MEANT = """\
[[meant]]
check = "recalled"
file = "passages/cost.md"
reason = "A test of the reader wants a recalled source."

[[meant]]
check = "no-attribution"
file = "passages/twice-planned.md"
reason = "A test of the reader wants a passage without."
"""
SOUND = {**BRIDGE, "meant.toml": MEANT}
BY_THE_TOWN = "The plan was changed three times [@town-2018]."


def findings(folder: Path, changes: Mapping[str, str]) -> list[str]:
    report = check_edition(write_edition(folder, {**SOUND, **changes}))
    return [
        f"{problem.file}:{problem.line} {problem.message.rpartition(' ')[2]}"
        for problem in report.problems
    ]


def changed(name: str, old: str, new: str) -> dict[str, str]:
    assert old in SOUND[name]
    return {name: SOUND[name].replace(old, new)}


def test_a_sound_edition_has_nothing_to_mend(tmp_path: Path) -> None:
    assert findings(tmp_path, {}) == []


def test_findings_do_not_keep_an_edition_from_being_opened(tmp_path: Path) -> None:
    folder = write_edition(tmp_path, BRIDGE)

    edition = load_edition(folder)

    report = check_edition(folder)
    assert len(edition.passages) == report.passages == 3
    assert [problem.message.rpartition(" ")[2] for problem in report.problems] == [
        "[recalled]",
        "[recalled]",
        "[no-attribution]",
    ]


def test_an_edition_that_cannot_be_opened_is_not_edited(tmp_path: Path) -> None:
    (problem,) = check_edition(write_edition(tmp_path, {**BRIDGE, "parties.toml": "["})).problems[
        :1
    ]

    assert "[" not in problem.message


def test_notes_are_checked_wherever_they_stand(tmp_path: Path) -> None:
    bad = "The regime of Syria fell in 2024."
    more = {
        "parties/town.md": bad,
        "pages/more.md": f'+++\ntitle = "More"\n+++\n{bad.replace("2024", "2025")}',
        **changed("passages/nobody-asked.md", "The town held", f"{bad} The town held"),
    }

    assert findings(tmp_path, more) == [
        "pages/more.md:4 [uncited]",
        "pages/more.md:4 [words]",
        "parties/town.md:1 [uncited]",
        "parties/town.md:1 [words]",
        "passages/nobody-asked.md:9 [uncited]",
        "passages/nobody-asked.md:9 [words]",
    ]


def test_the_notice_of_an_edition_need_not_cite(tmp_path: Path) -> None:
    notice = changed("article.md", "Restated from", "Put up in 2020 by the town. Restated from")

    assert findings(tmp_path, notice) == []


def test_words_are_looked_for_in_rows_and_stakes_too(tmp_path: Path) -> None:
    rows = changed("passages/cost.md", 'counts = "repairs"', 'counts = "repairs by the regime"')
    stake = changed("parties.toml", "Paid for the bridge.", "Paid for the regime.")

    assert findings(tmp_path, {**rows, **stake}) == [
        "parties.toml:1 [words]",
        "passages/cost.md:40 [words]",
    ]


def test_a_passage_has_an_attribution(tmp_path: Path) -> None:
    no_more = changed("passages/nobody-asked.md", "## Attribution", "## Context")
    given = changed("passages/twice-planned.md", "## Context", "## Attribution")

    assert findings(tmp_path, {**no_more, **given}) == [
        "meant.toml:6 [unused-exception]",
        "passages/nobody-asked.md:1 [no-attribution]",
    ]


def test_a_party_that_has_no_part_in_the_edition_is_found(tmp_path: Path) -> None:
    parties = BRIDGE["parties.toml"] + '\n[mayor]\nname = "Mayor"\nstake = "Runs the town."\n'
    link = changed("passages/nobody-asked.md", "The town", "[The mayor](party:mayor)")

    assert findings(tmp_path / "unused", {"parties.toml": parties}) == [
        "parties.toml:10 [unused-party]"
    ]
    assert findings(tmp_path / "linked", {"parties.toml": parties, **link}) == []


def test_a_source_that_nothing_cites_is_found(tmp_path: Path) -> None:
    record = '{"id": "court-2021", "type": "report", "title": "A", "note": "seen: all"}\n]'
    sources = {"sources.json": BRIDGE["sources.json"].replace("}\n]", f"}},\n  {record}")}
    event = '[[events]]\ndate = "2021"\ntext = "A court ruled."\nsources = ["court-2021"]\n'

    assert findings(tmp_path / "uncited", sources) == ["sources.json:10 [uncited-source]"]
    assert (
        findings(tmp_path / "timeline", {**sources, "timeline.toml": f'article = "2019"\n{event}'})
        == []
    )


def test_records_without_front_matter_have_exceptions_too(tmp_path: Path) -> None:
    parties = BRIDGE["parties.toml"] + '\n[mayor]\nname = "Mayor"\nstake = "Runs the town."\n'
    meant = (
        f'{MEANT}\n[[meant]]\ncheck = "unused-party"\nfile = "parties.toml"\nwords = "mayor"\n'
        'reason = "He is to have an account."\n'
    )

    assert findings(tmp_path, {"parties.toml": parties, "meant.toml": meant}) == []


def test_what_two_passages_repeat_is_found_in_the_later_one(tmp_path: Path) -> None:
    again = changed(
        "passages/twice-planned.md",
        BY_THE_TOWN,
        "The town of Example held a long meeting in 2014 [@town-2018].",
    )
    first = changed(
        "passages/nobody-asked.md",
        "The town held a meeting in 2014",
        "The town of Example held a long meeting in 2014",
    )

    assert findings(tmp_path, {**again, **first}) == ["passages/twice-planned.md:9 [repeated]"]


def test_too_many_words_are_found_and_may_be_meant(tmp_path: Path) -> None:
    paragraphs = f"The word [@town-2018]{' word' * 80}.\n\n" * 8
    long = changed("passages/nobody-asked.md", "The town held", f"{paragraphs}The town held")
    front, end, body = long["passages/nobody-asked.md"].rpartition("+++\n")
    meant = f'{front}[[meant]]\ncheck = "long"\nreason = "A test."\n{end}{body}'

    assert findings(tmp_path / "long", long) == ["passages/nobody-asked.md:1 [long]"]
    assert findings(tmp_path / "meant", {"passages/nobody-asked.md": meant}) == []


def test_every_check_has_a_name_of_its_own_in_small_letters() -> None:
    assert all(str(check) == check.name.lower().replace("_", "-") for check in Check)
