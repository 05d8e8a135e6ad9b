"""One unit over time: what a trace holds of it, and what a pixel shows of it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.protocol import Array, UnitRead
from lstm_viz.curve import Curve, at_pixels, curve_in
from tests.lstm_viz.textbook import run, trace_of

ARRAYS = run(seed=2, steps=20, inputs=2, units=3)


def test_the_curve_of_a_whole_trace_has_the_units_value_at_every_step() -> None:
    curve = curve_in(trace_of(ARRAYS), 1)
    assert curve is not None
    assert curve.step_edges.tolist() == list(range(21))
    for name in ("i", "f", "g", "o", "c", "h"):
        assert curve.least[name] == pytest.approx(ARRAYS[name][:, 1].astype(np.float32))
        assert curve.most[name] is curve.least[name]


def test_a_trace_that_is_not_here_has_no_curve() -> None:
    assert curve_in(trace_of(ARRAYS, whole=False), 1) is None


def test_what_the_engine_read_is_the_curve() -> None:
    values = {name: Array.of(np.arange(3, dtype=np.float32)) for name in "ifgoch"}
    edges = Array.of(np.array([0, 4, 8, 12], np.int32))
    curve = Curve.of(
        UnitRead(trace=1, layer=0, direction="forward", unit=2, step_edges=edges, least=values, most=values)
    )
    assert curve.unit == 2
    assert curve.step_edges.tolist() == [0, 4, 8, 12]
    assert curve.most["c"].tolist() == [0, 1, 2]


@given(
    sizes=st.lists(st.integers(1, 9), min_size=1, max_size=40),
    pixels=st.integers(1, 200),
    seed=st.integers(0, 2**32 - 1),
)
def test_nothing_is_hidden_and_nothing_made_up(sizes: list[int], pixels: int, seed: int) -> None:
    """Each pixel shows exactly the least and the most of the runs that it touches."""
    edges = np.concatenate(([0], np.cumsum(sizes)))
    steps = int(edges[-1])
    random = np.random.default_rng(seed)
    least = random.normal(size=len(sizes))
    most = least + random.random(len(sizes))
    low, high = at_pixels(least, most, edges, pixels)
    for pixel in range(pixels):
        # The pixel covers steps from pixel·T/n to (pixel + 1)·T/n; whole numbers decide what it touches.
        touched = [
            run
            for run in range(len(sizes))
            if edges[run] * pixels < (pixel + 1) * steps and edges[run + 1] * pixels > pixel * steps
        ]
        assert low[pixel] == least[touched].min()
        assert high[pixel] == most[touched].max()
