"""Silences, replies and overlaps, where the transcript has times."""

from itertools import pairwise

from alongside.notice.measures.arithmetic import median, share
from alongside.notice.measures.talk import CHAIRS, OURS
from alongside.notice.scene import Heard, Scene
from alongside.session import NotScored, Role, Score, Scored, Timing

PICS = "silences of 3 s or more: Pausing Inventory Categorization System (Levitt 2001)"
LATENCY = "start of a reply less the end of the other's words; an overlap counts below zero"
TIMED = ("silence_share", "overlaps", *(f"latency_{role}" for role in CHAIRS))
SILENT = ("silences", "silences_ended_by_client")


def measures(scene: Scene) -> dict[str, Score]:
    """Time measures; each is absent, with the reason, where turns don't have both ends.

    Silences are counted, too, where the transcript writes its pauses down.
    """
    timing = scene.transcript.timing
    reason = NotScored(
        "no times" if timing is Timing.NONE else "the source says when turns begin, not when they end"
    )
    found: dict[str, Score] = dict.fromkeys((*TIMED, *SILENT), reason)
    if timing is Timing.FULL or scene.silences:
        found |= _silences(scene)
    if timing is Timing.FULL:
        found |= _timed(scene)
    return found


def _silences(scene: Scene) -> dict[str, Score]:
    ended = [silence.after.role for silence in scene.silences]
    return {
        "silences": Scored(len(ended), "silences", PICS),
        "silences_ended_by_client": share(
            ended.count(Role.CLIENT),
            len(ended),
            unit="share of silences",
            source=PICS,
            none="no silence of 3 s or more",
        ),
    }


def _timed(scene: Scene) -> dict[str, Score]:
    length = scene.transcript.length_ms or 0
    silent = sum(silence.length_ms for silence in scene.silences)
    replies: dict[Role, list[float]] = {role: [] for role in CHAIRS}
    for one, other in pairwise(scene.turns):
        if {one.role, other.role} == set(CHAIRS):
            gap = _gap(one, other)
            if gap is not None:
                replies[other.role].append(gap)
    found: dict[str, Score] = {
        "silence_share": share(
            min(silent, length), length, unit="share of time", source=PICS, none="no time passes"
        ),
        "overlaps": Scored(
            sum(gap < 0 for gaps in replies.values() for gap in gaps),
            "turns that begin before the other's end",
            OURS,
        ),
    }
    for role, gaps in replies.items():
        middle = median(gaps)
        found[f"latency_{role}"] = (
            NotScored(f"the {role} never replies")
            if middle is None
            else Scored(middle, "ms, median", LATENCY)
        )
    return found


def _gap(one: Heard, other: Heard) -> int | None:
    """From the end of one turn to the start of the next, where both are known."""
    if one.turn.at is None or other.turn.at is None or one.turn.at.end_ms is None:
        return None
    return other.turn.at.start_ms - one.turn.at.end_ms
