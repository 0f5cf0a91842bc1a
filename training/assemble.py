"""From the finished jobs to the shipped files, and the out-of-fold predictions by which they are judged."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from scipy.special import log_softmax
from sklearn.metrics import f1_score

from training.calibrate import Fitted, Held, Mix, fitted, told
from training.data import REAL, CodedSession, arrays
from training.export import export
from training.fit import Settings
from training.folds import FOLDS
from training.model import TurnEncoder
from training.targets import CHOICES, CLIENT, KINDS, THERAPIST
from training.wordings import Wordings, fit_wordings, weighed

ORDER = (*(choice.name for choice in CHOICES), "kinds", "depth")
"""The heads as they stand side by side in the shipped graph."""
FORMAT = "alongside.encoder/2"


def held_out(
    found: Sequence[CodedSession], fold_of: dict[str, int], jobs: Path
) -> tuple[Held, Held, tuple[np.ndarray, np.ndarray]]:
    """Everything out of fold: plain, bare, and the depths of both (1 to 7)."""
    tables = {fold: dict(np.load(jobs / f"fold{fold}" / "held-out.npz")) for fold in range(FOLDS)}
    logits = {
        name: np.concatenate([tables[fold][name] for fold in range(FOLDS)])
        for name in tables[0]
        if name != "key"
    }
    keys = np.concatenate([tables[fold]["key"] for fold in range(FOLDS)])
    folds = np.concatenate([np.full(len(tables[fold]["key"]), fold) for fold in range(FOLDS)])
    turns = {turn.key: turn for session in found for turn in session.turns}
    targets = arrays(tuple(turns[key] for key in keys))
    real = np.array([key.startswith(f"{REAL}/") for key in keys])
    place = {key: at for at, key in enumerate(keys)}
    names = [kind.replace(":", ".notice.") for kind in KINDS]
    names += [f"{choice.role}.{choice.name}.{each}" for choice in CHOICES for each in choice.classes]
    scores = {way: np.zeros((len(keys), len(names)), dtype=np.float32) for way in ("plain", "bare")}
    for fold in range(FOLDS):
        train = [one for one in found if fold_of.get(one.id) != fold]
        test = [one for one in found if fold_of.get(one.id) == fold]
        for role in (CLIENT, THERAPIST):
            wordings = fit_wordings(train, role)
            columns = [names.index(f"{role}.{column}") for column in wordings.columns]
            for session in test:
                rows = [place[turn.key] for turn in session.turns if turn.role == role]
                if not rows:
                    continue
                for way, as_bare in (("plain", False), ("bare", True)):
                    made = wordings.scores(weighed(session, wordings.rarity, role, as_bare=as_bare))
                    scores[way][np.ix_(rows, columns)] = made
    choices: dict[str, dict[str, np.ndarray]] = {"plain": {}, "bare": {}}
    for way, held in choices.items():
        for choice in CHOICES:
            at = names.index(f"{choice.role}.{choice.name}.{choice.classes[0]}")
            beside = scores[way][:, at : at + len(choice.classes)]
            held[choice.name] = (
                log_softmax(logits[f"{way}.{choice.name}"], axis=1) + log_softmax(beside, axis=1)
            ) / 2
    made = [
        Held(
            keys, folds, real, choices[way],
            logits[f"{way}.kinds"], scores[way][:, : len(KINDS)], {choice.name: targets[choice.name] for choice in CHOICES}, targets["kinds"],
        )
        for way in ("plain", "bare")
    ]  # fmt: skip
    depths = [1 + 6 / (1 + np.exp(-logits[f"{way}.depth"][:, 0])) for way in ("plain", "bare")]
    client = np.array([turns[key].role == CLIENT for key in keys])
    return made[0], made[1], (np.where(client, depths[0], np.nan), np.where(client, depths[1], np.nan))


def keep_predictions(
    plain: Held,
    bare: Held,
    depths: tuple[np.ndarray, np.ndarray],
    by_fold: dict[int, Fitted],
    path: Path,
    *,
    made: str,
) -> None:
    """The predictions file; keys and numbers, no words."""
    tables = []
    for held, deep in zip((plain, bare), depths, strict=True):
        found = told(held, by_fold)
        tables.append((np.concatenate([*found.choices.values(), found.kinds, deep[:, None]], axis=1), found))
    columns = [f"{choice.name}.{each}" for choice in CHOICES for each in choice.classes]
    columns += [kind.replace(":", ".notice.") for kind in KINDS] + ["depth"]
    np.savez_compressed(
        path, key=plain.key, fold=plain.fold.astype(np.int8), columns=np.array(columns), made=np.array(made),
        probability=tables[0][0].astype(np.float16), bare=tables[1][0].astype(np.float16),
        noticed=tables[0][1].noticed, marked=tables[0][1].marked,
    )  # fmt: skip


def ship(
    found: Sequence[CodedSession], held: Held, settings: Settings, jobs: Path, folder: Path, *, made: str
) -> None:
    """Write the encoder's folder: graphs, tokenizer, wordings, heads."""
    model = TurnEncoder(settings.base, back=settings.back, layers=settings.layers)
    model.load_state_dict(torch.load(jobs / "whole" / "model.pt", weights_only=True))
    _hear_others(model)
    export(model, ORDER, Path(settings.base) / "tokenizer.json", folder)
    (folder / "reliability.json").unlink(missing_ok=True)  # what was measured of another training
    deep = any(turn.depth is not None for one in found for turn in one.turns)
    everything = fitted(held, np.ones(len(held.key), dtype=bool))
    for role in (CLIENT, THERAPIST):
        _keep_wordings(fit_wordings(found, role), folder / f"wordings-{role}.npz")
    (folder / "heads.json").write_text(
        json.dumps(heads(everything, settings, made, deep=deep), indent=1, ensure_ascii=False) + "\n",
        encoding="utf-8",
    )


@torch.no_grad()
def _hear_others(model: TurnEncoder) -> None:
    """Nobody but client and therapist speaks in the coded sessions: what any other voice adds is taken halfway between the two."""
    for table in (model.role, model.role_after):
        table.weight[2] = table.weight[:2].mean(0)


def scores(held: Held, found: dict[int, Fitted]) -> dict[str, float]:
    """Macro-F1 of each head that has labels, out of fold."""
    choices = told(held, found).choices
    made = {}
    for name, labels in held.labels.items():
        asked = labels >= 0
        if asked.any():
            likeliest = choices[name][asked].argmax(1)
            made[name] = round(float(f1_score(labels[asked], likeliest, average="macro")), 3)
    return made


def _keep_wordings(wordings: Wordings, path: Path) -> None:
    rarity = [wordings.rarity.get(name, 0.0) for name in wordings.names]
    np.savez_compressed(
        path, names=np.array("\n".join(wordings.names)), rarity=np.array(rarity, dtype=np.float32),
        columns=np.array(wordings.columns),
        weight=wordings.weight.astype(np.float16), constant=wordings.constant.astype(np.float32),
    )  # fmt: skip


def heads(found: Fitted, settings: Settings, made: str, *, deep: bool) -> dict[str, object]:
    """``heads.json``: where each head's columns stand, and how its logits become probabilities."""
    choices, first = [], 0
    for choice in CHOICES:
        if choice.name in found.heat:
            choices.append(
                {
                    "names": [f"{choice.name}.{each}" for each in choice.classes],
                    "role": choice.role,
                    "first": first,
                    "temperature": round(found.heat[choice.name], 4),
                }
            )
        first += len(choice.classes)
    kinds = [
        _kind(kind, first + at, one) for at, (kind, one) in enumerate(zip(KINDS, found.mixes, strict=True))
    ]
    return {
        "format": FORMAT, "made": made, "version": int(made.replace("-", "")), "back": settings.back, "layers": settings.layers,
        "depth": first + len(KINDS) if deep else None, "choices": choices, "kinds": kinds,
    }  # fmt: skip


def _kind(kind: str, column: int, one: Mix) -> dict[str, object]:
    role, _, name = kind.partition(":")
    rounded = {
        key: round(value, 5)
        for key, value in (("network", one.network), ("wordings", one.wordings), ("shift", one.shift))
    }
    return {
        "name": name,
        "role": role,
        "column": column,
        **rounded,
        "threshold": None if one.precise is None else round(one.precise, 4),
    }
