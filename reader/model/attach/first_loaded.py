"""Loads the likeliest of some editions, and waits for none that comes to no end."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import TypeAlias, TypeVar

from reader.model.files.loading_apart import TooMuchError
from reader.model.text.progress import Progress

# In seconds: first what is enough for any edition on an ordinary machine, and what is as long as
# an edition may take only where none of them could be read in that.
PATIENCE = (3.0, 20.0)
# Each of them is a process that may have memory of its own, and ordinary machines have few cores.
_AT_ONCE = 3

_Loaded = TypeVar("_Loaded")
Load: TypeAlias = Callable[[Path, Progress, float], _Loaded | None]


class _EnoughError(Exception):
    """Another edition was loaded."""


def first_loaded(
    folders: Sequence[Path], load: Load[_Loaded], progress: Progress
) -> _Loaded | None:
    """Return what *load* makes of the first of *folders* of which it makes anything.

    It is told how long it may take, and raises TooMuchError where that is too short; then those
    after it are asked, and it is asked once more only where none of them is anything. Several are
    loaded at once. Whatever *progress* raises ends all and is raised.
    """
    enough = Event()

    def go_on(done: float) -> None:
        if enough.is_set():
            raise _EnoughError
        progress(done)

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        try:
            for seconds in PATIENCE:
                loads = [(folder, pool.submit(load, folder, go_on, seconds)) for folder in folders]
                folders = []
                for folder, future in loads:
                    try:
                        loaded = future.result()
                    except TooMuchError:
                        folders.append(folder)
                        continue
                    if loaded is not None:
                        return loaded
        finally:
            enough.set()
            pool.shutdown(wait=False, cancel_futures=True)
    return None
