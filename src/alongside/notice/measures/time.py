"""Silences, replies and overlaps, where the transcript tells of time."""

from alongside.notice.floor import LEAST_OVERLAP_MS, PAIR
from alongside.notice.measures.card import Measure, share
from alongside.notice.measures.pair import Pair
from alongside.notice.usual import median
from alongside.session import NotScored, Role
from alongside.translation import gettext as _

PICS = "silences of 3 s or more: Pausing Inventory Categorization System (Levitt 2001); length alone says nothing of what they are"
LATENCY = (
    "start of a reply less the end of the other's turn, below zero where it begins before that; "
    "a bare mm, and a turn that lies within the other's, are no replies"
)
OVERLAPS = f"turns, more than a bare mm, that begin {LEAST_OVERLAP_MS} ms or more before the other's end"


def _silence_share(pair: Pair) -> float | NotScored:
    if pair.scene.untimed:
        return NotScored(pair.scene.untimed)
    length = pair.scene.transcript.length_ms or 0
    return share(min(sum(one.length_ms for one in pair.silences), length), length, "no time passes")


def _silences(pair: Pair) -> float | NotScored:
    if pair.scene.untimed and not pair.pauses_written:
        return NotScored(pair.scene.untimed)
    return len(pair.silences)


def _ended_by_client(pair: Pair) -> float | NotScored:
    count = _silences(pair)
    if isinstance(count, NotScored):
        return count
    ended = sum(one.after.role is Role.CLIENT for one in pair.silences)
    return share(ended, count, "no silence of 3 s or more")


def _latency(pair: Pair, role: Role) -> float | NotScored:
    if pair.scene.untimed:
        return NotScored(pair.scene.untimed)
    latencies = [one.latency_ms for one in pair.replies if one.turn.role is role]
    return median(latencies) if latencies else NotScored(f"the {role.value} never replies")


def _overlaps(pair: Pair) -> float | NotScored:
    return NotScored(pair.scene.untimed) if pair.scene.untimed else len(pair.overlaps)


TITLES = {Role.CLIENT: _("How soon the client replies"), Role.THERAPIST: _("How soon the therapist replies")}


def _latency_of(role: Role) -> Measure:
    return Measure(
        name=f"latency_{role.value}", title=TITLES[role], unit="ms, median", source=LATENCY,
        reckon=lambda pair: _latency(pair, role),
    )  # fmt: skip


MEASURES = (
    Measure(
        name="silence_share", title=_("Time in silences"), unit="share of time", source=PICS, reckon=_silence_share
    ),
    Measure(name="silences", title=_("Silences"), unit="silences", source=PICS, reckon=_silences),
    Measure(
        name="silences_ended_by_client", title=_("Silences that end with the client's words"), unit="share of silences",
        source=PICS, reckon=_ended_by_client,
    ),
    *map(_latency_of, PAIR),
    Measure(name="overlaps", title=_("Voices at once"), unit="turns", source=OVERLAPS, reckon=_overlaps),
)  # fmt: skip
