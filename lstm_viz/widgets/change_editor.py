"""What can be set of one change: its gate, value, units, steps, place or squash, as far as its kind has them.

Owns the controls. It does not own the list of changes, nor what a change does.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from engine.protocol import (
    Alteration,
    ChangeForgetBias,
    ClampGate,
    CoupleGates,
    ModelDescription,
    ReplaceSquash,
    TakeUnitOut,
)
from lstm_viz.change_words import PLACE_NAMES, SQUASH_NAMES, steps_words, units_words
from lstm_viz.changes import places
from lstm_viz.gates import GATE_NAMES, GATES
from lstm_viz.widgets.card import label
from lstm_viz.widgets.knob import Knob, steady
from lstm_viz.words import tr

OPENING = steady(0, 1, 0.01)  # what a gate can be
SIGNED = steady(-1, 1, 0.01)  # what a candidate can be
BIASES = steady(-10, 10, 0.1)
SIGNED_GATES = ("g", "n", "h")


class ChangeEditor(QWidget):
    """Signals: `edited` (the change as it is now, and whether a slider is still held), `let_go` of the slider."""

    edited = Signal(object, bool)
    let_go = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._change: Alteration | None = None
        self._model: ModelDescription | None = None
        self.choice = QComboBox()  # the gate, the place of a squash, or the gate that is coupled
        self.squash = _choice(tr("Squash"))
        self.units = _choice(tr("Units"))
        self.steps = _choice(tr("Steps"))
        self.value = Knob(tr("Value"), OPENING, places=3)
        form = self._form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._caption = label()
        form.addRow(self._caption, self.choice)
        for box in (self.squash, self.units, self.steps):
            form.addRow(label(box.accessibleName()), box)
        form.addRow(self.value)
        for box in (self.choice, self.squash, self.units, self.steps):
            box.setMinimumContentsLength(6)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.activated.connect(lambda _: self._on_edited())
        self.value.turned.connect(self._on_turned)
        self.value.slider.sliderReleased.connect(self.let_go)

    def show_change(
        self, change: Alteration | None, model: ModelDescription, unit: int, loop: tuple[int, int] | None
    ) -> None:
        """Sets the controls to a change; `unit` is selected, `loop` the first and last step of a stretch."""
        self._change, self._model = change, model
        gates = [(tr(GATE_NAMES[gate]), gate) for gate in GATES.get(model.cell, ())]
        match change:
            case ClampGate(gate=gate):
                self._fill(self.choice, gates, gate, tr("Gate"))
            case ReplaceSquash(place=place):
                names = [(tr(PLACE_NAMES[each]), each) for each in _distinct(places(model))]
                self._fill(self.choice, names, place, tr("Where"))
            case CoupleGates(coupled=coupled):
                self._fill(self.choice, [("f = 1 − i", "f"), ("i = 1 − f", "i")], coupled, tr("Which"))
        self._show(self.choice, isinstance(change, ClampGate | ReplaceSquash | CoupleGates))
        self._show(self.squash, isinstance(change, ReplaceSquash))
        self._show(self.steps, isinstance(change, ClampGate))
        self._show(self.units, isinstance(change, ClampGate | ChangeForgetBias | TakeUnitOut))
        self.value.setVisible(isinstance(change, ClampGate | ChangeForgetBias))
        if isinstance(change, ReplaceSquash):
            names = [(tr(name), squash) for squash, name in SQUASH_NAMES.items()]
            self._fill(self.squash, names, change.squash)
        if isinstance(change, ClampGate | ChangeForgetBias | TakeUnitOut):
            every: list[tuple[int, ...]] = [] if isinstance(change, TakeUnitOut) else [()]
            units = _distinct([*every, change.units, (unit,)])
            self._fill(self.units, [(units_words(each), each) for each in units], change.units)
        if isinstance(change, ClampGate):
            marked = [] if loop is None else [(loop[0], loop[1] + 1)]
            stretches = _distinct([(0, None), (change.start, change.stop), *marked])
            self._fill(self.steps, [(steps_words(*each), each) for each in stretches], (change.start, change.stop))
            self.value.show_range(SIGNED if change.gate in SIGNED_GATES else OPENING)
            self.value.show_value(change.value)
        if isinstance(change, ChangeForgetBias):
            self.value.show_range(BIASES)
            self.value.show_value(change.value)

    def _fill(
        self, box: QComboBox, items: Sequence[tuple[str, Any]], chosen: Any, caption: str | None = None
    ) -> None:
        with QSignalBlocker(box):
            box.clear()
            for name, data in items:
                box.addItem(name, data)
            box.setCurrentIndex(max(0, [data for _, data in items].index(chosen) if _among(items, chosen) else 0))
        if caption is not None:
            self._caption.setText(caption)
            box.setAccessibleName(caption)

    def _show(self, box: QComboBox, shown: bool) -> None:
        self._form.setRowVisible(box, shown)

    def _on_turned(self, value: float) -> None:
        if isinstance(self._change, ClampGate | ChangeForgetBias):
            self._change = replace(self._change, value=value)
            self.edited.emit(self._change, self.value.slider.isSliderDown())

    def _on_edited(self) -> None:
        change = self._change
        match change:
            case ClampGate():
                start, stop = self.steps.currentData(Qt.ItemDataRole.UserRole)
                gate, value = self.choice.currentData(), change.value
                if gate not in SIGNED_GATES:
                    value = max(0.0, value)
                change = replace(change, gate=gate, value=value, units=self._chosen_units, start=start, stop=stop)
            case ReplaceSquash():
                change = replace(change, place=self.choice.currentData(), squash=self.squash.currentData())
            case CoupleGates():
                change = replace(change, coupled=self.choice.currentData())
            case ChangeForgetBias() | TakeUnitOut():
                change = replace(change, units=self._chosen_units)
        if change is not None and change != self._change:
            self._change = change
            self.edited.emit(change, False)

    @property
    def _chosen_units(self) -> tuple[int, ...]:
        return tuple(self.units.currentData())


def _choice(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    return box


def _among(items: Sequence[tuple[str, Any]], chosen: Any) -> bool:
    return any(data == chosen for _, data in items)


def _distinct(items: Sequence[Any]) -> list[Any]:
    return list(dict.fromkeys(items))
