"""Questions by their form: which open, which narrow, which stand on top of each other."""

import re
from collections.abc import Iterator

from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.engine import Draft, detector
from alongside.notice.phrases import phrases
from alongside.notice.question import Form, Question, questions_in
from alongside.notice.reflection import content
from alongside.notice.scene import Heard, Scene
from alongside.notice.wording import said
from alongside.session import Role, SoundKind
from alongside.translation import gettext as _

ASKS_OPEN = Card(
    kind="asks_open",
    version=1,
    claim=Claim.READ,
    movement=Movement.NEITHER,
    listens_to=Role.THERAPIST,
    title=_("A question that leaves room"),
    looks_for=_("a question or an invitation that can't be answered with yes, no or a fact"),
    opening=_("What came up that nobody had planned to say?"),
    clinical=_("MISC 2.5: open question"),
    source="Miller et al. 2008 (MISC 2.5); Moyers et al. 2016 (MITI 4.2.1); by form, wordings our own",
    everyday=True,
    examples=(
        notices("What was that like?", "C: And then he left.", "T: What was that like?"),
        notices("Tell me more about the garden.", "T: Mm. Tell me more about the garden."),
        notices("Could you say a bit more about that?", "T: Could you say a bit more about that?"),
        notices("I'm wondering how you got through it.", "T: I'm wondering how you got through it."),
        notices("And the children?", "C: She took the car.", "T: And the children?"),
        leaves("T: How many of them were there?"),
        leaves("T: What you told me last week stayed with me."),
        leaves("T: Did you go home?"),
        leaves("T: Why don't you ring her?"),
        leaves("T: He always says 'what do you want?' to you."),
    ),
)


@detector(ASKS_OPEN)
def asks_open(scene: Scene) -> Iterator[Draft]:
    """The first open question of a turn."""
    return _of_form(
        scene,
        Form.OPEN,
        says=_("Perhaps this question leaves room for any answer: {quote}"),
        because=_("it can't be answered with yes, no or a fact alone"),
    )


ASKS_CLOSED = Card(
    kind="asks_closed",
    version=1,
    claim=Claim.READ,
    movement=Movement.NEITHER,
    listens_to=Role.THERAPIST,
    title=_("A question for a short answer"),
    looks_for=_("a question that yes, no or a fact is enough to answer"),
    opening=_("Was there more to say than the question asked for?"),
    clinical=_("MISC 2.5: closed question"),
    source="Miller et al. 2008 (MISC 2.5); by form, wordings our own",
    everyday=True,
    examples=(
        notices("Did you go home?", "T: Did you go home?"),
        notices("How long were you there?", "T: Okay. How long were you there?"),
        notices("Is there anybody at home?", "T: Is there anybody at home?"),
        notices(
            "On a scale of one to ten, how ready are you?", "T: On a scale of one to ten, how ready are you?"
        ),
        leaves("T: What was it like at home?"),
        leaves("T: Can you tell me what happened at home?"),
        leaves("T: It's hard to sit with, isn't it?"),
        leaves("T: You went home."),
        leaves("T: Right?"),
    ),
)


@detector(ASKS_CLOSED)
def asks_closed(scene: Scene) -> Iterator[Draft]:
    """The first closed question of a turn; a statement with a question mark isn't one."""
    return _of_form(
        scene,
        Form.CLOSED,
        says=_("Perhaps this question asks for a short answer: {quote}"),
        because=_("yes, no or a fact is enough to answer it"),
    )


def _of_form(scene: Scene, form: Form, *, says: str, because: str) -> Iterator[Draft]:
    for turn in scene.therapist:
        one = next((one for one in questions_in(turn) if one.form is form), None)
        if one is not None:
            span = turn.span(one.start, one.end)
            yield Draft((span,), says.format(quote=said(turn.quote(span))), because)


STACKS_QUESTIONS = Card(
    kind="stacks_questions",
    version=2,
    claim=Claim.SEEN,
    movement=Movement.NEITHER,
    listens_to=Role.THERAPIST,
    title=_("Questions on top of each other"),
    looks_for=_("two or more different questions in one turn, with no time to answer between them"),
    opening=_("Which of them was worth staying with?"),
    clinical=_("Stacked questions: a rapid run of questions in one turn"),
    source="Ivey, Ivey & Zalaquett 2018 (questioning skills: bombardment and multiple questions); by form",
    examples=(
        notices(
            "What did your brother make of it?",
            "C: I told them on Sunday.",
            "T: What did your brother make of it? And how are you sleeping at the moment?",
        ),
        notices(
            "Did you ring the hospital?",
            "T: Did you ring the hospital? What about work? Who is looking after the baby?",
        ),
        notices(
            "How did the interview go?", "T: How did the interview go? Are you still angry with your sister?"
        ),
        leaves("T: What did your brother make of it?", "C: Not a lot.", "T: And how are you sleeping?"),
        leaves("T: How was the funeral? How was it, the funeral?"),
        leaves("T: How did the interview go? [pause 6s] Are you still angry with your sister?"),
        leaves("T: What happened on Sunday? You were crying?"),
        leaves("T: Could I ask you something? What happened on Sunday?"),
        leaves("T: How are you? Did you find somewhere to park?"),
        leaves("T: You'd ask yourself, 'What do they want? Who told them?'"),
    ),
)

LEAST_WORDS_OF_QUESTION = 4
_CIVIL = phrases(
    "how are you (doing|today|getting on)", "how've you been", "how have you been", "how's it going", "is (that|it) (okay|ok|all right|alright|right|fine)",
    "(can|could|may|might) i (just)? (ask|say|share|tell|check|stop|give|show|suggest|make|take)", "(would|is) (that|it) be (okay|ok|all right|fine)", "do you mind",
    "would you mind", "does that make sense", "what do you think", "what do you mean", "did i (get|hear)", "is that what", "am i (right|getting)", "you know what",
    "(okay|ok|all right) (if|with)", "ready", "did you know", "do you (see|know) (what|how|why|that|where)", "can you hear", "do you want to sit", "is it working",
)  # fmt: skip
"""Civilities and checks, which nobody takes for a question of its own."""


@detector(STACKS_QUESTIONS)
def stacks_questions(scene: Scene) -> Iterator[Draft]:
    """Questions of one turn that ask for different things, follow each other at once, and all get one turn to be answered in."""
    for turn in scene.therapist:
        stacked = _stacked(turn)
        if len(stacked) < 2:
            continue
        spans = tuple(turn.span(one.start, one.end) for one in stacked)
        quotes = [said(turn.quote(span)) for span in spans]
        says = _("More than one question stands here in one turn, {first} and {last} among them").format(
            first=quotes[0], last=quotes[-1]
        )
        yield Draft(spans, says, _("nobody else speaks between them"))


def _stacked(turn: Heard) -> tuple[Question, ...]:
    """The longest run of questions that differ and follow each other with no pause and little talk between."""
    asked = [one for one in questions_in(turn) if _asks_something(turn, one)]
    runs: list[list[Question]] = [[]]
    for one in asked:
        run = runs[-1]
        if run and (_room_between(turn, run[-1], one) or _alike(turn, run, one)):
            if _alike(turn, run, one):
                continue
            runs.append([one])
        else:
            run.append(one)
    longest: list[Question] = max(runs, key=len)
    return tuple(longest)


_LEANING = re.compile(
    r"(?:or|such as|like|and which|(?:when|if|because) (?:i|you|he|she|they|we)(?:'\w+)?)\b|.*\b(?:more|bit|little) about (?:that|it|this)\b|.*\bwhat (?:is|was|would) (?:that|it)\?"
)
"""Questions that only carry on the one before."""


def _asks_something(turn: Heard, one: Question) -> bool:
    if one.form is Form.CONFIRMING or "?" not in turn.plain[one.start : one.end]:
        return False
    words = [word for word in turn.words if one.start <= word.start < one.end]
    if len(words) < LEAST_WORDS_OF_QUESTION:
        return False
    return not any(one.start - 1 <= match.start < one.end for match in _CIVIL.find(turn))


def _room_between(turn: Heard, before: Question, after: Question) -> bool:
    """Whether there was a pause, another's sound, or more than a sentence between two questions."""
    between = (SoundKind.PAUSE, SoundKind.CROSSTALK, SoundKind.UNINTELLIGIBLE)
    if any(before.end <= sound.start < after.start and sound.kind in between for sound in turn.turn.sounds):
        return True
    return sum(before.end <= word.start < after.start for word in turn.words) > MOST_WORDS_BETWEEN


MOST_WORDS_BETWEEN = 6
_SAME_AGAIN = frozenset("why how what's how's".split())
"""A second question with one of these at its head mostly says the first one again."""


def _alike(turn: Heard, run: list[Question], one: Question) -> bool:
    """Whether a question says again what one before it said."""
    matter = set(content(turn.plain[one.start : one.end]))
    if _LEANING.match(turn.plain, one.start, one.end) or turn.plain[: one.start].rstrip(" ,").endswith("or"):
        return True
    opening = turn.plain[one.start : one.end].split()[0]
    for other in run:
        if turn.plain.startswith(opening, other.start) and opening in _SAME_AGAIN:
            return True
        theirs = set(content(turn.plain[other.start : other.end]))
        if not matter or not theirs or matter & theirs:
            return True
    return False


DETECTORS = (asks_open, asks_closed, stacks_questions)
