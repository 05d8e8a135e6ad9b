"""What `torch.save` writes, in both of its formats: the same tensors come back, and the same layers are found."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import save as save_safetensors
from torch import Tensor, nn

from engine.formats.contents import Contents, UnreadableError
from engine.formats.dispatch import read
from engine.formats.source import Source


def zipped(value: Any) -> bytes:
    whole = io.BytesIO()
    torch.save(value, whole)
    return whole.getvalue()


def legacy(value: Any) -> bytes:
    whole = io.BytesIO()
    torch.save(value, whole, _use_new_zipfile_serialization=False)
    return whole.getvalue()


def contents(data: bytes, name: str = "model.pt") -> Contents:
    return read(Source(name, io.BytesIO(data), len(data), {}))


SAVES = {"zip": zipped, "legacy": legacy}
Save = Callable[[Any], bytes]


@pytest.fixture(params=SAVES.values(), ids=SAVES.keys())
def save(request: pytest.FixtureRequest) -> Save:
    chosen: Save = request.param
    return chosen


class Tagger(nn.Module):
    """A model as people write them."""

    def __init__(self) -> None:
        super().__init__()
        self.embedding = nn.Embedding(11, 6)
        self.encoder = nn.LSTM(6, 5, num_layers=2, bidirectional=True)
        self.gru = nn.GRU(10, 4)
        self.cell = nn.LSTMCell(4, 3)
        self.simple = nn.RNN(3, 7, bias=False)
        self.head = nn.Linear(7, 2)


LAYERS = {
    "encoder": ("lstm", 6, 5, 2, True, 0, True),
    "gru": ("gru", 10, 4, 1, False, 0, True),
    "cell": ("lstm", 4, 3, 1, False, 0, True),
    "simple": ("rnn", 3, 7, 1, False, 0, False),
}


def found(what: Contents, prefix: str = "") -> dict[str, tuple[Any, ...]]:
    return {
        layer.name.removeprefix(prefix): (
            layer.cell,
            layer.input_size,
            layer.hidden_size,
            layer.num_layers,
            layer.bidirectional,
            layer.proj_size,
            layer.bias,
        )
        for layer in what.layers
    }


@pytest.mark.parametrize(
    ("prefix", "wrap"),
    [
        ("", lambda model: model.state_dict()),
        ("", lambda model: dict(model.state_dict())),
        ("state_dict.", lambda model: {"epoch": 3, "state_dict": model.state_dict(), "lr": 0.1}),
        ("model.weights.", lambda model: {"model": {"weights": model.state_dict()}}),
        ("", lambda model: model),
        ("net.", lambda model: {"net": model}),
    ],
    ids=["state_dict", "dict", "checkpoint", "nested", "module", "module in a dict"],
)
def test_the_layers_of_a_model_are_found(save: Save, prefix: str, wrap: Callable[[nn.Module], Any]) -> None:
    what = contents(save(wrap(Tagger())))
    assert found(what, prefix) == LAYERS


def test_every_tensor_is_the_same(save: Save) -> None:
    state = Tagger().state_dict()
    what = contents(save(state))
    assert what.tensors.keys() == state.keys()
    for name, tensor in what.tensors.items():
        np.testing.assert_array_equal(tensor.load(), state[name].numpy())


@pytest.mark.parametrize(
    "dtype",
    [torch.float64, torch.float16, torch.bfloat16, torch.int64, torch.uint8, torch.bool, torch.complex64],
    ids=str,
)
def test_every_type_is_read(save: Save, dtype: torch.dtype) -> None:
    tensor = (torch.randn(3, 4) * 3).to(dtype)
    read_back = contents(save({"a": tensor})).tensors["a"]
    expected = tensor.float() if dtype == torch.bfloat16 else tensor
    assert read_back.dtype == str(dtype).removeprefix("torch.")
    np.testing.assert_array_equal(read_back.load(), expected.numpy())


def test_views_of_one_storage_are_read(save: Save) -> None:
    whole = torch.arange(24.0).view(4, 6)
    views = {
        "t": whole.t(),
        "part": whole[1:3, 2:],
        "row": whole[2],
        "one": whole[3, 5],
        "wide": whole[:1].expand(5, 6),
    }
    what = contents(save(views))
    for name, view in views.items():
        np.testing.assert_array_equal(what.tensors[name].load(), view.numpy())


def test_parameters_and_buffers_of_modules_are_read(save: Save) -> None:
    model = nn.Sequential(nn.BatchNorm1d(3), nn.Linear(3, 2))
    what = contents(save(model))
    assert what.tensors.keys() == model.state_dict().keys()
    assert "torch.nn.modules.container.Sequential" in what.wanted


def test_a_projection_is_found(save: Save) -> None:
    what = contents(save(nn.LSTM(3, 8, num_layers=2, proj_size=2).state_dict()))
    assert found(what) == {"": ("lstm", 3, 8, 2, False, 2, True)}


def test_the_weights_are_torchs(save: Save) -> None:
    lstm = nn.LSTM(3, 4, num_layers=2, bidirectional=True)
    (layer,) = contents(save({"x": lstm.state_dict()})).layers
    weights = layer.weights()
    state: dict[str, Tensor] = lstm.state_dict()
    assert weights.keys() == state.keys()
    for name, values in weights.items():
        np.testing.assert_array_equal(values, state[name].numpy())


def test_an_optimisers_state_is_no_layer(save: Save) -> None:
    model = nn.LSTM(3, 4)
    optimiser = torch.optim.Adam(model.parameters())
    model(torch.randn(2, 1, 3))[0].sum().backward()  # type: ignore[no-untyped-call]
    optimiser.step()
    what = contents(save({"optimizer": optimiser.state_dict()}))
    assert what.layers == ()
    assert what.tensors


def test_a_vocabulary_is_found(save: Save) -> None:
    words = {"the": 0, "cat": 2, "sat": 1}
    what = contents(save({"vocab": words, "itos": ["a", "b", "c"], "counts": [1, 2], "back": {0: "x", 1: "y"}}))
    assert what.vocabularies == {"vocab": ("the", "sat", "cat"), "itos": ("a", "b", "c"), "back": ("x", "y")}


@pytest.mark.filterwarnings("ignore:.*torch.jit:DeprecationWarning")
def test_torchscript_is_read_and_said(tmp_path: Path) -> None:
    path = tmp_path / "scripted.pt"
    torch.jit.save(torch.jit.script(nn.Sequential(nn.LSTM(2, 3))), str(path))  # type: ignore[no-untyped-call]
    with closing(Source.of(path)) as source:
        what = read(source)
    assert what.format == "torchscript"
    assert found(what) == {"0": ("lstm", 2, 3, 1, False, 0, True)}


@pytest.mark.parametrize("size", [0.1, 0.5, 0.9, 0.99])
def test_a_file_cut_short_is_a_sentence(save: Save, size: float) -> None:
    data = save(Tagger().state_dict())
    with pytest.raises(UnreadableError):
        fetch_all(data[: int(len(data) * size)])


def fetch_all(data: bytes) -> None:
    """Reads everything; raises UnreadableError, also for what was only noted."""
    what = contents(data)
    for tensor in what.tensors.values():
        tensor.load()
    for note in what.notes:
        raise UnreadableError(note.key, **note.arguments)


def test_safetensors_is_read() -> None:
    state = {"lstm.weight_ih_l0": torch.randn(8, 3), "lstm.weight_hh_l0": torch.randn(8, 2, dtype=torch.float32)}
    what = contents(save_safetensors({**state, "b": torch.randn(2).bfloat16()}, {"by": "somebody"}))
    assert found(what) == {"lstm": ("lstm", 3, 2, 1, False, 0, False)}
    assert what.facts == {"by": "somebody"}
    np.testing.assert_array_equal(what.tensors["lstm.weight_ih_l0"].load(), state["lstm.weight_ih_l0"].numpy())
