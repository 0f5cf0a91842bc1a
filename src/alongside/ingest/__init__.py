"""Files to sessions and back: one reader for each format, and who sits in which chair."""

from alongside.ingest.casting import Basis, Casting
from alongside.ingest.reading import Reading, read
from alongside.ingest.refusal import CannotRead, CannotWrite
from alongside.ingest.registry import READERS, Reader
from alongside.ingest.writing import Format, write

__all__ = [
    "READERS",
    "Basis",
    "CannotRead",
    "CannotWrite",
    "Casting",
    "Format",
    "Reader",
    "Reading",
    "read",
    "write",
]
