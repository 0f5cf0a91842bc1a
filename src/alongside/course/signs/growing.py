"""Growth as a course shows it: of what the person kept, an early example and a late one; never how many there were."""

from collections.abc import Sequence

from alongside.course.sign import Growth, Sign


def growth(signs: Sequence[Sign]) -> tuple[Growth, ...]:
    """For each kind the first sign that was kept, and the last where that stands in a later hour; ``signs`` are in order of the course."""
    kept: dict[str, list[Sign]] = {}
    for sign in signs:
        if sign.in_course:
            kept.setdefault(sign.card.kind, []).append(sign)
    return tuple(_shown(of_a_kind) for of_a_kind in kept.values())


def _shown(of_a_kind: list[Sign]) -> Growth:
    early, late = of_a_kind[0], of_a_kind[-1]
    return Growth(early.card, early, late if late.hour != early.hour else None)
