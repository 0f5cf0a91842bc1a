"""The model card: what the encoder was made of, for what it is fit, and where its scores stand."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from training.calibrate import Held
from training.data import CodedSession
from training.targets import KINDS

CARD = """\
# Card of the turn encoder

Made {made}. A small network (MiniLM-L6, fine-tuned; matrix products in eight-bit integers) and a table of wordings beside it. For every turn it
tells what the therapist did, which way the client leans, which noticings of the codebook may be there, and how deep the talk goes, from the
turn's words and the turns before it. It never sees what comes later.

## What it is for

Research output (`alongside notice --json --research`), and places that two people may look at together, where its own figures allow
that (see the page on reliability in the documentation).

It is **not** for judging a therapist or a client, for billing, supervision grades, diagnosis or risk, and not for guessing feelings: a feeling is
noticed only as the client's own word, quoted. It reads English only. A turn without a mark means nothing.

## What it was trained on

| source | turns | labels | licence as stated there |
| --- | --- | --- | --- |
| AnnoMI (Wu et al. 2022, 2023), {real} of its sessions: demonstrations of motivational interviewing | {real_turns} | experts' labels (people); codes of our two codebooks by three language-model coders | its repository states none today; its README of 8 March 2023 said "Public Domain" |
| invented courses of therapy, {invented} sessions, written for this project | {invented_turns} | codes by their authors and by a blind second coder, language models both | ours, Apache-2.0 |
| captions of {captions} short counselling videos (from the set of Pérez-Rosas et al. 2019) | {caption_turns} | one language-model coder, codebook 1; first stage only | none stated in the copy |
| all-MiniLM-L6-v2, the network that training started from | – | – | Apache-2.0 |

The invented sessions are never evidence about people. All coders of the codebooks are language models: what they agree on is an upper bound
for what people would, and says nothing of validity.

## How it is measured

Out of fold: five folds, real sessions split by video, invented ones by course (`training/folds.py`); thresholds and calibration of each fold were fitted on the
others. The figures stand in `docs/reliability-encoder.md`. What ships was fitted on everything, so its own scores can only be taken from those folds.
Probabilities of kinds are calibrated on real and invented turns together: in a real motivational-interviewing hour most kinds are rarer than that, so
read them as an order, not as a rate.

## What lies behind each kind

Turns that every coder gave (*gold*), and the sessions they stand in.

| role | kind | gold, real | sessions | gold, invented | sessions |
| --- | --- | --- | --- | --- | --- |
{kinds}
"""


def card(found: Sequence[CodedSession], held: Held, manifest: dict[str, Any]) -> str:
    """``card.md``."""
    by_source = {
        source: [one for one in found if one.source == source] for source in ("real", "invented", "captions")
    }
    turns = {source: sum(len(one.turns) for one in held_in) for source, held_in in by_source.items()}
    session = np.array([key.rpartition("/")[0] for key in held.key])
    rows = []
    for column, kind in enumerate(KINDS):
        role, _, name = kind.partition(":")
        cells = []
        for real in (True, False):
            gold = (held.shares[:, column] == 1) & (held.real == real)
            cells += [str(int(gold.sum())), str(len(set(session[gold])))]
        rows.append(f"| {role} | `{name}` | {' | '.join(cells)} |")
    return CARD.format(
        made=manifest["made"], real=len(by_source["real"]), real_turns=turns["real"], invented=len(by_source["invented"]),
        invented_turns=turns["invented"], captions=len(by_source["captions"]), caption_turns=turns["captions"], kinds="\n".join(rows),
    )  # fmt: skip
