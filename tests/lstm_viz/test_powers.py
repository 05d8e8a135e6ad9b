"""Scales for values that run away: their ends, shares and places."""

from __future__ import annotations

import numpy as np
import pytest

from lstm_viz.powers import LARGEST, end_of, placed, share, spread
from lstm_viz.words import number


@pytest.mark.parametrize(
    ("peak", "end"),
    [(0.2, 1.0), (1.23, 1.3), (999.0, 999.0), (1000.0, 1e3), (2.5e8, 1e9), (np.inf, LARGEST), (np.nan, 1.0)],
)
def test_a_scale_ends_at_a_round_number(peak: float, end: float) -> None:
    assert end_of(peak) == pytest.approx(end)


def test_every_power_of_ten_has_the_same_room_and_the_infinite_is_at_the_end() -> None:
    steps = np.diff([share(10.0**power, 1e9) for power in range(2, 10)])
    assert steps == pytest.approx(np.full(7, steps[0]), rel=0.02)
    assert [share(value, 1e9) for value in (0.0, 1e9, -np.inf, np.nan)] == [0.0, 1.0, 1.0, 0.0]
    assert share(0.5, 2.0) == 0.25


def test_values_lie_where_their_share_says() -> None:
    values = np.array([-np.inf, -1e9, -3.0, 0.0, 0.5, 1e4, np.inf], np.float32)
    expected = [np.sign(value) * share(float(value), 1e9) * 1e9 for value in values]
    np.testing.assert_allclose(placed(values, 1e9), expected, rtol=1e-6)
    assert placed(values, 5.0) is values


@pytest.mark.parametrize("end", [5.0, 1e9])
def test_what_lies_at_each_place_of_a_scales_bar_is_placed_there(end: float) -> None:
    shares = np.linspace(-1, 1, 9)
    np.testing.assert_allclose(placed(spread(shares, end), end), shares * end, rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize(
    ("value", "words"),
    [(999999.4, "999999.400"), (1e6, "10⁶"), (-2.5e8, "−2.50·10⁸"), (3.4e38, "3.40·10³⁸"), (-1e39, "−10³⁹")],
)
def test_a_large_number_is_written_with_a_power_of_ten(value: float, words: str) -> None:
    assert number(value) == words
