"""A changed run against the untouched one: how far h is apart at each step, and how the answers fare. Knows no Qt.

Owns these comparisons of two traces of the same layer, direction and sequence. It does not own the traces.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray

from lstm_viz.change_words import LIMIT_NAMES
from lstm_viz.trace import Trace

Floats = NDArray[np.float64]
ROUNDING = 1e-5  # of h in single precision, over a few hundred steps
SMALLEST = 1e-12  # no probability counts as less: its logarithm would be infinite


@dataclass(frozen=True, eq=False)
class Difference:
    """The largest |h − h of the untouched run| of all units in each run of steps: `apart` (runs,), not finite
    where a value ran away; run k covers steps step_edges[k] … step_edges[k+1]-1.
    """

    step_edges: NDArray[np.int64]
    apart: Floats
    passed: tuple[tuple[int, str], ...] = ()  # the steps at which a value first passes a limit, and which: "10³"

    @property
    def largest(self) -> float:
        known = self.apart[np.isfinite(self.apart)]
        return float(known.max()) if len(known) else 0.0


def difference(trace: Trace, untouched: Trace) -> Difference | None:
    """Of every step where both are held whole, else of the overview's means; None where they do not match."""
    if comparable(trace, untouched):
        whole, before = trace.whole, untouched.whole
        if whole is not None and before is not None:
            apart = _apart(whole.arrays["h"], before.arrays["h"])
            return Difference(np.arange(trace.steps + 1), apart, _passed(trace))
        now, then = trace.overview, untouched.overview
        if now.arrays["h"].shape == then.arrays["h"].shape:
            return Difference(now.step_edges, _apart(now.arrays["h"], then.arrays["h"]), _passed(trace))
    return None


def _passed(trace: Trace) -> tuple[tuple[int, str], ...]:
    """The first step at which any value of the part that is shown passes each limit."""
    first: dict[float, int] = {}
    for passed in trace.summary.passed:
        if (passed.layer, passed.direction) == (trace.layer, trace.direction):
            first[passed.limit] = min(first.get(passed.limit, passed.step), passed.step)
    return tuple((step, LIMIT_NAMES.get(limit, "∞")) for limit, step in sorted(first.items()))


def comparable(trace: Trace, untouched: Trace) -> bool:
    """Whether both are of the same layer, direction, size and sequence."""
    same_part = (trace.layer, trace.direction, trace.units) == (
        untouched.layer,
        untouched.direction,
        untouched.units,
    )
    return same_part and trace.sequence is untouched.sequence


def _apart(now: NDArray[np.floating], then: NDArray[np.floating]) -> Floats:
    """The largest difference of each row; 0 where it is no more than what another order of sums makes."""
    with np.errstate(invalid="ignore", over="ignore"):  # ∞ − ∞ is no number, and is told so
        apart: Floats = np.abs(now.astype(np.float64) - then.astype(np.float64)).max(axis=1)
    apart[apart < ROUNDING] = 0
    return apart


@dataclass(frozen=True)
class Score:
    """How the answers of a trace fare: the mean loss, and how many are right of how many that are asked for."""

    loss: float
    right: int
    asked: int


def score(trace: Trace) -> Score | None:
    """−ln of the right class's probability, or the squared error of a number, over all asked steps; None where the
    trace is not held whole, or nobody knows what is right.
    """
    whole = trace.whole
    if whole is None or "target" not in whole.arrays:
        return None
    target = whole.arrays["target"][:, 0]
    asked = np.flatnonzero(np.isfinite(target))
    if not len(asked):
        return None
    answer = whole.arrays["answer"][asked].astype(np.float64)
    if trace.model.classes:
        likely = answer[np.arange(len(asked)), target[asked].astype(np.int64)]
        # What is no number stays none.
        losses = -np.log(np.where(likely < SMALLEST, SMALLEST, likely))
    else:
        with np.errstate(over="ignore"):
            losses = np.square(answer[:, 0] - target[asked])
    right = cast("Floats", whole.arrays["right"])[asked, 0]
    return Score(float(losses.mean()), int(np.nansum(right)), len(asked))
