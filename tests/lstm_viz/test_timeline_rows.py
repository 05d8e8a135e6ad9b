"""The timeline's rows: one unit's curve, and maps of runs of units."""

from __future__ import annotations

import numpy as np
import pytest

from lstm_viz.curve import Curve, curve_in
from lstm_viz.theme import LIGHT
from lstm_viz.widgets.timeline_rows import LOWEST_RUN, fewer_rows, row_heights
from tests.lstm_viz.drawing import drawn
from tests.lstm_viz.timelines import CELL, ShowTimeline, made_trace


def test_the_curve_of_the_selected_unit_is_drawn_at_its_value(show_timeline: ShowTimeline) -> None:
    trace = made_trace(10)
    timeline = show_timeline(trace)
    timeline.show_moment(0, 0.0)
    timeline.show_unit(2)
    timeline.show_curve(True, curve_in(trace, 2))
    picture = drawn(timeline)
    assert trace.whole is not None
    for row, name in enumerate(CELL.timeline):
        quantity, box = CELL.quantities[name], timeline.row_rect(row)
        high = trace.scales_of(2)["belt"] if quantity.scale == "belt" else 1.0
        low = 0.0 if quantity.map == "gate" else -high
        colour = LIGHT.colour(quantity.colour)
        for step in range(1, 10):
            x = round(timeline.step_rect(step).center().x())
            value = float(trace.whole.arrays[name][step, 2])
            y = box.bottom() - (value - low) / (high - low) * box.height()
            column = picture[:, x].tolist()
            rows = range(round(y) - 2, round(y) + 3)
            assert any(column[at] == [colour.red(), colour.green(), colour.blue()] for at in rows), (name, step)


def test_another_unit_has_another_curve(show_timeline: ShowTimeline) -> None:
    trace = made_trace(10)
    timeline = show_timeline(trace)
    pictures = []
    for unit in (0, 1, 0):
        timeline.show_unit(unit)
        timeline.show_curve(True, curve_in(trace, unit))
        pictures.append(drawn(timeline))
    assert not np.array_equal(pictures[0], pictures[1])
    assert np.array_equal(pictures[0], pictures[2])


def test_what_is_no_number_leaves_a_gap_in_the_curve(show_timeline: ShowTimeline) -> None:
    trace = made_trace(10)
    curve = curve_in(trace, 0)
    assert curve is not None
    broken = {name: np.where(np.arange(10) == 5, np.nan, values) for name, values in curve.least.items()}
    timeline = show_timeline(trace)
    timeline.show_curve(True, Curve(0, curve.step_edges, broken, broken))
    picture = drawn(timeline)
    colour = LIGHT.colour(CELL.quantities["f"].colour)
    box = timeline.row_rect(CELL.timeline.index("f")).toAlignedRect()
    for step in (4, 5, 6):
        x = round(timeline.step_rect(step).center().x())
        column = picture[box.top() : box.bottom(), x].tolist()
        assert ([colour.red(), colour.green(), colour.blue()] in column) == (step != 5)


def test_a_map_has_no_row_lower_than_can_be_seen() -> None:
    means = np.arange(12.0).reshape(2, 6)
    edges = np.array([0, 1, 2, 3, 4, 5, 7])
    assert np.array_equal(fewer_rows(means, edges, 100.0), means)
    low = fewer_rows(means, edges, 2 * LOWEST_RUN)
    assert low.shape == (2, 2)
    assert low[0].tolist() == [1.0, (3 + 4 + 2 * 5) / 4]


@pytest.mark.parametrize("answer", [None, 0.0, 21.0])
@pytest.mark.parametrize("room", [90.0, 119.0, 300.0, 900.0])
@pytest.mark.parametrize("belts", [[False] * 6, [False] * 4 + [True, False], [False]])
def test_the_rows_share_the_room_and_the_memorys_curve_has_the_most(
    room: float, belts: list[bool], answer: float | None
) -> None:
    heights = row_heights(room, belts, answer)
    assert len(heights) == len(belts) + (answer is not None)
    assert sum(heights) == pytest.approx(room)
    others = {round(height, 9) for height, belt in zip(heights, belts, strict=False) if not belt}
    assert len(others) == 1
    assert all(height > max(others) for height, belt in zip(heights, belts, strict=False) if belt)
    if answer is not None:
        assert heights[-1] >= min(answer, room / 4)
