"""Files to read, written for the moment. Every line of talk in these tests is invented."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from alongside.ingest import CannotRead, Reading, read


def reading(content: str | bytes, name: str = "session.txt", **asked: Any) -> Reading:
    """Read a session from what a file holds."""
    with TemporaryDirectory() as folder:
        place = Path(folder) / name
        place.write_bytes(content.encode() if isinstance(content, str) else content)
        return read([place], **asked)


def refusal(content: str | bytes, name: str = "session.txt", **asked: Any) -> str:
    """What is told of a file that is refused: one line, beginning with its name."""
    with pytest.raises(CannotRead) as caught:
        reading(content, name, **asked)
    message = str(caught.value)
    assert len(message.splitlines()) == 1
    assert message.startswith(f"{name}: ")
    return message


def said(found: Reading) -> list[tuple[str, str]]:
    """Who says what in the one session of a reading."""
    (transcript,) = found.transcripts
    return [(turn.speaker, turn.text) for turn in transcript.turns]
