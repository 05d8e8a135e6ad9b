"""What a person changed in the layers' arithmetic, as the recipe of each layer and direction.

Owns how changes become a recipe, in their defined order. It does not own the arithmetic (`engine.cells`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from torch import Tensor

from engine.alterations.places import Numbered, Places, check_number
from engine.cells.cell import Cell
from engine.cells.recipe import SHOWN, Hold, Recipe
from engine.cells.variants import ALTERED, UnknownVariantError, altered, coupled_gate, own_squash
from engine.cells.variants import places as squash_places
from engine.model import SequenceModel
from engine.protocol import (
    AddPeepholes,
    ChangeForgetBias,
    ClampGate,
    CoupleGates,
    RemoveForgetGate,
    ReplaceSquash,
    SetState,
    TakeUnitOut,
)
from engine.protocol.what_if import InLayer
from engine.squashes import UnknownSquashError, squash

PEEPING = ("i", "f", "o")


@dataclass
class Layer:
    """What was changed in one layer and direction."""

    recipe: Recipe
    peepholes: dict[str, tuple[float, ...]] | None = None
    removed: tuple[Hold, ...] = ()
    clamps: tuple[Hold, ...] = ()
    c: tuple[Hold, ...] = ()
    h: tuple[Hold, ...] = ()
    out: tuple[int, ...] = ()


class Recipes:
    """The recipes of every layer and direction; raises BadAlterationError where the cell has nothing such."""

    def __init__(self, changes: Sequence[Numbered], places: Places) -> None:
        self._places = places
        self._layers: dict[tuple[int, str], Layer] = {}
        for item in changes:
            if isinstance(item.change, InLayer):
                for place in places.of(item):
                    layer = self._layers.setdefault(place, Layer(places.model.recipe))
                    self._note(item, layer, place[1])

    def cell(self, model: SequenceModel, number: int, direction: str, *, decoder: bool = False) -> Cell:
        """A layer of the model, which may have other weights than it had, in one direction."""
        layer = self._layers.get((number, direction))
        if layer is None:
            return model.layer(number, direction, decoder=decoder)
        cell = model.plain_layer(number, direction, decoder=decoder)
        peepholes = None if layer.peepholes is None else _weights(layer.peepholes, cell)
        return altered(cell, replace(layer.recipe, holds=self._holds(layer)), peepholes)

    def taken_out(self, number: int, direction: str) -> tuple[int, ...]:
        """The units that are not there."""
        layer = self._layers.get((number, direction))
        return () if layer is None else layer.out

    def _note(self, item: Numbered, layer: Layer, direction: str) -> None:
        change, hold = item.change, partial(self._hold, item, direction)
        if self._places.kind not in ALTERED and not isinstance(change, ChangeForgetBias):
            raise item.refuse(f"nothing can be held or replaced inside the cell {self._places.kind.name}")
        match change:
            case AddPeepholes():
                layer.peepholes = self._peepholes(item, change)
            case ReplaceSquash():
                self._replace_squash(item, change, layer)
            case RemoveForgetGate():
                self._check_gate(item, "f")
                layer.removed = (hold("f", 1.0, (), 0, self._places.steps),)
            case CoupleGates():
                try:
                    layer.recipe = replace(layer.recipe, coupled=coupled_gate(self._places.kind, change.coupled))
                except UnknownVariantError as error:
                    raise item.refuse(str(error)) from error
            case ClampGate():
                self._check_gate(item, change.gate)
                stop = self._places.steps if change.stop is None else change.stop
                if change.start < 0 or (change.stop is not None and change.stop <= change.start):
                    raise item.refuse(f"steps {change.start} to {stop} are none")
                layer.clamps += (hold(change.gate, change.value, change.units, change.start, stop),)
            case SetState():
                self._set_state(item, change, layer, direction)
            case TakeUnitOut():
                self._places.check_units(item, change.units)
                layer.out += change.units

    def _hold(
        self,
        item: Numbered,
        direction: str,
        name: str,
        value: float,
        units: tuple[int, ...],
        start: int,
        stop: int,
    ) -> Hold:
        size = self._places.model.description.proj_size if name == "h" else 0
        self._places.check_units(item, units, size or None)
        check_number(item, value)
        return Hold(name, value, *self._places.reading(direction, start, stop), units)

    def _holds(self, layer: Layer) -> tuple[Hold, ...]:
        """All that is held, in the order in which it is done."""
        holds = layer.removed + layer.clamps + layer.c + layer.h
        if not layer.out:
            return holds
        shown = SHOWN if self._places.model.description.proj_size else "h"
        states = [shown if state == "h" else state for state in self._places.kind.states]
        return holds + tuple(Hold(state, 0.0, 0, self._places.steps, layer.out) for state in states)

    def _check_gate(self, item: Numbered, gate: str) -> None:
        gates = self._places.kind.gates
        if gate not in gates:
            raise item.refuse(f"the cell has no gate {gate[:40]!r}, but {', '.join(gates)}")

    def _set_state(self, item: Numbered, change: SetState, layer: Layer, direction: str) -> None:
        states = self._places.kind.states
        if change.state not in states:
            raise item.refuse(f"the cell has no state {change.state[:40]!r}, but {', '.join(states)}")
        if change.step < 0:
            raise item.refuse(f"step {change.step}, counted from 0")
        found = self._hold(item, direction, change.state, change.value, change.units, change.step, change.step + 1)
        if change.state == "c":
            layer.c += (found,)
        else:
            layer.h += (found,)

    def _replace_squash(self, item: Numbered, change: ReplaceSquash, layer: Layer) -> None:
        try:
            found = squash(change.squash)
            at = squash_places(self._places.kind, change.place)
        except (UnknownSquashError, UnknownVariantError) as error:
            raise item.refuse(str(error)) from error
        squashes = dict(layer.recipe.squashes)
        for place in at:
            if change.squash == own_squash(self._places.kind, place):
                squashes.pop(place, None)
            else:
                squashes[place] = found
        layer.recipe = replace(layer.recipe, squashes=squashes)

    def _peepholes(self, item: Numbered, change: AddPeepholes) -> dict[str, tuple[float, ...]]:
        if self._places.kind.name != "lstm":
            raise item.refuse(f"the cell {self._places.kind.name!r} takes no peepholes")
        given = {gate: getattr(change, gate) for gate in PEEPING}
        for gate, weights in given.items():
            if weights and len(weights) != self._places.units:
                raise item.refuse(f"{len(weights)} peepholes of {gate}, and {self._places.units} units")
            for weight in weights:
                check_number(item, weight)
        return given


def _weights(peepholes: dict[str, tuple[float, ...]], cell: Cell) -> tuple[Tensor, Tensor, Tensor]:
    like = cell.w_hh
    i, f, o = (
        like.new_tensor(peepholes[gate]) if peepholes[gate] else like.new_zeros(cell.hidden_size)
        for gate in PEEPING
    )
    return i, f, o
