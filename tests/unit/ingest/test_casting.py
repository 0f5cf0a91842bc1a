"""Who is taken for the therapist, and why. All talk written here is invented."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from files import reading, refusal

from alongside.ingest import Basis, Casting, read
from alongside.ingest.block import Block
from alongside.ingest.casting import cast
from alongside.ingest.refusal import CannotRead
from alongside.ingest.telling import roles_told, tells
from alongside.session import Role

T, C, O = Role.THERAPIST, Role.CLIENT, Role.OTHER  # noqa: E741 - the letters that transcripts use


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Therapist", T), ("THERAPIST", T), ("therapist 2", T), ("Counsellor", T), ("counselor", T), ("Interviewer", T),
        ("Ruth (therapist)", T), ("Therapist - Ruth", T), ("day1_consultation01_doctor", T), ("Client", C), ("PATIENT", C),
        ("client_2", C), ("Interviewee", C), ("Client's mother", None), ("Mother of client", None), ("Patient advocate", None),
        ("Ruth", None), ("Speaker 1", None), ("Therapist and client", None), ("Therapists Anonymous", None), ("", None),
    ],
)  # fmt: skip
def test_a_word_in_a_name_may_tell_a_role(name: str, role: Role | None) -> None:
    assert tells(name) is role


@pytest.mark.parametrize(
    ("names", "roles"),
    [
        ("T C", {"T": T, "C": C}),
        ("C P", {"C": T, "P": C}),
        ("T P", {"T": T, "P": C}),
        ("T C P", {"T": T, "C": C, "P": C}),
        ("C X", {}),
        ("P X", {}),
        ("Therapist C", {"Therapist": T, "C": C}),
        ("Client C", {"Client": C, "C": T}),
        ("Th. Cl.", {"Th.": T, "Cl.": C}),
        ("Dr_Hill Dawn", {"Dr_Hill": T}),
        ("Dr_Hill Dr_Stone", {}),
        ("Dr_Stone Therapist", {"Therapist": T}),
        ("Therapist Nurse Client", {"Therapist": T, "Client": C}),
        ("Nurse Patient", {"Nurse": T, "Patient": C}),
        ("Ruth Dawn", {}),
    ],
)
def test_names_tell_roles_together(names: str, roles: dict[str, Role]) -> None:
    assert roles_told(names.split()) == roles


ASKS = (
    "How was the week for you?",
    "What was that like for you?",
    "And what did you do then?",
    "What do you make of it?",
)
TELLS = (
    "I went to my sister's and I said my piece, and I felt my hands shake as I said it.",
    "I didn't know what to do with myself so I walked home and I sat in my kitchen until it was dark.",
    "I made my tea. I think I was angry, I mean I am angry, I just never say it to my family at all.",
    "I suppose I am tired of my own voice, I keep hearing myself tell my story in the same way again.",
)


def blocks(*said: tuple[str, str]) -> list[Block]:
    return [Block((row,), speaker, text) for row, (speaker, text) in enumerate(said)]


def hour(one: str = "Ruth", other: str = "Dawn") -> list[tuple[str, str]]:
    return [
        turn
        for asked, answered in zip(ASKS, TELLS, strict=True)
        for turn in ((one, asked), (other, answered))
    ]


def chairs(casting: Casting) -> dict[str, Role]:
    return dict(casting.roles)


def test_a_name_that_is_given_is_believed() -> None:
    for asked in ({"therapist": "dawn"}, {"client": " RUTH "}, {"therapist": "Dawn", "client": "Ruth"}):
        casting = cast(blocks(*hour()), stated={}, **asked)
        assert chairs(casting) == {"Ruth": C, "Dawn": T}
        assert (casting.basis, casting.confidence) == (Basis.GIVEN, None)


def test_a_given_name_outweighs_names_and_file() -> None:
    casting = cast(
        blocks(("Therapist", "One?"), ("Client", "Two.")),
        stated={"Therapist": T, "Client": C},
        therapist="client",
    )
    assert chairs(casting) == {"Therapist": C, "Client": T}


def test_an_unknown_name_is_refused_with_those_there_are() -> None:
    told = refusal("Ruth: One quinquereme?\nDawn: Two.\nRuth: Mm.\nDawn: So.\n", therapist="Kit")
    assert "nobody in it is called “Kit”. Its speakers: Ruth, Dawn." in told
    assert "quinquereme" not in told
    assert "“Kit Mo”" in refusal("T: One?\nC: Two.\n", client="Kit\nMo")
    assert "can't be both" in refusal("T: One?\nC: Two.\n", therapist="T", client="t")


def test_names_tell() -> None:
    casting = reading("Dr Hill: One?\nDawn: Two.\nDr Hill: Mm.\nDawn: So.\n").castings[0]
    assert chairs(casting) == {"Dr Hill": T, "Dawn": C}
    assert casting.basis is Basis.NAMES
    assert "by their names" in casting.why


def test_talk_tells_with_a_stated_confidence() -> None:
    casting = cast(blocks(*hour()), stated={})
    assert chairs(casting) == {"Ruth": T, "Dawn": C}
    assert casting.basis is Basis.TALK
    assert casting.confidence is not None
    assert 0.85 <= casting.confidence < 1
    assert "sure" in casting.why
    assert "--therapist" in casting.why


def test_where_talk_does_not_tell_it_asks() -> None:
    with pytest.raises(CannotRead, match=r"isn't clear who the therapist is.*--therapist NAME.*Ruth, Dawn"):
        cast(blocks(("Ruth", "Mm."), ("Dawn", "Mm."), ("Ruth", "Well."), ("Dawn", "Well.")), stated={})


def test_more_than_two_are_kept() -> None:
    both = [*hour("Therapist", "Dawn"), ("Kit", "Hello."), ("Mo", "Hello.")]
    assert chairs(cast(blocks(*both), stated={})) == {"Therapist": T, "Dawn": C, "Kit": O, "Mo": O}
    assert chairs(cast(blocks(*hour(), ("Kit", "Hello.")), stated={}))["Kit"] is O


def test_of_several_who_say_as_much_no_client_is_guessed() -> None:
    said = [("Therapist", "And you?"), ("Dawn", TELLS[0]), ("Kit", TELLS[1])]
    with pytest.raises(CannotRead, match=r"isn't clear who the client is.*--client NAME"):
        cast(blocks(*said), stated={})
    assert chairs(cast(blocks(*said), stated={}, client="kit")) == {"Therapist": T, "Dawn": O, "Kit": C}


def test_two_clients_and_two_therapists_by_name() -> None:
    said = [("Therapist 1", "One?"), ("Client A", "Two."), ("Client B", "Three."), ("Therapist 2", "Mm.")]
    assert list(chairs(cast(blocks(*said), stated={})).values()) == [T, C, C, T]


def test_the_client_by_name_leaves_the_other_the_therapist() -> None:
    assert chairs(cast(blocks(("Ruth", "One?"), ("Client", "Two.")), stated={})) == {"Ruth": T, "Client": C}


def test_an_unnamed_voice_is_nobody() -> None:
    casting = cast(blocks(("unnamed", "x " * 400), *hour("T", "C")), stated={})
    assert chairs(casting) == {"T": T, "C": C, "unnamed": O}


def test_only_therapists_are_refused() -> None:
    with pytest.raises(CannotRead, match="isn't clear who the client is"):
        cast(blocks(("Therapist 1", "One?"), ("Therapist 2", "Two.")), stated={})


# The figures that alongside.ingest.talk states, with the names hidden.


def hidden(path: Path) -> Iterator[list[Block]]:
    """The sessions of a file, their speakers called A and B in the order of appearance."""
    for transcript in read([path]).transcripts:
        names = {
            name: "AB"[place] for place, name in enumerate(dict.fromkeys(t.speaker for t in transcript.turns))
        }
        yield [Block((row,), names[t.speaker], t.text, role=t.role) for row, t in enumerate(transcript.turns)]


def outcome(said: list[Block]) -> str:
    try:
        casting = cast(said, stated={})
    except CannotRead:
        return "asked"
    return "right" if all(chairs(casting)[block.speaker or ""] is block.role for block in said) else "wrong"


@pytest.mark.data
def test_how_people_talk_tells_on_real_and_invented_sessions(shared: Path) -> None:
    real = Counter(outcome(said) for said in hidden(shared / "data/annomi/annomi-full.csv"))
    invented = Counter(
        outcome(said) for path in sorted((shared / "data/invented").glob("*/*.vtt")) for said in hidden(path)
    )
    assert real == {"right": 95, "asked": 3}, json.dumps(real)
    assert invented == {"right": 32, "asked": 4}, json.dumps(invented)
