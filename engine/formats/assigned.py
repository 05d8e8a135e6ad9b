"""A layer made of the tensors that a person names, where a file's own names do not tell.

Owns the check that they fit together and the way into torch's order of gates. It does not own finding them.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from engine.formats.contents import Contents, FoundLayer, Note, UnreadableError, Values
from engine.protocol.reading import Assignment

# Torch's order of the gates in the rows of each cell's weights.
GATES: Mapping[str, str] = {"lstm": "ifgo", "gru": "rzn", "rnn": "a"}
NEEDED = ("weight_ih_l0", "weight_hh_l0")
OPTIONAL = ("bias_ih_l0", "bias_hh_l0", "weight_hr_l0")


def layer_from(assignment: Assignment, contents: Contents) -> FoundLayer:
    """The layer; raises UnreadableError where the tensors do not fit together."""
    gates = GATES.get(assignment.cell)
    if gates is None:
        raise UnreadableError("no-such-cell", name=assignment.cell)
    order = assignment.gate_order or gates
    if sorted(order) != sorted(gates):
        raise UnreadableError("bad-gate-order", order=order, expected=gates)
    shapes = {name: _shape(assignment, name, contents) for name in assignment.tensors}
    unknown = set(shapes) - set(NEEDED) - set(OPTIONAL)
    if unknown or not set(NEEDED) <= shapes.keys():
        raise UnreadableError("assignment-incomplete", needed=", ".join(NEEDED))
    hidden = shapes["weight_hr_l0"][1] if "weight_hr_l0" in shapes else shapes["weight_hh_l0"][-1]
    state = shapes["weight_hh_l0"][-1]
    rows = len(gates) * hidden
    expected = {
        "weight_ih_l0": (rows, shapes["weight_ih_l0"][-1]),
        "weight_hh_l0": (rows, state),
        "bias_ih_l0": (rows,),
        "bias_hh_l0": (rows,),
        "weight_hr_l0": (state, hidden),
    }
    for name, shape in shapes.items():
        if shape != expected[name]:
            raise UnreadableError("shapes-do-not-fit", name=name, found=shape, expected=expected[name])
    bias = "bias_ih_l0" in shapes or "bias_hh_l0" in shapes
    tensors = [contents.tensors[name] for name in assignment.tensors.values()]
    notes = (Note("gate-order", {"order": order}),) if order != gates else ()
    return FoundLayer(
        name="",
        cell=assignment.cell,
        input_size=shapes["weight_ih_l0"][1],
        hidden_size=hidden,
        weights=lambda: _weights(assignment, contents, order, gates, bias),
        proj_size=state if "weight_hr_l0" in shapes else 0,
        bias=bias,
        dtype=tensors[0].dtype,
        parameters=sum(tensor.elements for tensor in tensors),
        notes=notes,
    )


def _shape(assignment: Assignment, name: str, contents: Contents) -> tuple[int, ...]:
    tensor = contents.tensors.get(assignment.tensors[name])
    if tensor is None:
        raise UnreadableError("no-such-tensor", name=assignment.tensors[name])
    if len(tensor.shape) != (2 if name.startswith("weight") else 1):
        raise UnreadableError(
            "shapes-do-not-fit", name=name, found=tensor.shape, expected="a matrix, or a bias’s row"
        )
    return tensor.shape[::-1] if name in assignment.transposed else tensor.shape


def _weights(assignment: Assignment, contents: Contents, order: str, gates: str, bias: bool) -> dict[str, Values]:
    weights: dict[str, Values] = {}
    for name, stored in assignment.tensors.items():
        values = contents.tensors[stored].load()
        if name in assignment.transposed:
            values = values.T
        weights[name] = values if name == "weight_hr_l0" else reordered(values, order, gates)
    if bias:
        known = weights.get("bias_ih_l0", weights.get("bias_hh_l0"))
        assert known is not None
        for name in ("bias_ih_l0", "bias_hh_l0"):
            weights.setdefault(name, np.zeros_like(known))
    return weights


def reordered(values: Values, order: str, gates: str) -> Values:
    """Blocks of rows that stand in `order`, as they stand in `gates`: (gates · H, …) to the same shape."""
    blocks = np.split(values, len(order))
    return np.concatenate([blocks[order.index(gate)] for gate in gates])
