"""The ledger: one row, one step of work."""

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


class Job(models.Model):
    """One step for one course, often for one hour of it; done once for the same input and the same versions."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    course = models.UUIDField(db_index=True)
    hour = models.UUIDField(null=True)
    step = models.CharField(max_length=32)
    input_digest = models.CharField(max_length=64)
    versions = models.CharField(max_length=64, blank=True)
    state = models.CharField(max_length=16, choices=JobState.choices(), default=JobState.READY)
    waits_for = models.CharField(max_length=32, blank=True)
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
        )
        indexes = (models.Index(fields=("state", "made"), name="jobs_in_line"),)

    def __str__(self) -> str:
        return f"{self.step} {self.state}"
