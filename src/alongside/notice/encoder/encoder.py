"""The turn encoder: a small network, run offline on one thread, that reads each turn knowing the turns before it.

It never sees a turn that comes later, and it never names a feeling. What it was trained on, and how far it can be trusted,
stands in ``card.md`` beside its files.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

from alongside.notice.codes import ASKED, Coded, Codes
from alongside.notice.earned import SHIPPED
from alongside.notice.encoder.grams import fields
from alongside.notice.encoder.heads import Heads, sigmoid
from alongside.notice.encoder.shape import cut, features, looks, role_number
from alongside.notice.encoder.wordings import Wordings
from alongside.notice.scene import Heard, Scene
from alongside.session import Role

FILES = (
    "words.onnx", "heads.onnx", "heads.json", "tokenizer.json", "wordings-client.npz", "wordings-therapist.npz",
)  # fmt: skip
FORMAT = "alongside.encoder/2"
_STRETCH = 512
"""Turns that look back together; longer sessions go stretch by stretch, so that time grows with length alone."""

type Numbers = NDArray[np.float32]
type Half = NDArray[np.float16]


class CannotLoad(ValueError):
    """A folder that doesn't hold a whole encoder; the message says what is missing."""


@dataclass(frozen=True)
class Encoder:
    """A loaded encoder: the folder it came from, and its version, a date like 20261125."""

    folder: Path
    version: int
    heads: Heads
    tokenizer: Tokenizer
    wordings: Mapping[Role, Wordings]
    words: onnxruntime.InferenceSession
    judge: onnxruntime.InferenceSession

    @classmethod
    def load(cls, folder: Path = SHIPPED, *, threads: int = 1) -> "Encoder":
        """Load the encoder in ``folder``.

        Raises:
            CannotLoad: a file is missing, or is not what it should be.
        """
        lacking = [name for name in FILES if not (folder / name).is_file()]
        if lacking:
            raise CannotLoad(f"the encoder's folder lacks {', '.join(lacking)}")
        try:
            told: dict[str, Any] = json.loads((folder / "heads.json").read_text(encoding="utf-8"))
            if told.get("format") != FORMAT:
                raise CannotLoad("heads.json is not of this version of Alongside; train the encoder anew")
            heads = Heads.from_json(told)
            wordings = {role: Wordings.load(folder / f"wordings-{role.value}.npz") for role in ASKED}
            if any(wordings[role].columns != heads.columns(role) for role in ASKED):
                raise CannotLoad("the encoder's files don't belong together; train the encoder anew")
            tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            tokenizer.no_padding()
            tokenizer.no_truncation()
            return cls(
                folder,
                int(told["version"]),
                heads,
                tokenizer,
                wordings,
                _session(folder / "words.onnx", threads),
                _session(folder / "heads.onnx", threads),
            )
        except CannotLoad:
            raise
        except Exception as fault:  # noqa: BLE001 - onnxruntime and tokenizers raise kinds of their own
            raise CannotLoad(f"the encoder's files can't be read ({type(fault).__name__})") from None

    def read(self, scene: Scene) -> Codes:
        """Every turn's codes."""
        return self.read_whole(scene)[0]

    def vectors(self, scene: Scene) -> Half:
        """Turns × width: each turn as it is read before anything is asked of it, by which turns can be likened to each other."""
        if not scene.turns:
            return np.zeros((0, 0), dtype=np.float16)
        encodings = [self.tokenizer.encode(heard.text) for heard in scene.turns]
        roles = [role_number(heard.role.value) for heard in scene.turns]
        return self._vectors([cut(each.ids) for each in encodings], roles)[0].astype(np.float16)

    def read_whole(self, scene: Scene) -> tuple[Codes, Half]:
        """Codes and vectors, from one pass."""
        turns = scene.turns
        if not turns:
            return Codes(self.version, ()), np.zeros((0, 0), dtype=np.float16)
        texts, who = [heard.text for heard in turns], [heard.role.value for heard in turns]
        roles = [role_number(role) for role in who]
        encodings = [self.tokenizer.encode(text) for text in texts]
        vectors, weights = self._vectors([cut(each.ids) for each in encodings], roles)
        logits = self._judge(vectors, features(texts, who), np.array(roles, dtype=np.int64))
        coded = [Coded()] * len(turns)
        around = list(fields(texts, who))
        for role in ASKED:
            places = [heard.index for heard in turns if heard.role is role and heard.text.strip()]
            scores = self.wordings[role].scores([around[at] for at in places])
            named = self.heads.named(logits[places], scores, role)
            deep = self.heads.depth if role is Role.CLIENT else None
            for row, at in enumerate(places):
                told = {name: float(column[row]) for name, column in named.items()}
                depth = None if deep is None else float(1 + 6 * sigmoid(logits[at, deep]))
                start, end = _weightiest(turns[at], encodings[at], weights[at])
                coded[at] = Coded(told, self.heads.marks(told, role), depth, start, end)
        return Codes(self.version, tuple(coded)), vectors.astype(np.float16)

    def _vectors(self, own: list[list[int]], roles: Sequence[int]) -> tuple[Numbers, list[Numbers]]:
        """One vector a turn, and how much each of its own tokens weighed in it.

        Turns are read one by one: the scale of eight-bit products is taken from what is read together, so that in a batch a
        turn would be told a little differently for what came later. A turn that was said before is not read again.
        """
        known: dict[tuple[int, ...], tuple[Numbers, Numbers]] = {}
        vectors, weights = [], []
        for ids, role in zip(own, roles, strict=True):
            key = (role, *ids)
            if key not in known:
                given = {
                    "ids": np.array([ids], dtype=np.int64),
                    "mask": np.ones((1, len(ids)), dtype=np.int64),
                    "role": np.array([role], dtype=np.int64),
                }
                vector, weight = self.words.run(None, given)
                known[key] = vector[0], weight[0]
            vectors.append(known[key][0])
            weights.append(known[key][1])
        return np.stack(vectors), weights

    def _judge(self, vectors: Numbers, numbers: Numbers, roles: NDArray[np.int64]) -> Numbers:
        """Logits for every turn, a stretch at a time; each stretch begins with the turns that its first ones look back at."""
        lead = self.heads.back * self.heads.layers
        made = []
        for start in range(0, len(vectors), _STRETCH):
            begin, end = max(0, start - lead), min(start + _STRETCH, len(vectors))
            given = {
                "vectors": vectors[begin:end],
                "features": numbers[begin:end],
                "role": roles[begin:end],
                "looks": looks(end - begin, self.heads.back),
            }
            made.append(self.judge.run(None, given)[0][start - begin :])
        return np.concatenate(made)


def _weightiest(heard: Heard, encoding: Encoding, weight: Numbers) -> tuple[int, int]:
    """The sentence whose tokens weighed most, each for its length; the only one, where there is one."""
    sentences = heard.sentences
    if len(sentences) < 2:
        return sentences[0] if sentences else (0, len(heard.text))
    offsets = encoding.offsets
    if len(offsets) > len(weight):
        half = len(weight) // 2
        offsets = offsets[:half] + offsets[len(offsets) - (len(weight) - half) :]
    best, most = sentences[0], -1.0
    for start, end in sentences:
        inside = [
            float(one)
            for one, (begin, stop) in zip(weight, offsets, strict=True)
            if start <= begin < stop <= end
        ]
        if inside and (mean := sum(inside) / len(inside)) > most:
            best, most = (start, end), mean
    return best


def _session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
