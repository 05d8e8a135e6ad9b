"""What came of the engine as the tables that expressions speak of: traces, gradients, races.

Owns names and counting from 1. Whoever asked the engine (the window, or `computing`) hands in what it answered.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import inf

import numpy as np
from numpy.typing import NDArray

from engine.protocol import CellGradients, ModelDescription
from lstm_viz.learn.context import Context, Table, Tables, Value

RECENT = 20  # training steps whose mean is a race's loss, accuracy: one batch alone says little

Arrays = Mapping[str, NDArray[np.generic]]


@dataclass(frozen=True, eq=False)
class Measured:
    """What there is on the stage, each part where it is there; `names` are drawn, computed or filled in."""

    trace: Mapping[str, Table] = field(default_factory=dict)
    untouched: Mapping[str, Table] = field(default_factory=dict)
    beside: Mapping[str, Table] = field(default_factory=dict)
    shown: Mapping[str, Table] = field(default_factory=dict)
    gradients: Mapping[str, Tables] = field(default_factory=dict)
    race: Mapping[str, Tables] = field(default_factory=dict)
    names: Mapping[str, Value] = field(default_factory=dict)

    def context(self) -> Context:
        """Everything by name; T and H are those of the run on the stage."""
        names: dict[str, Value] = {}
        if "h" in self.trace:
            steps, units = self.trace["h"].values.shape
            names = {"T": float(steps), "H": float(units)}
        traces = {"untouched": self.untouched, "beside": self.beside, "shown": self.shown}
        groups: dict[str, Tables] = {name: tables for name, tables in traces.items() if tables}
        groups |= {**self.gradients, **self.race}
        loss = next((table for table in groups.get("loss", {}).values() if isinstance(table, Table)), None)
        if loss is not None:
            names["training_step"] = float(len(loss.values))
        return Context({**names, **self.names}, self.trace, groups)


def trace_tables(model: ModelDescription, arrays: Arrays) -> dict[str, Table]:
    """A trace's quantities, (T, size) each; `p` is the answer of a model with classes."""
    columns = {"x": model.columns if model.inputs == "numbers" else model.alphabet, "answer": model.classes}
    tables = {
        name: Table(
            values.astype(np.float64), columns.get(name, ()) if _fits(columns.get(name, ()), values) else ()
        )
        for name, values in arrays.items()
    }
    if model.output == "classes" and "answer" in tables:
        tables["p"] = tables["answer"]
    return tables


def _fits(columns: Sequence[str], values: NDArray[np.generic]) -> bool:
    """Whether the columns have these names: what reads an embedding has none."""
    return values.ndim == 2 and len(columns) == values.shape[1]


def gradient_tables(cells: Sequence[CellGradients], metric: str = "memory") -> dict[str, Tables]:
    """ "norm", "ratio" and "horizon" by cell. Steps from 1; before the first measured one there is no number."""
    norms: dict[str, Table] = {}
    ratios: dict[str, Table] = {}
    horizons: dict[str, float] = {}
    for cell in cells:
        curve = cell.curves.get(cell.memory if metric == "memory" else metric)
        if curve is None:
            continue  # this cell has no such gradient
        logarithms = np.full(cell.stop, np.nan)
        logarithms[cell.start :] = curve.log10.numpy()
        with np.errstate(over="ignore", invalid="ignore"):
            norms[cell.cell] = Table(10.0**logarithms)
            ratios[cell.cell] = Table(10.0 ** (logarithms - curve.at_loss_step))
        horizons[cell.cell] = inf if curve.horizon is None else float(curve.horizon)
    return {"norm": norms, "ratio": ratios, "horizon": horizons}


def race_tables(
    cells: Sequence[str], loss: NDArray[np.floating], accuracy: NDArray[np.floating]
) -> dict[str, Tables]:
    """ "loss" and "accuracy" by cell, from (n, cells) each; a name alone is the mean of the newest."""
    return {"loss": _raced(cells, loss), "accuracy": _raced(cells, accuracy)}


def _raced(cells: Sequence[str], values: NDArray[np.floating]) -> dict[str, Table]:
    tables = {}
    for place, cell in enumerate(cells):
        own = values[:, place].astype(np.float64)
        newest = own[-RECENT:][np.isfinite(own[-RECENT:])]
        tables[cell] = Table(own, bare=float(newest.mean()) if len(newest) else np.nan)
    return tables
