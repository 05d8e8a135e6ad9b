"""The transport's controls: each moves what it says, by mouse and by keyboard, and shows where things stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton, QSpinBox, QToolButton, QWidget

from engine.protocol import Array, Progressed, ReadUnit, UnitRead
from lstm_viz.failures import in_words, window_failure
from lstm_viz.panels.transport import HEAT_MAP, SELECTED_UNIT, TransportPanel
from lstm_viz.playback import SPEEDS, Playback
from lstm_viz.theme import LIGHT
from tests.lstm_viz.desk import Desk, call
from tests.lstm_viz.drawing import drawn


class OnScreen:
    """A desk with its transport."""

    def __init__(self, made: Desk) -> None:
        self.desk = made
        self.playback = Playback(made.selection)
        self.panel = TransportPanel(made.cell, made.selection, self.playback, made.tracing, LIGHT)
        self.panel.resize(1200, 260)

    def named(self, kind: type[QWidget], name: str) -> QWidget:
        (found,) = [child for child in self.panel.findChildren(kind) if child.accessibleName().startswith(name)]
        return found

    def click(self, name: str, kind: type[QWidget] = QToolButton) -> None:
        QTest.mouseClick(self.named(kind, name), Qt.MouseButton.LeftButton)

    def box(self, name: str) -> QComboBox:
        found = self.named(QComboBox, name)
        assert isinstance(found, QComboBox)
        return found

    @property
    def unit(self) -> QSpinBox:
        found = self.named(QSpinBox, "Selected unit")
        assert isinstance(found, QSpinBox)
        return found

    def stop_button(self) -> QToolButton:
        found = self.named(QToolButton, "Stop computing")
        assert isinstance(found, QToolButton)
        return found


@pytest.fixture
def screen(open_on_desk: Callable[..., OnScreen]) -> Iterator[OnScreen]:
    made = open_on_desk(OnScreen)
    yield made
    made.playback.pause()


@pytest.fixture
def long(open_on_desk: Callable[..., OnScreen]) -> OnScreen:
    """Over a trace whose steps the engine holds."""
    return open_on_desk(OnScreen, whole=False)


@pytest.mark.parametrize(
    ("name", "start", "position"),
    [
        ("To the first step", 10.0, 2.0),
        ("One step back", 10.0, 6.0),
        ("One phase back", 10.0, 9.0),
        ("One phase on", 10.0, 11.0),
        ("One step on", 10.0, 14.0),
        ("To the last step", 10.0, 22.0),
        ("One step back", 2.0, 2.0),
        ("One phase back", 1.0, 1.0),
        ("One phase on", 24.0, 24.0),
        ("One step on", 22.0, 22.0),
        ("One phase back", 9.5, 9.0),
        ("One phase on", 9.5, 10.0),
    ],
)
def test_a_button_moves_by_a_step_or_a_phase(screen: OnScreen, name: str, start: float, position: float) -> None:
    screen.desk.selection.set_position(start)
    screen.click(name)
    assert screen.desk.selection.position == position


@pytest.mark.parametrize("index", range(len(SPEEDS)))
def test_the_speed_is_chosen_and_played_at(screen: OnScreen, index: int) -> None:
    box = screen.box("Speed")
    assert box.count() == len(SPEEDS)
    box.setCurrentIndex(index)
    assert screen.playback.speed == SPEEDS[index]
    shown = box.currentText().rstrip("×")
    top, _, bottom = shown.partition("/")
    assert float(top) / float(bottom or 1) == SPEEDS[index]


def test_the_speed_is_chosen_with_the_arrow_keys(screen: OnScreen) -> None:
    box, speed = screen.box("Speed"), screen.playback.speed
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert screen.playback.speed == 2 * speed
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert screen.playback.speed == speed


def test_the_units_number_is_typed_stepped_and_followed(screen: OnScreen) -> None:
    unit, selection = screen.unit, screen.desk.selection
    assert (unit.minimum(), unit.maximum()) == (1, selection.units)
    assert unit.text() == f"unit 1 of {selection.units}"
    unit.lineEdit().selectAll()
    QTest.keyClicks(unit, "5")
    assert selection.unit == 0, "a number is taken once it is whole"
    QTest.keyClick(unit, Qt.Key.Key_Return)
    assert selection.unit == 4
    QTest.keyClick(unit, Qt.Key.Key_Up)
    assert selection.unit == 5
    selection.set_unit(2)
    assert unit.value() == 3
    changes: list[int] = []
    selection.unit_changed.connect(lambda: changes.append(selection.unit))
    unit.setValue(8)
    assert changes == [7]


def test_the_play_buttons_play_pause_and_turn_round(screen: OnScreen) -> None:
    screen.desk.selection.set_position(10.0)
    still = drawn(screen.named(QToolButton, "Play backwards"))
    screen.click("Play backwards")
    assert (screen.playback.playing, screen.playback.backwards) == (True, True)
    assert not np.array_equal(drawn(screen.named(QToolButton, "Play backwards")), still)
    screen.click("Play backwards")
    assert not screen.playback.playing
    assert np.array_equal(drawn(screen.named(QToolButton, "Play backwards")), still)
    screen.click("Play backwards")
    screen.click("Play", QPushButton)
    assert not screen.playback.playing
    screen.click("Play", QPushButton)
    assert (screen.playback.playing, screen.playback.backwards) == (True, False)
    screen.click("Play backwards")
    assert (screen.playback.playing, screen.playback.backwards) == (True, True)


def test_playing_backwards_goes_back_through_what_was_there(screen: OnScreen) -> None:
    screen.desk.selection.set_position(10.0)
    screen.click("Play backwards")
    before = screen.desk.selection.position
    screen.playback.advance(1.0)
    assert screen.desk.selection.position < before


def test_a_loop_is_marked_with_shift_played_and_ended_with_its_button(screen: OnScreen) -> None:
    selection, timeline = screen.desk.selection, screen.panel.timeline
    button = screen.named(QToolButton, "Play all steps")
    assert button.isHidden()
    drawn(screen.panel)
    places = [timeline.step_rect(step).center().toPoint() for step in (3, 1)]
    shift, left = Qt.KeyboardModifier.ShiftModifier, Qt.MouseButton.LeftButton
    QTest.mousePress(timeline, left, shift, places[0])
    QTest.mouseMove(timeline, places[1])
    QTest.mouseRelease(timeline, left, shift, places[1])
    assert selection.loop == (1, 3)
    assert not button.isHidden()
    assert "loop 2–4" in button.property("text")
    screen.click("Play", QPushButton)
    for _ in range(30):
        screen.playback.advance(0.9)
        assert 4.0 <= selection.position <= 16.0
    screen.click("Play all steps")
    assert selection.loop is None
    assert button.isHidden()


def test_a_click_on_the_timeline_with_shift_ends_the_loop(screen: OnScreen) -> None:
    screen.desk.selection.set_loop(1, 3)
    drawn(screen.panel)
    place = screen.panel.timeline.step_rect(2).center().toPoint()
    QTest.mouseClick(screen.panel.timeline, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, place)
    assert screen.desk.selection.loop is None


def curve_of(asked: ReadUnit) -> UnitRead:
    values = {name: Array.of(np.linspace(0, 0.5, 6, dtype=np.float32)) for name in "ifgoch"}
    edges = Array.of(np.arange(7, dtype=np.int32))
    return UnitRead(
        trace=1, layer=0, direction="forward", unit=asked.unit, step_edges=edges, least=values, most=values
    )


def test_a_units_curve_says_how_far_it_is_until_it_is_there(long: OnScreen) -> None:
    button = long.stop_button()
    long.box("What the rows show").setCurrentIndex(SELECTED_UNIT)
    ((asked, callbacks),) = long.desk.client.others
    assert isinstance(asked, ReadUnit)
    assert button.isHidden()
    empty = drawn(long.panel.timeline)
    call(callbacks["on_progress"], Progressed(300, 1000))
    assert not button.isHidden()
    assert "30 %" in button.text()
    call(callbacks["on_reply"], curve_of(asked))
    assert button.isHidden()
    assert not np.array_equal(drawn(long.panel.timeline), empty)
    assert len(long.desk.client.others) == 1


def test_a_units_curve_can_be_stopped_and_the_map_is_there_again(long: OnScreen) -> None:
    way = long.box("What the rows show")
    way.setCurrentIndex(SELECTED_UNIT)
    (_, callbacks) = long.desk.client.others[0]
    call(callbacks["on_progress"], Progressed(300, 1000))
    long.click("Stop computing")
    assert way.currentIndex() == HEAT_MAP
    assert len(long.desk.client.cancelled) == 1
    assert long.stop_button().isHidden()
    call(callbacks["on_progress"], Progressed(400, 1000))  # it was on its way
    assert long.stop_button().isHidden()


def test_another_units_curve_takes_the_place_of_the_one_under_way(long: OnScreen) -> None:
    long.box("What the rows show").setCurrentIndex(SELECTED_UNIT)
    long.desk.selection.set_unit(3)
    (first, _), (second, callbacks) = long.desk.client.others
    assert (first.unit, second.unit) == (0, 3)
    assert len(long.desk.client.cancelled) == 1
    call(callbacks["on_reply"], curve_of(second))
    curve = long.desk.tracing.curve(3)
    assert curve is not None
    assert curve.unit == 3


def test_a_refused_curve_is_told_and_the_sentence_goes_when_a_curve_comes(long: OnScreen) -> None:
    long.box("What the rows show").setCurrentIndex(SELECTED_UNIT)
    problem = in_words(window_failure("engine-stopped"))
    call(long.desk.client.others[0][1]["on_failure"], problem)
    assert long.desk.tracing.problem is problem
    long.desk.selection.set_unit(1)
    asked, callbacks = long.desk.client.others[1]
    call(callbacks["on_reply"], curve_of(asked))
    assert long.desk.tracing.problem is None
