"""The one door for JSON: what anybody may have written becomes values whose types hold."""

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from operator import call
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
    return cast("T", _fitting(cast("object", kind))(value))


def encode(value: object, *, indent: int | None = None, brief: bool = False) -> bytes:
    """Return a *value*, which may hold dataclasses, as JSON in one line or, with *indent*, many.

    A *brief* one leaves out what is as ever: for whoever reads it with the same dataclasses.
    """
    written = json.dumps(
        value, ensure_ascii=False, indent=indent, default=_briefly if brief else _plainly
    )
    return written.encode(errors="backslashreplace")  # which is how JSON spells half a character


def _plainly(value: object) -> object:
    if isinstance(value, PurePath):
        return str(value)
    # What a value works out for itself it works out again.
    of = fields(cast("Any", value))
    return {field.name: getattr(value, field.name) for field in of if field.init}


def _briefly(value: object) -> object:
    plain = _plainly(value)
    if not isinstance(plain, dict):
        return plain
    as_ever = {field.name: field.default for field in fields(cast("Any", value))}
    return {name: each for name, each in plain.items() if each != as_ever[name]}


def _refuse(constant: str) -> None:
    raise ValueError(constant)  # NaN and the infinities are no JSON, but Python reads them


def _is_number(value: object) -> bool:
    is_bool = isinstance(value, bool)
    return isinstance(value, int | float) and not is_bool and abs(value) <= sys.float_info.max


_PLAIN: dict[object, str] = {
    object: "anything",
    NoneType: "null",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "a text",
}


# What takes a value that JSON held, and returns it as one of a kind.
_Fit: TypeAlias = Callable[[Any], Any]


class _ByName(dict[str, _Fit]):
    """What fits each of the values that a dataclass is made of, by its name; nothing else does."""

    def __missing__(self, _name: str) -> _Fit:
        """Return what fits no value."""
        return _refused("nothing")


@cache
def _fitting(kind: object) -> _Fit:
    """Return what makes a value one of a *kind*, which is taken apart once and not each time."""
    if isinstance(kind, UnionType):
        return _fitting_one(kind)
    if kind in _PLAIN:
        return _fitting_plain(kind)
    if _is_enum(kind):
        return _fitting_enum(kind)
    if _is_named(kind):
        return _fitting_named(kind)
    if get_origin(kind) is tuple:
        return _fitting_items(get_args(kind)[0])
    if get_origin(kind) in (dict, Mapping):
        return _fitting_values(get_args(kind)[1])
    if isinstance(kind, type) and is_dataclass(kind):
        return _fitting_fields(kind)
    return _fitting_path if kind is Path else _refused("an object")


def _refused(expected: str) -> _Fit:
    def fit(_value: object) -> object:
        raise JsonError(expected)

    return fit


def _fitting_plain(kind: object) -> _Fit:
    def fit(value: object) -> object:
        if type(value) is kind:  # a truth is no number, although Python takes it for one
            return value
        raise JsonError(_PLAIN[kind])

    def fit_number(value: object) -> object:
        if _is_number(value):
            return value
        raise JsonError(_PLAIN[kind])

    return (lambda value: value) if kind is object else fit_number if kind is float else fit


def _fitting_enum(kind: type[StrEnum]) -> _Fit:
    values = {str(each): each for each in kind}

    def fit(value: object) -> object:
        if isinstance(value, str) and value in values:
            return values[value]
        raise JsonError(_in_words(kind))

    return fit


def _fitting_path(value: object) -> object:
    if isinstance(value, str):
        return Path(value)
    raise JsonError("an object")


def _fitting_one(kinds: UnionType) -> _Fit:
    """Return what makes a value the first of *kinds* that it fits; its error is the nearest's."""
    each_fit = [_fitting(kind) for kind in get_args(kinds)]

    def fit(value: object) -> object:
        errors = []
        for fit_one in each_fit:
            try:
                return fit_one(value)
            except JsonError as error:
                errors.append(error)
        nearest = max(errors, key=lambda error: len(error.path or ()))
        raise nearest if nearest.path else JsonError(_in_words(kinds))

    return fit


def _fitting_items(kind: object) -> _Fit:
    fit_item = _fitting(kind)

    def fit(value: object) -> object:
        if not isinstance(value, list):
            raise JsonError("a list")
        items: list[object] = []
        try:
            items.extend(map(fit_item, value))  # how many there are says where it was
        except JsonError as error:
            raise _within(len(items), error) from None
        return tuple(items)

    return fit


def _fitting_named(kind: type[Any]) -> _Fit:
    fit_by_name = {name: _fitting(each) for name, each in get_type_hints(kind).items()}
    names, fits = tuple(fit_by_name), tuple(fit_by_name.values())

    def fit(value: object) -> object:
        if not isinstance(value, list):
            raise JsonError("a list")
        if len(value) != len(fits):
            raise JsonError(f"{len(fits)} values")
        values: list[object] = []
        try:
            values.extend(map(call, fits, value))
        except JsonError as error:
            raise _within(names[len(values)], error) from None
        return kind._make(values)

    return fit


def _fitting_values(kind: object) -> _Fit:
    fit_item = _fitting(kind)

    def fit(value: object) -> object:
        if not isinstance(value, dict):
            raise JsonError("an object")
        key, values = "", {}
        try:
            for key, each in value.items():
                values[key] = fit_item(each)
        except JsonError as error:
            raise _within(key, error) from None
        return values

    return fit


def _fitting_fields(kind: type[Any]) -> _Fit:
    made_of = [field for field in fields(kind) if field.init]
    kinds: dict[str, object] = {field.name: field.type for field in made_of}
    fit_by_name = _ByName({name: _fitting(each) for name, each in kinds.items()})
    # What has neither a default nor what makes one.
    needed = {field.name for field in made_of if field.default is field.default_factory}

    def fit(value: object) -> object:
        if not isinstance(value, dict):
            raise JsonError("an object")
        if not needed <= value.keys():
            name = min(needed - value.keys())
            raise JsonError(_in_words(kinds[name]), (name,))
        name, fitted = "", {}
        try:
            for name, each in value.items():
                fitted[name] = fit_by_name[name](each)
        except JsonError as error:
            raise _within(name, error) from None
        return kind(**fitted)

    return fit


def _within(key: Key, error: JsonError) -> JsonError:
    return JsonError(error.expected, (key, *(error.path or ())))


def _is_named(kind: object) -> TypeGuard[type[tuple[Any, ...]]]:
    return isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields")


def _is_enum(kind: object) -> TypeGuard[type[StrEnum]]:
    return isinstance(kind, type) and issubclass(kind, StrEnum)


def _in_words(kind: object) -> str:
    if kind in _PLAIN:
        return _PLAIN[kind]
    if _is_enum(kind):
        return " or ".join(f"“{each}”" for each in kind)
    if isinstance(kind, UnionType):
        return " or ".join(map(_in_words, get_args(kind)))
    return "a list" if get_origin(kind) is tuple or _is_named(kind) else "an object"
