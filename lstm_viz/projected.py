"""An LSTM with a projection: what the output gate shows goes through W_hr, and h_t has fewer numbers than units.

So have it torch's proj_size and AllenNLP's ELMo. Owns what differs from the picture of the LSTM: the product
behind the output valve, and h as a vector of its own length. Knows no Qt.
"""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from lstm_viz.diagram.graph import Cell, Operation, Phase, Quantity, Reading, Wire
from lstm_viz.words import to_translate

SHOWN = "shown"  # of a trace: what the projection reads
CIRCLE = (802, 473)
WORDS = to_translate(
    {
        "source": "Sak, Senior & Beaufays 2014: an LSTM with a projection",
        "phase": "tanh squeezes the cell state to −1 to 1; the output gate says how much of it is shown as m_t. "
        "The projection W_{hr} makes fewer numbers of that: h_t.",
        "unit": "The output gate shows {o%} of tanh(C_t) = {tanh_c}: {shown}.",
        "shown name": "Shown m",
        "shown title": "Shown, before the projection",
        "shown": "What the output gate lets through of the cell state: what the projection reads.",
        "h": "The hidden state: sums of what all units show, so it has a length of its own. "
        "It is what the rest of the network, and the next step’s gates, see.",
    }
)


def projected(cell: Cell) -> Cell:
    """The description with a projection behind the output gate."""
    *others, expose = cell.phases
    return replace(
        cell,
        source=WORDS["source"],
        phases=(*others, _expose(expose)),
        quantities=_quantities(cell.quantities),
        equations=(*(name for name in cell.equations if name != "h"), SHOWN, "h"),
        valves=tuple(
            replace(valve, result=SHOWN) if valve.id == "output_valve" else valve for valve in cell.valves
        ),
        operations=(*cell.operations, Operation(id="projection", sign="W", quantity="h", at=CIRCLE)),
        wires=_wires(cell.wires),
        readings=_readings(cell.readings),
    )


def _expose(phase: Phase) -> Phase:
    return replace(phase, words=WORDS["phase"], unit_words=WORDS["unit"], lines=("o", SHOWN, "h"))


def _quantities(of_lstm: dict[str, Quantity]) -> dict[str, Quantity]:
    h = of_lstm["h"]
    return of_lstm | {
        "h_before": replace(of_lstm["h_before"], by_unit=False),
        SHOWN: replace(
            h,
            symbol="m_t",
            name=WORDS["shown name"],
            title=WORDS["shown title"],
            words=WORDS["shown"],
            span=(0.58, 0.64),
            equation=h.equation.replace("h_t", "m_t", 1),
        ),
        "h": replace(
            h, equation="h_t = W_{hr}·m_t", numbers=(), words=WORDS["h"], by_unit=False, span=(0.72, 0.8)
        ),
    }


def _wires(of_lstm: tuple[Wire, ...]) -> tuple[Wire, ...]:
    shown = Wire(
        id="shown_pipe",
        quantity=SHOWN,
        path=((802, 435), (802, CIRCLE[1] - 20)),
        phase=3,
        span=(0.64, 0.72),
    )
    own: dict[str, dict[str, Any]] = {
        "hidden_out": {"path": ((822, CIRCLE[1]), (846, CIRCLE[1]), (846, 505), (988, 505)), "span": (0.8, 1.0)},
        "hidden_up": {"span": (0.88, 1.0)},
    }
    wires = (replace(wire, kind="bus", **own[wire.id]) if wire.id in own else wire for wire in of_lstm)
    return (*wires, shown)


def _readings(of_lstm: tuple[Reading, ...]) -> tuple[Reading, ...]:
    return tuple(
        replace(reading, text="{shown}", at=(774, 478), needs=(SHOWN,)) if reading.text == "{h}" else reading
        for reading in of_lstm
    )
