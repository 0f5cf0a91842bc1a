"""JSON as values: read whole or refused, never trusted further than its types."""

import json
from typing import Any

from alongside.ingest.block import printable
from alongside.ingest.refusal import CannotRead
from alongside.translation import gettext as _

type Object = dict[str, Any]


def values_in(text: str) -> Any:
    """What a JSON text holds."""
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        raise CannotRead(
            _("it isn't whole JSON. It may have been cut off while it was saved or sent.")
        ) from None
    except RecursionError:
        raise CannotRead(_("its JSON is nested too deeply to be a transcript.")) from None
    except ValueError:  # a number of more digits than Python will read
        raise CannotRead(_("it holds a number that is too long to be one.")) from None


def objects(value: object) -> list[Object]:
    """The objects of a list; everything else in it is passed over."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def string(value: object) -> str:
    """A string without control characters, or a small number as one; empty for anything else."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**6:
        return str(value)
    return ""


def whole(value: object) -> int | None:
    """A whole number that may be an offset, a row or a time."""
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9 else None
