"""Removes what can be made again, or what nobody needs."""

from contextlib import suppress

from reader.model.storage.fault_log import faults_file
from reader.model.storage.paths import cache_folder


def forget_copies() -> None:
    """Remove the copies of editions; each is made again when its edition is opened."""
    if (cache := cache_folder()) is not None:
        for copy in cache.glob("edition-*.copy"):
            with suppress(OSError):  # as when somebody else has just removed it
                copy.unlink()


def forget_faults() -> None:
    """Remove the log of the reader's own faults."""
    with suppress(OSError):
        faults_file().unlink()
