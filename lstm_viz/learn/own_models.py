"""A lesson's own model: weights that its author wrote, as the bytes of a model file that the engine opens.

Owns the layout (torch's tensors and gate order, safetensors) for models of one layer without a head. numpy only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.protocol import ModelDescription
from engine.protocol.descriptions import LENGTH_BYTES, METADATA_KEY
from lstm_viz.gates import GATES
from lstm_viz.learn.lesson import Expression, GateWeights, OwnModel
from lstm_viz.words import tr

PEEPHOLES = ("i", "f", "o")
LARGEST = 1e6  # of a weight

Number = Callable[[Expression], float]
Floats = NDArray[np.float64]


class BadOwnModelError(ValueError):
    """A lesson's model that cannot be; the message is a sentence, `gate` where it stands ("" for the model)."""

    def __init__(self, message: str, gate: str = "") -> None:
        super().__init__(message)
        self.gate = gate


def description_of(own: OwnModel) -> ModelDescription:
    """What the model is, without its weights; raises BadOwnModelError."""
    if (own.inputs is None) == (not own.alphabet):
        raise BadOwnModelError(tr("the model {name} needs either inputs or an alphabet", name=own.name))
    if len(set(own.alphabet)) != len(own.alphabet) or any(not 1 <= len(symbol) <= 32 for symbol in own.alphabet):
        raise BadOwnModelError(tr("a symbol of the alphabet is empty, too long, or there twice"))
    size = own.inputs or len(own.alphabet)
    if own.columns and (own.inputs is None or len(own.columns) != size):
        raise BadOwnModelError(tr("the model {name} has {size} inputs: name as many", name=own.name, size=size))
    return ModelDescription(
        name=own.name,
        title=own.title[:200],
        cell=own.cell,
        inputs="symbols" if own.alphabet else "numbers",
        alphabet=own.alphabet,
        columns=own.columns,
        input_size=size,
        hidden_size=own.units,
        output="none",
        example=own.example,
    )


def model_file(own: OwnModel, number: Number) -> bytes:
    """The model's file; `number` evaluates a weight. Raises BadOwnModelError, and whatever `number` raises."""
    description = description_of(own)
    tensors = _tensors(own, description.input_size, number)
    metadata = {METADATA_KEY: msgspec.json.encode(description).decode()}
    return _safetensors(tensors, metadata)


def _tensors(own: OwnModel, inputs: int, number: Number) -> dict[str, Floats]:
    gates, units = GATES[own.cell], own.units
    for name in own.gates:
        if name not in gates:
            known = ", ".join(gates)
            raise BadOwnModelError(tr("the cell has no gate “{name}”: {known}", name=name, known=known), name)
    weights = [(name, own.gates.get(name, GateWeights())) for name in gates]
    tensors = {
        "weight_ih": np.concatenate([_matrix(name, gate.x, (units, inputs), number) for name, gate in weights]),
        "weight_hh": np.concatenate([_matrix(name, gate.h, (units, units), number) for name, gate in weights]),
        "bias_ih": np.concatenate([_vector(name, gate.b, units, number) for name, gate in weights]),
        "bias_hh": np.concatenate([_vector(name, gate.h_bias, units, number) for name, gate in weights]),
    }
    for name, gate in weights:
        if own.cell == "lstm_peephole" and name in PEEPHOLES:
            tensors[f"weight_c{name}"] = _vector(name, gate.peephole, units, number)
        elif gate.peephole:
            raise BadOwnModelError(tr("the gate “{name}” of this cell has no peephole", name=name), name)
    return {f"rnn.{name}_l0": values for name, values in tensors.items()}


def _matrix(gate: str, rows: Sequence[Sequence[Expression]], shape: tuple[int, int], number: Number) -> Floats:
    if not rows:
        return np.zeros(shape)
    if len(rows) != shape[0] or any(len(row) != shape[1] for row in rows):
        message = tr(
            "a matrix of gate “{gate}” is to have {rows} rows of {columns}",
            gate=gate,
            rows=shape[0],
            columns=shape[1],
        )
        raise BadOwnModelError(message, gate)
    return np.stack([_vector(gate, row, shape[1], number) for row in rows])


def _vector(gate: str, values: Sequence[Expression], size: int, number: Number) -> Floats:
    if not values:
        return np.zeros(size)
    if len(values) != size:
        raise BadOwnModelError(tr("gate “{gate}” is to have {size} numbers there", gate=gate, size=size), gate)
    found = np.array([number(value) for value in values], dtype=np.float64)
    if not (np.abs(found) <= LARGEST).all():
        raise BadOwnModelError(tr("a weight of gate “{gate}” is beyond ±1,000,000", gate=gate), gate)
    return found


def _safetensors(tensors: dict[str, Floats], metadata: dict[str, str]) -> bytes:
    """The safetensors layout: the header's length, the header as JSON, and the tensors one after the other.

    In float64, so that a sum by hand comes out to its last digit.
    """
    header: dict[str, object] = {"__metadata__": metadata}
    body = bytearray()
    for name, values in sorted(tensors.items()):
        data = np.ascontiguousarray(values, np.dtype("<f8")).tobytes()
        offsets = [len(body), len(body) + len(data)]
        header[name] = {"dtype": "F64", "shape": list(values.shape), "data_offsets": offsets}
        body += data
    encoded = msgspec.json.encode(header)
    encoded += b" " * (-len(encoded) % 8)
    return len(encoded).to_bytes(LENGTH_BYTES, "little") + encoded + bytes(body)
