"""Turns as tokens, and the roughening that training adds."""

import random
import re

from tokenizers import Tokenizer

from training.shape import cut

_PUNCTUATION = re.compile(r"[^\w\s'\[\]()]|(?<!\w)'|'(?!\w)")
_SOUND = re.compile(r"\[[^\]]*\]|\([^)]*\)")
_FILLER = re.compile(r"\b(um+|uh+|er|erm|like|you know|i mean)\b[, ]*", re.IGNORECASE)


def tokens(tokenizer: Tokenizer, text: str) -> list[int]:
    ids: list[int] = cut(tokenizer.encode(text).ids)
    return ids


def bare(text: str) -> str:
    """``text`` as a machine transcribes it: lower case, no punctuation, sounds kept."""
    return " ".join(_PUNCTUATION.sub(" ", text.lower().replace("’", "'")).split())


def rough(text: str, chance: random.Random) -> str:
    """``text`` a little less tidy: fillers left out, sounds left out, a word said twice."""
    if chance.random() < 0.15:
        text = _FILLER.sub("", text)
    if chance.random() < 0.15:
        text = _SOUND.sub("", text)
    words = text.split()
    if len(words) > 3 and chance.random() < 0.08:
        at = chance.randrange(len(words))
        words.insert(at, words[at])
    if len(words) > 5 and chance.random() < 0.05:
        del words[chance.randrange(len(words))]
    return " ".join(words)
