"""What the selected unit does over all steps, as curves: "Your run". Beside it the run without the changes, faint.

Owns which values are drawn and the heading. It does not own the curves' look (`step_curves`).
"""

from __future__ import annotations

import numpy as np

from lstm_viz.companion import Companion
from lstm_viz.diagram.graph import Cell, load_cell
from lstm_viz.selection import Selection
from lstm_viz.theme import Theme
from lstm_viz.trace import Trace
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.step_curves import StepCurve, StepCurves
from lstm_viz.words import tr, tr_known, within


class RunCurvesPanel(Card):
    """`show_quantities` says which curves; they follow the trace, the unit and the step."""

    def __init__(self, selection: Selection, tracing: Tracing, companion: Companion, theme: Theme) -> None:
        super().__init__()
        self._selection = selection
        self._tracing = tracing
        self._companion = companion
        self._wanted: tuple[str, ...] = ()
        self._hidden: tuple[str, ...] = ()
        self._title = label(role="title", wrap=True)
        self._note = label(role="muted", wrap=True)
        self.curves = StepCurves(tr("The selected unit over all steps"), theme)
        self.body.addWidget(self._title)
        self.body.addWidget(self.curves, 1)
        self.body.addWidget(self._note)
        for changed in (
            tracing.trace_changed,
            companion.changed,
            selection.unit_changed,
            selection.moment_changed,
        ):
            changed.connect(self._show)

    def set_theme(self, theme: Theme) -> None:
        self.curves.set_theme(theme)

    def show_quantities(self, wanted: tuple[str, ...], hidden: tuple[str, ...] = ()) -> None:
        """Which quantities are drawn, and which of them not yet."""
        if (wanted, hidden) != (self._wanted, self._hidden):
            self._wanted, self._hidden = wanted, hidden
            self._show()

    def _show(self) -> None:
        trace = self._tracing.trace
        if trace is None or self.isHidden():
            return
        cell, unit = load_cell(trace.model.cell), self._selection.unit
        names = [name for name in self._wanted if name not in self._hidden] or list(self._usual(cell))
        curves = [curve for name in names if (curve := _curve(trace, cell, name, unit)) is not None]
        drawn = [cell.quantities[name] for name in names if name in cell.quantities]
        before = self._tracing.baseline
        for name in names if before is not None else ():
            curve = None if before is None else _curve(before, cell, name, unit, faint=True)
            if curve is not None:
                curves.append(curve)
        beside = self._companion.trace
        if beside is not None:
            second = load_cell(beside.model.cell)
            known = [name for name in names if name in second.quantities]
            found = (_curve(beside, second, name, min(unit, beside.units - 1)) for name in known)
            curves += [curve for curve in found if curve is not None]
        whose = tr("Your run") if self._tracing.alterations else tr("The run")
        said = _listed([within(tr(what.title or what.name)) for what in drawn])
        title = tr("{whose}: {what} of unit {unit}", whose=whose, what=said, unit=unit + 1)
        self._title.setText(title if said else tr("What is asked for is drawn when it is answered."))
        if not said:  # what is read stands there all the same: one predicts from it
            curves = [StepCurve("", "", "pending", np.full(trace.steps, np.nan), trace.model.cell)]
        notes = []
        if before is not None and said:
            notes.append(tr("faint: without your changes"))
        if beside is not None and said:
            notes.append(
                tr("dashed: {model}", model=tr_known(beside.model.title))
                if _dashed(beside)
                else beside.model.title
            )
        self._note.setText(" · ".join(notes))
        self._note.setVisible(bool(notes))
        step = min(self._selection.step, trace.steps - 1)
        read = () if trace.model.inputs == "numbers" else trace.labels  # numbers under the steps' would mislead
        self.curves.show_curves(curves, step, labels=read)

    def _usual(self, cell: Cell) -> tuple[str, ...]:
        """What is drawn where nothing is asked for."""
        return (
            () if self._hidden else (cell.carries, *([cell.answer_of] if cell.answer_of != cell.carries else []))
        )


def _curve(trace: Trace, cell: Cell, name: str, unit: int, *, faint: bool = False) -> StepCurve | None:
    whole, what = trace.whole, cell.quantities.get(name)
    if what is None or whole is None or name not in whole.arrays:
        return None
    values = whole.arrays[name]
    symbol = what.symbol.removesuffix("_t")
    chosen = values[:, min(unit, values.shape[1] - 1)].astype(np.float64)
    return StepCurve(symbol, tr(what.title or what.name), what.colour, chosen, trace.model.cell, faint)


def _listed(words: list[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return tr("{first} and {last}", first=", ".join(words[:-1]), last=words[-1])


def _dashed(trace: Trace) -> bool:
    return trace.model.cell.startswith("rnn")
