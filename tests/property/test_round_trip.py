"""What is written can be read again, and is the same, as far as the format holds it. All talk here is invented."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from alongside.ingest import Format, read, write
from alongside.ingest.labels import safe_label
from alongside.session import Interval, Role, Timed, Transcript, Turn

pieces = st.sampled_from(
    [
        *"a b I : :: . , ? ! & < > -- … “ ” ' \" [ ] ( ) { } \\ | ; # * _ = + @ ~ 1 5 0:03 00:00:01,000".split(),
        *[
            "-->",
            "->",
            "&amp;",
            "&lt;",
            "&#10;",
            "<v Kit>",
            "</v>",
            "<i>",
            "<00:00:01.000>",
            "{\\an8}",
            "NOTE",
            "WEBVTT",
        ],
        *[
            "Ruth:",
            "T:",
            "Note:",
            "00:00:01.000 --> 00:00:02.000",
            "[laughs]",
            "(sighs)",
            "[pause 6s]",
            "<UNIN/>",
            "word",
        ],
        *["naïve", "שלום", "🙂", "王", "\u00a0", "  ", "é", "ß", "İ", "\u200f", ",,", '""'],
    ]
)
lines = st.lists(pieces, min_size=1, max_size=8).map(" ".join).map(str.strip).filter(bool)
breaks = st.lists(lines, min_size=1, max_size=3).map("\n".join)
characters = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff")
names = st.one_of(
    st.sampled_from(["Ruth Hill", "dawn", "Dr. O'Neil (she/her)", "SPEAKER_00", "T", "王 小", "A&B", "<i>", "note", "9", "my mum", "-x-"]),
    st.text(characters, min_size=1, max_size=20).map(lambda name: " ".join(name.split())).filter(bool),
)  # fmt: skip


@st.composite
def sessions(draw: st.DrawFn, *, text: st.SearchStrategy[str] = lines) -> Transcript:
    """A session as it is read: turns of two people or three in turn, with cues one blank apart."""
    cast = draw(
        st.lists(names.filter(lambda name: name != "unnamed"), min_size=2, max_size=3, unique_by=str.casefold)
    )
    chairs = dict(zip(cast, (Role.THERAPIST, Role.CLIENT, Role.OTHER), strict=False))
    order = [*cast[:2], *draw(st.lists(st.sampled_from(cast), max_size=6))]
    turns: list[Turn] = []
    clock = draw(st.integers(0, 5_000))
    for number, who in enumerate(order, start=1):
        if turns and turns[-1].speaker == who:
            continue
        said, cues = "", []
        for part in draw(st.lists(text, min_size=1, max_size=3)):
            begin = len(said) + 1 if said else 0
            said = f"{said} {part}" if said else part
            length = draw(st.integers(1, 9_000))
            cues.append(Timed(begin, len(said), Interval(clock, clock + length)))
            clock += length + draw(st.integers(-500, 9_000))
            clock = max(clock, cues[-1].at.start_ms)
        latest = max(cue.at.end_ms or 0 for cue in cues)
        at = Interval(cues[0].at.start_ms, latest)
        turns.append(Turn(f"t{number}", who, chairs[who], said, at, cues=tuple(cues)))
    turns.append(_english(next(who for who in cast if who != turns[-1].speaker), chairs, clock + 9_000))
    return Transcript(tuple(turns))


def _english(who: str, chairs: dict[str, Role], start: int) -> Turn:
    """Enough of a last turn for the whole to be in English."""
    said = "and it is what you know of it " * 20 + "so."
    at = Interval(start, start + 9_000)
    return Turn("last", who, chairs[who], said, at, cues=(Timed(0, len(said), at),))


def again(transcript: Transcript, form: Format, **asked: Any) -> tuple[Turn, ...]:
    with TemporaryDirectory() as folder:
        place = Path(folder) / f"again.{form}"
        place.write_text(write(transcript, form), encoding="utf-8", newline="\n")
        (found,) = read([place], **asked).transcripts
    return found.turns


def numbered(transcript: Transcript) -> list[Turn]:
    """The turns with ids and rows as captions give them."""
    found, row = [], 0
    for place, turn in enumerate(transcript.turns, start=1):
        rows = tuple(range(row, row + max(1, len(turn.cues))))
        row += len(rows)
        found.append(replace(turn, id=f"t{place}", source_rows=rows))
    return found


@given(sessions(text=breaks))
def test_json_gives_the_same_session(session: Transcript) -> None:
    assert again(session, Format.JSON) == session.turns


@given(sessions(text=breaks))
def test_webvtt_gives_the_same_turns_cues_and_roles(session: Transcript) -> None:
    assert list(again(session, Format.VTT)) == numbered(session)


@given(sessions(text=breaks), st.booleans())
def test_csv_gives_the_same_turns_and_roles(session: Transcript, timed: bool) -> None:
    if not timed:
        session = Transcript(tuple(replace(turn, at=None) for turn in session.turns))
    expected = [(turn.speaker, turn.role, turn.text, turn.at) for turn in session.turns]
    assert [(turn.speaker, turn.role, turn.text, turn.at) for turn in again(session, Format.CSV)] == expected


def spelled(session: Transcript) -> list[str]:
    return [safe_label(name) for name in dict.fromkeys(turn.speaker for turn in session.turns)]


@given(sessions())
def test_subrip_gives_the_same_turns_and_cues(session: Transcript) -> None:
    labels = spelled(session)
    if len({label.casefold() for label in labels}) < len(labels):
        return
    by_name = dict(zip(dict.fromkeys(turn.speaker for turn in session.turns), labels, strict=True))
    expected = [replace(turn, speaker=by_name[turn.speaker]) for turn in numbered(session)]
    assert list(again(session, Format.SRT, therapist=labels[0], client=labels[1])) == expected


@given(sessions(), st.booleans())
def test_plain_text_gives_the_same_words_and_starts(session: Transcript, timed: bool) -> None:
    labels = spelled(session)
    if len({label.casefold() for label in labels}) < len(labels):
        return
    if not timed:
        session = Transcript(tuple(replace(turn, at=None, cues=()) for turn in session.turns))
    by_name = dict(zip(dict.fromkeys(turn.speaker for turn in session.turns), labels, strict=True))
    expected = [
        (by_name[turn.speaker], turn.role, turn.text, Interval(turn.at.start_ms) if turn.at else None)
        for turn in session.turns
    ]
    found = again(session, Format.TXT, therapist=labels[0], client=labels[1])
    assert [(turn.speaker, turn.role, turn.text, turn.at) for turn in found] == expected
