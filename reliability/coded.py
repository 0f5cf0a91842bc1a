"""Coded sessions: transcripts with what the coders gave each turn.

Real sessions are AnnoMI's development sessions (Wu et al. 2022, 2023), coded turn by turn by language-model coders: A and B
with version 1 of the codebook, C with version 2. Invented sessions are our own courses, coded by their author and a
second coder. None of the coders is a person; their agreement says nothing of validity.
"""

import csv
import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from alongside.ingest import read
from alongside.session import Transcript

DATA = Path(os.environ.get("ALONGSIDE_DATA", Path(__file__).parent.parent.parent / "shared"))
"""Where the shared data lies; never committed."""

SHAPING_COURSES = frozenset({"alder", "birch", "hazel", "willow"})
"""Invented courses whose sessions the rules may be written on; *maple* and *rowan* are held out."""

VERSION_1: Mapping[str, frozenset[str]] = {
    "absolute": frozenset({"absolute"}),
    "advises": frozenset({"advises_asked", "advises_unasked"}),
    "affirms": frozenset({"affirms"}),
    "asks_beneath": frozenset({"explores_beneath"}),
    "asks_closed": frozenset({"closed_question"}),
    "asks_open": frozenset({"open_question"}),
    "asks_to_be_told": frozenset({"asks_to_be_told"}),
    "confronts": frozenset({"confronts"}),
    "directs": frozenset({"directs"}),
    "discloses": frozenset({"discloses"}),
    "feeling": frozenset(["sad", "afraid", "angry", "ashamed", "lonely", "hurt", "glad", "hopeful", "numb"]),
    "humour_over_pain": frozenset({"humour_over_pain"}),
    "informs": frozenset({"informs"}),
    "insight": frozenset({"insight"}),
    "names_pattern": frozenset({"names_pattern"}),
    "own_step": frozenset({"own_step"}),
    "pleases": frozenset({"pleases"}),
    "praises": frozenset({"praises"}),
    "reassures": frozenset({"reassures"}),
    "reflects": frozenset({"reflects_simple", "reflects_complex"}),
    "repairs": frozenset({"repairs"}),
    "self_attack": frozenset({"criticises_self"}),
    "self_kindness": frozenset({"self_kindness"}),
    "shares_self": frozenset({"shares_self"}),
    "states_need": frozenset({"need"}),
    "validates": frozenset({"validates"}),
}
"""Version 1 of the codebook, where its meaning holds for a kind of version 2. Codes that are wider, narrower or split
(*breaks_off*, *mistrusts*, *withdraws*) stand for nothing here."""

VERSION_2 = frozenset(
    [
        "contact",
        "discloses",
        "vanishes",
        "shuts_down",
        "pleases",
        "pushes_back",
        "corrects",
        "expects_hurt",
        "reluctant",
        "self_attack",
        "owns",
        "sees_impact",
        "absolute",
        "certainty_over_fear",
        "humour_over_pain",
        "near_then_away",
        "stays",
        "pauses",
        "bears",
        "own_step",
        "states_need",
        "receives_care",
        "turns_care_aside",
        "self_kindness",
        "trusts_self",
        "leans_on_others",
        "catches_self",
        "inner_voice",
        "insight",
        "between_us",
        "asks_to_be_told",
        "same_story",
        "feeling",
        "reflects",
        "reflects_deeper",
        "validates",
        "soothes",
        "reassures",
        "asks_open",
        "asks_closed",
        "asks_beneath",
        "asks_impact",
        "names_now",
        "names_pattern",
        "links_there_here",
        "repairs",
        "does_not_know",
        "shares_self",
        "affirms",
        "praises",
        "informs",
        "advises",
        "directs",
        "teaches_skill",
        "confronts",
        "defends_self",
        "moves_away",
        "agenda",
        "strain",
        "repair",
        "met",
    ]
)
"""The codes of version 2 of the codebook."""

VERSION_2_MORE: Mapping[str, frozenset[str]] = {"reflects": frozenset({"reflects", "reflects_deeper"})}
"""Kinds of ours that stand for more than one code of version 2."""


@dataclass(frozen=True)
class Coded:
    """One session and, for each coder, the codes of each turn; ``shaping`` sessions may be read while writing rules.

    ``keys`` names the rows of the coded tables that stand in each turn, as the encoder's predictions name them.
    """

    name: str
    transcript: Transcript
    coders: Mapping[str, tuple[frozenset[str], ...]]
    length_ms: int
    real: bool
    shaping: bool
    keys: tuple[tuple[str, ...], ...] = ()

    def gives(self, coder: str, kind: str, turn: int) -> bool:
        """Whether a coder gave this kind, or its match in the coder's codebook, to a turn."""
        meant = codes_meant(coder, kind)
        return bool(meant and meant & self.coders[coder][turn])

    def can_give(self, coder: str, kind: str) -> bool:
        """Whether the coder's codebook knows the kind."""
        return codes_meant(coder, kind) is not None


def codes_meant(coder: str, kind: str) -> frozenset[str] | None:
    """The codes by which a coder gives a kind; ``None`` where the coder's codebook has nothing like it."""
    if coder in ("A", "B"):
        return VERSION_1.get(kind)
    return VERSION_2_MORE.get(kind, frozenset({kind})) if kind in VERSION_2 else None


def real_sessions() -> Iterator[Coded]:
    """AnnoMI's development sessions; split by video, so that one video never stands on both sides."""
    path = DATA / "data/annomi/annomi-full.csv"
    rows = _rows(path)
    labels = {}
    for coder, name, column in (
        ("A", "labels.csv", "codes_a"),
        ("B", "labels.csv", "codes_b"),
        ("C", "labels-2.csv", "codes"),
    ):
        for row in _rows(DATA / "noticing" / name):
            labels[coder, row["transcript_id"], row["utterance_id"]] = frozenset(row[column].split())
    for transcript in read([path]).transcripts:
        said = [[rows[number] for number in turn.source_rows] for turn in transcript.turns]
        coders = {
            coder: tuple(
                frozenset[str]().union(
                    *(labels[coder, row["transcript_id"], row["utterance_id"]] for row in own)
                )
                for own in said
            )
            for coder in "ABC"
        }
        digest = hashlib.sha256(said[0][0]["video_url"].encode()).digest()
        yield Coded(
            f"annomi-{transcript.name}",
            transcript,
            coders,
            transcript.length_ms or 0,
            real=True,
            shaping=digest[0] % 3 < 2,
            keys=tuple(
                tuple(f"real/{row['transcript_id']}/{row['utterance_id']}" for row in own) for own in said
            ),
        )


def invented_sessions() -> Iterator[Coded]:
    """The invented courses, read from their captions as anybody's session would be."""
    for course in sorted(path for path in (DATA / "data/invented").iterdir() if path.is_dir()):
        for path in sorted(course.glob("session-*.vtt")):
            transcript = read([path]).transcripts[0]
            of_cue = {cue: index for index, turn in enumerate(transcript.turns) for cue in turn.source_rows}
            coders = {
                "author": [set[str]() for _ in transcript.turns],
                "second": [set[str]() for _ in transcript.turns],
            }
            keys: list[list[str]] = [[] for _ in transcript.turns]
            for row in _rows(path.with_suffix(".csv")):
                # A silent turn has no cue of its own: it stands in the gap before the cue it names.
                turn = of_cue[int(row["cue_first"])]
                coders["author"][turn].update(row["codes"].split())
                coders["second"][turn].update(row["codes_2"].split())
                keys[turn].append(f"invented/{course.name}/{path.stem}/{row['row']}")
            yield Coded(
                f"{course.name}-{path.stem.removeprefix('session-')}",
                transcript,
                {name: tuple(map(frozenset, codes)) for name, codes in coders.items()},
                transcript.length_ms or 0,
                real=False,
                shaping=course.name in SHAPING_COURSES,
                keys=tuple(map(tuple, keys)),
            )


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def consultations() -> Iterator[Coded]:
    """Mock consultations with exact times and no codes (PriMock57, Papadopoulos Korfiatis et al. 2022, CC BY 4.0).

    They are no therapy; here only claims about time are judged, as far as the coded sessions hold too few.
    """
    for doctor in sorted((DATA / "data/primock57").glob("*_doctor.TextGrid")):
        patient = doctor.with_name(doctor.name.replace("_doctor", "_patient"))
        transcript = read([doctor, patient], client=patient.name).transcripts[0]
        name = doctor.name.removesuffix("_doctor.TextGrid")
        yield Coded(name, transcript, {}, transcript.length_ms or 0, real=True, shaping=True)


def all_sessions() -> list[Coded]:
    """Every coded session."""
    return [*real_sessions(), *invented_sessions()]
