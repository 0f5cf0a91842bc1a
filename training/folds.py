"""Which session is held out in which fold."""

from collections.abc import Sequence

from sklearn.model_selection import StratifiedGroupKFold

from training.data import INVENTED, REAL, CodedSession

FOLDS = 5
SEED = 42


def folds(found: Sequence[CodedSession]) -> dict[str, int]:
    """Session id → fold: real sessions by video, stratified by the experts' labels; invented ones by course, in order of name."""
    turns = [(session, turn) for session in found if session.source == REAL for turn in session.turns]
    labels = [turn.choices.get("move") or turn.choices["talk"] for _, turn in turns]
    groups = [session.group for session, _ in turns]
    split = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=SEED)
    made = {}
    if turns:
        for fold, (_, test) in enumerate(split.split(turns, labels, groups)):
            made.update({turns[at][0].id: fold for at in test})
    courses = sorted({session.group for session in found if session.source == INVENTED})
    made.update({one.id: courses.index(one.group) % FOLDS for one in found if one.source == INVENTED})
    return made
