"""What a reader prefers as a file, to be taken along to another machine."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from reader.model.edition.passage import Kind
from reader.model.storage.checked_json import JsonError, decode, encode, fit
from reader.model.storage.regular_file import read_regular
from reader.model.storage.themes import CHOICES
from reader.model.text.readable import readable
from reader.model.text.saying import QT_TRANSLATE_NOOP, SayingError
from reader.session.marks import Strength
from reader.session.profile import Profile
from reader.session.remembering import FORGETTABLE
from reader.session.settings import Letters

# By this such a file is known.
_FORM = "perspectives-reader profile"
# A larger file is none, in bytes.
_MOST = 1_000_000
_ZOOM = (50, 300)
# By the names of fields: whether what a profile has there means something.
_SOUND: Mapping[str, Callable[[Profile], bool]] = MappingProxyType(
    {
        "theme": lambda profile: profile.theme in CHOICES,
        "zoom": lambda profile: _ZOOM[0] <= profile.zoom <= _ZOOM[1],
        "article": lambda profile: profile.article.is_legible,
        "notes": lambda profile: profile.notes.is_legible,
        "marks": lambda profile: {*profile.marks} <= {kind.value for kind in Kind},
        "strength": lambda profile: profile.strength in {each.value for each in Strength},
        "forgotten": lambda profile: {*profile.forgotten} <= FORGETTABLE.keys(),
        "keys": lambda _: True,  # what can be none is left out where they are bound
        "single_letters": lambda _: True,
    }
)


class ProfileError(SayingError):
    """Why a file is no profile, and what to do."""


def profile_data(profile: Profile) -> bytes:
    """Return what the file of a *profile* says."""
    named = {part.name: getattr(profile, part.name) for part in fields(Profile)}
    letters = {name: each._asdict() for name, each in named.items() if isinstance(each, Letters)}
    return encode({"form": _FORM, **named, **letters}, indent=1) + b"\n"


def read_profile(file: Path) -> Profile:
    """Return the profile in a *file*; ProfileError where there is none.

    What the file does not say is as at first, and what this version does not know is passed over.
    """
    name = readable(file.name)
    try:
        data = read_regular(file) if file.stat().st_size <= _MOST else b""
    except OSError as error:
        words = QT_TRANSLATE_NOOP(
            "Saying", "“{file}” could not be read ({reason}); choose a file that may be read."
        )
        raise ProfileError(words, file=name, reason=str(error.strerror)) from error
    try:
        stored = decode(dict[str, object], data)
    except JsonError:
        stored = {}
    if stored.get("form") != _FORM:
        words = QT_TRANSLATE_NOOP(
            "Saying", "“{file}” is no profile of this reader; choose one that it has exported."
        )
        raise ProfileError(words, file=name)
    profile = Profile()
    for part in fields(Profile):
        if part.name in stored:
            kind: Any = part.type
            value: Any = _fitting(kind, stored[part.name])
            found = replace(profile, **{part.name: value}) if value is not None else None
            if found is None or not _SOUND[part.name](found):
                words = QT_TRANSLATE_NOOP(
                    "Saying",
                    "“{file}” says nothing of use for “{field}”; nothing was taken from it.",
                )
                raise ProfileError(words, file=name, field=part.name)
            profile = found
    return profile


def _fitting(kind: type[object], stored: object) -> object:
    """Return what is *stored* as a *kind*, None where it is none."""
    try:
        if kind is Letters and isinstance(stored, dict):
            stored = [stored[name] for name in Letters._fields]
        return fit(kind, stored)
    except (JsonError, KeyError):
        return None
