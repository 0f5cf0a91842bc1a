"""What a fault may tell of itself where Django would show everything, as it does with debug settings."""

from types import TracebackType
from typing import Any

from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.views.debug import ExceptionReporter


class Silent(ExceptionReporter):
    """A report that names the kind of a fault and nothing else: values in frames may be words of a session."""

    def __init__(
        self,
        request: HttpRequest | None,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | str | None,
        tb: TracebackType | None,
        is_email: bool = False,
    ) -> None:
        super().__init__(None, exc_type, None, None, is_email)

    def get_traceback_data(self) -> dict[str, Any]:
        """Only the kind."""
        return {}

    def get_traceback_html(self) -> SafeString:
        """Only the kind."""
        return self.get_traceback_text()

    def get_traceback_text(self) -> SafeString:
        """Only the kind."""
        return SafeString(self.exc_type.__name__ if self.exc_type else "")
