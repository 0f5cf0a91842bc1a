"""The shipped encoder: causal, repeatable, quiet about feelings, and clear about what is missing."""

import json
import shutil
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

import numpy as np
import pytest

from alongside.ingest import read
from alongside.notice import Scene
from alongside.notice.codes import Codes
from alongside.notice.earned import SHIPPED
from alongside.notice.encoder import CannotLoad, Encoder
from alongside.session import Role, Transcript
from alongside.testing import scene_of


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder.load()


@pytest.fixture(scope="module")
def willow(examples: Path) -> Transcript:
    return read([examples / "willow-4-strain-and-repair.vtt"]).transcripts[0]


def told(codes: Codes) -> list[dict[str, float]]:
    return [dict(one.probability) for one in codes.by_turn]


def test_each_role_is_asked_its_own_questions(encoder: Encoder) -> None:
    client, therapist, other = encoder.read(
        scene_of("C: I want to stop.", "T: What would that take?", "O: Sorry, wrong room.")
    ).by_turn
    assert {name.partition(".")[0] for name in client.probability} == {"talk", "notice"}
    assert {name.partition(".")[0] for name in therapist.probability} == {
        "move",
        "reflection",
        "question",
        "input",
        "notice",
    }
    assert not other.probability
    assert client.depth is not None
    assert 1 <= client.depth <= 7
    assert therapist.depth is None


def test_no_head_names_a_feeling(encoder: Encoder) -> None:
    names = {kind.name for kind in encoder.heads.kinds}
    feelings = {"feeling", "sad", "afraid", "angry", "ashamed", "lonely", "hurt", "glad", "hopeful", "numb"}
    assert not names & feelings


def test_choices_add_up_and_everything_is_a_probability(encoder: Encoder, willow: Transcript) -> None:
    for turn, one in zip(willow.turns, encoder.read(Scene(willow)).by_turn, strict=True):
        assert all(0 <= probability <= 1 for probability in one.probability.values())
        if turn.role is Role.CLIENT:
            talk = [value for name, value in one.probability.items() if name.startswith("talk.")]
            assert abs(sum(talk) - 1) < 1e-4
        assert 0 <= one.start <= one.end <= len(turn.text)


def test_it_never_peeks(encoder: Encoder, willow: Transcript) -> None:
    """The beginning of a session is told the same whether or not more follows, to the last digit that is shown."""
    whole = told(encoder.read(Scene(willow)))
    for heard in (1, 2, 7, 30, 61):
        start = told(encoder.read(Scene(Transcript(willow.turns[:heard]))))
        for one, other in zip(start, whole, strict=False):
            assert one.keys() == other.keys()
            assert all(abs(one[name] - other[name]) < 1e-5 for name in one)


def test_it_never_peeks_in_a_session_of_many_stretches(encoder: Encoder, willow: Transcript) -> None:
    """Sessions longer than 512 turns are read stretch by stretch; the seam is not to be seen."""
    long = [replace(turn, id=f"t{at}") for at, turn in enumerate(islice(cycle(willow.turns), 600))]
    whole = encoder.read(Scene(Transcript(tuple(long)))).by_turn
    start = encoder.read(Scene(Transcript(tuple(long[:530])))).by_turn
    assert len(whole) == 600
    for one, other in zip(start, whole, strict=False):
        assert all(abs(one.probability[name] - other.probability[name]) < 1e-5 for name in one.probability)
        assert (one.marks, one.start, one.end) == (other.marks, other.start, other.end)
        assert abs((one.depth or 0) - (other.depth or 0)) < 1e-4


def test_it_says_the_same_twice(encoder: Encoder, willow: Transcript) -> None:
    assert told(encoder.read(Scene(willow))) == told(Encoder.load().read(Scene(willow)))


def test_codes_and_vectors_come_from_one_pass(encoder: Encoder, willow: Transcript) -> None:
    scene = Scene(replace(willow, turns=willow.turns[:12]))
    codes, vectors = encoder.read_whole(scene)
    assert codes == encoder.read(scene)
    assert (vectors == encoder.vectors(scene)).all()
    assert vectors.dtype == np.float16
    assert len(vectors) == 12
    assert np.isfinite(vectors).all()
    assert len(encoder.vectors(scene_of())) == 0


def test_what_was_said_before_is_heard(encoder: Encoder) -> None:
    first = encoder.read(scene_of("T: Do you want to stop drinking?", "C: Yeah.")).by_turn[1]
    second = encoder.read(scene_of("T: Is it raining?", "C: Yeah.")).by_turn[1]
    assert first.probability != second.probability


def test_a_question_is_told_from_a_reflection(encoder: Encoder) -> None:
    question, reflection = encoder.read(
        scene_of(
            "C: I feel so tired of it all, I can't stop.",
            "T: What happens when you try to stop?",
            "C: I get scared.",
            "T: So you get scared when you try.",
        )
    ).by_turn[1::2]
    assert question.probability["move.question"] > 0.5
    assert reflection.probability["move.reflection"] > 0.5


@pytest.mark.parametrize(
    "lines", [(), ("C: ",), ("C: [laughs]",), ("T: ...",), ("C: 🙂 שלום İstanbul",), ("C: a" * 5000,), ("C: " + "word " * 3000,)]
)  # fmt: skip
def test_it_bears_anything(encoder: Encoder, lines: tuple[str, ...]) -> None:
    assert len(encoder.read(scene_of(*lines)).by_turn) == len(lines)


def test_an_empty_folder_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(CannotLoad, match=r"lacks words\.onnx"):
        Encoder.load(tmp_path)


def test_another_format_is_refused(tmp_path: Path) -> None:
    for path in SHIPPED.iterdir():
        if path.is_file():
            shutil.copyfile(path, tmp_path / path.name)
    heads = json.loads((tmp_path / "heads.json").read_text(encoding="utf-8"))
    (tmp_path / "heads.json").write_text(
        json.dumps({**heads, "format": "alongside.encoder/0"}), encoding="utf-8"
    )
    with pytest.raises(CannotLoad, match="train the encoder anew"):
        Encoder.load(tmp_path)


def test_a_broken_file_is_refused_by_type_alone(tmp_path: Path) -> None:
    for path in SHIPPED.iterdir():
        if path.is_file():
            shutil.copyfile(path, tmp_path / path.name)
    (tmp_path / "words.onnx").write_bytes(b"nothing")
    with pytest.raises(CannotLoad, match="can't be read"):
        Encoder.load(tmp_path)


def test_the_encoder_is_small_enough() -> None:
    assert sum(path.stat().st_size for path in SHIPPED.iterdir() if path.is_file()) < 60_000_000


def test_manifest_and_card_name_what_it_was_made_of() -> None:
    manifest = json.loads((SHIPPED / "manifest.json").read_text(encoding="utf-8"))
    heads = json.loads((SHIPPED / "heads.json").read_text(encoding="utf-8"))
    assert int(manifest["made"].replace("-", "")) == heads["version"]
    assert all(len(digest) == 64 for digest in manifest["data"].values())
    card = (SHIPPED / "card.md").read_text(encoding="utf-8")
    for words in ("AnnoMI", "states none", "language-model coder", "is **not** for", "invented"):
        assert words in card
