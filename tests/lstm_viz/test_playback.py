"""The clock that moves the selection."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from lstm_viz.playback import PHASE_SECONDS, SPEEDS, Playback
from lstm_viz.selection import Selection


@pytest.fixture
def selection(qtbot: QtBot) -> Selection:
    made = Selection()
    made.set_limits(5, 4, 3)
    made.set_position(0.0)
    return made


@pytest.fixture
def playback(selection: Selection) -> Iterator[Playback]:
    made = Playback(selection)
    yield made
    made.pause()


def test_a_phase_takes_its_time(selection: Selection, playback: Playback) -> None:
    playback.play()
    playback.advance(PHASE_SECONDS)
    assert selection.position == pytest.approx(1.0)


@pytest.mark.parametrize("speed", SPEEDS)
def test_a_speed_divides_the_time(selection: Selection, playback: Playback, speed: float) -> None:
    playback.set_speed(speed)
    playback.play()
    playback.advance(PHASE_SECONDS / speed)
    assert selection.position == pytest.approx(1.0)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(st.floats(0.001, 1.0), min_size=1, max_size=12))
def test_many_short_advances_go_as_far_as_a_long_one(
    selection: Selection, playback: Playback, pieces: list[float]
) -> None:
    selection.set_position(0.0)
    playback.play()
    for seconds in pieces:
        playback.advance(seconds)
    assert selection.position == pytest.approx(sum(pieces) / PHASE_SECONDS)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(start=st.floats(5, 15), seconds=st.floats(0.001, 5.0))
def test_backwards_undoes_forwards(selection: Selection, playback: Playback, start: float, seconds: float) -> None:
    selection.set_position(start)
    playback.play()
    playback.advance(seconds)
    playback.play(backwards=True)
    playback.advance(seconds)
    assert selection.position == pytest.approx(start)


def test_it_pauses_at_the_end(selection: Selection, playback: Playback) -> None:
    playback.play()
    playback.advance(1000.0)
    assert selection.position == selection.end
    assert not playback.playing


def test_backwards_it_pauses_at_the_start(selection: Selection, playback: Playback) -> None:
    selection.set_position(3.0)
    playback.play(backwards=True)
    playback.advance(1000.0)
    assert selection.position == 0.0
    assert not playback.playing


def test_playing_from_the_end_starts_over(selection: Selection, playback: Playback) -> None:
    selection.set_position(selection.end)
    playback.play()
    assert selection.position == 0.0
    assert playback.playing


def test_playing_backwards_from_the_start_starts_at_the_end(selection: Selection, playback: Playback) -> None:
    playback.play(backwards=True)
    assert selection.position == selection.end
    assert playback.backwards


def test_toggle_plays_and_pauses(playback: Playback) -> None:
    playback.toggle()
    assert playback.playing
    playback.toggle()
    assert not playback.playing


def test_its_own_timer_moves_the_selection(selection: Selection, playback: Playback, qtbot: QtBot) -> None:
    with qtbot.waitSignal(selection.moment_changed, timeout=5000):
        playback.play()
    assert selection.position > 0.0


def test_play_pause_and_speed_are_told(playback: Playback) -> None:
    told: list[tuple[bool, float]] = []
    playback.changed.connect(lambda: told.append((playback.playing, playback.speed)))
    playback.play()
    playback.set_speed(2.0)
    playback.set_speed(2.0)
    playback.pause()
    playback.pause()
    assert told == [(True, 1.0), (True, 2.0), (False, 2.0)]


@pytest.mark.parametrize("backwards", [False, True])
def test_a_loop_is_played_over_and_over(selection: Selection, playback: Playback, backwards: bool) -> None:
    selection.set_loop(1, 2)
    selection.set_position(6.0)
    playback.play(backwards)
    for _ in range(40):
        playback.advance(0.7 * PHASE_SECONDS)
        assert 4.0 <= selection.position <= 12.0
    assert playback.playing
    moved = (40 * 0.7 * (-1 if backwards else 1) + 2.0) % 8.0
    assert selection.position - 4.0 == pytest.approx(moved)


@pytest.mark.parametrize(("backwards", "start"), [(False, 4.0), (True, 12.0)])
def test_playing_outside_the_loop_begins_with_the_loop(
    selection: Selection, playback: Playback, backwards: bool, start: float
) -> None:
    selection.set_loop(1, 2)
    selection.set_position(17.0)
    playback.play(backwards)
    assert selection.position == start


def test_without_a_loop_it_stops_at_the_end_as_ever(selection: Selection, playback: Playback) -> None:
    selection.set_loop(1, 2)
    selection.clear_loop()
    playback.play()
    playback.advance(1000.0)
    assert (selection.position, playback.playing) == (selection.end, False)
