"""Replies and overlaps: how long one voice waits for the other, and where both speak at once."""

from collections.abc import Iterator

from alongside.notice.border import first_words, last_words
from alongside.notice.card import Card, Claim, Movement, Need, leaves, notices
from alongside.notice.detectors.silence import worth_a_word
from alongside.notice.engine import Draft, detector
from alongside.notice.floor import LISTENING, PAIR, Overlap, Reply, only_listens, overlaps_in, replies_in
from alongside.notice.scene import Heard, Scene
from alongside.notice.usual import Usual
from alongside.notice.wording import about, said
from alongside.session import Interval, SoundKind, Span, Timed
from alongside.translation import gettext as _

_REPLIES = (
    "0-2 T: How was the week?", "2.4-6 C: It was long and wet, mostly.",
    "6.2-8 T: Long in what way?", "8.5-12 C: The days had no end to them.",
    "12.3-14 T: And the nights?", "14.5-18 C: The nights were a bit easier.",
    "18.2-20 T: What helped with that?", "20.4-24 C: I had the radio on low.",
    "24.2-26 T: The radio, at night.", "26.5-30 C: It keeps the house from ticking.",
    "30.2-32 T: Ticking, like a clock?", "32.4-36 C: Like somebody waiting for me.",
)  # fmt: skip
_LATE_REPLIES = (
    "0-2 T: How was the week?", "4-6 C: It was long and wet, mostly.",
    "8-10 T: Long in what way?", "12-14 C: The days had no end to them.",
    "16-18 T: And the nights?", "20-22 C: The nights were a bit easier.",
    "24-26 T: What helped with that?", "28-30 C: I had the radio on low.",
    "32-34 T: The radio, at night.", "36-38 C: It keeps the house from ticking.",
)  # fmt: skip

SLOW_REPLY = Card(
    kind="slow_reply",
    version=1,
    claim=Claim.SEEN,
    movement=Movement.NEITHER,
    listens_to=None,
    title=_("An answer that took its time"),
    looks_for=_("an answer that comes much later than this voice's replies did up to here"),
    opening=_("What went on before these words came?"),
    clinical=_(
        "Response latency: from the end of the question to the start of the answer, against the speaker's own median so far"
    ),
    source="Nguyen et al. 2024 (response latency; counsellors wait longer at turning points); limits our own",
    needs=frozenset({Need.TIMES}),
    examples=(
        notices(
            "I'd rather not say his name.",
            *_REPLIES,
            "36.2-38 T: Who was it that waited for you?",
            "42-45 C: I'd rather not say his name.",
        ),
        notices(
            "I don't think there's a cure for ticking.",
            *_REPLIES[:-1],
            "32.4-36 C: Like somebody waiting. Is that mad?",
            "41-43 T: I don't think there's a cure for ticking.",
        ),
        leaves(
            *_REPLIES,
            "36.2-38 T: Who was it that waited for you?",
            "39-42 C: I'd rather not say his name.",
        ),
        leaves(*_REPLIES, "36.2-38 T: Who was it that waited for you?", "42-42.5 C: Mm."),
        leaves(*_REPLIES, "36.2-38 T: Somebody waited for you.", "42-45 C: I'd rather not say his name."),
        leaves("0-2 T: How was the week?", "6-9 C: I'd rather not say."),
        leaves(
            *_LATE_REPLIES,
            "40-42 T: Who was it that waited for you?",
            "46-49 C: I'd rather not say his name.",
        ),
    ),
)

LEAST_LATE_MS = 2_500
"""A quicker answer is not late, however quick the others were."""
LATER_THAN_USUAL = 3
"""So many times the usual wait of this voice up to here."""
REPLIES_BEFORE = 5
"""Fewer replies than this say nothing about what is usual."""
TURNS_BETWEEN = 6
"""After a mark, others of the same passage are left alone."""


@detector(SLOW_REPLY)
def slow_reply(scene: Scene) -> Iterator[Draft]:
    """Answers that come much later than this voice's replies so far; not where the silence itself is marked."""
    silent = {one.after.index for one in worth_a_word(scene)}
    usual = {role: Usual() for role in PAIR}
    last = -TURNS_BETWEEN
    for reply in replies_in(scene):
        own = usual[reply.turn.role]
        middle = own.middle(least=REPLIES_BEFORE)
        own.add(reply.latency_ms)
        if middle is None or reply.turn.index in silent or reply.turn.index - last < TURNS_BETWEEN:
            continue
        draft = _late(reply, middle)
        if draft is not None:
            last = reply.turn.index
            yield draft


def _late(reply: Reply, usual_ms: float) -> Draft | None:
    """An answer to a question that comes late for this voice."""
    if reply.latency_ms < max(LEAST_LATE_MS, LATER_THAN_USUAL * usual_ms) or only_listens(reply.turn):
        return None
    asked, answer = last_words(reply.before), first_words(reply.turn)
    if asked is None or answer is None or not reply.before.plain.rstrip().endswith("?"):
        return None
    return Draft(
        (answer, asked),
        _("Between the question {asked} and the words that came next, {answer}, there are {wait}.").format(
            asked=said(reply.before.quote(asked)),
            answer=said(reply.turn.quote(answer)),
            wait=about(reply.latency_ms),
        ),
        _("up to here, half of this voice's replies came within {usual}").format(
            usual=about(max(500, round(usual_ms)))
        ),
    )


OVERLAP = Card(
    kind="overlap",
    version=1,
    claim=Claim.SEEN,
    movement=Movement.NEITHER,
    listens_to=None,
    title=_("Two voices at once"),
    looks_for=_("one voice begins well before the other has ended, and goes on; not a bare “mm”"),
    opening=_("What wanted to be said just then?"),
    clinical=_("Overlapping speech that takes the floor"),
    source="Sacks, Schegloff & Jefferson 1974 (one party at a time; overlap); limits our own",
    needs=frozenset({Need.TIMES}),
    examples=(
        notices(
            "Sorry, can I stop you there?",
            "0-8 C: And then he rang the bell and went round to the back.",
            "6.5-9 T: Sorry, can I stop you there?",
        ),
        notices(
            "No, it wasn't like that.",
            "0-5 T: So you thought that he had let you down again.",
            "3-6 C: No, it wasn't like that.",
        ),
        leaves(
            "0-8 C: And then he rang the bell and went round to the back.",
            "7.5-9 T: Sorry, can I stop you there?",
        ),
        leaves(
            "0-8 C: And then he rang the bell and went round to the back.",
            "6.5-8.5 T: Mm, yeah. Right, yeah.",
        ),
        leaves("0-8 C: And then he rang the bell and went round to the back.", "3-5 T: Round to the back."),
        leaves("0-2 C: Yes.", "0.5-3 T: Sorry, can I stop you there?"),
        leaves("0-8 C: And then he rang the bell.", "9-11 T: Sorry, can I stop you there?"),
    ),
)

LEAST_AT_ONCE_MS, MOST_AT_ONCE_MS = 1_000, 8_000
"""Shorter overlaps are how people talk; longer ones are more likely wrong times."""
LONGER_THAN_USUAL = 1.5
OVERLAPS_BEFORE = 3
LEAST_WORDS = 3
"""Fewer words that matter, of either voice, are no more than a passing remark."""
_PASSING = LISTENING | frozenset(
    "all alright bye cheers fine good great hello hi sorry thank thanks you".split()
)


@detector(OVERLAP)
def overlap(scene: Scene) -> Iterator[Draft]:
    """Where a voice takes the floor before the other has ended, longer than is usual in this session."""
    usual, last = Usual(), -TURNS_BETWEEN
    for one in overlaps_in(scene):
        middle = usual.middle(least=OVERLAPS_BEFORE)
        usual.add(one.length_ms)
        if one.turn.index - last < TURNS_BETWEEN or one.length_ms < LONGER_THAN_USUAL * (middle or 0):
            continue
        draft = _at_once(one)
        if draft is not None:
            last = one.turn.index
            yield draft


def _at_once(one: Overlap) -> Draft | None:
    """A voice that takes the floor with words of its own, while the other still has some to say."""
    if not one.outlasts or not LEAST_AT_ONCE_MS <= one.length_ms <= MOST_AT_ONCE_MS:
        return None
    begun, ended = first_words(one.turn), last_words(one.before)
    if begun is None or ended is None or one.turn.words[0].said in LISTENING:
        return None
    if not (_matters(one.turn, begun) and _matters(one.before, ended)):
        return None
    length_ms = _from_words_to_words(one.turn, begun, one.before, ended)
    if length_ms is None or not LEAST_AT_ONCE_MS <= length_ms <= MOST_AT_ONCE_MS:
        return None
    return Draft(
        (begun, ended),
        _("{begun} begins {length} before {ended} has ended.").format(
            begun=said(one.turn.quote(begun)),
            ended=said(one.before.quote(ended)),
            length=about(length_ms),
        ),
        _("the times of the two stretches overlap, and the later voice goes on"),
    )


def _from_words_to_words(turn: Heard, begun: Span, before: Heard, ended: Span) -> int | None:
    """How long before the end of ``ended`` the words ``begun`` begin, where their own times say so."""
    start, end = _own_time(turn, begun), _own_time(before, ended)
    if start is None or end is None or end.end_ms is None:
        return None
    return end.end_ms - start.start_ms


_UNHEARD = (SoundKind.UNINTELLIGIBLE, SoundKind.CROSSTALK)


def _own_time(heard: Heard, span: Span) -> Interval | None:
    """The time of the caption in which these words stand, or of the turn if it is one; none where something there was not heard."""
    whole = (Timed(0, len(heard.text), heard.turn.at),) if heard.turn.at else ()
    for cue in heard.turn.cues or whole:
        if cue.start <= span.start and span.end <= cue.end:
            unheard = any(cue.start <= s.start < cue.end for s in heard.turn.sounds if s.kind in _UNHEARD)
            return None if unheard else cue.at
    return None


def _matters(heard: Heard, span: Span) -> bool:
    words = [word.said for word in heard.words if span.start <= word.start < span.end]
    return sum(word not in _PASSING for word in words) >= LEAST_WORDS


DETECTORS = (slow_reply, overlap)
