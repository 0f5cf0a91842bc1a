"""Files to sessions and back: one reader for each format, and who sits in which chair."""

from alongside.ingest.casting import Basis, Casting
from alongside.ingest.reading import Reading, read, read_data
from alongside.ingest.refusal import CannotRead, CannotWrite, UnclearChairs
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
    "UnclearChairs",
    "read",
    "read_data",
    "write",
]
