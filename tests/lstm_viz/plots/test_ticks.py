"""Marks of an axis are round, few, and read as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lstm_viz.plots.ticks import count_of, marks, nice_end, nice_step, plain, power_near, power_of_ten, power_ticks


@given(low=st.floats(-1e6, 1e6), span=st.floats(1e-6, 1e6), most=st.integers(2, 12))
def test_marks_are_few_and_within_the_axis(low: float, span: float, most: int) -> None:
    step = nice_step(span, most)
    found = marks(low, low + span, step)
    assert len(found) <= most + 1
    assert all(low - step / 1000 <= value <= low + span + step / 1000 for value in found)


@pytest.mark.parametrize(
    ("value", "step", "words"),
    [(0.5, 0.25, "0.50"), (1.0, 1.0, "1"), (-2.0, 0.5, "−2.0"), (0.0, 0.1, "0"), (1200.0, 200.0, "1,200")],
)
def test_a_mark_has_as_many_places_as_its_scale_needs(value: float, step: float, words: str) -> None:
    assert plain(value, step) == words


def test_powers_of_ten_are_written_as_such() -> None:
    assert [power_of_ten(exponent) for exponent in (-12, 0, 1, 3)] == ["10⁻¹²", "1", "10", "10³"]
    assert power_near(-1.4) == "10⁻¹·⁴"
    assert count_of(1240) == "1,240"


def test_an_axis_within_one_power_of_ten_has_marks_between() -> None:
    assert [words for _, words in power_ticks(-0.1, 0.9, 4)] == ["1", "2", "5"]
    assert [words for _, words in power_ticks(-16, 0, 5)] == ["10⁻¹⁵", "10⁻¹⁰", "10⁻⁵", "1"]


@given(low=st.floats(-40, 2), span=st.floats(0.3, 60), most=st.integers(2, 8))
def test_marks_on_powers_of_ten_do_not_lie_upon_each_other(low: float, span: float, most: int) -> None:
    """Also where an axis is so low that one mark alone would be a round one."""
    ticks = power_ticks(low, low + span, most)
    assert 2 <= len(ticks) <= most or span < 1
    assert len(ticks) <= most
    places = [place for place, _ in ticks]
    assert places == sorted(set(places))
    assert [words for _, words in power_ticks(-3.6, 1.7, 2)] == ["10⁻²", "1"]


@given(value=st.floats(1e-6, 1e9))
def test_the_end_of_an_axis_is_a_little_above_its_curve(value: float) -> None:
    assert value * (1 - 1e-9) <= nice_end(value) <= 1.26 * value
