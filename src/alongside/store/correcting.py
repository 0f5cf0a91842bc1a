"""Words put right by a person, and what each chair said of an hour as it stands after that.

Nothing that a person said is written anew: it keeps the words that it was said of, and is placed when it is read. So putting
words right opens nothing that is private to a chair, and a correction that is taken back brings everything back.
"""

import datetime
from collections.abc import Callable, Sequence
from uuid import UUID, uuid4

from django.db import transaction

from alongside.notice import Answer, Placed, place_answer, place_mark
from alongside.session import About, CannotCorrect, Correction, Mark, Move, Transcript, corrected
from alongside.store import boxes
from alongside.store.form import read_any
from alongside.store.naming import Chair, Purpose, Where
from alongside.store.refusal import CannotStore
from alongside.store.words import earlier_words, put_words, report_of, words_of
from alongside.translation import gettext as _


def correct(
    course: UUID, hour: UUID, base: str, corrections: Sequence[Correction], at: datetime.datetime
) -> Transcript:
    """Seal the words of an hour with these corrections as a new revision; ``base`` is the revision that was looked at.

    Raises:
        CannotStore: there is no transcript, somebody corrected it meanwhile, or a correction doesn't fit.
    """
    where = Where(course, Purpose.TRANSCRIPT, hour)
    with transaction.atomic():
        before = boxes.newest(where, Transcript)
        if before is None:
            raise CannotStore(_("that hour has no transcript to put right."))
        if before.revision != base:
            raise CannotStore(_("somebody put this hour's words right meanwhile. Open it again and look."))
        try:
            after = corrected(before, corrections)
        except CannotCorrect as refusal:
            raise CannotStore(str(refusal)) from None
        if after.revision != before.revision:
            put_words(course, hour, after, at)
    return after


def add_answer(course: UUID, hour: UUID, owner: Chair | None, answer: Answer, at: datetime.datetime) -> None:
    """Seal one more answer: private to a chair, or shared where there is no owner."""
    boxes.put(Where(course, Purpose.ANSWERS, hour, owner), answer, revision=uuid4().hex, at=at)


def add_mark(course: UUID, hour: UUID, owner: Chair | None, mark: Mark, at: datetime.datetime) -> None:
    """Seal one more mark: private to a chair, or shared where there is no owner."""
    boxes.put(Where(course, Purpose.MARKS, hour, owner), mark, revision=uuid4().hex, at=at)


def answers_of(course: UUID, hour: UUID, owner: Chair | None) -> tuple[Placed[Answer], ...]:
    """The answers of a chair, or the shared ones, as they stand now; the oldest first."""
    report = report_of(course, hour)
    move_from = _moves(course, hour)

    def placed(answer: Answer) -> Placed[Answer]:
        move = move_from(answer.evidence[0].revision)
        return Placed(answer, About.EARLIER_WORDS) if move is None else place_answer(answer, move, report)

    return tuple(placed(one) for one in _opened(Where(course, Purpose.ANSWERS, hour, owner), Answer))


def marks_of(course: UUID, hour: UUID, owner: Chair | None) -> tuple[Placed[Mark], ...]:
    """The marks of a chair, or the shared ones, as they stand now; the oldest first."""
    move_from = _moves(course, hour)

    def placed(mark: Mark) -> Placed[Mark]:
        move = move_from(mark.evidence.revision)
        return Placed(mark, About.EARLIER_WORDS) if move is None else place_mark(mark, move)

    return tuple(placed(one) for one in _opened(Where(course, Purpose.MARKS, hour, owner), Mark))


def _moves(course: UUID, hour: UUID) -> Callable[[str], Move | None]:
    """The ways from earlier revisions of an hour's words to the newest, each made once."""
    made: dict[str, Move | None] = {}
    now = words_of(course, hour)

    def move_from(revision: str) -> Move | None:
        if revision not in made:
            before = earlier_words(course, hour, revision)
            made[revision] = None if before is None or now is None else Move(before, now)
        return made[revision]

    return move_from


def _opened[V: (Answer, Mark)](where: Where, kind: type[V]) -> tuple[V, ...]:
    """Those of one kind; other kinds of boxes may lie there, too."""
    found = (read_any(b"".join(boxes.get_file(where, one.revision))) for one in boxes.listed(where))
    return tuple(one for one in found if isinstance(one, kind))
