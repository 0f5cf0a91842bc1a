"""Core values as JSON and back, by their types: what is sealed in a box.

A form is made once for each type. Fields that hold their default are left out; a field that nobody knows is refused, and so is
one of another type, since a value that was half understood would be worse than none.
"""

import datetime
import json
import types
from collections.abc import Callable
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeAliasType, Union, get_args, get_origin, get_type_hints

from alongside.course.course import CheckIn, Kept, OwnThread, Reached, Tie, Why, Written
from alongside.notice import Answer, Report
from alongside.session import Mark, Remembered, Transcript
from alongside.store.refusal import CannotOpen
from alongside.translation import gettext as _

FORMAT = "alongside.box/1"
SEALABLE: dict[str, type] = {
    one.__name__: one
    for one in (
        str, tuple, Transcript, Remembered, Report, Written, CheckIn, Why, Kept, Reached, Tie, OwnThread, Answer,
        Mark,
    )
}  # fmt: skip
"""What can be sealed. ``str`` is a title or a text; ``tuple`` is one chair's moments of an hour."""
_PARTS: dict[type, Any] = {tuple: tuple[str, ...]}


class Unreadable(ValueError):
    """Something that isn't of the type it should be."""


@dataclass(frozen=True, slots=True)
class Form:
    """How values of one type are written and read."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


def written(value: object) -> bytes:
    """A value as it is sealed."""
    kind = type(value)
    if SEALABLE.get(kind.__name__) is not kind:
        raise TypeError(f"{kind.__name__} can't be sealed; name it in SEALABLE")
    told = {"format": FORMAT, "kind": kind.__name__, "value": form_of(_PARTS.get(kind, kind)).write(value)}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def read_as[V](kind: type[V], data: bytes) -> V:
    """The value that was sealed.

    Raises:
        CannotOpen: it is of another kind, or was written by another version.
    """
    value = read_any(data)
    if type(value) is not kind:
        raise CannotOpen(_("what is in it isn't what was looked for."))
    return value


def read_any(data: bytes) -> object:
    """The value that was sealed, of whatever kind it is.

    Raises:
        CannotOpen: it was written by another version, or isn't whole.
    """
    try:
        told = json.loads(data.decode("utf-8", "surrogatepass"))
        if told["format"] != FORMAT:
            raise Unreadable
        kind = SEALABLE[told["kind"]]
        value: object = form_of(_PARTS.get(kind, kind)).read(told["value"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise CannotOpen(_("what is in it wasn't written by this version of Alongside.")) from None
    return value


def form_of(kind: Any) -> Form:
    """The form of a type."""
    return _form_of(kind)


@cache
def _form_of(kind: Any) -> Form:
    if isinstance(kind, TypeAliasType):
        return form_of(kind.__value__)
    if kind in (str, int, bool, float):
        return Form(_same, _exactly(kind))
    if kind in (datetime.date, datetime.datetime):
        return Form(lambda value: value.isoformat(), kind.fromisoformat)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return Form(lambda value: value.value, kind)
    if get_origin(kind) is tuple:
        return _of_tuple(get_args(kind))
    if get_origin(kind) in (Union, types.UnionType):
        return _of_maybe(get_args(kind))
    if isinstance(kind, type) and is_dataclass(kind):
        return _of_dataclass(kind)
    raise TypeError(f"no form for {kind}")


def _same(value: Any) -> Any:
    return value


def _exactly(kind: type) -> Callable[[Any], Any]:
    def read(told: Any) -> Any:
        if type(told) is not kind:
            raise Unreadable
        return told

    return read


def _of_tuple(parts: tuple[Any, ...]) -> Form:
    if len(parts) == 2 and parts[1] is Ellipsis:
        each = form_of(parts[0])
        write, read = each.write, each.read
        return Form(
            lambda value: [write(one) for one in value],
            lambda told: tuple([read(one) for one in _listed(told)]),
        )
    forms = [form_of(part) for part in parts]
    return Form(
        lambda value: [form.write(one) for form, one in zip(forms, value, strict=True)],
        lambda told: tuple(form.read(one) for form, one in zip(forms, _listed(told), strict=True)),
    )


def _listed(told: Any) -> list[Any]:
    if not isinstance(told, list):
        raise Unreadable
    return told


def _of_maybe(parts: tuple[Any, ...]) -> Form:
    (kind,) = (part for part in parts if part is not types.NoneType)
    form = form_of(kind)
    return Form(
        lambda value: None if value is None else form.write(value),
        lambda told: None if told is None else form.read(told),
    )


def _of_dataclass(kind: type) -> Form:
    hints = get_type_hints(kind)
    known = {one.name: (form_of(hints[one.name]), _default(one)) for one in fields(kind) if one.init}

    def write(value: Any) -> dict[str, Any]:
        told = {}
        for name, (form, default) in known.items():
            found = getattr(value, name)
            if found != default:
                told[name] = form.write(found)
        return told

    def read(told: Any) -> Any:
        if not isinstance(told, dict):
            raise Unreadable
        return kind(**{name: known[name][0].read(value) for name, value in told.items()})

    return Form(write, read)


def _default(one: Field[Any]) -> Any:
    return one.default if one.default is not MISSING else _NO_DEFAULT


_NO_DEFAULT = object()
