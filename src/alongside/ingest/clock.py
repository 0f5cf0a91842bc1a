"""Times as files write them, in whole milliseconds; ``None`` for what can't be a time in a session."""

import math
import re

LONGEST_MS = 100 * 3_600_000
"""No session lasts a hundred hours: a time beyond that is a mistake, and is left out rather than believed."""

STAMP = r"(?:\d{1,4}:)?\d{1,3}:\d{1,2}(?:[.,]\d{1,9})?"
"""A clock time such as ``0:03``, ``01:02:03`` or ``00:00:01,500``, as part of a regular expression."""

_STAMP = re.compile(r"(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,9}))?", re.ASCII)
_NUMBER = re.compile(r"\d{1,12}(?:[.,]\d{1,20})?(?:[eE][+-]?\d{1,2})?", re.ASCII)


def clock_ms(written: str) -> int | None:
    """A clock time; ``None`` where it isn't one, or no possible one."""
    match = _STAMP.fullmatch(written.strip())
    if match is None:
        return None
    hours, minutes, seconds, fraction = match.groups()
    if int(seconds) > 59 or (hours and int(minutes) > 59):
        return None
    whole = (int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)) * 1000
    return _possible(whole + (round(int(fraction) * 10 ** (3 - len(fraction))) if fraction else 0))


def number_ms(number: object, *, unit_ms: int = 1000) -> int | None:
    """A number of seconds (or of other units); ``None`` where it is no number, or no possible time."""
    if isinstance(number, bool) or not isinstance(number, int | float):
        return None
    if isinstance(number, float) and not math.isfinite(number):
        return None
    if not 0 <= number <= LONGEST_MS:
        return None
    return _possible(round(number * unit_ms))


def written_ms(written: str, *, unit_ms: int = 1000) -> int | None:
    """A clock time or a number, whichever is written."""
    written = written.strip()
    if _NUMBER.fullmatch(written):
        return number_ms(float(written.replace(",", ".")), unit_ms=unit_ms)
    return clock_ms(written)


def stamp(ms: int, *, mark: str = ".") -> str:
    """The clock time, as captions write it."""
    seconds, rest = divmod(ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{mark}{rest:03}"


def _possible(ms: int) -> int | None:
    return ms if 0 <= ms <= LONGEST_MS else None
