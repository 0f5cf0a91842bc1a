"""The contract that every detector keeps, ours and other people's; each check raises ``AssertionError`` with a reason."""

from collections.abc import Callable
from dataclasses import replace

from alongside.notice.engine import Detector, Observation, run
from alongside.session import Role, Transcript
from alongside.testing.scenes import transcript_of


def _seen(each: Detector, transcript: Transcript) -> tuple[Observation, ...]:
    report = run([each], transcript)
    _expect(not report.failures, f"{each.card.stamp} broke: {report.failures}")
    _expect(not report.refused, f"{each.card.stamp} drafted what does not hold")
    return report.observations


def _expect(holds: bool, otherwise: str) -> None:
    if not holds:
        raise AssertionError(otherwise)


def _scenes(each: Detector) -> list[Transcript]:
    return [transcript_of(*example.lines) for example in each.card.examples]


def keeps_its_examples(each: Detector) -> None:
    """Notices what its card says it must, at those words, and leaves the near misses alone."""
    for example, transcript in zip(each.card.examples, _scenes(each), strict=True):
        quotes = [one.evidence[0].quote for one in _seen(each, transcript)]
        if example.quote is None:
            _expect(not quotes, f"{each.card.stamp} noticed {quotes} in a near miss: {example.lines}")
        else:
            _expect(
                example.quote in quotes,
                f"{each.card.stamp} cites {quotes}, not {example.quote!r}: {example.lines}",
            )


def has_examples_and_near_misses(each: Detector) -> None:
    """Has at least two examples and two near misses, and says everything a reader needs."""
    kept = [example.quote is not None for example in each.card.examples]
    _expect(
        kept.count(True) >= 2 and kept.count(False) >= 2,
        f"{each.card.stamp} needs two examples and two near misses",
    )
    card = each.card
    for told in (card.title, card.looks_for, card.opening, card.clinical, card.source):
        _expect(bool(told.strip()), f"{card.stamp} leaves part of its card empty")


def cites_what_was_said(each: Detector) -> None:
    """Every quotation stands where it says it stands."""
    for transcript in _scenes(each):
        for one in _seen(each, transcript):
            _expect(
                all(evidence.holds_in(transcript) for evidence in one.evidence),
                f"{each.card.stamp} misquotes",
            )


def ignores_the_other_chair(each: Detector) -> None:
    """With the chairs swapped, marks nothing as this role's that the other said; an imagined voice is never marked."""
    swap = {Role.CLIENT: Role.THERAPIST, Role.THERAPIST: Role.CLIENT}
    for transcript in _scenes(each):
        swapped = Transcript(
            tuple(replace(turn, role=swap.get(turn.role, turn.role)) for turn in transcript.turns)
        )
        for one in _seen(each, swapped):
            role = swapped.turn(one.evidence[0].span.turn).role
            _expect(each.card.listens_to in (None, role), f"{each.card.stamp} marked the other chair")
        imagined = Transcript(tuple(replace(turn, role=Role.IMAGINED) for turn in transcript.turns))
        _expect(not _seen(each, imagined), f"{each.card.stamp} noticed something in an imagined voice")


def does_not_peek(each: Detector) -> None:
    """A live detector says the same about a beginning whether or not more follows."""
    if not each.card.live:
        return
    for transcript in _scenes(each):
        whole = {(one.id, one.turns) for one in _seen(each, transcript)}
        for heard in range(len(transcript.turns)):
            start = Transcript(transcript.turns[:heard])
            known = {turn.id for turn in start.turns}
            then = {(one.id, one.turns) for one in _seen(each, start)}
            expected = {one for one in whole if set(one[1]) <= known}
            _expect(then == expected, f"{each.card.stamp} peeks: {then ^ expected}")


def says_the_same_twice(each: Detector) -> None:
    """Running again changes nothing."""
    for transcript in _scenes(each):
        _expect(_seen(each, transcript) == _seen(each, transcript), f"{each.card.stamp} is not repeatable")


def bears_anything(each: Detector) -> None:
    """Empty, strange and one-sided sessions are no reason to break."""
    for lines in (
        (),
        ("C: ",),
        ("C: [laughs]",),
        ("T: ...",),
        ("C: 🙂 שלום İstanbul",),
        ("C: Yes.",) * 5,
        ("T: Mm.",) * 5,
    ):
        _seen(each, transcript_of(*lines))


CHECKS: tuple[Callable[[Detector], None], ...] = (
    has_examples_and_near_misses,
    keeps_its_examples,
    cites_what_was_said,
    ignores_the_other_chair,
    does_not_peek,
    says_the_same_twice,
    bears_anything,
)


def check_detector(each: Detector) -> None:
    """Put a detector through the whole battery."""
    for check in CHECKS:
        check(each)
