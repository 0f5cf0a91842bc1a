"""Who works in a place: many who use it, or one alone who changes it as a whole."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from alongside.folder.whole import FILE_MODE
from alongside.store.place import Place
from alongside.store.refusal import CannotStart
from alongside.translation import gettext as _

if sys.platform == "win32":
    import msvcrt

    _SEATS = 1000

    def _share(handle: int) -> None:
        for seat in range(_SEATS):
            os.lseek(handle, seat, os.SEEK_SET)
            try:
                msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            except OSError:
                continue
            return
        raise OSError

    def _seize(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, _SEATS)
else:
    import fcntl

    def _share(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)

    def _seize(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def in_use(place: Place) -> Iterator[None]:
    """Work in a place beside others; whoever wants it alone has to wait."""
    handle = _opened(place)
    try:
        try:
            _share(handle)
        except OSError:
            raise CannotStart(
                _("the store is being changed as a whole just now. Try again when that is done.")
            ) from None
        yield
    finally:
        os.close(handle)


@contextmanager
def alone(place: Place) -> Iterator[None]:
    """Be the only one who works in a place."""
    handle = _opened(place)
    try:
        try:
            _seize(handle)
        except OSError:
            raise CannotStart(
                _("another program is using the store. Stop `alongside serve` and the like first.")
            ) from None
        yield
    finally:
        os.close(handle)


def _opened(place: Place) -> int:
    try:
        return os.open(place.lock, os.O_RDWR | os.O_CREAT, FILE_MODE)
    except OSError:
        raise CannotStart(
            _("can't write in {place}. Check whose folder it is, and the room on the disk.").format(
                place=place.root
            )
        ) from None
