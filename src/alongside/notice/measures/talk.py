"""How the words are shared out."""

from alongside.notice.measures.arithmetic import median, share
from alongside.notice.scene import Heard, Scene
from alongside.session import NotScored, Role, Score, Scored

OURS = "counted by Alongside"
CHAIRS = (Role.CLIENT, Role.THERAPIST)


def spoken(turns: tuple[Heard, ...]) -> int:
    """How many words were said in these turns; sounds in brackets are none."""
    return sum(len(heard.words) for heard in turns)


def measures(scene: Scene) -> dict[str, Score]:
    """Shares of the words, numbers of turns, and the middle length of a turn, for both chairs."""
    said = {role: spoken(scene.by_role(role)) for role in CHAIRS}
    found: dict[str, Score] = {}
    for role in CHAIRS:
        turns = scene.by_role(role)
        middle = median([len(heard.words) for heard in turns])
        found[f"talk_share_{role}"] = share(
            said[role], sum(said.values()), unit="share of words", source=OURS, none="nobody speaks"
        )
        found[f"turns_{role}"] = Scored(len(turns), "turns", OURS)
        found[f"turn_length_{role}"] = (
            NotScored(f"the {role} does not speak")
            if middle is None
            else Scored(middle, "words, median", OURS)
        )
    return found
