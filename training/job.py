"""One job of training, as a process of its own on one thread: a fold, or the whole.

``python -m training.job FOLDER NAME`` reads ``settings.json`` in FOLDER and leaves FOLDER/NAME/model.pt, and for a fold the
logits of its held-out turns in FOLDER/NAME/held-out.npz.
"""

import json
import os
import sys
import time
from pathlib import Path

os.environ["OMP_NUM_THREADS"] = "1"
os.environ["TOKENIZERS_PARALLELISM"] = "false"

import numpy as np
import torch
from tokenizers import Tokenizer

from training.data import CodedSession, sessions
from training.fit import Settings, fit, predict
from training.folds import folds
from training.model import TurnEncoder

WHOLE = "whole"
HEADS = ("move", "reflection", "question", "input", "talk", "kinds", "depth")


def main(folder: Path, name: str) -> None:
    """Do one job, unless it is done."""
    told = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
    shared, place = Path(told["shared"]), folder / name
    settings = Settings(**told["settings"])
    done = place / "model.pt"
    found = sessions(shared)
    held_out = folds(found)
    tokenizer = plain_tokenizer(Path(settings.base))
    if not done.exists():
        started = time.monotonic()
        fold = None if name == WHOLE else int(name.removeprefix("fold"))
        train = [one for one in found if fold is None or held_out.get(one.id) != fold]
        model = fit(train, settings, tokenizer, place)
        torch.save(model.state_dict(), done.with_suffix(".part"))
        done.with_suffix(".part").replace(done)
        (place / "minutes.json").write_text(json.dumps(round((time.monotonic() - started) / 60, 1)))
    if name.startswith("fold") and not (place / "held-out.npz").exists():
        model = TurnEncoder(settings.base, back=settings.back, layers=settings.layers)
        model.load_state_dict(torch.load(done, weights_only=True))
        fold = int(name.removeprefix("fold"))
        held = [one for one in found if held_out.get(one.id) == fold]
        keep_logits(model, held, tokenizer, place / "held-out.npz")


def keep_logits(model: TurnEncoder, held: list[CodedSession], tokenizer: Tokenizer, path: Path) -> None:
    """The logits of every turn of ``held``, as it is and without case and punctuation; keys and numbers, no words."""
    kept: dict[str, list[np.ndarray]] = {}
    for session in held:
        for way, as_bare in (("plain", False), ("bare", True)):
            told = predict(model, session, tokenizer, as_bare=as_bare)
            for head in HEADS:
                kept.setdefault(f"{way}.{head}", []).append(told[head])
    keys = np.array([turn.key for session in held for turn in session.turns])
    arrays = {name: np.concatenate(parts).astype(np.float32) for name, parts in kept.items()}
    np.savez_compressed(path.with_suffix(".part.npz"), key=keys, **arrays)
    path.with_suffix(".part.npz").replace(path)


def plain_tokenizer(base: Path) -> Tokenizer:
    """The tokenizer of the base model, without padding or cutting."""
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
