"""A transcript put right by a person: other words, another speaker, another chair. Turns keep their ids and times."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from alongside.session.transcript import Role, Timed, Transcript, Turn
from alongside.translation import gettext as _

MOST_CHARACTERS = 50_000
"""In one turn: an hour's talk without a pause."""


@dataclass(frozen=True, slots=True)
class NewWords:
    """What was really said in a turn."""

    turn: str
    text: str


@dataclass(frozen=True, slots=True)
class NewSpeaker:
    """Who of its speakers really said a turn."""

    turn: str
    speaker: str


@dataclass(frozen=True, slots=True)
class NewChair:
    """Which chair a speaker really sits in, in every turn of theirs."""

    speaker: str
    role: Role


type Correction = NewWords | NewSpeaker | NewChair


class CannotCorrect(ValueError):
    """A correction that doesn't fit the transcript; the message holds no words of it."""


def corrected(transcript: Transcript, corrections: Iterable[Correction]) -> Transcript:
    """The transcript with these corrections, one after the other.

    Raises:
        CannotCorrect: one of them doesn't fit, or nobody would be left in one of the two chairs.
    """
    turns = list(transcript.turns)
    for one in corrections:
        turns = list(_with(turns, one))
    if not {Role.CLIENT, Role.THERAPIST} <= {turn.role for turn in turns}:
        raise CannotCorrect(_("one of the two chairs would be empty. Choose a speaker for each."))
    return Transcript(tuple(turns), transcript.source, transcript.name)


def _with(turns: Sequence[Turn], one: Correction) -> Iterator[Turn]:
    match one:
        case NewWords(turn_id, text):
            _check_turn(turns, turn_id)
            yield from (_reworded(turn, text) if turn.id == turn_id else turn for turn in turns)
        case NewSpeaker(turn_id, speaker):
            _check_turn(turns, turn_id)
            role = _chair_of(turns, speaker)
            yield from (
                replace(turn, speaker=speaker, role=role) if turn.id == turn_id else turn for turn in turns
            )
        case NewChair(speaker, role):
            _chair_of(turns, speaker)
            yield from (replace(turn, role=role) if turn.speaker == speaker else turn for turn in turns)


def _check_turn(turns: Sequence[Turn], turn_id: str) -> None:
    if all(turn.id != turn_id for turn in turns):
        raise CannotCorrect(
            _("there is no such turn. Open the transcript again and choose one of its turns.")
        )


def _chair_of(turns: Sequence[Turn], speaker: str) -> Role:
    for turn in turns:
        if turn.speaker == speaker:
            return turn.role
    raise CannotCorrect(_("nobody in it has that name. Choose one of its speakers."))


def _reworded(turn: Turn, text: str) -> Turn:
    text = text.replace("\r\n", "\n").strip()
    if not text:
        raise CannotCorrect(_("a turn has words. Write [unintelligible] where nothing can be made out."))
    if len(text) > MOST_CHARACTERS:
        raise CannotCorrect(
            _("that is more than anyone says in one turn. Keep to what was said in this one.")
        )
    if not all(one.isprintable() or one == "\n" for one in text):
        raise CannotCorrect(_("there are signs in it that no keyboard types. Type the words anew."))
    kept = _Kept.between(turn.text, text)
    return replace(turn, text=text, words=kept.of(turn.words), cues=kept.of(turn.cues))


@dataclass(frozen=True, slots=True)
class _Kept:
    """How much of a text stayed at its beginning and at its end, and how far the end moved."""

    until: int
    since: int
    by: int

    @classmethod
    def between(cls, old: str, new: str) -> "_Kept":
        most = min(len(old), len(new))
        until = next((at for at in range(most) if old[at] != new[at]), most)
        left = most - until
        behind = next((at for at in range(left) if old[-1 - at] != new[-1 - at]), left)
        return cls(until, len(old) - behind, len(new) - len(old))

    def of(self, timed: Sequence[Timed]) -> tuple[Timed, ...]:
        """The times of stretches that nobody touched."""
        before = [one for one in timed if one.end <= self.until]
        after = [
            replace(one, start=one.start + self.by, end=one.end + self.by)
            for one in timed
            if one.start >= self.since and one.end > self.until
        ]
        return (*before, *after)
