"""Invites."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

_ROLES = ("client", "therapist", "supervisor", "administrator")
_CHAIRS = ("client", "therapist", "supervisor")


class Migration(migrations.Migration):
    """The table of invites."""

    dependencies = (("store", "0001_initial"),)
    operations = (
        migrations.CreateModel(
            name="Invite",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("role", models.CharField(choices=[(one, one) for one in _ROLES], max_length=16)),
                (
                    "chair",
                    models.CharField(blank=True, choices=[(one, one) for one in _CHAIRS], max_length=16),
                ),
                ("made_by", models.UUIDField(null=True)),
                ("made", models.DateTimeField()),
                ("until", models.DateTimeField()),
                ("used", models.DateTimeField(null=True)),
                (
                    "course",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="store.course",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
    )
