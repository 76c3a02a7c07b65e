"""The command that finds the passages of an edition in a text, and what it prints."""

import json
from dataclasses import replace
from pathlib import Path
from textwrap import wrap

import pytest

from reader.app import main
from reader.cli.attach import in_json, in_words
from reader.model.attach.attaching import attach
from reader.model.edition.attachment import Attachment, Attachments
from reader.model.edition.edition import Edition
from reader.model.edition.passage import Passage
from reader.model.text.quotation import Quotation, Resolution, Status


def test_the_passages_of_an_edition_are_listed(
    bridge_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["attach", str(bridge_folder / "article.md"), str(bridge_folder)])

    printed = capsys.readouterr().out.splitlines()
    assert status == 0
    assert printed[-1] == "3 of 3 passages found."
    assert len(printed) == 4


def test_the_bundled_edition_is_the_one_that_is_meant(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["attach", str(file), "--json"])

    printed = json.loads(capsys.readouterr().out)
    assert status == 0
    assert (printed["edition"], printed["belongs"], printed["placed"]) == (
        "iran-in-syria",
        False,
        0,
    )


def test_what_a_note_says_is_told_of_the_passage_that_bears_its_mark(
    bridge: Edition, bridge_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    noted, last = bridge.passages[0], bridge.passages[-1]
    text = tmp_path / "text.md"
    words = bridge.article.text.replace("\n", "\n\n")
    text.write_text(words.replace(noted.exact, f"{noted.exact}^[That is untrue.]"), "utf-8")

    main(["attach", str(text), str(bridge_folder), "--json"])

    results = json.loads(capsys.readouterr().out)["results"]
    around = {each["id"]: [change["after"] for change in each["around"]] for each in results}
    assert around[noted.id] == ["That is untrue."]
    assert around[last.id] == []


@pytest.mark.parametrize(
    ("what", "told"),
    [("edition", "There is nothing at “"), ("text", "cannot be opened")],
)
def test_what_is_not_there_is_told(
    file: Path, capsys: pytest.CaptureFixture[str], what: str, told: str
) -> None:
    nowhere = str(file.parent / "nowhere")
    arguments = [str(file), nowhere] if what == "edition" else [nowhere]

    assert main(["attach", *arguments]) == 2

    assert told in capsys.readouterr().err


def test_help_says_what_is_expected(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        main(["attach", "--help"])

    assert raised.value.code == 0
    assert "TEXT" in capsys.readouterr().out


# -- what is printed


def test_a_change_is_printed_with_its_difference(bridge: Edition) -> None:
    text = bridge.article.text.replace("“$40 million”", "“$90 million”")

    attachments = attach(text, bridge)

    printed = json.loads(json.dumps(in_json(attachments, bridge)))
    changed = [result for result in printed["results"] if result["status"] == "changed"]
    assert [result["difference"] for result in changed] == [[{"before": "$40", "after": "$90"}]]
    assert text[changed[0]["start"] : changed[0]["end"]] == "cost “$90 million”"
    assert printed["placed"] == printed["passages"] == len(bridge.passages)


def test_what_reads_otherwise_around_a_passage_is_printed_and_makes_less_sure(
    bridge: Edition,
) -> None:
    text = bridge.article.text.replace("The bridge cost", "The bridge never cost")

    attachments = attach(text, bridge)

    cost = in_json(attachments, bridge)["results"][0]
    assert (cost["id"], cost["status"], cost["difference"]) == ("cost", "attached", [])
    assert cost["around"] == [{"before": "", "after": "never"}]
    assert cost["confidence"] == 0.9
    assert in_words(attachments, bridge).splitlines()[0].endswith("0.90")


def test_the_lines_of_the_table_name_place_and_confidence(bridge: Edition) -> None:
    passage: Passage = bridge.passages[0]
    gone = Resolution(passage.id, Status.GONE, None, 0.25, "no place likely")

    lost = Attachment(passage, Quotation(passage.id, passage.exact), gone, None)
    lines = in_words(Attachments(belongs=True, found=(lost,)), bridge).splitlines()

    assert lines[0].split() == [passage.id, "gone", "–", "0.25"]
    assert lines[1] == "0 of 1 passages found."


def test_another_text_is_said_to_be_one(bridge: Edition) -> None:
    empty = replace(bridge, passages=())

    assert in_words(attach("", empty), empty) == (
        "This looks like a different text than that of bridge: none of its passages is attached."
    )


def test_a_saved_page_is_searched_as_it_is_read(
    tmp_path: Path, bridge: Edition, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "page.html"
    words = bridge.article.text.replace(" ", "&nbsp;<!-- x -->").replace("$40", "<em>$40</em>")
    file.write_text(f"<title>T</title><p>{words.replace(chr(10), '<p>')}", encoding="utf-8")

    main(["attach", str(file), str(bridge.folder), "--json"])
    attached = json.loads(capsys.readouterr().out)
    main(["text", str(file), "--json"])
    told = json.loads(capsys.readouterr().out)

    text = "\n".join(block["text"] for block in told["blocks"])
    assert {result["status"] for result in attached["results"]} == {"attached"}
    assert "$40 million" in text[attached["results"][0]["start"] : attached["results"][0]["end"]]


def test_places_are_those_in_a_file_of_which_little_is_quoted(
    file: Path, bridge: Edition, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"Hi Ann,\nlook:\n\n> Indeed?\n\n{bridge.article.text}"
    file.write_text(text, encoding="utf-8")

    main(["attach", str(file), str(bridge.folder), "--json"])

    attached = json.loads(capsys.readouterr().out)
    for passage, result in zip(bridge.passages, attached["results"], strict=True):
        assert text[result["start"] : result["end"]] == passage.exact


@pytest.mark.parametrize("sign", ["> ", "{:4}  ", ">> "])
def test_signs_before_the_lines_are_not_searched(
    tmp_path: Path, bundled: Edition, capsys: pytest.CaptureFixture[str], sign: str
) -> None:
    file = tmp_path / "mail.txt"
    lines = [line for each in bundled.article.text.split("\n") for line in (*wrap(each, 60), "")]
    signed = (f"{sign.format(n)}{line}" for n, line in enumerate(lines, 1))
    file.write_text("\n".join(signed), encoding="utf-8")

    main(["attach", str(file), "--json"])
    attached = json.loads(capsys.readouterr().out)
    main(["text", str(file), "--json"])
    told = json.loads(capsys.readouterr().out)

    text = "\n".join(block["text"] for block in told["blocks"])
    assert attached["placed"] == attached["passages"]
    for passage, result in zip(bundled.passages, attached["results"], strict=True):
        assert text[result["start"] : result["end"]] == passage.exact
