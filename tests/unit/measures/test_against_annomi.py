"""Measures on real sessions, against figures reckoned apart from them; no words of a session stand here."""

import csv
import re
from collections import defaultdict
from pathlib import Path

import pytest

from alongside.notice import Scene
from alongside.notice.measures.language import ABSOLUTIST_WORDS
from alongside.notice.measures.pair import Pair
from alongside.session import Role, Transcript, Turn

pytestmark = pytest.mark.data

WORD = re.compile(r"[a-z']+")


def pairs_of(shared: Path) -> dict[str, list[Pair]]:
    """The sessions by their quality in motivational interviewing."""
    rows: dict[tuple[str, str], list[Turn]] = defaultdict(list)
    with (shared / "data/annomi/annomi-full.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            turns = rows[row["mi_quality"], row["transcript_id"]]
            role = Role(row["interlocutor"])
            turns.append(Turn(f"t{len(turns)}", role, role, row["utterance_text"]))
    found = defaultdict(list)
    for (quality, _name), turns in rows.items():
        found[quality].append(Pair(Scene(Transcript(tuple(turns)))))
    return found


@pytest.mark.parametrize(("quality", "published"), [("high", 0.519), ("low", 0.616)])
def test_the_therapists_share_of_the_words(shared: Path, quality: str, published: float) -> None:
    """By the words of ``[a-z']+`` within a thousandth or two; near the figure of the whole corpus, of which this is a part."""
    pairs = pairs_of(shared)[quality]
    ours = {role: sum(pair.word_count[role] for pair in pairs) for role in (Role.CLIENT, Role.THERAPIST)}
    theirs = {
        role: sum(
            len(WORD.findall(heard.text.lower())) for pair in pairs for heard in pair.scene.by_role(role)
        )
        for role in ours
    }
    share = ours[Role.THERAPIST] / sum(ours.values())
    assert share == pytest.approx(theirs[Role.THERAPIST] / sum(theirs.values()), abs=0.002)
    assert share == pytest.approx(published, abs=0.02)


@pytest.mark.parametrize(("quality", "published"), [("high", 0.93), ("low", 1.10)])
def test_absolutist_words_in_a_hundred(shared: Path, quality: str, published: float) -> None:
    pairs = pairs_of(shared)[quality]
    words = sum(pair.word_count[Role.CLIENT] for pair in pairs)
    said = sum(pair.words[Role.CLIENT][word] for pair in pairs for word in ABSOLUTIST_WORDS)
    assert 100 * said / words == pytest.approx(published, abs=0.12)
