"""Everything that holds for SQLite alone. A clinic's PostgreSQL would need another module like this one, and no other change."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from django.db import connections

from alongside.store.refusal import CannotStore
from alongside.translation import gettext as _

ALIASES = ("default", "keys")
_BUSY_SECONDS = 20
_PRAGMAS = (
    "PRAGMA journal_mode=WAL;"
    "PRAGMA synchronous=FULL;"  # a destroyed key must be gone after a power cut, too
    "PRAGMA secure_delete=ON;"
    "PRAGMA temp_store=MEMORY;"
    f"PRAGMA busy_timeout={_BUSY_SECONDS * 1000};"
)


def database(place: Path) -> dict[str, Any]:
    """How Django opens a database that lies there."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(place),
        "ATOMIC_REQUESTS": False,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": _BUSY_SECONDS, "init_command": _PRAGMAS},
    }


def scrub(alias: str) -> None:
    """Leave nothing of deleted rows in the file of a database or beside it.

    Raises:
        CannotStore: somebody reads from it without end, so that its log can't be cut. Scrubbing again, later, is enough.
    """
    connection = connections[alias]
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (busy, *_pages) = cursor.fetchone()
    if busy:
        raise CannotStore(
            _(
                "what was taken out is gone, but traces of its noise stay in the log while the store is so busy. Try again."
            )
        )


def copy(alias: str, place: Path) -> None:
    """Copy a database that may be in use; the copy is whole and lies in one file."""
    connection = connections[alias]
    connection.ensure_connection()
    with closing(sqlite3.connect(place)) as into:
        connection.connection.backup(into)
        into.execute("PRAGMA journal_mode=DELETE")


def whole(place: Path) -> bool:
    """Whether a file is a database and nothing in it is broken."""
    try:
        with closing(sqlite3.connect(f"{place.as_uri()}?mode=rw", uri=True)) as opened:
            return bool(opened.execute("PRAGMA integrity_check").fetchone() == ("ok",))
    except sqlite3.Error:
        return False


def companions(place: Path) -> tuple[Path, ...]:
    """The files that SQLite keeps beside a database."""
    return tuple(place.with_name(f"{place.name}{end}") for end in ("-wal", "-shm", "-journal"))
