"""Wrapped keys and tombstones; ids and days only."""

import uuid

from django.db import models


class WrappedKey(models.Model):
    """A key wrapped by another: a course's by the master key, every other by its course's.

    ``hour``, ``owner`` and ``purpose`` say what it opens: an hour's shared boxes, those private to one chair, or one kind of
    thing that belongs to no hour. ``wrapped_by`` is the master key's fingerprint, or the id of the course's key. Of a destroyed
    key the id and the day are left.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    course = models.UUIDField(null=True)
    hour = models.UUIDField(null=True)
    owner = models.CharField(max_length=16, blank=True)
    purpose = models.CharField(max_length=16, blank=True)
    wrapped_by = models.CharField(max_length=64, blank=True)
    wrapped = models.BinaryField()
    made = models.DateTimeField(null=True)
    destroyed = models.DateField(null=True)

    class Meta:
        """Found by what it opens."""

        indexes = (models.Index(fields=("course", "hour"), name="key_of_hour"),)

    def __str__(self) -> str:
        return str(self.id)


class Destroyed(models.Model):
    """What must never come back from an older backup: a key, or a person."""

    id = models.UUIDField(primary_key=True, editable=False)
    what = models.CharField(max_length=16)
    day = models.DateField()

    def __str__(self) -> str:
        return f"{self.what} {self.id}"
