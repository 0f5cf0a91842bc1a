"""Measure every detector on held-out sessions; write ``docs/reliability.md`` and the figures that ship with the package."""

import sys
from pathlib import Path

from alongside.notice import Registry
from reliability import page, verdicts
from reliability.coded import DATA, all_sessions, consultations
from reliability.figures import reliability_of

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Measure and write; refuses where the data is absent."""
    if not (DATA / "noticing" / "labels.csv").exists():
        sys.exit("reliability: the shared data folder is missing; say where it is with ALONGSIDE_DATA")
    sessions = all_sessions()
    uncoded = tuple(consultations())
    given = verdicts.given()
    found = [reliability_of(each, sessions, given, uncoded=uncoded) for each in Registry.built_in()]
    (ROOT / "docs/reliability.md").write_text(page.page(found, sessions), encoding="utf-8")
    (ROOT / "src/alongside/notice/reliability.json").write_text(page.shipped(found), encoding="utf-8")
    for one in found:
        sys.stdout.write(
            f"{one.kind:22} {one.claim.value:5} {one.standing.value:7} real {one.real.hits:4} hits, best {one.real.best}\n"
        )


if __name__ == "__main__":
    main()
