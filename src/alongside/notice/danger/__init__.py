"""Danger: plain statements of wanting to die, suicide, self-harm, violence and abuse, never missed quietly.

It reads the transcript of a session and nothing else; private pages are never given to it. It is no assessment of risk, and
that nothing was found means nothing.
"""

from alongside.notice.danger.answers import Answers
from alongside.notice.danger.found import Danger
from alongside.notice.danger.looking import dangers
from alongside.notice.danger.topic import Topic

__all__ = ["Answers", "Danger", "Topic", "dangers"]
