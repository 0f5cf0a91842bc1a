"""From a trained network to the shipped files: two ONNX graphs, quantised, and the tokenizer beside them."""

import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.model import WIDTH, TurnEncoder
from training.shape import FEATURES

OPSET = 17


class Words(nn.Module):
    """The part that reads tokens."""

    def __init__(self, model: TurnEncoder) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, mask: Tensor, role: Tensor) -> tuple[Tensor, Tensor]:
        return self.model.vectors(ids, mask, role)


class Judge(nn.Module):
    """The part that looks back over vectors; its heads side by side in one table, in the order of ``names``."""

    def __init__(self, model: TurnEncoder, names: tuple[str, ...]) -> None:
        super().__init__()
        self.model, self.names = model, names

    def forward(self, vectors: Tensor, features: Tensor, role: Tensor, looks: Tensor) -> Tensor:
        told = self.model.judge(vectors, features, role, looks)
        return torch.cat([told[name] for name in self.names], 1)


def export(model: TurnEncoder, names: tuple[str, ...], tokenizer: Path, folder: Path) -> None:
    """Write ``words.onnx``, ``heads.onnx`` and ``tokenizer.json``.

    Matrix products over tokens are in int8, word vectors in half precision. The heads stay in full precision: in int8 a turn's
    figures would depend on what is read together with it, and so on what comes later.
    """
    folder.mkdir(parents=True, exist_ok=True)
    model.eval()
    model.words.set_attn_implementation("eager")
    ids = torch.randint(1000, 2000, (2, 9))
    mask = torch.ones_like(ids)
    role = torch.tensor([0, 1])
    looks = torch.tensor([[0, *[-1] * model.back], [1, 0, *[-1] * (model.back - 1)]])
    rows = {0: "turns"}
    with tempfile.TemporaryDirectory() as held:
        plain = Path(held) / "plain.onnx"
        turns = {0: "turns", 1: "tokens"}
        _write(
            Words(model), {"ids": ids, "mask": mask, "role": role}, ["vectors", "weights"], plain,
            dict.fromkeys(("ids", "mask", "weights"), turns) | dict.fromkeys(("role", "vectors"), rows),
        )  # fmt: skip
        _quantise(plain, folder / "words.onnx")
    _halve_embeddings(folder / "words.onnx")
    given = {
        "vectors": torch.zeros(2, 2 * WIDTH),
        "features": torch.zeros(2, FEATURES),
        "role": role,
        "looks": looks,
    }
    axes = dict.fromkeys((*given, "logits"), rows)
    _write(Judge(model, names), given, ["logits"], folder / "heads.onnx", axes)
    shutil.copyfile(tokenizer, folder / "tokenizer.json")


def _write(
    module: nn.Module, given: dict[str, Tensor], out: list[str], path: Path, axes: dict[str, dict[int, str]]
) -> None:
    with torch.no_grad():
        torch.onnx.export(
            module.eval(), tuple(given.values()), str(path), input_names=list(given), output_names=out,
            dynamic_axes=axes, opset_version=OPSET, dynamo=False,
        )  # fmt: skip


def _quantise(plain: Path, path: Path) -> None:
    quantize_dynamic(
        str(plain), str(path), op_types_to_quantize=["MatMul"], per_channel=True, weight_type=QuantType.QInt8,
        extra_options={"MatMulConstBOnly": True},
    )  # fmt: skip


def _halve_embeddings(path: Path) -> None:
    """Keep the table of word vectors in half precision, and widen what is looked up in it."""
    graph = onnx.load(str(path))
    large = max(graph.graph.initializer, key=lambda one: int(np.prod(one.dims)))
    if large.data_type != TensorProto.FLOAT:
        raise ValueError("the largest table of the graph is not one of word vectors")
    half = numpy_helper.from_array(numpy_helper.to_array(large).astype(np.float16), large.name)
    large.CopyFrom(half)
    for at, node in enumerate(graph.graph.node):
        if large.name in node.input and node.op_type == "Gather":
            looked_up = node.output[0]
            node.output[0] = f"{looked_up}_half"
            widen = helper.make_node("Cast", [f"{looked_up}_half"], [looked_up], to=TensorProto.FLOAT)
            graph.graph.node.insert(at + 1, widen)
            break
    onnx.checker.check_model(graph)
    onnx.save(graph, str(path))
