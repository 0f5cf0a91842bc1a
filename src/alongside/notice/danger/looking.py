"""Looking for danger in a session."""

from collections.abc import Iterator

from alongside.notice.danger.answers import Answers
from alongside.notice.danger.found import LEARNED, LISTED, Danger
from alongside.notice.danger.learned import resembling
from alongside.notice.danger.listed import Listed, listed
from alongside.notice.danger.topic import Topic
from alongside.notice.scene import Heard, Scene
from alongside.session import Span, cite

LONGEST = 200
"""Code points of a quotation, unless the wording itself is longer."""


def dangers(scene: Scene) -> tuple[Danger, ...]:
    """Every place in a transcript where anybody speaks of wanting to die, self-harm, violence or abuse.

    It reads the transcript of a session and nothing else: a private page, a note or a letter is never given to it.
    One place for each topic in a sentence, the plainest; in the order in which they were said.
    """
    return tuple(danger for heard in scene.turns for danger in _in_turn(heard))


def _in_turn(heard: Heard) -> Iterator[Danger]:
    plainest: dict[tuple[tuple[int, int], Topic], Listed] = {}
    for one in listed(heard):
        place = heard.sentence_at(one.match.start), one.topic
        known = plainest.get(place)
        if known is None or one.answers.count < known.answers.count:
            plainest[place] = one
    told = [_from_list(heard, one) for one in plainest.values()]
    taken = {sentence for sentence, _topic in plainest}
    told += [
        _from_words(heard, start, end)
        for start, end in resembling(heard)
        if heard.sentence_at(start) not in taken
    ]
    yield from sorted(told, key=lambda one: (one.evidence.span.start, one.topic))


def _from_list(heard: Heard, one: Listed) -> Danger:
    span = _around(heard, one.match.start, one.match.end)
    return Danger(
        topic=one.topic,
        evidence=cite(heard.scene.transcript, span),
        role=heard.role,
        answers=one.answers,
        asked=one.asked,
        noticed_by=LISTED,
    )


def _from_words(heard: Heard, start: int, end: int) -> Danger:
    return Danger(
        topic=Topic.DYING,
        evidence=cite(heard.scene.transcript, heard.span(start, end)),
        role=heard.role,
        answers=Answers(),
        asked=_asks(heard, start),
        noticed_by=LEARNED,
    )


def _asks(heard: Heard, place: int) -> bool:
    start, end = heard.sentence_at(place)
    return "?" in heard.plain[start:end][-3:]


def _around(heard: Heard, start: int, end: int) -> Span:
    """The sentence around a place; where that is long, the words around it."""
    begin, finish = heard.sentence_at(start)[0], max(heard.sentence_at(end - 1)[1], end)
    if finish - begin <= LONGEST:
        return heard.span(begin, finish)
    spare = max(0, LONGEST - (end - start)) // 2
    begins = [word.start for word in heard.words if max(begin, start - spare) <= word.start <= start]
    ends = [word.end for word in heard.words if end <= word.end <= min(finish, end + spare)]
    return heard.span(min(begins, default=start), max(ends, default=end))
