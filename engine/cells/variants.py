"""A plain cell with a recipe, and the recipe that a file's variant asks for.

Owns which altered cell stands for which plain one, and the words of a variant (`ModelDescription.variant`). It
does not own the arithmetic (`altered_lstm`, `altered_gru`, `altered_rnn`).
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from torch import Tensor

from engine.cells.altered_gru import AlteredGRUCell
from engine.cells.altered_lstm import AlteredLSTMCell
from engine.cells.altered_rnn import AlteredRNNCell
from engine.cells.cell import Cell
from engine.cells.gru import GRUCell
from engine.cells.lstm import LSTMCell
from engine.cells.lstm_peephole import PeepholeLSTMCell
from engine.cells.recipe import STATE_SQUASH, Recipe
from engine.cells.rnn import RNNCell
from engine.cells.rnn_relu import ReLURNNCell
from engine.squashes import Squash, squash


class UnknownVariantError(ValueError):
    """A variant that no cell of this kind has; the message says which."""


ALTERED = (LSTMCell, PeepholeLSTMCell, GRUCell, RNNCell, ReLURNNCell)  # what there is an altered cell for


def places(kind: type[Cell], place: str) -> tuple[str, ...]:
    """The squashes that a word is about: "gate" the σ's, "candidate", "state", or one gate's own letter.

    Raises UnknownVariantError where the cell has none such.
    """
    candidate = kind.candidate
    found: tuple[str, ...] = ()
    if place == "gate":
        found = tuple(gate for gate in kind.gates if gate != candidate)
    elif place == "candidate":
        found = (candidate,)
    elif (place == STATE_SQUASH and "c" in kind.states) or place in kind.gates:
        found = (place,)
    if not found:
        raise UnknownVariantError(f"the cell {kind.name!r} has no {place[:40]!r} to squash")
    return found


def own_squash(kind: type[Cell], place: str) -> str:
    """What a cell has at a place of its own accord."""
    if place == STATE_SQUASH:
        return "tanh"
    return kind.candidate_squash if place == kind.candidate else "sigmoid"


def coupled_gate(kind: type[Cell], gate: str) -> str:
    """The gate that follows the other, of a cell that has both; raises UnknownVariantError."""
    if not {"i", "f"} <= set(kind.gates) or gate not in ("i", "f"):
        raise UnknownVariantError(f"the cell {kind.name!r} has no {gate[:40]!r} to couple")
    return gate


def recipe_of(kind: type[Cell], variant: Mapping[str, str]) -> Recipe:
    """What a variant says of a cell of this kind.

    Its words: "gate", "candidate" and "state" a squash's name each; "clip" a number above 0, for the sums;
    "clip_c" and "clip_h" one for an LSTM's states, h after its projection; "reset" "before" or "after", of a GRU;
    "coupled" "forget" (f = 1 − i, as ONNX's input_forget) or "input" (i = 1 − f), of an LSTM.
    Raises UnknownVariantError or UnknownSquashError.
    """
    if variant and kind not in ALTERED:
        raise UnknownVariantError(f"the cell {kind.name!r} has no variants")
    squashes: dict[str, Squash] = {}
    clip, reset_before, coupled = math.inf, False, ""
    bounds: dict[str, float] = {}
    for word, value in variant.items():
        if word in ("gate", "candidate", STATE_SQUASH):
            squashes |= {place: squash(value) for place in places(kind, word) if value != own_squash(kind, place)}
        elif word == "clip":
            clip = _clip(value)
        elif word in ("clip_c", "clip_h") and kind in (LSTMCell, PeepholeLSTMCell):
            bounds[word[-1]] = _clip(value)
        elif word == "reset" and kind is GRUCell and value in ("before", "after"):
            reset_before = value == "before"
        elif word == "coupled" and value in ("forget", "input"):
            coupled = coupled_gate(kind, value[0])
        else:
            raise UnknownVariantError(f"the cell {kind.name!r} knows no {word[:40]!r} that is {value[:40]!r}")
    return Recipe(squashes, clip, bounds, reset_before, coupled)


def _clip(value: str) -> float:
    try:
        clip = float(value)
    except ValueError:
        clip = math.nan
    if not clip > 0:
        raise UnknownVariantError(f"what is cut off is so at a number above 0, not {value[:40]!r}")
    return clip


def altered(cell: Cell, recipe: Recipe, peepholes: tuple[Tensor, Tensor, Tensor] | None = None) -> Cell:
    """A cell that follows a recipe, with peepholes of i, f and o, (H,) each, where an LSTM is given some.

    The very same cell where the recipe says nothing. Raises TypeError for a cell that is altered already, or that
    is none of `ALTERED`.
    """
    if recipe.plain and peepholes is None:
        return cell
    if type(cell) is LSTMCell:
        i, f, o = peepholes or (None, None, None)
        return AlteredLSTMCell(cell.w_ih, cell.w_hh, cell.b_ih, cell.b_hh, cell.w_hr, i, f, o, recipe)
    if type(cell) is PeepholeLSTMCell:
        return AlteredLSTMCell(
            cell.w_ih, cell.w_hh, cell.b_ih, cell.b_hh, None, cell.w_ci, cell.w_cf, cell.w_co, recipe
        )
    if type(cell) is GRUCell:
        return AlteredGRUCell(cell.w_ih, cell.w_hh, cell.b_ih, cell.b_hh, recipe)
    if type(cell) is RNNCell or type(cell) is ReLURNNCell:
        return AlteredRNNCell(cell.w_ih, cell.w_hh, cell.b_ih, cell.b_hh, cell.candidate_squash, recipe)
    raise TypeError(f"{type(cell).__name__} cannot be altered")
