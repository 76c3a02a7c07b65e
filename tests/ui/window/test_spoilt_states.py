"""Whatever stands in the file of the state, the program starts, and its window can be used."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.model.edition.edition import Edition
from reader.model.storage.paths import bundled_edition, state_folder
from reader.session.resuming import resume
from reader.session.session import Session
from reader.session.settings import Settings
from reader.ui.window.window import Window

# What is no state at all.
NO_STATES: dict[str, bytes] = {
    "empty": b"",
    "null bytes": b"\0" * 5000,
    "bytes": bytes(range(256)) * 20,
    "cut off": b'{"zoom": 150, "texts": ["/a',
    "another encoding": '{"zoom": 150}'.encode("utf-16"),
    "no object": b"[1, 2, 3]",
    "a word": b"zoom",
    "NaN": b'{"zoom": NaN}',
    "a number of 5,000 digits": b'{"zoom": ' + b"9" * 5000 + b"}",
    "a negative number of 5,000 digits": b'{"position": -' + b"9" * 5000 + b"}",
    "a power beyond all floats": b'{"position": 1e999}',
    "lists in lists": b'{"splitter": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "objects in objects": b'{"theme": ' * 100_000 + b"1" + b"}" * 100_000,
    "brackets unclosed": b"[" * 100_000,
    "a key twice": b'{"zoom": 100, "zoom": "much", "zoom": {}}',
}
# One value that is not as it should be.
VALUES: list[tuple[str, object]] = [
    ("zoom", 10**4000),
    ("zoom", 2**63),
    ("zoom", -1),
    ("zoom", 0),
    ("zoom", True),
    ("splitter", [2**40] * 4),
    ("splitter", [-(2**31)] * 4),
    ("splitter", [2**31 - 1] * 4),
    ("splitter", [0] * 4),
    ("splitter", [1] * 100_000),
    ("splitter", {"0": 1}),
    ("position", 2**31 - 1),
    ("position", 10**4000),
    ("position", -(2**64)),
    ("words", "w" * 1_000_000),
    ("words", "\ud800\udc00\udfff\0"),
    ("geometry", "A" * 1_000_000),
    ("geometry", "⁂\ud800"),
    ("geometry", "AdnQywADAAB" + "f39/" * 19 + "fw=="),
    ("theme", "\ud800"),
    ("theme", "../../etc/passwd"),
    ("marks", ["context", "\0", ""]),
    ("marks", [["context"]]),
    ("passage", "\0" * 1000),
    ("topic", "party/" * 10_000),
    ("text", "/a\0b"),
    ("text", "/\ud800"),
    ("text", "relative.txt"),
    ("text", "/" + "n" * 5000),
    ("text", "/dev/null"),
    ("edition", "/a\0b"),
    ("edition", "/" + "n" * 5000),
    ("edition", "/\ud800"),
    ("editions", ["\0", "", "/\ud800", "/" + "n" * 5000, "relative"]),
    ("texts", ["/\ud800", "/a\0b", "\udce9"] * 10_000),
    ("list_shown", []),
]


@pytest.mark.parametrize(
    "data",
    [
        *NO_STATES.values(),
        *(json.dumps({name: value}).encode() for name, value in VALUES),
    ],
    ids=[*NO_STATES, *(f"{name} {number}" for number, (name, _) in enumerate(VALUES))],
)
def test_a_spoilt_state_starts_a_window_and_is_mended(
    qtbot: QtBot, bridge: Edition, data: bytes
) -> None:
    file = state_folder() / "state.json"
    file.parent.mkdir(parents=True)
    file.write_bytes(data)
    settings, session = Settings(), Session()

    state = settings.load()
    resumed = resume(state)
    window = Window(session, settings, state)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    session.open(bridge)
    window.parts.keeper.bring_back(state)
    window.parts.recent_menu.fill()
    window.close()

    assert resumed.path in (bundled_edition(), Path("/dev/null"))
    assert Settings().load().edition == str(bridge.folder)
