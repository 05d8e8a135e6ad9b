"""The one clock: moments, and what is clamped when there is less to look at."""

from __future__ import annotations

from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from lstm_viz.selection import Moment, Selection, moment_at

PHASES = st.integers(1, 9)
POSITIONS = st.floats(0, 4_000_000, allow_nan=False)


def selection(steps: int = 5, phases: int = 4, units: int = 3) -> Selection:
    made = Selection()
    made.set_limits(steps, phases, units)
    return made


@pytest.mark.parametrize(
    ("position", "moment"),
    [
        (0.0, Moment(0, 0, 0.0)),
        (0.25, Moment(0, 0, 0.25)),
        (1.0, Moment(0, 0, 1.0)),
        (1.5, Moment(0, 1, 0.5)),
        (4.0, Moment(0, 3, 1.0)),
        (4.5, Moment(1, 0, 0.5)),
        (20.0, Moment(4, 3, 1.0)),
    ],
)
def test_a_whole_position_is_a_phase_just_completed(position: float, moment: Moment) -> None:
    assert moment_at(position, 4) == moment


@given(position=POSITIONS, phases=PHASES)
def test_a_moment_taken_apart_puts_itself_together_again(position: float, phases: int) -> None:
    moment = moment_at(position, phases)
    assert moment.step * phases + moment.phase + moment.progress == pytest.approx(position, abs=1e-9)
    assert 0 <= moment.phase < phases
    assert 0 <= moment.progress <= 1


@given(positions=st.lists(POSITIONS, min_size=2, max_size=2), phases=PHASES)
def test_a_later_position_is_never_an_earlier_moment(positions: list[float], phases: int) -> None:
    first, last = (moment_at(position, phases) for position in sorted(positions))
    assert (first.step, first.phase, first.progress) <= (last.step, last.phase, last.progress)


@given(target=st.floats(0, 20), way=st.lists(st.floats(-50, 50), max_size=6))
def test_the_way_to_a_position_leaves_no_trace_in_the_moment(target: float, way: list[float]) -> None:
    straight, roundabout = selection(), selection()
    straight.set_position(target)
    for position in way:
        roundabout.set_position(position)
    roundabout.set_position(target)
    assert roundabout.moment == straight.moment


@given(position=st.floats(allow_nan=False))
def test_a_position_is_clamped_to_the_sequence(position: float) -> None:
    made = selection()
    made.set_position(position)
    assert made.position == min(max(position, 0.0), made.end)


@given(
    limits=st.lists(st.tuples(st.integers(0, 50), PHASES, st.integers(0, 50)), min_size=1, max_size=5),
    position=st.floats(0, 500),
    unit=st.integers(-5, 60),
)
def test_whatever_the_limits_become_what_is_selected_exists(
    limits: list[tuple[int, int, int]], position: float, unit: int
) -> None:
    made = Selection()
    for steps, phases, units in limits:
        made.set_limits(steps, phases, units)
        moment = made.moment
        assert 0 <= moment.step < made.steps
        assert 0 <= moment.phase < made.phases
        assert 0 <= made.unit < made.units
        assert 0 <= made.position <= made.end
        made.set_position(position)
        made.set_unit(unit)


def test_a_shorter_sequence_keeps_the_phase() -> None:
    made = selection(steps=10)
    made.set_position(9 * 4 + 1.5)
    made.set_limits(3, 4, 3)
    assert made.moment == Moment(2, 1, 0.5)


def test_another_step_is_shown_in_the_same_phase_complete() -> None:
    made = selection()
    made.set_position(1.25)
    made.set_step(3)
    assert made.moment == Moment(3, 1, 1.0)


@pytest.mark.parametrize(("wanted", "reached"), [(-1, 0), (99, 4)])
def test_a_step_that_does_not_exist_is_the_nearest_that_does(wanted: int, reached: int) -> None:
    made = selection()
    made.set_step(wanted)
    assert made.step == reached


@given(position=st.floats(0, 20))
def test_one_phase_on_completes_the_next_phase(position: float) -> None:
    made = selection()
    made.set_position(position)
    made.move_phases(1)
    assert made.position == min(floor(position) + 1, made.end)


def test_one_phase_back_from_within_a_phase_is_the_phase_before() -> None:
    made = selection()
    made.set_position(6.5)
    made.move_phases(-1)
    assert made.position == 6.0


def test_going_back_stops_at_the_first_phase_complete() -> None:
    made = selection()
    made.set_position(2.0)
    made.move_phases(-5)
    assert made.moment == Moment(0, 0, 1.0)


def test_a_motion_is_told_once(qtbot: QtBot) -> None:
    made = selection()
    told: list[float] = []
    made.moment_changed.connect(lambda: told.append(made.position))
    made.set_position(2.5)
    made.set_position(2.5)
    assert told == [2.5]


def test_another_unit_is_told_once(qtbot: QtBot) -> None:
    made = selection()
    told: list[int] = []
    made.unit_changed.connect(lambda: told.append(made.unit))
    made.set_unit(2)
    made.set_unit(7)
    assert told == [2]


def test_another_layer_or_direction_is_told_once(qtbot: QtBot) -> None:
    made = selection()
    told: list[tuple[int, str]] = []
    made.part_changed.connect(lambda: told.append((made.layer, made.direction)))
    made.set_part(1, "reverse")
    made.set_part(1, "reverse")
    assert told == [(1, "reverse")]


def test_a_loop_is_clamped_to_the_steps_that_there_are() -> None:
    made = selection(steps=5)
    made.set_loop(9, 2)
    assert made.loop == (2, 4)
    made.set_limits(4, 4, 3)
    assert made.loop == (2, 3)
    made.set_limits(1, 4, 3)
    assert made.loop == (0, 0)


def test_a_loop_is_set_at_the_present_step() -> None:
    made = selection(steps=5)
    made.set_step(1)
    made.begin_loop()
    assert made.loop == (1, 4)
    made.set_step(3)
    made.end_loop()
    assert made.loop == (1, 3)
    made.set_step(4)
    made.begin_loop()
    assert made.loop == (4, 4)
    made.set_step(0)
    made.end_loop()
    assert made.loop == (0, 0)


def test_a_loop_tells_once_that_it_changed(qtbot: QtBot) -> None:
    made = selection(steps=5)
    heard: list[object] = []
    made.loop_changed.connect(lambda: heard.append(made.loop))
    made.set_loop(1, 2)
    made.set_loop(2, 1)
    made.clear_loop()
    made.clear_loop()
    assert heard == [(1, 2), None]
    assert made.played == (0.0, made.end)


def test_a_sum_is_looked_at_until_it_is_closed_or_something_else_is_picked(qtbot: QtBot) -> None:
    selection = Selection()
    with qtbot.waitSignal(selection.quantity_changed):
        selection.set_quantity("f")
    with qtbot.waitSignal(selection.quantity_changed):
        selection.set_sum("f")
    assert (selection.quantity, selection.sum) == ("f", "f")
    selection.set_sum(None)
    assert (selection.quantity, selection.sum) == ("f", None)
    selection.set_sum("o")
    with qtbot.waitSignal(selection.quantity_changed):
        selection.set_quantity("f")
    assert (selection.quantity, selection.sum) == ("f", None)
    with qtbot.assertNotEmitted(selection.quantity_changed):
        selection.set_quantity("f")
        selection.set_sum(None)
