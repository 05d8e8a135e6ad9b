"""Traces as the window holds them: whole, or the stretches of time that were shown last."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.protocol import Array, TraceRead
from lstm_viz.trace import STRETCH_BYTES, STRETCHES_KEPT, Stretch, floats_a_step, stretch_around
from tests.lstm_viz.textbook import model, run, trace_of

ARRAYS = run(seed=2, steps=20, inputs=2, units=3)


def stretch(start: int, stop: int) -> Stretch:
    arrays = {name: Array.of(values[start:stop].astype(np.float32)) for name, values in ARRAYS.items()}
    return Stretch.of(TraceRead(trace=1, layer=0, direction="forward", start=start, stop=stop, arrays=arrays))


def test_every_quantity_of_a_step_is_the_step_s_own() -> None:
    trace = trace_of(ARRAYS)
    for step in range(trace.steps):
        values = trace.at(step)
        assert values is not None
        for name, array in ARRAYS.items():
            assert values[name] == pytest.approx(array[step].astype(np.float32))


def test_a_step_that_is_not_here_is_none() -> None:
    trace = trace_of(ARRAYS, whole=False).with_stretch(stretch(5, 9))
    assert [step for step in range(20) if trace.at(step) is not None] == [5, 6, 7, 8]
    assert trace.whole is None


def test_the_values_of_a_stretch_stand_at_their_steps() -> None:
    trace = trace_of(ARRAYS, whole=False).with_stretch(stretch(5, 9))
    values = trace.at(7)
    assert values is not None
    assert values["c"] == pytest.approx(ARRAYS["c"][7].astype(np.float32))


def test_another_stretch_leaves_the_first_trace_as_it_was() -> None:
    first = trace_of(ARRAYS, whole=False)
    first.with_stretch(stretch(0, 4))
    assert first.at(0) is None


def test_only_the_newest_stretches_are_kept() -> None:
    trace = trace_of(ARRAYS, whole=False)
    for start in range(STRETCHES_KEPT + 1):
        trace = trace.with_stretch(stretch(start, start + 1))
    assert trace.at(0) is None
    assert all(trace.at(step) is not None for step in range(1, STRETCHES_KEPT + 1))


def test_a_trace_cannot_be_changed() -> None:
    values = trace_of(ARRAYS).at(0)
    assert values is not None
    with pytest.raises(ValueError, match="read-only"):
        values["c"][0] = 1.0


def test_the_belts_scale_is_the_units_largest_cell_state_rounded_up() -> None:
    peaks = np.array([0.5, 2.34, 9.0])
    trace = trace_of({**ARRAYS, "c": ARRAYS["c"] / np.abs(ARRAYS["c"]).max(axis=0) * peaks})
    assert [trace.scales_of(unit)["belt"] for unit in range(3)] == pytest.approx([1.0, 2.4, 9.0], abs=0.1001)
    assert trace.scales_of(1)["belt"] == pytest.approx(2.4)


def test_one_unit_that_drifts_away_does_not_pale_the_others() -> None:
    peaks = np.array([1.0, 1.2, 50.0])
    trace = trace_of({**ARRAYS, "c": ARRAYS["c"] / np.abs(ARRAYS["c"]).max(axis=0) * peaks})
    assert {trace.scales_of(unit)["c"] for unit in range(3)} == {trace.scales_of(0)["c"]}
    assert trace.scales_of(0)["c"] < 50.0
    assert trace.overview.saturates("c")
    assert not trace.overview.saturates("f")


def test_the_same_unit_has_the_same_scales_object() -> None:
    trace = trace_of(ARRAYS)
    assert trace.scales_of(1) is trace.scales_of(1)


@given(steps=st.integers(1, 100_000), step=st.integers(0, 99_999), width=st.integers(1, 20_000))
def test_a_stretch_holds_the_step_and_no_more_than_its_bytes(steps: int, step: int, width: int) -> None:
    step = min(step, steps - 1)
    start, stop = stretch_around(step, steps, width)
    assert 0 <= start <= step < stop <= steps
    assert (stop - start) * width * 4 <= STRETCH_BYTES or stop - start == 1


@given(steps=st.integers(1, 100_000), width=st.integers(1, 2000))
def test_stretches_one_after_the_other_cover_every_step(steps: int, width: int) -> None:
    covered = 0
    while covered < steps:
        start, stop = stretch_around(covered, steps, width)
        assert start <= covered < stop
        covered = stop
    assert covered == steps


def test_a_stretch_is_no_smaller_than_what_a_step_of_the_trace_holds() -> None:
    held = sum(values.shape[1] for values in ARRAYS.values())
    assert floats_a_step(model(inputs=2, units=3)) >= held
