"""What is kept beside a course: the same as looking anew, believed only by its key, and safe to delete."""

import datetime
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from alongside.folder import Entry, Folder, Loaded, Recorded, add_recorded, add_remembered, load
from alongside.folder import cache as kept
from alongside.notice import Failure, Registry, Report, run
from alongside.session import Role, Transcript

DAY = datetime.date(2026, 5, 4)


@dataclass
class Counting:
    """Looks with the built-in rules, and counts how often."""

    stamp: str = "rules"
    slot: str = "rules"
    vectors: bool = False
    broken: bool = False
    looked: list[str] = field(default_factory=list)

    def look_at(self, hours: Sequence[Transcript]) -> Iterator[Entry]:
        yield from map(self.look, hours)

    def look(self, words: Transcript) -> Entry:
        self.looked.append(words.revision)
        report = run(Registry.built_in().detectors, words)
        if self.broken:
            report = Report(
                revision=words.revision,
                detectors=(),
                observations=(),
                failures=(Failure("x@1", "ValueError"),),
            )
        vectors = np.full((len(words.turns), 4), 0.5, dtype=np.float16) if self.vectors else None
        return Entry(report, 2, vectors)


@pytest.fixture
def folder(tmp_path: Path, examples: Path) -> Folder:
    folder = Folder.make(tmp_path / "willow", DAY)
    for week, name in enumerate(("willow-1-early", "willow-4-strain-and-repair")):
        add_recorded(folder, DAY + datetime.timedelta(weeks=week), [examples / f"{name}.vtt"], Recorded(()))
    add_remembered(folder, "2026-06-01", Role.CLIENT, ["I don't know why I said it was fine."])
    add_remembered(folder, "2026-06-01", Role.THERAPIST, ["She said: it's fine. I was too quick."])
    add_remembered(folder, "2026-06-08", Role.CLIENT, ["Nobody knows yet that I was so ashamed."])
    return folder


def same(one: Loaded, other: Loaded) -> None:
    assert one.course == other.course
    assert [each.report for each in one.noticed] == [each.report for each in other.noticed]
    assert one.dangers == other.dangers
    assert {hour: found.tolist() for hour, found in one.vectors.items()} == {
        hour: found.tolist() for hour, found in other.vectors.items()
    }


@pytest.mark.parametrize("vectors", [False, True])
def test_from_the_cache_it_is_the_same(folder: Folder, *, vectors: bool) -> None:
    first, again = Counting(vectors=vectors), Counting(vectors=vectors)
    looked, cached = load(folder, first), load(folder, again)
    assert len(first.looked) == 3
    assert again.looked == []
    same(looked, cached)
    for noticed in cached.noticed:
        assert all(
            each.holds_in(noticed.words) for one in noticed.report.observations for each in one.evidence
        )


def test_an_hour_that_waits_has_nothing_noticed_in_it(folder: Folder) -> None:
    waiting = load(folder, Counting()).noticed[-1]
    assert waiting.hour.id == "2026-06-08"
    assert waiting.report.observations == ()
    assert not [place for place in (folder.root / "cache").iterdir() if "2026-06-08" in place.name]


def test_one_session_more_costs_one_session(folder: Folder, examples: Path) -> None:
    load(folder, Counting())
    add_recorded(folder, datetime.date(2026, 7, 6), [examples / "willow-6-late.vtt"], Recorded(()))
    more = Counting()
    told: list[tuple[int, int]] = []
    loaded = load(folder, more, at_each=lambda done, whole: told.append((done, whole)))
    assert len(more.looked) == 1
    assert told == [(done, 5) for done in range(1, 6)]
    same(loaded, load(folder, Counting()))


def test_other_detectors_look_anew(folder: Folder) -> None:
    load(folder, Counting())
    other = Counting(stamp="newer rules")
    load(folder, other)
    assert len(other.looked) == 3


def test_another_program_reads_and_looks_anew(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    load(folder, Counting())
    monkeypatch.setattr(kept, "_program", lambda: "another")
    other = Counting()
    load(folder, other)
    assert len(other.looked) == 3


def test_with_and_without_the_encoder_lie_beside_each_other(folder: Folder) -> None:
    for slot, vectors in (("rules", False), ("encoder", True)) * 2:
        looker = Counting(slot=slot, stamp=slot, vectors=vectors)
        loaded = load(folder, looker)
        assert bool(loaded.vectors) is vectors
    assert looker.looked == []


def test_a_detector_that_broke_is_tried_again(folder: Folder) -> None:
    load(folder, Counting(broken=True))
    again = Counting()
    load(folder, again)
    assert len(again.looked) == 3


def shifted(told: dict[str, Any]) -> None:
    for one in told["observations"]:
        one[2][0][2] = 10**6


def emptied(told: dict[str, Any]) -> None:
    told.clear()


@pytest.mark.parametrize("change", [shifted, emptied])
def test_what_no_longer_holds_is_looked_for_again(
    folder: Folder, change: Callable[[dict[str, Any]], None]
) -> None:
    looked = load(folder, Counting())
    place = folder.root / "cache" / "2026-05-04.rules.json"
    told = json.loads(place.read_text(encoding="utf-8"))
    change(told)
    place.write_text(json.dumps(told), encoding="utf-8")
    again = Counting()
    same(looked, load(folder, again))
    assert len(again.looked) == 1


@pytest.mark.parametrize("data", [b"", b"{", b"[" * 100_000, b"null", b"\xff\xfe", b'{"key": 1}'])
def test_broken_files_are_made_anew(folder: Folder, data: bytes) -> None:
    looked = load(folder, Counting(vectors=True))
    for place in (folder.root / "cache").iterdir():
        place.write_bytes(data)
    again = Counting(vectors=True)
    same(looked, load(folder, again))
    assert len(again.looked) == 3


def test_vectors_of_another_length_are_not_believed(folder: Folder) -> None:
    load(folder, Counting(vectors=True))
    (place,) = (folder.root / "cache").glob("2026-05-04.rules.*.npy")
    np.save(place, np.zeros((1, 4), dtype=np.float16))
    again = Counting(vectors=True)
    load(folder, again)
    assert len(again.looked) == 1


def test_the_cache_may_be_deleted_and_may_be_impossible(folder: Folder) -> None:
    looked = load(folder, Counting())
    for place in (folder.root / "cache").iterdir():
        place.unlink()
    (folder.root / "cache").rmdir()
    (folder.root / "cache").write_text("somebody's own", encoding="utf-8")
    again = Counting()
    same(looked, load(folder, again))
    assert len(again.looked) == 3
    assert (folder.root / "cache").read_text(encoding="utf-8") == "somebody's own"


def test_old_vectors_go(folder: Folder) -> None:
    for stamp in ("old", "new"):
        load(folder, Counting(stamp=stamp, vectors=True))
    assert len(list((folder.root / "cache").glob("*.npy"))) == 3
