"""What can be changed of what a person looks at: each kind of change, as it is added, and what stands there now.

Owns which kinds are offered, and with which first values. It does not own what a change does (`engine`), nor how
it is edited (`widgets.change_editor`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

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
from lstm_viz.changes import fits
from lstm_viz.gates import GATES
from lstm_viz.trace import Trace
from lstm_viz.weights import Weights
from lstm_viz.words import tr

FIRST_VALUE = 0.0  # of what is held, set or weighed: nothing
FIRST_BIAS = 1.0
FIRST_PEEPHOLE = 0.5


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
    gate = GATES.get(model.cell, ("",))[0]
    shown = min(unit, (model.proj_size or model.hidden_size) - 1)
    c, h = (
        SetState(state=state, step=step, value=FIRST_VALUE, units=units, layer=layer, direction=direction)
        for state, units in (("c", (unit,)), ("h", (shown,)))
    )
    symbol = next((other for other in range(model.input_size) if other != around.symbol(step)), 0)
    found: list[tuple[str, Alteration]] = [
        (tr("Hold a gate at a value"), ClampGate(gate=gate, value=FIRST_VALUE, layer=layer, direction=direction)),
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
            ReplaceSquash(place="candidate", squash="identity", layer=layer, direction=direction),
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
