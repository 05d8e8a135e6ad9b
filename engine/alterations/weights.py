"""Weights that a person changed, in a copy of the model that shares every other weight with it.

Owns the copy and its changed numbers: the layers stay what they are, and run as fast as before. It does not own
peepholes that a cell does not have (`recipes`).
"""

from __future__ import annotations

import copy
from collections.abc import Sequence

import torch
from torch import Tensor, nn

from engine.alterations.places import Numbered, Places, check_number
from engine.cells.cell import REVERSE
from engine.model import SequenceModel
from engine.protocol import ChangeForgetBias, ChangeWeight


def reweighed(model: SequenceModel, changes: Sequence[Numbered], places: Places) -> SequenceModel:
    """The model with changed weights; itself where none is. Raises BadAlterationError."""
    wanted = [item for item in changes if isinstance(item.change, ChangeWeight | ChangeForgetBias)]
    if not wanted:
        return model
    touched: set[str] = set()
    for item in wanted:
        touched |= _touched(item, places)
    changed = _copy(model, touched)
    with torch.no_grad():
        for item in wanted:
            if isinstance(item.change, ChangeWeight):
                _change(dict(changed.named_parameters()), item, item.change)
            elif isinstance(item.change, ChangeForgetBias):
                _bias(changed, item, item.change, places)
    return changed


def _touched(item: Numbered, places: Places) -> set[str]:
    """The names of the weights that a change is about."""
    if isinstance(item.change, ChangeWeight):
        return {item.change.tensor}
    parts = ("rnn", "decoder") if places.model.decoder is not None else ("rnn",)
    return {
        f"{part}.{kind}{_suffix(*place, places)}"
        for place in places.of(item)
        for part in parts
        for kind in ("bias_ih", "bias_hh")
    }


def _suffix(layer: int, direction: str, places: Places) -> str:
    """What the module's names of weights end in."""
    both = len(places.directions) > 1
    return f"_l{layer}_reverse" if both and direction == REVERSE else f"_l{layer}"


def _copy(model: SequenceModel, touched: set[str]) -> SequenceModel:
    """A copy with touched weights of its own, and all others the model's."""
    shared: dict[int, object] = {
        id(weight): weight for name, weight in model.named_parameters() if name not in touched
    }
    for thing in (model.description, model.recipe):
        shared[id(thing)] = thing
    return copy.deepcopy(model, shared)


def _change(weights: dict[str, nn.Parameter], item: Numbered, change: ChangeWeight) -> None:
    weight: Tensor | None = weights.get(change.tensor)
    if weight is None:
        raise item.refuse(f"the model has no {change.tensor[:80]!r}, but {', '.join(weights)}")
    if len(change.index) != weight.dim() or not all(
        0 <= place < size for place, size in zip(change.index, weight.shape, strict=True)
    ):
        raise item.refuse(f"no place {change.index[:8]} in {change.tensor}, which is {tuple(weight.shape)}")
    check_number(item, change.value)
    weight[change.index] = change.value


def _bias(model: SequenceModel, item: Numbered, change: ChangeForgetBias, places: Places) -> None:
    if not model.cell.keeps:
        raise item.refuse(f"the cell {model.cell.name!r} has no gate that keeps, and so no such bias")
    places.check_units(item, change.units)
    check_number(item, change.value)
    start = model.cell.gates.index(model.cell.keeps) * places.units
    units = change.units or range(places.units)
    rows = [start + unit for unit in units]
    for layer, direction in places.of(item):
        suffix = _suffix(layer, direction, places)
        for rnn in filter(None, (model.rnn, model.decoder)):
            for name in (f"bias_ih{suffix}", f"bias_hh{suffix}"):
                if getattr(rnn, name, None) is None:
                    like = getattr(rnn, f"weight_hh{suffix}")
                    rnn.register_parameter(name, nn.Parameter(like.new_zeros(len(like)), requires_grad=False))
            getattr(rnn, f"bias_ih{suffix}")[rows] = change.value
            getattr(rnn, f"bias_hh{suffix}")[rows] = 0
