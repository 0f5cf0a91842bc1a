"""The ledger as Django knows it."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Long work."""

    name = "alongside.jobs"
    label = "jobs"
    default_auto_field = "django.db.models.BigAutoField"
