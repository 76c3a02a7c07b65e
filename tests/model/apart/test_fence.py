"""The fence around the process apart, as far as it can be tried without standing behind it."""

import os
import sys
from pathlib import Path

import pytest

from reader.model.apart import fence
from reader.model.apart.fence import refusing_all_but, shut

on_unix = pytest.mark.skipif(sys.platform == "win32", reason="only Unix sets a process such limits")


@on_unix
def test_where_somebody_allows_less_already_the_other_bounds_are_set_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import resource  # only on Unix

    hooks: list[object] = []
    bounds: dict[int, tuple[int, int]] = {}

    def set_bound(what: int, bound: tuple[int, int]) -> None:
        if what == resource.RLIMIT_AS:
            raise ValueError("not allowed to raise maximum limit")
        bounds[what] = bound

    monkeypatch.setattr(fence, "allow_reading_only", lambda _folders: True)
    monkeypatch.setattr(fence, "refuse_calls", lambda: True)
    monkeypatch.setattr(sys, "addaudithook", hooks.append)
    monkeypatch.setattr(resource, "setrlimit", set_bound)

    shut(7.5, [])

    assert len(hooks) == 1
    assert bounds == {
        resource.RLIMIT_CPU: (7, 7),
        resource.RLIMIT_CORE: (0, 0),
        resource.RLIMIT_FSIZE: (0, 0),
    }


@pytest.mark.parametrize(
    ("event", "arguments"),
    [
        ("socket.connect", ()),
        ("os.remove", ("{given}/file", -1)),
        ("open", ("{given}/file", "w", os.O_WRONLY)),
        ("open", ("{given}/file", None, os.O_RDONLY | os.O_CREAT)),
        ("open", ("{given}-not/file", "r", os.O_RDONLY)),
        ("open", ("{given}/../file", "r", os.O_RDONLY)),
        ("os.listdir", ("{given}/..",)),
        ("os.scandir", (None,)),
        ("os.listxattr", ("{given}/..",)),
        ("os.setxattr", ("{given}/file", "user.mark", b"x", 0)),
        ("os.chflags", ("{given}/file", 0)),
        ("signal.pthread_kill", (1, 9)),
        ("resource.prlimit", (1, 7, (64, 64))),
        ("fcntl.fcntl", (0, 8, 1)),
        ("syslog.syslog", (6, "words")),
        ("winreg.SetValue", (1, "key", 1, "words")),
    ],
)
def test_what_calls_changes_or_looks_elsewhere_is_refused(
    event: str, arguments: tuple[object, ...], tmp_path: Path
) -> None:
    refuse = refusing_all_but([str(tmp_path)])
    filled = tuple(
        each.format(given=tmp_path) if isinstance(each, str) else each for each in arguments
    )

    with pytest.raises(PermissionError, match=event):
        refuse(event, filled)


def test_what_looks_where_it_may_is_not_refused(tmp_path: Path) -> None:
    refuse = refusing_all_but([str(tmp_path)])

    refuse("open", (str(tmp_path / "file"), "r", os.O_RDONLY))
    refuse("open", (os.fsencode(tmp_path / "file"), None, os.O_RDONLY))
    refuse("open", (0, "r", os.O_RDONLY))
    refuse("os.listdir", (str(tmp_path),))
    refuse("compile", (None, "file"))
    refuse("winreg.OpenKey", (1, "key", 1))
