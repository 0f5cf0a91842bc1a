"""What looking for danger finds: one place, what it is about, and how its words look."""

from dataclasses import dataclass

from alongside.notice.danger.answers import Answers
from alongside.notice.danger.topic import Topic
from alongside.notice.danger.wording import says
from alongside.session import Evidence, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Danger:
    """A place where somebody speaks of danger to themselves or another.

    ``noticed_by`` is ``listed`` where a known wording stands there, ``learned`` where the words only resemble such statements.
    """

    topic: Topic
    evidence: Evidence
    role: Role
    answers: Answers
    asked: bool
    noticed_by: str

    @property
    def says(self) -> str:
        """The place in plain words, with the answers in them."""
        return says(self.topic, self.answers, asked=self.asked, learned=self.noticed_by == LEARNED)


LISTED, LEARNED = "listed", "learned"
