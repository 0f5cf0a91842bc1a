"""The network: one vector a turn, a short causal look back over those vectors, and a head for every question."""

import torch
from torch import Tensor, nn
from transformers import AutoModel

from training.shape import FEATURES, ROLES
from training.targets import CHOICES, FIRST_CODES, KINDS

WIDTH = 384


class Look(nn.Module):
    """One causal layer: every turn may look at itself and ``back`` turns before it."""

    def __init__(self, width: int, heads: int, back: int, dropout: float) -> None:
        super().__init__()
        self.back, self.heads = back, heads
        self.first, self.second = nn.LayerNorm(width), nn.LayerNorm(width)
        self.query, self.key, self.value = (
            nn.Linear(width, width),
            nn.Linear(width, width),
            nn.Linear(width, width),
        )
        self.out = nn.Linear(width, width)
        self.far = nn.Parameter(torch.zeros(heads, back + 1))
        self.forward_part = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width))
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, seen: Tensor) -> Tensor:
        """``x``: turns × width. ``seen``: turns × (back + 1), the index of each turn looked at, -1 for none."""
        turns, width = x.shape
        size = width // self.heads
        y = self.first(x)
        query = self.query(y).view(turns, 1, self.heads, size)
        at = seen.clamp(min=0)
        key = self.key(y)[at].view(turns, self.back + 1, self.heads, size)
        value = self.value(y)[at].view(turns, self.back + 1, self.heads, size)
        weight = (query * key).sum(-1) / size**0.5 + self.far.t().unsqueeze(0)
        weight = weight.masked_fill((seen < 0).unsqueeze(-1), -1e4).softmax(1)
        mixed = (weight.unsqueeze(-1) * value).sum(1).reshape(turns, width)
        x = x + self.drop(self.out(mixed))
        return x + self.drop(self.forward_part(self.second(x)))


class TurnEncoder(nn.Module):
    """Words of turns → vectors → what was done in each turn, knowing the turns before it."""

    def __init__(
        self,
        base: str,
        *,
        back: int = 6,
        layers: int = 2,
        width: int = 256,
        dropout: float = 0.1,
    ) -> None:
        super().__init__()
        self.words = AutoModel.from_pretrained(base, add_pooling_layer=False, attn_implementation="sdpa")
        self.words.embeddings.requires_grad_(False)  # too little data to move thirty thousand words
        self.role = nn.Embedding(len(ROLES), WIDTH)
        nn.init.normal_(self.role.weight, std=0.02)
        self.back = back
        self.pick = nn.Linear(WIDTH, 1)
        self.narrow = nn.Linear(2 * WIDTH + FEATURES, width)
        self.role_after = nn.Embedding(len(ROLES), width)
        self.looks = nn.ModuleList(Look(width, 4, back, dropout) for _ in range(layers))
        self.together = nn.LayerNorm(width)
        self.drop = nn.Dropout(dropout)
        joined = width + 2 * WIDTH + FEATURES
        self.between = nn.Sequential(nn.Linear(joined, WIDTH), nn.GELU(), nn.Dropout(dropout))
        self.heads = nn.ModuleDict({choice.name: nn.Linear(WIDTH, len(choice.classes)) for choice in CHOICES})
        self.heads["kinds"] = nn.Linear(WIDTH, len(KINDS))
        self.heads["first"] = nn.Linear(WIDTH, len(FIRST_CODES))
        self.heads["depth"] = nn.Linear(WIDTH, 1)

    def vectors(self, ids: Tensor, mask: Tensor, role: Tensor) -> tuple[Tensor, Tensor]:
        """Turns × tokens → turns × 2·WIDTH, and how much each token weighed.

        The vector is the mean of the tokens, and the mean weighted by what ``pick`` makes of each.
        """
        start = self.words.embeddings.word_embeddings(ids) + self.role(role).unsqueeze(1)
        found = self.words(inputs_embeds=start, attention_mask=mask).last_hidden_state
        shown = mask.unsqueeze(-1).to(found.dtype)
        mean = (found * shown).sum(1) / shown.sum(1)
        weight = self.pick(found).squeeze(-1).float().masked_fill(mask == 0, -1e4).softmax(1)
        return torch.cat([mean, (weight.to(found.dtype).unsqueeze(-1) * found).sum(1)], 1), weight

    def judge(self, vectors: Tensor, features: Tensor, role: Tensor, seen: Tensor) -> dict[str, Tensor]:
        """Vectors of consecutive turns → the logits of every head."""
        own = torch.cat([vectors, features], 1)
        x = self.narrow(self.drop(own)) + self.role_after(role)
        for look in self.looks:
            x = look(x, seen)
        joined = self.between(self.drop(torch.cat([self.together(x), own], 1)))
        return {name: head(joined) for name, head in self.heads.items()}
