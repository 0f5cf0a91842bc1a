"""The one place where a string that a person reads can become another language."""

import gettext as _gettext
from functools import cache
from pathlib import Path

_LOCALE = Path(__file__).parent / "locale"


@cache
def _catalogue() -> _gettext.NullTranslations:
    return _gettext.translation("alongside", _LOCALE, fallback=True)


def gettext(message: str) -> str:
    """Say ``message`` in the reader's language; English where there is no translation yet."""
    return _catalogue().gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """Say ``one`` or ``many``, whichever fits ``count``."""
    return _catalogue().ngettext(one, many, count)
