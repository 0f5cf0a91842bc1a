"""Staying with what is hard: leaving room, comforting without closing, naming a strength."""

from collections.abc import Iterator

from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.engine import Draft, detector
from alongside.notice.phrases import Match, phrases
from alongside.notice.remark import asked_or_denied, remarks
from alongside.notice.scene import Heard, Scene
from alongside.notice.staying import Stay, stays_in
from alongside.notice.wording import said, seconds
from alongside.session import Role, SoundKind, Span
from alongside.translation import gettext as _

STAYS = Card(
    kind="stays",
    version=2,
    claim=Claim.SEEN,
    movement=Movement.TOWARD,
    listens_to=None,
    title=_("Room was left, and it went on"),
    looks_for=_(
        "after something tender, or within a silence, there is only a sound or a few words from the listener, and the telling goes on"
    ),
    opening=_("What was it like to have that room?"),
    clinical=_("Productive silence (PICS); staying with affect"),
    source="Levitt 2001 (Pausing Inventory); Frankel, Levitt et al. 2006; lists of words our own",
    examples=(
        notices(
            "Mm.",
            "C: I was so ashamed I couldn't look at her.",
            "T: Mm.",
            "C: She'd been waiting in the rain for me, all that time.",
        ),
        notices(
            "[pause 8s]",
            "C: I've never told anyone about the letters.",
            "T: [pause 8s]",
            "C: There were four of them, in a tin under the bed.",
        ),
        notices(
            "Take your time.",
            "C: I miss him so much. [crying]",
            "T: Take your time.",
            "C: It's the evenings, when the key doesn't go in the door.",
        ),
        notices(
            "I was so frightened in that house.",
            "C: I was so frightened in that house. [pause 9s] He used to stand on the landing and listen.",
        ),
        notices(
            "You waited. [pause 6s]",
            "C: So I stood on the step and waited.",
            "T: You waited. [pause 6s]",
            "C: He never opened the door, not even when I knocked.",
        ),
        notices(
            "Mm-hmm.",
            "C: I just worry about him all the time.",
            "T: Mm-hmm.",
            "C: And I get so upset when he doesn't answer his phone.",
        ),
        leaves(
            "C: Where do I put the form? [pause 6s]",
            "T: Mm.",
            "C: I've left my pen in the car again.",
        ),
        leaves(
            "C: The bus was late again.",
            "T: Mm.",
            "C: It was twenty minutes, in the rain, with the shopping.",
        ),
        leaves("C: I was so ashamed.", "T: Mm.", "C: Yeah."),
        leaves(
            "C: I was so ashamed.",
            "T: Okay, and did you take the tablets?",
            "C: I took the blue ones every morning.",
        ),
        leaves("C: I was so ashamed.", "T: Mm.", "C: Anyway, how was your holiday in the end?"),
        leaves("C: He said he was scared of dogs.", "T: Mm.", "C: So we went round by the canal instead."),
        leaves(
            "C: I was so ashamed because- ", "T: Mm-hmm.", "C: -because she had been waiting in the rain."
        ),
        leaves("C: I was so frightened in that house. [pause 9s]", "T: Well, we have to stop."),
    ),
)


@detector(STAYS)
def stays(scene: Scene) -> Iterator[Draft]:
    """Each tender place after which room was left; one for a passage, not one for each *mm*."""
    last: tuple[Span, int] | None = None
    for stay in sorted(stays_in(scene), key=lambda one: _place(scene, one)):
        at = _place(scene, stay)[0]
        if last is not None and (stay.tender == last[0] or at - last[1] < TURNS_BETWEEN):
            continue
        last = stay.tender, at
        yield _stay(scene, stay)


QUOTED = 60
TURNS_BETWEEN = 4
"""A passage of listening is marked once."""


def _place(scene: Scene, stay: Stay) -> tuple[int, int]:
    return scene.transcript.index(stay.onward.turn), stay.onward.start


def _stay(scene: Scene, stay: Stay) -> Draft:
    def quote(span: Span) -> str:
        return said(scene.transcript.turn(span.turn).text[span.start : span.end], most=QUOTED)

    says = _SAYS[stay.soon, _answer_kind(stay)].format(
        told=quote(stay.told),
        answer=said(_words_of(stay.answer)) if stay.answer is not None else "",
        silence=seconds(stay.silence_ms) if stay.silence_ms is not None else "",
        onward=quote(stay.onward),
    )
    if stay.answer is None:
        return Draft((stay.tender, stay.onward), says, _("nobody filled the silence, and the talk went on"))
    if stay.told == stay.tender:
        because = _("nothing else stands between the two places, and the talk went on")
    else:
        because = _("nothing else stands between the two places; shortly before: {tender}").format(
            tender=quote(stay.tender)
        )
    return Draft((stay.answer.span(), stay.told, stay.onward, stay.tender), says, because)


def _words_of(answer: Heard) -> str:
    """What the listener said, brackets at its ends left out."""
    if not answer.words:
        return ""
    end = answer.words[-1].end
    return answer.text[answer.words[0].start : end] + ("." if answer.plain[end : end + 1] == "." else "")


def _answer_kind(stay: Stay) -> str:
    spoken = stay.answer is not None and bool(stay.answer.words)
    if stay.silence_ms is None:
        return "words" if spoken else "nothing"
    return "both" if spoken else "silence"


_SAYS = {
    (False, "words"): _("After {told} there was only {answer}, and then it went on: {onward}"),
    (True, "words"): _(
        "Soon after {told} there was only {answer} from the other chair, and then it went on: {onward}"
    ),
    (False, "silence"): _("After {told} there was a silence of {silence}, and then it went on: {onward}"),
    (True, "silence"): _("Soon after {told} there was a silence of {silence}, and then it went on: {onward}"),
    (False, "both"): _(
        "After {told} there was {answer}, with a silence of {silence} beside it, and then it went on: {onward}"
    ),
    (True, "both"): _(
        "Soon after {told} there was {answer}, with a silence of {silence} beside it, and then it went on: {onward}"
    ),
    (False, "nothing"): _("After {told} no words came from the other chair, and then it went on: {onward}"),
    (True, "nothing"): _(
        "Soon after {told} no words came from the other chair, and then it went on: {onward}"
    ),
}

SOOTHES = Card(
    kind="soothes",
    version=2,
    claim=Claim.READ,
    movement=Movement.TOWARD,
    listens_to=Role.THERAPIST,
    title=_("Comfort that stays"),
    looks_for=_("the therapist comforts and stays with what hurts"),
    opening=_("Did it reach the place that hurt?"),
    clinical=_("Soothing; emotional support with continued contact"),
    source="Codebook 2 of this project; wordings our own",
    examples=(
        notices("I'm here.", "C: I hung up on him. [crying]", "T: I'm here."),
        notices("There's no hurry.", "C: I can't get it out.", "T: There's no hurry."),
        notices("Oh, I'm so sorry.", "C: She died on the Tuesday.", "T: Oh, I'm so sorry."),
        leaves("T: I'm here on Mondays and Thursdays."),
        leaves("T: I'm sorry about the drill."),
        leaves("T: There's no hurry with the form."),
        leaves("T: Sorry, I didn't catch that."),
    ),
)

_COMFORT = phrases(
    "i'm (still|right|just)? here (with you)?", "i'll be here", "i'm (not going anywhere|with you|about)", "take (your|all the) time", "there's (no|plenty of) (hurry|rush|time)",
    "there's time", "(we've|we have|you've) (got)? (plenty of|lots of|all the)? time", "you('re| are) not (alone|on your own|by yourself) (in (this|that|it)|with (it|this|that|him|her)|here|now)",
    "you're safe (here|now)?", "(it's|that's) (okay|all right|alright) to (cry|feel|be)", "let it come",
    "(oh)? (i'm|i am) (so|very|really|terribly)? sorry (that happened|you had|you went|you've|to hear|for your loss|he did|she did|they did|for you)",
    "oh, (i'm|i am) (so|very)? sorry", "(i'm|i am) (so|very|truly) sorry", "(oh|ah) (love|darling|sweetheart|honey|dear|you poor thing)", "oh dear", "it('s|'ll) (be)? (okay|all right|alright) to (cry|feel|be|not)", "you (don't have to|needn't) (say|find|do|come up with|hold) (anything|any of it|it|the words)", "i('ll| will| shall) (stay|wait|sit) (here|with you)?", "i('m| am) (still)? (listening|right beside you|right next to you)", "as long as you (need|like|want)",
    "you don't have to (do|carry|hold|go through|face) (anything|it|this|that|them) (alone|on your own|by yourself|with)",
    "(we|you) can (just|always)? (wait|rest|go slowly|take it slowly|go slow|sit|stop) (here|for a (bit|minute|moment|while)|with)?", "get your breath", "i feel (quite|very|really)? close to you", "i'm glad (it|you) (isn't|aren't) (only|alone)",
)  # fmt: skip
_PRACTICAL = phrases(
    "i'm here (on|every|from|till|until|at|to|for|most|again|if)", "i'll be here (on|at|from|till)", "sorry (about|i|to|if|for) (the|didn't|keep|interrupt|bother|my|being|that)",
    "to (help|talk about|work|do the|give)", "(room|bus|form|mess|noise|drill|parking|weather|traffic)", "a lot of people", "next (week|tuesday|wednesday|thursday|friday|monday|time)", "stop yourself", "(hurry|rush) (with|about|to) (the|that|your|book|decide|sign)", "time (for|to) (the|talk about|go|look|fill|finish)", "sorry to (interrupt|keep|bother|rush|have kept)",
    "time left",
)  # fmt: skip


@detector(SOOTHES)
def soothes(scene: Scene) -> Iterator[Draft]:
    """Wordings of comfort that leave the hard thing standing; practical ones are left alone."""
    return remarks(
        scene,
        _COMFORT,
        says=_("It may be that this comforts and stays: {quote}"),
        because=_("the words offer presence, time or sorrow, and ask for nothing"),
        unless=lambda heard, match: (
            _is_practical(heard, match)
            or asked_or_denied(heard, match)
            or heard.has_sound(SoundKind.LAUGHTER, SoundKind.SHARED_LAUGHTER)
        ),
    )


def _is_practical(heard: Heard, match: Match) -> bool:
    """Whether practical words stand in the same sentence."""
    start, end = heard.sentence_at(match.start)
    return any(start <= other.start < end for other in _PRACTICAL.find(heard))


DETECTORS = (stays, soothes)
