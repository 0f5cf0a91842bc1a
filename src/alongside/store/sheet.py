"""The recovery sheet: the master key on paper, so that it can be typed in again.

Eight numbered lines of eight characters, each with a check of its own, and a ninth that checks the whole; the characters are
Crockford's 32, in which nothing looks like anything else.
"""

import hashlib
import re
from collections.abc import Iterable

from alongside.store.refusal import CannotStart
from alongside.store.vault import KEY_BYTES
from alongside.translation import gettext as _

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE = str.maketrans("OIL", "011")
_ROW_BYTES = 4
_ROWS = KEY_BYTES // _ROW_BYTES
_LINE = re.compile(r"^[ \t]*(?:(\d)[.)][ \t]*)?([0-9A-Za-z]{4})[ \t-]*([0-9A-Za-z]{4})[ \t]*$", re.MULTILINE)


def sheet(key: bytes) -> str:
    """The page to print or to write down."""
    rows = [
        _row(number, key[at : at + _ROW_BYTES]) for number, at in enumerate(range(0, len(key), _ROW_BYTES), 1)
    ]
    rows.append(_spelled(_whole(key)))
    lines = "\n".join(f"    {number}.  {row[:4]} {row[4:]}" for number, row in enumerate(rows, start=1))
    return _SHEET.format(lines=lines)


def sheet_from(lines: Iterable[str]) -> bytes:
    """The key that is typed in line by line; nothing is read after the last line of a sheet."""
    typed: list[str] = []
    for line in lines:
        typed.append(line)
        if len(_LINE.findall("".join(typed))) > _ROWS:
            break
    return typed_in("".join(typed))


def typed_in(text: str) -> bytes:
    """The key that stands on a sheet; small letters and O for 0 are fine.

    Raises:
        CannotStart: a line is missing or isn't as it was printed; the message says which.
    """
    rows = ["".join(found.groups()[1:]).upper().translate(_ALIKE) for found in _LINE.finditer(text)]
    if len(rows) != _ROWS + 1:
        raise CannotStart(
            _(
                "a recovery sheet has {wanted} numbered lines of eight characters; {found} can be read. Type in all of them."
            ).format(wanted=_ROWS + 1, found=len(rows))
        )
    key = b"".join(_checked(number, row) for number, row in enumerate(rows[:-1], start=1))
    if rows[-1] != _spelled(_whole(key)):
        raise CannotStart(
            _("line {number} doesn't go with the others. Compare it, and the order of the lines.").format(
                number=_ROWS + 1
            )
        )
    return key


def _row(number: int, part: bytes) -> str:
    return _spelled(part + _check(number, part))


def _checked(number: int, row: str) -> bytes:
    told = _read(row)
    if told is None or _check(number, told[:_ROW_BYTES]) != told[_ROW_BYTES:]:
        raise CannotStart(
            _("line {number} isn't as it was printed. Compare it, character by character.").format(
                number=number
            )
        )
    return told[:_ROW_BYTES]


def _check(number: int, part: bytes) -> bytes:
    return hashlib.sha256(b"alongside sheet line %d " % number + part).digest()[:1]


def _whole(key: bytes) -> bytes:
    return hashlib.sha256(b"alongside sheet " + key).digest()[: _ROW_BYTES + 1]


def _spelled(five: bytes) -> str:
    number = int.from_bytes(five)
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(35, -1, -5))


def _read(row: str) -> bytes | None:
    number = 0
    for character in row:
        if character not in _ALPHABET:
            return None
        number = number << 5 | _ALPHABET.index(character)
    return number.to_bytes(_ROW_BYTES + 1)


_SHEET = _(
    """\
Alongside: recovery sheet

Whoever holds this sheet and a copy of the store can read everything in it. Without the master key, nobody can, not even we.
Keep it on paper, away from the computer: with your will, in a safe, with somebody bound to secrecy. Don't photograph it.

{lines}

If the key file or the passphrase is lost: alongside keys recovery --type-in
After `alongside keys rotate` this sheet is worth nothing. Destroy it, and print the new one.
"""
)
