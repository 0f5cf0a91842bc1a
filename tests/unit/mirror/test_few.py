"""The choice of the few: rules that hold whatever was noticed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.mirror.few import MOST, Held, Place, choose
from alongside.mirror.guard import heavy_turns, passage
from alongside.notice import Card, Claim, Movement, Observation, Registry, Report, Scene
from alongside.notice.standing import Reliability, Standing
from alongside.session import Interval, Role, Span, Transcript, Turn, cite
from alongside.testing import card_of, known_of, registry_of, report_of, seen_in, transcript_of

TURNS = 24
SEEN, READ = Claim.SEEN, Claim.READ
TOWARD, AWAY, NEITHER = Movement.TOWARD, Movement.AWAY, Movement.NEITHER
CLIENT, THERAPIST = Role.CLIENT, Role.THERAPIST

type Kind = tuple[Card, Standing]


def hour(heavy: Sequence[int] = (), turns: int = TURNS) -> Transcript:
    """Client and therapist by turns, two and a half minutes each; at ``heavy`` stand heavy words."""
    return Transcript(
        tuple(
            Turn(
                f"t{at}",
                "CT"[at % 2],
                (CLIENT, THERAPIST)[at % 2],
                "He used to hit me." if at in heavy else f"These are words at {at}.",
                Interval(at * 150_000, (at + 1) * 150_000),
            )
            for at in range(turns)
        )
    )


def at(transcript: Transcript, card: Card, *turns: int) -> Observation:
    evidence = tuple(
        cite(transcript, Span(f"t{turn}", 0, len(transcript.turns[turn].text))) for turn in turns
    )
    return Observation(card.kind, card.claim, evidence, "Words stand here.", "they do", card.stamp)


KINDS: tuple[Kind, ...] = (
    (card_of("contact", claim=READ, movement=TOWARD), Standing.FEW),
    (card_of("own_step", claim=READ, movement=TOWARD), Standing.FOLDED),
    (card_of("vanishes", movement=AWAY), Standing.FEW),
    (card_of("humour_over_pain", movement=AWAY), Standing.FEW),
    (card_of("shuts_down", claim=READ, movement=AWAY), Standing.FOLDED),
    (card_of("feeling"), Standing.MARGIN),
    (card_of("absolute"), Standing.OFF),
    (card_of("stays", movement=TOWARD, listens_to=THERAPIST), Standing.FEW),
    (card_of("moves_away", claim=READ, movement=AWAY, listens_to=THERAPIST), Standing.FOLDED),
    (card_of("names_now", claim=READ, listens_to=THERAPIST), Standing.FEW),
    (card_of("silence", listens_to=None), Standing.FEW),
    (card_of("asks_open", listens_to=THERAPIST, everyday=True), Standing.FEW),
    (card_of("informs", claim=READ, listens_to=THERAPIST, everyday=True), Standing.FOLDED),
)
REGISTRY = registry_of(*(card for card, _standing in KINDS))
KNOWN = known_of(REGISTRY, {card.kind: standing for card, standing in KINDS})


@st.composite
def noticed(draw: st.DrawFn) -> tuple[Transcript, Report]:
    transcript = hour(draw(st.lists(st.integers(0, TURNS - 1), max_size=3)))
    chosen = draw(st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, TURNS // 2 - 1)), max_size=40))
    found = []
    for (card, _standing), half in chosen:
        turn = 2 * half + (card.listens_to is THERAPIST)
        others = draw(st.lists(st.integers(0, TURNS - 1), max_size=1))
        found.append(at(transcript, card, turn, *others))
    unique = {one.id: one for one in found}
    return transcript, report_of(transcript, *unique.values())


def light(transcript: Transcript, report: Report) -> list[Observation]:
    closed = heavy_turns(Scene(transcript))
    return [one for one in report.observations if not passage(one, transcript) & closed]


def able(transcript: Transcript, report: Report) -> list[tuple[Observation, Card]]:
    """Written down once more, as plainly as the rule reads."""
    open_ = light(transcript, report)
    earned = [one for one in open_ if KNOWN[one.kind].standing is Standing.FEW]
    ground = [one for one in earned if one.claim is SEEN and not REGISTRY.card(one.kind).everyday]
    borne = [
        one
        for one in open_
        if KNOWN[one.kind].standing is Standing.FOLDED
        and one.claim is READ
        and not REGISTRY.card(one.kind).everyday
        and any(one.turns[0] in other.turns for other in ground)
    ]
    return [(one, REGISTRY.card(one.kind)) for one in earned + borne]


@given(noticed())
def test_the_few_keep_every_rule(given_: tuple[Transcript, Report]) -> None:
    transcript, report = given_
    held = choose(transcript, report, REGISTRY, known=KNOWN)
    may = able(transcript, report)
    few = [(place.seen, place.card) for place in held.few]

    assert len(few) <= MOST
    assert len({one.id for one, _card in few}) == len(few)
    assert all(one in may for one in few)
    assert sum(card.movement is AWAY for _one, card in few) <= 1
    plain = [(one, card) for one, card in may if not card.everyday]
    if any(card.movement is TOWARD for _one, card in plain):
        assert few[0][1].movement is TOWARD
    order = [card.movement is not TOWARD for _one, card in few]
    assert order == sorted(order)
    if any(card.listens_to in (THERAPIST, None) for _one, card in may):
        assert any(card.listens_to in (THERAPIST, None) for _one, card in few)
    everyday = [card for _one, card in few if card.everyday]
    assert len(everyday) <= 1
    if everyday:
        assert not any(card.listens_to in (THERAPIST, None) for _one, card in plain)
    if len(few) < MOST:
        places = [transcript.index(one.turns[0]) for one, _card in few]
        left = [
            card
            for one, card in plain
            if all(abs(transcript.index(one.turns[0]) - place) > 2 for place in places)
        ]
        assert all(card.movement is AWAY for card in left)


@given(noticed())
def test_every_noticing_stands_in_one_place_or_nowhere(given_: tuple[Transcript, Report]) -> None:
    transcript, report = given_
    held = choose(transcript, report, REGISTRY, known=KNOWN)
    everything = [*held.few, *held.folded, *held.closed, *held.margin]
    assert len({place.seen.id for place in everything}) == len(everything)
    assert all(place.standing is not Standing.OFF for place in everything)
    closed = heavy_turns(Scene(transcript))
    assert not any(passage(place.seen, transcript) & closed for place in held.marked)
    shown = {place.seen.id for place in everything}
    for one in report.observations:
        if (
            KNOWN[one.kind].standing in (Standing.FEW, Standing.FOLDED)
            and not REGISTRY.card(one.kind).everyday
        ):
            assert one.id in shown
    assert all(place.told for place in (*held.folded, *held.closed))


@given(noticed())
def test_the_margin_stays_quiet(given_: tuple[Transcript, Report]) -> None:
    transcript, report = given_
    held = choose(transcript, report, REGISTRY, known=KNOWN)
    rare = [place for place in held.margin if not place.card.everyday]
    assert all(place.standing is Standing.MARGIN for place in rare)
    assert max(Counter(place.seen.kind for place in rare).values(), default=0) <= 6
    marks = {
        transcript.index(turn) for place in (*held.few, *held.folded, *rare) for turn in place.seen.turns
    }
    for place in held.margin:
        if place.card.everyday:
            assert marks & {place.at - 1, place.at, place.at + 1}


@given(noticed(), st.randoms(use_true_random=False))
def test_the_order_of_the_report_does_not_matter(given_: tuple[Transcript, Report], random: Random) -> None:
    transcript, report = given_
    mixed = list(report.observations)
    random.shuffle(mixed)
    one = choose(transcript, report, REGISTRY, known=KNOWN)
    assert choose(transcript, replace(report, observations=tuple(mixed)), REGISTRY, known=KNOWN) == one


def chosen(transcript: Transcript, *observations: Observation) -> Held:
    return choose(transcript, report_of(transcript, *observations), REGISTRY, known=KNOWN)


def kinds(places: Sequence[Place]) -> list[str]:
    return [place.seen.kind for place in places]


def card(kind: str) -> Card:
    return REGISTRY.card(kind)


def test_they_spread_over_the_hour_where_they_can() -> None:
    transcript = hour()
    held = chosen(
        transcript,
        *(at(transcript, card("contact"), turn) for turn in (0, 2, 4)),
        *(at(transcript, card("vanishes"), turn) for turn in (2, 12, 22)),
        *(at(transcript, card("stays"), turn) for turn in (1, 9)),
    )
    places = sorted(place.at for place in held.few)
    assert [place // 8 for place in places] == [0, 1, 2]


def test_a_read_kind_that_is_folded_stands_among_the_few_on_what_is_seen() -> None:
    transcript = hour()
    step, gone = at(transcript, card("own_step"), 4), at(transcript, card("vanishes"), 4)
    held = chosen(transcript, step, gone)
    assert kinds(held.few) == ["own_step"]
    assert held.few[0].asks
    alone = chosen(transcript, step)
    assert kinds(alone.few) == []
    assert kinds(alone.folded) == ["own_step"]


def test_an_everyday_kind_fills_the_therapists_place_only_where_nothing_else_can() -> None:
    transcript = hour()
    question = at(transcript, card("asks_open"), 5)
    assert kinds(chosen(transcript, question, at(transcript, card("contact"), 14)).few) == [
        "contact",
        "asks_open",
    ]
    stayed = chosen(transcript, question, at(transcript, card("stays"), 17))
    assert kinds(stayed.few) == ["stays"]
    assert kinds(stayed.margin) == []


def test_an_everyday_place_stands_beside_another_place_where_it_can() -> None:
    transcript = hour()
    held = chosen(
        transcript,
        at(transcript, card("contact"), 20),
        at(transcript, card("own_step"), 10),
        at(transcript, card("asks_open"), 1),
        at(transcript, card("asks_open"), 9),
    )
    assert [place.at for place in held.few] == [20, 9]


def test_the_therapists_stepping_back_is_noticed_as_readily() -> None:
    transcript = hour()
    held = chosen(
        transcript,
        at(transcript, card("vanishes"), 10),
        at(transcript, card("silence"), 3),
        at(transcript, card("moves_away"), 3),
    )
    assert "silence" in kinds(held.few)


def test_marks_of_one_kind_are_spread_and_few_in_an_hour() -> None:
    transcript = hour(turns=48)  # two hours
    held = chosen(transcript, *(at(transcript, card("feeling"), turn) for turn in range(0, 48, 2)))
    assert len(held.margin) == 12
    assert held.margin[-1].at > 40


def test_a_short_hour_bears_at_least_one_mark_of_a_kind() -> None:
    transcript = transcript_of("C: I was sad.", "T: Yes.", "C: I was so sad.")
    feeling = card("feeling")
    held = choose(
        transcript,
        report_of(
            transcript, seen_in(transcript, feeling, "I was sad"), seen_in(transcript, feeling, "so sad")
        ),
        REGISTRY,
        known=KNOWN,
    )
    assert len(held.margin) == 1


def test_what_stands_near_heavy_words_is_closed() -> None:
    transcript = hour(heavy=[7])
    held = chosen(transcript, at(transcript, card("contact"), 6), at(transcript, card("contact"), 10))
    assert [place.at for place in held.few] == [10]
    assert [place.at for place in held.closed] == [6]


def test_a_kind_that_nobody_measured_is_folded_and_asked() -> None:
    transcript = hour()
    known: dict[str, Reliability] = {}
    held = choose(
        transcript, report_of(transcript, at(transcript, card("contact"), 6)), REGISTRY, known=known
    )
    assert kinds(held.folded) == ["contact"]
    assert held.folded[0].asks
    assert held.folded[0].invented


def test_a_kind_without_a_card_is_nowhere() -> None:
    transcript = hour()
    held = choose(
        transcript, report_of(transcript, at(transcript, card("contact"), 6)), Registry(()), known=KNOWN
    )
    assert held == Held()


@pytest.mark.parametrize("standing", [Standing.FEW, Standing.MARGIN, Standing.OFF])
def test_made_up_figures_give_the_standing_they_promise(standing: Standing) -> None:
    assert known_of(REGISTRY, {"vanishes": standing})["vanishes"].standing is standing


def test_a_figure_of_technique_never_stands_on_the_page() -> None:
    transcript = transcript_of("T: We have fifty minutes today.", "C: I know.")
    figure = replace(card_of("agenda", claim=READ, listens_to=THERAPIST, everyday=True), figure=True)
    report = report_of(transcript, seen_in(transcript, figure, "fifty minutes"))
    registry = registry_of(figure)
    assert choose(transcript, report, registry, known=known_of(registry, {"agenda": Standing.FEW})) == Held()
