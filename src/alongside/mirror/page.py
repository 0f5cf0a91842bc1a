"""The mirror page: one self-contained HTML file that both people look at together.

No script, no request, nothing from elsewhere: style and drawing stand in the file.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from alongside.mirror.drawing import NARROW, WIDE, clock, rows
from alongside.mirror.entries import Entry, Hush, Shown, called, when
from alongside.mirror.few import Held, Place, choose
from alongside.mirror.line import Line, lettered, line
from alongside.mirror.pieces import Mark, Rank, Run, runs
from alongside.mirror.template import GENERATOR, template
from alongside.notice import Registry, Report, Scene
from alongside.notice.standing import Reliability
from alongside.session import Role, Timing, Transcript
from alongside.translation import gettext as _

READINGS = ("descriptive", "clinical")


@dataclass(frozen=True, slots=True)
class Note:
    """What stands beside a turn: why words in it are marked."""

    id: str
    rank: Rank
    entry: Entry
    other: bool
    """Whether the note itself stands beside another turn, and this one only belongs to it."""


@dataclass(frozen=True, slots=True)
class Said:
    """One turn in the transcript."""

    id: str
    when: str
    who: str
    role: Role
    silence: Hush | None
    runs: tuple[Run, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Beat:
    """One row of the table that says in words what the line shows."""

    start: str
    end: str
    who: str
    letters: str


def page(
    transcript: Transcript,
    report: Report,
    registry: Registry,
    *,
    title: str,
    reading: str = "descriptive",
    date: str | None = None,
    known: Mapping[str, Reliability] | None = None,
) -> str:
    """The whole page as HTML; ``date`` stands on it as given.

    A clinical ``reading`` adds each card's clinical reading, and says that both people agreed to it.
    """
    if reading not in READINGS:
        raise ValueError(f"a reading is one of {', '.join(READINGS)}")
    scene = Scene(transcript)
    held = choose(transcript, report, registry, known=known)
    shown, clinical = Shown(scene), reading == "clinical"
    entries = {
        place.seen.id: shown.entry(place, letter=letter, clinical=clinical)
        for place, letter in [
            *lettered(held),
            *((place, "") for place in (*held.closed, *held.margin)),
        ]
    }
    drawn = line(scene, held)
    return template("page.html").render(
        title=title,
        date=date,
        generator=GENERATOR,
        revision=transcript.revision,
        clinical=clinical,
        timed=scene.timed,
        starts=transcript.timing is Timing.STARTS,
        wide=rows(drawn, WIDE, count=1)[0],
        narrow=rows(drawn, NARROW, count=_narrow_rows(drawn)),
        described=_described(drawn, scene, [entries[place.seen.id] for place in held.few]),
        beats=tuple(_beats(drawn, scene)),
        people=_people(transcript),
        others=any(turn.role in (Role.OTHER, Role.IMAGINED) for turn in transcript.turns),
        few=[entries[place.seen.id] for place in held.few],
        folded=[entries[place.seen.id] for place in held.folded],
        closed=[entries[place.seen.id] for place in held.closed],
        turns=tuple(_turns(shown, held, entries)),
        absent=_absent(report, registry),
        broken=bool(report.failures),
        learnt=any(each.card.carried for each in registry),
    )


def _people(transcript: Transcript) -> tuple[str, str]:
    """What to call the two: client first."""
    names = {turn.role: called(turn) for turn in reversed(transcript.turns)}
    return names.get(Role.CLIENT, _("Client")), names.get(Role.THERAPIST, _("Therapist"))


def _narrow_rows(drawn: Line) -> int:
    if not drawn.timed:
        return 4
    return min(6, max(3, round((drawn.end - drawn.start) / 600_000)))


def _described(drawn: Line, scene: Scene, few: Sequence[Entry]) -> str:
    """The line in words, for those who can't see it."""
    above, below = _people(scene.transcript)
    told = [_("Above: {above}. Below: {below}.").format(above=above, below=below)]
    if drawn.timed:
        told.append(_("From {start} to {end}.").format(start=clock(drawn.start), end=clock(drawn.end)))
    told += [
        _("Place {letter}, at {when}: {who}.").format(letter=one.letter, when=one.when, who=one.who)
        for one in few
    ]
    return " ".join(told)


def _beats(drawn: Line, scene: Scene) -> Iterator[Beat]:
    """Every stretch of talk and every silence, in order, with the letters of the places in it."""
    names = {heard.role: called(heard.turn) for heard in reversed(scene.turns)}
    told = [(one.start, one.end, names[one.role]) for one in drawn.talk]
    told += [(start, end, "") for start, end in drawn.silences]
    for start, end, who in sorted(told):
        letters = [
            dot.letter
            for dot in drawn.dots
            if dot.letter and start <= dot.at < end and names[dot.role] == who
        ]
        clear = (clock(start), clock(end)) if drawn.timed else ("", "")
        yield Beat(*clear, who, " ".join(letters))


def _turns(shown: Shown, held: Held, entries: Mapping[str, Entry]) -> Iterator[Said]:
    ranked: list[tuple[Place, Rank]] = [
        *((place, Rank.FEW) for place in held.few),
        *((place, Rank.FOLDED) for place in held.folded),
        *((place, Rank.MARGIN) for place in held.margin),
    ]
    ranked.sort(key=lambda one: one[0].seen.evidence[0].span.start)
    marks: dict[str, list[Mark]] = {}
    notes: dict[str, list[Note]] = {}
    for place, rank in ranked:
        note = f"note-{place.seen.id}"
        for one in place.seen.evidence:
            marks.setdefault(one.span.turn, []).append(Mark(one.span.start, one.span.end, note, rank))
        for name in place.seen.turns:
            other = name != place.seen.turns[0]
            notes.setdefault(name, []).append(Note(note, rank, entries[place.seen.id], other))
    for heard in shown.scene.turns:
        turn = heard.turn
        yield Said(
            id=turn.id,
            when=when(heard) if turn.at else str(heard.index + 1),
            who=called(turn),
            role=turn.role,
            silence=shown.silence_before(heard),
            runs=runs(turn.text, marks.get(turn.id, ()), turn.sounds, shown.pauses(heard)),
            notes=tuple(notes.get(turn.id, ())),
        )


def _absent(report: Report, registry: Registry) -> Mapping[str, Sequence[str]]:
    """What could not be looked for, by reason."""
    titles = {each.card.stamp: each.card.title for each in registry}
    found: dict[str, list[str]] = {}
    for one in report.absent:
        if one.noticed_by in titles:
            found.setdefault(one.reason, []).append(titles[one.noticed_by])
    return found
