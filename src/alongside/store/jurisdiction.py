"""What the law of a place allows to be noticed: presets that switch kinds off.

Some laws forbid software to infer feelings or mental states in therapy. A preset names the kinds that stay, so that a kind which
is new here is off until somebody has looked at it.
"""

from dataclasses import dataclass, replace

from alongside.notice import Registry, Report
from alongside.store.settings import settings_here

COUNTED = frozenset(
    {"absolute", "overlap", "quickens", "short_answer", "slow_reply", "slows", "stacks_questions"}
)
"""Kinds that are counted or timed from the words alone. Nothing in them rests on what somebody may feel."""


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """One preset: which kinds stay (``None``: all of them), and whether real hours may be brought here at all."""

    name: str
    kinds: frozenset[str] | None = None
    real_hours: bool = True

    def registry(self, registry: Registry) -> Registry:
        """The detectors that stay."""
        kinds = self.kinds
        if kinds is None:
            return registry
        return replace(
            registry, detectors=tuple(each for each in registry.detectors if each.card.kind in kinds)
        )

    def report(self, report: Report) -> Report:
        """The part of a look that may be shown."""
        kinds = self.kinds
        if kinds is None:
            return report
        return replace(
            report,
            observations=tuple(one for one in report.observations if one.kind in kinds),
            failures=tuple(one for one in report.failures if _kind(one.noticed_by) in kinds),
            absent=tuple(one for one in report.absent if _kind(one.noticed_by) in kinds),
        )


PRESETS = {
    one.name: one
    for one in (
        Jurisdiction("none"),
        Jurisdiction("no-inference", COUNTED),
        Jurisdiction("illinois", COUNTED, real_hours=False),
    )
}
"""``illinois`` stands for laws like that state's Act of 2025: nothing inferred, and for training only."""


def here() -> Jurisdiction:
    """The preset that is set."""
    return PRESETS[settings_here().jurisdiction]


def _kind(stamp: str) -> str:
    return stamp.partition("@")[0]
