"""How hard a task is, as knobs: a slider for each of the settings that make it harder the higher they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.protocol import Setting
from lstm_viz.setting_words import setting_words
from lstm_viz.widgets.card import label
from lstm_viz.widgets.knob import Knob, growing
from lstm_viz.words import tr

MOST_TIMES = 4  # as much as the task's own a slider reaches; what is typed may not go beyond
LEAST_TOP = 8


class DifficultyKnobs(QWidget):
    """Signal: `turned` (a setting's name, its value), only by a person."""

    turned = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._row.addWidget(label(tr("Difficulty"), role="muted"))
        self._knobs: dict[str, Knob] = {}

    def show_settings(
        self, names: Sequence[str], values: Mapping[str, Setting], own: Mapping[str, Setting]
    ) -> None:
        """A knob for each whole number of `names`, from 1 to several times the task's own value."""
        whole = {name: value for name in names if isinstance(value := values.get(name), int)}
        self.setVisible(bool(whole))
        if list(whole) != list(self._knobs):
            self._make(list(whole))
        for name, value in whole.items():
            usual = own.get(name, value)
            top = max(LEAST_TOP, MOST_TIMES * usual if isinstance(usual, int) else value, value)
            self._knobs[name].show_range(growing(1, top))
            self._knobs[name].show_value(value)

    def _make(self, names: list[str]) -> None:
        for knob in self._knobs.values():
            self._row.removeWidget(knob)
            knob.hide()
            knob.deleteLater()
        self._knobs = {}
        for name in names:
            knob = Knob(setting_words(name), growing(1, LEAST_TOP), tip=tr("The higher, the harder"))
            knob.turned.connect(partial(self._on_turned, name))
            self._knobs[name] = knob
            self._row.addWidget(knob, 1)

    def _on_turned(self, name: str, value: float) -> None:
        self.turned.emit(name, round(value))
