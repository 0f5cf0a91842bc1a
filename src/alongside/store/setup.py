"""Django, set up for one place. Only commands that need a database come here."""

import os
from pathlib import Path

from alongside.store.place import PLACE_VARIABLE, Place
from alongside.store.settings import read_settings

SETTINGS_MODULE = "alongside.web.settings"
_NOT_FOR_OTHERS = 0o077


def choose(place: Path | None) -> Place:
    """Say which place this process works in: the one named, else the environment's, else the usual one."""
    if place is not None:
        os.environ[PLACE_VARIABLE] = str(place.expanduser().absolute())
    return Place.here()


def set_up(place: Path | None = None) -> Place:
    """Make Django ready for a place.

    Raises:
        CannotStart: there is nothing there, or its settings or secrets aren't as they must be.
    """
    chosen = choose(place)
    os.umask(_NOT_FOR_OTHERS)
    read_settings(chosen)  # tells what is wrong with them before Django hides it in a traceback
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS_MODULE)
    import django

    django.setup()
    return chosen
