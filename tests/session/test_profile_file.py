"""A profile taken along in a file, and files that are none."""

import json
import os
from pathlib import Path

import pytest

from reader.session.profile import Profile
from reader.session.profile_file import ProfileError, profile_data, read_profile
from reader.session.settings import ARTICLE, NOTES

CHOSEN = Profile(
    theme="sepia",
    zoom=125,
    article=ARTICLE._replace(family="", size=24),
    notes=NOTES._replace(between_words=0.16),
    marks=("context",),
    strength="lines",
    forgotten=("search",),
    keys={"paragraph": ("F4",), "next_theme": ()},
    single_letters=False,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where a profile is."""
    return tmp_path / "profile.json"


def test_what_is_exported_is_imported_as_it_was(file: Path) -> None:
    file.write_bytes(profile_data(CHOSEN))

    assert read_profile(file) == CHOSEN


def test_what_the_file_does_not_say_is_as_at_first_and_what_nobody_knows_is_passed_over(
    file: Path,
) -> None:
    file.write_text('{"form": "perspectives-reader profile", "theme": "black", "sound": "loud"}')

    assert read_profile(file) == Profile(theme="black")


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b'"form"', b"\xff\xfe", b"{}", b'{"form": 1}', b"[" * 100_000]
)
def test_a_foreign_file_is_refused_in_one_sentence(file: Path, data: bytes) -> None:
    file.write_bytes(data)

    with pytest.raises(ProfileError, match=r"^“profile.json” is no profile of this reader; .*\.$"):
        read_profile(file)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("theme", "pink"),
        ("theme", None),
        ("zoom", 10_000),
        ("zoom", "100"),
        ("article", {"family": ""}),
        ("article", ARTICLE._asdict() | {"size": 400}),
        ("notes", []),
        ("marks", ["graffiti"]),
        ("strength", "loud"),
        ("forgotten", ["everything"]),
        ("keys", {"find": "F4"}),
        ("single_letters", 1),
    ],
)
def test_a_broken_file_is_told_of_and_nothing_is_taken_from_it(
    file: Path, field: str, value: object
) -> None:
    file.write_text(json.dumps(json.loads(profile_data(CHOSEN)) | {field: value}))

    with pytest.raises(ProfileError, match=f"“profile.json” says nothing of use for “{field}”"):
        read_profile(file)


def test_what_is_too_large_is_not_read(file: Path) -> None:
    file.write_bytes(profile_data(CHOSEN) + b" " * 1_000_000)

    with pytest.raises(ProfileError, match="is no profile"):
        read_profile(file)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes")
def test_nobody_waits_at_a_pipe(file: Path) -> None:
    os.mkfifo(file)

    with pytest.raises(ProfileError, match="could not be read"):
        read_profile(file)
