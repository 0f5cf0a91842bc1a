"""One fit: a network trained on some sessions, kept at every epoch so that a cut run goes on."""

import json
import math
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as F

from training.batches import Stretch, joined, padded, stretch
from training.data import WRITTEN, CodedSession
from training.model import WIDTH, TurnEncoder
from training.targets import CHOICES


@dataclass(frozen=True)
class Settings:
    """What a fit depends on, beside its data.

    One epoch for each of ``shares``: the share of the sessions written for training that it reads, beside all others. It begins
    broad and ends near what the encoder is for.
    """

    base: str
    shares: tuple[float, ...] = (1.0, 0.5, 0.3, 0.2)
    rate: float = 1e-4
    head_rate: float = 5e-4
    back: int = 6
    layers: int = 2
    turns: int = 16
    batch: int = 2
    bare: float = 0.35
    kinds_weight: float = 8.0
    decay: float = 0.97
    smooth: float = 0.05
    dropout: float = 0.1
    seed: int = 42


AVERAGED_EVERY = 5
WEIGHTS = {"move": 1.0, "reflection": 0.7, "question": 0.5, "input": 0.5, "talk": 1.2, "depth": 0.5}


def fit(train: Sequence[CodedSession], settings: Settings, tokenizer: Tokenizer, folder: Path) -> TurnEncoder:
    """Train on ``train``; the averaged weights are what comes back.

    Goes on from the last whole epoch in ``folder``, if there is one.
    """
    torch.set_num_threads(1)
    torch.manual_seed(settings.seed)
    chance = random.Random(settings.seed)
    model = TurnEncoder(
        settings.base,
        back=settings.back,
        layers=settings.layers,
        dropout=settings.dropout,
    )
    shadow = {name: each.detach().clone() for name, each in model.state_dict().items()}
    adam = _optimizer(model, settings)
    weights = class_weights(train)
    total, step = _steps(train, settings), 0
    schedule = torch.optim.lr_scheduler.LambdaLR(
        adam, lambda at: min(1.0, at / (0.06 * total), max(0.02, 1 - at / total))
    )
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / "epoch.pt"
    begin = 0
    if kept.exists():
        held = torch.load(kept, weights_only=False)
        if held["settings"] == asdict(settings):
            torch.set_rng_state(held["chance"])
            model.load_state_dict(held["model"])
            adam.load_state_dict(held["adam"])
            schedule.load_state_dict(held["schedule"])
            shadow, begin, step = held["shadow"], held["epoch"], held["step"]
    for epoch in range(begin, len(settings.shares)):
        chance.seed(settings.seed * 1000 + epoch)
        started, losses = time.monotonic(), []
        model.train()
        cuts = _cuts(_taken(train, settings.shares[epoch], chance), settings, chance)
        chance.shuffle(cuts)
        for at in range(0, len(cuts), settings.batch):
            parts = [
                stretch(session, tokenizer, settings.back, start=start, end=end, lead=settings.back,
                        as_bare=chance.random() < settings.bare, chance=chance)
                for session, start, end in cuts[at : at + settings.batch]
            ]  # fmt: skip
            found = joined(parts)
            with torch.autocast("cpu", torch.bfloat16):
                told = run(model, found)
            lost = loss(told, found, weights, settings)
            if not lost.requires_grad:  # nobody was asked anything about these turns
                continue
            adam.zero_grad()
            lost.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            adam.step()
            schedule.step()
            step += 1
            if step % AVERAGED_EVERY == 0:
                average(shadow, model, min(settings.decay, step / (step + 10 * AVERAGED_EVERY)))
            losses.append(lost.item())
        torch.save(
            {"settings": asdict(settings), "model": model.state_dict(), "adam": adam.state_dict(),
             "schedule": schedule.state_dict(), "shadow": shadow, "chance": torch.get_rng_state(), "epoch": epoch + 1, "step": step}, kept.with_suffix(".part")
        )  # fmt: skip
        kept.with_suffix(".part").replace(kept)
        told_line = {
            "epoch": epoch + 1,
            "loss": round(float(np.mean(losses)), 4),
            "seconds": round(time.monotonic() - started),
        }
        sys.stdout.write(f"{folder.name} {json.dumps(told_line)}\n")
        sys.stdout.flush()
    model.load_state_dict(shadow)
    model.eval()
    return model


def _steps(train: Sequence[CodedSession], settings: Settings) -> int:
    """About how many steps a fit takes: where stretches begin is a matter of chance."""
    taken = (_taken(train, share, random.Random(0)) for share in settings.shares)
    return sum(math.ceil(len(_cuts(each, settings, random.Random(0))) / settings.batch) for each in taken)


def _taken(train: Sequence[CodedSession], share: float, chance: random.Random) -> list[CodedSession]:
    """Every coded session, and a ``share`` of those that were written for training."""
    written = [one for one in train if one.source == WRITTEN]
    return [one for one in train if one.source != WRITTEN] + chance.sample(
        written, round(share * len(written))
    )


def _optimizer(model: TurnEncoder, settings: Settings) -> torch.optim.Optimizer:
    """A slow rate for the network that was there before, a faster one for what is new."""
    words = [
        each for name, each in model.named_parameters() if name.startswith("words.") and each.requires_grad
    ]
    rest = [
        each
        for name, each in model.named_parameters()
        if not name.startswith("words.") and each.requires_grad
    ]
    return torch.optim.AdamW(
        [{"params": words, "lr": settings.rate}, {"params": rest, "lr": settings.head_rate}],
        weight_decay=0.01,
        fused=True,
    )


@torch.no_grad()
def average(shadow: dict[str, Tensor], model: TurnEncoder, keep: float) -> None:
    """Move the running average of the weights a little toward what they are now."""
    moving = dict(model.named_parameters())
    for name, each in shadow.items():
        if name in moving and moving[name].requires_grad:
            each.lerp_(moving[name], 1 - keep)


def _cuts(
    train: Sequence[CodedSession], settings: Settings, chance: random.Random
) -> list[tuple[CodedSession, int, int]]:
    cuts = []
    for session in train:
        start = -chance.randrange(settings.turns)
        while start < len(session.turns):
            end = min(start + settings.turns, len(session.turns))
            if end > max(0, start):
                cuts.append((session, max(0, start), end))
            start += settings.turns
    return cuts


def run(model: TurnEncoder, found: Stretch) -> dict[str, Tensor]:
    """The logits for every turn of ``found``."""
    places, vectors = [], []
    for at, ids, mask in padded(found):
        places.extend(at)
        role, scored = found.role[at], found.counts[at]
        if model.training and not scored.all():
            made = torch.empty(len(at), 2 * WIDTH)
            with torch.no_grad():  # turns that are only looked back at
                made[~scored] = model.vectors(ids[~scored], mask[~scored], role[~scored])[0].float()
            if scored.any():
                own = model.vectors(ids[scored], mask[scored], role[scored])[0].float()
                made = made.index_put((scored.nonzero()[:, 0],), own)
            vectors.append(made)
        else:
            vectors.append(model.vectors(ids, mask, role)[0].float())
    order = torch.empty(len(places), dtype=torch.long)
    order[torch.tensor(places)] = torch.arange(len(places))
    return model.judge(torch.cat(vectors)[order], found.features, found.role, found.seen)


def class_weights(train: Sequence[CodedSession]) -> dict[str, Tensor]:
    """Rarer classes count more, by the root of how rare they are."""
    made = {}
    for choice in CHOICES:
        counts = np.ones(len(choice.classes))
        for session in train:
            for turn in session.turns:
                if turn.choices.get(choice.name) in choice.classes:
                    counts[choice.classes.index(turn.choices[choice.name])] += 1
        weight = (counts.sum() / counts) ** 0.5
        made[choice.name] = torch.tensor(weight / weight.mean(), dtype=torch.float32)
    return made


def loss(told: dict[str, Tensor], found: Stretch, weights: dict[str, Tensor], settings: Settings) -> Tensor:
    total = torch.zeros(())
    for choice in CHOICES:
        target = torch.where(found.counts, found.targets[choice.name], -1)
        if (target >= 0).any():
            total = total + WEIGHTS[choice.name] * F.cross_entropy(
                told[choice.name].float(),
                target,
                weight=weights[choice.name],
                ignore_index=-1,
                label_smoothing=settings.smooth,
            )
    for name, weight in (("kinds", settings.kinds_weight), ("first", settings.kinds_weight / 2)):
        target = found.targets[name]
        asked = ~torch.isnan(target) & found.counts.unsqueeze(1)
        if asked.any():
            each = F.binary_cross_entropy_with_logits(
                told[name].float()[asked], target[asked], reduction="none"
            )
            total = total + weight * each.mean()
    depth = found.targets["depth"]
    asked = ~torch.isnan(depth) & found.counts
    if asked.any():
        total = total + WEIGHTS["depth"] * 4 * F.mse_loss(
            told["depth"].float().squeeze(1)[asked].sigmoid(), depth[asked]
        )
    return total


@torch.no_grad()
def predict(
    model: TurnEncoder, session: CodedSession, tokenizer: Tokenizer, *, as_bare: bool = False
) -> dict[str, np.ndarray]:
    """The logits for every turn of one session."""
    model.eval()
    found = stretch(session, tokenizer, model.back, as_bare=as_bare)
    with torch.autocast("cpu", torch.bfloat16):
        told = run(model, found)
    return {name: each.float().numpy() for name, each in told.items()}


__all__ = ["Settings", "class_weights", "fit", "loss", "predict", "run"]
