"""What an ONNX node begins with: its initial h and c, where the file holds them.

Owns finding them and what is said of it. A graph's input is not known before the model runs, and what the graph
computes is not computed here, but for what fills a tensor with one number: torch's exporter makes its zeros so,
in a shape that depends on the input's.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from engine.formats.contents import Note, UnreadableError, Values
from engine.formats.onnx_graph import Scope, as_array, attributes_of

PLACES = {"h": 5, "c": 6}  # of a node's inputs
# What lays values out anew, and computes nothing.
PASSES_ON = {"Cast", "Concat", "Gather", "Identity", "Reshape", "Slice", "Split", "Squeeze", "Tile", "Transpose"}
PASSES_ON |= {"Unsqueeze"}
DEEPEST = 20


class Beginning(NamedTuple):
    """What a layer begins with, by `FoundLayer.first`'s names, nothing where that is zeros; what is to be said."""

    first: Mapping[str, Values]
    notes: tuple[Note, ...]


def begins_with(
    scope: Scope, name: str, inputs: list[str], directions: tuple[str, ...], hidden: int, batch_first: bool
) -> Beginning:
    """What the node of that name begins with in each of the directions' suffixes, "_l0" and "_l0_reverse".

    `inputs` are all of the node's, as many as there can be. Raises UnreadableError where a state does not fit.
    """
    notes: dict[str, Note] = {}
    first: dict[str, Values] = {}
    for state, place in PLACES.items():
        wanted = inputs[place]
        values = scope.value(wanted)
        if values is None and wanted:
            number = _filled_with(scope, wanted)
            if number is None:
                given = _is_input(scope, wanted)
                said = Note("initial-state-given") if given else Note("initial-state-computed")
                notes[said.key] = said
            elif number:
                values = np.full((len(directions), 1, hidden), number, np.float32)
        if values is None:
            values = np.zeros((len(directions), 1, hidden), np.float32)
        elif batch_first and values.ndim == 3:
            values = values.swapaxes(0, 1)
        if values.ndim != 3 or values.shape[::2] != (len(directions), hidden) or not values.shape[1]:
            raise UnreadableError(
                "shapes-do-not-fit", name=name, found=values.shape, expected=(len(directions), "batch", hidden)
            )
        if (values != values[:, :1]).any():
            notes["initial-states-differ"] = Note("initial-states-differ", {"count": str(values.shape[1])})
        first |= {f"{state}{suffix}": side[0] for suffix, side in zip(directions, values, strict=True)}
    if not any(values.any() for values in first.values()):
        return Beginning({}, tuple(notes.values()))
    return Beginning(first, (Note("initial-state"), *notes.values()))


def _is_input(scope: Scope, name: str, depth: int = 0) -> bool:
    """Whether a name is a model's input, or a part of one that is only cut out or laid out anew."""
    if scope.is_input(name):
        return True
    found = scope.maker(name)
    if found is None or depth > DEEPEST or found[1].op_type not in PASSES_ON:
        return False
    around, node = found
    parts = node.input if node.op_type == "Concat" else node.input[:1]
    return all(_is_input(around, part, depth + 1) for part in parts)


def _filled_with(scope: Scope, name: str, depth: int = 0) -> float | None:
    """The one number of which a tensor of unknown shape consists; None where that is not known."""
    found = scope.maker(name)
    if found is None or depth > DEEPEST:
        return None
    around, node = found
    if node.op_type == "ConstantOfShape":
        tensor = attributes_of(node).get("value")
        return 0.0 if tensor is None else _only(as_array(tensor, around.beside))
    if node.op_type == "Expand" or node.op_type in PASSES_ON:
        parts = node.input if node.op_type == "Concat" else node.input[:1]
        values = [around.value(part) for part in parts]
        numbers = {
            _filled_with(around, part, depth + 1) if known is None else _only(known)
            for part, known in zip(parts, values, strict=True)
        }
        return numbers.pop() if len(numbers) == 1 else None
    return None


def _only(values: Values) -> float | None:
    """The number that all of these are."""
    return float(values.flat[0]) if values.size and (values == values.flat[0]).all() else None
