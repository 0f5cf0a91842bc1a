"""Files and folders that are written whole or not at all, for their owner alone."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from alongside.folder.refusal import CannotKeep
from alongside.translation import gettext as _

if sys.platform == "win32":
    import msvcrt

    def _seize(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _seize(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


FOLDER_MODE, FILE_MODE = 0o700, 0o600
PART = ".part"
"""How the name of an unfinished file ends; one that a crash left behind is nobody's and is never read."""


def write_whole(place: Path, data: bytes, *, lasting: bool = True) -> None:
    """Finish a file under another name and on the disk, then move it into its place.

    Where it need not be ``lasting``, nobody waits for the disk: it can be made again if the power fails.
    """
    try:
        handle, name = tempfile.mkstemp(dir=place.parent, prefix=".", suffix=PART)  # for its owner alone
    except OSError as fault:
        raise _refused(place, fault) from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        Path(name).replace(place)
        if lasting:
            _settle(place.parent)
    except OSError as fault:
        raise _refused(place, fault) from None
    finally:
        with suppress(FileNotFoundError):
            Path(name).unlink()


def make_folder(place: Path) -> None:
    """Make one folder; one that is there is left alone."""
    try:
        place.mkdir(mode=FOLDER_MODE, exist_ok=True)
    except OSError as fault:
        raise _refused(place, fault) from None


@contextmanager
def held(lock: Path, shown: str) -> Iterator[None]:
    """Be the only writer while this lasts; a lock goes with the program that holds it, however that ends."""
    try:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, FILE_MODE)
    except OSError as fault:
        raise _refused(lock, fault) from None
    try:
        try:
            _seize(handle)
        except OSError:
            raise CannotKeep(
                _("{name} is being written by another program just now. Try again when it is done.").format(
                    name=shown
                )
            ) from None
        yield
    finally:
        os.close(handle)


def _settle(folder: Path) -> None:
    """Let the folder's own entry reach the disk, where the system can do that."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _refused(place: Path, fault: OSError) -> CannotKeep:
    return CannotKeep(
        _(
            "can't write {name} ({error}). Nothing was changed; check the folder's owner and the room on the disk."
        ).format(name=place.name, error=fault.strerror or type(fault).__name__)
    )
