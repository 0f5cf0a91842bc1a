"""Plain words for what was found: what the words speak of, and what they look like."""

from alongside.notice.danger.answers import Answers
from alongside.notice.danger.topic import Topic
from alongside.translation import gettext as _

_SPEAK = {
    Topic.DYING: _("These words speak of wanting to die or of ending a life."),
    Topic.SELF_HARM: _("These words speak of hurting one's own body."),
    Topic.VIOLENCE: _("These words speak of violence."),
    Topic.ABUSE: _("These words speak of abuse or of sex without a yes."),
}
_ASK = {
    Topic.DYING: _("These words ask about wanting to die or ending a life."),
    Topic.SELF_HARM: _("These words ask about hurting one's own body."),
    Topic.VIOLENCE: _("These words ask about violence."),
    Topic.ABUSE: _("These words ask about abuse or about sex without a yes."),
}
_MAY = _("These words may speak of not wanting to live. No known wording stands here.")
_PLAIN = _("They look plainly meant.")


def says(topic: Topic, answers: Answers, *, asked: bool, learned: bool) -> str:
    """What the words speak of, then each answer that is yes; where there is none, that they look plainly meant."""
    first = _MAY if learned else _ASK[topic] if asked else _SPEAK[topic]
    looks = looks_like(answers)
    if not looks and not learned and not asked:
        looks = (_PLAIN,)
    return " ".join((first, *looks))


def looks_like(answers: Answers) -> tuple[str, ...]:
    """A sentence for each of the five questions that is answered with yes."""
    told = (
        (answers.negated, _("They look like they say that it is not so.")),
        (answers.past, _("They look like they are about the past.")),
        (answers.hypothetical, _("They look like they are about something that might be.")),
        (answers.someone_else, _("They look like they are about somebody else.")),
        (answers.figure, _("They look like a figure of speech, or like a story.")),
    )
    return tuple(sentence for holds, sentence in told if holds)
