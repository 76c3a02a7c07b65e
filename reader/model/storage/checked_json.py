"""The one door for JSON: what anybody may have written becomes values whose types hold."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path, PurePath
from types import NoneType, UnionType
from typing import Any, TypeAlias, TypeGuard, TypeVar, cast, get_args, get_origin, get_type_hints

Key: TypeAlias = str | int

T = TypeVar("T")
K = TypeVar("K", bound=Key)


class JsonError(Exception):
    """JSON of another form: what was *expected*, and the *path* of keys to where it was.

    The path is None where it is no JSON at all.
    """

    def __init__(self, expected: str, path: tuple[Key, ...] | None = ()) -> None:
        """Say that *expected* was expected at *path*."""
        super().__init__(expected, path)
        self.expected = expected
        self.path = path

    def __str__(self) -> str:
        """Return in words what was expected, and where."""
        path = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in self.path or ())
        return f"expected {self.expected}" + (f" at “{path.removeprefix('.')}”" if path else "")


def decode(kind: type[T], data: bytes | str) -> T:
    """Return what *data* holds, as fit() does; JsonError too where it is no JSON.

    Of a key that is there twice the last counts.
    """
    try:
        value = json.loads(data, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise JsonError(f"JSON ({error.msg}: {where})", None) from None
    except (ValueError, RecursionError):
        told = "JSON in UTF-8, not nested too deeply and without a number too long"
        raise JsonError(told, None) from None
    return fit(kind, value)


def fit(kind: type[T], value: object) -> T:
    """Return a *value* that JSON held as a *kind*, or JsonError.

    A kind is one of JSON's own types, object for any of them, a union of kinds, tuple[kind, ...],
    a NamedTuple, which is a list of its values, dict[str, kind] or a mapping, a StrEnum, a Path, or
    a dataclass, which has no keys but those it is made of. A text may hold half characters, which
    JSON can spell: a name of a file may have them too.
    """
    return cast("T", _fit(kind, value))


def encode(value: object, *, indent: int | None = None) -> bytes:
    """Return a *value*, which may hold dataclasses, as JSON in one line or, with *indent*, many."""
    written = json.dumps(
        value,
        ensure_ascii=False,
        indent=indent,
        default=_plainly,
    )
    return written.encode(errors="backslashreplace")  # which is how JSON spells half a character


def _plainly(value: object) -> object:
    if isinstance(value, PurePath):
        return str(value)
    # What a value works out for itself it works out again.
    of = fields(cast("Any", value))
    return {field.name: getattr(value, field.name) for field in of if field.init}


def _refuse(constant: str) -> None:
    raise ValueError(constant)  # NaN and the infinities are no JSON, but Python reads them


def _is_number(value: object) -> bool:
    is_bool = isinstance(value, bool)
    return isinstance(value, int | float) and not is_bool and abs(value) <= sys.float_info.max


_PLAIN: dict[object, tuple[str, Callable[[object], bool]]] = {
    object: ("anything", lambda _value: True),
    NoneType: ("null", lambda value: value is None),
    bool: ("true or false", lambda value: type(value) is bool),
    int: ("a whole number", lambda value: type(value) is int),
    float: ("a number", _is_number),
    str: ("a text", lambda value: type(value) is str),
}


def _fit(kind: object, value: object) -> object:
    if isinstance(kind, UnionType):
        return _fit_one(kind, value)
    if kind in _PLAIN and _PLAIN[kind][1](value):
        return value
    if isinstance(value, str) and _is_enum(kind) and value in [*kind]:
        return kind(value)
    if isinstance(value, list) and (get_origin(kind) is tuple or _is_named(kind)):
        return _fit_items(kind, value)
    if isinstance(value, str) and kind is Path:
        return Path(value)
    if isinstance(value, dict) and get_origin(kind) in (dict, Mapping):
        item = get_args(kind)[1]
        return dict(_fit_each((key, item, each) for key, each in value.items()))
    if isinstance(value, dict) and isinstance(kind, type) and is_dataclass(kind):
        return kind(**_fit_fields(kind, value))
    raise JsonError(_in_words(kind))


def _fit_items(kind: object, values: list[object]) -> object:
    """Return *values* as a tuple of any length, or as a named one, which has its own."""
    if not _is_named(kind):
        item = get_args(kind)[0]
        return tuple(each for _, each in _fit_each((i, item, v) for i, v in enumerate(values)))
    kinds = _hints(kind)
    if len(values) != len(kinds):
        raise JsonError(f"{len(kinds)} values")
    items = zip(kinds, kinds.values(), values, strict=True)
    return kind(**dict(_fit_each(items)))


def _fit_one(kinds: UnionType, value: object) -> object:
    """Return *value* as the first of *kinds* that it fits, or the error of the nearest."""
    errors = []
    for kind in get_args(kinds):
        try:
            return _fit(kind, value)
        except JsonError as error:
            errors.append(error)
    nearest = max(errors, key=lambda error: len(error.path or ()))
    raise nearest if nearest.path else JsonError(_in_words(kinds))


def _fit_each(items: Iterable[tuple[K, object, object]]) -> Iterator[tuple[K, object]]:
    """Yield each key with its value made one of its kind."""
    for key, kind, value in items:
        try:
            yield key, _fit(kind, value)
        except JsonError as error:
            raise JsonError(error.expected, (key, *(error.path or ()))) from None


def _fit_fields(kind: type[Any], values: dict[str, object]) -> dict[str, object]:
    known = {field.name: field for field in fields(kind) if field.init}
    for name in values.keys() - known.keys():
        raise JsonError("nothing", (name,))
    for name in known.keys() - values.keys():
        if known[name].default is known[name].default_factory:  # it has neither
            raise JsonError(_in_words(known[name].type), (name,))
    return dict(_fit_each((name, known[name].type, value) for name, value in values.items()))


@cache
def _hints(kind: type[Any]) -> dict[str, Any]:
    return get_type_hints(kind)


def _is_named(kind: object) -> TypeGuard[type[tuple[Any, ...]]]:
    return isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields")


def _is_enum(kind: object) -> TypeGuard[type[StrEnum]]:
    return isinstance(kind, type) and issubclass(kind, StrEnum)


def _in_words(kind: object) -> str:
    if kind in _PLAIN:
        return _PLAIN[kind][0]
    if _is_enum(kind):
        return " or ".join(f"“{each}”" for each in kind)
    if isinstance(kind, UnionType):
        return " or ".join(map(_in_words, get_args(kind)))
    return "a list" if get_origin(kind) is tuple or _is_named(kind) else "an object"
