"""An LSTM whose forget and input gate are coupled: one of the two has weights, the other is what that lacks of 1.

So have it ONNX's input_forget (f = 1 − i) and a what-if that couples gates. Owns what differs from the picture of
the LSTM, with peepholes or without: the gate that follows is no box with weights and a feed, but a circle that
takes the other gate's values from 1. Knows no Qt.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from msgspec.structs import replace

from lstm_viz.diagram.graph import Cell, Dot, Operation, Phase, Quantity, Ribbon, Span, Wire
from lstm_viz.words import to_translate

SIGN = "1 −"
SYMBOL = 19.0  # pixels, as those of the other gates
WORDS = to_translate(
    {
        "source": "coupled gates: Greff et al. 2017, “LSTM: A Search Space Odyssey”",
        "order": "The order is for explaining: the three layers that have weights depend only on h_{t−1} and x_t.",
        "forget": "One gate decides both here: the input gate reads h_{t−1} and x_t, and what it lacks of 1 "
        "is kept.",
        "forget unit": "Unit {unit} lets {i%} of what is new in, so it keeps {f%} of what it carried.",
        "write": "The candidate proposes new content: tanh gives −1 to 1. As much of it is let in as was let go.",
        "f": "The forget gate has no weights of its own: it is what the input gate lacks of 1. "
        "A unit forgets exactly as much as it takes in.",
        "input": "The candidate proposes new content: tanh gives −1 to 1. "
        "What the forget gate lacks of 1 is how much of it is let in.",
        "i": "The input gate has no weights of its own: it is what the forget gate lacks of 1. "
        "A unit takes in exactly as much as it forgets.",
    }
)


class Way(NamedTuple):
    """Where the gate that follows is drawn: its circle, its squares with their symbol, the wire from the other
    gate, when that carries and when the gate is known; the wires, operations and dots of the LSTM that are not.
    """

    circle: tuple[float, float]
    squares: tuple[float, float]
    symbol: tuple[float, float]
    path: tuple[tuple[float, float], ...]
    carries: Span
    known: Span
    gone: frozenset[str]


WAYS = {
    "f": Way(
        (235, 394),
        (180, 436),
        (247, 347),
        ((329, 394), (270, 394)),
        (0.52, 0.57),
        (0.57, 0.62),
        frozenset({"forget", "forget_feed", "peephole_f", "peep_f_in", "peep_f_out"}),
    ),
    "i": Way(
        (385, 394),
        (330, 436),
        (397, 347),
        ((291, 394), (350, 394)),
        (0.0, 0.2),
        (0.2, 0.3),
        frozenset({"input", "input_feed", "peephole_i", "peep_i_in", "peep_i_out"}),
    ),
}
# Of the input gate that the forget gate follows: it works a phase earlier.
EARLIER: dict[str, dict[str, Any]] = {
    "input_feed": {"phase": 0, "span": (0.38, 0.46)},
    "input_pipe": {"phase": 0, "span": (0.52, 0.64)},
    "forget_pipe": {"span": (0.62, 0.73)},
    "peep_i_in": {"phase": 0, "span": (0.38, 0.42), "path": ((146, 185), (146, 300), (278, 300))},
    "peep_i_out": {
        "phase": 0,
        "span": (0.43, 0.46),
        "path": ((299, 321), (299, 430), (329, 430)),
        "bridges": ((299, 394),),  # under the wire from one gate to the other
    },
}


def coupled(cell: Cell, gate: str) -> Cell:
    """The description with `gate`, "f" or "i", as what the other one lacks of 1."""
    other, way = ("i" if gate == "f" else "f"), WAYS[gate]
    peephole = f"peep_{gate}"
    phases, phase = _phases(cell.phases, gate), cell.quantities[gate].phase
    coupling = Wire(id="coupling", quantity=other, path=way.path, phase=phase, span=way.carries)
    squares = Ribbon(quantity=gate, at=way.squares, width=110, symbol_at=way.symbol, pixels=SYMBOL)
    return replace(
        cell,
        source=WORDS["source"],
        order_note=cell.order_note if "peep_o" in cell.quantities else WORDS["order"],
        equations=tuple(line for phase in phases for line in phase.lines),
        phases=phases,
        quantities=_quantities(cell.quantities, gate, other, way),
        gates=tuple(box for box in cell.gates if box.quantity != gate),
        operations=(
            *(operation for operation in cell.operations if operation.id not in way.gone),
            Operation(id="one_minus", sign=SIGN, quantity=gate, at=way.circle),
        ),
        wires=(*(_earlier(wire, gate) for wire in cell.wires if wire.id not in way.gone), coupling),
        dots=tuple(dot for dot in cell.dots if not _is_gone(dot, way)),
        ribbons=(*cell.ribbons, squares),
        symbols=tuple(symbol for symbol in cell.symbols if symbol.of != gate),
        readings=tuple(reading for reading in cell.readings if peephole not in reading.needs),
    )


def _phases(phases: tuple[Phase, ...], gate: str) -> tuple[Phase, ...]:
    forget, write, *others = phases
    if gate == "f":
        forget = replace(forget, words=WORDS["forget"], unit_words=WORDS["forget unit"], lines=("i", "f"))
        write = replace(write, words=WORDS["write"], lines=("g",))
    else:
        write = replace(write, words=WORDS["input"])
    return (forget, write, *others)


def _quantities(known: dict[str, Quantity], gate: str, other: str, way: Way) -> dict[str, Quantity]:
    follows = replace(
        known[gate],
        equation=f"{gate}_t = 1 − {other}_t",
        numbers=(f"1 − {{{other}}}",),
        words=WORDS[gate],
        span=way.known,
    )
    found = {name: quantity for name, quantity in known.items() if name != f"peep_{gate}"} | {gate: follows}
    if gate == "f":
        found["i"] = replace(known["i"], phase=0, span=(0.46, 0.52))
        if "peep_i" in known:
            found["peep_i"] = replace(known["peep_i"], phase=0, span=(0.42, 0.43))
    return found


def _earlier(wire: Wire, gate: str) -> Wire:
    return replace(wire, **EARLIER.get(wire.id, {})) if gate == "f" else wire


def _is_gone(dot: Dot, way: Way) -> bool:
    """Where the gate's own feed left the joined wire, and its peephole the belt's."""
    at_feed = dot.wire == "joined" and dot.at[0] == way.circle[0]
    return at_feed or dot.wire == "peep_f_in"
