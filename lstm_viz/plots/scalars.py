"""The sheets of scalars through training: loss, accuracy, and the gradient's norm before and after clipping."""

from __future__ import annotations

from math import exp, isfinite

from lstm_viz.plots.curves import Curve, CurvePlot, Level
from lstm_viz.plots.sheet import Rows, Sheet, View
from lstm_viz.runs.entrants import entrant_name
from lstm_viz.runs.record import ACCURACY, CLIPPED_NORM, GRADIENT_NORM, LOSS, RunRecord
from lstm_viz.theme import Theme
from lstm_viz.words import number, tr


class ScalarSheet(Sheet):
    """One quantity of every run that is shown, beside what chance gives."""

    def __init__(self, title: str, quantity: str, theme: Theme) -> None:
        self._plot = CurvePlot(title, theme, in_percent=quantity == ACCURACY)
        super().__init__(title, self._plot.canvas)
        self._quantity = quantity

    def draw(self, view: View) -> None:
        curves = curves_of(view, self._quantity)
        levels = chance_of(view.current, self._quantity)
        newest = [(curve.label, curve.series.last(view.window)) for curve in curves if curve.of_now]
        self.note = " · ".join(f"{label} {self._in_short(value)}" for label, value in newest)
        self._plot.show(curves, levels, view.window, view.log and self._quantity != ACCURACY)

    def set_theme(self, theme: Theme) -> None:
        self._plot.set_theme(theme)

    def summary(self) -> str:
        return self._plot.summary()

    def table(self) -> tuple[tuple[str, ...], Rows]:
        return table_of(self._plot.curves)

    def _in_short(self, value: float) -> str:
        """A value in a heading, where there is little room."""
        if not isfinite(value):
            return "–"
        if self._quantity == ACCURACY:
            return f"{100 * value:.0f} %"
        return number(value, 2) if value >= 0.1 else f"{value:.1g}"


class NormSheet(Sheet):
    """How large the gradient of all weights is, before and after it is clipped."""

    def __init__(self, theme: Theme) -> None:
        title = tr("Gradient norm")
        self._plot = CurvePlot(title, theme)
        super().__init__(title, self._plot.canvas)

    def draw(self, view: View) -> None:
        before = curves_of(view, GRADIENT_NORM)
        record = view.current
        clip = None if record is None else record.method.clip_norm
        clipped = (
            []
            if clip is None
            else [curve for curve in curves_of(view, CLIPPED_NORM, tr("{name}, clipped")) if curve.of_now]
        )
        thin = [Curve(curve.label, curve.cell, curve.series, curve.of_now, thin=True) for curve in clipped]
        levels = [] if clip is None else [Level(clip, tr("clipped at {norm}", norm=f"{clip:g}"))]
        self.note = tr("of all weights together, before clipping and after")
        self._plot.show(before + thin, levels, view.window, log=True)

    def set_theme(self, theme: Theme) -> None:
        self._plot.set_theme(theme)

    def summary(self) -> str:
        return self._plot.summary()

    def table(self) -> tuple[tuple[str, ...], Rows]:
        return table_of(self._plot.curves)


def curves_of(view: View, quantity: str, words: str = "{name}") -> list[Curve]:
    """A curve for each entrant of each run, the earlier runs with their names."""
    found = []
    for record in view.runs:
        of_now = record is view.current
        for entrant, series in record.curves_of(quantity):
            began = record.entrants[entrant]
            name = words.format(name=entrant_name(began.name))
            label = name if of_now else tr("{name}, {run}", name=name, run=record.name)
            found.append(Curve(label, began.description.cell, series, of_now))
    return found


def chance_of(record: RunRecord | None, quantity: str) -> list[Level]:
    """What a model without any memory would reach."""
    if record is None or quantity not in record.began.chance:
        return []
    chance = record.began.chance[quantity]
    if quantity == ACCURACY:
        return [Level(chance, tr("chance {share} %", share=f"{100 * chance:.3g}"))]
    choices = exp(chance)
    if quantity == LOSS and chance > 0 and abs(choices - round(choices)) < 1e-6:
        return [Level(chance, tr("chance ln {choices}", choices=round(choices)))]
    return [Level(chance, tr("chance {value}", value=number(chance)))]


def table_of(curves: list[Curve]) -> tuple[tuple[str, ...], Rows]:
    """Every value that is held, at each training step; where some are joined their least, mean and most."""
    rows: Rows = []
    for curve in curves:
        exact = curve.series.exact()
        if exact is not None:
            rows += [
                (curve.label, step, value, value, value) for step, value in zip(*map(list, exact), strict=True)
            ]
        elif curve.series.first is not None:
            columns = curve.series.columns(curve.series.first, curve.series.stop - 1, 1 << 17)
            parts = (columns.end, columns.least, columns.mean, columns.most)
            rows += [(curve.label, int(step), *values) for step, *values in zip(*map(list, parts), strict=True)]
    return ("curve", "training_step", "least", "mean", "most"), rows
