"""Layers of a file that stand on each other, against torch's modules run one after the other."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from engine.formats.contents import Contents, FoundLayer, StoredTensor, UnreadableError
from engine.formats.stacked import stacked, under_of
from engine.formats.torch_names import layers_in
from engine.recording import Recording
from tests.engine.formats.test_onnx_nodes import loaded

STEPS = 9
MODULES: dict[str, type[nn.RNNBase]] = {"lstm": nn.LSTM, "gru": nn.GRU, "rnn": nn.RNN}


def found_in(modules: dict[str, nn.RNNBase]) -> tuple[FoundLayer, ...]:
    """What the reader finds in a file that holds them under their names."""
    tensors = {
        f"{place}.{name}": values
        for place, module in modules.items()
        for name, values in module.state_dict().items()
    }
    return layers_in(
        {
            name: StoredTensor(tuple(values.shape), "float32", lambda values=values: values.numpy())
            for name, values in tensors.items()
        }
    )


def two(kind: str, **options: Any) -> dict[str, nn.RNNBase]:
    torch.manual_seed(3)
    sides = 2 if options.get("bidirectional") else 1
    shown = options.get("proj_size") or 5
    below = MODULES[kind](3, 5, **options)
    above = MODULES[kind](sides * shown, 5, **options)
    return {"below": below, "above": above}


@pytest.mark.filterwarnings("ignore:LSTM with projections is not supported with oneDNN")
@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("lstm", {}),
        ("lstm", {"bidirectional": True}),
        ("lstm", {"proj_size": 2}),
        ("lstm", {"num_layers": 2}),
        ("gru", {"bidirectional": True}),
        ("rnn", {}),
    ],
)
def test_both_run_as_torch_runs_them_one_after_the_other(kind: str, options: dict[str, Any]) -> None:
    modules = two(kind, **options)
    layers = found_in(modules)
    below, above = layers
    assert under_of(above, layers)[0] == "below"
    whole = stacked([below, above])
    model = loaded(Contents("", {}), whole)
    x = torch.randn(STEPS, 3)
    with torch.no_grad():
        expected = modules["above"](modules["below"](x[:, None])[0])[0][:, 0].numpy()
    recording = Recording(model, x.numpy())
    list(recording.run())
    top = recording.layers - 1
    found = [recording.window(top, direction, 0, STEPS)["h"] for direction in recording.directions]
    np.testing.assert_allclose(np.concatenate(found, 1), expected, atol=1e-6)
    assert whole.parameters == below.parameters + above.parameters
    assert [note.arguments for note in whole.notes if note.key == "stands-on"] == [{"names": "below"}]


def test_what_one_begins_with_goes_with_it() -> None:
    below, above = found_in(two("lstm"))
    states = {f"{state}_l0": np.linspace(-1, 1, 5).astype(np.float32) for state in "hc"}
    whole = stacked([below, FoundLayer(**{**vars(above), "first": states})])
    np.testing.assert_array_equal(whole.first["h_l1"], states["h_l0"])
    assert not whole.first["c_l0"].any()
    assert loaded(Contents("", {}), whole).description.begins


def test_what_does_not_fit_stands_on_nothing() -> None:
    layers = found_in({"a": nn.LSTM(3, 5), "b": nn.LSTM(4, 5), "c": nn.GRU(5, 5), "d": nn.LSTM(5, 6)})
    assert [under_of(layer, layers) for layer in layers] == [(), (), (), ()]
    with pytest.raises(UnreadableError) as refused:
        stacked(layers[:2])
    assert refused.value.key == "layers-do-not-stack"
