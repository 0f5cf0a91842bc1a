"""Which readers there are, and which of them a file belongs to."""

from collections.abc import Sequence
from typing import Protocol

from alongside.ingest.block import Blocks
from alongside.ingest.captions import Captions
from alongside.ingest.own import OwnJson
from alongside.ingest.plain import PlainText
from alongside.ingest.refusal import CannotRead
from alongside.ingest.source import Sample, Source
from alongside.ingest.table import Table
from alongside.ingest.textgrid import TextGrid
from alongside.ingest.whisper import WhisperJson
from alongside.ingest.word import WordDocument
from alongside.translation import gettext as _


class Reader(Protocol):
    """What can read one format."""

    @property
    def name(self) -> str:
        """What the format is called."""

    def score(self, head: Sample) -> int | None:
        """How surely a file that begins like this is of this format, from 0 to 100; ``None`` where it isn't."""

    def read(self, source: Source) -> tuple[Blocks, ...]:
        """The sessions in it; raises :class:`CannotRead`."""


READERS: tuple[Reader, ...] = (
    Captions("WebVTT"),
    Captions("SubRip"),
    WordDocument(),
    TextGrid(),
    OwnJson(),
    WhisperJson(),
    Table(),
    PlainText(),
)


def reader_of(source: Source, readers: Sequence[Reader] = READERS) -> Reader:
    """The reader that is surest of this file; its contents decide, not its name."""
    head = source.head
    scores = [
        (score, -place) for place, reader in enumerate(readers) if (score := reader.score(head)) is not None
    ]
    if not scores:
        raise CannotRead(
            _("it is of no format that can be read. WebVTT, SubRip, text, Word, JSON and CSV can.")
        )
    return readers[-max(scores)[1]]
