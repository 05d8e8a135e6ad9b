"""What can be set of one change: its gate, value, units, steps, weight, symbol or squash, as far as it has them.

Owns which controls a kind of change has, and what they make of it. It does not own the list of changes, nor what a
change does.
"""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from engine.protocol import (
    AddPeepholes,
    Alteration,
    ChangeForgetBias,
    ChangeInput,
    ChangeSymbol,
    ChangeWeight,
    ClampGate,
    CoupleGates,
    RemoveForgetGate,
    ReplaceSquash,
    SetState,
    TakeUnitOut,
)
from lstm_viz.change_kinds import SIGNED_GATES, Around, chosen, parts
from lstm_viz.change_words import squashed_words, steps_words, units_words
from lstm_viz.changes import places, units_of
from lstm_viz.gates import GATE_NAMES, GATES
from lstm_viz.squashes import WORDS as SQUASH_NAMES
from lstm_viz.weights import place_words, tensor_words, unread
from lstm_viz.weights import places as weight_places
from lstm_viz.widgets.card import label
from lstm_viz.widgets.change_fields import Choice, NamedNumber, Written, steps_in, units_in
from lstm_viz.widgets.knob import Knob, steady
from lstm_viz.words import number, readable, tr

OPENING = steady(0, 1, 0.01)  # what a gate can be
SIGNED = steady(-1, 1, 0.01)  # what a candidate can be
NUMBERS = steady(-5, 5, 0.01)  # a state, a weight, an input
BIASES = steady(-10, 10, 0.1)
PEEPING = ("i", "f", "o")

# The controls of each kind, in their order.
FIELDS: dict[type, tuple[str, ...]] = {
    ClampGate: ("gate", "units", "steps", "part", "value"),
    SetState: ("state", "step", "units", "part", "value"),
    TakeUnitOut: ("units", "part"),
    ChangeSymbol: ("step", "symbol"),
    ChangeInput: ("step", "column", "value"),
    ChangeWeight: ("tensor", "row_gate", "row", "read", "value"),
    ChangeForgetBias: ("units", "part", "value"),
    ReplaceSquash: ("place", "squash", "part"),
    RemoveForgetGate: ("part",),
    CoupleGates: ("coupled", "part"),
    AddPeepholes: ("units", "part", *(f"peephole_{gate}" for gate in PEEPING)),
}


class ChangeEditor(QWidget):
    """Signals: `edited` (the change as it is now, and whether a slider is still held), `let_go` of the slider."""

    edited = Signal(object, bool)
    let_go = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._change: Alteration | None = None
        self._around: Around | None = None
        self._peeped: tuple[int, ...] = ()  # the units whose peepholes are looked at
        self.gate, self.state = Choice(tr("Gate")), Choice(tr("State"))
        self.place, self.squash = Choice(tr("Where")), Choice(tr("Squash"))
        self.coupled, self.part = Choice(tr("Which")), Choice(tr("Layer"))
        self.tensor, self.row_gate = Choice(tr("Weights")), Choice(tr("Gate’s rows"))
        self.units = Written(tr("Units"), tr("Choose, or type units: 2, or 1, 4–6, or all"), lambda _: None)
        self.steps = Written(tr("Steps"), tr("Choose, or type steps: 3, or 3–5, or 3– to the end"), steps_in)
        self.step, self.symbol = NamedNumber(tr("Step")), NamedNumber(tr("Symbol"))
        self.column, self.row = NamedNumber(tr("Input")), NamedNumber(tr("Row"))
        self.read = NamedNumber(tr("Reads"))
        self.value = Knob(tr("Value"), OPENING, places=3, free=True)
        self.peepholes = {
            gate: Knob(tr("Peephole of the {gate}", gate=tr(GATE_NAMES[gate])), NUMBERS, places=3, free=True)
            for gate in PEEPING
        }
        self.note = label(role="muted", wrap=True)
        self._fields: dict[str, QWidget] = {
            name: getattr(self, name) for names in FIELDS.values() for name in names if hasattr(self, name)
        }
        self._fields |= {f"peephole_{gate}": knob for gate, knob in self.peepholes.items()}
        self._build()

    def _build(self) -> None:
        form = self._form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in self._fields.items():
            if isinstance(field, Knob):
                field.turned.connect(lambda value, name=name: self._on_turned(name, value))
                field.slider.sliderReleased.connect(self.let_go)
            elif isinstance(field, Choice | NamedNumber):
                form.addRow(label(field.accessibleName()), field)
                field.picked.connect(lambda value, name=name: self._on_picked(name, value))
        for knob in (self.value, *self.peepholes.values()):
            form.addRow(knob)
        form.addRow(self.note)

    def show_change(self, change: Alteration | None, around: Around) -> None:
        """Sets the controls to a change, in what is looked at."""
        if type(change) is not type(self._change):
            self._peeped = ()
        self._change, self._around = change, around
        shown = set() if change is None else {name for name in FIELDS[type(change)] if self._has(name, change)}
        for name, field in self._fields.items():
            self._form.setRowVisible(field, name in shown)
        self.note.clear()
        if change is not None:
            for name in FIELDS[type(change)]:
                if name in shown:
                    self._fill(name, change, around)
        self.note.setVisible(bool(self.note.text()))

    def take_focus(self) -> None:
        """The keys go to the value, else to the first control that there is."""
        first = next((field for field in self._fields.values() if not field.isHidden()), None)
        if not self.value.isHidden():
            self.value.slider.setFocus()
        elif first is not None:
            (first.slider if isinstance(first, Knob) else first).setFocus()

    def _has(self, name: str, change: Alteration) -> bool:
        """Whether a change has something to choose there."""
        assert self._around is not None
        model = self._around.model
        if name == "part":
            return model.num_layers > 1 or model.bidirectional
        if isinstance(change, ChangeWeight):
            known = weight_places(change.tensor, model)
            if name == "row_gate":
                return bool(known) and len(known[0].gates) > 1
            return name != "read" or len(known) > 1
        return True

    def _fill(self, name: str, change: Any, around: Around) -> None:
        """Sets one control."""
        model = around.model
        gates = GATES.get(model.cell, ())
        match name:
            case "gate":
                self.gate.fill([(tr(GATE_NAMES[gate]), gate) for gate in gates], change.gate)
            case "state":
                states = ("c", "h") if "f" in gates else ("h",)
                self.state.fill([(state, state) for state in states], change.state)
            case "place":
                known = _distinct(places(model) if len(gates) > 1 else (change.place,))
                self.place.fill([(squashed_words(each, model), each) for each in known], change.place)
            case "squash":
                self.squash.fill([(tr(words), each) for each, words in SQUASH_NAMES.items()], change.squash)
            case "coupled":
                self.coupled.fill([("f = 1 − i", "f"), ("i = 1 − f", "i")], change.coupled)
            case "part":
                self.part.fill(parts(around), (change.layer, change.direction))
            case "units":
                self._fill_units(change, around)
            case "steps":
                stretches = [(0, None), (change.start, change.stop), (around.step, around.step + 1)]
                stretches += [] if around.loop is None else [(around.loop[0], around.loop[1] + 1)]
                items = [(steps_words(*each), each) for each in _distinct(stretches)]
                self.steps.fill(items, (change.start, change.stop))
            case "step":
                count = max(len(around.labels), change.step + 1)
                self.step.fill(count, change.step, lambda step: _step_words(step, around.labels))
            case "symbol":
                self.symbol.fill(model.input_size, change.symbol, lambda at: readable(model.alphabet[at]))
            case "column":
                names = around.column_names
                self.column.fill(
                    around.columns,
                    change.column,
                    lambda at: readable(names[at]) if at < len(names) else str(at + 1),
                )
            case _:
                self._fill_number(name, change, around)

    def _fill_units(self, change: Any, around: Around) -> None:
        count = units_of(change, around.model)
        present = self._peeped if isinstance(change, AddPeepholes) else change.units
        every: list[tuple[int, ...]] = [] if isinstance(change, TakeUnitOut) else [()]
        known = _distinct([*every, present, (min(around.unit, count - 1),)])
        self.units.set_reader(lambda text: _some(units_in(text, count), every))
        self.units.fill([(units_words(each), each) for each in known], present)

    def _fill_number(self, name: str, change: Any, around: Around) -> None:
        """A value, a peephole, or a place in a tensor."""
        if name == "value":
            self._fill_value(change, around)
        elif name.startswith("peephole_"):
            gate = name.removeprefix("peephole_")
            weights = getattr(change, gate) or (0.0,) * around.model.hidden_size
            self.peepholes[gate].show_value(weights[self._peeped[0] if self._peeped else 0])
        else:
            self._fill_weight(name, change, around)

    def _fill_weight(self, name: str, change: ChangeWeight, around: Around) -> None:
        model = around.model
        known = weight_places(change.tensor, model)
        if name == "tensor":
            weights = around.weights()
            names = [change.tensor] if weights is None else list(weights.tensors)
            self.tensor.fill([(tensor_words(each, model), each) for each in names], change.tensor)
        elif known:
            rows = known[0]
            gate, within = divmod(change.index[0], rows.size) if rows.gates else (0, change.index[0])
            if name == "row_gate":
                items = [(tr(GATE_NAMES[letter]), at) for at, letter in enumerate(rows.gates)]
                self.row_gate.fill(items, gate)
            elif name == "row":
                self.row.fill(rows.size, within, lambda at: place_words(rows, at, model))
            else:
                self.read.fill(known[1].size, change.index[1], lambda at: place_words(known[1], at, model))

    def _fill_value(self, change: Any, around: Around) -> None:
        before: float | None = None
        values = NUMBERS
        match change:
            case ClampGate(gate=gate):
                values = SIGNED if gate in SIGNED_GATES else OPENING
            case ChangeForgetBias():
                values = BIASES
            case ChangeWeight(tensor=tensor, index=index):
                weights = around.weights()
                before = None if weights is None else weights.value(tensor, index)
            case ChangeInput(step=step, column=column):
                before = around.number(step, column)
        self.value.show_range(values)
        self.value.show_value(change.value)
        told = [] if before is None else [tr("untouched: {value}", value=number(before, 4))]
        follows = unread(change.tensor, change.index, around.model) if isinstance(change, ChangeWeight) else ""
        if follows:
            told.append(tr("Nothing reads it: the gates are coupled, and {gate} has no weights.", gate=follows))
        self.note.setText(" · ".join(told))

    def _on_turned(self, name: str, value: float) -> None:
        change = self._change
        if change is None or self._around is None or name not in FIELDS[type(change)]:
            return  # typed for a change that is not shown any more
        changed: Alteration
        if isinstance(change, AddPeepholes):
            gate, size = name.removeprefix("peephole_"), self._around.model.hidden_size
            weights = list(getattr(change, gate) or (0.0,) * size)
            for unit in self._peeped or range(size):
                weights[unit] = value
            knob, changed = self.peepholes[gate], replace(change, **{gate: tuple(weights)})
        else:
            knob, changed = self.value, replace(change, value=value)
        self._change = changed
        self.edited.emit(changed, knob.slider.isSliderDown())

    def _on_picked(self, name: str, value: Any) -> None:
        change, around = self._change, self._around
        if change is None or around is None:
            return
        if isinstance(change, AddPeepholes) and name == "units":
            self._peeped = value
            self.show_change(change, around)
            return
        changed = chosen(change, name, value, around)
        if changed != change:
            self._change = changed
            self.edited.emit(changed, False)


def _step_words(step: int, labels: tuple[str, ...]) -> str:
    """A step's number with what stands there."""
    return f"{step + 1} · {readable(labels[step])}" if step < len(labels) else str(step + 1)


def _some(units: tuple[int, ...] | None, every: list[tuple[int, ...]]) -> tuple[int, ...] | None:
    """Units that were typed; "all" is none where all cannot be meant."""
    return None if units == () and not every else units


def _distinct(items: Any) -> list[Any]:
    return list(dict.fromkeys(items))
