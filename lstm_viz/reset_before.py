"""The GRU as it was first written: the reset gate acts on the state before the product with it, not after.

So have it ONNX's linear_before_reset = 0 and Keras's reset_after=False. Owns what differs from the shipped picture
(resources/cells/gru.json): the way of the state through the valve, then into the sum. Knows no Qt.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from msgspec.structs import replace

from lstm_viz.diagram.graph import Cell, Dot, Quantity, Reading, Symbol, Wire, load_cell
from lstm_viz.words import to_translate

# Where the boxes of the reset gate and of the recall stand, and the valve above the first of them.
RESET_X, RECALL_X, VALVE_Y = 378, 521, 302
SWAPPED = {"reset": (RESET_X, 410), "recall": (RECALL_X, 410)}
WORDS = to_translate(
    {
        "source": "Cho et al. 2014; the reset gate before the product, as in their paper",
        "phase": "The reset gate says, unit by unit, how much of the old state the candidate gets to see.",
        "unit": "The reset gate of unit {unit} lets {r%} of {h_before} through: {reset}.",
        "recall": "What the reset valve let through of the old state has to say to the candidate: a weighted sum.",
        "let through": "What the reset valve lets through of the old state.",
        "legend": "pipe width = signal (m: full at 4) · valve = gate · hatched = negative · "
        "grey = not computed yet",
    }
)


@cache
def reset_before() -> Cell:
    """The description, always the same object."""
    cell = load_cell("gru")
    first, *others = cell.phases
    return replace(
        cell,
        source=WORDS["source"],
        phases=(replace(first, words=WORDS["phase"], unit_words=WORDS["unit"]), *others),
        quantities=_quantities(cell.quantities),
        gates=tuple(replace(gate, at=SWAPPED.get(gate.id, gate.at)) for gate in cell.gates),
        valves=tuple(
            replace(valve, at=(RESET_X, VALVE_Y)) if valve.id == "reset_valve" else valve for valve in cell.valves
        ),
        wires=_wires(cell.wires),
        dots=(
            *(dot for dot in cell.dots if dot.at != (RESET_X, 505)),
            Dot(wire="hidden_down", at=(152, VALVE_Y)),
        ),
        symbols=_symbols(cell.symbols),
        readings=_readings(cell.readings),
        legend=WORDS["legend"],
    )


def _quantities(of_gru: dict[str, Quantity]) -> dict[str, Quantity]:
    return of_gru | {
        "reset": replace(
            of_gru["reset"],
            symbol="r_t ⊙ h_{t−1}",
            scale="belt",
            span=(0.64, 0.7),
            equation="r_t ⊙ h_{t−1}",
            numbers=("{r} × {h_before}",),
            words=WORDS["let through"],
        ),
        "m": replace(
            of_gru["m"],
            span=(0.86, 0.95),
            equation="m_t = W_{hn}·(r_t ⊙ h_{t−1}) + b_{hn}",
            words=WORDS["recall"],
        ),
        "n": replace(
            of_gru["n"],
            equation="n_t = tanh(W_{in}·x_t + b_{in} + m_t)",
            numbers=("tanh({n_sum} {±n_bias} {±m})",),
        ),
    }


def _wires(of_gru: tuple[Wire, ...]) -> tuple[Wire, ...]:
    own: dict[str, dict[str, Any]] = {
        "joined": {"path": ((175, 505), (352, 505))},
        "reset_feed": {"path": ((348, 505), (RESET_X, 505), (RESET_X, 460))},
        "reset_pipe": {"path": ((RESET_X, 362), (RESET_X, 327)), "span": (0.54, 0.64)},
        "let_through": {
            "path": ((403, VALVE_Y), (RECALL_X, VALVE_Y), (RECALL_X, 362)),
            "scale": "belt",
            "phase": 0,
            "span": (0.7, 0.85),
        },
        "recall_pipe": {"path": ((577, 410), (644, 410)), "phase": 1, "span": (0.0, 0.35)},
    }
    # The state's way to the valve, in place of the one to the recall; it passes over the update gate's pipe.
    to_valve = Wire(
        id="recall_feed",
        quantity="h_before",
        scale="belt",
        path=((152, VALVE_Y), (353, VALVE_Y)),
        phase=0,
        span=(0.38, 0.62),
        bridges=((235, VALVE_Y),),
    )
    return tuple(
        to_valve if wire.id == "recall_feed" else replace(wire, **own.get(wire.id, {})) for wire in of_gru
    )


def _symbols(of_gru: tuple[Symbol, ...]) -> tuple[Symbol, ...]:
    places = {"m_t": (596, 398), "r_t": (391, 354), "h_{t−1}": (262, 290)}
    return tuple(
        replace(symbol, at=places[symbol.text]) if symbol.text in places and symbol.at[0] > 300 else symbol
        for symbol in of_gru
    )


def _readings(of_gru: tuple[Reading, ...]) -> tuple[Reading, ...]:
    own: dict[str, dict[str, Any]] = {
        "{m}": {"at": (611, 352), "align": "center"},
        "{r}": {"at": (367, 352)},
        "{reset}": {"at": (419, 290)},
    }
    return tuple(replace(reading, **own.get(reading.text, {})) for reading in of_gru)
