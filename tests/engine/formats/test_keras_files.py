"""Keras's own files, made by Keras with its torch backend and read without it: the same outputs come back."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from engine import cells
from engine.formats.contents import FoundLayer
from engine.formats.dispatch import format_of
from engine.formats.source import Source

# Made in a process of its own: Keras with torch in it takes seconds to import, and leaves its marks on both.
MAKE = """
import os, sys
os.environ["KERAS_BACKEND"] = "torch"
import keras, numpy as np
folder = sys.argv[1]
keras.utils.set_random_seed(3)
layers = keras.layers
def model(layer, name):
    x = inputs = keras.Input((7, 3))
    made = keras.Model(inputs, layer(x))
    for w in made.trainable_weights:
        w.assign(w + 0.1 * keras.random.normal(w.shape, seed=1))
    x = np.random.default_rng(0).normal(size=(2, 7, 3)).astype("float32")
    np.savez(f"{folder}/{name}.npz", x=x, y=np.asarray(made.predict(x, verbose=0)))
    made.save(f"{folder}/{name}.keras")
    made.save(f"{folder}/{name}.h5")
    made.save_weights(f"{folder}/{name}.weights.h5")
seq = dict(return_sequences=True)
model(layers.LSTM(5, name="my_lstm", **seq), "lstm")
model(layers.GRU(5, name="my_gru", **seq), "gru")
model(layers.SimpleRNN(5, name="my_rnn", **seq), "rnn")
model(layers.SimpleRNN(5, activation="relu", name="my_relu", **seq), "rnn_relu")
model(layers.LSTM(5, use_bias=False, name="bare", **seq), "no_bias")
model(layers.Bidirectional(layers.LSTM(5, **seq), name="both"), "both")
model(layers.Bidirectional(layers.GRU(4, **seq), name="both"), "both_gru")
"""
NAMES = ("lstm", "gru", "rnn", "rnn_relu", "no_bias", "both", "both_gru")
FILES = (".keras", ".h5", ".weights.h5")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("keras")
    environment = {**os.environ, "KERAS_HOME": str(path), "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(
        [sys.executable, "-c", MAKE, str(path)], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return path


def layers_of(path: Path) -> tuple[FoundLayer, ...]:
    data = path.read_bytes()
    source = Source(path.name, io.BytesIO(data), len(data), {})
    format_of(source).prepare()
    return format_of(source).read(source).layers


def output(layer: FoundLayer, x: Tensor) -> Tensor:
    """What torch's module says with the layer's weights; x is (T, B, I)."""
    cell = cells.find(layer.cell)
    module = cell.module(layer.input_size, layer.hidden_size, bias=layer.bias, bidirectional=layer.bidirectional)
    state = {name: torch.tensor(np.array(values)) for name, values in layer.weights().items()}
    module.load_state_dict(state)
    with torch.no_grad():
        found: Tensor = module(x)[0]
    return found


@pytest.mark.parametrize("ending", FILES)
@pytest.mark.parametrize("name", NAMES)
def test_kerass_own_outputs_come_back(folder: Path, name: str, ending: str) -> None:
    if name == "rnn_relu" and ending == ".weights.h5":
        pytest.skip("a file of weights alone does not say the squash, and a note says so")
    (layer,) = layers_of(folder / f"{name}{ending}")
    with np.load(folder / f"{name}.npz") as kept:
        x, expected = torch.tensor(kept["x"]), torch.tensor(kept["y"])
    assert layer.variant == {}
    torch.testing.assert_close(output(layer, x.transpose(0, 1)).transpose(0, 1), expected, rtol=0, atol=2e-6)


@pytest.mark.parametrize("ending", [".keras", ".h5"])
def test_a_layer_has_its_own_name(folder: Path, ending: str) -> None:
    assert [layer.name for layer in layers_of(folder / f"gru{ending}")] == ["my_gru"]
    assert [layer.name for layer in layers_of(folder / f"both{ending}")] == ["both"]


def test_weights_alone_say_what_was_taken_for_likely(folder: Path) -> None:
    (layer,) = layers_of(folder / "lstm.weights.h5")
    assert "squash-likely" in {note.key for note in layer.notes}
