"""Keeps what a reader decided of an edition's passages, text by text, in a file of the reader's.

One file of JSON for each edition: a list of texts, each known by the digest of its words and by
the file that it was opened from, so that decisions are looked for in a newer version too.
"""

import json
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from reader.model.edition.attachment import Decision
from reader.model.text.quotation import Quotation


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of a text: whether the reader wanted to see the perspectives, and decisions."""

    shown: bool = False
    decisions: tuple[Decision, ...] = ()


class DecisionFile:
    """The decisions on one edition; without a *file* they last as long as the program runs."""

    def __init__(self, file: Path | None) -> None:
        """Use *file*, which need not be there yet."""
        self._file = file
        self._texts: list[dict[str, Any]] = _read(file) if file else []

    def kept(self, text: str, opened_from: Path) -> Kept:
        """Return what was kept of a *text*; of a new one, of the last from the same file."""
        record = self._same(text) or next(
            (each for each in reversed(self._texts) if each.get("file") == str(opened_from)), None
        )
        if record is None:
            return Kept()
        decisions = record.get("passages")
        read = [_decision(*item) for item in _table(decisions).items()]
        return Kept(bool(record.get("shown")), tuple(each for each in read if each is not None))

    def show(self, text: str, opened_from: Path) -> None:
        """Take note that the reader wants to see the perspectives on a *text*."""
        self._record(text, opened_from)["shown"] = True
        self._write()

    def decide(self, text: str, opened_from: Path, decision: Decision) -> None:
        """Take note of a *decision* on a passage in a *text*, in the place of any before."""
        passages = self._record(text, opened_from)["passages"]
        passages[decision.passage] = _written(decision.quotation)
        self._write()

    def forget(self, text: str, opened_from: Path, passage: str) -> None:
        """Take back what was decided of a *passage* in a *text*."""
        self._record(text, opened_from)["passages"].pop(passage, None)
        self._write()

    def _same(self, text: str) -> dict[str, Any] | None:
        digest = _digest(text)
        return next((each for each in self._texts if each.get("sha256") == digest), None)

    def _record(self, text: str, opened_from: Path) -> dict[str, Any]:
        """Return the record of a *text*, made if need be from what was kept of its file."""
        record = self._same(text)
        if record is None:
            before = self.kept(text, opened_from)
            record = {
                "sha256": _digest(text),
                "passages": {each.passage: _written(each.quotation) for each in before.decisions},
                "shown": before.shown,
            }
        else:
            self._texts.remove(record)
        self._texts.append(record)  # the latest stands last
        record["file"] = str(opened_from)
        if not _is_table(record.get("passages")):
            record["passages"] = {}
        return record

    def _write(self) -> None:
        if self._file is None:
            return
        written = json.dumps({"texts": self._texts}, ensure_ascii=False, indent=1)
        new = self._file.with_suffix(".new")
        with suppress(OSError):  # a full or locked disk must not keep anybody from reading
            self._file.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(written, encoding="utf-8")
            new.replace(self._file)


def _read(file: Path) -> list[dict[str, Any]]:
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
    except OSError:
        return []
    except (ValueError, RecursionError):
        # Whatever it was, it is not written over.
        with suppress(OSError):
            file.replace(file.with_suffix(".unreadable"))
        return []
    texts = stored.get("texts") if _is_table(stored) else None
    return [each for each in texts if _is_table(each)] if isinstance(texts, list) else []


def _decision(passage: str, stored: object) -> Decision | None:
    if stored is None:
        return Decision(passage, None)
    if not isinstance(stored, dict) or not isinstance(stored.get("exact"), str):
        return None
    start = stored.get("start")
    sides = [stored.get(key) for key in ("prefix", "suffix")]
    prefix, suffix = (side if isinstance(side, str) else "" for side in sides)
    place = start if type(start) is int and start >= 0 else None
    return Decision(passage, Quotation(passage, stored["exact"], prefix, suffix, place))


def _written(quotation: Quotation | None) -> dict[str, Any] | None:
    if quotation is None:
        return None
    return {
        "exact": quotation.exact,
        "prefix": quotation.prefix,
        "suffix": quotation.suffix,
        "start": quotation.start,
    }


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _table(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _is_table(value: object) -> bool:
    return isinstance(value, dict)
