"""Looking at a whole course from the command line: what the cache does not know is looked for, with progress."""

import hashlib
import os
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING

from alongside.cli.looking import Look, tell_failures
from alongside.cli.program import tell
from alongside.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.progress import Progress

    from alongside.course.looking import Found
    from alongside.folder import Entry, Folder, Loaded
    from alongside.notice import Detector
    from alongside.session import Transcript


MANY, PROCESSES = 8, 4
"""Hours from which on it is worth starting other processes, and how many of those at most."""

_NAMED = 5
"""Hours that one line of a message names."""


@dataclass(frozen=True)
class HourLooker:
    """Looks at one hour with the detectors in use, and with the encoder where it is asked; see ``alongside.folder.Looker``."""

    how: Look

    @property
    def slot(self) -> str:
        return "rules" if self.how.folder is None else "encoder"

    @cached_property
    def stamp(self) -> str:
        return "\n".join((*(each.card.stamp for each in self.detectors), self._encoder))

    @cached_property
    def detectors(self) -> "tuple[Detector, ...]":
        """Those of a session's page, and what a course listens for beside them."""
        from alongside.course.looking import LISTENS

        return (*self.how.registry.detectors, *LISTENS)

    def look_at(self, hours: "Sequence[Transcript]") -> "Iterator[Entry]":
        """Hour by hour; many of them, looked at by rules alone, by several processes beside each other.

        The encoder stays in one process: each would hold a copy of its networks.
        """
        beside = min(PROCESSES, os.cpu_count() or 1)
        if self.how.folder is not None or len(hours) < MANY or beside < 2:
            yield from map(self.look, hours)
            return
        from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
        from multiprocessing import get_context

        done = 0
        try:
            with ProcessPoolExecutor(beside, mp_context=get_context("spawn")) as pool:
                for entry in pool.map(partial(_look, replace(self.how)), hours):
                    yield entry
                    done += 1
        except (BrokenExecutor, OSError):  # no room for other processes: this one goes on alone
            yield from map(self.look, hours[done:])

    def look(self, words: "Transcript") -> "Entry":
        """What is noticed, how many places may speak of danger, and the encoder's vectors."""
        from alongside.folder import Entry
        from alongside.notice import Scene, run
        from alongside.notice.danger import dangers

        scene, vectors = Scene(words), None
        if self.how.reader is not None:
            codes, vectors = self.how.reader.read_whole(scene)
            scene = Scene(words, codes)
        report = run(self.detectors, words, scene=scene)
        tell_failures(report)
        return Entry(report, len(dangers(scene)), vectors)

    @property
    def _encoder(self) -> str:
        """A digest of what the encoder is made of; the networks by their size and time, so that they need not be read."""
        if self.how.folder is None:
            return ""
        told = hashlib.sha256((self.how.folder / "heads.json").read_bytes())
        for place in sorted(self.how.folder.iterdir()):
            about = place.stat()
            told.update(f"{place.name} {about.st_size} {about.st_mtime_ns}\n".encode())
        return told.hexdigest()[:16]


@cache
def _looker(how: Look) -> HourLooker:
    return HourLooker(how)


def _look(how: Look, words: "Transcript") -> "Entry":
    """What another process does with an hour; it makes its detectors once."""
    return _looker(how).look(words)


@contextmanager
def waiting() -> Iterator[Callable[[int, int], None]]:
    """Progress on standard error, from the second second on: how many hours are done, and never a word."""
    began, shown = time.monotonic(), ExitStack()
    bar: Progress | None = None

    def at_each(done: int, whole: int) -> None:
        nonlocal bar
        if bar is None and done < whole and time.monotonic() - began > 1:
            from rich.console import Console
            from rich.progress import Progress

            bar = shown.enter_context(Progress(console=Console(stderr=True), transient=True))
            bar.add_task(_("Looking at the hours"), total=whole)
        if bar is not None:
            bar.update(bar.task_ids[0], completed=done)

    with shown:
        yield at_each


def found_in(folder: "Folder", how: Look) -> "tuple[Loaded, Found]":
    """A course and everything that is found in it."""
    from alongside.course.looking import look
    from alongside.folder import load

    with waiting() as at_each:
        loaded = load(folder, HourLooker(how), at_each=at_each)
    return loaded, look(loaded.course, loaded.noticed, loaded.vectors or None)


def tell_dangers(folder: "Folder", loaded: "Loaded") -> None:
    """Say which hours hold places that may speak of danger, without any of their words."""
    if loaded.dangers:
        hours = ", ".join(tuple(loaded.dangers)[-_NAMED:])
        tell(
            _(
                "words that may speak of danger to somebody stand in {hours}. Please read them before anyone sees the page: `alongside course danger {name}` shows them."
            ).format(
                hours=hours
                if len(loaded.dangers) <= _NAMED
                else _("{hours} and earlier hours").format(hours=hours),
                name=folder.root.name,
            )
        )
