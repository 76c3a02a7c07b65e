"""Names of files for readers: such as can be shown and said, whatever bytes they are."""

from pathlib import PurePath


def readable(path: PurePath | str) -> str:
    """Return *path* with a question mark for each byte that is no Unicode."""
    return str(path).encode(errors="replace").decode()
