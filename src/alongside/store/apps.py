"""The store as Django knows it."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """Courses, seats, hours, boxes, consent, audit."""

    name = "alongside.store"
    label = "store"
    default_auto_field = "django.db.models.BigAutoField"
