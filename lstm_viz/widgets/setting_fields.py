"""A task's settings as fields: those that every task has under their words, then its own under their names.

Owns the fields and what is typed into them. It does not own what becomes of it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from engine.protocol import Setting
from lstm_viz.setting_words import setting_words
from lstm_viz.widgets.field_grid import FieldGrid, show_text
from lstm_viz.words import to_translate, tr

# Settings that every task has, in words; those of a task alone are shown under their own names.
COMMON = to_translate(
    {
        "hidden_size": "Hidden units",
        "batch_size": "Batch",
        "learning_rate": "Learning rate",
        "forget_bias": "Forget bias",
    }
)
ASIDE = ("training_steps", "input_bias", "output_bias", "longest_memory", "activity_cost")


class SettingFields(QObject):
    """Stands behind the first `after` fields of a grid. Signal: `typed` (a setting's name, its new value)."""

    typed = Signal(str, object)

    def __init__(self, grid: FieldGrid, after: int, parent: QObject) -> None:
        super().__init__(parent)
        self._grid = grid
        self._after = after
        self._fields: dict[str, QLineEdit] = {}
        self._values: Mapping[str, Setting] = {}

    def show_settings(self, values: Mapping[str, Setting], elsewhere: Collection[str]) -> None:
        """Every setting has a field, but for those that are shown elsewhere."""
        self._values = values
        names = [name for name in dict.fromkeys((*COMMON, *values)) if name not in (*ASIDE, *elsewhere)]
        if names != list(self._fields):
            self._make(names)
        for name, field in self._fields.items():
            value = values.get(name)
            show_text(field, "" if value is None else f"{value:g}" if isinstance(value, float) else str(value))

    def _make(self, names: list[str]) -> None:
        self._grid.keep(self._after)
        self._fields = {}
        for name in names:
            field = self._fields[name] = QLineEdit()
            field.setMinimumWidth(1)
            field.setPlaceholderText(tr("the task’s own"))
            field.editingFinished.connect(partial(self._on_typed, name))
            self._grid.put(tr(COMMON[name]) if name in COMMON else setting_words(name), field)

    def _on_typed(self, name: str) -> None:
        before = self._values.get(name)
        value = _as_setting(self._fields[name].text(), before)
        if value is not None and value != before:
            self.typed.emit(name, value)


def _as_setting(text: str, before: Setting | None) -> Setting | None:
    """What was typed, as the setting that was there before is; None where it cannot be that."""
    text = text.strip().replace("−", "-")
    kinds: tuple[Callable[[str], Setting], ...] = (int, float) if not isinstance(before, str) else (str,)
    for kind in kinds:
        try:
            value = kind(text)
        except ValueError:
            continue
        return float(value) if isinstance(before, float) and not isinstance(value, str) else value
    return None
