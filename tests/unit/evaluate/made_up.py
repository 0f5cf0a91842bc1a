"""Made-up coded sessions and predictions, small enough to check by hand."""

from pathlib import Path
from typing import Any

import numpy as np
from reliability.folds import real_folds
from reliability.turns import Material, Turns
from training.data import INVENTED, REAL, CodedSession, CodedTurn
from training.targets import CHOICES, CLIENT, KINDS, THERAPIST

OPEN = {"move": "question", "reflection": "none", "question": "open", "input": "none"}
MIRRORED = {"move": "reflection", "reflection": "simple", "question": "none", "input": "none"}
TOLD = {"move": "therapist_input", "reflection": "none", "question": "closed", "input": "information"}


def kinds_of(role: str, **given: float) -> dict[str, float]:
    """Every kind of a role, the named ones with their share."""
    return {kind: given.get(kind.partition(":")[2], 0.0) for kind in KINDS if kind.startswith(f"{role}:")}


def turns_of(name: str, *, expert: bool, shift: int = 0) -> tuple[CodedTurn, ...]:
    """Eight turns: a question, an answer that is contact, and so on."""
    made = []
    for at in range(8):
        step = (at // 2 + shift) % 4
        if at % 2 == 0:
            choices = (OPEN, MIRRORED, TOLD, OPEN)[step]
            text = (
                "What happened then?",
                "You sat there on your own.",
                "Buses go at nine, right?",
                "And how was that?",
            )[step]
            kinds = kinds_of(THERAPIST, asks_open=float(choices is OPEN), reflects=float(choices is MIRRORED))
            made.append(CodedTurn(f"{name}/{at}", THERAPIST, text, choices if expert else {}, kinds))
            continue
        talk = ("change", "neutral", "sustain", "neutral")[step]
        text = (
            "I never told anyone about the blue tin.",
            "We had soup.",
            "It stays as it is, I like my evenings.",
            "The shop was shut.",
        )[step]
        kinds = kinds_of(CLIENT, contact=(1.0, 0.0, 0.5, 0.0)[step], discloses=float(step == 0))
        depth = (5.0, 1.0, 2.0, 1.5)[step] if expert else None
        made.append(
            CodedTurn(f"{name}/{at}", CLIENT, text, {"talk": talk} if expert else {}, kinds, {}, depth)
        )
    return tuple(made)


def sessions(real: int = 11, courses: int = 5) -> tuple[CodedSession, ...]:
    """Real sessions, the last two of them from one video, and courses of two sessions each."""
    made = [
        CodedSession(
            f"real/{n}", REAL, f"video-{min(n, real - 2)}", turns_of(f"real/{n}", expert=True, shift=n)
        )
        for n in range(real)
    ]
    made += [
        CodedSession(
            f"invented/course-{course}/session-{n}",
            INVENTED,
            f"course-{course}",
            turns_of(f"invented/course-{course}/session-{n}", expert=False, shift=course + n),
        )
        for course in range(courses)
        for n in (1, 2)
    ]
    return tuple(made)


def material(found: tuple[CodedSession, ...] | None = None) -> Material:
    """The sessions with coders: the first gives what has any share, the others what every coder gave."""
    known = found or sessions()
    codes: dict[str, dict[str, frozenset[str]]] = {coder: {} for coder in ("A", "B", "C", "author", "second")}
    depths = {}
    for session in known:
        for turn in session.turns:
            some = frozenset(kind.partition(":")[2] for kind, share in turn.kinds.items() if share > 0)
            every = frozenset(kind.partition(":")[2] for kind, share in turn.kinds.items() if share == 1)
            for coder in ("A", "B", "C") if session.source == REAL else ("author", "second"):
                # Version 1 says "insight" where version 2 says "contact".
                codes[coder][turn.key] = {"A": frozenset(), "B": frozenset({"insight"} & every)}.get(
                    coder, some if coder == "author" else every
                )
            if turn.depth is not None:
                depths[turn.key] = (turn.depth - 0.5, turn.depth + 0.5)
    return Material(known, codes, depths, {REAL: 2.0, INVENTED: 1.0})


def predictions(turns: Turns) -> dict[str, Any]:
    """Predictions that are always right where a coder or an expert was sure; doubtful turns are noticed too."""
    columns = [f"{choice.name}.{one}" for choice in CHOICES for one in choice.classes]
    columns += [kind.replace(":", ".notice.") for kind in KINDS] + ["depth"]
    table = np.full((len(turns.keys), len(columns)), np.nan)
    for choice in CHOICES:
        asked = turns.role == choice.role
        for place, one in enumerate(choice.classes):
            right = turns.choices[choice.name] == place
            table[asked, columns.index(f"{choice.name}.{one}")] = np.where(right, 0.8, 0.1)[asked]
    noticed = np.full((len(turns.keys), len(KINDS)), 255, dtype=np.uint8)
    for place, kind in enumerate(KINDS):
        asked = turns.role == kind.partition(":")[0]
        given = np.nan_to_num(turns.share(kind)) > 0
        table[asked, columns.index(kind.replace(":", ".notice."))] = np.where(given, 0.9, 0.1)[asked]
        noticed[asked, place] = given[asked]
    client = turns.role == CLIENT
    table[client, -1] = np.nan_to_num(turns.depth, nan=1.0)[client]
    fold = real_folds(turns)
    courses = sorted({group for group, real in zip(turns.group, turns.real, strict=True) if not real})
    fold = np.array(
        [
            one if real else courses.index(group) % 5
            for one, group, real in zip(fold, turns.group, turns.real, strict=True)
        ]
    )
    return {
        "made": "2031-02-03", "key": np.array(turns.keys), "fold": fold, "columns": np.array(columns),
        "probability": table.astype(np.float16), "bare": table.astype(np.float16), "noticed": noticed, "marked": noticed.copy(),
    }  # fmt: skip


def written(folder: Path, told: dict[str, Any]) -> Path:
    """The predictions as the file that is read."""
    path = folder / "predictions.npz"
    np.savez_compressed(path, **told)
    return path
