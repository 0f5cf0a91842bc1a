"""The pages as Django knows them."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Pages."""

    name = "alongside.web"
    label = "web"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have signing in written down."""
        from alongside.web.signing import listen

        listen()
