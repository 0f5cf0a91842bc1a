"""A file of predictions that can't be trusted is refused, and says why."""

from pathlib import Path

import numpy as np
import pytest
from made_up import material, predictions, written
from reliability.folds import WrongFolds
from reliability.predictions import Unfit, read
from training.targets import KINDS


def test_rows_are_found_by_key_whatever_their_order(tmp_path: Path) -> None:
    turns = material().turns
    told = predictions(turns)
    order = np.random.default_rng(3).permutation(len(turns.keys))
    shuffled = {name: one[order] if name not in ("made", "columns") else one for name, one in told.items()}
    plain, found = read(written(tmp_path, told), turns), read(written(tmp_path, shuffled), turns)
    assert found.made == "2031-02-03"
    assert (found.fold == plain.fold).all()
    np.testing.assert_array_equal(found.probability, plain.probability)


def test_kinds_are_found_by_their_column(tmp_path: Path) -> None:
    """``noticed`` follows the order of the file's kinds, not ours."""
    turns = material().turns
    told = predictions(turns)
    plain = read(written(tmp_path, told), turns)
    columns = told["columns"].tolist()
    at = [place for place, name in enumerate(columns) if ".notice." in name]
    first, last = at[0], at[-1]
    for name in ("columns", "probability", "bare"):
        told[name][..., [first, last]] = told[name][..., [last, first]]
    for name in ("noticed", "marked"):
        told[name][:, [0, len(KINDS) - 1]] = told[name][:, [len(KINDS) - 1, 0]]
    np.testing.assert_array_equal(read(written(tmp_path, told), turns).noticed, plain.noticed)


def test_a_video_in_two_folds_is_refused(tmp_path: Path) -> None:
    turns = material().turns
    told = predictions(turns)
    row = turns.place["real/10/0"]
    told["fold"][row] = (told["fold"][row] + 1) % 5
    with pytest.raises(WrongFolds, match="more than one fold, the first is video-9"):
        read(written(tmp_path, told), turns)


def test_a_course_in_two_folds_is_refused(tmp_path: Path) -> None:
    turns = material().turns
    told = predictions(turns)
    rows = [key.startswith("invented/course-2/session-2/") for key in turns.keys]
    told["fold"][rows] = 4
    with pytest.raises(WrongFolds, match="more than one fold, the first is course-2"):
        read(written(tmp_path, told), turns)


def test_other_folds_than_ours_are_refused(tmp_path: Path) -> None:
    turns = material().turns
    told = predictions(turns)
    told["fold"] = np.where(turns.real, (told["fold"] + 1) % 5, told["fold"])
    with pytest.raises(WrongFolds, match="real turns stand in another fold"):
        read(written(tmp_path, told), turns)


def test_missing_unknown_and_doubled_turns_are_refused(tmp_path: Path) -> None:
    turns = material().turns
    for change, why in (("real/0/99", "turns are missing"), ("real/0/1", "told twice")):
        told = predictions(turns)
        told["key"] = told["key"].astype("U60")
        told["key"][0] = change
        with pytest.raises(Unfit, match=why):
            read(written(tmp_path, told), turns)


def test_a_missing_column_is_refused(tmp_path: Path) -> None:
    turns = material().turns
    told = predictions(turns)
    told["columns"][told["columns"] == "depth"] = "width"
    with pytest.raises(Unfit, match="the first is depth"):
        read(written(tmp_path, told), turns)
