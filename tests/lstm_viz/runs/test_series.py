"""A scalar through training: nothing is dropped, no peak is lost, and memory has a bound."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lstm_viz.runs.series import Series

MILLION = 1_000_000


def taken(values: np.ndarray, piece: int = 37, first: int = 1, most_places: int = 1 << 17) -> Series:
    series = Series(most_places)
    for start in range(0, len(values), piece):
        series.extend(first + start, values[start : start + piece])
    return series


def test_every_value_is_there_while_there_are_few() -> None:
    values = np.random.default_rng(0).normal(size=5000).astype(np.float32)
    found = taken(values).exact()
    assert found is not None
    steps, exact = found
    assert np.array_equal(steps, np.arange(1, 5001))
    assert np.array_equal(exact.astype(np.float32), values)


def test_a_million_values_keep_their_peaks_and_their_mean_in_bounded_memory() -> None:
    values = np.random.default_rng(1).normal(size=MILLION).astype(np.float32)
    values[[123_456, 876_543]] = 99.0, -77.0
    series = taken(values, piece=5000)
    columns = series.columns(1, MILLION, 800)
    assert len(columns.step) <= 800
    assert (columns.most.max(), columns.least.min()) == (99.0, -77.0)
    (peak,) = np.flatnonzero(columns.most == 99.0)
    assert abs(columns.step[peak] - 123_457) <= MILLION / 800
    assert series.last(MILLION) == pytest.approx(values.mean(dtype=np.float64), abs=1e-6)
    assert series.nbytes < 8 << 20


def test_a_close_look_at_a_thinned_stretch_has_no_more_columns_than_places() -> None:
    series = taken(np.arange(4096.0), most_places=1024)
    columns = series.columns(1000, 1100, 800)
    assert series.stride == 4
    assert len(columns.step) == 26
    assert np.all(columns.least <= columns.mean)
    assert np.all(columns.mean <= columns.most)


@given(
    length=st.integers(1, 700),
    most_places=st.sampled_from([16, 64, 1024]),
    piece=st.integers(1, 90),
    columns=st.integers(1, 50),
    data=st.data(),
)
def test_columns_have_the_least_and_the_most_of_their_training_steps(
    length: int, most_places: int, piece: int, columns: int, data: st.DataObject
) -> None:
    start = data.draw(st.integers(1, length))
    stop = data.draw(st.integers(start, length))
    values = np.random.default_rng(length).normal(size=length)
    values[:: data.draw(st.integers(2, 9))] = np.nan
    found = taken(values, piece, most_places=most_places).columns(start, stop, columns)
    assert len(found.step) <= columns + 1
    kept = values[start - 1 : stop].astype(np.float32)
    if np.isfinite(kept).any():
        assert np.nanmin(kept) >= found.least.min()
        assert np.nanmax(kept) <= found.most.max()
    within = np.concatenate([[0], found.end])
    edges_held = [values[int(before) : int(after)] for before, after in pairwise(within)][1:]
    for piece_values, least, most in zip(edges_held, found.least[1:], found.most[1:], strict=True):
        assert (np.float32(np.nanmin(piece_values)), np.float32(np.nanmax(piece_values))) == (least, most)


def test_going_back_forgets_what_came_later() -> None:
    series = taken(np.arange(1.0, 101.0))
    series.extend(41, np.array([-1.0, -2.0]))
    assert series.stop == 43
    found = series.exact()
    assert found is not None
    assert list(found[1][-3:]) == [40.0, -1.0, -2.0]
    assert series.extremes() == (-2.0, 40.0)


def test_going_back_to_the_beginning_empties_it() -> None:
    series = taken(np.arange(1.0, 101.0), most_places=16)
    series.truncate(1)
    assert series.first is None
    series.extend(1, np.array([5.0]))
    assert series.last() == 5.0
    assert series.stride == 1


def test_a_missing_training_step_is_refused() -> None:
    series = taken(np.arange(10.0))
    with pytest.raises(ValueError, match="training step 11 is due, not 12"):
        series.extend(12, np.array([1.0]))


def test_what_is_not_finite_has_no_value() -> None:
    series = taken(np.array([1.0, np.nan, np.inf, 3.0]))
    assert series.extremes() == (1.0, 3.0)
    assert series.last(4) == 2.0


def test_smoothing_is_the_mean_of_the_last_training_steps() -> None:
    values = np.random.default_rng(2).normal(size=3000)
    series = taken(values)
    smooth = series.smoothed(np.array([1.0, 100.0, 3000.0]), 50)
    assert smooth == pytest.approx([values[0], values[50:100].mean(), values[2950:].mean()], abs=1e-6)


def test_a_run_that_is_put_aside_is_thinned_and_keeps_its_peaks() -> None:
    values = np.zeros(20_000)
    values[777] = 5.0
    series = taken(values)
    series.thin(4096)
    assert series.extremes() == (0.0, 5.0)
    assert series.nbytes < 300_000
    series.extend(20_001, np.array([9.0]))
    assert series.extremes()[1] == 9.0


def test_a_million_values_take_no_more_room_than_the_first() -> None:
    few, many = taken(np.ones(10)), taken(np.ones(MILLION), piece=5000)
    many.columns(1, MILLION, 800)
    assert many.nbytes == few.nbytes


def test_places_that_were_let_go_leave_nothing_behind() -> None:
    series = taken(np.full(1000, 9.0))
    series.columns(1, 1000, 50)  # the pyramid has all of it
    series.truncate(500)
    series.extend(500, np.ones(3))
    columns = series.columns(1, 2000, 10)
    assert columns.end[-1] == 502
    assert series.columns(500, 2000, 10).most.max() == 1.0
