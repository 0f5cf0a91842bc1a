"""The first tables."""

import uuid

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = ()

    operations = (
        migrations.CreateModel(
            name="Job",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("course", models.UUIDField(db_index=True)),
                ("hour", models.UUIDField(null=True)),
                (
                    "step",
                    models.CharField(
                        choices=[
                            ("read", "read"),
                            ("speakers", "speakers"),
                            ("notice", "notice"),
                            ("fade", "fade"),
                            ("erase", "erase"),
                        ],
                        max_length=16,
                    ),
                ),
                ("input_digest", models.CharField(max_length=64)),
                ("versions", models.CharField(blank=True, max_length=64)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("ready", "ready"),
                            ("running", "running"),
                            ("waiting", "waiting"),
                            ("done", "done"),
                            ("failed", "failed"),
                            ("stopped", "stopped"),
                        ],
                        default="ready",
                        max_length=16,
                    ),
                ),
                (
                    "waits_for",
                    models.CharField(
                        blank=True, choices=[("consent", "consent"), ("speakers", "speakers")], max_length=16
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("refused", "refused"),
                            ("too much", "too much"),
                            ("broke", "broke"),
                            ("lost", "lost"),
                            ("consent", "consent"),
                            ("gone", "gone"),
                        ],
                        max_length=16,
                    ),
                ),
                ("token", models.UUIDField(null=True)),
                ("heartbeat", models.DateTimeField(null=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("progress", models.PositiveSmallIntegerField(default=0)),
                ("made", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["state", "made"], name="jobs_in_line")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("course", "hour", "step", "input_digest", "versions"), name="one_step_once"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("hour__isnull", True)),
                        fields=("course", "step", "input_digest", "versions"),
                        name="one_step_of_a_course_once",
                    ),
                ],
            },
        ),
    )
