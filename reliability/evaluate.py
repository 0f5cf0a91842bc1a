"""Measure everything, rules and encoder, and write the pages and the figures that ship: ``python -m reliability.evaluate``."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from alongside.notice import Claim, Registry
from alongside.session import Role
from reliability import __main__ as rules_part
from reliability import course_page, encoder_page, marks, predictions
from reliability.beside import heard
from reliability.coded import DATA, Coded, all_sessions
from reliability.encoder import EncoderFigures, Rules, measure
from reliability.folds import WrongFolds
from reliability.material import material

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs/reliability-encoder.md"
MODEL = ROOT / "src/alongside/notice/encoder/model"


def encoder_figures(shared: Path, sessions: Sequence[Coded], path: Path = predictions.FILE) -> EncoderFigures:
    """The encoder's figures from the shared data and a file of predictions."""
    known = material(shared, sessions)
    told = predictions.read(path, known.turns)
    danger = json.loads((ROOT / "reliability/danger.json").read_text(encoding="utf-8"))
    return measure(known, told, rules(sessions), danger)


def rules(sessions: Sequence[Coded]) -> Rules:
    """What the rules notice; a kind that lies between the two is a claim about either."""
    registry = Registry.built_in()
    claims: dict[str, Claim] = {}
    for each in registry:
        roles = [each.card.listens_to] if each.card.listens_to else [Role.CLIENT, Role.THERAPIST]
        claims |= {f"{role.value}:{each.card.kind}": each.card.claim for role in roles}
    return Rules(heard(sessions, tuple(registry)), claims)


def main() -> None:
    """The rules' part and the courses first; the encoder's where there are predictions."""
    rules_part.main()
    course_page.write()
    if not predictions.FILE.exists():
        PAGE.write_text(encoder_page.NOT_YET, encoding="utf-8")
        sys.stdout.write(f"no {predictions.FILE.name}: the encoder is not measured\n")
        return
    try:
        found = encoder_figures(DATA, all_sessions())
    except (predictions.Unfit, WrongFolds) as fault:
        sys.exit(f"evaluate: {predictions.FILE.name} is refused: {fault}")
    if found.made != json.loads((MODEL / "heads.json").read_text(encoding="utf-8"))["made"]:
        sys.exit(
            "evaluate: the predictions are not of the encoder that ships; run `make train`, which writes both"
        )
    PAGE.write_text(encoder_page.page(found), encoding="utf-8")
    (MODEL / "reliability.json").write_text(marks.shipped(found.made, found.marked), encoding="utf-8")
    for one in found.heads:
        sys.stdout.write(f"{one.name:12} macro-F1 {one.macro}\n")
    sys.stdout.write(f"kinds        mean F1  {found.mean[1].sure}\n")


if __name__ == "__main__":
    main()
