"""What is written into a course folder is read back the same, whatever the words."""

import datetime
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.course.course import CheckIn, Kept, OwnThread, Reached, Tie, Why, Wish, Written
from alongside.folder import CannotKeep, Folder, add_remembered, course_of
from alongside.folder.words import (
    CHECK_INS,
    KEPT,
    REACHED,
    THREADS,
    TIES,
    WHYS,
    WISHES,
    Sheet,
    add,
    entries,
    take_out,
)
from alongside.session import Remembered, Role


@pytest.fixture(autouse=True, scope="module")
def no_waiting_for_the_disk() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os.fsync", lambda _handle: None)
        yield


words = st.one_of(
    st.text(),
    st.lists(
        st.sampled_from(
            [
                "\n",
                '"""',
                "\\",
                "'''",
                "[[here_for]]",
                "#",
                "I stayed.",
                "\r",
                "\t",
                " ",
                "“no”",
                "\x00",
                "\u2028",
            ]
        ),
        max_size=8,
    ).map("".join),
).filter(lambda text: not any("\ud800" <= c <= "\udfff" for c in text))
said = words.filter(lambda text: bool(text.strip()))
chairs = st.sampled_from([Role.CLIENT, Role.THERAPIST])
days = st.dates()
hours = st.dates().map(datetime.date.isoformat)

SHEETS: dict[str, tuple[Sheet[Any], st.SearchStrategy[Any]]] = {
    "wishes": (WISHES, st.builds(Written, st.sampled_from(Wish), chairs, days, said)),
    "check-ins": (CHECK_INS, st.builds(CheckIn, hours, chairs, words, words, words)),
    "whys": (WHYS, st.builds(Why, chairs, days, *(7 * [words]))),
    "kept": (KEPT, st.builds(Kept, said, st.booleans(), days, words)),
    "reached": (REACHED, st.builds(Reached, said, days, said)),
    "ties": (TIES, st.builds(Tie, said, said, chairs, days, words)),
    "threads": (
        THREADS,
        st.builds(
            OwnThread,
            said,
            chairs,
            words,
            st.lists(st.tuples(hours, words), max_size=3).map(tuple),
            st.booleans(),
        ),
    ),
}


@pytest.mark.parametrize("name", SHEETS)
@given(data=st.data())
def test_what_is_written_is_read_back_and_taken_out_again(name: str, data: st.DataObject) -> None:
    sheet, one = SHEETS[name]
    told = data.draw(st.lists(one, min_size=1, max_size=4))
    with tempfile.TemporaryDirectory() as place:
        folder = Folder.make(Path(place) / "willow", datetime.date(2026, 5, 4))
        for entry in told:
            add(folder, sheet, entry)
        kept = list(entries(folder, sheet))
        assert sorted(map(repr, kept)) == sorted(map(repr, told))
        gone = data.draw(st.sampled_from(told))
        take_out(folder, sheet, gone)
        del kept[max(index for index, entry in enumerate(kept) if entry == gone)]
        assert list(entries(folder, sheet)) == kept


@given(st.lists(said, max_size=5), st.lists(said, max_size=5))
def test_what_is_remembered_is_read_back(client: list[str], therapist: list[str]) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Folder.make(Path(place) / "willow", datetime.date(2026, 5, 4))
        add_remembered(folder, "2026-05-11", Role.CLIENT, client)
        add_remembered(folder, "2026-05-11", Role.THERAPIST, therapist)
        assert course_of(folder).hours[0].told == Remembered(tuple(client), tuple(therapist))


@given(st.binary(max_size=200))
def test_whatever_stands_in_a_file_is_read_or_refused(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Folder.make(Path(place) / "willow", datetime.date(2026, 5, 4))
        for name in ("words/kept.toml", "sessions/2026-05-04.toml"):
            (folder.root / name).write_bytes(data)
            try:
                course_of(folder)
            except CannotKeep as refusal:
                assert len(str(refusal).splitlines()) == 1
            (folder.root / name).unlink()
