"""Writing a page: over our own files alone, all or nothing, and opened where there is a screen."""

import os
import re
import tempfile
from contextlib import suppress
from pathlib import Path

from alongside.cli.program import Refused
from alongside.translation import gettext as _

_OURS = re.compile(rb'<meta name="generator" content="alongside')


def check_may_write(place: Path) -> None:
    """Only files that we wrote ourselves are ever written over."""
    if not place.exists():
        return
    if place.is_file():
        with place.open("rb") as file:
            if _OURS.search(file.read(4096)):
                return
    raise Refused(
        _("{name} is there already and Alongside did not write it; choose another place with --out.").format(
            name=place.name
        )
    )


def write_page(place: Path, html: str) -> None:
    """All or nothing: the page is finished under another name, then moved into place."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=place.parent, prefix=".mirror-", suffix=".part")
    except OSError as fault:
        raise Refused(
            _("can't write in {name} ({error}); choose another place with --out.").format(
                name=place.parent, error=fault.strerror
            )
        ) from None
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(html)
        Path(name).replace(place)
    except OSError as fault:
        raise Refused(
            _("can't write {name} ({error}); choose another place with --out.").format(
                name=place, error=fault.strerror
            )
        ) from None
    finally:
        with suppress(FileNotFoundError):
            Path(name).unlink()


def has_screen() -> bool:
    """Whether a page can be opened here."""
    return (
        os.name == "nt"
        or os.uname().sysname == "Darwin"
        or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    )
