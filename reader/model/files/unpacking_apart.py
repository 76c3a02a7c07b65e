"""Unpacks an edition that came as one file, in a process of its own; see apart.py.

The process reads the archive and hands over what an edition may have; nothing else of it is kept,
and what is written is written here, below one folder and under names that are known to be harmless.
"""

import re
from base64 import b64decode, b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from zlib import crc32

from reader.model.apart.apart import ApartError, answer_apart, ask
from reader.model.files.edition_folder import ARTICLE, is_edition
from reader.model.files.problem import EditionError, Problem
from reader.model.storage.atomic_file import write_whole
from reader.model.storage.checked_json import JsonError, decode, encode
from reader.model.text.progress import Progress, no_progress

SECONDS = 20.0
# Of files, and of bytes in one of them and in all: several times what an edition may have.
_MOST, _LARGEST, _TOGETHER = 2_000, 8_000_000, 32_000_000
# A file of an edition lies in its folder or in one of the folders there.
_NAME = re.compile(r"(?:[A-Za-z0-9][\w-]*/)?[A-Za-z0-9][\w-]*\.(?:md|toml|json)", re.ASCII)


@dataclass(frozen=True, slots=True)
class _Packed:
    """A file by its name within the edition's folder, and what is in it, as Base64."""

    name: str
    data: str


def unpack(file: Path, into: Path, progress: Progress = no_progress) -> Path:
    """Return a folder below *into* with the edition that is packed in *file*.

    EditionError where none is; StorageError where it cannot be kept. What was unpacked before is
    not written again. Whatever *progress* raises ends the work and is raised.
    """
    files = _files(file, progress)
    if ARTICLE not in files:
        message = f"There is no {ARTICLE} in this archive; pack the folder that holds it."
        raise EditionError([Problem(file.name, 1, message)])
    digest = 0
    for name, data in sorted(files.items()):
        digest = crc32(name.encode() + b"\0" + data, digest)
    stem = re.sub(r"[^\w-]+", "-", file.stem, flags=re.ASCII).strip("-")[:60]
    folder = into / f"{stem or 'edition'}-{digest:08x}"
    if not is_edition(folder):
        # The article last, for by it a folder is known for an edition.
        for name in sorted(files, key=lambda name: (name == ARTICLE, name)):
            write_whole(folder / name, files[name])
    return folder


def _files(file: Path, progress: Progress) -> dict[str, bytes]:
    """Return what is in the files of the edition that is packed in *file*, by their names."""
    question, files = encode(str(file.resolve())), dict[str, bytes]()
    try:
        for line in ask(__name__, question, progress, SECONDS, readable=[file.resolve()]):
            packed = decode(_Packed, line)
            if _NAME.fullmatch(packed.name):
                files[packed.name] = b64decode(packed.data, validate=True)
    except (ApartError, JsonError, ValueError):
        message = "This cannot be unpacked, or not within the time and the memory that there are."
        raise EditionError([Problem(file.name, 1, message)]) from None
    return files


def main() -> None:
    """Unpack the archive that the question names."""
    answer_apart(_answer, SECONDS)


def _answer(question: bytes) -> Iterator[_Packed]:
    from zipfile import ZipFile  # whoever asks does without

    left = _TOGETHER
    with ZipFile(Path(decode(str, question))) as archive:
        names = [info.filename for info in archive.infolist()[:_MOST] if not info.is_dir()]
        articles = (PurePosixPath(name) for name in names)
        found = sorted((p for p in articles if p.name == ARTICLE), key=lambda p: len(p.parts))
        if not found:
            return
        above = f"{found[0].parent}/" if len(found[0].parts) > 1 else ""
        for name in names:
            inside = name.removeprefix(above)
            if name.startswith(above) and _NAME.fullmatch(inside):
                with archive.open(name) as packed:
                    data = packed.read(min(_LARGEST, left) + 1)
                left -= len(data)
                if len(data) > _LARGEST or left < 0:
                    raise ValueError(name)
                yield _Packed(inside, b64encode(data).decode())
