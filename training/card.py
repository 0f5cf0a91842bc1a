"""The model card: what the encoder was made of, for what it is fit, and where its scores stand."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from training.calibrate import Held
from training.data import INVENTED, REAL, WRITTEN, CodedSession
from training.targets import KINDS

OURS = """\
| AnnoMI (Wu et al. 2022, 2023), {real} of its sessions: demonstrations of motivational interviewing | {real_turns} | experts' labels (people); codes of our two codebooks by three language-model coders | its repository states none today; its README of 8 March 2023 said "Public Domain" |
| invented courses of therapy, {invented} sessions, written for this project | {invented_turns} | codes by their authors and by a blind second coder, language models both | ours, Apache-2.0 |"""

ADDED = """\
| sessions invented for training alone, {written} of them: eight courses of therapy and eighty hours of motivational interviewing (`training/sessions`) | {written_turns} | codes, moves and talk by their authors, language models; never tested on | ours, Apache-2.0 |"""

OWN = """\
| your own coded sessions, {invented} of them | {invented_turns} | yours | yours to say |"""

CODERS = """\
The invented sessions are never evidence about people. All coders of the codebooks are language models: what they agree on is an upper bound
for what people would, and says nothing of validity. Voices other than client and therapist stand in none of the sessions; the encoder hears them as halfway between the two."""

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
{sources}
| all-MiniLM-L6-v2, the network that training started from | – | – | Apache-2.0 |

{coders}

The folder holds words and pairs of words from these sessions (`wordings-*.npz`): keep a folder that was trained on real people's sessions as safe as the sessions.

## How it is measured

Out of fold: five folds, real sessions split by video, invented ones by course (`training/folds.py`); thresholds and calibration of each fold were fitted on the
others. All figures, with intervals and what people reach, stand in the documentation (`docs/reliability-encoder.md`). What ships was fitted on everything, so its own scores can only be taken from those folds.
Probabilities of kinds are calibrated on real and invented turns together: in a real motivational-interviewing hour most kinds are rarer than that, so
read them as an order, not as a rate.

| head | macro-F1, out of fold |
| --- | --- |
{heads}

## What lies behind each kind

Turns that every coder gave (*gold*), and the sessions they stand in.

| role | kind | gold, real | sessions | gold, invented | sessions |
| --- | --- | --- | --- | --- | --- |
{kinds}
"""


def card(found: Sequence[CodedSession], held: Held, manifest: dict[str, Any]) -> str:
    """``card.md``."""
    by_source = {
        source: [one for one in found if one.source == source] for source in (REAL, INVENTED, WRITTEN)
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
    ours = bool(by_source[REAL])
    counts = {source: len(one) for source, one in by_source.items()}
    counts |= {f"{source}_turns": one for source, one in turns.items()}
    sources = "\n".join((OURS if ours else OWN, ADDED)).format(**counts)
    heads = "\n".join(f"| {name} | {value:.3f} |" for name, value in manifest["macro_f1_out_of_fold"].items())
    return CARD.format(
        made=manifest["made"], sources=sources, coders=CODERS if ours else "", heads=heads,
        kinds="\n".join(rows),
    )  # fmt: skip
