"""Going away while staying in the room: the thread lost, close and then a step back, a short answer that closes."""

from collections.abc import Iterator

from alongside.notice.card import Card, Claim, Movement, leaves, notices
from alongside.notice.closing import Closing, closing_in
from alongside.notice.engine import Draft, detector
from alongside.notice.lightening import Step
from alongside.notice.scene import Heard, Scene
from alongside.notice.stepping import Retreat, retreat_in
from alongside.notice.thread import Loss, Manner, loss_in
from alongside.notice.wording import said, seconds
from alongside.session import Role, Span
from alongside.translation import gettext as _

VANISHES = Card(
    kind="vanishes",
    version=2,
    claim=Claim.SEEN,
    movement=Movement.AWAY,
    listens_to=Role.CLIENT,
    title=_("The thread stops here"),
    looks_for=_(
        "the client loses the thread, stops in mid-sentence, lets it go or turns to something lighter"
    ),
    opening=_("What was there, just before?"),
    clinical=_(
        "3RS withdrawal: topic shift, abstract communication; NEPCS: interrupted or abstract storytelling"
    ),
    source="Eubanks & Muran 2022 (3RS); Angus et al. 2017 (NEPCS); Levitt 2001 (silences of three seconds); wordings our own",
    examples=(
        notices("What was I saying?", "T: And your brother?", "C: He came in and he. What was I saying?"),
        notices(
            "He had his coat on and he just…",
            "T: And then?",
            "C: He had his coat on and he just… [pause 8s]",
            "T: Mm.",
        ),
        notices(
            "Is that radiator always on?",
            "T: What was the funeral like?",
            "C: Nobody came. [pause 6s] Is that radiator always on?",
        ),
        notices("Never mind", "C: I wanted to ask if, well, if it would… Never mind."),
        notices(
            "You get used to it, you stop hoping.",
            "C: I was so lonely in that house. You get used to it, you stop hoping.",
        ),
        leaves("C: And he said to me, you can't just—", "T: Right.", "C: —walk in here like that."),
        leaves("T: Are you warm enough?", "C: Is that radiator always on?"),
        leaves("C: I lost it with him, I really shouted."),
        leaves("C: She told me, never mind, it doesn't matter."),
        leaves("C: It's gone cold, my tea."),
    ),
)

_RARE_DOTS = 0.2
"""Where more turns than this share end in dots, an ellipsis is only the transcript's way of ending a line."""
_FEW_TURNS = 10


@detector(VANISHES)
def vanishes(scene: Scene) -> Iterator[Draft]:
    """One loss of the thread a turn; an ellipsis counts only while few turns so far ended in one."""
    dotted = 0
    for turn in scene.turns:
        if turn.role is Role.CLIENT:
            loss = loss_in(turn, dots_tell=dotted <= max(_RARE_DOTS * turn.index, _RARE_DOTS * _FEW_TURNS))
            if loss is not None:
                yield _lost(turn, loss)
        dotted += turn.plain.rstrip().endswith(("…", ".."))


_LOST_SAYS = {
    Manner.LOST: _("The thread is lost here, in so many words: {quote}"),
    Manner.TRAILS: _("A sentence stops before its end: {quote}"),
    Manner.LET_GO: _("Something is begun, {beside}, and then: {quote}"),
    Manner.LIGHTER: _("After {beside} comes something else: {quote}"),
    Manner.ANYWAY: _("Soon after {beside} comes: {quote}"),
    Manner.FROM_I: _("The words go from “I” in {beside} to this: {quote}"),
}


def _lost(turn: Heard, loss: Loss) -> Draft:
    spans = (loss.span,) if loss.beside is None else (loss.span, loss.beside)
    quote = said(turn.quote(loss.span))
    if loss.manner is Manner.SILENCE:
        says = _("A sentence stops before its end, and {seconds} of silence follow: {quote}").format(
            quote=quote, seconds=seconds(loss.length_ms)
        )
    elif loss.beside is None:
        says = _LOST_SAYS[loss.manner].format(quote=quote)
    else:
        near = turn.scene.turns[_place(turn, loss.beside)]
        wait = _silence_after(near) if loss.manner is Manner.ANYWAY else 0
        told = _LATER if wait >= _LONG_MS else _LOST_SAYS[loss.manner]
        says = told.format(quote=quote, beside=said(near.quote(loss.beside)), seconds=seconds(wait))
    return Draft(spans, says=says, because=_LOST_BECAUSE[loss.manner])


_LATER = _("After {beside} there is a silence of {seconds}. After it comes: {quote}")
_LONG_MS = 10_000
"""After a silence of this length nothing comes *soon*."""


def _silence_after(near: Heard) -> int:
    """How long nobody spoke when ``near`` had ended, in ms; 0 where nothing tells of a silence."""
    return next((one.length_ms for one in near.scene.silences if one.before is near is not one.after), 0)


_LOST_BECAUSE = {
    Manner.LOST: _("the words say so themselves"),
    Manner.SILENCE: _("the sentence has no end, and nobody spoke into it"),
    Manner.TRAILS: _("the sentence has no end, and the other did not cut in"),
    Manner.LET_GO: _("what was begun before has no end"),
    Manner.LIGHTER: _("the words turn to the room, the hour or the weather"),
    Manner.ANYWAY: _("“anyway” opens a sentence here"),
    Manner.FROM_I: _("both sentences stand in one turn, one beside the other"),
}


def _place(turn: Heard, span: Span) -> int:
    return turn.scene.transcript.index(span.turn)


NEAR_THEN_AWAY = Card(
    kind="near_then_away",
    version=2,
    claim=Claim.SEEN,
    movement=Movement.AWAY,
    listens_to=Role.CLIENT,
    title=_("Close, and then a step back"),
    looks_for=_(
        "something close is said or taken in, and within three turns comes a joke, a short answer, a drop or a taking-back"
    ),
    opening=_("Was that close enough for now, or was there more?"),
    clinical=_("3RS withdrawal after emotional closeness: topic shift, denial, content and affect split"),
    source="Eubanks & Muran 2022 (3RS); the sequence and its window of three turns are our own",
    examples=(
        notices(
            "It's silly.",
            "T: What happened then?",
            "C: I've never told anyone, but I cried in the car.",
            "T: Mm.",
            "C: It's silly. Everyone has bad days.",
        ),
        notices(
            "Anyway.",
            "C: I was so scared of losing her.",
            "T: Scared of losing her.",
            "C: Anyway. It was a long week.",
        ),
        notices("[laughs]", "C: I felt like everyone was staring at me. [laughs] Poor them."),
        leaves(
            "C: I've never told anyone that.", "T: Mm.", "C: I was eight. He just stopped speaking to me."
        ),
        leaves("C: The bus was late. [laughs] Anyway."),
        leaves("C: I was so scared.", "T: So scared.", "C: Yes. I still am."),
        leaves(
            "C: I felt so alone there.", "T: Yes.", "C: So anyway I rang her, and I told her, and I cried."
        ),
    ),
)


@detector(NEAR_THEN_AWAY)
def near_then_away(scene: Scene) -> Iterator[Draft]:
    """The first step back after each near place; the near words stand beside it."""
    answered: set[str] = set()
    for turn in scene.client:
        retreat = retreat_in(turn)
        if retreat is None or retreat.near.turn in answered:
            continue
        answered.add(retreat.near.turn)
        yield _stepped(turn, retreat)


_STEP_SAYS = {
    Step.LAUGH: _("First {near}, then a laugh."),
    Step.JOKE: _("First {near}, then a joke or a laugh: {quote}"),
    Step.TAKEN_BACK: _("First {near}, and soon after: {quote}"),
    Step.UNSAID: _("First {near}, and soon after: {quote}"),
    Step.DROPPED: _("First {near}, and then: {quote}"),
    Step.LIGHTER: _("First {near}, then something else: {quote}"),
    Step.SHORT: _("First {near}, then only {quote}"),
}


def _stepped(turn: Heard, retreat: Retreat) -> Draft:
    near = turn.scene.turns[_place(turn, retreat.near)]
    return Draft(
        (retreat.span, retreat.near),
        says=_STEP_SAYS[retreat.step].format(
            near=said(near.quote(retreat.near)), quote=said(turn.quote(retreat.span))
        ),
        because=_("the second follows the first within three turns of the same person"),
        against=_("It may have been enough for one time.") if retreat.step is Step.SHORT else "",
    )


SHUTS_DOWN = Card(
    kind="shuts_down",
    version=2,
    claim=Claim.READ,
    movement=Movement.AWAY,
    listens_to=Role.CLIENT,
    title=_("A door that may be closing"),
    looks_for=_("a short answer that closes after an invitation, a feeling taken back, or hope let go"),
    opening=_("Was the question the wrong one, or the wrong moment?"),
    clinical=_("3RS withdrawal: denial, minimal response, giving up"),
    source="Eubanks, Muran & Safran 2015; Eubanks & Muran 2022 (3RS); wordings our own",
    examples=(
        notices("I'm fine.", "T: You looked sad just then. What came up?", "C: I'm fine."),
        notices(
            "I don't want to talk about it.",
            "T: What was that like for you?",
            "C: I don't want to talk about it.",
        ),
        notices("There's no point.", "T: What might help a little?", "C: There's no point. It won't change."),
        leaves("T: Tea or coffee?", "C: Nothing, thanks."),
        leaves("T: How was the journey?", "C: Fine."),
        leaves("T: What did you feel?", "C: Relief."),
        leaves("T: What did he say?", "C: He said there's no point."),
    ),
)


@detector(SHUTS_DOWN)
def shuts_down(scene: Scene) -> Iterator[Draft]:
    """A closing answer, with the invitation that it answers beside it."""
    for turn in scene.client:
        closing = closing_in(turn)
        if closing is None:
            continue
        spans = (closing.span,) if closing.invitation is None else (closing.span, closing.invitation)
        yield Draft(
            spans,
            says=_says_closing(turn, closing),
            because=_("the words are few and leave little to go on from")
            if closing.short
            else _("the words speak of there being no use, or no wish to go on"),
            against=_("A short answer can also be all there is to say.") if closing.short else "",
        )


def _says_closing(turn: Heard, closing: Closing) -> str:
    quote = said(turn.quote(closing.span))
    if closing.invitation is None:
        return _("It may be that something closes here: {quote}").format(quote=quote)
    asked = turn.scene.turns[_place(turn, closing.invitation)].quote(closing.invitation)
    return _("It may be that something closes here. After {asked} comes {quote}").format(
        asked=said(asked), quote=quote
    )


DETECTORS = (vanishes, near_then_away, shuts_down)
