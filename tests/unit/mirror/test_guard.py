"""Passages that only a person opens."""

import pytest

from alongside.mirror.guard import heavy, heavy_turns, passage
from alongside.testing import card_of, scene_of, seen_in, transcript_of

HEAVY = {
    "violence": (
        "He used to hit me when he'd been drinking.",
        "My stepdad beat us with a belt.",
        "He had his hands around my throat.",
        "It was a violent house.",
        "Mum was always slapped for answering back.",
        "He threatened me with a knife.",
        "He hit her again.",
        "She locked us in the cellar.",
        "I could have killed him.",
    ),
    "abuse": (
        "I was abused when I was six.",
        "He raped me.",
        "He'd come into my room at night, came into my room at night, every week.",
        "He made me touch him.",
    ),
    "self-harm": (
        "I started cutting again.",
        "I cut myself on Sunday night.",
        "I've been self-harming since school.",
        "I took a whole packet of pills.",
        "I burned my arm with the iron on purpose.",
    ),
    "suicide": (
        "I just wanted to die.",
        "I don't want to be here anymore.",
        "They'd be better off without me.",
        "Some days I feel suicidal.",
        "I thought about ending it all.",
        "I stood there and thought about stepping in front of a train.",
        "I keep thinking about driving into a tree.",
        "He killed himself in March.",
        "I wish I was dead.",
    ),
    "shame": (
        "I was so ashamed I couldn't look up.",
        "I feel disgusting.",
        "I hate myself.",
        "I felt worthless.",
        "I was humiliated in front of them.",
        "The shame of it.",
    ),
}
LIGHT = (
    "I could have killed him, he ate the last biscuit. [laughs]",
    "She got beaten at chess and sulked.",
    "He poured himself a shot of whisky.",
    "I'm dying to see it.",
    "We hit the road at six.",
    "What a shame about the weather.",
    "It's a crying shame about the roof.",
    "That form is an abuse of the system.",
    "I spent Sunday cutting the grass.",
    "It hit me that she wasn't coming.",
    "My feet were killing me.",
    "I could murder a curry.",
    "We were just killing time.",
    "He beat me to the bus.",
    "Stop beating yourself up.",
    "I nearly died of embarrassment.",
    "I cut myself shaving.",
    "She shot me a look.",
    "That would be career suicide.",
    "I was kicked out of the choir.",
    "We were killing ourselves laughing.",
    "He choked me up with that speech.",
    "I'm not ashamed of it.",
    "I cut myself some slack.",
    "I don't want to die.",
    "The coffee was disgusting.",
    "They get away with murder.",
    "I've been cutting down on sugar.",
    "He stabbed me in the back at work.",
    "I was hit by how quiet it was.",
    "I didn't wake up until nine.",
)  # fmt: skip


@pytest.mark.parametrize("said", [said for kind in HEAVY.values() for said in kind])
def test_heavy_words_close_a_passage(said: str) -> None:
    assert heavy(scene_of(f"C: {said}").turns[0])


@pytest.mark.parametrize("said", LIGHT)
def test_words_that_only_look_alike_close_nothing(said: str) -> None:
    assert not heavy(scene_of(f"C: {said}").turns[0])


def test_typographic_apostrophes_and_capitals_change_nothing() -> None:
    assert heavy(scene_of("C: THEY’D BE BETTER OFF WITHOUT ME.").turns[0])
    assert not heavy(scene_of("C: I’m not ashamed of it.").turns[0])


def test_both_chairs_are_heard() -> None:
    assert heavy_turns(scene_of("T: Did he hit you?", "C: Once.")) == {0}


def test_one_light_wording_does_not_cover_a_heavy_one() -> None:
    assert heavy(scene_of("C: We hit the road, and then he hit me.").turns[0])


def test_a_passage_is_each_turn_of_a_noticing_with_a_neighbour_on_each_side() -> None:
    transcript = transcript_of(*(f"{who}: word{at} here." for at, who in enumerate("TCTCTCTC")))
    seen = seen_in(transcript, card_of("vanishes"), "word1", "word7")
    assert passage(seen, transcript) == {0, 1, 2, 6, 7}
