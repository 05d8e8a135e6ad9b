"""The timeline's picture: squares or a heat map, and what a pointer on it means."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lstm_viz.curve import Curve, curve_in
from lstm_viz.diagram.graph import load_cell
from lstm_viz.theme import DARK, LIGHT
from lstm_viz.trace import Stretch, Trace
from lstm_viz.widgets.heat import coloured
from lstm_viz.widgets.timeline import Timeline, notes
from lstm_viz.widgets.timeline_answer import WORDS_HEIGHT, answer_row
from lstm_viz.widgets.timeline_header import HEADER, ruler_spacing, shows_characters
from lstm_viz.widgets.timeline_rows import LOWEST_RUN, fewer_rows
from tests.lstm_viz.drawing import drawn
from tests.lstm_viz.textbook import run, trace_of

CELL = load_cell("lstm")
Show = Callable[[Trace], Timeline]


def made_trace(steps: int, units: int = 4, *, whole: bool = True) -> Trace:
    return trace_of(run(seed=steps, steps=steps, inputs=2, units=units), whole=whole)


@pytest.fixture
def show(application: object, qtbot: QtBot) -> Show:
    def show(trace: Trace) -> Timeline:
        timeline = Timeline(CELL, LIGHT)
        qtbot.addWidget(timeline)
        timeline.resize(1000, 180)
        timeline.show_trace(trace)
        timeline.show()
        return timeline

    return show


def click(timeline: Timeline, x: float) -> None:
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(round(x), 90))


@pytest.mark.parametrize(
    ("steps", "units", "whole", "squares"),
    [(10, 4, True, True), (100, 8, True, False), (30, 200, True, False), (10, 4, False, False)],
)
def test_squares_are_drawn_where_they_are_large_enough_and_all_there(
    show: Show, steps: int, units: int, whole: bool, squares: bool
) -> None:
    timeline = show(made_trace(steps, units, whole=whole))
    assert timeline.draws_squares("c") is squares


def test_a_square_has_its_values_colour(show: Show) -> None:
    trace = made_trace(6)
    timeline = show(trace)
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


def test_a_negative_square_carries_a_bar(show: Show) -> None:
    trace = made_trace(6)
    timeline = show(trace)
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
def test_a_place_on_the_timeline_is_a_moment_and_back(show: Show, qtbot: QtBot, steps: int) -> None:
    timeline = show(made_trace(steps))
    wanted: list[float] = []
    timeline.moment_wanted.connect(wanted.append)
    for step in {0, steps // 2, steps - 1}:
        column = timeline.step_rect(step)
        click(timeline, column.center().x())
        # The pointer stands on a whole pixel.
        assert wanted[-1] == pytest.approx(step + 0.5, abs=1.01 / column.width())


def test_a_pointer_beside_the_steps_means_the_first_or_the_last_moment(show: Show) -> None:
    timeline = show(made_trace(8))
    wanted: list[float] = []
    timeline.moment_wanted.connect(wanted.append)
    click(timeline, 2)
    click(timeline, timeline.width() - 2)
    assert wanted == [0.0, 8.0]


def test_dragging_asks_for_every_moment_on_the_way(show: Show) -> None:
    timeline = show(made_trace(8))
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


def test_the_columns_stand_side_by_side_and_fill_the_width(show: Show) -> None:
    timeline = show(made_trace(9))
    columns = [timeline.step_rect(step) for step in range(9)]
    for left, right in pairwise(columns):
        assert right.left() == pytest.approx(left.right())
    assert columns[0].left() < columns[-1].right() < timeline.width()


def test_the_cursor_moves_with_the_moment(show: Show) -> None:
    timeline = show(made_trace(8))
    timeline.show_moment(2, 0.5)
    first = drawn(timeline)
    timeline.show_moment(2, 0.75)
    assert not np.array_equal(drawn(timeline), first)
    timeline.show_moment(2, 0.5)
    assert np.array_equal(drawn(timeline), first)


def test_the_theme_colours_it_anew(show: Show) -> None:
    timeline = show(made_trace(8))
    light = drawn(timeline)
    timeline.set_theme(DARK)
    assert drawn(timeline).mean() < light.mean()


def test_a_hundred_thousand_steps_are_drawn_from_the_overview(show: Show) -> None:
    random = np.random.default_rng(7)
    arrays = {name: np.tanh(random.normal(size=(100_000, 4))) for name in CELL.quantities}
    trace = trace_of(arrays, whole=False)
    timeline = show(trace)
    timeline.show_moment(99_999, 1.0)
    picture = drawn(timeline)
    assert not timeline.draws_squares("c")
    area = timeline.step_rect(0).left(), timeline.step_rect(99_999).right()
    assert picture[HEADER + 10 :, round(area[0]) : round(area[1])].std() > 0
    assert "1,024 runs of about 98 steps" in notes(trace)


def test_a_trace_that_is_shown_whole_needs_no_note() -> None:
    assert notes(made_trace(8)) == ""
    assert notes(None) == ""


@pytest.mark.parametrize(
    ("steps", "width", "spacing"),
    [(10, 700, 1), (100, 700, 10), (150, 700, 20), (100_000, 700, 10_000), (1, 1, 100)],
)
def test_the_rulers_numbers_keep_their_distance(steps: int, width: float, spacing: int) -> None:
    assert ruler_spacing(steps, width) == spacing


def answered(trace: Trace, right: list[float], classes: int = 3) -> Trace:
    """The trace with a model that answers: class `step % classes`, surely where it is right."""
    assert trace.whole is not None
    steps = trace.steps
    answer = np.full((steps, classes), 0.1, np.float32)
    answer[np.arange(steps), np.arange(steps) % classes] = 0.8
    arrays = {
        **trace.whole.arrays,
        "answer": answer,
        "right": np.array(right, np.float32)[:, None],
        "target": np.zeros((steps, 1), np.float32),
    }
    model = replace(trace.model, output="classes", classes=tuple("xyz"))
    return dataclasses.replace(trace, model=model, stretches=(Stretch(0, steps, arrays),))


def test_the_answers_are_the_last_row_where_the_model_answers(show: Show) -> None:
    silent, told = made_trace(6), answered(made_trace(6), [1, 1, 0, 1, 1, float("nan")])
    timeline = show(silent)
    assert timeline.row_count == len(CELL.timeline)
    timeline.show_trace(told)
    assert timeline.row_count == len(CELL.timeline) + 1
    row = answer_row(told)
    assert row is not None
    assert row.said == ("x", "y", "z", "x", "y", "z")
    assert row.likeliest == pytest.approx(np.full(6, 0.8))
    assert row.score == "4/5"


@pytest.mark.parametrize("height", [133, 150, 180, 260])
def test_answers_in_words_have_the_room_of_their_words_and_share_the_rest(show: Show, height: int) -> None:
    timeline = show(answered(made_trace(110), [1.0] * 110))
    timeline.resize(1000, height)
    boxes = [timeline.row_rect(row) for row in range(timeline.row_count)]
    assert boxes[-1].height() >= WORDS_HEIGHT - 1
    assert boxes[-1].bottom() <= height
    assert len({round(box.height(), 6) for box in boxes[:-1]}) == 1
    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(boxes))
    timeline.show_trace(answered(made_trace(900), [1.0] * 900))  # too many for words
    assert timeline.row_rect(0).height() == pytest.approx(timeline.row_rect(timeline.row_count - 1).height())


@pytest.mark.parametrize("steps", [6, 60, 110, 900])
def test_right_and_wrong_can_be_told_apart_at_any_width(show: Show, steps: int) -> None:
    trace = made_trace(steps)
    timeline = show(answered(trace, [1.0] * steps))
    timeline.show_moment(0, 1.0)
    row = timeline.row_rect(len(CELL.timeline)).toAlignedRect()

    def middle() -> np.ndarray:
        return drawn(timeline)[row.top() : row.bottom(), row.left() + row.width() // 3 : row.right()]

    right = middle()
    timeline.show_trace(answered(trace, [0.0] * steps))
    wrong = middle()
    bad = [int(LIGHT.bad[at : at + 2], 16) for at in (1, 3, 5)]
    assert (wrong == bad).all(-1).any()
    assert not (right == bad).all(-1).any()


def test_of_an_overview_the_row_shows_means(show: Show) -> None:
    trace = made_trace(40, whole=False)
    answers = {"likeliest": np.linspace(0, 1, 40), "right": np.full(40, 0.5)}
    trace = dataclasses.replace(trace, overview=dataclasses.replace(trace.overview, answers=answers))
    row = answer_row(trace)
    assert row is not None
    assert row.score == "≈ 50 %"
    timeline = show(trace)
    box = timeline.row_rect(timeline.row_count - 1)
    picture = drawn(timeline).astype(int)
    y = round(box.top()) + 2
    first, last = picture[y, round(box.left()) + 30], picture[y, round(box.right()) - 30]
    assert first.sum() > last.sum()  # surer is darker


def test_a_number_is_written_where_there_is_room_and_drawn_where_there_is_none() -> None:
    trace = made_trace(4)
    assert trace.whole is not None
    values = np.array([[0.5], [-0.25], [1.5], [0.0]], np.float32)
    model = replace(trace.model, output="number")
    arrays = {**trace.whole.arrays, "answer": values}
    row = answer_row(dataclasses.replace(trace, model=model, stretches=(Stretch(0, 4, arrays),)))
    assert row is not None
    assert row.said == ("0.50", "−0.25", "1.50", "0.00")
    assert row.ends == (-0.25, 1.5)
    assert row.score == ""


def test_the_curve_of_the_selected_unit_is_drawn_at_its_value(show: Show) -> None:
    trace = made_trace(10)
    timeline = show(trace)
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


def test_another_unit_has_another_curve(show: Show) -> None:
    trace = made_trace(10)
    timeline = show(trace)
    pictures = []
    for unit in (0, 1, 0):
        timeline.show_unit(unit)
        timeline.show_curve(True, curve_in(trace, unit))
        pictures.append(drawn(timeline))
    assert not np.array_equal(pictures[0], pictures[1])
    assert np.array_equal(pictures[0], pictures[2])


def test_what_is_no_number_leaves_a_gap_in_the_curve(show: Show) -> None:
    trace = made_trace(10)
    curve = curve_in(trace, 0)
    assert curve is not None
    broken = {name: np.where(np.arange(10) == 5, np.nan, values) for name, values in curve.least.items()}
    timeline = show(trace)
    timeline.show_curve(True, Curve(0, curve.step_edges, broken, broken))
    picture = drawn(timeline)
    colour = LIGHT.colour(CELL.quantities["f"].colour)
    box = timeline.row_rect(CELL.timeline.index("f")).toAlignedRect()
    for step in (4, 5, 6):
        x = round(timeline.step_rect(step).center().x())
        column = picture[box.top() : box.bottom(), x].tolist()
        assert ([colour.red(), colour.green(), colour.blue()] in column) == (step != 5)


@pytest.mark.parametrize(
    ("steps", "label", "shown"), [(100, "a", True), (100, "ab", False), (40, "a", False), (400, "a", False)]
)
def test_characters_stand_bare_above_columns_too_narrow_for_boxes(
    show: Show, steps: int, label: str, shown: bool
) -> None:
    timeline = show(made_trace(steps))
    assert shows_characters(timeline.columns, (label,) * steps) is shown


def test_shift_and_drag_marks_a_stretch_and_shift_and_click_ends_it(show: Show) -> None:
    timeline = show(made_trace(8))
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


def test_a_loop_is_seen(show: Show) -> None:
    timeline = show(made_trace(8))
    timeline.show_moment(3, 0.5)
    plain = drawn(timeline)
    timeline.show_loop((2, 4))
    looped = drawn(timeline)
    inside, outside = (round(timeline.step_rect(step).center().x()) for step in (4, 6))
    assert (looped[:, inside] == plain[:, inside]).all()
    assert not (looped[:, outside] == plain[:, outside]).all()
    timeline.show_loop(None)
    assert np.array_equal(drawn(timeline), plain)


def test_a_map_has_no_row_lower_than_can_be_seen() -> None:
    means = np.arange(12.0).reshape(2, 6)
    edges = np.array([0, 1, 2, 3, 4, 5, 7])
    assert np.array_equal(fewer_rows(means, edges, 100.0), means)
    low = fewer_rows(means, edges, 2 * LOWEST_RUN)
    assert low.shape == (2, 2)
    assert low[0].tolist() == [1.0, (3 + 4 + 2 * 5) / 4]
