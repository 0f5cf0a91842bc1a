"""Read a detector's hits and misses on the sessions that rules may be shaped on: ``python -m reliability.look KIND``."""

import argparse
import sys

from alongside.notice import Registry, run
from alongside.notice.detectors import __name__ as _package  # noqa: F401 - fails early where the package is broken
from reliability.coded import Coded, all_sessions


def main() -> None:
    """Print figures and, with ``--show``, the lines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*")
    parser.add_argument("--show", choices=("hits", "false", "missed"), default=None)
    parser.add_argument("--only", choices=("real", "invented"), default=None)
    parser.add_argument("--most", type=int, default=40)
    asked = parser.parse_args()
    sessions = [
        s for s in all_sessions() if s.shaping and (asked.only is None or s.real == (asked.only == "real"))
    ]
    detectors = [each for each in Registry.built_in() if not asked.kinds or each.card.kind in asked.kinds]
    out = sys.stdout.write
    for each in detectors:
        kind = each.card.kind
        for real in (True, False):
            chosen = [s for s in sessions if s.real == real]
            hits = [(s, one) for s in chosen for one in run([each], s.transcript).observations]
            marked = {(s.name, s.transcript.index(one.turns[0])) for s, one in hits}
            out(f"{kind:20} {'real' if real else 'invented':9} hits {len(marked):4}")
            for coder in ("A", "B", "C") if real else ("author", "second"):
                gold = {
                    (s.name, i)
                    for s in chosen
                    for i in range(len(s.transcript.turns))
                    if s.gives(coder, kind, i)
                }
                both = len(marked & gold)
                precision = f"{both / len(marked):.2f}" if marked else " -  "
                recall = f"{both / len(gold):.2f}" if gold else " -  "
                out(f"  {coder}: {both}/{len(gold)} P {precision} R {recall}")
            out("\n")
            if asked.show:
                _show(kind, chosen, hits if asked.show != "missed" else [], asked.show, asked.most)


def _show(kind: str, sessions: list[Coded], hits: list, which: str, most: int) -> None:  # type: ignore[type-arg]
    shown = 0
    if which == "missed":
        marked = {
            (s.name, i)
            for s in sessions
            for one in run([_of(kind)], s.transcript).observations
            for i in [s.transcript.index(one.turns[0])]
        }
        places = [
            (s, i, "")
            for s in sessions
            for i in range(len(s.transcript.turns))
            if any(s.gives(c, kind, i) for c in s.coders) and (s.name, i) not in marked
        ]
    else:
        places = [(s, s.transcript.index(one.turns[0]), one.says) for s, one in hits]
    for session, index, says in places:
        given = [coder for coder in session.coders if session.gives(coder, kind, index)]
        if which == "false" and given:
            continue
        shown += 1
        if shown > most:
            break
        sys.stdout.write(f"--- {session.name} {given or 'nobody'} {says}\n")
        for turn in session.transcript.turns[max(0, index - 2) : index + 2]:
            mark = ">" if turn is session.transcript.turns[index] else " "
            sys.stdout.write(f"  {mark} {turn.role[0].upper()}: {turn.text[:300]}\n")


def _of(kind: str):  # type: ignore[no-untyped-def]
    return next(each for each in Registry.built_in() if each.card.kind == kind)


if __name__ == "__main__":
    main()
