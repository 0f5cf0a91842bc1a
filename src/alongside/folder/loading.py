"""A course as a value, with what is noticed in its hours: from the cache where that holds, else looked for anew."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from alongside.bond.cited import Noticed
from alongside.course.course import Course
from alongside.folder.cache import Cache, Entry, Vectors, key_of
from alongside.folder.hours import Recorded, date_of, digests_of, kept_of, transcript_of
from alongside.folder.layout import Folder
from alongside.folder.refusal import CannotKeep
from alongside.folder.words import CHECK_INS, KEPT, REACHED, THREADS, TIES, WHYS, WISHES, entries
from alongside.notice import Report
from alongside.session import Hour, Remembered, Transcript
from alongside.translation import gettext as _


class Looker(Protocol):
    """What looks at an hour that the cache does not know."""

    @property
    def slot(self) -> str:
        """A short word that tells what is found with the encoder from what rules find alone."""

    @property
    def stamp(self) -> str:
        """Every detector's stamp and the encoder's id: what the outcome depends on beside the words."""

    def look_at(self, hours: Sequence[Transcript]) -> Iterator[Entry]:
        """Look at some hours, in their order."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A course, what was noticed in its hours, the encoder's vectors by hour, and how many places may speak of danger."""

    course: Course
    noticed: tuple[Noticed, ...]
    vectors: Mapping[str, Vectors]
    dangers: Mapping[str, int]


def course_of(folder: Folder) -> Course:
    """Read everything that is in a course's folder."""
    hours, check_ins = tuple(_hours(folder)), entries(folder, CHECK_INS)
    if lost := {one.hour for one in check_ins} - {hour.id for hour in hours}:
        raise CannotKeep(
            _(
                "{file}: a check-in is of an hour that isn't in the course: {hour}. Put its date right, or take it out."
            ).format(file=folder.shown(CHECK_INS.place(folder)), hour=min(lost))
        )
    return Course(
        folder.about.name,
        hours,
        written=entries(folder, WISHES),
        check_ins=check_ins,
        whys=entries(folder, WHYS),
        kept=entries(folder, KEPT),
        reached=entries(folder, REACHED),
        ties=entries(folder, TIES),
        threads=entries(folder, THREADS),
    )


def load(
    folder: Folder, looker: Looker, *, at_each: Callable[[int, int], None] = lambda _done, _whole: None
) -> Loaded:
    """Read a course and what is noticed in it; ``at_each`` is told, after each hour, how many of all are done."""
    course, cache = course_of(folder), Cache(folder)
    keys = {hour.id: key_of(hour.words.revision, looker.stamp) for hour in course.hours}
    known = {hour.id: _known(cache, hour, looker.slot, keys[hour.id]) for hour in course.hours}
    looked = looker.look_at([hour.words for hour in course.hours if known[hour.id] is None])
    noticed, vectors, dangers = [], {}, {}
    for done, hour in enumerate(course.hours, start=1):
        entry = known[hour.id]
        if entry is None:
            entry = next(looked)
            cache.keep_found(hour.id, looker.slot, keys[hour.id], entry)
        noticed.append(Noticed(hour, entry.report))
        if entry.vectors is not None:
            vectors[hour.id] = entry.vectors
        if entry.dangers:
            dangers[hour.id] = entry.dangers
        at_each(done, len(course.hours))
    return Loaded(course, tuple(noticed), vectors, dangers)


def _known(cache: Cache, hour: Hour, slot: str, key: str) -> Entry | None:
    """What need not be looked for: what was found before, and that nothing is found where there are no words."""
    if not hour.words.turns:
        return Entry(Report(revision=hour.words.revision, detectors=(), observations=()), 0)
    return cache.found(hour.id, slot, key, hour.words)


def _hours(folder: Folder) -> Iterator[Hour]:
    kept = Cache(folder)
    for hour in folder.hour_ids():
        yield Hour(hour, date_of(folder, hour), _told(folder, kept, hour))


def _told(folder: Folder, cache: Cache, hour: str) -> Transcript | Remembered:
    kept = kept_of(folder, hour)
    if not isinstance(kept, Recorded):
        return kept
    asked = (kept.therapist, kept.client, kept.session, kept.merge)
    key = key_of(*digests_of(folder, hour, kept), repr(asked))
    words = cache.words(hour, key)
    if words is None:
        words = transcript_of(folder, hour, kept)
        cache.keep_words(hour, key, words)
    return words
