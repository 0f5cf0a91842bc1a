"""The first tables."""

import uuid

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = ()

    operations = (
        migrations.CreateModel(
            name="Person",
            fields=[
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("name", models.CharField(max_length=150, unique=True)),
                ("is_client", models.BooleanField(default=False)),
                ("is_therapist", models.BooleanField(default=False)),
                ("is_supervisor", models.BooleanField(default=False)),
                ("is_administrator", models.BooleanField(default=False)),
                ("is_active", models.BooleanField(default=True)),
                ("joined", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Audit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField()),
                ("person", models.UUIDField(null=True)),
                ("act", models.CharField(max_length=32)),
                ("object_kind", models.CharField(max_length=16)),
                ("object_id", models.CharField(max_length=64)),
                ("course", models.UUIDField(db_index=True, null=True)),
                ("decision", models.CharField(max_length=16)),
                ("reason", models.CharField(blank=True, max_length=32)),
                ("previous", models.CharField(blank=True, max_length=64)),
                ("digest", models.CharField(max_length=64, unique=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Course",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "open"), ("ended", "ended"), ("erased", "erased")],
                        default="open",
                        max_length=16,
                    ),
                ),
                ("started", models.DateField()),
                ("ended", models.DateField(null=True)),
                (
                    "client",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "therapist",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Hour",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("date", models.DateField()),
                ("number", models.PositiveSmallIntegerField(default=1)),
                (
                    "kind",
                    models.CharField(
                        choices=[("transcript", "transcript"), ("remembered", "remembered")], max_length=16
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "waiting"), ("read", "read"), ("faded", "faded")],
                        default="waiting",
                        max_length=16,
                    ),
                ),
                ("fades_on", models.DateField(null=True)),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="hours", to="store.course"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Box",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("transcript", "transcript"),
                            ("remembered", "remembered"),
                            ("report", "report"),
                            ("marks", "marks"),
                            ("answers", "answers"),
                            ("notes", "notes"),
                            ("journal", "journal"),
                            ("measures", "measures"),
                            ("agreement", "agreement"),
                            ("title", "title"),
                            ("upload", "upload"),
                            ("audio", "audio"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "owner",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("client", "client"),
                            ("therapist", "therapist"),
                            ("supervisor", "supervisor"),
                        ],
                        max_length=16,
                    ),
                ),
                ("key", models.UUIDField(db_index=True)),
                ("revision", models.CharField(max_length=64)),
                ("number", models.PositiveIntegerField(default=0)),
                ("last", models.BooleanField(default=True)),
                ("made", models.DateTimeField()),
                ("blob", models.BinaryField()),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.course"
                    ),
                ),
                (
                    "hour",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="store.hour",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Seat",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "chair",
                    models.CharField(
                        choices=[
                            ("client", "client"),
                            ("therapist", "therapist"),
                            ("supervisor", "supervisor"),
                        ],
                        max_length=16,
                    ),
                ),
                ("since", models.DateTimeField()),
                ("until", models.DateTimeField(null=True)),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="seats", to="store.course"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="seats",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Consent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "chair",
                    models.CharField(
                        choices=[
                            ("client", "client"),
                            ("therapist", "therapist"),
                            ("supervisor", "supervisor"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("record", "record"),
                            ("transcribe", "transcribe"),
                            ("notice", "notice"),
                            ("share_mirror", "share_mirror"),
                            ("supervise", "supervise"),
                            ("research", "research"),
                            ("publish", "publish"),
                        ],
                        max_length=16,
                    ),
                ),
                ("given", models.BooleanField()),
                ("wording", models.CharField(max_length=16)),
                ("wording_digest", models.CharField(max_length=64)),
                ("language", models.CharField(max_length=16)),
                ("at", models.DateTimeField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="store.course"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["course", "purpose", "at"], name="consents_of_course")],
            },
        ),
        migrations.AddIndex(
            model_name="hour",
            index=models.Index(fields=["fades_on"], name="hours_that_fade"),
        ),
        migrations.AddConstraint(
            model_name="hour",
            constraint=models.UniqueConstraint(
                fields=("course", "date", "number"), name="one_hour_at_a_time"
            ),
        ),
        migrations.AddIndex(
            model_name="box",
            index=models.Index(fields=["course", "purpose", "hour"], name="boxes_of_course"),
        ),
        migrations.AddConstraint(
            model_name="seat",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until__isnull", True)), fields=("course", "chair"), name="one_in_a_chair"
            ),
        ),
    )
