"""Answers here what is asked of a process apart, in which coverage cannot be measured."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from math import inf
from pathlib import Path

from reader.model.apart.apart import Spare
from reader.model.storage.checked_json import encode
from reader.model.text.progress import Progress


def ask_here(
    module: str,
    question: bytes,
    _progress: Progress,
    _seconds: float,
    *,
    silence: float = inf,
    readable: Sequence[Path] = (),
    spare: Spare | None = None,
) -> Iterator[bytes]:
    """Yield what a *module* answers to a *question*, as apart.ask() does, but without bounds."""
    del silence, readable, spare
    for answer in import_module(module)._answer(question):
        yield encode(answer)
