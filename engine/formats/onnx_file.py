"""ONNX models: their LSTM, GRU and RNN nodes with every attribute that a trace can show.

Owns the nodes' orders of gates (LSTM i, o, f, c; GRU z, r, h; torch's are i, f, g, o and r, z, n), their squashes
and their directions. It does not own the graph's constants (`onnx_graph`). Source: the operators' descriptions in
ONNX's own documentation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.formats.contents import (
    Contents,
    FilesWantedError,
    FoundLayer,
    Note,
    StoredTensor,
    UnreadableError,
    Values,
)
from engine.formats.onnx_begin import begins_with
from engine.formats.onnx_graph import Beside, Scope, as_array, attributes_of, scopes
from engine.formats.source import Source

if TYPE_CHECKING:
    import onnx

MOST_BYTES = 1 << 30
WEIGHTS = (1, 2, 3, 7)  # of a node's inputs: W, R, B, P
GATES = {"LSTM": 4, "GRU": 3, "RNN": 1}
# Which of the file's blocks of rows torch's are, in torch's order.
ORDER = {"LSTM": (0, 2, 3, 1), "GRU": (1, 0, 2), "RNN": (0,)}
SAID_ORDER = {"LSTM": "i, o, f, c", "GRU": "z, r, h"}
CELLS = {"LSTM": "lstm", "GRU": "gru", "RNN": "rnn"}
SQUASHES = {"LSTM": ("gate", "candidate", "state"), "GRU": ("gate", "candidate"), "RNN": ("candidate",)}
DEFAULTS = {"LSTM": ("Sigmoid", "Tanh", "Tanh"), "GRU": ("Sigmoid", "Tanh"), "RNN": ("Tanh",)}
OWN = {"gate": "sigmoid", "candidate": "tanh", "state": "tanh"}
# What the operators' description gives for alpha and beta where a node does not say them.
PARAMETERS: Mapping[str, tuple[float, ...]] = {
    "HardSigmoid": (0.2, 0.5),
    "LeakyRelu": (0.01,),
    "ThresholdedRelu": (1.0,),
    "ScaledTanh": (1.0, 1.0),
    "Affine": (1.0, 0.0),
    "Elu": (1.0,),
}
NAMES = {"HardSigmoid": "hard_sigmoid", "LeakyRelu": "leaky_relu", "ThresholdedRelu": "thresholded_relu"}
NAMES |= {"ScaledTanh": "scaled_tanh", "Affine": "affine"}
TAKEN_APART = ({"Sigmoid", "Tanh", "Gemm"}, {"Sigmoid", "Tanh", "MatMul"})
DATA_FOLDER = "test_data_set_0"  # where ONNX's own tests keep the inputs beside a model


def recognises(source: Source) -> bool:
    """Whether this begins as a model of a version from 2 on: the version, then the producer or the graph."""
    head = source.head
    return (
        len(head) > 3
        and head[0] == 0x08
        and 2 <= head[1] < 0x80
        and head[2] in {0x12, 0x1A, 0x22, 0x28, 0x32, 0x3A, 0x42}
    )


def prepare() -> None:
    """Imports onnx; raises UnreadableError where it is not installed."""
    try:
        import onnx  # noqa: PLC0415  heavy, and not everybody has such files
        from onnx import numpy_helper  # noqa: PLC0415
    except ImportError as error:
        raise UnreadableError("library-missing", name="onnx") from error
    # What they import only when they are used is to be here before nothing can be imported any more.
    numpy_helper.to_array(onnx.helper.make_tensor("a", onnx.TensorProto.FLOAT, [1], [0.0]))
    onnx.helper.tensor_dtype_to_np_dtype(onnx.TensorProto.BFLOAT16)


def read(source: Source) -> Contents:
    """What is in the model; raises UnreadableError, or FilesWantedError where files beside it are needed."""
    import onnx  # noqa: PLC0415
    from google.protobuf.message import DecodeError  # noqa: PLC0415

    if source.size > MOST_BYTES:
        raise UnreadableError("part-too-large", name=source.name, size=source.size, limit=MOST_BYTES)
    try:
        model = onnx.ModelProto.FromString(source.read(0, source.size))
    except (DecodeError, RecursionError, ValueError) as error:
        raise UnreadableError("bad-onnx", name=source.name, problem=str(error)[:200]) from error
    _want_beside(model, source)

    def beside(name: str, start: int, length: int) -> bytes:
        if name not in source.siblings:
            raise UnreadableError("external-data", name=source.name, target=name)
        return source.siblings[name].read(start, length)

    given = _inputs_beside(model, source, beside)
    found = list(scopes(model.graph, given, beside))
    layers: list[FoundLayer] = []
    numbers = count(1)
    notes: list[Note] = []
    for scope in found:
        for node in scope.graph.node:
            if node.op_type in GATES and node.domain in {"", "ai.onnx"}:
                name = node.name or f"{node.op_type} {next(numbers)}"
                try:
                    layers.append(_layer(name, node, scope))
                except UnreadableError as error:
                    notes.append(Note(error.key, error.arguments))
    kinds = {node.op_type for scope in found for node in scope.graph.node}
    if not layers and any(parts <= kinds for parts in TAKEN_APART):
        notes.append(Note("taken-apart"))
    facts = {
        "producer": f"{model.producer_name} {model.producer_version}".strip(),
        "ir_version": str(model.ir_version),
    }
    return Contents("onnx", dict(_tensors(found)), tuple(layers), facts=facts, notes=tuple(notes))


def _tensors(found: list[Scope]) -> Iterator[tuple[str, StoredTensor]]:
    """The initialisers of the graph and its branches."""
    import onnx  # noqa: PLC0415

    for scope in found:
        for tensor in scope.graph.initializer:
            try:
                kind = str(np.dtype(onnx.helper.tensor_dtype_to_np_dtype(tensor.data_type)))
            except KeyError as error:
                raise UnreadableError("strange-type", name=tensor.name, dtype=tensor.data_type) from error

            def load(tensor: onnx.TensorProto = tensor, scope: Scope = scope) -> Values:
                return as_array(tensor, scope.beside)

            yield tensor.name, StoredTensor(tuple(int(size) for size in tensor.dims), kind, load)


def _want_beside(model: onnx.ModelProto, source: Source) -> None:
    """Asks for the files beside the model that hold its weights, unless they are here."""
    import onnx  # noqa: PLC0415

    wanted: dict[str, None] = {}
    graphs = [model.graph]
    for graph in graphs:
        for tensor in graph.initializer:
            if tensor.data_location == onnx.TensorProto.EXTERNAL:
                wanted[next((entry.value for entry in tensor.external_data if entry.key == "location"), "")] = None
        for node in graph.node:
            for attribute in node.attribute:
                graphs.extend([attribute.g] if attribute.HasField("g") else attribute.graphs)
    constants = {tensor.name for tensor in model.graph.initializer}
    nodes = [list(node.input) for node in model.graph.node if node.op_type in GATES]
    weights = {inputs[place] for inputs in nodes for place in WEIGHTS if place < len(inputs)} - constants
    given = [value.name for value in model.graph.input]
    if weights & set(given):  # as in ONNX's own tests; then what a layer begins with is beside the model, too
        weights |= {name for inputs in nodes for name in inputs[5:7]}
        wanted |= {f"{DATA_FOLDER}/input_{place}.pb": None for place, name in enumerate(given) if name in weights}
    missing = [name for name in wanted if name.rpartition("/")[2] not in source.siblings]
    if missing:
        raise FilesWantedError(tuple(missing))


def _inputs_beside(model: onnx.ModelProto, source: Source, beside: Beside) -> dict[str, Values]:
    """The values of the model's inputs that stand in files beside it."""
    import onnx  # noqa: PLC0415
    from google.protobuf.message import DecodeError  # noqa: PLC0415

    given: dict[str, Values] = {}
    for place, value in enumerate(model.graph.input):
        file = source.siblings.get(f"input_{place}.pb")
        if file is not None:
            try:
                tensor = onnx.TensorProto.FromString(file.read(0, file.size))
            except (DecodeError, ValueError) as error:
                raise UnreadableError("bad-onnx", name=file.name, problem=str(error)[:200]) from error
            given[value.name] = as_array(tensor, beside)
    return given


def _layer(name: str, node: onnx.NodeProto, scope: Scope) -> FoundLayer:
    """A recurrent node as a layer; raises UnreadableError."""
    kind = node.op_type
    attributes = attributes_of(node)
    inputs = [*node.input, *[""] * 8]
    w, r, b = (scope.value(inputs[place]) for place in (1, 2, 3))
    if w is None or r is None:
        raise UnreadableError("weights-not-constant", name=name)
    peepholes = scope.value(inputs[7]) if kind == "LSTM" else None
    direction = str(attributes.get("direction", "forward"))
    both = direction == "bidirectional"
    gates, hidden = GATES[kind], r.shape[-1]
    shapes = (2 if both else 1, gates * hidden)
    if w.ndim != 3 or r.shape != (*shapes, hidden) or w.shape[:2] != shapes:
        raise UnreadableError("shapes-do-not-fit", name=name, found=(w.shape, r.shape), expected=(*shapes, hidden))
    if (b is not None and b.shape != (shapes[0], 2 * shapes[1])) or (
        peepholes is not None and peepholes.shape != (shapes[0], 3 * hidden)
    ):
        raise UnreadableError("shapes-do-not-fit", name=name, found="biases or peepholes", expected=shapes)
    variant = _variant(kind, attributes, both)
    cell = "lstm_peephole" if peepholes is not None else CELLS[kind]
    if cell == "rnn" and variant == {"candidate": "relu"}:
        cell, variant = "rnn_relu", {}
    suffixes = ("_l0", "_l0_reverse")[: shapes[0]]
    beginning = begins_with(scope, name, inputs, suffixes, hidden, attributes.get("layout") == 1)
    return FoundLayer(
        name=name,
        cell=cell,
        input_size=w.shape[2],
        hidden_size=hidden,
        weights=lambda: _weights(kind, w, r, b, peepholes),
        bidirectional=both,
        bias=b is not None,
        dtype=str(w.dtype),
        parameters=sum(values.size for values in (w, r, b, peepholes) if values is not None),
        variant=variant,
        notes=(*_notes(kind, attributes, direction), *beginning.notes),
        first=beginning.first if kind == "LSTM" else _of_h(beginning.first),
    )


def _of_h(first: Mapping[str, Values]) -> Mapping[str, Values]:
    """Of what a cell without c begins with."""
    return {name: values for name, values in first.items() if name.startswith("h")}


def _notes(kind: str, attributes: Mapping[str, Any], direction: str) -> Iterator[Note]:
    if kind in SAID_ORDER:
        yield Note("gate-order", {"order": SAID_ORDER[kind]})
    if direction == "reverse":
        yield Note("only-reverse")
    if attributes.get("layout") == 1:
        yield Note("batch-first")


def _variant(kind: str, attributes: Mapping[str, Any], both: bool) -> dict[str, str]:
    """What is not the cell's own; raises UnreadableError where the two directions differ."""
    places = SQUASHES[kind]
    named = [str(name) for name in attributes.get("activations", [])] or [*DEFAULTS[kind]] * (2 if both else 1)
    alphas, betas = list(attributes.get("activation_alpha", [])), list(attributes.get("activation_beta", []))
    squashes = [_squash(name, alphas, betas) for name in named]
    if len(squashes) != len(places) * (2 if both else 1) or (
        both and squashes[: len(places)] != squashes[len(places) :]
    ):
        raise UnreadableError("directions-differ", name=kind, found=", ".join(squashes))
    variant = {place: squash for place, squash in zip(places, squashes, strict=False) if squash != OWN[place]}
    if "clip" in attributes:
        variant["clip"] = str(np.float32(attributes["clip"]))  # 0.9, not the nearest double's digits
    if kind == "GRU" and not attributes.get("linear_before_reset"):
        variant["reset"] = "before"
    if kind == "LSTM" and attributes.get("input_forget"):
        variant["coupled"] = "forget"
    return variant


def _squash(name: str, alphas: list[float], betas: list[float]) -> str:
    """A squash by this program's name, with its parameters: those are taken in the order of the activations."""
    defaults = next((values for known, values in PARAMETERS.items() if known.lower() == name.lower()), ())
    own = next((ours for known, ours in NAMES.items() if known.lower() == name.lower()), name.lower())
    if not defaults:
        return own
    given = [
        float(values.pop(0)) if values else default
        for values, default in zip((alphas, betas), defaults, strict=False)
    ]
    return f"{own}({','.join(repr(round(number, 7)) for number in given)})"


def _weights(kind: str, w: Values, r: Values, b: Values | None, peepholes: Values | None) -> dict[str, Values]:
    """The weights as torch has them, a direction after the other."""
    weights: dict[str, Values] = {}
    for side, suffix in zip(range(len(w)), ("_l0", "_l0_reverse"), strict=False):
        weights["weight_ih" + suffix] = _reordered(kind, w[side])
        weights["weight_hh" + suffix] = _reordered(kind, r[side])
        if b is not None:
            of_input, of_state = np.split(b[side], 2)
            weights["bias_ih" + suffix] = _reordered(kind, of_input)
            weights["bias_hh" + suffix] = _reordered(kind, of_state)
        if peepholes is not None:
            for letter, part in zip("iof", np.split(peepholes[side], 3), strict=True):
                weights[f"weight_c{letter}{suffix}"] = part
    return weights


def _reordered(kind: str, values: Values) -> Values:
    blocks = np.split(values, GATES[kind])
    return np.concatenate([blocks[place] for place in ORDER[kind]])
