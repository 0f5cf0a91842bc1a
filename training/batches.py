"""Sessions cut into stretches of consecutive turns, as tensors."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer
from torch import Tensor

from training.data import CodedSession, arrays
from training.shape import features, looks, role_number
from training.words import bare, rough, tokens

BUCKETS = (8, 16, 24, 32, 48, 64, 96, 128)


@dataclass
class Stretch:
    """Consecutive turns of one session, ready for the network; ``counts`` says which of them are scored."""

    ids: list[list[int]]
    role: Tensor
    features: Tensor
    seen: Tensor
    counts: Tensor
    targets: dict[str, Tensor]


def stretch(
    session: CodedSession,
    tokenizer: Tokenizer,
    back: int,
    *,
    start: int = 0,
    end: int | None = None,
    lead: int = 0,
    as_bare: bool = False,
    chance: random.Random | None = None,
) -> Stretch:
    """The turns from ``start`` to ``end``, with ``lead`` turns before them that are read and not scored."""
    begin = max(0, start - lead)
    turns = session.turns[begin:end]
    texts = [turn.text for turn in turns]
    if chance is not None:
        texts = [rough(text, chance) for text in texts]
    if as_bare:
        texts = [bare(text) for text in texts]
    roles = [turn.role for turn in turns]
    numbers = features(texts, roles, begin=begin)
    counts = torch.arange(len(turns)) >= start - begin
    return Stretch(
        [tokens(tokenizer, text) for text in texts],
        torch.tensor([role_number(role) for role in roles]),
        torch.from_numpy(numbers),
        torch.from_numpy(looks(len(turns), back)),
        counts,
        {name: torch.from_numpy(each) for name, each in arrays(turns).items()},
    )


def joined(parts: list[Stretch]) -> Stretch:
    """Several stretches as one; no turn of one sees a turn of another."""
    offset, shifted = 0, []
    for part in parts:
        shifted.append(torch.where(part.seen >= 0, part.seen + offset, -1))
        offset += len(part.ids)
    names = parts[0].targets
    return Stretch(
        [ids for part in parts for ids in part.ids],
        torch.cat([part.role for part in parts]),
        torch.cat([part.features for part in parts]),
        torch.cat(shifted),
        torch.cat([part.counts for part in parts]),
        {name: torch.cat([part.targets[name] for part in parts]) for name in names},
    )


def padded(found: Stretch) -> Iterator[tuple[list[int], Tensor, Tensor]]:
    """The turns in groups of like length: their places, tokens, and what of those is real."""
    groups: dict[int, list[int]] = {}
    for at, one in enumerate(found.ids):
        groups.setdefault(next(size for size in BUCKETS if len(one) <= size), []).append(at)
    for size in sorted(groups):
        places = groups[size]
        longest = max(len(found.ids[at]) for at in places)
        made, mask = (torch.zeros(len(places), longest, dtype=torch.long) for _ in range(2))
        for row, at in enumerate(places):
            made[row, : len(found.ids[at])] = torch.tensor(found.ids[at])
            mask[row, : len(found.ids[at])] = 1
        yield places, made, mask
