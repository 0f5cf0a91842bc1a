"""Quiet stretches and turning points of a course, said in words on stated evidence. Few, and never a count."""

import datetime
from collections.abc import Iterator, Mapping, Sequence

from alongside.bond.cited import Cited, Noticed, marked
from alongside.course.sign import Sign
from alongside.course.stretch import Pace, Stretch
from alongside.course.thread import Telling, Thread
from alongside.notice.wording import said
from alongside.session import Role
from alongside.translation import gettext as _

MOST_QUIET, MOST_TURNING = 3, 3
"""Stretches of each kind that are said of a course."""
MARKING = frozenset(
    """between_us catches_self certainty_over_fear contact corrects discloses expects_hurt feeling humour_over_pain inner_voice insight
    leans_on_others names_now near_then_away own_step owns pushes_back receives_care repairs sees_impact self_attack self_kindness shuts_down
    soothes states_need stays trusts_self turns_care_aside vanishes""".split()
)
"""Kinds that mark an hour: what a question, an answer or a technique is says nothing of whether it was quiet."""
STOPPING = frozenset({"vanishes", "shuts_down", "near_then_away"})
"""Kinds with which a telling stops or turns aside."""
OPENING = frozenset({"contact", "discloses", "feeling", "insight", "owns", "self_kindness", "stays"})
"""Kinds with which it goes on."""
_LEAST_HOURS = 4
"""Hours with words, from which on one can be quieter than the others."""
_QUIET = 0.55
"""A quiet hour has at most so much of what half of the hours have."""
_TURNS = 20
_MORE = 1.15
"""How much longer than each one before the telling is that goes further."""
_LEAST_WORDS = 60
_AFTER = 2
"""Turns after one in which it is named, up to which it may have stopped or gone on."""


def stretches(
    hours: Sequence[Noticed], threads: Sequence[Thread] = (), signs: Sequence[Sign] = ()
) -> tuple[Stretch, ...]:
    """What may be said of stretches of the course, in order of date."""
    ordered = sorted(hours, key=lambda noticed: (noticed.hour.date, noticed.hour.id))
    turning = _turning(ordered, threads, signs)
    told = {hour for one in turning for hour in one.hours}
    found = (*_quiet(ordered, told), *turning)
    place = {noticed.hour.id: number for number, noticed in enumerate(ordered)}
    return tuple(sorted(found, key=lambda one: place[one.hours[0]]))


def _quiet(hours: Sequence[Noticed], told: set[str]) -> tuple[Stretch, ...]:
    """Runs of hours in which little was marked, the longest ones."""
    shares = {noticed.hour.id: share for noticed in hours if (share := _share(noticed)) is not None}
    if len(shares) < _LEAST_HOURS:
        return ()
    half = sorted(shares.values())[len(shares) // 2]
    if not half:
        return ()
    runs: list[list[Noticed]] = [[]]
    for noticed in hours:
        share = shares.get(noticed.hour.id)
        if share is not None and share <= _QUIET * half and noticed.hour.id not in told:
            runs[-1].append(noticed)
        elif runs[-1]:
            runs.append([])
    longest = sorted((run for run in runs if run), key=lambda run: (-len(run), run[0].hour.date))
    return tuple(_quiet_stretch(run) for run in longest[:MOST_QUIET])


def _share(noticed: Noticed) -> float | None:
    """The share of turns that are marked; ``None`` for an hour without enough turns, or that nothing looked at."""
    turns = noticed.words.turns
    if noticed.hour.remembered or len(turns) < _TURNS or not noticed.report.detectors:
        return None
    return len({one.turns[0] for one in noticed.report.observations if one.kind in MARKING}) / len(turns)


def _quiet_stretch(run: Sequence[Noticed]) -> Stretch:
    first, last = run[0].hour, run[-1].hour
    if len(run) == 1:
        says = _("On {day} little was marked. Hours like this one count.").format(day=day(first.date))
        because = _("for its length, this hour holds fewer marked places than half of the hours do")
    else:
        says = _("From {first} to {last} little was marked. Hours like these count.").format(
            first=day(first.date), last=day(last.date)
        )
        because = _("for their length, these hours hold fewer marked places than half of the hours do")
    return Stretch(Pace.QUIET, tuple(noticed.hour.id for noticed in run), says, because)


def _turning(
    hours: Sequence[Noticed], threads: Sequence[Thread], signs: Sequence[Sign]
) -> tuple[Stretch, ...]:
    by_id = {noticed.hour.id: noticed for noticed in hours}
    found: dict[str, Stretch] = {}
    for one in (*_further(by_id, threads), *_kept(by_id, signs)):
        found.setdefault(one.hours[-1], one)
    return tuple(found.values())[:MOST_TURNING]


def _further(hours: Mapping[str, Noticed], threads: Sequence[Thread]) -> Iterator[Stretch]:
    """Tellings that go further, of threads that had been begun and let go more than once; the most often begun first."""
    found = []
    for thread in threads:
        begun: list[Cited] = []
        most = 0
        for telling in thread.tellings:
            noticed = hours.get(telling.hour)
            if noticed is None or noticed.hour.remembered:
                continue
            words = _words(noticed, telling)
            stop, opening = _marked_in(noticed, telling, STOPPING), _marked_in(noticed, telling, OPENING)
            if len(begun) > 1 and opening and words >= max(_LEAST_WORDS, _MORE * most):
                found.append((len(begun), _further_stretch(noticed, thread, begun, opening)))
                break
            most = max(most, words)
            if stop:
                begun.append(stop)
    yield from (stretch for _begun, stretch in sorted(found, key=lambda pair: -pair[0]))


def _words(noticed: Noticed, telling: Telling) -> int:
    """How many words the client says of it in one hour."""
    turns = (noticed.words.turn(turn) for turn in telling.turns if _has(noticed, turn))
    return sum(len(turn.text.split()) for turn in turns if turn.role is Role.CLIENT)


def _marked_in(noticed: Noticed, telling: Telling, kinds: frozenset[str]) -> Cited | None:
    """The first words of the client's in or just after a telling that were noticed so."""
    places = {noticed.words.index(turn) for turn in telling.turns if _has(noticed, turn)}
    near = {place + step for place in places for step in range(_AFTER + 1)}
    for one in noticed.report.observations:
        if one.kind not in kinds or noticed.words.index(one.turns[0]) not in near:
            continue
        cited = marked(noticed, one)
        if cited.role is Role.CLIENT:
            return cited
    return None


def _has(noticed: Noticed, turn: str) -> bool:
    try:
        noticed.words.turn(turn)
    except KeyError:
        return False
    return True


def _further_stretch(noticed: Noticed, thread: Thread, begun: Sequence[Cited], opening: Cited) -> Stretch:
    return Stretch(
        Pace.TURNING,
        (noticed.hour.id,),
        _("On {day} more was told about {name} than before.").format(
            day=day(noticed.hour.date), name=said(thread.name)
        ),
        _("it had come up in earlier hours, and near it the talk had stopped or gone elsewhere"),
        (*begun[-2:], opening),
    )


def _kept(hours: Mapping[str, Noticed], signs: Sequence[Sign]) -> Iterator[Stretch]:
    """The first hour from which a sign was kept."""
    kept = [sign for sign in signs if sign.in_course and sign.hour in hours]
    if not kept:
        return
    first = min(kept, key=lambda sign: (hours[sign.hour].hour.date, sign.hour))
    yield Stretch(
        Pace.TURNING,
        (first.hour,),
        _("On {day} something was said, and kept: {quote}").format(
            day=day(hours[first.hour].hour.date), quote=said(first.cited.evidence.quote)
        ),
        _("it is the first sign in this course that the person it is about keeps"),
        (first.cited,),
    )


def day(date: datetime.date) -> str:
    """A date as people say it."""
    return _("{day} {month}").format(day=date.day, month=_month(date.month))


def _month(number: int) -> str:
    names = (
        _("January"), _("February"), _("March"), _("April"), _("May"), _("June"), _("July"), _("August"), _("September"),
        _("October"), _("November"), _("December"),
    )  # fmt: skip
    return names[number - 1]
