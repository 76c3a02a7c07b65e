"""The sources of an edition's copy, which nothing needs before the first paint."""

from collections.abc import Iterator, Mapping

from reader.model.edition.source import Source
from reader.model.storage.checked_json import decode


class LateSources(Mapping[str, Source]):
    """Sources by their keys, made of a copy's JSON once the first of them is asked for.

    The copy's check sum has told by then that the JSON is as its keeper wrote it.
    """

    def __init__(self, written: bytes) -> None:
        """Hold the sources that were *written*."""
        self._written = written
        self._sources: dict[str, Source] | None = None

    def __getitem__(self, key: str) -> Source:
        """Return the source of that key; KeyError where there is none."""
        return self._made()[key]

    def __iter__(self) -> Iterator[str]:
        """Yield the keys as the edition orders them."""
        return iter(self._made())

    def __len__(self) -> int:
        """Return how many sources there are."""
        return len(self._made())

    def _made(self) -> dict[str, Source]:
        if self._sources is None:
            self._sources = decode(dict[str, Source], self._written)
            self._written = b""
        return self._sources
