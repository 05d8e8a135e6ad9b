"""What is in a file, as a tree."""

from __future__ import annotations

from typing import Any

from engine.protocol.reading import FileRead, LayerListed, TensorListed
from lstm_viz.file_tree import GROUP, LAYER, PART, TENSOR, Node, breakable, summary, tree_of


def layer(name: str, **other: Any) -> LayerListed:
    given = {
        "cell": "lstm",
        "input_size": 64,
        "hidden_size": 256,
        "num_layers": 1,
        "bidirectional": False,
        "proj_size": 0,
        "bias": True,
        "dtype": "float32",
        "parameters": 0,
        "variant": {},
        "notes": (),
        "heads": (),
        "embeddings": (),
    }
    return LayerListed(name=name, **(given | other))


def file(layers: tuple[LayerListed, ...], tensors: dict[str, tuple[int, ...]]) -> FileRead:
    return FileRead(
        format="safetensors",
        size=13_100_000,
        tensors=tuple(TensorListed(name, "float32", shape) for name, shape in tensors.items()),
        tensors_left_out=0,
        layers=layers,
        refused=(),
        facts={},
        vocabularies={},
        notes=(),
        guarded=True,
    )


def labels(nodes: tuple[Node, ...], kind: str) -> list[str]:
    return [node.label for node in nodes if node.kind == kind]


def test_layers_come_first_with_their_parts_and_their_own_tensors() -> None:
    found = file(
        (layer("encoder.lstm", num_layers=2, bidirectional=True),),
        {"embedding.weight": (96, 64), "encoder.lstm.weight_ih_l0": (1024, 64), "encoder.norm": (3,)},
    )
    first, *others = tree_of(found)
    assert (first.kind, first.label, first.size) == (LAYER, "encoder.lstm", "LSTM · 2 layers")
    assert labels(first.children, PART) == [
        "layer 1 · forward",
        "layer 1 · reverse",
        "layer 2 · forward",
        "layer 2 · reverse",
    ]
    assert [child.size for child in first.children if child.kind == PART] == ["64 → 256"] * 2 + ["512 → 256"] * 2
    assert labels(first.children, TENSOR) == ["weight_ih_l0"]
    assert [(node.label, node.size) for node in others] == [("embedding.weight", "96 × 64"), ("encoder.norm", "3")]


def test_a_projection_is_told_and_directions_of_one_layer_have_no_number() -> None:
    projected, both = layer("a", proj_size=8), layer("b", bidirectional=True)
    first, second = tree_of(file((projected, both), {"a.weight_hr_l0": (8, 256), "b.weight_ih_l0": (1024, 64)}))
    assert first.size == "LSTM 64 → 256 → 8"
    assert [node.size for node in first.children if node.kind == PART] == ["64 → 256 → 8"]
    assert labels(second.children, PART) == ["forward", "reverse"]


def test_tensors_stand_in_groups_by_the_parts_of_their_names() -> None:
    (group,) = tree_of(file((), {"head/dense/kernel:0": (4, 2), "head/dense/bias:0": (2,)}))
    assert (group.kind, group.label, group.size) == (GROUP, "head.dense", "2 tensors")
    assert [node.name for node in group.children] == ["head/dense/kernel:0", "head/dense/bias:0"]


def test_the_summary_counts_no_optimiser() -> None:
    found = file((layer("a"), layer("b")), {"a.w": (1000, 3300), "optimizer.m": (1000, 3300)})
    assert summary(found) == "2 recurrent layers · 3.3 M parameters · 13.1 MB"


def test_a_long_name_may_be_broken_between_its_parts() -> None:
    broken = breakable("model.layer_1/kernel:0")
    assert broken.replace("\u200b", "") == "model.layer_1/kernel:0"
    assert broken.split("\u200b") == ["model.", "layer_", "1/", "kernel:", "0"]
