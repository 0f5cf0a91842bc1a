"""Backups: of the data, which hold no keys, and of the wrapped keys, which are kept for seven days."""

import datetime
import hashlib
import json
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import alongside
from alongside.folder.whole import FILE_MODE, make_folder, write_whole
from alongside.store import sqlite
from alongside.store.place import Place
from alongside.store.refusal import CannotStore
from alongside.store.router import KEYS
from alongside.store.settings import settings_here
from alongside.translation import gettext as _

FORMAT = "alongside.backup/1"
KEEP_KEYS = datetime.timedelta(days=7)
DATA, MANIFEST = "data.sqlite3", "manifest.json"
_STAMP = "%Y%m%dT%H%M%SZ"
_OURS = re.compile(r"keys-(\d{8}T\d{6}Z)(?:-\d+)?\.sqlite3")
_PART = ".part"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup of the data, checked."""

    folder: Path
    made: datetime.datetime
    version: str

    @property
    def data(self) -> Path:
        """The database in it."""
        return self.folder / DATA


def back_up(place: Place, at: datetime.datetime, *, to: Path | None = None) -> Backup:
    """Copy the data, while others may go on working; the copy is there whole, or not at all."""
    parent = to or settings_here().backups or place.backups
    folder = _free(parent, f"alongside-{at.strftime(_STAMP)}", "")
    part = folder.with_name(f".{folder.name}{_PART}")
    shutil.rmtree(part, ignore_errors=True)
    try:
        parent.mkdir(parents=True, exist_ok=True)
        make_folder(part)
        _copy("default", part / DATA)
        told = {
            "format": FORMAT,
            "version": alongside.__version__,
            "made": at.isoformat(),
            "sha256": _digest(part / DATA),
        }
        write_whole(part / MANIFEST, json.dumps(told, indent=1).encode())
        part.rename(folder)
    except OSError as fault:
        raise CannotStore(
            _("can't write a backup in {name} ({error}). Choose another folder with --to.").format(
                name=parent, error=fault.strerror or type(fault).__name__
            )
        ) from None
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return checked(folder)


def back_up_keys(place: Place, at: datetime.datetime, *, to: Path | None = None) -> Path:
    """Copy the wrapped keys, and let go of copies older than seven days."""
    parent = to or place.key_backups
    try:
        parent.mkdir(parents=True, exist_ok=True)
        copy = _free(parent, f"keys-{at.strftime(_STAMP)}", ".sqlite3")
        part = copy.with_name(f".{copy.name}{_PART}")
        try:
            _copy(KEYS, part)
            part.rename(copy)
        finally:
            part.unlink(missing_ok=True)
    except OSError as fault:
        raise CannotStore(
            _("can't write a copy of the keys in {name} ({error}). Choose another folder.").format(
                name=parent, error=fault.strerror or type(fault).__name__
            )
        ) from None
    prune_keys(parent, at)
    return copy


def prune_keys(folder: Path, at: datetime.datetime) -> None:
    """Let go of copies of the keys that are older than seven days."""
    for copy, made in key_copies(folder):
        if at - made > KEEP_KEYS:
            copy.unlink(missing_ok=True)


def key_copies(folder: Path) -> tuple[tuple[Path, datetime.datetime], ...]:
    """Copies of the keys in a folder and when they were made, the oldest first."""
    found = []
    for copy in sorted(folder.glob("keys-*.sqlite3")) if folder.is_dir() else ():
        if match := _OURS.fullmatch(copy.name):
            made = datetime.datetime.strptime(match[1], _STAMP).replace(tzinfo=datetime.UTC)
            found.append((copy, made))
    return tuple(found)


def data_copies(folder: Path) -> tuple[Path, ...]:
    """Backups of the data in a folder, the oldest first."""
    return tuple(sorted(folder.glob("alongside-*/"))) if folder.is_dir() else ()


def checked(folder: Path) -> Backup:
    """A backup that is there, once it is known to be whole.

    Raises:
        CannotStore: it is half-written, was changed, or is of another kind.
    """
    try:
        told = json.loads((folder / MANIFEST).read_bytes())
        made, version = datetime.datetime.fromisoformat(told["made"]), str(told["version"])
        known, digest = told["format"] == FORMAT, told["sha256"]
    except (OSError, ValueError, KeyError, TypeError):
        raise CannotStore(
            _("{name} isn't a whole backup: its {manifest} is missing or broken. Choose another one.").format(
                name=folder.name, manifest=MANIFEST
            )
        ) from None
    if not known:
        raise CannotStore(
            _("{name} was made by another version of Alongside. Use that one.").format(name=folder.name)
        )
    data = folder / DATA
    if not data.is_file() or _digest(data) != digest or not sqlite.whole(data):
        raise CannotStore(
            _("{name} isn't as it was written; its data is broken. Choose another one.").format(
                name=folder.name
            )
        )
    return Backup(folder, made, version)


def _copy(alias: str, place: Path) -> None:
    place.unlink(missing_ok=True)
    os.close(os.open(place, os.O_CREAT | os.O_WRONLY | os.O_EXCL, FILE_MODE))
    sqlite.copy(alias, place)
    with place.open("rb") as file:
        os.fsync(file.fileno())


def _free(parent: Path, stem: str, end: str) -> Path:
    """A name that is not taken: two backups may fall into one second."""
    names = [f"{stem}{end}", *(f"{stem}-{number}{end}" for number in range(2, 100))]
    return next(place for name in names if not (place := parent / name).exists())


def _digest(place: Path) -> str:
    with place.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
