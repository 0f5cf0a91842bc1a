"""Where something may have moved the two apart, and what was done to mend it."""

from tests.bond.hours import hour_of, remembered_of

from alongside.bond import steps_away, strains
from alongside.bond.strain import Strategy, Way
from alongside.session import Role

CALM = (
    "T: How was the week?", "C: We painted the shed, the two of us, and the rain held off until we had finished the door.",
    "T: What colour?", "C: Green.",
    "T: And the roof?", "C: It leaks where the old pipe went through.",
)  # fmt: skip
COMPLAINT = (
    "C: You never asked me about the letter.",
    "T: In fairness, I did ask.",
    "C: You just looked at the clock.",
    "T: I did. I rushed you, and I'm sorry I did that.",
    "C: I went home and I was ashamed of the letter, and I didn't know whether to bring it in again today.",
    "T: Mm.",
)


def test_everyday_talk_is_no_strain() -> None:
    assert strains([hour_of(1, *CALM)]) == ()


def test_a_short_answer_alone_is_no_strain() -> None:
    assert strains([hour_of(1, "T: Did he come?", "C: No.", *CALM)]) == ()


def test_real_agreement_is_no_strain() -> None:
    lines = (
        "T: The two of you did that together.",
        "C: Yes, that's true, and I hadn't seen it until you said it just now.",
    )
    assert strains([hour_of(1, *CALM, *lines)]) == ()


def test_two_polite_answers_are_no_strain() -> None:
    lines = (
        "T: There is a group on Mondays that you could go to, and they are really kind people there.",
        "C: You're right.",
        "T: It's on the second floor, and there is a lift, and somebody would meet you at the door.",
        "C: Okay, I'll think about it.",
        "T: Did I push you there?",
    )
    assert strains([hour_of(1, *CALM, *lines)]) == ()


def test_one_complaint_is_a_strain_only_where_the_other_takes_it_up() -> None:
    complaint = "C: My sister was there on Sunday. You never asked me about the letter."
    assert strains([hour_of(1, *CALM, complaint, "T: What was in it?")]) == ()
    (found,) = strains([hour_of(1, *CALM, complaint, "T: I rushed you there.")])
    assert found.by is Role.CLIENT


def test_a_complaint_after_somebody_else_is_quoted_weighs_less() -> None:
    told = "C: My sister said it was cold. You never asked me about the letter."
    assert strains([hour_of(1, *CALM, told, "T: I rushed you there.")]) == ()


def test_an_owning_that_explains_itself_away_owns_nothing() -> None:
    lines = ("C: You never asked me about the letter.", "T: {}", "C: You just looked at the clock.", "T: Mm.")
    for said, owns in (
        ("I rushed it.", True),
        ("I rushed it, but in fairness, nobody told me.", False),
        ("I'm sorry I rushed it. In fairness, nobody told me.", True),
    ):
        (found,) = strains([hour_of(1, *CALM, *(line.format(said) for line in lines))])
        assert (Strategy.OWNS in [mend.strategy for mend in found.mends]) is owns


def test_a_complaint_and_an_explanation_are_one_passage_that_is_owned() -> None:
    (found,) = strains([hour_of(1, *CALM, *COMPLAINT)])
    assert (found.way, found.by) == (Way.CONFRONTATION, Role.CLIENT)
    assert found.places[0].evidence.quote == "You never asked me about the letter."
    assert Strategy.OWNS in [mend.strategy for mend in found.mends]
    assert found.back is not None
    assert found.back.evidence.quote.startswith("I went home")


def test_the_therapist_who_talks_over_a_no_is_noticed_as_readily() -> None:
    lines = (
        "T: There is a group on Mondays that you could go to, and they are really kind people there.",
        "C: No, I don't want to.",
        "T: But it would only be an hour, and I honestly think that it could make a real difference to the evenings.",
        "C: Okay, you're right.",
        "T: It's on the second floor, and there is a lift, and somebody would meet you at the door the first time.",
        "C: Yes, I'll think about it.",
    )
    (found,) = strains([hour_of(1, *CALM, *lines)])
    assert found.by is Role.THERAPIST or found.way is Way.WITHDRAWAL
    assert {one.role for one in found.places} == {Role.THERAPIST, Role.CLIENT}


def test_a_later_hour_that_owns_it_mends_it() -> None:
    strained = (
        *CALM,
        "C: You never asked me about the letter.",
        "T: In fairness, I did ask.",
        "C: It doesn't matter.",
        *CALM,
    )
    before = hour_of(1, *strained)
    after = hour_of(
        2,
        "T: Last week you told me about the letter, and I talked over you.",
        "C: You did. I was upset with you about the letter, and I nearly didn't want to say it at all today.",
        "T: I'm sorry I did that.",
        "C: I'd like you to read it, if there's time today. I've been carrying it round in my bag.",
    )
    (alone,) = strains([before])
    first, *_ = strains([before, after])
    assert first.places == alone.places
    assert not alone.mends
    assert {mend.cited.hour for mend in first.mends} == {after.hour.id}
    assert first.back is not None
    assert first.back.hour == after.hour.id


def test_a_calm_later_hour_mends_nothing() -> None:
    strained = (
        *CALM,
        "C: You never asked me about the letter.",
        "T: In fairness, I did ask.",
        "C: It doesn't matter.",
        *CALM,
    )
    hours = [
        hour_of(1, *strained),
        hour_of(2, *CALM),
        hour_of(3, "T: Last week he rang his mother.", "C: He did."),
    ]
    (found,) = strains(hours)
    assert not found.mends
    assert found.back is None


def test_no_more_than_three_are_proposed_of_an_hour() -> None:
    lines = [line for _ in range(6) for line in (*COMPLAINT, *CALM, *CALM)]
    assert len(strains([hour_of(1, *lines)])) == 3


def test_a_remembered_hour_shows_single_moments_and_mends_nothing() -> None:
    (found,) = strains(
        [remembered_of(1, ("You never asked me about the letter.", "The rain."), ("I rushed it.",))]
    )
    assert len(found.places) == 1
    assert not found.mends
    assert found.back is None


def test_an_hour_that_one_chair_has_not_written_shows_nothing() -> None:
    assert strains([remembered_of(1, ("You never asked me.",), None)]) == ()


def test_near_and_away_cite_both_places() -> None:
    hour = hour_of(
        1, "C: I was so scared of losing her.", "T: Scared of losing her.", "C: Anyway. It was a long week."
    )
    (found,) = steps_away([hour, remembered_of(2, ("I was so scared of losing her. Anyway.",), ())])
    assert "scared" in found.near.evidence.quote
    assert "Anyway" in found.away.evidence.quote
    assert found.hour == hour.hour.id
