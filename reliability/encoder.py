"""Everything that is measured of the encoder, in one value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from alongside.notice import Claim
from reliability.beside import Beside, Heard, beside
from reliability.floors import floors
from reliability.heads import DepthFigures, HeadFigures, depth, heads
from reliability.kinds import KindFigures, MeanFigures, kinds, mean
from reliability.marks import Marked, marked
from reliability.predictions import Predictions
from reliability.technique import TechniqueFigures, technique
from reliability.turns import Material


@dataclass(frozen=True)
class Rules:
    """What the rules notice on the sessions they were not written on, and what each of them claims, by ``role:name``."""

    lines: Sequence[Heard]
    claims: Mapping[str, Claim]


@dataclass(frozen=True)
class EncoderFigures:
    """The figures behind the page; pairs hold real sessions first, invented ones second."""

    made: str
    heads: list[HeadFigures]
    depth: DepthFigures
    kinds: tuple[list[KindFigures], list[KindFigures]]
    mean: tuple[MeanFigures, MeanFigures]
    marked: list[Marked]
    beside: tuple[list[Beside], list[Beside]]
    technique: list[TechniqueFigures]
    claims: Mapping[str, Claim]
    hours: Mapping[str, float]
    danger: Mapping[str, Any]


def measure(material: Material, told: Predictions, rules: Rules, danger: Mapping[str, Any]) -> EncoderFigures:
    """Measure all of it; ``danger`` is what ``reliability/danger.json`` holds."""
    turns = material.turns
    words = floors(turns, told.fold)
    ruled = set(rules.claims)
    return EncoderFigures(
        made=told.made,
        heads=heads(turns, told, words),
        depth=depth(material, told),
        kinds=(kinds(material, told, words, real=True), kinds(material, told, words, real=False)),
        mean=(mean(turns, told, words, real=True), mean(turns, told, words, real=False)),
        marked=marked(material, told),
        beside=(
            beside(turns, told, rules.lines, ruled, real=True),
            beside(turns, told, rules.lines, ruled, real=False),
        ),
        technique=technique(turns, told),
        claims=rules.claims,
        hours=material.hours,
        danger=danger,
    )
