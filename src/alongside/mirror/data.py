"""A session and what was noticed in it, as data: the stable form ``alongside.notice/1``.

``notice.schema.json`` beside this module is its JSON Schema.
"""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

from alongside.notice import Observation, Report
from alongside.notice.codes import Coded, Codes
from alongside.notice.danger import Danger
from alongside.session import Score, Scored, Sound, Transcript, Turn

FORMAT = "alongside.notice/1"
MANY_FORMAT = "alongside.notice-many/1"
COLUMNS = (
    "session",
    "id",
    "kind",
    "claim",
    "role",
    "turns",
    "start",
    "end",
    "quote",
    "says",
    "because",
    "noticed_by",
)

type Told = dict[str, Any]


def as_data(
    transcript: Transcript,
    report: Report,
    measures: Mapping[str, Score],
    *,
    danger: Sequence[Danger],
    codes: Codes | None = None,
) -> Told:
    """One session as plain dictionaries and lists, ready for JSON; ``codes`` go with each turn, and are for research output only."""
    return {
        "format": FORMAT,
        "session": {
            "source": transcript.source,
            "name": transcript.name,
            "revision": transcript.revision,
            "turns": [
                _turn(turn) if codes is None else {**_turn(turn), "codes": _codes(codes.by_turn[index])}
                for index, turn in enumerate(transcript.turns)
            ],
        },
        "danger": [_danger(one) for one in danger],
        "observations": [_observation(one) for one in report.observations],
        "measures": {name: _score(score) for name, score in measures.items()},
        "refused": len(report.refused),
        "failures": [{"noticed_by": one.noticed_by, "error": one.error} for one in report.failures],
        "absent": [{"noticed_by": one.noticed_by, "reason": one.reason} for one in report.absent],
    }


def as_many(sessions: Sequence[Told]) -> Told:
    """Several sessions of one file, each with the id it has there."""
    return {"format": MANY_FORMAT, "sessions": [{"id": one["session"]["name"], **one} for one in sessions]}


def as_table(found: Sequence[tuple[Transcript, Report]]) -> str:
    """Every noticing of these sessions as one CSV row; the place is that of its first evidence."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    for transcript, report in found:
        for one in report.observations:
            first = one.evidence[0]
            role = transcript.turn(first.span.turn).role
            place = (first.span.start, first.span.end, first.quote)
            name, turns = transcript.name or transcript.source, " ".join(one.turns)
            table.writerow(
                (
                    name,
                    one.id,
                    one.kind,
                    one.claim,
                    role,
                    turns,
                    *place,
                    one.says,
                    one.because,
                    one.noticed_by,
                )
            )
    return out.getvalue()


def _turn(turn: Turn) -> Told:
    return {
        "id": turn.id,
        "source_rows": list(turn.source_rows),
        "speaker": turn.speaker,
        "role": turn.role.value,
        "start_ms": turn.at.start_ms if turn.at else None,
        "end_ms": turn.at.end_ms if turn.at else None,
        "text": turn.text,
        "sounds": [_sound(sound) for sound in turn.sounds],
    }


def _codes(coded: Coded) -> Told:
    told: Told = {name: round(probability, 4) for name, probability in coded.probability.items()}
    return told if coded.depth is None else {**told, "depth": round(coded.depth, 2)}


def _sound(sound: Sound) -> Told:
    told: Told = {"kind": sound.kind.value, "at": sound.start, "end": sound.end}
    if sound.length_ms is not None:
        told["length_ms"] = sound.length_ms
    return told


def _danger(one: Danger) -> Told:
    span, told = one.evidence.span, one.answers
    return {
        "topic": one.topic.value,
        "turn": span.turn,
        "start": span.start,
        "end": span.end,
        "quote": one.evidence.quote,
        "says": one.says,
        "answers": {
            "negated": told.negated,
            "past": told.past,
            "hypothetical": told.hypothetical,
            "someone_else": told.someone_else,
            "figure": told.figure,
        },
    }


def _observation(one: Observation) -> Told:
    told: Told = {
        "id": one.id,
        "kind": one.kind,
        "claim": one.claim.value,
        "turns": list(one.turns),
        "says": one.says,
        "because": one.because,
        "noticed_by": one.noticed_by,
        "evidence": [
            {"turn": e.span.turn, "start": e.span.start, "end": e.span.end, "quote": e.quote}
            for e in one.evidence
        ],
    }
    if one.against:
        told["against"] = one.against
    return told


def _score(score: Score) -> Told:
    if isinstance(score, Scored):
        return {"value": score.value, "unit": score.unit, "source": score.source}
    return {"not_scored": score.reason}
