"""The first tables."""

import uuid

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = ()

    operations = (
        migrations.CreateModel(
            name="Destroyed",
            fields=[
                ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ("what", models.CharField(max_length=16)),
                ("day", models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name="WrappedKey",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("course", models.UUIDField(null=True)),
                ("hour", models.UUIDField(null=True)),
                ("owner", models.CharField(blank=True, max_length=16)),
                ("purpose", models.CharField(blank=True, max_length=16)),
                ("wrapped_by", models.CharField(blank=True, max_length=64)),
                ("wrapped", models.BinaryField()),
                ("made", models.DateTimeField(null=True)),
                ("destroyed", models.DateField(null=True)),
            ],
            options={
                "indexes": [models.Index(fields=["course", "hour"], name="key_of_hour")],
            },
        ),
    )
