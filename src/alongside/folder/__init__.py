"""A course of therapy as a plain folder on disk: readable without us, never half-written. Not sealed."""

from alongside.folder.adding import add_recorded, add_remembered, remove_hour
from alongside.folder.cache import Entry
from alongside.folder.hours import Recorded, kept_of
from alongside.folder.layout import Folder, hour_date
from alongside.folder.loading import Loaded, Looker, course_of, load
from alongside.folder.refusal import CannotKeep

__all__ = [
    "CannotKeep", "Entry", "Folder", "Loaded", "Looker", "Recorded", "add_recorded", "add_remembered", "course_of", "hour_date",
    "kept_of", "load", "remove_hour",
]  # fmt: skip
