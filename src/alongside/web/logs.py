"""What may stand in a log: which kind of fault, and where in our code. Never its text, which may hold words of a session."""

import logging
import traceback
from collections.abc import Mapping
from types import TracebackType
from typing import Any


class KindsOnly(logging.Formatter):
    """Writes of an exception its kind and the lines it came through."""

    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """The kind, and the places."""
        kind, _value, trace = ei
        if kind is None:
            return ""
        places = [f"  {one.filename}:{one.lineno} {one.name}" for one in traceback.extract_tb(trace)]
        return "\n".join((*places, kind.__name__))

    def format(self, record: logging.LogRecord) -> str:
        """A line; whatever another handler made of the exception is forgotten first."""
        record.exc_text = None
        return super().format(record)


LOGGING: Mapping[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "kinds": {"()": "alongside.web.logs.KindsOnly", "format": "%(levelname)s %(name)s %(message)s"}
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "kinds"}},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "django.request": {"level": "ERROR"},  # an address says who looked at which hour
        "alongside": {"handlers": ["console"], "level": "INFO", "propagate": False},
        "allauth": {"handlers": ["console"], "level": "WARNING", "propagate": False},
    },
}
