"""What was uploaded for an hour: sealed as it came, and gone once it was read or refused."""

import datetime
import json
from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from alongside.store import boxes
from alongside.store.asking import LARGEST, MOST_FILES, Asked, Told
from alongside.store.digest import digest_of
from alongside.store.form import form_of
from alongside.store.naming import Purpose, Where
from alongside.store.refusal import CannotOpen, CannotStore
from alongside.translation import gettext as _

_ASKED, _TOLD, _FILE = "asked", "told", "file-{number}"


def where_of(course: UUID, hour: UUID) -> Where:
    """Where an hour's upload is."""
    return Where(course, Purpose.UPLOAD, hour)


def put(where: Where, asked: Asked, files: Sequence[bytes], at: datetime.datetime) -> str:
    """Seal an upload in place of an earlier one; gives its digest.

    Raises:
        CannotStore: there is no file, there are too many, or one is too large.
    """
    if not files or len(files) != len(asked.names):
        raise CannotStore(_("no file was chosen. Choose the transcript to read."))
    if len(files) > MOST_FILES:
        raise CannotStore(_("those are more than {most} files. One hour at a time.").format(most=MOST_FILES))
    if sum(len(data) for data in files) > LARGEST:
        raise CannotStore(_("it is over 50 MB. That is no transcript, or several in one: split it."))
    with transaction.atomic():
        take_out(where)
        for number, data in enumerate(files):
            boxes.put_file(where, (data,), revision=_FILE.format(number=number), at=at)
        _put(where, asked, _ASKED, at)
    return digest_of(where, (as_json(asked), *files))


def asked(where: Where) -> Asked:
    """What a person said about the files.

    Raises:
        CannotOpen: nothing is there.
    """
    return _get(where, Asked, _ASKED)


def ask_anew(where: Where, asked: Asked, at: datetime.datetime) -> str:
    """Write down something else about the same files; gives the digest of both."""
    _put(where, asked, _ASKED, at)
    return digest_of(where, (as_json(asked), *files(where)))


def files(where: Where) -> tuple[bytes, ...]:
    """The files, as they came."""
    count = len(asked(where).names)
    return tuple(b"".join(boxes.get_file(where, _FILE.format(number=number))) for number in range(count))


def tell(where: Where, told: Told, at: datetime.datetime) -> None:
    """Write down what reading said, in place of what it said before."""
    _put(where, told, _TOLD, at)


def told(where: Where) -> Told | None:
    """What reading said, if it said anything."""
    try:
        return _get(where, Told, _TOLD)
    except CannotOpen:
        return None


def take_out(where: Where) -> None:
    """Take out the files and everything that was said about them."""
    for one in boxes.listed(where):
        boxes.take_out(where, one.revision)


def _put(where: Where, value: Asked | Told, revision: str, at: datetime.datetime) -> None:
    boxes.put_file(where, (as_json(value),), revision=revision, at=at)


def _get[V](where: Where, kind: type[V], revision: str) -> V:
    value: V = form_of(kind).read(json.loads(b"".join(boxes.get_file(where, revision))))
    return value


def as_json(value: Asked | Told) -> bytes:
    """As it is sealed."""
    return json.dumps(form_of(type(value)).write(value), separators=(",", ":")).encode("ascii")
