"""Sessions to files, without loss of what the format can hold."""

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from alongside.ingest.captions import ROLES_NOTE
from alongside.ingest.clock import stamp
from alongside.ingest.labels import safe_label
from alongside.ingest.own import TRANSCRIPT
from alongside.ingest.refusal import CannotWrite
from alongside.session import Interval, Timed, Transcript, Turn
from alongside.translation import gettext as _


class Format(StrEnum):
    """What a session can be written as; the value is the file's usual suffix."""

    VTT = "vtt"
    SRT = "srt"
    TXT = "txt"
    JSON = "json"
    CSV = "csv"


def write(transcript: Transcript, format: Format) -> str:
    """The session as text of a file; reading that again gives the same turns, as far as the format holds them.

    =====  ==========================================================================================================
    JSON   everything: ids, speakers, roles, text, times, words, cues, source rows
    CSV    speakers, roles, text, times; one row a turn; no cues, no words
    VTT    speakers, roles, text, times, cues, when words begin (each then lasts until the next)
    SRT    speakers, text, times, cues; roles are decided anew
    text   speakers, text, starts; roles are decided anew
    =====  ==========================================================================================================

    Source rows are counted anew except in JSON. In captions and plain text, neighbouring turns of one speaker become one;
    in SRT and plain text a line break becomes a blank, and characters that can't stand in a name before a colon become
    blanks, and names longer than fifty characters are cut. Captions need both times of every turn: where some are missing this raises :class:`CannotWrite`, since a
    made-up time would be taken for a real one.
    """
    return _WRITERS[format](transcript)


def _vtt(transcript: Transcript) -> str:
    _check_times(transcript)
    lines = ["WEBVTT", "", ROLES_NOTE, *_roles(transcript.turns), ""]
    for turn in transcript.turns:
        for cue in _cues(turn):
            text = _with_word_times(turn, cue)
            lines += [_range(cue.at, "."), f"<v {_escaped(turn.speaker)}>{text}</v>", ""]
    return "\n".join(lines)


def _roles(turns: Sequence[Turn]) -> Iterator[str]:
    """Who sits where, for those who sit in one chair throughout."""
    chairs: dict[str, set[str]] = {}
    for turn in turns:
        chairs.setdefault(turn.speaker, set()).add(turn.role.value)
    for name, roles in chairs.items():
        if len(roles) == 1:
            yield f"{roles.pop()}: {_escaped(name)}"


def _with_word_times(turn: Turn, cue: Timed) -> str:
    parts, reached, latest = [], cue.start, cue.at.start_ms
    for word in turn.words:
        if not reached <= word.start < cue.end:
            continue
        if word.at.start_ms > latest and (cue.at.end_ms is None or word.at.start_ms < cue.at.end_ms):
            parts += [_escaped(turn.text[reached : word.start]), f"<{stamp(word.at.start_ms)}>"]
            reached, latest = word.start, word.at.start_ms
    return "".join([*parts, _escaped(turn.text[reached : cue.end])])


def _srt(transcript: Transcript) -> str:
    _check_times(transcript)
    names = _labels(transcript.turns)
    cues = [(turn, cue) for turn in transcript.turns for cue in _cues(turn)]
    return "\n".join(
        f"{number}\n{_range(cue.at, ',')}\n{names[turn.speaker]}: {_unmistaken(turn.text[cue.start : cue.end])}\n"
        for number, (turn, cue) in enumerate(cues, start=1)
    )


def _txt(transcript: Transcript) -> str:
    names = _labels(transcript.turns)
    return "".join(
        f"{f'[{stamp(turn.at.start_ms)}] ' if turn.at else ''}{names[turn.speaker]}: {_on_one_line(turn.text)}\n"
        for turn in transcript.turns
    )


def _csv(transcript: Transcript) -> str:
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(("session", "speaker", "role", "start", "end", "text"))
    for turn in transcript.turns:
        table.writerow((transcript.name, turn.speaker, turn.role.value, *_seconds(turn.at), turn.text))
    return out.getvalue()


def _json(transcript: Transcript) -> str:
    told = {
        "format": TRANSCRIPT,
        "source": transcript.source,
        "name": transcript.name,
        "revision": transcript.revision,
        "turns": [
            {
                "id": turn.id,
                "source_rows": list(turn.source_rows),
                "speaker": turn.speaker,
                "role": turn.role.value,
                **_times(turn.at),
                "text": turn.text,
                "words": [{"start": one.start, "end": one.end, **_times(one.at)} for one in turn.words],
                "cues": [{"start": one.start, "end": one.end, **_times(one.at)} for one in turn.cues],
            }
            for turn in transcript.turns
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


_WRITERS = {Format.VTT: _vtt, Format.SRT: _srt, Format.TXT: _txt, Format.CSV: _csv, Format.JSON: _json}


def _check_times(transcript: Transcript) -> None:
    if any(turn.at is None or turn.at.end_ms is None for turn in transcript.turns):
        raise CannotWrite(
            _(
                "captions need a beginning and an end for every turn, and some are not known here. Write txt, csv or json."
            )
        )


def _cues(turn: Turn) -> Sequence[Timed]:
    """The turn's cues where they are all of it, one blank apart; otherwise the turn as one."""
    reached = 0
    for cue in turn.cues:
        if cue.start != reached or cue.at.end_ms is None or cue.end <= cue.start:
            break
        reached = cue.end + 1
    else:
        if reached == len(turn.text) + 1:
            return turn.cues
    return (Timed(0, len(turn.text), turn.at),) if turn.at else ()


def _labels(turns: Sequence[Turn]) -> dict[str, str]:
    """A name for each speaker that can stand before a colon, no two alike."""
    labels: dict[str, str] = {}
    taken: set[str] = set()
    for turn in turns:
        if turn.speaker not in labels:
            plain = label = safe_label(turn.speaker)
            number = 2
            while label.casefold() in taken:
                label, number = f"{plain} {number}", number + 1
            taken.add(label.casefold())
            labels[turn.speaker] = label
    return labels


def _range(at: Interval, mark: str) -> str:
    return f"{stamp(at.start_ms, mark=mark)} --> {stamp(at.end_ms or at.start_ms, mark=mark)}"


def _seconds(at: Interval | None) -> tuple[str, str]:
    if at is None:
        return "", ""
    return f"{at.start_ms / 1000:.3f}", "" if at.end_ms is None else f"{at.end_ms / 1000:.3f}"


def _times(at: Interval | None) -> dict[str, int | None]:
    return {"start_ms": at.start_ms if at else None, "end_ms": at.end_ms if at else None}


def _escaped(text: str) -> str:
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return plain.replace("\n", "&#10;").replace("{\\", "&#123;\\")


def _unmistaken(text: str) -> str:
    """Text for SubRip, which has no escapes of its own: only what would be taken for a mark is written as an entity."""
    line = re.sub(r"&(?=(?:amp|lt|gt|quot|apos|nbsp|lrm|rlm|#\w{1,8});)", "&amp;", _on_one_line(text))
    return re.sub(r"<(?=/?[a-z]|\d)", "&lt;", re.sub(r"\{(?=\\)", "&#123;", line), flags=re.IGNORECASE)


def _on_one_line(text: str) -> str:
    return " ".join(text.split("\n"))
