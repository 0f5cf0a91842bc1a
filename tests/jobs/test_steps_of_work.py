"""From an upload to what is noticed in it: every step, and every way in which it may end. All talk here is invented."""

import datetime
import logging
from threading import Event
from uuid import UUID

import pytest
from django.db import OperationalError, connections
from tests.jobs.conftest import ASKED, MARKER, NOW, TALK, Clock, Near, Pair, work_off

from alongside.jobs import ledger, line
from alongside.jobs.apart import TooMuch
from alongside.jobs.models import Job, JobState, Reason, Step, WaitsFor
from alongside.jobs.worker import Worker
from alongside.notice import Answer, Stance
from alongside.session import About, NewChair, NewWords, Role, Span, cite
from alongside.store import boxes, correcting
from alongside.store.asking import LARGEST, Asked
from alongside.store.courses import course_of, hour_of, hours_of
from alongside.store.models import Box
from alongside.store.naming import Chair, ConsentPurpose, CourseState, HourState, Purpose, Where
from alongside.store.refusal import CannotStore
from alongside.store.words import report_of, words_of

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
DATE = datetime.date(2026, 5, 4)


def received(pair: Pair, clock: Clock, talk: str = TALK, asked: Asked = ASKED) -> Where:
    hour = line.receive(pair.course, DATE, asked, [talk.encode()], clock())
    return Where(pair.course, Purpose.UPLOAD, hour.id)


def hour_in(where: Where) -> UUID:
    assert where.hour is not None
    return where.hour


def states(where: Where) -> dict[Step, JobState]:
    return {one.step: one.state for one in ledger.steps_of(where.course, where.hour)}


def test_an_upload_becomes_words_and_is_looked_at(
    pair: Pair, worker: Worker, clock: Clock, near: Near
) -> None:
    pair.agree(clock())
    where = received(pair, clock)
    assert work_off(worker) == 2
    assert near.done == ["read", "notice"]
    assert states(where) == {Step.READ: JobState.DONE, Step.NOTICE: JobState.DONE}
    words = words_of(pair.course, hour_in(where))
    assert words is not None
    assert MARKER in words.turns[1].text
    report = report_of(pair.course, hour_in(where))
    assert report is not None
    assert report.revision == words.revision
    kept = hour_of(hour_in(where))
    assert kept is not None
    assert kept.state is HourState.READ
    assert not any(one.revision.startswith("file") for one in boxes.listed(where))


def test_nobody_reads_before_both_said_yes(pair: Pair, worker: Worker, clock: Clock, near: Near) -> None:
    where = received(pair, clock)
    for someone in (None, Chair.CLIENT):
        if someone is not None:
            pair.say(someone, True, clock())
        work_off(worker)
        assert near.done == []
        (step,) = ledger.steps_of(where.course, where.hour)
        assert (step.state, step.waits_for) == (JobState.WAITING, WaitsFor.CONSENT)
        assert words_of(pair.course, hour_in(where)) is None
    pair.say(Chair.THERAPIST, True, clock(), ConsentPurpose.TRANSCRIBE)
    work_off(worker)
    assert near.done == ["read"]
    assert states(where)[Step.NOTICE] is JobState.WAITING
    pair.say(Chair.THERAPIST, True, clock(), ConsentPurpose.NOTICE)
    work_off(worker)
    assert near.done == ["read", "notice"]


def test_a_yes_of_somebody_who_left_the_chair_is_none(
    pair: Pair, worker: Worker, clock: Clock, near: Near
) -> None:
    from alongside.store.models import Person, Seat

    pair.agree(clock())
    Seat.objects.filter(course=pair.course, chair=Chair.CLIENT).update(until=clock())
    received(pair, clock)
    work_off(worker)
    Seat.objects.create(
        course_id=pair.course, person=Person.objects.create_user("elm"), chair=Chair.CLIENT, since=clock()
    )
    work_off(worker)
    assert near.done == []


@pytest.mark.parametrize("told", [True, False], ids=["told at once", "found out by the worker"])
def test_a_yes_taken_back_stops_what_runs(
    pair: Pair, worker: Worker, clock: Clock, near: Near, told: bool
) -> None:
    pair.agree(clock())
    where = received(pair, clock)

    def no() -> None:
        pair.say(Chair.CLIENT, False, clock())
        if told:
            assert line.taken_back(pair.course, ConsentPurpose.TRANSCRIBE) == 1

    near.meanwhile = no
    worker.once()
    (step,) = ledger.steps_of(where.course, where.hour)
    assert (step.state, step.reason) == (JobState.STOPPED, Reason.CONSENT)
    assert words_of(pair.course, hour_in(where)) is None
    near.meanwhile = lambda: None
    assert work_off(worker) == 0
    pair.say(Chair.CLIENT, True, clock())
    assert work_off(worker) == 2
    assert report_of(pair.course, hour_in(where)) is not None


def test_a_yes_taken_back_at_the_last_moment_leaves_nothing(
    pair: Pair, worker: Worker, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    pair.agree(clock())
    where = received(pair, clock)
    answers = iter([True, True, False])
    monkeypatch.setattr(worker, "agreed", lambda _course, _purpose: next(answers, False))
    worker.once()
    assert states(where) == {Step.READ: JobState.STOPPED}
    assert words_of(pair.course, hour_in(where)) is None


def test_what_cannot_be_read_is_refused_once_and_leaves_only_the_reason(
    pair: Pair, worker: Worker, clock: Clock, near: Near
) -> None:
    pair.agree(clock())
    where = received(pair, clock, "%PDF-1.7 " + MARKER)
    work_off(worker)
    (step,) = ledger.steps_of(where.course, where.hour)
    assert (step.state, step.reason) == (JobState.FAILED, Reason.REFUSED)
    told = line.question(hour_in(where))
    assert told is not None
    assert "it is a PDF" in told.refusal
    assert [one.revision for one in boxes.listed(where)] == ["told"]
    assert near.done == ["read"]
    line.receive_anew(hour_in(where), ASKED, [TALK.encode()], clock())
    work_off(worker)
    assert report_of(pair.course, hour_in(where)) is not None
    with pytest.raises(CannotStore, match="has its words already"):
        line.receive_anew(hour_in(where), ASKED, [TALK.encode()], clock())


UNCLEAR = f"Ruth: {MARKER}\nDawn: Well.\nRuth: Oh.\nDawn: So.\n"


def test_a_person_says_who_is_who_where_that_is_not_clear(
    pair: Pair, worker: Worker, clock: Clock, near: Near
) -> None:
    pair.agree(clock())
    where = received(pair, clock, UNCLEAR)
    work_off(worker)
    assert states(where) == {Step.READ: JobState.DONE, Step.SPEAKERS: JobState.WAITING}
    told = line.question(hour_in(where))
    assert told is not None
    assert told.speakers == ("Ruth", "Dawn")
    for therapist, client in (("Ruth", "Ruth"), ("Ruth", "Kit")):
        with pytest.raises(CannotStore, match="two different people"):
            line.choose(hour_in(where), therapist, client, clock())
    line.choose(hour_in(where), "Dawn", "Ruth", clock())
    work_off(worker)
    assert near.done == ["read", "read", "notice"]
    words = words_of(pair.course, hour_in(where))
    assert words is not None
    assert [turn.role for turn in words.turns][:2] == [Role.CLIENT, Role.THERAPIST]
    with pytest.raises(CannotStore, match="nobody asks"):
        line.choose(hour_in(where), "Dawn", "Ruth", clock())


def test_a_session_whose_chairs_were_guessed_waits_for_a_person(
    pair: Pair, worker: Worker, clock: Clock
) -> None:
    pair.agree(clock())
    asks = "Ruth: How was that for you? What did you feel, when you were there? And what would you say?\n"
    tells = (
        "Dawn: I went home and I was so tired, I thought I would never get there. I don't know, I just sat.\n"
    )
    where = received(pair, clock, (asks + tells) * 12)
    work_off(worker)
    told = line.question(hour_in(where))
    assert told is not None
    assert told.refusal == ""
    assert "Ruth is taken for the therapist" in told.why
    assert states(where)[Step.SPEAKERS] is JobState.WAITING


def test_something_that_breaks_is_tried_three_times(
    pair: Pair, worker: Worker, clock: Clock, near: Near, caplog: pytest.LogCaptureFixture
) -> None:
    pair.agree(clock())
    where = received(pair, clock)

    def breaks() -> None:
        raise ZeroDivisionError(TALK)

    near.meanwhile = breaks
    log = logging.getLogger("alongside")  # it hands nothing on to the logger above it
    log.addHandler(caplog.handler)
    try:
        assert work_off(worker) == ledger.MOST_ATTEMPTS
    finally:
        log.removeHandler(caplog.handler)
    (step,) = ledger.steps_of(where.course, where.hour)
    assert (step.state, step.reason) == (JobState.FAILED, Reason.BROKE)
    assert "ZeroDivisionError" in caplog.text
    assert MARKER not in caplog.text
    near.meanwhile = lambda: None
    assert ledger.try_again(pair.course, hour_in(where)) == 1
    work_off(worker)
    assert report_of(pair.course, hour_in(where)) is not None


def test_a_file_that_takes_too_much_is_refused(pair: Pair, worker: Worker, clock: Clock, near: Near) -> None:
    pair.agree(clock())
    where = received(pair, clock)

    def endless() -> None:
        raise TooMuch("it took more time than one file may.")

    near.meanwhile = endless
    assert work_off(worker) == 1
    (step,) = ledger.steps_of(where.course, where.hour)
    assert (step.state, step.reason) == (JobState.FAILED, Reason.REFUSED)
    told = line.question(hour_in(where))
    assert told is not None
    assert "more time" in told.refusal
    assert [one.revision for one in boxes.listed(where)] == ["told"]


def test_a_look_that_takes_too_much_is_tried_once(
    pair: Pair, worker: Worker, clock: Clock, near: Near
) -> None:
    pair.agree(clock())
    where = received(pair, clock)
    assert worker.once()

    def endless() -> None:
        raise TooMuch("it took more time than one file may.")

    near.meanwhile = endless
    assert work_off(worker) == 1
    steps = ledger.steps_of(where.course, where.hour)
    assert [(one.state, one.reason) for one in steps][1] == (JobState.FAILED, Reason.TOO_MUCH)


def test_a_worker_that_is_told_to_stop_puts_back_what_it_is_at(
    pair: Pair, worker: Worker, clock: Clock, near: Near
) -> None:
    pair.agree(clock())
    received(pair, clock)
    until = Event()
    near.meanwhile = until.set
    worker.run(until)
    row = Job.objects.get()
    assert (row.state, row.attempts, row.token) == (JobState.READY, 0, None)
    near.meanwhile = lambda: None
    worker.run(Event(), stays=False)
    assert near.done == ["read", "read", "notice"]


def test_a_database_that_is_gone_for_a_while_ends_no_worker(
    pair: Pair, worker: Worker, clock: Clock, near: Near, monkeypatch: pytest.MonkeyPatch
) -> None:
    pair.agree(clock())
    received(pair, clock)
    monkeypatch.setattr("alongside.jobs.worker._TROUBLE_SECONDS", 0)
    taken_back, troubles = ledger.take_back, iter([OperationalError(MARKER)])

    def sometimes(at: datetime.datetime) -> int:
        for trouble in troubles:
            raise trouble
        return taken_back(at)

    monkeypatch.setattr(ledger, "take_back", sometimes)
    worker.run(Event(), stays=False)
    assert near.done == ["read", "notice"]


def test_another_upload_beats_the_one_that_is_being_read(
    pair: Pair, worker: Worker, clock: Clock, near: Near
) -> None:
    pair.agree(clock())
    where = received(pair, clock)
    other = TALK.replace(MARKER, "galleon")

    def anew() -> None:
        near.meanwhile = lambda: None
        line.receive_anew(hour_in(where), ASKED, [other.encode()], clock())

    near.meanwhile = anew
    work_off(worker)
    words = words_of(pair.course, hour_in(where))
    assert words is not None
    assert "galleon" in words.turns[1].text
    assert not any(MARKER in turn.text for turn in words.turns)


def test_words_put_right_are_looked_at_again_and_answers_go_with_them(
    pair: Pair, worker: Worker, clock: Clock, near: Near
) -> None:
    pair.agree(clock())
    where = received(pair, clock)
    work_off(worker)
    hour = hour_in(where)
    first = words_of(pair.course, hour)
    assert first is not None
    for turn in ("t2", "t4"):
        place = cite(first, Span(first.turns[int(turn[1]) - 1].id, 0, 4))
        answer = Answer(Role.CLIENT, "trailing_off", (place,), Stance.NO, NOW)
        correcting.add_answer(pair.course, hour, Chair.CLIENT, answer, clock())
    before = Box.objects.filter(purpose=Purpose.ANSWERS).values_list("id", "blob", "made")
    kept = list(before)
    second = line.put_right(hour, first.revision, [NewWords(first.turns[1].id, "It was a dory.")], clock())
    with pytest.raises(CannotStore, match="meanwhile"):
        line.put_right(hour, first.revision, [NewChair("Client", Role.THERAPIST)], clock())
    assert report_of(pair.course, hour) is None
    work_off(worker)
    assert near.done == ["read", "notice", "notice"]
    report = report_of(pair.course, hour)
    assert report is not None
    assert report.revision == second.revision
    placed = correcting.answers_of(pair.course, hour, Chair.CLIENT)
    assert [one.about for one in placed] == [About.EARLIER_WORDS, About.EARLIER_LOOK]
    assert placed[1].said.evidence[0].holds_in(second)
    assert list(before) == kept
    assert correcting.answers_of(pair.course, hour, Chair.THERAPIST) == ()
    back = line.put_right(hour, second.revision, [NewWords(first.turns[1].id, first.turns[1].text)], clock())
    assert back.revision == first.revision
    assert work_off(worker) == 0
    assert report_of(pair.course, hour) is not None


def test_newer_detectors_look_again(
    pair: Pair, worker: Worker, clock: Clock, near: Near, monkeypatch: pytest.MonkeyPatch
) -> None:
    pair.agree(clock())
    where = received(pair, clock)
    work_off(worker)
    assert line.look(pair.course, clock()) == 0
    for module in ("line", "stages"):
        monkeypatch.setattr(f"alongside.jobs.{module}.versions", lambda: "0" * 16)
    assert line.look(pair.course, clock()) == 1
    assert line.look(pair.course, clock()) == 1
    assert work_off(worker) == 1
    assert line.look(pair.course, clock()) == 0
    assert len(boxes.listed(Where(pair.course, Purpose.REPORT, where.hour))) == 1


@pytest.mark.django_db(databases=["default", "keys"], transaction=True)
def test_an_hour_fades_on_its_day_and_nothing_of_it_stays_in_the_ledger(
    pair: Pair, worker: Worker, clock: Clock
) -> None:
    pair.agree(clock())
    hour = line.receive(pair.course, DATE, ASKED, [TALK.encode()], clock(), fades_on=DATE)
    assert work_off(worker) == 2  # read, then faded before anybody looked
    faded = hour_of(hour.id)
    assert faded is not None
    assert faded.state is HourState.FADED
    assert [one.step for one in ledger.steps_of(pair.course, hour.id)] == [Step.FADE]
    assert not Box.objects.filter(hour=hour.id).exists()


@pytest.mark.django_db(databases=["default", "keys"], transaction=True)
def test_a_course_is_erased_and_nothing_of_it_stays_in_the_ledger(
    pair: Pair, worker: Worker, clock: Clock
) -> None:
    pair.agree(clock())
    received(pair, clock)
    work_off(worker)
    line.erase(pair.course, clock())
    assert work_off(worker) == 1
    gone = course_of(pair.course)
    assert gone is not None
    assert gone.state is CourseState.ERASED
    assert hours_of(pair.course) == ()
    assert [row.step for row in Job.objects.all()] == [Step.ERASE]


@pytest.mark.parametrize(
    ("names", "files", "reason"),
    [
        ((), [], "no file"),
        (("a",), [b"a", b"b"], "no file"),
        (("a",) * 9, [b"a"] * 9, "more than 8"),
        (("a",), [bytes(LARGEST + 1)], "over 50 MB"),
    ],
)
def test_what_cannot_be_taken_in_leaves_nothing(
    pair: Pair, clock: Clock, names: tuple[str, ...], files: list[bytes], reason: str
) -> None:
    with pytest.raises(CannotStore, match=reason):
        line.receive(pair.course, DATE, Asked(names), files, clock())
    assert hours_of(pair.course) == ()
    assert not Job.objects.exists()


def test_the_ledger_knows_no_words_and_no_digest_that_words_alone_give(
    pair: Pair, worker: Worker, clock: Clock
) -> None:
    pair.agree(clock())
    first, second = received(pair, clock), received(pair, clock)
    work_off(worker)
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT * FROM jobs_job")
        told = repr(cursor.fetchall())
    assert MARKER not in told
    assert "willow" not in told
    digests = [Job.objects.get(hour=one.hour, step=Step.READ).input_digest for one in (first, second)]
    assert digests[0] != digests[1], "the same file in two hours"
