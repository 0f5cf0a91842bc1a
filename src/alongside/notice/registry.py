"""Which detectors there are: a value, filled from the built-in modules and, when asked, from installed ones."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module

from alongside.notice.card import Card
from alongside.notice.engine import Detector, Failure

BUILT_IN = (
    "contact", "leaving", "certainty", "humour", "selfhood", "owning", "steps", "pleasing", "care",
    "between", "wary", "feeling",
    "questions", "depth", "reflecting", "holding", "presence", "mending", "praising", "steering", "telling", "distance", "edge",
    "silence", "timing", "pace", "answering",
)  # fmt: skip
"""The modules in ``alongside.notice.detectors``; each has ``DETECTORS``."""

OUTSIDE = "alongside.detectors"
"""The entry point group for detectors of other packages; off unless asked for."""


@dataclass(frozen=True, slots=True)
class Registry:
    """Detectors by kind, in a fixed order; ``left_out`` names what could not be taken in."""

    detectors: tuple[Detector, ...]
    left_out: tuple[Failure, ...] = ()

    @classmethod
    def built_in(cls) -> "Registry":
        """Everything that comes with Alongside."""
        found: list[Detector] = []
        for name in BUILT_IN:
            found.extend(import_module(f"alongside.notice.detectors.{name}").DETECTORS)
        return cls(tuple(sorted(found, key=lambda each: each.card.kind)))

    def with_installed(self) -> "Registry":
        """These, and the detectors that installed packages offer; a malformed one is named and left out."""
        from importlib.metadata import entry_points

        found, left_out = list(self.detectors), list(self.left_out)
        for point in sorted(entry_points(group=OUTSIDE), key=lambda point: point.name):
            try:
                each = point.load()
                if not isinstance(each.card, Card) or not callable(each.notice):
                    raise TypeError("no card")
            except Exception as fault:  # noqa: BLE001 - a stranger's package must not take ours down
                left_out.append(Failure(point.name, type(fault).__name__))
                continue
            found.append(each)
        return Registry(tuple(found), tuple(left_out))

    def __iter__(self) -> Iterator[Detector]:
        return iter(self.detectors)

    def card(self, kind: str) -> Card:
        """The card of a kind; ``KeyError`` where there is none."""
        for each in self.detectors:
            if each.card.kind == kind:
                return each.card
        raise KeyError(kind)
