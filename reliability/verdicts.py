"""A second reader's verdicts on ``seen`` kinds: kept as ids, never as words.

``python -m reliability.verdicts sheet KIND …`` writes sheets with the lines and the claim (to a folder that is not
committed); a reader who sees nothing else answers two questions on each: is the claim literally true of these lines, and
would you, as a kind therapist, mention it to the pair? ``python -m reliability.verdicts take FILE`` adds the answers.
"""

import argparse
import csv
import sys
from pathlib import Path

from alongside.notice import Claim, Registry
from alongside.session import Interval, Turn
from reliability.coded import all_sessions, consultations
from reliability.figures import Hit, hits_of, sample

KEPT = Path(__file__).with_name("verdicts.csv")


def given() -> dict[str, tuple[bool, bool]]:
    """Every verdict so far: (literally true, worth mentioning) by hit."""
    if not KEPT.exists():
        return {}
    with KEPT.open(encoding="utf-8", newline="") as file:
        return {row["id"]: (row["true"] == "1", row["mention"] == "1") for row in csv.DictReader(file)}


def _sheet(kinds: list[str], folder: Path) -> None:
    known = given()
    sessions = [*all_sessions(), *consultations()]
    folder.mkdir(parents=True, exist_ok=True)
    for each in Registry.built_in():
        card = each.card
        if card.claim is not Claim.SEEN or (kinds and card.kind not in kinds):
            continue
        hits = hits_of(each, sessions)
        new = [hit for hit in sample(hits) if hit.id not in known]
        sys.stdout.write(f"{card.kind}: {len(hits)} hits, {len(new)} to judge\n")
        if new:
            sheet = "\n".join(_asked(hit) for hit in new)
            (folder / f"{card.kind}.txt").write_text(sheet, encoding="utf-8")


def _asked(hit: Hit) -> str:
    """The lines around the cited turns, and the claim; times where the session has them."""
    transcript = hit.session.transcript
    cited = [transcript.index(turn) for turn in hit.observation.turns]
    lines = [f"## {hit.id}", f"CLAIM: {hit.observation.says}"]
    for turn in transcript.turns[max(0, min(cited) - 2) : max(cited) + 3]:
        mark = ">" if transcript.index(turn.id) in cited else " "
        lines.append(f"{mark} {_times(turn.at)}{turn.role.value}: {_said(turn)}")
    return "\n".join(lines) + "\n"


def _said(turn: Turn) -> str:
    """A turn's words; the times of each of its captions where there are several, since silences may lie between them."""
    if len(turn.cues) < 2:
        return turn.text
    return " ".join(f"{_times(cue.at)}{turn.text[cue.start : cue.end]}" for cue in turn.cues)


def _times(at: Interval | None) -> str:
    if at is None:
        return ""
    return f"[{at.start_ms / 1000:.1f}-{'?' if at.end_ms is None else f'{at.end_ms / 1000:.1f}'}] "


def _take(path: Path) -> None:
    """Add verdicts from lines of ``id true mention`` (1 or 0 each)."""
    known = given()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            name, true, mention = line.split()[:3]
            known[name] = (true == "1", mention == "1")
    with KEPT.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("id", "true", "mention"))
        rows.writerows((name, int(true), int(mention)) for name, (true, mention) in sorted(known.items()))


def main() -> None:
    """Write sheets or take answers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("act", choices=("sheet", "take"))
    parser.add_argument("names", nargs="*")
    parser.add_argument("--folder", type=Path, default=Path("demo/verdicts"))
    asked = parser.parse_args()
    if asked.act == "sheet":
        _sheet(asked.names, asked.folder)
    else:
        for name in asked.names:
            _take(Path(name))


if __name__ == "__main__":
    main()
