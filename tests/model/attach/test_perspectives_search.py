"""Which edition is offered for a text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.model.attach import perspectives_search
from reader.model.attach.first_loaded import PATIENCE
from reader.model.attach.offer import Offer
from reader.model.attach.perspectives_search import PerspectivesSearch
from reader.model.edition.attachment import Decision
from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.files.loading import load_edition
from reader.model.files.loading_apart import load_safely
from reader.model.library.decision_file import Kept
from reader.model.library.library import Library
from reader.model.opening.opened_text import open_text
from reader.model.text.progress import Progress, no_progress
from reader.model.text.span import Span
from tests.editions import BRIDGE, ENDLESS, write_edition

FOREIGN = "A ferry crosses the lake.\n\nIt is slow, people say, and has been so for years.\n"
# The words of one passage of three.
ONE = "A ferry crosses the lake. It cost “$40 million”, people say."

Read = Callable[[str], OpenedText]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Return what writes a text into a file and reads it."""

    def read_one(text: str) -> OpenedText:
        file = tmp_path / "a-text.txt"
        file.write_text(text, encoding="utf-8")
        return open_text(file)

    return read_one


def offer_for(text: OpenedText, library: Library) -> Offer | None:
    """Return what is offered for *text*, of which nothing is told before it is all known."""
    told: list[Offer] = []
    offer = PerspectivesSearch(text, library, library.editions).find(no_progress, told.append)
    assert told == []
    return offer


def show(library: Library, edition: Edition, text: OpenedText) -> None:
    """Take note that the reader wanted to see the perspectives of *edition* on *text*."""
    library.decisions(edition.id, edition.name).show(text.article.text, text.file)


def test_the_edition_that_knows_the_text_is_offered(
    read: Read, bridge: Edition, road: Edition
) -> None:
    library = Library(None, (), [str(road.folder), str(bridge.folder)])

    offer = offer_for(read(bridge.article.text.replace("\n", "\n\n")), library)

    assert offer is not None
    assert offer.edition == bridge
    assert offer.attachments.belongs
    assert offer.attachments.placed == len(bridge.passages)
    assert offer.kept == Kept()


def test_of_two_editions_that_know_it_the_better_is_offered(
    read: Read, bridge: Edition, tmp_path: Path
) -> None:
    fewer = {name: text for name, text in BRIDGE.items() if "planned" not in name}
    other = load_edition(write_edition(tmp_path / "z-bridge", fewer))
    text = read(bridge.article.text.replace("\n", "\n\n"))

    for folders in ([bridge.folder, other.folder], [other.folder, bridge.folder]):
        offer = offer_for(text, Library(None, (), map(str, folders)))
        assert offer is not None
        assert offer.edition == bridge


@pytest.mark.parametrize("text", [FOREIGN, "1 2 3", "桥"])
def test_for_another_text_nothing_is_offered(read: Read, bridge: Edition, text: str) -> None:
    assert offer_for(read(text), Library(None, (), [str(bridge.folder)])) is None


def test_a_text_that_only_quotes_an_edition_does_not_belong_to_it_and_is_told_so(
    read: Read, bridge: Edition, tmp_path: Path
) -> None:
    sentences = "".join(f"The road {i} is long and nobody is met on it.\n\n" for i in range(200))
    more = {
        f"passages/road-{i}.md": (
            f'+++\nclaim = "A road {i}."\nkind = "context"\nexact = "The road {i} is"\n+++\n\n'
            "## Context\n\nSo it is [@town-2018].\n"
        )
        for i in range(9)
    }
    files = {**BRIDGE, **more, "article.md": f"{BRIDGE['article.md']}\n{sentences}"}
    edition = load_edition(write_edition(tmp_path / "many", files))
    del bridge

    offer = offer_for(read(ONE), Library(None, (), [str(edition.folder)]))

    assert offer is not None
    assert offer.edition == edition
    assert not offer.attachments.belongs
    assert (offer.attachments.placed, offer.attachments.seen) == (0, 1)


@pytest.mark.parametrize("data", [True, False])
def test_perspectives_that_were_shown_before_are_offered_even_where_nothing_is_found(
    read: Read, bridge: Edition, tmp_path: Path, data: bool
) -> None:
    library = Library(tmp_path / "data" if data else None, (), [str(bridge.folder)])
    text = read(FOREIGN)
    show(library, bridge, text)

    offer = offer_for(text, library)

    assert offer is not None
    assert offer.edition == bridge
    assert offer.kept.shown
    assert offer.attachments.placed == 0


def test_perspectives_that_were_shown_before_come_before_those_that_know_more(
    read: Read, bridge: Edition, road: Edition
) -> None:
    library = Library(None, (), [str(road.folder), str(bridge.folder)])
    text = read(bridge.article.text.replace("\n", "\n\n"))
    show(library, road, text)

    offer = offer_for(text, library)

    assert offer is not None
    assert offer.edition == road


def test_what_the_reader_decided_is_in_the_offer(
    read: Read, bridge: Edition, tmp_path: Path
) -> None:
    text = read(FOREIGN)
    words = text.article.text
    decision = Decision.here("cost", Span(0, 7), words)
    before = Library(tmp_path / "data")
    before.decisions(bridge.id, bridge.name).show(words, text.file)
    before.decisions(bridge.id, bridge.name).decide(words, text.file, decision)

    offer = offer_for(text, Library(tmp_path / "data", (), [str(bridge.folder)]))

    assert offer is not None
    assert offer.kept == Kept(shown=True, decisions=(decision,))
    assert {each.passage.id: each.span for each in offer.attachments.found if each.decided} == {
        "cost": Span(0, 7)
    }


def test_an_edition_that_was_moved_away_keeps_nobody_from_being_offered_another(
    read: Read, bridge: Edition, tmp_path: Path
) -> None:
    library = Library(None, (), [str(tmp_path / "away"), str(bridge.folder)])

    offer = offer_for(read(ONE), library)

    assert offer is not None
    assert offer.edition == bridge


def test_where_the_aligner_gives_up_nothing_is_offered(
    read: Read, bridge: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.model.attach.attaching_apart.SECONDS", 0.0)

    assert offer_for(read(ONE), Library(None, (), [str(bridge.folder)])) is None


def test_whoever_waits_may_end_the_search(read: Read, bridge: Edition) -> None:
    finding = PerspectivesSearch(read(ONE), Library(), [bridge.folder])

    def cancel(_done: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        finding.find(cancel, lambda _offer: None)


def test_the_bundled_edition_knows_every_passage_of_its_own_article(bundled: Edition) -> None:
    text = open_text(bundled.folder / "article.md")

    offer = offer_for(text, Library())

    assert offer is not None
    assert offer.edition == bundled
    assert offer.attachments.placed == len(bundled.passages) == 71


SPOILT = {
    "edition.toml nested": ("edition.toml", b"a = " + b"[" * 100_000),
    "edition.toml of a long key": ("edition.toml", b"id" + b".a" * 1_000_000 + b" = 1"),
    "edition.toml null": ("edition.toml", b"\0"),
    "a number too long": ("parties.toml", b"a = " + b"9" * 5000),
    "nested JSON": ("sources.json", b"[" * 100_000),
    "nested Markdown": ("article.md", b'+++\ntitle = "x"\nlanguage = "en"\n+++\n\n' + b">" * 5000),
    "no article": ("article.md", b"\xff\xfe\x00"),
}


@pytest.mark.parametrize("what", SPOILT)
def test_a_spoilt_edition_keeps_nobody_from_being_offered_another(
    read: Read, bridge: Edition, tmp_path: Path, what: str
) -> None:
    name, data = SPOILT[what]
    spoilt = write_edition(tmp_path / "spoilt", {**BRIDGE, name: data})

    offer = offer_for(read(ONE), Library(None, (), [str(spoilt), str(bridge.folder)]))

    assert offer is not None
    assert offer.edition == bridge


@pytest.mark.largest
def test_an_edition_that_comes_to_no_end_keeps_nobody_from_being_offered_another(
    read: Read,
    bridge: Edition,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # By its name the last is tried first.
    names = ("a-spoilt", "z-spoilt")
    first, last = (write_edition(tmp_path / name, {**BRIDGE, **ENDLESS}) for name in names)
    given: list[tuple[Path, float]] = []

    def watched(folder: Path, progress: Progress, seconds: float) -> Edition:
        given.append((folder, seconds))
        return load_safely(folder, progress, seconds)

    monkeypatch.setattr(perspectives_search, "load_safely", watched)
    library = Library(None, (), map(str, (first, bridge.folder, last)))

    offer = offer_for(read(ONE), library)

    assert offer is not None
    assert offer.edition == bridge
    assert (last, PATIENCE[0]) in given  # and beside it, a moment sooner or later, the others


@pytest.mark.parametrize(
    "fault",
    [(step, error) for step in ("identify", "load_safely") for error in (RecursionError, OSError)],
)
def test_whatever_one_edition_raises_another_is_offered(
    read: Read,
    bridge: Edition,
    road: Edition,
    monkeypatch: pytest.MonkeyPatch,
    fault: tuple[str, type[Exception]],
) -> None:
    step, error = fault
    real = getattr(perspectives_search, step)

    def fail(folder: Path, *more: object) -> object:
        if folder == road.folder:
            raise error
        return real(folder, *more)

    monkeypatch.setattr(perspectives_search, step, fail)
    library = Library(None, (), [str(road.folder), str(bridge.folder)])
    text = read(ONE)
    show(library, road, text)

    offer = offer_for(text, library)

    assert offer is not None
    assert offer.edition == bridge
