"""The description of the cell that is drawn: the one its model has, with what a variant or a change put in.

Another squash stands in its gate's box and in the equations; added peepholes are drawn as the peephole LSTM's are,
a GRU that resets before the product as `reset_before` has it, gates that are coupled as `coupled` has them,
a projection as `projected` has it.
Owns that. It does not own which trace is shown, nor what the changes do. Knows no Qt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec.structs import replace

from engine.protocol import AddPeepholes, Alteration, CoupleGates, ModelDescription
from lstm_viz import squashes
from lstm_viz.coupled import coupled
from lstm_viz.diagram.graph import Cell, Quantity, load_cell
from lstm_viz.gates import GATES, follower
from lstm_viz.projected import projected
from lstm_viz.reset_before import reset_before

RESET_BEFORE = "gru, reset before"
STATE_QUANTITIES = ("tanh_c", "shown", "h")
WRITTEN = ("clip", "clip_c", "clip_h")  # the words of a variant that equations tell


def drawn_cell(model: ModelDescription, changes: Sequence[Alteration], part: tuple[int, str]) -> Cell:
    """The cell of a layer and direction (`part`), the same object for the same cell."""
    name = model.cell
    here = [
        change
        for change in changes
        if isinstance(change, AddPeepholes | CoupleGates)
        and change.layer in {None, part[0]}
        and change.direction in {None, part[1]}
    ]
    if name == "lstm" and any(isinstance(change, AddPeepholes) for change in here):
        name = "lstm_peephole"
    gates, follows = GATES.get(model.cell, ()), follower(model)
    for change in here:
        if isinstance(change, CoupleGates) and "f" in gates:
            follows = change.coupled
    places = (*gates, *((squashes.STATE,) if "f" in gates else ()))
    put_in = []
    for place in places:
        found, own = squashes.at(model, changes, part, place), squashes.own(model, place)
        if found != own:
            put_in.append((place, squashes.words(own), squashes.words(found)))
    if name == "gru" and model.variant.get("reset") == "before":
        name = RESET_BEFORE
    variant = tuple(sorted((word, model.variant[word]) for word in WRITTEN if word in model.variant))
    return _with(name, follows, bool(model.proj_size), tuple(put_in), variant)


@lru_cache(maxsize=64)
def _with(
    name: str,
    follows: str,
    projects: bool,
    put_in: tuple[tuple[str, str, str], ...],
    variant: tuple[tuple[str, str], ...],
) -> Cell:
    """A cell by its name, with the gate that follows another ("": none), each (place, own squash, other squash),
    and the rest that its equations tell.
    """
    cell = reset_before() if name == RESET_BEFORE else load_cell(name)
    cell = projected(cell) if projects else cell
    cell = coupled(cell, follows) if follows else cell
    for place, own, other in put_in:
        about = STATE_QUANTITIES if place == squashes.STATE else (place,)
        quantities = {
            key: _squashed(quantity, own, other) if key in about else quantity
            for key, quantity in cell.quantities.items()
        }
        gates = tuple(
            replace(gate, squash=other) if gate.quantity == place and gate.squash == own else gate
            for gate in cell.gates
        )
        operations = tuple(
            replace(operation, sign=other) if operation.sign == own and operation.quantity in about else operation
            for operation in cell.operations
        )
        cell = replace(cell, quantities=quantities, gates=gates, operations=operations)
    told = cell.quantities
    for word, _ in variant:
        told = {name: _told(quantity, name, cell.name, word) for name, quantity in told.items()}
    return replace(cell, quantities=told) if variant else cell


def _told(quantity: Quantity, name: str, cell: str, word: str) -> Quantity:
    """A quantity whose equation says what a variant does to it: sums or memory cut off."""
    if word == "clip" and name in GATES[cell] and not quantity.equation.startswith(f"{name}_t = 1 −"):
        cut = re.compile(r"([^ (]+)\((.*)\)$")
        return replace(
            quantity,
            equation=cut.sub(r"\1(clip(\2))", quantity.equation),
            numbers=tuple(cut.sub(r"\1(clip(\2))", line) for line in quantity.numbers),
        )
    if word in {"clip_c", "clip_h"} and name == word[-1]:
        left, _, right = quantity.equation.partition(" = ")
        lines = tuple(f"clip({line})" for line in quantity.numbers)
        return replace(quantity, equation=f"{left} = clip({right})", numbers=lines)
    return quantity


def _squashed(quantity: Quantity, own: str, other: str) -> Quantity:
    """A quantity with another squash in its symbol, its equation and its numbers."""

    def put(text: str) -> str:
        return text.replace(f"{own}(", f"{other}(")

    return replace(
        quantity,
        symbol=put(quantity.symbol),
        equation=put(quantity.equation),
        numbers=tuple(put(line) for line in quantity.numbers),
    )
