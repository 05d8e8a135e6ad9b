"""What an ONNX layer begins with: from the file where it is there, said where it is not; against the library."""

from __future__ import annotations

from typing import Any

import numpy as np
import onnx
import pytest
import torch
from numpy.typing import NDArray
from onnx import helper, numpy_helper
from onnx.reference import ReferenceEvaluator

from engine.formats.contents import FilesWantedError
from engine.model import load_model, model_bytes
from engine.recording import Recording
from tests.engine.formats.test_onnx_nodes import loaded, opened

Values = NDArray[Any]
GATES = {"LSTM": 4, "GRU": 3, "RNN": 1}
STEPS, INPUTS, HIDDEN = 7, 3, 4
chance = np.random.default_rng(5)
X = chance.normal(size=(STEPS, 1, INPUTS)).astype(np.float32)


def drawn(*shape: int) -> Values:
    return chance.normal(scale=0.7, size=shape).astype(np.float32)


def a_model(
    kind: str,
    states: dict[str, Values | None],
    nodes: tuple[onnx.NodeProto, ...] = (),
    sides: int = 1,
    batch: int = 1,
    **attributes: object,
) -> bytes:
    """A node with its weights as constants, its states too, or, where they are None, as inputs or by `nodes`."""
    rows = GATES[kind] * HIDDEN
    constants = {"W": drawn(sides, rows, INPUTS), "R": drawn(sides, rows, HIDDEN), "B": drawn(sides, 2 * rows)}
    constants |= {name: values for name, values in states.items() if values is not None}
    names = ["X", "W", "R", "B", "", *states]
    way = "bidirectional" if sides == 2 else "forward"
    node = helper.make_node(kind, names, ["Y"], hidden_size=HIDDEN, direction=way, **attributes)
    made = {name for each in nodes for name in each.output}
    given = [helper.make_tensor_value_info("X", onnx.TensorProto.FLOAT, ("T", batch, INPUTS))]
    given += [
        helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, (sides, batch, HIDDEN))
        for name, values in states.items()
        if values is None and name not in made
    ]
    shown = [helper.make_tensor_value_info("Y", onnx.TensorProto.FLOAT, None)]
    kept = [numpy_helper.from_array(values, name) for name, values in constants.items()]
    return helper.make_model(
        helper.make_graph([*nodes, node], "one", given, shown, kept), opset_imports=[helper.make_opsetid("", 21)]
    ).SerializeToString()


def theirs(data: bytes, **given: Values) -> Values:
    """Y (T, directions, B, H) as ONNX's reference evaluator has it."""
    (y,) = ReferenceEvaluator(onnx.ModelProto.FromString(data)).run(None, {"X": X, **given})
    return np.asarray(y)


def ours(data: bytes) -> tuple[Values, list[str]]:
    """h of one sequence in each direction, (T, directions, H), and what is said of the layer."""
    contents = opened(data)
    (layer,) = contents.layers
    model = loaded(contents, layer)
    recording = Recording(model, X[:, 0])
    list(recording.run())
    h = [recording.window(0, direction, 0, STEPS)["h"] for direction in recording.directions]
    again = load_model(model_bytes(model))
    with torch.inference_mode():
        whole = again.run(torch.from_numpy(X))[0][:, 0].numpy()
    np.testing.assert_allclose(whole, np.concatenate(h, 1), atol=1e-6)
    return np.stack(h, 1), [note.key for note in layer.notes]


@pytest.mark.parametrize("kind", GATES)
@pytest.mark.parametrize("sides", [1, 2])
def test_a_state_in_the_file_is_what_the_layer_begins_with(kind: str, sides: int) -> None:
    states: dict[str, Values | None] = {"initial_h": drawn(sides, 1, HIDDEN)}
    if kind == "LSTM":
        states["initial_c"] = drawn(sides, 1, HIDDEN)
    data = a_model(kind, states, sides=sides, **({"linear_before_reset": 1} if kind == "GRU" else {}))
    found, said = ours(data)
    np.testing.assert_allclose(found, theirs(data)[:, :, 0], atol=1e-5)
    assert "initial-state" in said


def test_a_state_that_is_given_when_it_runs_is_said_to_be_zeros_here() -> None:
    data = a_model("LSTM", {"initial_h": None, "initial_c": None})
    none = np.zeros((1, 1, HIDDEN), np.float32)
    found, said = ours(data)
    np.testing.assert_allclose(found, theirs(data, initial_h=none, initial_c=none)[:, :, 0], atol=1e-5)
    assert [key for key in said if key.startswith("initial")] == ["initial-state-given"]


def test_a_part_of_an_input_is_given_too() -> None:
    """As of models that hand the states of all layers in and out as one."""
    nodes = (
        helper.make_node("Split", ["states"], ["initial_h", "initial_c"], axis=0, num_outputs=2),
        helper.make_node("Constant", [], ["axes"], value=numpy_helper.from_array(np.array([0]))),
    )
    model = onnx.ModelProto.FromString(a_model("LSTM", {"initial_h": None, "initial_c": None}, nodes))
    model.graph.input.append(helper.make_tensor_value_info("states", onnx.TensorProto.FLOAT, (2, 1, HIDDEN)))
    _, said = ours(model.SerializeToString())
    assert [key for key in said if key.startswith("initial")] == ["initial-state-given"]


@pytest.mark.parametrize("number", [0.0, 0.5])
def test_a_state_filled_with_one_number_in_a_shape_that_is_computed(number: float) -> None:
    """As torch's exporter makes its zeros, for as many sequences as there are."""
    of_number = numpy_helper.from_array(np.array([number], np.float32))
    nodes = (
        helper.make_node("Shape", ["X"], ["shape"], start=1, end=2),
        helper.make_node("Constant", [], ["one"], value=numpy_helper.from_array(np.array([1]))),
        helper.make_node("Constant", [], ["units"], value=numpy_helper.from_array(np.array([HIDDEN]))),
        helper.make_node("Concat", ["one", "shape", "units"], ["whole"], axis=0),
        helper.make_node("ConstantOfShape", ["whole"], ["filled"], value=of_number),
        helper.make_node("Identity", ["filled"], ["initial_h"]),
        helper.make_node("Constant", [], ["number"], value=of_number),
        helper.make_node("Expand", ["number", "whole"], ["initial_c"]),
    )
    data = a_model("LSTM", {"initial_h": None, "initial_c": None}, nodes)
    found, said = ours(data)
    np.testing.assert_allclose(found, theirs(data)[:, :, 0], atol=1e-5)
    assert [key for key in said if key.startswith("initial")] == (["initial-state"] if number else [])


def test_a_state_that_the_graph_computes_is_said() -> None:
    nodes = (
        helper.make_node("ReduceSum", ["X"], ["sum"], keepdims=1),
        helper.make_node("Constant", [], ["w"], value=numpy_helper.from_array(drawn(1, 1, HIDDEN))),
        helper.make_node("Mul", ["sum", "w"], ["initial_h"]),
    )
    _, said = ours(a_model("RNN", {"initial_h": None}, nodes))
    assert [key for key in said if key.startswith("initial")] == ["initial-state-computed"]


def test_of_several_sequences_the_first_ones_state_is_taken_and_said() -> None:
    states = drawn(1, 2, HIDDEN)
    data = a_model("GRU", {"initial_h": states}, batch=2, linear_before_reset=1)
    (y,) = ReferenceEvaluator(onnx.ModelProto.FromString(data)).run(None, {"X": np.repeat(X, 2, 1)})
    found, said = ours(data)
    np.testing.assert_allclose(found[:, 0], np.asarray(y)[:, 0, 0], atol=1e-5)
    assert {"initial-state", "initial-states-differ"} <= set(said)


def test_a_state_that_does_not_fit_is_said_and_no_layer() -> None:
    contents = opened(a_model("RNN", {"initial_h": drawn(1, 1, HIDDEN + 1)}))
    assert not contents.layers
    assert [note.key for note in contents.notes] == ["shapes-do-not-fit"]


def test_only_weights_are_looked_for_beside_the_model() -> None:
    """A state that is an input is given when the model runs; weights that are inputs lie in files beside it."""
    data = onnx.ModelProto.FromString(a_model("RNN", {"initial_h": None}))
    assert opened(data.SerializeToString()).layers
    (w,) = [tensor for tensor in data.graph.initializer if tensor.name == "W"]
    data.graph.initializer.remove(w)
    data.graph.input.append(helper.make_tensor_value_info("W", onnx.TensorProto.FLOAT, w.dims))
    with pytest.raises(FilesWantedError) as wanted:
        opened(data.SerializeToString())
    assert wanted.value.names == ("test_data_set_0/input_1.pb", "test_data_set_0/input_2.pb")
