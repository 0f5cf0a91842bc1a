"""What training rests on: targets, folds that never leak, wordings that tell, and calibration across folds."""

import csv
from pathlib import Path

import numpy as np
import pytest
from scipy.sparse import csr_matrix
from training.calibrate import Held, across_folds, mix, temperature, told
from training.data import (
    INVENTED,
    OWN,
    REAL,
    WRITTEN,
    CodedSession,
    CodedTurn,
    arrays,
    digests,
    sessions,
    written,
)
from training.folds import FOLDS, folds
from training.targets import CHOICES, FIRST_CODES, KINDS, PART_OF, SAME_MEANING
from training.wordings import NEVER, _kind, fit_wordings, weighed


def turn(key: str, role: str, text: str, **kinds: float) -> CodedTurn:
    return CodedTurn(key, role, text, {}, {f"{role}:{kind}": share for kind, share in kinds.items()})


ASKED = {kind.partition(":")[2]: 0.0 for kind in KINDS if kind.startswith("client:")}


def course(name: str, turns: int = 12) -> CodedSession:
    """An invented session in which every third client turn tells something for the first time."""
    made = []
    for at in range(turns):
        text = "I have never told anyone that" if at % 3 == 0 else "It rained all week again"
        made.append(turn(f"invented/{name}/{at}", "client", text, **{**ASKED, "contact": float(at % 3 == 0)}))
    return CodedSession(f"invented/{name}", INVENTED, name, tuple(made))


def test_the_map_between_codebooks_names_real_codes() -> None:
    assert set(SAME_MEANING) | set(PART_OF) <= set(FIRST_CODES)
    assert set(SAME_MEANING.values()) <= set(KINDS)
    assert not set(SAME_MEANING) & set(PART_OF)
    assert all(kind in KINDS for kinds in PART_OF.values() for kind in kinds)


def test_no_target_names_a_feeling() -> None:
    assert not {name.partition(":")[2] for name in KINDS} & {"feeling", "sad", "afraid", "angry", "ashamed"}


def test_what_nobody_was_asked_is_no_label() -> None:
    made = arrays((turn("a", "client", "Yes.", contact=0.5),))
    column = KINDS.index("client:contact")
    assert made["kinds"][0, column] == 0.5
    assert np.isnan(np.delete(made["kinds"][0], column)).all()
    assert all(made[choice.name][0] == -1 for choice in CHOICES)


def test_own_coded_sessions_are_read_in_the_same_form(tmp_path: Path) -> None:
    folder = tmp_path / "data/invented/ash"
    folder.mkdir(parents=True)
    with (folder / "session-1.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("row", "role", "text", "codes"))
        rows.writerow((0, "client", "I never said that before.", "contact"))
    one, *added = sessions(tmp_path)
    assert {each.source for each in added} == {WRITTEN}
    assert one.turns[0].kinds["client:contact"] == 1
    assert one.turns[0].kinds["client:insight"] == 0
    assert next(iter(digests(tmp_path))) == "data/invented/ash/session-1.csv"


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no coded sessions"):
        sessions(tmp_path)


def test_sessions_written_for_training_are_whole_and_never_held_out() -> None:
    found = list(written(OWN))
    assert len(found) >= 100
    assert not folds(found)
    for one in found:
        assert len(one.turns) > 40
        hour = "/hour-" in one.id
        for turn in one.turns:
            assert turn.role in ("client", "therapist")
            assert turn.text.strip()
            asked = [choice for choice in CHOICES if choice.role == turn.role] if hour else []
            assert {choice.name: turn.choices[choice.name] in choice.classes for choice in asked} == {
                choice.name: True for choice in asked
            }
            assert bool(turn.choices) is hour


def test_every_code_of_a_written_session_is_in_the_codebook() -> None:
    known = {kind.partition(":")[::2] for kind in KINDS}
    for path in sorted(OWN.glob("*/*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                assert {(row["role"], code) for code in row["codes"].split()} <= known


@pytest.mark.data
def test_no_video_and_no_course_stands_on_both_sides(shared: Path) -> None:
    found = sessions(shared)
    held = folds(found)
    assert set(held.values()) == set(range(FOLDS))
    for source in (REAL, INVENTED):
        by_group: dict[str, set[int]] = {}
        for one in found:
            if one.source == source:
                by_group.setdefault(one.group, set()).add(held[one.id])
        assert all(len(found_in) == 1 for found_in in by_group.values())


def test_wordings_that_bear_a_kind_are_told_from_those_that_do_not() -> None:
    train = [course(f"course-{number}") for number in range(3)]
    made = fit_wordings(train, "client")
    turns = [turn for session in train for turn in session.turns]
    scores = made.scores([one for session in train for one in weighed(session, made.rarity, "client")])
    told = scores[:, made.columns.index("notice.contact")]
    given = np.array([turn.kinds["client:contact"] == 1 for turn in turns])
    assert told[given].min() > 0 > told[~given].max()
    assert (scores[:, made.columns.index("notice.insight")] == NEVER).all()


def test_half_a_yes_lies_between() -> None:
    rows = csr_matrix(np.array([[1.0], [1.0], [0.0], [0.0]]))
    heavy = np.ones(4)

    def told(share: float) -> float:
        weight, constant = _kind(rows, np.array([share, share, 0.0, 0.0]), heavy)
        return float(weight[0] + constant)

    assert told(0.0) == NEVER
    assert told(0.2) < told(0.5) < told(1.0)


def test_a_kind_that_was_not_asked_teaches_nothing() -> None:
    rows = csr_matrix(np.array([[1.0], [0.0], [1.0]]))
    share = np.array([1.0, 0.0, np.nan])
    weight, constant = _kind(rows, share, np.ones(3))
    again, same = _kind(rows[:2], share[:2], np.ones(2))
    assert (weight == again).all()
    assert constant == same


def held(seed: int = 7) -> Held:
    """Made-up logits that tell the truth twice too loudly, and scores that know one kind."""
    chance = np.random.default_rng(seed)
    turns = 2_000
    truth = chance.normal(size=(turns, 4))
    drawn = truth + chance.gumbel(size=truth.shape)
    shares = np.full((turns, len(KINDS)), np.nan)
    signal = chance.normal(size=turns)
    shares[:, 0] = chance.random(turns) < 1 / (1 + np.exp(2 - 3 * signal))
    kinds, wordings = chance.normal(size=shares.shape), chance.normal(size=shares.shape)
    wordings[:, 0] = signal
    nothing = np.zeros((turns, 1))
    return Held(
        np.array([f"invented/a/{at}" for at in range(turns)]), np.arange(turns) % FOLDS, np.zeros(turns, dtype=bool),
        {choice.name: 2 * truth if choice.name == "move" else nothing for choice in CHOICES}, kinds, wordings,
        {choice.name: drawn.argmax(1) if choice.name == "move" else np.full(turns, -1) for choice in CHOICES}, shares,
    )  # fmt: skip


def test_the_temperature_undoes_what_is_too_loud() -> None:
    made = held()
    assert temperature(made.choices["move"], made.labels["move"]) == pytest.approx(2, abs=0.25)


def test_the_mix_listens_to_whoever_knows() -> None:
    made = held()
    found = mix(made, 0, np.ones(len(made.key), dtype=bool))
    assert found.wordings > 10 * found.network
    assert found.best is not None
    assert found.precise is not None
    silent = mix(made, 1, np.ones(len(made.key), dtype=bool))
    assert silent.precise is None


def test_a_fold_is_told_by_the_others_alone() -> None:
    """Turning a fold's own labels around changes nothing that the fold is told."""
    made = held()
    here = made.fold == 2
    turned = made.shares.copy()
    turned[here, 0] = 1 - turned[here, 0]
    other = Held(made.key, made.fold, made.real, made.choices, made.kinds, made.wordings, made.labels, turned)
    assert np.array_equal(
        told(made, across_folds(made)).kinds[here, 0], told(other, across_folds(other)).kinds[here, 0]
    )
    assert across_folds(made)[2].mixes[0] == across_folds(other)[2].mixes[0]
