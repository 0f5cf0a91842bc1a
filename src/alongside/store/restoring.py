"""Restoring a backup: what was destroyed since is taken out of it before anything opens."""

import datetime
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connections

from alongside.folder.whole import FILE_MODE
from alongside.store import sqlite
from alongside.store.backups import Backup, back_up, back_up_keys
from alongside.store.fading import all_gone, read_list, sweep, write_list
from alongside.store.keyring import Tombstone, tombstones, write_tombstones
from alongside.store.place import Place
from alongside.store.refusal import CannotStore
from alongside.store.router import KEYS, KEYS_RESTORED, RESTORED
from alongside.translation import gettext as _


def restore(place: Place, backup: Backup | None, keys: Path | None, at: datetime.datetime) -> None:
    """Put the data of a backup, or a copy of the keys, or both, in the place of what is there; that is backed up first.

    Whoever calls this holds the place alone. Keys come first: data without its keys opens nothing.

    Raises:
        CannotStore: the copy of the keys isn't whole. Nothing was changed then.
    """
    if keys is not None and not sqlite.whole(keys):
        raise CannotStore(
            _("{name} isn't a whole copy of the keys. Choose another one.").format(name=keys.name)
        )
    gone = _known_gone(place)
    if sqlite.whole(place.data):
        back_up(place, at)
    if sqlite.whole(place.keys):
        back_up_keys(place, at)
    if keys is not None:
        with _in_the_place_of(KEYS, KEYS_RESTORED, keys, place.keys):
            write_tombstones(gone, using=KEYS_RESTORED)
    write_tombstones(gone)
    write_list(place)
    if backup is None:
        sweep(at)
        return
    with _in_the_place_of("default", RESTORED, backup.data, place.data):
        sweep(at, using=RESTORED, gone=all_gone())
        Session.objects.using(RESTORED).all().delete()  # who was signed in then is not signed in now


def _known_gone(place: Place) -> tuple[Tombstone, ...]:
    """What was destroyed so far, as the database of keys and the list beside it know it."""
    told = tombstones() if sqlite.whole(place.keys) else ()
    return (*told, *(Tombstone.read(line) for line in read_list(place)))


@contextmanager
def _in_the_place_of(alias: str, restored: str, copy: Path, place: Path) -> Iterator[None]:
    """Work on a copy under an alias of its own, then let it take its place at one stroke."""
    part = place.with_name(f"{place.name}.restoring")
    _clear(part)
    try:
        os.close(os.open(part, os.O_CREAT | os.O_WRONLY | os.O_EXCL, FILE_MODE))
        shutil.copyfile(copy, part)
        connections.databases[restored] = {**connections.databases[alias], "NAME": str(part)}
        call_command("migrate", database=restored, verbosity=0, interactive=False)
        yield
        sqlite.scrub(restored)
        connections[restored].close()
        connections[alias].close()
        for one in sqlite.companions(place):  # a log of the old data must not be played onto the new
            one.unlink(missing_ok=True)
        part.replace(place)
    finally:
        if restored in connections.databases:
            connections[restored].close()
            del connections[restored]
            del connections.databases[restored]
        _clear(part)


def _clear(part: Path) -> None:
    for one in (part, *sqlite.companions(part)):
        one.unlink(missing_ok=True)
