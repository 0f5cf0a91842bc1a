"""The two, as measures see them: the one place where every other voice is left out."""

from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from alongside.notice.engine import Report
from alongside.notice.floor import PAIR, Overlap, Reply, overlaps_in, replies_in
from alongside.notice.measures.function_words import categories_of
from alongside.notice.scene import Heard, Scene, Silence
from alongside.session import Role


class Pair:
    """What client and therapist said, and when, and what was noticed if anything was looked for."""

    def __init__(self, scene: Scene, report: Report | None = None) -> None:
        self.scene = scene
        self.report = report

    @cached_property
    def turns(self) -> Mapping[Role, tuple[Heard, ...]]:
        """The turns of each that hold a word; a bare sound is none."""
        return {role: tuple(heard for heard in self.scene.by_role(role) if heard.words) for role in PAIR}

    @cached_property
    def words(self) -> Mapping[Role, Counter[str]]:
        """How often each of them said each word."""
        return {
            role: Counter(word.said for heard in self.turns[role] for word in heard.words) for role in PAIR
        }

    @cached_property
    def word_count(self) -> Mapping[Role, int]:
        return {role: self.words[role].total() for role in PAIR}

    @cached_property
    def function_words(self) -> Mapping[Role, Counter[str]]:
        """How many words of each category of function words each of them said."""
        found: dict[Role, Counter[str]] = {role: Counter() for role in PAIR}
        for role, words in self.words.items():
            for word, count in words.items():
                for category in categories_of(word):
                    found[role][category] += count
        return found

    @cached_property
    def silent(self) -> Role | None:
        """One of the two who says nothing at all."""
        return next((role for role in PAIR if not self.word_count[role]), None)

    @cached_property
    def silences(self) -> tuple[Silence, ...]:
        """The silences that stand between words of the two."""
        return tuple(one for one in self.scene.silences if one.before.role in PAIR and one.after.role in PAIR)

    @cached_property
    def pauses_written(self) -> bool:
        """Whether any pause is written with its length."""
        return any(sound.length_ms for heard in self.scene.turns for sound in heard.turn.sounds)

    @cached_property
    def replies(self) -> tuple[Reply, ...]:
        return tuple(replies_in(self.scene))

    @cached_property
    def overlaps(self) -> tuple[Overlap, ...]:
        return tuple(overlaps_in(self.scene))


def does_not_speak(role: Role) -> str:
    """Why nothing can be counted of somebody's words."""
    return f"the {role.value} does not speak"
