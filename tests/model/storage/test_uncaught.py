"""A fault that nobody catches ends in one sentence and a log, and the program goes on."""

import gc
import sys
import threading
from collections.abc import Iterator

import pytest

from reader.model.storage.paths import state_folder
from reader.model.storage.uncaught import faults_told


@pytest.fixture
def told() -> Iterator[list[str]]:
    """Return what was told of faults, for as long as a test lasts."""
    sentences: list[str] = []
    with faults_told(sentences.append):
        yield sentences


class Broken:
    """Something that fails when it is cleared away, where nobody can catch it."""

    def __del__(self) -> None:
        """Fail."""
        raise ValueError("cleared away")


def fail() -> None:
    """Fail in a place of its own."""
    raise ZeroDivisionError("on purpose")


def fail_on_a_thread() -> None:
    """Fail where nobody waits."""
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def written() -> str:
    """Return what is in the log."""
    return (state_folder() / "faults.log").read_text(encoding="utf-8")


def test_a_fault_on_a_thread_is_told_in_a_sentence_and_logged(
    told: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    fail_on_a_thread()

    (sentence,) = told
    assert sentence.startswith("The reader is at fault: ZeroDivisionError in test_uncaught.py, ")
    assert sentence.endswith(f"; the log is “{state_folder() / 'faults.log'}”.")
    assert "ZeroDivisionError: on purpose" in written()
    assert capfd.readouterr().err == ""


def test_a_fault_where_nobody_can_catch_it_is_told_and_logged(told: list[str]) -> None:
    broken = Broken()
    del broken
    gc.collect()

    (sentence,) = told
    assert sentence.startswith("The reader is at fault: ValueError in test_uncaught.py, ")
    assert "ValueError: cleared away" in written()


def test_what_would_end_the_program_is_told_and_ends_it_with_its_status(
    capfd: pytest.CaptureFixture[str],
) -> None:
    told: list[str] = []

    with pytest.raises(SystemExit) as raised, faults_told(told.append):
        fail()

    assert raised.value.code == 1
    assert len(told) == 1
    assert "in fail\n" in written()
    assert capfd.readouterr().err == ""


def test_the_same_fault_is_told_and_logged_once(told: list[str]) -> None:
    for _ in range(3):
        fail_on_a_thread()

    assert len(told) == 1
    assert written().count("ZeroDivisionError:") == 1


@pytest.mark.parametrize("end", [KeyboardInterrupt, SystemExit])
def test_what_is_no_fault_ends_the_program_as_ever(end: type[BaseException]) -> None:
    told: list[str] = []

    with pytest.raises(end), faults_told(told.append):
        raise end

    assert told == []


def test_whoever_listens_may_be_gone() -> None:
    def tell(_sentence: str) -> None:
        raise RuntimeError("Signal source has been deleted")

    with faults_told(tell):
        fail_on_a_thread()

    assert "on purpose" in written()


def test_afterwards_everything_is_as_it_was() -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook

    with faults_told(print):
        during = sys.excepthook, threading.excepthook, sys.unraisablehook

    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
    assert not set(during) & set(before)


def test_where_there_can_be_no_log_it_is_told_all_the_same(told: list[str]) -> None:
    state_folder().parent.mkdir(parents=True)
    state_folder().write_bytes(b"a file in the way")

    fail_on_a_thread()

    (sentence,) = told
    assert "the log" not in sentence
