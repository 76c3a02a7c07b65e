"""What the reader has opened, and what is kept of it."""

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader.model.edition.attachment import Decision
from reader.model.library.decision_file import DecisionFile
from reader.model.library.library import Library
from reader.model.storage.atomic_file import StorageError
from reader.model.storage.paths import bundled_edition

TEXTS = [f"/texts/{number}.txt" for number in range(12)]

# The ids of two editions, and the names of their folders.
BRIDGE, ROAD = ("urn:uuid:9f0c", "bridge"), ("urn:uuid:77aa", "road")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return the reader's own folder, which is not there yet."""
    return tmp_path / "data"


def test_at_first_there_are_no_texts_and_one_edition() -> None:
    library = Library()

    assert library.texts == ()
    assert library.editions == (bundled_edition(),)


def test_what_was_opened_before_is_known_the_latest_first() -> None:
    library = Library(None, TEXTS[:3], ["/editions/b", "/editions/a"])

    assert library.texts == tuple(map(Path, TEXTS[:3]))
    assert library.editions == (Path("/editions/b"), Path("/editions/a"), bundled_edition())


def test_a_text_that_is_opened_comes_first() -> None:
    library = Library(None, TEXTS[:3])

    library.add_text(Path("/texts/new.txt"))

    assert library.texts == (Path("/texts/new.txt"), *map(Path, TEXTS[:3]))


def test_a_text_that_is_opened_again_comes_first_and_stands_there_once() -> None:
    library = Library(None, TEXTS[:3])

    library.add_text(Path(TEXTS[2]))

    assert library.texts == (Path(TEXTS[2]), Path(TEXTS[0]), Path(TEXTS[1]))


def test_no_more_than_twelve_texts_are_offered_again() -> None:
    library = Library(None, [*TEXTS, "/texts/thirteenth.txt"])
    before = library.texts

    library.add_text(Path("/texts/new.txt"))

    assert before == tuple(map(Path, TEXTS))
    assert library.texts == (Path("/texts/new.txt"), *map(Path, TEXTS[:11]))


def test_no_more_than_twelve_editions_are_asked_beside_the_bundled_one() -> None:
    folders = [f"/editions/{number}" for number in range(13)]
    library = Library(None, (), folders)
    before = library.editions

    library.add_edition(Path("/editions/new"))

    assert before == (*map(Path, folders[:12]), bundled_edition())
    assert library.editions == (
        Path("/editions/new"),
        *map(Path, folders[:11]),
        bundled_edition(),
    )


def test_what_was_opened_can_be_forgotten_and_the_files_stay(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("One.", encoding="utf-8")
    library = Library(None, [str(file)], ["/editions/a"])

    library.forget()

    assert library.texts == ()
    assert library.editions == (bundled_edition(),)
    assert file.exists()


def test_what_is_told_does_not_change_afterwards() -> None:
    library = Library(None, TEXTS[:1], ["/editions/a"])
    texts, editions = library.texts, library.editions

    library.add_text(Path("/texts/new.txt"))
    library.add_edition(Path("/editions/b"))

    assert texts == (Path(TEXTS[0]),)
    assert editions == (Path("/editions/a"), bundled_edition())


def test_an_edition_that_is_opened_comes_first_whichever_way_its_folder_was_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bridge").mkdir()
    monkeypatch.chdir(tmp_path)
    library = Library(None, (), ["/editions/a"])

    library.add_edition(Path("bridge"))
    library.add_edition(tmp_path / "bridge" / ".." / "bridge")

    bridge = (tmp_path / "bridge").resolve()
    assert library.editions == (bridge, Path("/editions/a"), bundled_edition())


def test_the_bundled_edition_is_there_once_and_asked_last() -> None:
    library = Library(None, (), [str(bundled_edition()), "/editions/a"])

    library.add_edition(bundled_edition())

    assert library.editions == (Path("/editions/a"), bundled_edition())


def test_decisions_are_kept_in_a_file_for_each_edition(data: Path) -> None:
    library, loose = Library(data), Decision("cost", None)

    library.decisions(*BRIDGE).decide("One.", Path("a.txt"), loose)

    assert [file.name for file in (data / "decisions").glob("*.json")] == ["9f0c.json"]
    assert Library(data).decisions(*BRIDGE).kept("One.", Path("a.txt")).decisions == (loose,)
    assert Library(data).decisions(*ROAD).kept("One.", Path("a.txt")).decisions == ()


def test_an_edition_has_one_set_of_decisions(data: Path) -> None:
    library = Library(data)

    assert library.decisions(*BRIDGE) is library.decisions(*BRIDGE)
    assert library.decisions(*BRIDGE) is not library.decisions(*ROAD)


def test_without_a_folder_decisions_last_as_long_as_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    library, loose = Library(), Decision("cost", None)

    library.decisions(*BRIDGE).decide("One.", Path("a.txt"), loose)

    assert library.decisions(*BRIDGE).kept("One.", Path("a.txt")).decisions == (loose,)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "html", "suffix", "kept"),
    [
        ("🌉 One.\nTwo.", "", ".txt", "🌉 One.\nTwo."),
        ("One.", "<p>One.</p>", ".html", "<p>One.</p>"),
        ("One.", " \n", ".txt", "One."),
    ],
)
def test_what_is_pasted_is_kept_to_be_opened_again(
    data: Path, text: str, html: str, suffix: str, kept: str
) -> None:
    file = Library(data).keep_pasted(text, html)

    assert file.parent == data / "texts"
    assert file.name.startswith("Pasted ")
    assert file.suffix == suffix
    assert file.read_text(encoding="utf-8") == kept


def test_half_a_character_is_kept_as_it_is_read_not_at_all(data: Path) -> None:
    file = Library(data).keep_pasted("a\ud83cb", "")

    assert file.read_text(encoding="utf-8") == "ab"


def test_without_a_folder_nothing_that_is_pasted_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    file = Library().keep_pasted("One.", "")

    assert file.name.startswith("Pasted ")
    assert list(tmp_path.iterdir()) == []


def test_what_two_windows_paste_at_once_are_two_files(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moment = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
    monkeypatch.setattr(
        "reader.model.library.library.datetime", SimpleNamespace(now=lambda: moment)
    )

    files = [Library(data).keep_pasted(text, "") for text in ("One.", "Two.", "Three.")]

    assert [file.read_text(encoding="utf-8") for file in files] == ["One.", "Two.", "Three."]
    assert [file.stem.partition(".")[2][5:] for file in files] == ["", " 2", " 3"]


def test_a_pasted_text_that_cannot_be_kept_is_told_with_the_name_it_would_have(
    tmp_path: Path,
) -> None:
    in_the_way = tmp_path / "data"
    in_the_way.write_text("", encoding="utf-8")

    with pytest.raises(StorageError, match="could not be kept") as raised:
        Library(in_the_way).keep_pasted("One.", "")

    assert raised.value.file.name.startswith("Pasted ")
    assert in_the_way.read_text(encoding="utf-8") == ""


def test_a_pasted_text_that_is_tried_again_has_the_name_it_was_to_have_unless_that_is_taken(
    data: Path,
) -> None:
    wanted = data / "texts" / "Pasted 2026-11-26 12.00.00.txt"
    library = Library(data)

    files = [library.keep_pasted(text, "", wanted) for text in ("One.", "Two.")]

    assert files == [wanted, wanted.with_name("Pasted 2026-11-26 12.00.00 2.txt")]
    assert [file.read_text(encoding="utf-8") for file in files] == ["One.", "Two."]


def test_texts_that_cannot_be_kept_have_names_of_their_own_though_pasted_in_one_second(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noon = SimpleNamespace(now=lambda: datetime(2026, 11, 26, 12, tzinfo=UTC))
    monkeypatch.setattr("reader.model.library.library.datetime", noon)
    in_the_way = tmp_path / "data"
    in_the_way.write_text("", encoding="utf-8")
    library = Library(in_the_way)
    files = []
    for text in ("One.", "Two."):
        with pytest.raises(StorageError) as raised:
            library.keep_pasted(text, "")
        files.append(raised.value.file)
    in_the_way.unlink()

    third = library.keep_pasted("Three.", "")
    kept = [library.keep_pasted(each.stem, "", each) for each in files]

    assert len({*files, third}) == 3
    assert kept == files


def test_a_pasted_text_is_kept_whole_or_not_at_all(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)

    with pytest.raises(StorageError):
        Library(data).keep_pasted("One.", "")

    assert [file.name for file in (data / "texts").iterdir()] == [".lock"]


def test_what_was_decided_before_editions_had_ids_is_known_by_the_folder_s_name(data: Path) -> None:
    loose, other = Decision("cost", None), Decision("asked", None)
    DecisionFile(data / "decisions" / "bridge.json").decide("One.", Path("a.txt"), loose)

    kept = Library(data).decisions(*BRIDGE)
    before = kept.kept("One.", Path("a.txt")).decisions
    kept.decide("One.", Path("a.txt"), other)

    assert before == (loose,)
    assert Library(data).decisions(*BRIDGE).kept("One.", Path("a.txt")).decisions == (loose, other)
    old = DecisionFile(data / "decisions" / "bridge.json").kept("One.", Path("a.txt"))
    assert old.decisions == (loose,)


def test_two_editions_in_folders_of_one_name_share_no_decisions(data: Path) -> None:
    library = Library(data)

    library.decisions("urn:uuid:1", "bridge").decide("One.", Path("a.txt"), Decision("cost", None))

    assert library.decisions("urn:uuid:2", "bridge").kept("One.", Path("a.txt")).decisions == ()
