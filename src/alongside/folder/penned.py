"""Values as a person would pen them into TOML: long words on lines of their own, lists one to a line.

tomlkit takes a while to load, so it is loaded only where something is written.
"""

import datetime
import tomllib
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tomlkit.items import AoT, Item, Table

type Value = str | bool | datetime.date | Sequence[str] | Sequence[Sequence[str]]


def table_of(told: Mapping[str, Value]) -> "Table":
    """A table; what is empty is left out."""
    import tomlkit

    table = tomlkit.table()
    for key, value in told.items():
        if value not in ("", ()):
            table[key] = _item(value)
    return table


def rows_of(*rows: Mapping[str, Value]) -> "AoT":
    """Tables of one name, each with a head of its own."""
    import tomlkit

    made = tomlkit.aot()
    for row in rows:
        made.append(table_of(row))
    return made


def _item(value: Value) -> "Item":
    import tomlkit

    if isinstance(value, str):
        return _words(value)
    if isinstance(value, bool | datetime.date):
        return tomlkit.item(value)
    listed = tomlkit.array()
    for one in value:
        listed.append(_words(one) if isinstance(one, str) else tomlkit.item(list(one)))
    return listed.multiline(len(value) > 1)


def _words(text: str) -> "Item":
    """On several lines where the words have several, and the form reads back as the very same words."""
    import tomlkit

    if "\n" in text:
        item = tomlkit.string(text, multiline=True)
        try:
            if tomllib.loads(f"words = {item.as_string()}") == {"words": text}:
                return item
        except tomllib.TOMLDecodeError:
            pass
    return tomlkit.string(text)
