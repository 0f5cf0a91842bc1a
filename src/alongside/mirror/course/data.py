"""A course and what is found in it, as data: the stable form ``alongside.course-mirror/1``.

``course.schema.json`` beside this module is its JSON Schema. What nobody wrote and no words show is ``null``.
"""

from collections.abc import Iterable
from typing import Any

from alongside.bond.cited import Cited, Own
from alongside.bond.sequence import CorrectiveSequence, Part
from alongside.bond.strain import Strain
from alongside.course.course import Course
from alongside.course.looking import Found
from alongside.course.sign import Sign
from alongside.course.thread import Thread, Version
from alongside.mirror.course.way import Known, known
from alongside.session import Hour, Remembered

FORMAT = "alongside.course-mirror/1"

type Told = dict[str, Any]


def data(course: Course, found: Found) -> Told:
    """The course as plain dictionaries and lists, ready for JSON.

    Of an hour that waits for the other chair nothing is told but that it waits.
    """
    return {
        "format": FORMAT,
        "course": {"name": course.name, "hours": [_hour(hour) for hour in course.hours]},
        "written": [
            {"about": one.about.value, "by": one.role.value, "date": one.date.isoformat(), "words": one.words}
            for one in course.written
        ],
        "check_ins": [
            {"hour": one.hour, "by": one.role.value, "stayed": one.stayed, "met": one.met, "unsaid": one.unsaid}
            for one in course.check_ins
            if known(course.hour(one.hour)) is not Known.WAITING
        ],
        "whys": [
            {
                "by": one.role.value, "date": one.date.isoformat(), "event": one.event, "feeling": one.feeling,
                "wish": one.wish, "fear": one.fear, "did": one.did, "from_where": one.from_where, "here": one.here,
            }
            for one in course.whys
        ],
        "strains": [_strain(one) for one in found.strains],
        "near_then_away": [
            {"hour": one.hour, "near": _cited(one.near), "away": _cited(one.away)} for one in found.near_then_away
        ],
        "sequences": [_sequence(one, asks=one.id in found.asks) for one in found.sequences],
        "threads": [_thread(one) for one in found.threads],
        "signs": [_sign(one) for one in found.signs],
        "growth": [
            {"kind": one.card.kind, "early": one.early.id, "late": one.late.id if one.late else None}
            for one in found.growth
        ],
        "stretches": [
            {
                "pace": one.pace.value, "hours": list(one.hours), "says": one.says, "because": one.because,
                "cited": _all(one.cited),
            }
            for one in found.stretches
        ],
        "measures": [],
    }  # fmt: skip


def _hour(hour: Hour) -> Told:
    told: Told = {"id": hour.id, "date": hour.date.isoformat(), "known": known(hour).value}
    if isinstance(hour.told, Remembered) and hour.told.open:
        told["moments"] = {
            "client": list(hour.told.client or ()),
            "therapist": list(hour.told.therapist or ()),
        }
    elif not isinstance(hour.told, Remembered):
        told["revision"] = hour.told.revision
    return told


def _cited(one: Cited) -> Told:
    span = one.evidence.span
    return {
        "hour": one.hour, "role": one.role.value, "turn": span.turn, "start": span.start, "end": span.end,
        "quote": one.evidence.quote, "revision": one.evidence.revision, "noticed": list(one.noticed),
    }  # fmt: skip


def _all(cited: Iterable[Cited]) -> list[Told]:
    return [_cited(one) for one in cited]


def _perhaps(one: Cited | None) -> Told | None:
    return None if one is None else _cited(one)


def _own(one: Own | None) -> Told | None:
    if one is None:
        return None
    return {"by": one.role.value, "date": one.date.isoformat(), "words": one.words}


def _part(one: Part | None) -> Told | None:
    """Words of an hour, or somebody's own."""
    return _own(one) if isinstance(one, Own) else _perhaps(one)


def _strain(one: Strain) -> Told:
    return {
        "hour": one.hour, "way": one.way.value, "by": one.by.value, "places": _all(one.places),
        "mends": [{"strategy": mend.strategy.value, "cited": _cited(mend.cited)} for mend in one.mends],
        "back": _perhaps(one.back),
    }  # fmt: skip


def _sequence(one: CorrectiveSequence, *, asks: bool) -> Told:
    return {
        "id": one.id, "close": one.close, "asks": asks, "expected": _part(one.expected), "stepped": _cited(one.stepped),
        "did": _all(one.did), "named": _part(one.named), "otherwise": _perhaps(one.otherwise),
        "followed": _perhaps(one.followed), "reached": _own(one.reached), "again": _perhaps(one.again),
        "outside": _part(one.outside), "thread": one.thread,
    }  # fmt: skip


def _thread(one: Thread) -> Told:
    return {
        "id": one.id, "name": one.name, "strand": one.strand.value, "by": one.by.value if one.by else None,
        "words": list(one.words),
        "tellings": [
            {
                "hour": told.hour, "turns": list(told.turns), "opened_by": told.opened_by.value if told.opened_by else None,
                "longest": _cited(told.longest),
            }
            for told in one.tellings
        ],
        "early": _version(one.early), "late": _version(one.late), "new": _all(one.new),
    }  # fmt: skip


def _version(one: Version | None) -> Told | None:
    if one is None:
        return None
    return {"cited": _cited(one.cited), "acting": list(one.acting), "of_oneself": _all(one.of_oneself)}


def _sign(one: Sign) -> Told:
    kept = one.kept
    return {
        "id": one.id, "kind": one.card.kind, "title": one.card.title, "hour": one.hour, "cited": _cited(one.cited),
        "says": one.says, "because": one.because, "old_way": _perhaps(one.old_way),
        "kept": None if kept is None else {"kept": kept.kept, "date": kept.date.isoformat(), "words": kept.words},
    }  # fmt: skip
