"""A session read from an upload. Made to run in a process of its own; knows no database."""

from collections.abc import Sequence
from dataclasses import dataclass

from alongside.ingest import Basis, CannotRead, UnclearChairs, read_data
from alongside.session import Transcript
from alongside.store.asking import Asked, Told
from alongside.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of reading: a transcript, or only something to tell."""

    transcript: Transcript | None
    told: Told


def outcome_of(asked: Asked, files: Sequence[bytes]) -> Outcome:
    """Read an upload; a session whose chairs were guessed from how people talk waits for a person."""
    try:
        reading = read_data(
            tuple(zip(asked.names, files, strict=True)),
            therapist=asked.therapist,
            client=asked.client,
            session=asked.session,
            merge=asked.merge,
        )
    except UnclearChairs as unclear:
        return Outcome(None, Told(refusal=str(unclear), speakers=unclear.speakers))
    except CannotRead as refusal:
        return Outcome(None, Told(refusal=str(refusal)))
    if len(reading.transcripts) > 1:
        names = ", ".join(one.name for one in reading.transcripts[:12])
        return Outcome(
            None, Told(refusal=_("it holds several sessions; choose one: {names}").format(names=names))
        )
    casting, warnings = reading.castings[0], reading.warnings
    if casting.basis is Basis.TALK:
        speakers = tuple(name for name, _role in casting.roles)
        return Outcome(None, Told(speakers=speakers, why=casting.why, warnings=warnings))
    return Outcome(reading.transcripts[0], Told(why=casting.why, warnings=warnings))
