"""A cell that follows a recipe: what all of those have in common, and how one is made of a plain cell.

Each runs in one plain loop over the steps, as no library has such a layer fused, and `unfold` computes for all
steps at once what can be. It has torch's arithmetic wherever its recipe says nothing else.

Owns the choice of the class and the names that a trace has beside a plain cell's. It does not own what a recipe
can say (`recipe`), nor the arithmetic of each cell (`altered_lstm`, `altered_gru`, `altered_rnn`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Protocol, TypeVar

import torch
from torch import Tensor

from engine.cells.cell import Cell
from engine.cells.recipe import SHOWN, Held, Recipe
from engine.squashes import Squash, squash


class Following(Protocol):
    """What the functions here read of an altered cell."""

    recipe: Recipe
    read: int


Made = TypeVar("Made", bound=Cell)


def squashes_of(recipe: Recipe, own: Mapping[str, str]) -> dict[str, Squash]:
    """The squash of each place: the recipe's, or the cell's own, of sums that are clipped where the recipe clips.

    The state's is not clipped: as onnxruntime has it, which clips what comes from the weights.
    """
    chosen = {place: recipe.squashes.get(place) or squash(name) for place, name in own.items()}
    return {place: found if place == "state" else found.clipped(recipe.clip) for place, found in chosen.items()}


def held_in(cell: Cell, recipe: Recipe, read: int, steps: int) -> Held:
    """What a cell's recipe holds at the steps from `read` on."""
    sizes = dict.fromkeys((*cell.gates, "c", SHOWN), cell.hidden_size) | {"h": cell.shown_size}
    return Held(recipe, read, steps, sizes, cell.w_hh)


def computed_names(recipe: Recipe) -> tuple[str, ...]:
    """What a trace has beside the values that are held: what would have stood in their place."""
    return tuple(f"{name}_computed" for name in recipe.held)


def weights_of(cell: Cell) -> list[Tensor]:
    """The weights among a cell's fields, in their order."""
    values = (getattr(cell, field.name) for field in fields(cell))
    return [value for value in values if isinstance(value, Tensor)]


def later(cell: Made, read: int, steps: int) -> Made:
    """The same cell with so many more steps read before."""
    return cell if not steps else replace(cell, read=read + steps)  # type: ignore[call-arg]


def before_each(h: Tensor, first: Tensor) -> Tensor:
    """h_{t-1} at every step: h (T, B, P), and `first` (B, P) before the first step."""
    return torch.cat((first[None], h[:-1]))
