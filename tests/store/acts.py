"""What tests do to a store on disk, in a process of its own: ``python -m tests.store.acts '[["act", "argument"], …]'``."""

import datetime
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import connections

from alongside.folder import Folder
from alongside.notice import Observation, Report
from alongside.notice.card import Claim
from alongside.session import Span, Transcript, cite
from alongside.store import boxes, carrying, courses, fading, keyring, rotating
from alongside.store.backups import back_up, back_up_keys, checked
from alongside.store.checking import check
from alongside.store.keys.models import WrappedKey
from alongside.store.models import Box, Course, Hour, Person, Seat
from alongside.store.naming import Chair, HourState, Purpose, Where
from alongside.store.opening import master_of, open_here
from alongside.store.place import Place
from alongside.store.restoring import restore as put_back
from alongside.store.vault import unseal

NOW = datetime.datetime(2026, 5, 4, 9, 30, tzinfo=datetime.UTC)


def never() -> str:
    raise AssertionError("asked for a passphrase")


def fill(folder: str) -> dict[str, Any]:
    """A course of two people, brought in from a folder, with something noticed, written and recorded in every hour."""
    therapist = Person.objects.create_user("rowan", Place.here().root.name * 3, is_therapist=True)
    client = Person.objects.create_user("willow", Place.here().root.name * 3, is_client=True)
    course = carrying.bring_in(Folder.open(Path(folder)), therapist.id, NOW)
    Course.objects.filter(id=course).update(client=client)
    Seat.objects.create(course_id=course, person=client, chair=Chair.CLIENT, since=NOW)
    Hour.objects.update(state=HourState.READ)
    for hour in courses.hours_of(course):
        where = Where(course, Purpose.TRANSCRIPT, hour.id)
        words = boxes.newest(where, Transcript)
        if words is None:
            continue
        first = words.turns[0]
        seen = cite(words, Span(first.id, 0, len(first.text)))
        one = Observation("marker", Claim.SEEN, (seen,), f"Seen: {first.text}", "because", "marker@1")
        report = Report(revision=words.revision, detectors=("marker@1",), observations=(one,))
        boxes.put(Where(course, Purpose.REPORT, hour.id), report, revision=words.revision, at=NOW)
        for chair in (Chair.CLIENT, Chair.THERAPIST):
            note = f"{chair} notes: {first.text}"
            boxes.put(Where(course, Purpose.NOTES, hour.id, chair), note, revision="n", at=NOW)
        boxes.put_file(
            Where(course, Purpose.AUDIO, hour.id), (first.text.encode(),) * 3, revision="a", at=NOW
        )
    return {
        "course": str(course),
        "client": str(client.id),
        "therapist": str(therapist.id),
        "hours": {hour.name: str(hour.id) for hour in courses.hours_of(course)},
    }


def keys_of(hour: str) -> list[str]:
    """The wrapped keys of an hour, as they lie in the file."""
    return [bytes(row.wrapped).hex() for row in WrappedKey.objects.filter(hour=UUID(hour), destroyed=None)]


def there() -> dict[str, Any]:
    """What opens: for each hour its state and the purposes of what opens in it; and everything that belongs to no hour."""
    found: dict[str, Any] = {"none": []}
    for course in courses.courses():
        for hour in courses.hours_of(course.id):
            found[hour.name] = {"state": hour.state, "opens": []}
        names = {hour.id: hour.name for hour in courses.hours_of(course.id)}
        for one in boxes.all_of(course.id):
            list(boxes.get_file(one.where, one.revision))
            label = f"{one.where.purpose}:{one.where.owner or 'both'}"
            opens = found[names[one.where.hour]]["opens"] if one.where.hour else found["none"]
            opens.append(label)
            opens.sort()
    return found


def people() -> list[dict[str, Any]]:
    """Everybody, as far as the tables know them."""
    return [
        {"name": one.name, "active": one.is_active, "password": one.has_usable_password()}
        for one in Person.objects.order_by("joined")
    ]


def fade(hour: str) -> None:
    """Let an hour fade."""
    fading.fade(UUID(hour), NOW)


def fade_due(day: str) -> list[str]:
    """Let what is due fade."""
    Hour.objects.filter(date=datetime.date(2026, 5, 4)).update(fades_on=datetime.date(2026, 8, 1))
    at = datetime.datetime.fromisoformat(day).replace(tzinfo=datetime.UTC)
    return [str(one) for one in fading.fade_due(at)]


def erase_course(course: str) -> None:
    """Erase a course."""
    fading.erase_course(UUID(course), NOW)


def erase_person(person: str) -> None:
    """Erase a person."""
    fading.erase_person(UUID(person), NOW)


def keys_open(data: str) -> int:
    """How many boxes of a backup open with any key that there is: labels are known, so only keys can be lacking."""
    connections.databases["other"] = {**connections.databases["default"], "NAME": data}
    ring, opens = keyring.keyring(), 0
    keys = [ring.key(row.id).bytes for row in WrappedKey.objects.filter(destroyed=None).exclude(hour=None)]
    for box in Box.objects.using("other").exclude(hour=None):
        for key in keys:
            try:
                unseal(key, boxes.label_of(box), bytes(box.blob))
            except ValueError:
                continue
            opens += 1
    return opens


def broken_fade(hour: str, step: str) -> None:
    """Let an hour fade, and be killed at a step."""
    kill_at(fading, step)
    fading.fade(UUID(hour), NOW)


def broken_rotation(step: str) -> None:
    """Change the master key, and be killed at a step."""
    kill_at(rotating, step)
    rotating.rotate(Place.here(), master_of(Place.here(), never), None, NOW)


def kill_at(module: Any, step: str) -> None:
    """Be killed, with no chance to tidy up, just before or just after a function of a module."""
    when, name = step.split(":")
    work = getattr(module, name)

    def killed(*args: Any, **kwargs: Any) -> None:
        if when == "after":
            work(*args, **kwargs)
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(module, name, killed)


def backup(to: str, keys_to: str = "") -> list[str]:
    """Back up the data, and the keys."""
    keys = back_up_keys(Place.here(), NOW, to=Path(keys_to) if keys_to else None)
    return [str(back_up(Place.here(), NOW, to=Path(to)).folder), str(keys)]


def restore(folder: str, keys: str = "") -> None:
    """Put a backup back."""
    put_back(Place.here(), checked(Path(folder)), Path(keys) if keys else None, NOW)


def faults() -> list[str]:
    """What is wrong."""
    return [str(fault) for fault in check().faults]


def main() -> None:
    """Open the store and act; every act is a function of this module."""
    open_here(Place.here(), never)
    found = [globals()[act](*arguments) for act, *arguments in json.loads(sys.argv[1])]
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
