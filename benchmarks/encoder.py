"""What the turn encoder takes, beside one plain pass of the same network over every turn and the turn before it."""

import resource
import sys
import time
from collections.abc import Iterator

import numpy as np

from alongside.notice import Scene
from alongside.notice.encoder import Encoder
from alongside.notice.encoder.shape import cut
from benchmarks.noticing import SHORT, Row, best_of, session_of

TOGETHER = 16
"""Turns in one batch of the plain pass, in the order of their length."""


def in_process() -> Iterator[Row]:
    """Loading, reading a session, and the plain pass."""
    before = _peak_mb()
    start = time.perf_counter()
    encoder = Encoder.load()
    loading = time.perf_counter() - start
    added = _peak_mb() - before
    scene = Scene(session_of(SHORT))
    reading = best_of(5, lambda: encoder.read(scene))
    plain = best_of(5, lambda: _plain_pass(encoder, scene))
    yield Row(
        "the encoder : a plain pass over turn and turn before",
        f"{reading / plain:.2f}",
        "at most 1.0; goal 0.4",
    )
    yield Row(f"the encoder, {SHORT} turns, one thread", f"{reading:.2f} s")
    yield Row(f"a plain pass, {SHORT} turns, one thread", f"{plain:.2f} s")
    yield Row("loading the encoder", f"{loading:.2f} s", "at most 0.5 s")
    yield Row("memory that loading adds", f"{added:.0f} MB", "at most 200 MB")


def _plain_pass(encoder: Encoder, scene: Scene) -> None:
    own = [cut(encoder.tokenizer.encode(heard.text).ids) for heard in scene.turns]
    before = [[], *own[:-1]]
    both = sorted({(*one, *earlier[1:]) for one, earlier in zip(own, before, strict=True)}, key=len)
    for start in range(0, len(both), TOGETHER):
        batch = both[start : start + TOGETHER]
        shape = len(batch), max(map(len, batch))
        ids, mask = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
        for row, one in enumerate(batch):
            ids[row, : len(one)] = one
            mask[row, : len(one)] = 1
        role = np.zeros(len(batch), dtype=np.int64)
        encoder.words.run(None, {"ids": ids, "mask": mask, "role": role})


def _peak_mb() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
