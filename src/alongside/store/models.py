"""The tables of the store. Nothing here leaves ``store``: its functions give core values."""

import uuid
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone

from alongside.store.naming import Chair, ConsentPurpose, CourseState, HourKind, HourState, Purpose, Role


class People(BaseUserManager["Person"]):
    """How people are made."""

    def create_user(self, name: str, password: str | None = None, **roles: bool) -> "Person":
        """Make a person; without a password nobody can sign in as them."""
        person = self.model(name=self.model.normalize_username(name), **roles)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser):
    """Somebody who may sign in, under a pseudonym; the flags say what they may be, not where they sit."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=150, unique=True)
    is_client = models.BooleanField(default=False)
    is_therapist = models.BooleanField(default=False)
    is_supervisor = models.BooleanField(default=False)
    is_administrator = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    joined = models.DateTimeField(default=timezone.now)

    objects: ClassVar[People] = People()

    USERNAME_FIELD = "name"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return str(self.id)


class Course(models.Model):
    """A course of therapy; its title is in a box."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    therapist = models.ForeignKey(Person, models.PROTECT, related_name="+")
    client = models.ForeignKey(Person, models.PROTECT, related_name="+", null=True)
    state = models.CharField(max_length=16, choices=CourseState.choices(), default=CourseState.OPEN)
    started = models.DateField()
    ended = models.DateField(null=True)

    def __str__(self) -> str:
        return str(self.id)


class Seat(models.Model):
    """Who sits in a chair of a course, and for how long."""

    course = models.ForeignKey(Course, models.CASCADE, related_name="seats")
    person = models.ForeignKey(Person, models.PROTECT, related_name="seats")
    chair = models.CharField(max_length=16, choices=Chair.choices())
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        """One person in one chair at a time."""

        constraints = (
            models.UniqueConstraint(
                fields=("course", "chair"), condition=models.Q(until__isnull=True), name="one_in_a_chair"
            ),
        )

    def __str__(self) -> str:
        return f"{self.course_id} {self.chair}"


class Hour(models.Model):
    """One hour of a course; ``number`` counts the hours of one day."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    course = models.ForeignKey(Course, models.CASCADE, related_name="hours")
    date = models.DateField()
    number = models.PositiveSmallIntegerField(default=1)
    kind = models.CharField(max_length=16, choices=HourKind.choices())
    state = models.CharField(max_length=16, choices=HourState.choices(), default=HourState.WAITING)
    fades_on = models.DateField(null=True)

    class Meta:
        """In the order in which they were."""

        constraints = (
            models.UniqueConstraint(fields=("course", "date", "number"), name="one_hour_at_a_time"),
        )
        indexes = (models.Index(fields=("fades_on",), name="hours_that_fade"),)

    def __str__(self) -> str:
        return str(self.id)


class Box(models.Model):
    """One sealed thing, or one piece of it.

    ``revision`` tells several things of one purpose apart; ``number`` counts the pieces of one, from 0 to the ``last``.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    course = models.ForeignKey(Course, models.CASCADE, related_name="+")
    hour = models.ForeignKey(Hour, models.CASCADE, related_name="+", null=True)
    purpose = models.CharField(max_length=16, choices=Purpose.choices())
    owner = models.CharField(max_length=16, choices=Chair.choices(), blank=True)
    key = models.UUIDField(db_index=True)
    revision = models.CharField(max_length=64)
    number = models.PositiveIntegerField(default=0)
    last = models.BooleanField(default=True)
    made = models.DateTimeField()
    blob = models.BinaryField()

    class Meta:
        """Found by what it is."""

        indexes = (models.Index(fields=("course", "purpose", "hour"), name="boxes_of_course"),)

    def __str__(self) -> str:
        return str(self.id)


class Invite(models.Model):
    """A link that lets one person in, once. The link itself isn't kept, only its digest.

    With a ``course`` it leads to a ``chair`` there; with a ``person`` it is a new way in for somebody who lost theirs.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    digest = models.CharField(max_length=64, unique=True)
    role = models.CharField(max_length=16, choices=Role.choices())
    course = models.ForeignKey(Course, models.CASCADE, related_name="+", null=True)
    chair = models.CharField(max_length=16, choices=Chair.choices(), blank=True)
    person = models.ForeignKey(Person, models.CASCADE, related_name="+", null=True)
    made_by = models.UUIDField(null=True)
    made = models.DateTimeField()
    until = models.DateTimeField()
    used = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.id)


class OnlyAdded(ValueError):
    """Something tried to change or take out what is only ever added to."""


class Added[M: models.Model](models.QuerySet[M]):
    """Rows that are added and read, and nothing else."""

    def update(self, **_changes: Any) -> int:
        """Never."""
        raise OnlyAdded

    def delete(self) -> tuple[int, dict[str, int]]:
        """Never."""
        raise OnlyAdded


class AddedRow(models.Model):
    """A row that is written once."""

    class Meta:
        """No table of its own."""

        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write it, once."""
        if not self._state.adding:
            raise OnlyAdded
        super().save(*args, **kwargs)

    def delete(self, *_args: Any, **_kwargs: Any) -> tuple[int, dict[str, int]]:
        """Never."""
        raise OnlyAdded


class Consent(AddedRow):
    """One person's yes or no to one purpose, with the wording that they read."""

    course = models.ForeignKey(Course, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    chair = models.CharField(max_length=16, choices=Chair.choices())
    purpose = models.CharField(max_length=16, choices=ConsentPurpose.choices())
    given = models.BooleanField()
    wording = models.CharField(max_length=16)
    wording_digest = models.CharField(max_length=64)
    language = models.CharField(max_length=16)
    at = models.DateTimeField()

    objects = Added["Consent"].as_manager()

    class Meta:
        """Read by course and purpose, the newest last."""

        indexes = (models.Index(fields=("course", "purpose", "at"), name="consents_of_course"),)

    def __str__(self) -> str:
        return f"{self.course_id} {self.purpose} {self.given}"


class Audit(AddedRow):
    """One act; ids only. Each row holds the digest of the one before it."""

    at = models.DateTimeField()
    person = models.UUIDField(null=True)
    act = models.CharField(max_length=32)
    object_kind = models.CharField(max_length=16)
    object_id = models.CharField(max_length=64)
    course = models.UUIDField(null=True, db_index=True)
    decision = models.CharField(max_length=16)
    reason = models.CharField(max_length=32, blank=True)
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64, unique=True)

    objects = Added["Audit"].as_manager()

    def __str__(self) -> str:
        return f"{self.pk} {self.act} {self.object_kind}"
