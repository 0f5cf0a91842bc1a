"""Very short answers to open invitations; many of them are whole answers."""

from collections.abc import Iterator

from alongside.notice.border import all_words, last_words
from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.engine import Draft, detector
from alongside.notice.floor import LISTENING, only_listens
from alongside.notice.phrases import phrases
from alongside.notice.question import Form, questions_in
from alongside.notice.scene import Heard, Scene
from alongside.notice.wording import said
from alongside.session import Role, Span
from alongside.translation import gettext as _
from alongside.translation import ngettext

SHORT_ANSWER = Card(
    kind="short_answer",
    version=1,
    claim=Claim.SEEN,
    movement=Movement.NEITHER,
    listens_to=Role.CLIENT,
    title=_("A very short answer"),
    looks_for=_("a few words that tell little, after a question that leaves room; the talk doesn't go on from there"),
    opening=_("Was that the whole of it, or was there more that had no words yet?"),
    clinical=_("Minimal response to an open invitation (3RS lists it among signs of withdrawal, in context)"),
    source="Eubanks & Muran 2022 (3RS: minimal response); wordings our own",
    live=False,
    examples=(
        notices("Fine.", "T: What was it like to see him again?", "C: Fine."),
        notices("Nothing, really.", "T: What came up for you when she said that?", "C: Nothing, really.", "T: Okay."),
        notices("Nothing. I'm fine.", "T: Where did you go just then?", "C: Nothing. I'm fine."),
        notices("I don't know.", "C: He rang.", "T: Mm. How did that feel?", "C: [sighs] I don't know.", "T: You don't know."),
        leaves("T: What was it like to see him again?", "C: Frightening."),
        leaves("T: What was it like to see him again?", "C: Fine.", "T: Mm.", "C: I mean I kept my coat on the whole time."),
        leaves("T: Did you see him again?", "C: Not really."),
        leaves("T: How are you?", "C: Fine."),
        leaves("T: Who was at the door?", "C: My dad."),
        leaves("T: What was it like to see him again?", "C: It was fine and then it wasn't."),
        leaves("T: What was it like to see him again?", "C: I don't know, I…"),
        leaves("T: What was it like to see him again?", "C: Nothing like what?"),
    ),
)  # fmt: skip

MOST_WORDS = 5
"""*I don't know* and words to soften it."""
WORDS_ON = 6
"""So many words in the client's next turn go on from there."""
_LITTLE = phrases(
    "fine", "okay", "ok", "alright", "all right", "normal", "nothing", "whatever", "dunno", "(not|nothing) (really|much|sure|that|too|bad)",
    "i (don't|do not|wouldn't) know", "don't know", "no idea", "the same", "same as (ever|always|usual)", "can't (say|remember)", "couldn't say", "who knows",
    "(nowhere|nowt|nobody|well)", "not (a lot|anything|really anything)", "(i'm|it's|was) (here|fine|okay|ok|all right|alright)", "good", "bad",
)  # fmt: skip
_SOFTENING = (
    frozenset(
        "really much sure it's it was i guess suppose just so well no yeah yes that's pretty quite".split()
    )
    | LISTENING
)
_CIVIL = phrases(
    "how (are|were) (you|things|we)", "how've you been", "how have you been", "how('s|is) it going", "what (time|day)", "what do you (say|think) (we|if)",
    "how (does|would|do) (that|it|tuesday|monday|wednesday|thursday|friday|next week) (sound|suit|work)",
    "what (else|other)", "anything else", "(how|what) about", "sorry", "how was (the|your) (journey|drive|trip|traffic|weekend)",
)  # fmt: skip
"""Civilities, arrangements, and the last question of a list: a short answer is what they ask for."""
_TELLING = (
    "tell me",
    "say more",
    "say a",
    "could you say",
    "can you say",
    "could you tell",
    "can you tell",
    "describe",
)


@detector(SHORT_ANSWER)
def short_answer(scene: Scene) -> Iterator[Draft]:
    """Answers of a few words that tell little, to an open question that ends a turn."""
    for turn in scene.client:
        asked = turn.previous
        if (
            not turn.words
            or len(turn.words) > MOST_WORDS
            or asked is None
            or asked.role is not Role.THERAPIST
        ):
            continue
        if not _tells_little(turn) or _goes_on(turn):
            continue
        question = _invitation(asked)
        answer = all_words(turn)
        if question is None or answer is None:
            continue
        yield Draft(
            (answer, question),
            ngettext(
                "To {question} the whole answer is one word: {answer}",
                "To {question} the whole answer is {count} words: {answer}",
                len(turn.words),
            ).format(
                question=said(asked.quote(question)), count=len(turn.words), answer=said(turn.quote(answer))
            ),
            _("the question leaves room, and the talk does not go on from the answer"),
            _("a short answer can be a whole one, and a thoughtful one"),
        )


def _tells_little(turn: Heard) -> bool:
    """Whether a finished answer is made of words that tell little and of nothing else."""
    said_text = turn.plain.strip()
    if "?" in said_text or said_text.endswith(("-", "—", "–", "…", "...", ",")):
        return False
    places = list(_LITTLE.find(turn))
    rest = [word.said for word in turn.words if not any(one.start <= word.start < one.end for one in places)]
    return bool(places) and all(word in _SOFTENING for word in rest)


def _goes_on(turn: Heard) -> bool:
    """Whether the client goes on with it, at once or after the other's bare *mm*."""
    after = turn.following
    if after is not None and after.role is Role.THERAPIST and only_listens(after):
        after = after.following
    return after is not None and after.role is Role.CLIENT and len(after.words) >= WORDS_ON


def _invitation(asked: Heard) -> Span | None:
    """The open question at the end of a turn, unless it is a civility."""
    questions = questions_in(asked)
    if not questions or questions[-1].form is not Form.OPEN:
        return None
    last = questions[-1]
    if "?" not in asked.plain[last.start : last.end] and not asked.plain.startswith(_TELLING, last.start):
        return None
    after = [word.said for word in asked.words if word.start >= last.end]
    if any(word not in LISTENING for word in after):
        return None
    if any(last.start - 1 <= match.start < last.end for match in _CIVIL.find(asked)):
        return None
    return last_words(asked, last.end)


DETECTORS = (short_answer,)
