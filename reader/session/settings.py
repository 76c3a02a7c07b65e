"""What is remembered from one day to the next."""

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

_KEY = "state"


@dataclass(slots=True)
class State:
    """Where the reader was and how the window stood, all of it plain values.

    *position* is a code point of the article's text and *words* what stood there, by which the
    place is found again when the text has changed. *zoom* is in per cent; *splitter* holds the
    panes' widths in pixels. *text* is the file of the article where it is not the edition's own;
    *texts* and *editions* were opened before, the latest first.
    """

    edition: str = ""
    text: str = ""
    passage: str = ""
    topic: str = ""
    position: int = 0
    words: str = ""
    theme: str = "system"
    zoom: int = 100
    geometry: str = ""
    splitter: tuple[int, ...] = ()
    list_shown: bool = False
    perspectives_shown: bool = True
    marks: tuple[str, ...] = ("attribution", "estimates", "context")
    texts: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()


class Settings:
    """The program's settings, kept in one file in the desktop's own place for them.

    QSettings gives back "false" for False on the next start; so the state is written as one JSON
    text, whose types survive.
    """

    def __init__(self, settings: QSettings | None = None) -> None:
        """Use *settings*, or the user's own."""
        self._settings = settings or QSettings(
            QSettings.Format.IniFormat,
            QSettings.Scope.UserScope,
            "perspectives-reader",
            "perspectives-reader",
        )

    @property
    def path(self) -> Path:
        """Return the file in which the settings are."""
        return Path(self._settings.fileName())

    @property
    def data_folder(self) -> Path:
        """Return the folder for what the reader's own work is: decisions, and pasted texts."""
        location = QStandardPaths.StandardLocation.GenericDataLocation
        return Path(QStandardPaths.writableLocation(location)) / "perspectives-reader"

    def load(self) -> State:
        """Return what was remembered; whatever cannot be read is as on the first start."""
        try:
            stored = json.loads(str(self._settings.value(_KEY, "{}")))
        except json.JSONDecodeError:
            return State()
        state = State()
        for field in fields(State):
            default = getattr(state, field.name)
            value = stored.get(field.name) if isinstance(stored, dict) else None
            if isinstance(default, tuple) and isinstance(value, list):
                kind = int if field.name == "splitter" else str
                value = tuple(value) if all(type(item) is kind for item in value) else None
            if type(value) is type(default):
                setattr(state, field.name, value)
        return state

    def save(self, state: State) -> None:
        """Remember *state*; QSettings writes a new file and then puts it in the old one's place."""
        self._settings.setValue(_KEY, json.dumps(asdict(state), ensure_ascii=False))
        self._settings.sync()


def encode_bytes(data: QByteArray) -> str:
    """Return bytes that Qt gave, such as a window's geometry, as text."""
    return bytes(data.toBase64().data()).decode("ascii")


def decode_bytes(text: str) -> QByteArray:
    """Return the bytes that *text* was made of."""
    return QByteArray.fromBase64(QByteArray(text.encode("ascii", "replace")))
