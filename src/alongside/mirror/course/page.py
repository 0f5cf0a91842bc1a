"""The course page: one self-contained HTML file about many sessions, that both people look at together.

Like a session's page it has no script and asks nothing of any other machine.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from alongside.bond.reading import DETECTORS
from alongside.course.course import Course, Wish
from alongside.course.looking import Found
from alongside.course.stretch import Pace, Stretch
from alongside.mirror.course import written
from alongside.mirror.course.between import between, strip_hours
from alongside.mirror.course.calendar import day
from alongside.mirror.course.quoting import Line, Quoting
from alongside.mirror.course.signs import grown, proposed
from alongside.mirror.course.strands import OPEN, loom, returning, strip
from alongside.mirror.course.way import Way, way
from alongside.mirror.template import GENERATOR, template
from alongside.notice import Card, Registry
from alongside.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Told:
    """A quiet stretch or a turning point as it is read."""

    days: str
    says: str
    because: str
    lines: tuple[Line, ...]
    quiet: bool
    heavy: bool


def page(course: Course, found: Found, *, title: str, folder: str = "NAME") -> str:
    """The whole page as HTML; ``folder`` is what the course is called on the command line."""
    quoting = Quoting(course, found, _cards(found))
    drawn = way(course, found)
    threads = returning(quoting, found)
    strands = [one for one in found.threads if one.tellings]
    steps = tuple(strip_hours(found.near_then_away))
    return template("course/page.html").render(
        title=title,
        generator=GENERATOR,
        folder=folder,
        span=_span(course),
        people=quoting.pair,
        spoken=quoting.spoken,
        shape=_shape(course, drawn),
        wish=_wishes(course, quoting),
        way=drawn,
        described=_described(drawn),
        described_steps=_described_steps(quoting, steps),
        described_threads=_(
            "Each strand runs from the first hour it came up in to the last. The hours stand below, thread by thread."
        ),
        moments=written.latest(written.remembered(course, quoting)),
        between=between(quoting, found),
        strips=(strip(quoting, steps), strip(quoting, steps, narrow=True)) if len(steps) > 1 else (),
        threads=(threads[:OPEN], threads[OPEN:]),
        looms=(loom(quoting, strands), loom(quoting, strands, narrow=True)) if strands else (),
        grown=grown(quoting, found),
        proposed=proposed(quoting, found),
        whys=written.whys(course, quoting),
        empty_why=written.empty_why(),
        check_ins=written.latest(written.check_ins(course, quoting)),
        stretches=tuple(_told(quoting, one) for one in found.stretches),
    )


def _cards(found: Found) -> Mapping[str, Card]:
    """Every card that words may have been noticed under."""
    cards = [each.card for each in (*Registry.built_in(), *DETECTORS)]
    return {card.kind: card for card in (*cards, *(sign.card for sign in found.signs))}


def _span(course: Course) -> str:
    """From the first hour to the last; empty where there is none."""
    if not course.hours:
        return ""
    first, last = course.hours[0].date, course.hours[-1].date
    if first == last:
        return day(first)
    return _("{first} to {last}").format(first=day(first), last=day(last))


def _shape(course: Course, drawn: Way) -> str:
    """What kind of course it is so far: what the page says of it depends on that."""
    if not course.hours:
        return "empty"
    if not drawn.has("recorded"):
        return "remembered" if drawn.has("remembered") else "waiting"
    return "one" if len(course.hours) == 1 else "many"


def _wishes(course: Course, quoting: Quoting) -> Mapping[str, written.Pair]:
    return {about.value: written.wishes(course, quoting, about) for about in Wish}


def _described(drawn: Way) -> str:
    """The way in words, for those who can't see it."""
    if not drawn.stops:
        return ""
    told = [
        _("Each hour stands at its date, from {first} to {last}.").format(
            first=drawn.stops[0].day, last=drawn.stops[-1].day
        )
    ]
    if drawn.strain:
        told.append(_("Strain may lie at: {days}.").format(days=_days(drawn, strain=True)))
    if drawn.mending:
        told.append(_("Mending may lie at: {days}.").format(days=_days(drawn, strain=False)))
    return " ".join(told)


def _described_steps(quoting: Quoting, hours: Sequence[str]) -> str:
    return _("Noticed on: {days}.").format(days="; ".join(quoting.day(hour) for hour in hours))


def _days(drawn: Way, *, strain: bool) -> str:
    return "; ".join(stop.day for stop in drawn.stops if (stop.strain if strain else stop.mending))


def _told(quoting: Quoting, stretch: Stretch) -> Told:
    hours: Sequence[str] = stretch.hours
    first, last = quoting.day(hours[0]), quoting.day(hours[-1])
    days = first if first == last else _("{first} to {last}").format(first=first, last=last)
    return Told(
        days=days,
        says=stretch.says,
        because=stretch.because,
        lines=tuple(quoting.line(one, dated=hours != (one.hour,)) for one in stretch.cited),
        quiet=stretch.pace is Pace.QUIET,
        heavy=quoting.closed(*stretch.cited),
    )
