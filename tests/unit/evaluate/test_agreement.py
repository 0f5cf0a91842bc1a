"""The figures are what the textbooks say: by hand, and by scikit-learn."""

import numpy as np
import pytest
from reliability import agreement, bootstrap
from reliability.floors import over_threshold
from reliability.heads import absolute_error, correlation, rank_correlation, ranks
from reliability.technique import of_session
from sklearn.metrics import cohen_kappa_score, f1_score, precision_score, recall_score
from training.calibrate import best_threshold

ONE_GROUP = np.zeros(6, dtype=np.int64)


def test_by_hand() -> None:
    gold = np.array([0, 0, 0, 1, 1, 2])
    said = np.array([0, 0, 1, 1, 2, 1])
    table = agreement.tables(gold, said, 3, ONE_GROUP, 1).sum(axis=0)
    assert table.tolist() == [[2, 1, 0], [0, 1, 1], [0, 1, 0]]
    # 2·2/(3+2), 2·1/(2+3), 0/(1+1)
    assert agreement.class_f1(table).tolist() == [0.8, 0.4, 0.0]
    assert agreement.macro_f1(table) == pytest.approx(0.4)
    # seen 3/6; by chance (3·2 + 2·3 + 1·1)/36
    assert agreement.kappa(table) == pytest.approx((0.5 - 13 / 36) / (1 - 13 / 36))


def test_as_scikit_learn() -> None:
    chance = np.random.default_rng(1)
    gold, said = chance.integers(0, 4, 300), chance.integers(0, 4, 300)
    table = agreement.tables(gold, said, 4, np.zeros(300, dtype=np.int64), 1)[0]
    assert agreement.class_f1(table) == pytest.approx(f1_score(gold, said, average=None))
    assert agreement.macro_f1(table) == pytest.approx(f1_score(gold, said, average="macro"))
    assert agreement.kappa(table) == pytest.approx(cohen_kappa_score(gold, said))
    counts = agreement.marks(gold == 1, said == 1, np.zeros(300, dtype=np.int64), 1)[0]
    assert agreement.precision(counts) == pytest.approx(precision_score(gold == 1, said == 1))
    assert agreement.recall(counts) == pytest.approx(recall_score(gold == 1, said == 1))
    assert agreement.f1(counts) == pytest.approx(f1_score(gold == 1, said == 1))


def test_a_class_that_is_neither_given_nor_said_is_left_out_of_the_mean() -> None:
    table = np.array([[3, 0, 0], [0, 1, 0], [0, 0, 0]])
    assert agreement.macro_f1(table) == 1.0
    assert np.isnan(agreement.class_f1(table)[2])


def test_nothing_said_has_no_precision() -> None:
    counts = np.array([0, 4, 0])
    assert np.isnan(agreement.precision(counts))
    assert agreement.recall(counts) == 0.0
    assert str(bootstrap.figure(agreement.precision(counts), np.array([np.nan]))) == "–"


def test_whole_sessions_are_drawn_with_a_fixed_seed() -> None:
    drawn = bootstrap.draws(7)
    assert drawn.shape == (1000, 7)
    assert (drawn.sum(axis=1) == 7).all()
    assert (drawn == bootstrap.draws(7)).all()


def test_an_interval_is_that_of_the_draws() -> None:
    counts = np.array([[10, 10, 10], [10, 10, 0]])
    whole, drawn = bootstrap.summed(counts)
    found = bootstrap.figure(agreement.precision(whole), agreement.precision(drawn))
    assert found == bootstrap.Figure(0.5, 0.0, 1.0)
    assert str(found) == "0.500 (0.00 to 1.00)"


def test_numbers_are_written_with_a_true_minus_and_no_zero_below_zero() -> None:
    assert [bootstrap.shown(one, 2) for one in (-0.004, -0.25, 0.5)] == ["0.00", "−0.25", "0.50"]


def test_ranks_and_correlations_by_hand() -> None:
    assert ranks(np.array([3.0, 1.0, 3.0, 2.0])).tolist() == [3.5, 1.0, 3.5, 2.0]
    assert rank_correlation(np.array([1.0, 2.0, 3.0]), np.array([2.0, 8.0, 300.0])) == pytest.approx(1.0)
    assert correlation(np.array([1.0, 2.0, 3.0]), np.array([6.0, 4.0, 2.0])) == pytest.approx(-1.0)
    assert np.isnan(correlation(np.array([1.0, 2.0]), np.array([1.0, 1.0])))
    assert absolute_error(np.array([1.0, 5.0]), np.array([2.0, 3.0])) == 1.5


def test_the_best_threshold_by_hand() -> None:
    probability = np.array([0.9, 0.8, 0.8, 0.1])
    # at .9 F1 is 2·1/(1+2); at .8, where two stand, 2·2/(3+2)
    assert best_threshold(probability, np.array([True, False, True, False])) == 0.8
    assert best_threshold(probability, np.zeros(4, dtype=np.bool_)) == np.inf


def test_a_threshold_never_knows_its_own_fold() -> None:
    probability, fold = np.array([0.6, 0.1, 0.3, 0.1]), np.array([0, 0, 1, 1])
    share = np.array([1.0, 0.0, 1.0, 0.0])
    # From fold 0 comes .6, which fold 1 never reaches; from fold 1 comes .3.
    assert over_threshold(probability, share, fold).tolist() == [True, False, False, False]


def test_a_sessions_figures_by_hand() -> None:
    move, question = np.array([0, 1, 1, 2, 3]), np.array([0, 1, 2, 2, 0])
    assert of_session(move, question, np.array([1, 0, 2, 2, 0])) == {
        "share of reflections": 0.2,
        "share of questions": 0.4,
        "share of open questions among questions": pytest.approx(1 / 3),
        "share of complex reflections among reflections": pytest.approx(2 / 3),
        "reflections to questions": 0.5,
    }
    without = of_session(np.array([3, 3]), np.array([0, 0]), np.array([0, 0]))
    assert np.isnan(without["reflections to questions"])
