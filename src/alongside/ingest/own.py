"""Alongside's own JSON: a transcript, or the transcript within what was noticed, turn for turn."""

from collections.abc import Iterator

from alongside.ingest.block import Block, Blocks, tidy_name
from alongside.ingest.refusal import CannotRead
from alongside.ingest.source import Sample, Source
from alongside.ingest.written import Object, objects, string, values_in, whole
from alongside.session import Interval, Role, Timed
from alongside.translation import gettext as _

TRANSCRIPT = "alongside.transcript/1"
_NOTICE = "alongside.notice/1"
_MANY = "alongside.notice-many/1"
_BROKEN = _("its turns aren't whole. Write the file again from its session.")


class OwnJson:
    """A reader for what we write ourselves; its turns are taken as they are."""

    name = "Alongside JSON"

    def score(self, head: Sample) -> int | None:
        """An object that names one of our formats."""
        return 90 if head.text.lstrip().startswith("{") and '"alongside.' in head.text else None

    def read(self, source: Source) -> tuple[Blocks, ...]:
        """Every session in it."""
        value = values_in(source.text)
        told = value if isinstance(value, dict) else {}
        form = told.get("format")
        if form == TRANSCRIPT:
            return (_session(told, string(told.get("name"))),)
        if form == _NOTICE:
            return (_session(_object(told.get("session")), ""),)
        if form == _MANY:
            return tuple(
                _session(_object(one.get("session")), string(one.get("id")))
                for one in objects(told.get("sessions"))
            )
        raise CannotRead(_("it is of a format that this version of Alongside doesn't know. A newer one may."))


def _object(value: object) -> Object:
    return value if isinstance(value, dict) else {}


def _session(told: Object, name: str) -> Blocks:
    turns = objects(told.get("turns"))
    blocks = tuple(_block(turn, row) for row, turn in enumerate(turns))
    return Blocks(blocks=blocks, name=tidy_name(name or string(told.get("name"))), merges=False)


def _block(turn: Object, row: int) -> Block:
    text, role = turn.get("text"), turn.get("role")
    speaker = tidy_name(string(turn.get("speaker")))
    if not isinstance(text, str) or not isinstance(role, str) or role not in Role or not speaker:
        raise CannotRead(_BROKEN)
    rows = turn.get("source_rows")
    places = (
        tuple(place for one in rows if (place := whole(one)) is not None) if isinstance(rows, list) else ()
    )
    return Block(
        rows=places,
        speaker=speaker,
        text=text,
        start_ms=whole(turn.get("start_ms")),
        end_ms=whole(turn.get("end_ms")),
        words=tuple(_timed(turn.get("words"), text)),
        cues=tuple(_timed(turn.get("cues"), text)),
        role=Role(role),
        id=tidy_name(string(turn.get("id"))),
    )


def _timed(value: object, text: str) -> Iterator[Timed]:
    for one in objects(value):
        begin, end, start_ms, end_ms = (whole(one.get(key)) for key in ("start", "end", "start_ms", "end_ms"))
        if begin is None or end is None or start_ms is None or not begin <= end <= len(text):
            raise CannotRead(_BROKEN)
        yield Timed(
            begin, end, Interval(start_ms, end_ms if end_ms is not None and end_ms > start_ms else None)
        )
