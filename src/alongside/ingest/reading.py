"""Files to sessions: the whole way, from paths to transcripts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from alongside.ingest.block import Block, Blocks, tidy_name
from alongside.ingest.casting import Basis, Casting, cast
from alongside.ingest.english import check_english
from alongside.ingest.refusal import CannotRead, told_of
from alongside.ingest.registry import READERS, Reader, reader_of
from alongside.ingest.source import Source, load, shown_name, source_of
from alongside.ingest.textgrid import TextGrid, interleaved, told_apart
from alongside.ingest.times import forward, overlaps, possible
from alongside.ingest.turns import turns_of
from alongside.ingest.unusual import unusual_file, unusual_turns
from alongside.session import Role, Transcript, Turn
from alongside.translation import gettext as _
from alongside.translation import ngettext


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: one session, or several of one file.

    ``castings`` stands beside ``transcripts``, one for one. ``warnings`` are single lines without words of a session.
    ``refused`` names the sessions of a many-session file that could not be read, and why.
    """

    transcripts: tuple[Transcript, ...]
    castings: tuple[Casting, ...]
    warnings: tuple[str, ...]
    refused: tuple[tuple[str, str], ...]
    format: str


@dataclass(frozen=True, slots=True)
class _Found:
    """A file, and the sessions that its reader found in it."""

    path: Path
    source: Source
    reader: Reader
    sessions: tuple[Blocks, ...]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Who is who, as far as it was told, and whether rows are joined."""

    therapist: str | None
    client: str | None
    merge: bool


def read(
    paths: Sequence[Path],
    *,
    therapist: str | None = None,
    client: str | None = None,
    session: str | None = None,
    merge: bool = False,
    readers: Sequence[Reader] = READERS,
) -> Reading:
    """Read the session, or the sessions, of a file; or one session from several TextGrids, one a speaker.

    ``therapist`` and ``client`` name a speaker, or one speaker's file. ``session`` takes one of several. ``merge`` joins rows
    of a table that follow each other with one speaker. Raises :class:`CannotRead` with one line that a person can act on.
    """
    if not paths:
        raise CannotRead(_("no file was named. Name the transcript to read."))
    found = [_found(path, partial(load, path), readers) for path in paths]
    return _reading(found, session, _Wanted(therapist, client, merge))


def read_data(
    files: Sequence[tuple[str, bytes]],
    *,
    therapist: str | None = None,
    client: str | None = None,
    session: str | None = None,
    merge: bool = False,
) -> Reading:
    """Read a session as :func:`read` does, from the names and bytes of files that lie nowhere."""
    if not files:
        raise CannotRead(_("no file was named. Name the transcript to read."))
    found = [
        _found(Path(name), partial(source_of, shown_name(Path(name)), data), READERS) for name, data in files
    ]
    return _reading(found, session, _Wanted(therapist, client, merge))


def _reading(found: Sequence[_Found], session: str | None, asked: _Wanted) -> Reading:
    if len(found) > 1:
        voices = _voices(found)
        sessions: tuple[Blocks, ...] = (interleaved(voices),)
    else:
        voices, sessions = list(found[0].sessions[:1]), found[0].sessions
    named = " + ".join(one.source.name for one in found)
    try:
        wanted = replace(
            asked,
            therapist=_speaker_in(asked.therapist, found, voices),
            client=_speaker_in(asked.client, found, voices),
        )
        told, refused = _finished(_chosen(sessions, session), named, wanted)
    except CannotRead as refusal:
        raise told_of(named, refusal) from None
    warnings = [f"{one.source.name}: {warning}" for one in found for warning in unusual_file(one.source)]
    for transcript, _casting, own in told:
        before = (
            _("{file}, session {name}").format(file=named, name=transcript.name)
            if len(sessions) > 1
            else named
        )
        warnings += [f"{before}: {warning}" for warning in own]
    return Reading(
        transcripts=tuple(transcript for transcript, _casting, _own in told),
        castings=tuple(casting for _transcript, casting, _own in told),
        warnings=tuple(warnings),
        refused=tuple(refused),
        format=found[0].reader.name,
    )


def _found(path: Path, source_at: Callable[[], Source], readers: Sequence[Reader]) -> _Found:
    try:
        source = source_at()
        reader = reader_of(source, readers)
        return _Found(path, source, reader, reader.read(source))
    except CannotRead as refusal:
        raise told_of(shown_name(path), refusal) from None


def _voices(found: Sequence[_Found]) -> list[Blocks]:
    if not all(isinstance(one.reader, TextGrid) for one in found):
        raise CannotRead(
            _("several files are read together only where each is a TextGrid of one speaker. Name one file.")
        )
    return told_apart([(one.source.name, one.sessions[0]) for one in found])


def _speaker_in(wanted: str | None, found: Sequence[_Found], voices: Sequence[Blocks]) -> str | None:
    """The speaker of the file that ``wanted`` names, where it names one; otherwise ``wanted`` is a speaker's name."""
    if wanted is None or len(found) < 2:
        return wanted
    for one, voice in zip(found, voices, strict=True):
        if wanted in (str(one.path), one.path.name) or Path(wanted) == one.path:
            names = {block.speaker for block in voice.blocks}
            if len(names) > 1:
                raise CannotRead(
                    _("a file that is named as a speaker holds several. Give a speaker's name instead.")
                )
            return names.pop()
    return wanted


def _chosen(sessions: Sequence[Blocks], name: str | None) -> Sequence[Blocks]:
    if name is None:
        return sessions
    chosen = [one for one in sessions if one.name == name.strip()]
    if chosen:
        return chosen
    known = [one.name[:40] for one in sessions if one.name]
    if not known:
        raise CannotRead(_("its session has no id. Leave out --session."))
    listed = ", ".join(known[:12]) + (" …" if len(known) > 12 else "")
    raise CannotRead(
        _("it holds no session {name}. Its sessions: {listed}.").format(
            name=tidy_name(name)[:40], listed=listed
        )
    )


type _Told = tuple[Transcript, Casting, list[str]]


def _finished(
    sessions: Sequence[Blocks], source: str, wanted: _Wanted
) -> tuple[list[_Told], list[tuple[str, str]]]:
    """Every session that can be read, and the others with the reason; refuses where none can."""
    told: list[_Told] = []
    refused: list[tuple[str, CannotRead]] = []
    for one in sessions:
        try:
            told.append(_session(one, source, wanted))
        except CannotRead as refusal:
            refused.append((one.name, refusal))
    if told:
        return told, [(name, str(refusal)) for name, refusal in refused]
    if len(refused) > 1:
        raise CannotRead(
            _("none of its {count} sessions can be read. The first: {reason}").format(
                count=len(refused), reason=refused[0][1]
            )
        )
    raise refused[0][1] if refused else CannotRead(_("it holds no words."))


def _session(found: Blocks, source: str, wanted: _Wanted) -> _Told:
    if not found.blocks:
        raise CannotRead(_("it holds no words."))
    blocks, dropped = forward([possible(block) for block in found.blocks])
    casting = cast(blocks, stated=_stated(found), therapist=wanted.therapist, client=wanted.client)
    check_english(block.text for block in blocks)
    chairs = dict(casting.roles)
    by_row = casting.basis is Basis.SOURCE

    def role_of(block: Block) -> Role:
        return block.role if by_row and block.role else chairs[block.speaker or ""]

    turns = turns_of(blocks, role_of, merges=found.merges or wanted.merge)
    return Transcript(turns, source, found.name), casting, [*found.warnings, *_doubts(turns, dropped)]


def _stated(found: Blocks) -> dict[str, Role]:
    stated = dict(found.roles)
    for block in found.blocks:
        if block.role is not None and block.speaker:
            stated.setdefault(block.speaker, block.role)
    return stated


def _doubts(turns: Sequence[Turn], dropped: int) -> Iterator[str]:
    if dropped:
        yield ngettext(
            "{count} start runs backwards; that time was dropped, its words are kept.",
            "{count} starts run backwards; those times were dropped, their words are kept.",
            dropped,
        ).format(count=dropped)
    if overlapping := overlaps(turns):
        yield ngettext(
            "{count} turn begins before another has ended; both are kept as they are.",
            "{count} turns begin before another has ended; all are kept as they are.",
            overlapping,
        ).format(count=overlapping)
    yield from unusual_turns(turns)
