"""Heads, kinds, marks and standings on made-up sessions, checked by hand; and the page that tells them."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from made_up import material, predictions, written
from reliability import encoder_page, evaluate, marks
from reliability.beside import Heard, beside
from reliability.bootstrap import Figure
from reliability.encoder import EncoderFigures, Rules, measure
from reliability.floors import floors
from reliability.heads import depth, heads
from reliability.kinds import kinds, noticed_bare
from reliability.marks import Marked, marked
from reliability.predictions import Predictions, read
from reliability.turns import Material
from training.targets import CHOICES, KINDS

from alongside.notice import Claim
from alongside.notice.standing import Agreement, Standing, Tally

ROOT = Path(__file__).parents[3]
CONTACT = KINDS.index("client:contact")


@pytest.fixture(scope="module")
def known() -> Material:
    return material()


@pytest.fixture
def told(known: Material, tmp_path: Path) -> Predictions:
    return read(written(tmp_path, predictions(known.turns)), known.turns)


def test_a_right_prediction_is_right(known: Material, told: Predictions) -> None:
    for one in heads(known.turns, told, floors(known.turns, told.fold)):
        assert one.macro == Figure(1.0, 1.0, 1.0)
        assert one.lost == Figure(0.0, 0.0, 0.0)
        assert (one.turns, one.sessions) == (44, 11)
        classes = next(len(choice.classes) for choice in CHOICES if choice.name == one.name)
        assert len(one.classes) == classes


def test_depth_beside_the_coders(known: Material, told: Predictions) -> None:
    found = depth(known, told)
    assert found.turns == 44
    assert found.error.value == pytest.approx(0.0, abs=1e-3)
    assert found.coders_error.value == 1.0
    assert found.rank.value == pytest.approx(1.0)


def test_doubtful_turns_are_left_out_or_counted_strictly(known: Material, told: Predictions) -> None:
    """In every session one turn is given, one doubtful, two neither; all three of the first two are noticed."""
    found = {one.kind: one for one in kinds(known, told, floors(known.turns, told.fold), real=False)}
    contact = found["client:contact"]
    assert (contact.gold, contact.gold_sessions, contact.doubtful, contact.noticed) == (10, 10, 10, 20)
    assert (contact.sure.precision.value, contact.sure.recall.value) == (1.0, 1.0)
    assert (contact.strict.precision.value, contact.strict.recall.value) == (0.5, 1.0)
    assert contact.strict.f1.value == pytest.approx(2 / 3)
    assert contact.coders == {"author": Agreement(20, 20, 20), "second": Agreement(20, 10, 10)}
    assert contact.between == Agreement(20, 10, 10)


def test_real_and_invented_sessions_are_told_apart(known: Material, told: Predictions) -> None:
    found = {one.kind: one for one in kinds(known, told, floors(known.turns, told.fold), real=True)}
    assert found["client:contact"].gold == 11
    assert found["client:contact"].coders["C"] == Agreement(22, 11, 11)
    assert found["client:discloses"].coders["A"] == Agreement(11, 0, 0)


def test_bare_words_meet_the_same_threshold(known: Material, told: Predictions) -> None:
    column = told.columns.index("client.notice.contact")
    bare = told.bare.copy()
    asked = told.noticed[:, CONTACT] == 1
    bare[asked, column] = 0.5
    assert noticed_bare(told, "client:contact").sum() == asked.sum()
    assert noticed_bare(replace(told, bare=bare), "client:contact").sum() == 0


def test_marks_and_their_best_coder(known: Material, told: Predictions) -> None:
    one = marked(known, told)[CONTACT]
    assert one.real == Tally(
        hours=2.0, hits=22, false=11,
        coders={"C": Agreement(22, 11, 11)},
    )  # fmt: skip
    assert one.invented == Tally(
        hours=1.0, hits=20, false=0, coders={"author": Agreement(20, 20, 20), "second": Agreement(20, 10, 10)}
    )
    assert one.best.value == 0.5


@pytest.mark.parametrize(
    ("hits", "both", "low", "standing"),
    [
        (20, 12, 0.45, Standing.FEW),
        (20, 12, 0.44, Standing.FOLDED),
        (20, 11, 0.50, Standing.FOLDED),
        (20, 7, 0.30, Standing.OFF),
        (14, 13, 0.90, Standing.FOLDED),
        (14, 1, 0.00, Standing.OFF),
        (3, 1, 0.00, Standing.FOLDED),
    ],
)
def test_the_standing_is_the_packages_own(hits: int, both: int, low: float, standing: Standing) -> None:
    tally = Tally(
        hours=1.0, hits=hits, false=hits - both, coders={"C": Agreement(hits=hits, gold=20, both=both)}
    )
    nothing = Tally(hours=1.0, hits=0, false=0, coders={})
    assert Marked("client:contact", tally, nothing, Figure(both / hits, low, 1.0)).standing is standing


def test_what_ships_can_be_read_as_tallies(known: Material, told: Predictions) -> None:
    shipped = json.loads(marks.shipped(told.made, marked(known, told)))
    assert shipped["made"] == "2031-02-03"
    assert set(shipped["kinds"]) == {kind.replace(":", ".") for kind in KINDS}
    one = shipped["kinds"]["client.contact"]
    assert set(one) == {"real", "invented", "lower"}
    assert one["real"].keys() == {"hours", "hits", "false", "coders"}
    assert Agreement(**one["real"]["coders"]["C"]).precision == 0.5
    assert shipped["kinds"]["client.stays"]["lower"] is None


def test_rule_and_encoder_on_the_same_turns(known: Material, told: Predictions) -> None:
    """Two rows may stand in one turn; the rule finds one of two given turns, the encoder both."""
    turns = known.turns
    given = [key for key, share in zip(turns.keys, turns.share("client:contact"), strict=True) if share == 1]
    real = [key for key in given if key.startswith("real/")][:2]
    neither = ["real/0/3", "real/0/2"]
    lines = [
        Heard("one", True, (real[0],), frozenset({"client:contact"})),
        Heard("two", True, (real[1],), frozenset()),
        Heard("two", True, tuple(neither), frozenset({"therapist:contact"})),
        Heard("three", False, (real[1],), frozenset()),
    ]
    found = beside(turns, told, lines, {"client:contact"}, real=True)
    assert [(one.kind, one.gold) for one in found] == [("client:contact", 2)]
    assert found[0].rule.value == pytest.approx(2 / 3)
    assert found[0].encoder.value == 1.0
    assert found[0].better == "too few to tell"
    assert replace(found[0], gold=20, more=Figure(0.2, 0.1, 0.3)).better == "encoder"
    assert replace(found[0], gold=20, more=Figure(-0.2, -0.3, 0.1)).better == "can't be told"


def found(known: Material, told: Predictions) -> EncoderFigures:
    danger: dict[str, Any] = json.loads((ROOT / "reliability/danger.json").read_text(encoding="utf-8"))
    lines = [
        Heard(key.rpartition("/")[0], key.startswith("real/"), (key,), frozenset({"client:contact"}))
        for key in known.turns.keys
    ]
    rules = Rules(lines, {"client:contact": Claim.READ, "client:vanishes": Claim.SEEN})
    return measure(known, told, rules, danger)


def test_the_page_is_complete_and_comes_out_the_same_again(known: Material, told: Predictions) -> None:
    page = encoder_page.page(found(known, told))
    assert page == encoder_page.page(found(known, told))
    assert "predictions of 2031-02-03" in page
    for kind in KINDS:
        role, name = kind.split(":")
        assert f"| {role} `{name}` |" in page
    for choice in CHOICES:
        assert f"| {encoder_page.SPOKEN[choice.name]} | 44 (11) |" in page
        assert f"| {encoder_page.CEILING[choice.name]:.3f} |" in page
    assert "client that may enter the few by the encoder: 0** (none). That is fewer than the 4" in page
    for section in (
        "Published figures",
        "## Depth",
        "Encoder or rule?",
        "like those of MITI",
        "## Words of danger",
    ):
        assert section in page
    for table in page.split("\n## ")[1:]:
        if "| ---" in table and not table.startswith(("Words of danger", "What was wanted")):
            assert "Labels by" in table
    assert "nan" not in page
    assert "| None" not in page


def test_every_row_of_a_table_has_its_cells(known: Material, told: Predictions) -> None:
    width = 0
    for line in encoder_page.page(found(known, told)).splitlines():
        cells = line.count("|") if line.startswith("|") else 0
        assert not (width and cells) or cells == width
        width = cells


def test_small_samples_are_named(known: Material, told: Predictions) -> None:
    assert "| client `contact` | 10 (10) *small* | 10 | 20 |" in encoder_page.page(found(known, told))


def test_no_head_is_read_without_a_probability(known: Material, told: Predictions) -> None:
    nothing = replace(told, probability=np.full_like(told.probability, np.nan))
    with pytest.raises(Exception, match="without a probability"):
        nothing.choice("move", known.turns.choices["move"] >= 0)


@pytest.mark.slow
@pytest.mark.data
def test_the_committed_page_is_what_is_measured(shared: Path) -> None:
    from reliability.coded import DATA, all_sessions
    from reliability.predictions import FILE

    if not FILE.exists():
        pytest.skip("the encoder's predictions are absent: training has not left them yet")
    assert DATA.resolve() == shared.resolve()
    measured = evaluate.encoder_figures(shared, all_sessions())
    assert evaluate.PAGE.read_text(encoding="utf-8") == encoder_page.page(measured)
    assert (evaluate.MODEL / "reliability.json").read_text(encoding="utf-8") == marks.shipped(
        measured.made, measured.marked
    )
