"""The timeline's picture: squares or a heat map, and what a pointer on it means."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lstm_viz.theme import DARK, LIGHT
from lstm_viz.widgets.heat import coloured
from lstm_viz.widgets.timeline import Timeline, notes
from lstm_viz.widgets.timeline_header import HEADER, ruler_spacing, shows_boxes, shows_characters
from tests.lstm_viz.drawing import drawn
from tests.lstm_viz.textbook import trace_of
from tests.lstm_viz.timelines import CELL, ShowTimeline, made_trace


def click(timeline: Timeline, x: float) -> None:
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(round(x), 90))


@pytest.mark.parametrize(
    ("steps", "units", "whole", "squares"),
    [(10, 4, True, True), (100, 8, True, False), (30, 200, True, False), (10, 4, False, False)],
)
def test_squares_are_drawn_where_they_are_large_enough_and_all_there(
    show_timeline: ShowTimeline, steps: int, units: int, whole: bool, squares: bool
) -> None:
    timeline = show_timeline(made_trace(steps, units, whole=whole))
    assert timeline.draws_squares("c") is squares


def test_a_square_has_its_values_colour(show_timeline: ShowTimeline) -> None:
    trace = made_trace(6)
    timeline = show_timeline(trace)
    timeline.show_moment(0, 1.0)
    picture = drawn(timeline)
    assert trace.whole is not None
    for row, name in enumerate(CELL.timeline):
        values = trace.whole.arrays[name]
        colours = coloured(values, CELL.quantities[name], trace.scales_of(0).get(name, 1.0), LIGHT)
        box, column = timeline.row_rect(row), timeline.step_rect(3)
        wide = (column.width() - 6) / values.shape[1]
        for unit in range(values.shape[1]):
            # A little under the top, where no bar of a negative value runs.
            x, y = round(column.left() + 3 + (unit + 0.5) * wide), round(box.top() + 2)
            red, green, blue = picture[y, x].tolist()
            assert (red << 16) + (green << 8) + blue == int(colours[3, unit]) & 0xFFFFFF, (name, unit)


def test_a_negative_square_carries_a_bar(show_timeline: ShowTimeline) -> None:
    trace = made_trace(6)
    timeline = show_timeline(trace)
    picture = drawn(timeline)
    assert trace.whole is not None
    row = CELL.timeline.index("h")
    values, box, column = trace.whole.arrays["h"], timeline.row_rect(row), timeline.step_rect(3)
    wide = (column.width() - 6) / values.shape[1]
    card = [int(LIGHT.card[at : at + 2], 16) for at in (1, 3, 5)]
    for unit in range(values.shape[1]):
        x = round(column.left() + 3 + (unit + 0.5) * wide)
        middle = picture[round(box.top()) : round(box.bottom()), x].tolist()
        assert (card in middle) == (values[3, unit] < 0)


@pytest.mark.parametrize("steps", [1, 7, 60, 1000])
def test_a_place_on_the_timeline_is_a_moment_and_back(
    show_timeline: ShowTimeline, qtbot: QtBot, steps: int
) -> None:
    timeline = show_timeline(made_trace(steps))
    wanted: list[float] = []
    timeline.moment_wanted.connect(wanted.append)
    for step in {0, steps // 2, steps - 1}:
        column = timeline.step_rect(step)
        click(timeline, column.center().x())
        # The pointer stands on a whole pixel.
        assert wanted[-1] == pytest.approx(step + 0.5, abs=1.01 / column.width())


def test_a_pointer_beside_the_steps_means_the_first_or_the_last_moment(show_timeline: ShowTimeline) -> None:
    timeline = show_timeline(made_trace(8))
    wanted: list[float] = []
    timeline.moment_wanted.connect(wanted.append)
    click(timeline, 2)
    click(timeline, timeline.width() - 2)
    assert wanted == [0.0, 8.0]


def test_dragging_asks_for_every_moment_on_the_way(show_timeline: ShowTimeline) -> None:
    timeline = show_timeline(made_trace(8))
    wanted: list[float] = []
    timeline.moment_wanted.connect(wanted.append)
    places = [timeline.step_rect(step).center().toPoint() for step in (1, 4, 2)]
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        QTest.mouseMove(timeline, place)
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=places[-1])
    assert [int(moment) for moment in wanted] == [1, 4, 2]


def test_without_a_trace_a_click_asks_for_nothing(application: object, qtbot: QtBot) -> None:
    timeline = Timeline(CELL, LIGHT)
    qtbot.addWidget(timeline)
    timeline.resize(1000, 180)
    timeline.show()
    wanted: list[float] = []
    timeline.moment_wanted.connect(wanted.append)
    click(timeline, 500)
    assert wanted == []


def test_the_columns_stand_side_by_side_and_fill_the_width(show_timeline: ShowTimeline) -> None:
    timeline = show_timeline(made_trace(9))
    columns = [timeline.step_rect(step) for step in range(9)]
    for left, right in pairwise(columns):
        assert right.left() == pytest.approx(left.right())
    assert columns[0].left() < columns[-1].right() < timeline.width()


def test_the_cursor_moves_with_the_moment(show_timeline: ShowTimeline) -> None:
    timeline = show_timeline(made_trace(8))
    timeline.show_moment(2, 0.5)
    first = drawn(timeline)
    timeline.show_moment(2, 0.75)
    assert not np.array_equal(drawn(timeline), first)
    timeline.show_moment(2, 0.5)
    assert np.array_equal(drawn(timeline), first)


def test_the_theme_colours_it_anew(show_timeline: ShowTimeline) -> None:
    timeline = show_timeline(made_trace(8))
    light = drawn(timeline)
    timeline.set_theme(DARK)
    assert drawn(timeline).mean() < light.mean()


def test_a_hundred_thousand_steps_are_drawn_from_the_overview(show_timeline: ShowTimeline) -> None:
    random = np.random.default_rng(7)
    arrays = {name: np.tanh(random.normal(size=(100_000, 4))) for name in CELL.quantities}
    trace = trace_of(arrays, whole=False)
    timeline = show_timeline(trace)
    timeline.show_moment(99_999, 1.0)
    picture = drawn(timeline)
    assert not timeline.draws_squares("c")
    area = timeline.step_rect(0).left(), timeline.step_rect(99_999).right()
    assert picture[HEADER + 10 :, round(area[0]) : round(area[1])].std() > 0
    assert "1,024 stretches of about 98 steps" in notes(trace)


def test_of_many_units_at_few_steps_only_the_units_are_averaged() -> None:
    trace = made_trace(5, 600, whole=False)
    groups = len(trace.overview.unit_edges["c"]) - 1
    assert groups < 600
    assert notes(trace) == f"overview: 600 units in {groups} groups, averaged"


@pytest.mark.parametrize(
    ("steps", "label", "shown"),
    [(10, "0.126 -0.132 0.64", True), (60, "0.126 -0.132 0.64", False), (60, "A", True), (400, "A", False)],
)
def test_a_symbol_of_which_hardly_a_letter_has_room_leaves_its_place_to_the_ruler(
    show_timeline: ShowTimeline, steps: int, label: str, shown: bool
) -> None:
    timeline = show_timeline(made_trace(steps))
    assert shows_boxes(timeline.columns, (label,) * steps) is shown


def test_where_no_symbol_has_room_the_ruler_shows_the_present_steps_number(show_timeline: ShowTimeline) -> None:
    timeline = show_timeline(made_trace(400))
    heads = []
    for step in (99, 101):
        timeline.show_moment(step, 1.0)
        heads.append(drawn(timeline)[: HEADER - 4])
    assert not np.array_equal(heads[0], heads[1])


def test_the_rulers_last_number_stays_above_the_steps(show_timeline: ShowTimeline) -> None:
    timeline = show_timeline(made_trace(400))
    timeline.show_moment(0, 1.0)
    beyond = drawn(timeline)[3 : HEADER - 2, round(timeline.columns.area.right()) + 2 : -3]  # within the focus
    assert (beyond == beyond[0, 0]).all()


def test_a_trace_that_is_shown_whole_needs_no_note() -> None:
    assert notes(made_trace(8)) == ""
    assert notes(None) == ""


@pytest.mark.parametrize(
    ("steps", "width", "spacing"),
    [(10, 700, 1), (100, 700, 10), (150, 700, 20), (100_000, 700, 10_000), (1, 1, 100)],
)
def test_the_rulers_numbers_keep_their_distance(steps: int, width: float, spacing: int) -> None:
    assert ruler_spacing(steps, width) == spacing


@pytest.mark.parametrize(
    ("steps", "label", "shown"), [(100, "a", True), (100, "ab", False), (40, "a", False), (400, "a", False)]
)
def test_characters_stand_bare_above_columns_too_narrow_for_boxes(
    show_timeline: ShowTimeline, steps: int, label: str, shown: bool
) -> None:
    timeline = show_timeline(made_trace(steps))
    assert shows_characters(timeline.columns, (label,) * steps) is shown


def test_shift_and_drag_marks_a_stretch_and_shift_and_click_ends_it(show_timeline: ShowTimeline) -> None:
    timeline = show_timeline(made_trace(8))
    wanted: list[object] = []
    moments: list[float] = []
    timeline.loop_wanted.connect(wanted.append)
    timeline.moment_wanted.connect(moments.append)
    places = [timeline.step_rect(step).center().toPoint() for step in (5, 3, 2)]
    shift, left = Qt.KeyboardModifier.ShiftModifier, Qt.MouseButton.LeftButton
    QTest.mousePress(timeline, left, shift, places[0])
    for place in places[1:]:
        QTest.mouseMove(timeline, place)
    QTest.mouseRelease(timeline, left, shift, places[-1])
    assert wanted == [None, (3, 5), (2, 5)]
    QTest.mouseClick(timeline, left, shift, places[0])
    assert wanted[-1] is None
    assert moments == []


def test_a_loop_is_seen(show_timeline: ShowTimeline) -> None:
    timeline = show_timeline(made_trace(8))
    timeline.show_moment(3, 0.5)
    plain = drawn(timeline)
    timeline.show_loop((2, 4))
    looped = drawn(timeline)
    inside, outside = (round(timeline.step_rect(step).center().x()) for step in (4, 6))
    assert (looped[:, inside] == plain[:, inside]).all()
    assert not (looped[:, outside] == plain[:, outside]).all()
    timeline.show_loop(None)
    assert np.array_equal(drawn(timeline), plain)


def test_it_is_seen_that_the_keys_come_here(show_timeline: ShowTimeline, qtbot: QtBot) -> None:
    timeline = show_timeline(made_trace(8))
    timeline.clearFocus()
    plain = drawn(timeline)
    timeline.setFocus()
    qtbot.waitUntil(timeline.hasFocus)
    framed = drawn(timeline)
    accent = [int(LIGHT.accent[at : at + 2], 16) for at in (1, 3, 5)]
    assert framed[0, timeline.width() // 2].tolist() == accent
    assert np.array_equal(framed[2:-2, 2:-2], plain[2:-2, 2:-2])
