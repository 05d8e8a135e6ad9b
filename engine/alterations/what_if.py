"""A model, its input and its layers with a person's changes, each change where it belongs.

Owns the order of what is done and what a layer begins with. It does not own the changes' own work (`weights`,
`inputs`, `recipes`), nor the arithmetic that follows them (`engine.cells`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from numpy.typing import NDArray
from torch import Tensor

from engine.alterations.inputs import Inputs
from engine.alterations.places import BadAlterationError, Places, numbered
from engine.alterations.recipes import Recipes
from engine.alterations.weights import reweighed
from engine.cells.cell import Cell, State
from engine.model import SequenceModel
from engine.protocol import Alteration, InitialState

__all__ = ["BadAlterationError", "WhatIf"]


class WhatIf:
    """A model over a sequence of `steps` steps, with changes and initial states; the model itself stays as it was.

    Raises BadAlterationError for a change that this model cannot have. Steps that the sequence does not have are
    passed over, so that a list of changes outlives a sequence.
    """

    def __init__(
        self,
        model: SequenceModel,
        steps: int,
        alterations: Sequence[Alteration] = (),
        initial: Sequence[InitialState] = (),
    ) -> None:
        changes = numbered(alterations)
        places = Places(model, steps)
        self.model = reweighed(model, changes, places)
        self._inputs = Inputs(changes, places)
        self._recipes = Recipes(changes, places)
        self._initial = places.initial_states(initial)

    def sequence(self, values: NDArray[Any]) -> NDArray[Any]:
        """The sequence (T,) or (T, I) with what is changed in it, then a copy."""
        return self._inputs.sequence(values)

    def encoded(self, x: Tensor, start: int) -> Tensor:
        """What the first layer reads from step `start` on, x (n, 1, I), with what is changed in it."""
        return self._inputs.encoded(x, start)

    def layer(self, number: int, direction: str, *, decoder: bool = False) -> Cell:
        """A layer in one direction as it is with the changes."""
        return self._recipes.cell(self.model, number, direction, decoder=decoder)

    def first(self, number: int, direction: str, cell: Cell) -> State:
        """The state of one sequence before the layer's first step: the model's own, which is zeros unless its file
        says otherwise, or what it was given to begin with.
        """
        found = dict(zip(cell.states, self.model.first_state(number, direction, batch=1), strict=True))
        for state, values in self._initial.get((number, direction), {}).items():
            found[state] = values.to(found[state])[None].clone()
        for unit in self._recipes.taken_out(number, direction):
            for values in found.values():
                if values.shape[1] == cell.hidden_size:
                    values[:, unit] = 0
        return tuple(found.values())
