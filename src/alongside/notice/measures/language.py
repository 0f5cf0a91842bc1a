"""Word rates and echo, for research."""

from alongside.notice.lexicon import ABSOLUTIST
from alongside.notice.measures.arithmetic import per_hundred, share
from alongside.notice.measures.function_words import ALL
from alongside.notice.measures.talk import CHAIRS
from alongside.notice.scene import Heard, Scene
from alongside.session import Role, Score

ABSOLUTIST_SOURCE = (
    "19 absolutist words, Al-Mosaiwi & Johnstone 2018, Table 1; no threshold for a person is known"
)
FIRST_PERSON = frozenset("i me my mine myself i'm i've i'd i'll".split())
FIRST_PERSON_SOURCE = (
    "I, me, my, mine, myself and contractions (Tackman et al. 2019: r = .10 with depression)"
)
ECHO_WINDOW = 25
ECHO_SOURCE = f"share of the content words in a turn's first {ECHO_WINDOW} words that stood in the turn before it; defined by Alongside"
_ABSOLUTIST = frozenset(ABSOLUTIST.phrases)


def measures(scene: Scene) -> dict[str, Score]:
    """Absolutist words and the first person (client), and how far each takes up the other's words."""
    client = [word.said for heard in scene.client for word in heard.words]
    none = "the client does not speak"
    found: dict[str, Score] = {
        "absolutist_words_client": per_hundred(
            sum(word in _ABSOLUTIST for word in client), len(client), source=ABSOLUTIST_SOURCE, none=none
        ),
        "first_person_singular_client": per_hundred(
            sum(word in FIRST_PERSON for word in client), len(client), source=FIRST_PERSON_SOURCE, none=none
        ),
    }
    for role in CHAIRS:
        found[f"echo_{role}"] = _echo(scene, role)
    return found


def _echo(scene: Scene, role: Role) -> Score:
    """How many of the content words with which ``role`` answers had just been said by the other."""
    taken = whole = 0
    for heard in scene.by_role(role):
        before = heard.previous
        if before is None or before.role is role or before.role not in CHAIRS:
            continue
        told = set(_content(before))
        own = _content(heard)[:ECHO_WINDOW]
        taken += sum(word in told for word in own)
        whole += len(own)
    return share(
        taken,
        whole,
        unit="share of content words",
        source=ECHO_SOURCE,
        none=f"the {role} never answers with content words",
    )


def _content(heard: Heard) -> list[str]:
    return [word.said for word in heard.words[:ECHO_WINDOW] if word.said not in ALL]
