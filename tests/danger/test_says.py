"""What is said of a place is plain, and could be said aloud."""

import itertools
import re

from alongside.notice.danger import Answers, Topic
from alongside.notice.danger.wording import says

BANNED = re.compile(
    r"\b(?:resistan\w+|defen[cs]\w*|avoid\w*|deflect\w*|mask\w*|misses|mistrust\w*|withdraw\w*|denial|denies|deny|symptoms?|disorders?|scores?|good|bad|should|tends?|you|your|client|risk)\b",
    re.IGNORECASE,
)


def test_every_sentence_is_plain() -> None:
    for topic, asked, learned, told in itertools.product(
        Topic, (False, True), (False, True), itertools.product((False, True), repeat=5)
    ):
        negated, past, hypothetical, someone_else, figure = told
        answers = Answers(
            negated=negated, past=past, hypothetical=hypothetical, someone_else=someone_else, figure=figure
        )
        said = says(topic, answers, asked=asked, learned=learned)
        assert not BANNED.search(said), said
        assert said.startswith("These words ")
        assert said.endswith(".")
        assert said.count("They look like") == sum(told)
