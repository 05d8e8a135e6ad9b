"""What can be changed of what a person looks at: each kind of change, as it is added, and what stands there now.

Owns which kinds are offered, with which first values, and what another choice makes of one. It does not own what a
change does (`engine`), nor its controls (`widgets.change_editor`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace

from engine.protocol import (
    AddPeepholes,
    Alteration,
    ChangeForgetBias,
    ChangeInput,
    ChangeSymbol,
    ChangeWeight,
    ClampGate,
    CoupleGates,
    ModelDescription,
    RemoveForgetGate,
    ReplaceSquash,
    SetState,
    TakeUnitOut,
)
from lstm_viz.changes import fits, units_of
from lstm_viz.gates import CANDIDATES, GATES
from lstm_viz.trace import Trace
from lstm_viz.weights import Weights, places
from lstm_viz.words import tr

FIRST_VALUE = 0.0  # of what is held, set or weighed: nothing
FIRST_BIAS = 1.0
FIRST_PEEPHOLE = 0.5
SIGNED_GATES = frozenset(CANDIDATES.values())  # whose values may lie below zero


@dataclass(frozen=True)
class Around:
    """What is looked at while something is changed: of the untouched run, its unit, step, stretch and part."""

    model: ModelDescription
    unit: int = 0
    step: int = 0
    loop: tuple[int, int] | None = None  # first and last step of a stretch that is marked
    layer: int = 0
    direction: str = "forward"
    untouched: Trace | None = None
    weights: Callable[[], Weights | None] = lambda: None

    @property
    def labels(self) -> tuple[str, ...]:
        """What stands at each step; () where no sequence is here."""
        return () if self.untouched is None else self.untouched.sequence.labels

    @property
    def units(self) -> tuple[int, ...]:
        return (self.unit,)

    @property
    def columns(self) -> int:
        """How many numbers the first layer reads at a step."""
        return self.model.embedding_size or self.model.input_size

    @property
    def column_names(self) -> tuple[str, ...]:
        """What they are called, as far as they have names."""
        if self.model.inputs == "numbers":
            return self.model.columns
        return () if self.model.embedding_size else self.model.alphabet

    def symbol(self, step: int) -> int | None:
        """Which symbol stands at a step, from 0; None where numbers stand there."""
        if self.untouched is None or self.untouched.sequence.values.ndim != 1 or step >= self.untouched.steps:
            return None
        return int(self.untouched.sequence.values[step])

    def number(self, step: int, column: int) -> float | None:
        """The number that stands at a step and column; of symbols what the first layer reads, where it is here."""
        trace = self.untouched
        if trace is None or step >= trace.steps:
            return None
        if trace.sequence.values.ndim > 1:
            return float(trace.sequence.values[step, column])
        values = trace.at(step) if trace.layer == 0 else None
        return None if values is None or column >= len(values["x"]) else float(values["x"][column])


def kinds(around: Around) -> list[tuple[str, Alteration]]:
    """What can be added to what is looked at, with its words, for the layer and direction looked at."""
    model, unit, step = around.model, around.unit, around.step
    layer = around.layer if model.num_layers > 1 else None
    direction = around.direction if model.bidirectional else None
    gates = GATES.get(model.cell, ("",))
    gate, squashed = gates[0], "candidate" if len(gates) > 1 else gates[0]
    hold = tr("Hold a gate at a value") if len(gates) > 1 else tr("Hold the hidden state at a value")
    shown = min(unit, (model.proj_size or model.hidden_size) - 1)
    c, h = (
        SetState(state=state, step=step, value=FIRST_VALUE, units=units, layer=layer, direction=direction)
        for state, units in (("c", (unit,)), ("h", (shown,)))
    )
    symbol = next((other for other in range(model.input_size) if other != around.symbol(step)), 0)
    found: list[tuple[str, Alteration]] = [
        (hold, ClampGate(gate=gate, value=FIRST_VALUE, layer=layer, direction=direction)),
        (tr("Set the cell state c at a step"), c),
        (tr("Set the hidden state h at a step"), h),
        (
            tr("Take unit {unit} out", unit=unit + 1),
            TakeUnitOut(units=(unit,), layer=layer, direction=direction),
        ),
        (tr("Read another symbol at a step"), ChangeSymbol(step=step, symbol=symbol)),
        (tr("Read another number at a step"), ChangeInput(step=step, column=0, value=FIRST_VALUE)),
        (tr("Change a weight or a bias"), _weight(around)),
        (tr("Set the forget bias"), ChangeForgetBias(value=FIRST_BIAS, layer=layer, direction=direction)),
        (
            tr("Replace a squash"),
            ReplaceSquash(place=squashed, squash="identity", layer=layer, direction=direction),
        ),
        (tr("Remove the forget gate"), RemoveForgetGate(layer=layer, direction=direction)),
        (tr("Couple forget and input gate"), CoupleGates(layer=layer, direction=direction)),
        (tr("Add peepholes"), _peepholes(model, layer, direction)),
    ]
    return [(words, change) for words, change in found if fits(change, model)]


def _weight(around: Around) -> ChangeWeight:
    """The first weight of the unit that is looked at, of what its first gate reads of h."""
    suffix = "_reverse" if around.model.bidirectional and around.direction == "reverse" else ""
    tensor = f"rnn.weight_hh_l{around.layer}{suffix}"
    return ChangeWeight(tensor=tensor, index=(around.unit, 0), value=FIRST_VALUE)


def _peepholes(model: ModelDescription, layer: int | None, direction: str | None) -> AddPeepholes:
    same = (FIRST_PEEPHOLE,) * model.hidden_size
    return AddPeepholes(i=same, f=same, o=same, layer=layer, direction=direction)


def chosen(change: Any, name: str, value: Any, around: Around) -> Alteration:
    """A change with something else chosen: a field of it by its name, or its part, steps, or place in a tensor."""
    changed: Alteration
    match name:
        case "part":
            changed = replace(change, layer=value[0], direction=value[1])
        case "steps":
            changed = replace(change, start=value[0], stop=value[1])
        case "gate" if value not in SIGNED_GATES:
            changed = replace(change, gate=value, value=max(0.0, change.value))
        case "state":
            other = replace(change, state=value)
            most = units_of(other, around.model)
            changed = replace(other, units=tuple(unit for unit in change.units if unit < most))
        case "tensor":
            known = places(value, around.model)
            row = min(change.index[0], known[0].size * max(1, len(known[0].gates)) - 1)
            column = min(change.index[-1], known[-1].size - 1)
            changed = replace(change, tensor=value, index=(row, column)[: len(known)])
        case "row_gate" | "row":
            rows = places(change.tensor, around.model)[0]
            gate, within = divmod(change.index[0], rows.size)
            row = value * rows.size + within if name == "row_gate" else gate * rows.size + value
            changed = replace(change, index=(row, *change.index[1:]))
        case "read":
            changed = replace(change, index=(change.index[0], value))
        case _:
            changed = replace(change, **{name: value})
    return changed


def parts(around: Around) -> list[tuple[str, tuple[int | None, str | None]]]:
    """The layers and directions that a change can be of."""
    model = around.model
    layers = [None, *range(model.num_layers)] if model.num_layers > 1 else [None]
    directions = [None, *model.directions] if model.bidirectional else [None]
    found = []
    for layer in layers:
        for direction in directions:
            words = [tr("all layers") if layer is None else tr("layer {layer}", layer=layer + 1)]
            if model.num_layers == 1:
                words = [] if direction else [tr("both directions")]
            if direction is not None:
                words.append(tr("reverse") if direction == "reverse" else tr("forward"))
            found.append((", ".join(words), (layer, direction)))
    return found
