"""The wording bench: every string that the two people can read.

A kind therapist could say each aloud to both people in the room. Words of the session itself, in “…”, are exempt.
"""

import ast
import itertools
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
from jinja2.ext import babel_extract

import alongside
from alongside.ingest import read
from alongside.notice import Registry, Report, run
from alongside.testing import transcript_of

SOURCE = Path(alongside.__file__).parent
EXAMPLES = Path(__file__).parent.parent.parent / "examples"

BANNED = re.compile(
    r"\b(?:resistan\w+|resist\w*|defen[cs]e\w*|defensiv\w+|defends?|avoid\w*|deflect\w*|masks?|masking|masked|missed|misses|"
    r"pleas(?:es|ing)|mistrust\w*|distrust\w*|withdraw\w*|denial|denies|deny|symptoms?|disorders?|patholog\w+|diagnos\w+|"
    r"scores?|scored|scoring|good|bad|better|worse|should|shouldn['’]t|must|fail\w*|manipulat\w+|dysfunction\w*|"
    r"maladaptive|irrational|tends? to|always does|rupture\w*)\b",
    re.IGNORECASE,
)
YOU = re.compile(r"\b(?:you|your|yours|yourself|you['’](?:re|ve|d|ll))\b", re.IGNORECASE)
VERDICT = re.compile(
    r"\b(?:client|therapist|he|she) (?:is|was|has been|seems|seemed|feels|felt|wants|tries|needs)\b",
    re.IGNORECASE,
)
INVITATION = re.compile(r"^(?:perhaps|maybe|stay|there is room|nothing has to)\b", re.IGNORECASE)
QUOTED = re.compile(r"“[^”]*”")
FIELD = re.compile(r"\{\w*\}|%\(\w+\)s")

WORDED = {"_": 1, "ngettext": 2}
"""How strings are given to be translated, and how many each is given."""

OLDEST = 7.0
"""Flesch-Kincaid grade of all strings together: twelve years."""
HARDEST = 11.0
"""No single string of some length is harder than this."""


def own(said: str) -> str:
    """A string without the words of the session in it."""
    return FIELD.sub("it", QUOTED.sub("it", said))


@cache
def cards() -> tuple[tuple[str, str], ...]:
    return tuple(
        (f"{each.card.kind}.{part}", getattr(each.card, part))
        for each in Registry.built_in()
        for part in ("title", "looks_for", "opening")
    )


def told(report: Report, where: str) -> Iterator[tuple[str, str]]:
    for one in report.observations:
        for part in ("says", "because", "against"):
            if said := getattr(one, part):
                yield f"{where}: {one.kind}.{part}", said


@cache
def noticed() -> tuple[tuple[str, str], ...]:
    """Whatever is said of the cards' own examples and of the invented sessions, each wording once."""
    registry = Registry.built_in()
    found: dict[str, str] = {}
    for each in registry:
        for example in each.card.examples:
            for where, said in told(run([each], transcript_of(*example.lines)), "example"):
                found.setdefault(said, where)
    for place in sorted(EXAMPLES.glob("*.vtt")):
        found |= noticed_in(place, registry)
    return tuple((where, said) for said, where in found.items())


def noticed_in(place: Path, registry: Registry) -> dict[str, str]:
    """Every wording of one session, and where it comes from."""
    return {
        said: f"{place.parent.name}/{where}"
        for transcript in read([place]).transcripts
        for where, said in told(run(tuple(registry), transcript), place.stem)
    }


@cache
def written() -> tuple[tuple[str, str], ...]:
    """Every string in the code of the page and in its templates that is to be translated."""
    found = []
    for place in sorted((SOURCE / "mirror").rglob("*.py")):
        for node in ast.walk(ast.parse(place.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in WORDED:
                for argument in node.args[: WORDED[node.func.id]]:
                    assert isinstance(argument, ast.Constant), (
                        f"{place.name} translates what is not a constant"
                    )
                    found.append((place.name, str(argument.value)))
    for place in sorted((SOURCE / "mirror" / "templates").rglob("*.html")):
        with place.open("rb") as file:
            for _line, _function, message, _comments in babel_extract(file, ("_", "gettext"), (), {}):
                found.append((place.name, " ".join(str(message).split())))
    return tuple(found)


def everything() -> Iterable[tuple[str, str]]:
    return itertools.chain(cards(), noticed(), written())


def offenders(found: Iterable[tuple[str, str]], pattern: re.Pattern[str]) -> list[str]:
    return [f"{where}: {said}" for where, said in found if pattern.search(own(said))]


def test_no_word_that_is_banned() -> None:
    assert offenders(everything(), BANNED) == []


def test_nobody_is_addressed_or_described() -> None:
    assert offenders(everything(), YOU) == []
    assert offenders(everything(), VERDICT) == []


def test_every_opening_opens() -> None:
    openings = [(where, said) for where, said in cards() if where.endswith(".opening")]
    assert [
        f"{where}: {said}"
        for where, said in openings
        if not said.endswith("?") and not INVITATION.match(said)
    ] == []


def test_marks_that_come_in_pairs_do() -> None:
    lame = [
        f"{where}: {said}"
        for where, said in everything()
        if said.count("“") != said.count("”")
        or own(said).count('"')
        or own(said).count("(") != own(said).count(")")
    ]
    assert lame == []


def test_nothing_is_left_to_fill_in() -> None:
    assert [f"{where}: {said}" for where, said in noticed() if FIELD.search(QUOTED.sub("", said))] == []


def test_everything_together_reads_at_twelve() -> None:
    assert grade([own(said) for _where, said in cards()]) <= OLDEST
    assert grade([own(said) for _where, said in noticed()]) <= OLDEST
    assert grade([own(said) for _where, said in written()]) <= OLDEST


def test_no_single_string_is_hard() -> None:
    hard = [
        f"{where}: {said} ({grade([own(said)]):.1f})"
        for where, said in everything()
        if len(words(own(said))) >= 8 and grade([own(said)]) > HARDEST
    ]
    assert hard == []


@pytest.mark.data
def test_the_other_invented_courses_are_spoken_of_as_kindly(shared: Path) -> None:
    registry = Registry.built_in()
    found: dict[str, str] = {}
    for place in sorted((shared / "data" / "invented").glob("*/*.vtt")):
        found |= noticed_in(place, registry)
    wordings = [(where, said) for said, where in found.items()]
    assert len(wordings) > 500
    assert offenders(wordings, BANNED) == []
    assert offenders(wordings, YOU) == []
    assert offenders(wordings, VERDICT) == []
    assert grade([own(said) for _where, said in wordings]) <= OLDEST


@pytest.mark.parametrize(
    "place", sorted((SOURCE / "mirror" / "templates").rglob("*.html")), ids=lambda place: place.name
)
def test_no_template_says_what_could_not_be_translated(place: Path) -> None:
    """Such text would escape this bench too."""
    source = place.read_text(encoding="utf-8")
    for left_out in (r"{#.*?#}", r"{% trans.*?{% endtrans %}", r"{{.*?}}", r"{%.*?%}", r"<[^>]*>"):
        source = re.sub(left_out, " ", source, flags=re.DOTALL)
    assert set(re.findall(r"\w+", source)) <= {"Alongside", "a"}


def words(said: str) -> list[str]:
    return re.findall(r"[a-z]+(?:['’][a-z]+)?", said.lower())


def syllables(word: str) -> int:
    """A count by groups of vowels, which is near enough for a mean: silent e and ed taken off."""
    bare = re.sub(r"['’].*", "", word)
    count = len(re.findall(r"[aeiouy]+", bare))
    if bare.endswith("e") and not bare.endswith(("le", "ee")) and count > 1:
        count -= 1
    if bare.endswith("ed") and not bare.endswith(("ted", "ded")) and count > 1:
        count -= 1
    if (
        bare.endswith("es")
        and not bare.endswith(("ses", "xes", "zes", "ches", "shes", "ces", "ges"))
        and count > 1
    ):
        count -= 1
    return max(1, count)


def grade(texts: Iterable[str]) -> float:
    """The Flesch-Kincaid grade of the texts together (Kincaid et al. 1975); each text ends a sentence."""
    sentences = [part for text in texts for part in re.split(r"[.?!:;…]+(?:\s|$)", text) if words(part)]
    said = [word for sentence in sentences for word in words(sentence)]
    return 0.39 * len(said) / len(sentences) + 11.8 * sum(map(syllables, said)) / len(said) - 15.59


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("the", 1),
        ("silence", 2),
        ("noticed", 2),
        ("words", 1),
        ("therapist", 3),
        ("anybody", 4),
        ("people", 2),
    ],
)
def test_syllables_are_counted_well_enough(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_grade_tells_easy_from_hard() -> None:
    assert grade(["The cat sat on the mat."]) < 1
    assert (
        grade(["Psychotherapeutic interventions necessitate considerable methodological sophistication."])
        > 20
    )


@pytest.mark.parametrize(
    "said", ["The client is avoiding this.", "Good work.", "A defensive laugh.", "This should be said."]
)
def test_the_bench_finds_what_it_looks_for(said: str) -> None:
    assert offenders([("here", said)], BANNED)
    assert not offenders([("here", f"“{said}”")], BANNED)
