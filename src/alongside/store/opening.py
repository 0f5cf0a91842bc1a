"""From a folder and a secret to an open store: every start goes through here."""

import datetime
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management import call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from alongside.store.backups import back_up, back_up_keys, prune_keys
from alongside.store.fading import sweep, write_list
from alongside.store.holding import in_use
from alongside.store.keyring import lock, unlock, wrapped_by
from alongside.store.master import Master, fingerprint_of, passphrase_given, read_master, write_master
from alongside.store.place import Place
from alongside.store.refusal import CannotStart
from alongside.store.settings import settings_here
from alongside.store.sqlite import ALIASES
from alongside.translation import gettext as _


def master_place(place: Place) -> Path:
    """Where the master key lies."""
    return settings_here().master_key or place.keys_folder / "master.toml"


def next_master_place(place: Path) -> Path:
    """Where a new master key lies until every key is wrapped by it."""
    return place.with_name(f"{place.name}.next")


@contextmanager
def opened(place: Place, ask: Callable[[], str]) -> Iterator[None]:
    """Have the store open, beside others; ``ask`` is called where a passphrase is needed and the environment gives none."""
    with in_use(place):
        open_here(place, ask)
        try:
            yield
        finally:
            lock()


def open_here(place: Place, ask: Callable[[], str]) -> None:
    """Open the store in this process, for as long as it runs, and finish what a crash left undone.

    Raises:
        CannotStart: a key is missing or another one, or the tables are those of another version.
    """
    refuse_other_tables(place)
    settle(place)
    unlock(master_of(place, ask))
    at = datetime.datetime.now(datetime.UTC)
    sweep(at)
    write_list(place)
    prune_keys(place.key_backups, at)


def master_of(place: Place, ask: Callable[[], str]) -> Master:
    """The master key of a place."""
    given = passphrase_given(os.environ)
    return read_master(master_place(place), ask if given is None else lambda: given)


def settle(place: Place) -> None:
    """Finish, or undo, a change of the master key that was broken off."""
    now = master_place(place)
    following = next_master_place(now)
    if not following.exists():
        return
    if wrapped_by() == {fingerprint_of(following)}:
        following.replace(now)
    else:
        following.unlink()


def refuse_other_tables(place: Place) -> None:
    """Refuse tables that aren't those of this version."""
    if not (place.data.is_file() and place.keys.is_file()):
        raise CannotStart(
            _(
                "there is no store in {place}. Make one with `alongside keys new`, or name another place with --place FOLDER."
            ).format(place=place.root)
        )
    if waiting_changes():
        raise CannotStart(
            _("the store was made by an earlier version. Bring it up to date: `alongside upgrade`.")
        )


def waiting_changes() -> int:
    """How many changes of the tables this version has that the store hasn't."""
    count = 0
    for alias in ALIASES:
        executor = MigrationExecutor(connections[alias])
        unknown = set(executor.loader.applied_migrations) - set(executor.loader.disk_migrations)
        if unknown:
            raise CannotStart(_("the store was made by a newer version of Alongside. Use that one."))
        count += len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    return count


def make_tables() -> None:
    """Bring the tables of both databases to this version."""
    for alias in reversed(ALIASES):
        call_command("migrate", database=alias, verbosity=0, interactive=False)


def make_new(place: Place, master: Master, passphrase: str | None) -> None:
    """Make the tables and the master key of a new store; whoever calls this holds the place alone.

    Raises:
        CannotStart: there are keys already.
    """
    if master_place(place).exists() or (place.keys.is_file() and not waiting_changes() and wrapped_by()):
        raise CannotStart(
            _(
                "there are keys in {place} already. For another store, name another place with --place FOLDER."
            ).format(place=place.root)
        )
    make_tables()
    write_master(master_place(place), master, passphrase)


def upgrade(place: Place, at: datetime.datetime) -> int:
    """Back up, then bring the tables to this version; gives how many changes there were."""
    if not (place.data.is_file() and place.keys.is_file()):
        refuse_other_tables(place)
    changes = waiting_changes()
    if changes:
        back_up(place, at)
        back_up_keys(place, at)
        make_tables()
    return changes
