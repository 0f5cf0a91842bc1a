"""Which database a table lies in."""

from django.db.models import Model

KEYS = "keys"
"""The label of the app, and the alias of the database."""
RESTORED, KEYS_RESTORED = "restored", "keys_restored"
"""Backups while they are made ready to take the place of the two."""


class Router:
    """Wrapped keys lie in their own database, everything else in the other."""

    def db_for_read(self, model: type[Model], **_hints: object) -> str | None:
        """Where to read from."""
        return KEYS if model._meta.app_label == KEYS else None

    def db_for_write(self, model: type[Model], **_hints: object) -> str | None:
        """Where to write to."""
        return self.db_for_read(model)

    def allow_migrate(self, db: str, app_label: str, **_hints: object) -> bool:
        """Whether an app's tables are made there."""
        return (app_label == KEYS) == (db in (KEYS, KEYS_RESTORED))
