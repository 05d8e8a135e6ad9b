"""The description of the cell that is drawn: the one its model has, with what a variant or a change put in.

Another squash stands in its gate's box and in the equations; added peepholes are drawn as the peephole LSTM's are,
a GRU that resets before the product as `reset_before` has it.
Owns that. It does not own which trace is shown, nor what the changes do. Knows no Qt.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec.structs import replace

from engine.protocol import AddPeepholes, Alteration, ModelDescription
from lstm_viz import squashes
from lstm_viz.diagram.graph import Cell, Quantity, load_cell
from lstm_viz.gates import GATES
from lstm_viz.reset_before import reset_before

RESET_BEFORE = "gru, reset before"
STATE_QUANTITIES = ("tanh_c", "h")


def drawn_cell(model: ModelDescription, changes: Sequence[Alteration], part: tuple[int, str]) -> Cell:
    """The cell of a layer and direction (`part`), the same object for the same cell."""
    name = model.cell
    peeps = [change for change in changes if isinstance(change, AddPeepholes)]
    if name == "lstm" and any(
        change.layer in {None, part[0]} and change.direction in {None, part[1]} for change in peeps
    ):
        name = "lstm_peephole"
    gates = GATES.get(model.cell, ())
    places = (*gates, *((squashes.STATE,) if "f" in gates else ()))
    put_in = []
    for place in places:
        found, own = squashes.at(model, changes, part, place), squashes.own(model, place)
        if found != own:
            put_in.append((place, squashes.words(own), squashes.words(found)))
    if name == "gru" and model.variant.get("reset") == "before":
        name = RESET_BEFORE
    return _with(name, tuple(put_in))


@lru_cache(maxsize=64)
def _with(name: str, put_in: tuple[tuple[str, str, str], ...]) -> Cell:
    """A cell by its name, with (place, own squash, other squash)."""
    cell = reset_before() if name == RESET_BEFORE else load_cell(name)
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
    return cell


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
