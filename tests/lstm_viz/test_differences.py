"""A changed run against the untouched one: where h differs, and how the answers fare."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from msgspec.structs import replace as change_struct

from engine.protocol import Passed
from lstm_viz.differences import difference, score
from lstm_viz.trace import Stretch, Trace
from tests.lstm_viz.textbook import run, trace_of

TRACE = trace_of(run(7, 6, 3, 8))


def with_arrays(trace: Trace, **arrays: object) -> Trace:
    whole = trace.whole
    assert whole is not None
    return replace(trace, stretches=(Stretch(0, trace.steps, {**whole.arrays, **arrays}),))  # type: ignore[dict-item]


def test_the_largest_difference_of_any_unit_is_told_at_each_step() -> None:
    whole = TRACE.whole
    assert whole is not None
    h = whole.arrays["h"].copy()
    h[1, 1] += 1e-6  # another order of sums
    h[2, 5] += 0.25
    h[4, 0] = np.inf
    found = difference(with_arrays(TRACE, h=h), TRACE)
    assert found is not None
    np.testing.assert_allclose(found.apart, [0, 0, 0.25, 0, np.inf, 0], atol=1e-6)
    assert found.largest == pytest.approx(0.25, abs=1e-6)


def test_runs_of_other_parts_or_sequences_are_not_compared() -> None:
    assert difference(replace(TRACE, layer=1), TRACE) is None
    assert difference(trace_of(run(7, 6, 3, 8)), TRACE) is None


def test_the_loss_is_over_the_steps_that_are_asked_for() -> None:
    classes = replace(TRACE, model=change_struct(TRACE.model, classes=("a", "b")))
    answer = np.array([[0.5, 0.5]] * 4 + [[0.25, 0.75], [1.0, 0.0]])
    nan = np.nan
    asked = with_arrays(
        classes,
        answer=answer,
        target=np.array([[nan], [nan], [nan], [nan], [1.0], [1.0]]),
        right=np.array([[nan], [nan], [nan], [nan], [1.0], [0.0]]),
    )
    found = score(asked)
    assert found is not None
    assert (found.right, found.asked) == (1, 2)
    assert found.loss == pytest.approx(-(np.log(0.75) + np.log(1e-12)) / 2)


def test_nobody_knows_the_loss_where_nothing_is_asked() -> None:
    assert score(TRACE) is None
    assert score(with_arrays(TRACE, target=np.full((6, 1), np.nan))) is None


def test_the_first_step_at_which_anything_passes_a_limit_is_told_of_the_part_that_is_shown() -> None:
    def passed(step: int, limit: float, quantity: str = "c", layer: int = 0) -> Passed:
        return Passed(layer=layer, direction="forward", quantity=quantity, limit=limit, step=step, unit=0)

    runaway = (
        passed(4, 1e3),
        passed(2, 1e3, "h"),
        passed(5, 1e6),
        passed(0, 1e6, layer=1),
        passed(5, float("inf")),
    )
    trace = replace(TRACE, summary=change_struct(TRACE.summary, passed=runaway))
    found = difference(trace, TRACE)
    assert found is not None
    assert found.passed == ((2, "10³"), (5, "10⁶"), (5, "∞"))
