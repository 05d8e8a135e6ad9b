"""ONNX's own tests of its LSTM, GRU and RNN nodes, and variants that other programs computed, the whole way.

A file's bytes go through the reader into a model file, that through the engine's loader, and each sequence of a
batch through a recording: what it shows is what stands beside the file as the right output.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import h5py
import numpy as np
import onnx
import onnx.backend.test.case.node.gru
import onnx.backend.test.case.node.lstm
import onnx.backend.test.case.node.rnn
import pytest
from numpy.typing import NDArray
from onnx import numpy_helper
from onnx.backend.test.case import node as nodes

from engine.formats.contents import Contents, FoundLayer
from engine.formats.dispatch import format_of
from engine.formats.model_file import made
from engine.formats.source import Source
from engine.model import SequenceModel, load_model
from engine.protocol import Array, InitialState
from engine.protocol.reading import MakeModel
from engine.recording import Recording
from tests.engine.formats.strangers import MODELS, needs_models

KINDS = ("LSTM", "GRU", "RNN")
TOLERANCE = 1e-5
Values = NDArray[Any]


class Case(NamedTuple):
    """A node, its inputs as they are called, and its right outputs by what they are: Y, Y_h, Y_c."""

    name: str
    model: bytes
    inputs: list[Values]
    outputs: list[Values]


def from_onnx() -> list[Case]:
    cases = [case for case in nodes._NodeTestCases if case.model.graph.node[0].op_type in KINDS]
    return [
        Case(case.name, case.model.SerializeToString(), *map(list, case.data_sets[0]))  # type: ignore[arg-type]
        for case in cases
    ]


CASES = {case.name: case for case in from_onnx()}


def stored() -> list[str]:
    """The names of those that lie beside the project."""
    return sorted(folder.name for folder in (MODELS / "onnx-node").iterdir()) if MODELS.is_dir() else []


def opened(data: bytes, siblings: dict[str, bytes] | None = None, name: str = "model.onnx") -> Contents:
    def source(name: str, data: bytes) -> Source:
        return Source(name, io.BytesIO(data), len(data), {})

    whole = source(name, data)
    whole.siblings.update({beside: source(beside, part) for beside, part in (siblings or {}).items()})
    format_of(whole).prepare()
    return format_of(whole).read(whole)


def loaded(contents: Contents, layer: FoundLayer) -> SequenceModel:
    data, description, _ = made(contents, layer, MakeModel(layer=layer.name), "stranger")
    model = load_model(data)
    assert model.description == description
    assert model.description.variant == layer.variant
    return model


def shown(model: SequenceModel, x: Values, initial: tuple[InitialState, ...] = ()) -> list[dict[str, Values]]:
    """All quantities of the only layer in each direction, from x (T, I)."""
    recording = Recording(model, x, initial=initial)
    for _ in recording.run():
        pass
    return [recording.window(0, direction, 0, len(x)) for direction in recording.directions]


def check(case: Case) -> None:
    """Every output of the node, (steps, directions, batch, H) or laid out batch first, sequence by sequence."""
    model_proto = onnx.ModelProto.FromString(case.model)
    (node,) = model_proto.graph.node
    siblings = {
        f"input_{place}.pb": numpy_helper.from_array(values).SerializeToString()
        for place, values in enumerate(case.inputs)
    }
    contents = opened(case.model, siblings)
    (layer,) = contents.layers
    model = loaded(contents, layer)
    named = dict(zip([value.name for value in model_proto.graph.input], case.inputs, strict=True))
    role = dict(
        zip(("X", "W", "R", "B", "sequence_lens", "initial_h", "initial_c", "P"), node.input, strict=False)
    )
    attributes = {each.name: onnx.helper.get_attribute_value(each) for each in node.attribute}
    batch_first = attributes.get("layout", 0) == 1
    backwards = attributes.get("direction", b"forward") == b"reverse"
    assert model.description.only_reverse == backwards
    states = [named.get(role.get(f"initial_{state}", ""), np.zeros(1)) for state in "hc"]
    assert any(state.any() for state in states) == any(note.key == "initial-state" for note in layer.notes)
    assert batch_first == any(note.key == "batch-first" for note in layer.notes)
    x = named[role["X"]]
    x = x.swapaxes(0, 1) if batch_first else x
    directions, steps, batch = (2 if layer.bidirectional else 1), len(x), x.shape[1]
    lengths = named.get(role.get("sequence_lens", ""), np.full(batch, steps))
    right: dict[str, Values] = dict(zip([name for name in node.output if name], case.outputs, strict=True))
    roles = dict(zip(("Y", "Y_h", "Y_c"), node.output, strict=False))
    checked = 0
    for place in range(batch):
        initial = []
        for state in ("h", "c"):
            values = named.get(role.get(f"initial_{state}", ""))
            for side in range(directions if values is not None else 0):
                assert values is not None
                of_one = values[place, side] if batch_first else values[side, place]
                way = model.description.directions[side]
                initial.append(InitialState(layer=0, direction=way, state=state, values=Array.of(of_one)))
        read = x[: lengths[place], place]
        windows = shown(model, read, tuple(initial))
        for what, name in roles.items():
            if name not in right:
                continue
            for side, window in enumerate(windows):
                values = window["c" if what == "Y_c" else "h"]
                if what == "Y":
                    expected = right[name][place, :, side] if batch_first else right[name][:, side, place]
                    found = np.concatenate((values, np.zeros((steps - len(values), values.shape[1]))))
                else:
                    expected = right[name][place, side] if batch_first else right[name][side, place]
                    found = values[0 if side == 1 or backwards else -1]
                np.testing.assert_allclose(found, expected, rtol=0, atol=TOLERANCE)
                checked += 1
    assert checked == batch * directions * len(right)


def test_all_of_onnxs_own_are_here() -> None:
    kinds = {onnx.ModelProto.FromString(case.model).graph.node[0].op_type for case in CASES.values()}
    assert kinds == set(KINDS)
    assert len(CASES) >= 12


@pytest.mark.parametrize("name", CASES)
def test_onnxs_own_node_tests_agree(name: str) -> None:
    check(CASES[name])


@needs_models
@pytest.mark.parametrize("name", stored())
def test_the_stored_node_tests_agree(name: str) -> None:
    folder = MODELS / "onnx-node" / name

    def values(kind: str) -> list[Values]:
        files = sorted(folder.glob(f"test_data_set_0/{kind}_*.pb"), key=lambda path: int(path.stem.split("_")[1]))
        return [numpy_helper.to_array(onnx.TensorProto.FromString(path.read_bytes())) for path in files]

    check(Case(name, (folder / "model.onnx").read_bytes(), values("input"), values("output")))


# --- what ONNX's own tests leave out, against the operators' words written down here ---------------------------


def a_node(kind: str, gates: int, peepholes: bool = False, **attributes: object) -> tuple[bytes, list[Values]]:
    """A node of 3 inputs and 4 units with drawn weights as its inputs X, W, R, B, and an initial state each."""
    generator = np.random.default_rng(7)

    def drawn(*shape: int) -> Values:
        return generator.normal(scale=0.7, size=shape).astype(np.float32)

    names = ["X", "W", "R", "B", "", "initial_h"] + (["initial_c"] if kind == "LSTM" else [])
    values = [drawn(6, 2, 3), drawn(1, gates * 4, 3), drawn(1, gates * 4, 4), drawn(1, 8 * gates), drawn(1, 2, 4)]
    values += [drawn(1, 2, 4)] if kind == "LSTM" else []
    if peepholes:
        names.append("P")
        values.append(drawn(1, 12))
    node = onnx.helper.make_node(kind, names, ["Y"], hidden_size=4, **attributes)
    given = [
        onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, value.shape)
        for name, value in zip(filter(None, names), values, strict=True)
    ]
    y = onnx.helper.make_tensor_value_info("Y", onnx.TensorProto.FLOAT, None)
    graph = onnx.helper.make_graph([node], "one", given, [y])
    return onnx.helper.make_model(graph).SerializeToString(), values


def sigmoid(z: Values) -> Values:
    return np.asarray(1 / (1 + np.exp(-z)))


def hard_sigmoid(z: Values) -> Values:
    return np.clip(0.3 * z + 0.4, 0, 1)


def lstm_in_numpy(values: list[Values], f: Any, g: Any, h: Any, clip: float, coupled: bool) -> Values:
    x, w, r, b, h_t, c_t, *rest = (value.astype(np.float64) for value in values)
    p = np.split(rest[0][0], 3) if rest else [np.zeros(4)] * 3
    h_t, c_t, shown = h_t[0], c_t[0], []
    for x_t in x:
        z = x_t @ w[0].T + h_t @ r[0].T + b[0][:16] + b[0][16:]
        i, o, forget, c = np.split(z, 4, -1)
        i = f(np.clip(i + p[0] * c_t, -clip, clip))
        forget = 1 - i if coupled else f(np.clip(forget + p[2] * c_t, -clip, clip))
        c_t = forget * c_t + i * g(np.clip(c, -clip, clip))
        h_t = f(np.clip(o + p[1] * c_t, -clip, clip)) * h(c_t)
        shown.append(h_t)
    return np.array(shown)[:, None]


SOFT = {"activations": ["HardSigmoid", "Softsign", "Relu"], "activation_alpha": [0.3], "activation_beta": [0.4]}


@pytest.mark.parametrize("peepholes", [False, True])
@pytest.mark.parametrize(
    ("attributes", "squashes", "clip", "coupled"),
    [
        ({"input_forget": 1}, (sigmoid, np.tanh, np.tanh), np.inf, True),
        ({"clip": 0.4}, (sigmoid, np.tanh, np.tanh), 0.4, False),
        (SOFT, (hard_sigmoid, lambda z: z / (1 + abs(z)), lambda z: np.maximum(z, 0)), np.inf, False),
        ({**SOFT, "clip": 0.9, "input_forget": 1}, (hard_sigmoid, lambda z: z / (1 + abs(z)), None), 0.9, True),
    ],
    ids=["coupled", "clipped", "squashes", "all at once"],
)
def test_an_lstms_attributes(
    attributes: dict[str, Any], squashes: tuple[Any, Any, Any], clip: float, coupled: bool, peepholes: bool
) -> None:
    model, values = a_node("LSTM", 4, peepholes, **attributes)
    f, g, h = squashes
    expected = lstm_in_numpy(values, f, g, h or (lambda c: np.maximum(c, 0)), clip, coupled)
    check(Case("", model, values, [expected]))


@pytest.mark.parametrize("after", [0, 1])
@pytest.mark.parametrize("clip", [np.inf, 0.5])
def test_a_grus_attributes(after: int, clip: float) -> None:
    attributes = {"clip": clip} if np.isfinite(clip) else {}
    model, values = a_node("GRU", 3, linear_before_reset=after, **attributes)
    x, w, r, b, h_t = (value.astype(np.float64) for value in values)
    (w_z, w_r, w_h), (r_z, r_r, r_h) = np.split(w[0], 3), np.split(r[0], 3)
    b_z, b_r, b_h, c_z, c_r, c_h = np.split(b[0], 6)
    h_t, shown = h_t[0], []
    for x_t in x:
        z = sigmoid(np.clip(x_t @ w_z.T + h_t @ r_z.T + b_z + c_z, -clip, clip))
        reset = sigmoid(np.clip(x_t @ w_r.T + h_t @ r_r.T + b_r + c_r, -clip, clip))
        of_h = reset * (h_t @ r_h.T + c_h) if after else (reset * h_t) @ r_h.T + c_h
        h_t = (1 - z) * np.tanh(np.clip(x_t @ w_h.T + of_h + b_h, -clip, clip)) + z * h_t
        shown.append(h_t)
    check(Case("", model, values, [np.array(shown)[:, None]]))


@pytest.mark.parametrize(
    ("activation", "alpha", "beta", "squash"),
    [
        ("Relu", [], [], lambda z: np.maximum(z, 0)),
        ("LeakyRelu", [0.2], [], lambda z: np.where(z > 0, z, 0.2 * z)),
        ("ThresholdedRelu", [0.3], [], lambda z: np.where(z > 0.3, z, 0)),
        ("ScaledTanh", [1.5], [0.6], lambda z: 1.5 * np.tanh(0.6 * z)),
        ("Affine", [0.4], [0.1], lambda z: 0.4 * z + 0.1),
        ("Elu", [0.7], [], lambda z: np.where(z > 0, z, 0.7 * np.expm1(z))),
        ("Softplus", [], [], lambda z: np.log1p(np.exp(z))),
        ("Sigmoid", [], [], sigmoid),
    ],
)
def test_an_rnns_activations(activation: str, alpha: list[float], beta: list[float], squash: Any) -> None:
    attributes = {"activation_alpha": alpha} if alpha else {}
    attributes |= {"activation_beta": beta} if beta else {}
    model, values = a_node("RNN", 1, activations=[activation], **attributes)
    x, w, r, b, h_t = (value.astype(np.float64) for value in values)
    h_t, shown = h_t[0], []
    for x_t in x:
        h_t = squash(x_t @ w[0].T + h_t @ r[0].T + b[0][:4] + b[0][4:])
        shown.append(h_t)
    check(Case("", model, values, [np.array(shown)[:, None]]))


# --- Keras's ---------------------------------------------------------------------------------------------------


@needs_models
@pytest.mark.parametrize(
    ("file", "layer"), [("simple_lstm_tf_keras_1", "lstm_1"), ("simple_rnn_tf_keras_2", "simple_rnn_1")]
)
def test_what_keras_1_and_2_stored_beside_their_models(file: str, layer: str) -> None:
    """The LSTM's gates squash by the hard σ of slope 0.2, which a fused layer's σ would miss by far."""
    folder = MODELS / "dl4j-keras"
    contents = opened((folder / f"{file}_model.h5").read_bytes(), name="model.h5")
    (found,) = contents.layers
    model = loaded(contents, found)
    assert model.fused == (found.cell == "rnn")
    with h5py.File(folder / f"{file}_inputs_and_outputs.h5", "r") as kept:
        (x,) = (values[()] for values in kept["inputs"].values())
        expected = kept[f"activations/{layer}"][()]
    found_h = np.array([shown(model, sequence)[0]["h"][-1] for sequence in x])
    np.testing.assert_allclose(found_h, expected, rtol=0, atol=2e-6)


MAKE = """
import os, sys
os.environ["KERAS_BACKEND"] = "torch"
import keras, numpy as np
folder = sys.argv[1]
keras.utils.set_random_seed(3)
layers = keras.layers
def model(layer, name):
    inputs = keras.Input((7, 3))
    made = keras.Model(inputs, layer(inputs))
    for w in made.trainable_weights:
        w.assign(w + 0.3 * keras.random.normal(w.shape, seed=1))
    x = np.random.default_rng(0).normal(size=(2, 7, 3)).astype("float32")
    np.savez(f"{folder}/{name}.npz", x=x, y=np.asarray(made.predict(x, verbose=0)))
    made.save(f"{folder}/{name}.keras")
seq = dict(return_sequences=True)
model(layers.LSTM(5, recurrent_activation="hard_sigmoid", **seq), "hard")
model(layers.LSTM(5, activation="softsign", recurrent_activation="relu", **seq), "soft")
model(layers.GRU(5, reset_after=False, **seq), "before")
model(layers.GRU(5, activation="elu", recurrent_activation="hard_sigmoid", **seq), "gru")
model(layers.Bidirectional(layers.GRU(4, reset_after=False, **seq)), "both")
model(layers.SimpleRNN(5, activation="softplus", **seq), "rnn")
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("keras")
    environment = {**os.environ, "KERAS_HOME": str(path), "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(
        [sys.executable, "-c", MAKE, str(path)], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return path


@pytest.mark.parametrize("name", ["hard", "soft", "before", "gru", "both", "rnn"])
def test_what_keras_3_computes_with_other_squashes_and_resets(folder: Path, name: str) -> None:
    contents = opened((folder / f"{name}.keras").read_bytes(), name=f"{name}.keras")
    (layer,) = contents.layers
    assert layer.variant
    model = loaded(contents, layer)
    assert not model.fused
    with np.load(folder / f"{name}.npz") as kept:
        x, expected = kept["x"], kept["y"]
    found = np.array([np.concatenate([way["h"] for way in shown(model, sequence)], -1) for sequence in x])
    np.testing.assert_allclose(found, expected, rtol=0, atol=5e-6)
