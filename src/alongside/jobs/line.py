"""What pages and commands ask of the ledger: take in an hour, choose who is who, put words right, look again, erase."""

import datetime
from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from django.db import transaction

from alongside.jobs import ledger
from alongside.jobs.ledger import Planned
from alongside.jobs.models import Step
from alongside.jobs.noticing import versions
from alongside.jobs.stages import NEEDS, noticing
from alongside.session import Correction, Transcript
from alongside.store import correcting, uploads
from alongside.store.asking import Asked, Told
from alongside.store.courses import KeptHour, add_hour, hour_of, hours_of
from alongside.store.naming import ConsentPurpose, HourKind, HourState
from alongside.store.refusal import CannotOpen, CannotStore
from alongside.store.words import looked_otherwise, looked_with, words_of
from alongside.translation import gettext as _


def receive(
    course: UUID,
    date: datetime.date,
    asked: Asked,
    files: Sequence[bytes],
    at: datetime.datetime,
    *,
    fades_on: datetime.date | None = None,
) -> KeptHour:
    """Take in a new hour: sealed at once and in line to be read, all of it or nothing. No reader has looked at it yet.

    Raises:
        CannotStore: there is no file, there are too many, or one is too large.
    """
    with transaction.atomic():
        hour = add_hour(course, date, HourKind.TRANSCRIPT, fades_on=fades_on)
        _in_line(hour, uploads.put(uploads.where_of(course, hour.id), asked, files, at), at)
    return hour


def receive_anew(hour: UUID, asked: Asked, files: Sequence[bytes], at: datetime.datetime) -> None:
    """Take in another upload for an hour that has no words yet: after a refusal, or in place of one that waits.

    Raises:
        CannotStore: the hour has words, or the files can't be taken.
    """
    with transaction.atomic():
        kept = _there(hour)
        if words_of(kept.course, hour) is not None:
            raise CannotStore(_("that hour has its words already. Put them right, or add another hour."))
        ledger.forget(kept.course, hour)  # whoever reads the earlier files just now writes nothing any more
        _in_line(kept, uploads.put(uploads.where_of(kept.course, hour), asked, files, at), at)


def question(hour: UUID) -> Told | None:
    """What reading asked or refused, for the two people of the hour alone; ``None`` while it has said nothing."""
    kept = _there(hour)
    return uploads.told(uploads.where_of(kept.course, hour))


def choose(hour: UUID, therapist: str, client: str, at: datetime.datetime) -> None:
    """Say who is who, where reading asked; the same files are read again.

    Raises:
        CannotStore: nobody asked, or one of the two isn't among the speakers.
    """
    with transaction.atomic():
        kept = _there(hour)
        where = uploads.where_of(kept.course, hour)
        told = uploads.told(where)
        try:
            asked = uploads.asked(where)
        except CannotOpen:
            asked = None
        if told is None or asked is None or not told.speakers:
            raise CannotStore(_("nobody asks who is who in that hour."))
        if therapist == client or not {therapist, client} <= set(told.speakers):
            raise CannotStore(_("choose two different people, both among its speakers."))
        digest = uploads.ask_anew(where, replace(asked, therapist=therapist, client=client), at)
        ledger.forget(kept.course, hour)
        _in_line(kept, digest, at)


def put_right(hour: UUID, base: str, corrections: Sequence[Correction], at: datetime.datetime) -> Transcript:
    """Put the words of an hour right, and look at them again.

    Raises:
        CannotStore: there is no transcript, somebody corrected it meanwhile, or a correction doesn't fit.
    """
    with transaction.atomic():
        kept = _there(hour)
        words = correcting.correct(kept.course, hour, base, corrections, at)
        ledger.add(noticing(kept.course, hour, words), at)
    return words


def look(course: UUID, at: datetime.datetime) -> int:
    """Put in line every hour that has words but no look of this version; gives how many those are.

    After bringing in a course folder, and when both have written what they remember.
    """
    count = 0
    for hour in hours_of(course):
        words = None if hour.state is HourState.FADED else words_of(course, hour.id)
        if words is not None and words.turns and looked_with(course, hour.id, words) != versions():
            ledger.add(noticing(course, hour.id, words), at)
            count += 1
    return count


def look_again(at: datetime.datetime) -> int:
    """Put in line whatever was looked at with other detectors than those of this version; gives how many hours those are."""
    return sum(look(course, at) for course in looked_otherwise(versions()))


def taken_back(course: UUID, purpose: ConsentPurpose) -> int:
    """Somebody took their yes back: stop at once whatever needs it; gives how many steps that were."""
    return ledger.stop_course(course, [step for step, needs in NEEDS.items() if purpose in needs])


def fade(hour: UUID, at: datetime.datetime) -> None:
    """Let an hour fade now."""
    kept = _there(hour)
    ledger.add(Planned(course=kept.course, hour=hour, step=Step.FADE, digest="now"), at, again=True)


def erase(course: UUID, at: datetime.datetime) -> None:
    """Erase a course."""
    ledger.add(Planned(course=course, step=Step.ERASE, digest="now"), at, again=True)


def _in_line(hour: KeptHour, digest: str, at: datetime.datetime) -> None:
    ledger.add(Planned(course=hour.course, hour=hour.id, step=Step.READ, digest=digest), at)


def _there(hour: UUID) -> KeptHour:
    kept = hour_of(hour)
    if kept is None or kept.state is HourState.FADED:
        raise CannotStore(_("that hour isn't there any more."))
    return kept
