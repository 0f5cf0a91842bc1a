"""The database of keys as Django knows it."""

from django.apps import AppConfig


class KeysConfig(AppConfig):
    """Wrapped keys, and the list of what was destroyed."""

    name = "alongside.store.keys"
    label = "keys"
    default_auto_field = "django.db.models.BigAutoField"
