"""The ledger: one row, one step of work. No words of a session, and no digest that could be made from words alone."""

import uuid

from django.db import models

from alongside.store.naming import Word


class JobState(Word):
    """How far a step is."""

    READY = "ready"
    RUNNING = "running"
    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"


class Step(Word):
    """What is done; receiving comes before the ledger, since what is received is sealed at once."""

    READ = "read"
    SPEAKERS = "speakers"
    """Done by a person, where the file doesn't tell who is who."""
    NOTICE = "notice"
    FADE = "fade"
    ERASE = "erase"


class WaitsFor(Word):
    """Without what a step can't go on."""

    CONSENT = "consent"
    SPEAKERS = "speakers"


class Reason(Word):
    """Why a step ended without being done."""

    REFUSED = "refused"
    """What was uploaded can't be read; the line that says why is sealed with the hour."""
    TOO_MUCH = "too much"
    """It took more time or memory than it may."""
    BROKE = "broke"
    """Our fault, three times."""
    LOST = "lost"
    """Whoever worked on it went away, three times."""
    CONSENT = "consent"
    """Somebody took their yes back while it was running."""
    GONE = "gone"
    """The hour or the course is no longer there."""


class Job(models.Model):
    """One step for one course, often for one hour of it; done once for the same input and the same versions.

    ``token`` is new for each claim: who holds an old one can't change anything any more.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    course = models.UUIDField(db_index=True)
    hour = models.UUIDField(null=True)
    step = models.CharField(max_length=16, choices=Step.choices())
    input_digest = models.CharField(max_length=64)
    versions = models.CharField(max_length=64, blank=True)
    state = models.CharField(max_length=16, choices=JobState.choices(), default=JobState.READY)
    waits_for = models.CharField(max_length=16, choices=WaitsFor.choices(), blank=True)
    reason = models.CharField(max_length=16, choices=Reason.choices(), blank=True)
    token = models.UUIDField(null=True)
    heartbeat = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    progress = models.PositiveSmallIntegerField(default=0)
    made = models.DateTimeField()

    class Meta:
        """One row for one step on one input."""

        constraints = (
            models.UniqueConstraint(
                fields=("course", "hour", "step", "input_digest", "versions"), name="one_step_once"
            ),
            models.UniqueConstraint(  # two rows without an hour aren't alike for a database
                fields=("course", "step", "input_digest", "versions"),
                condition=models.Q(hour__isnull=True),
                name="one_step_of_a_course_once",
            ),
        )
        indexes = (models.Index(fields=("state", "made"), name="jobs_in_line"),)

    def __str__(self) -> str:
        return f"{self.step} {self.state}"
