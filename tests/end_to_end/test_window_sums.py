"""The whole window with the real engine: a gate's sum, term by term."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lstm_viz.studio import Studio
from tests.end_to_end.windows import press, shown, wait_for


def test_a_double_click_on_a_gate_shows_its_sum_as_the_engine_adds_it_up(running: Studio, qtbot: QtBot) -> None:
    view, panel = running.workspace.diagram.view, running.workspace.sum
    (gate,) = [gate for gate in view.cell.gates if gate.quantity == "g"]
    running.selection.set_step(3)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.mapFromScene(*gate.at))
    assert panel.isVisible()
    wait_for(qtbot, lambda: panel.curve.point is not None)
    values, sums = shown(running).at(3), running.arithmetic.sums
    assert values is not None
    assert sums is not None
    for name, unit_sum in sums.items():
        assert unit_sum.products.sum() + unit_sum.bias == pytest.approx(unit_sum.z, abs=1e-5)
        assert unit_sum.value == values[name][running.selection.unit]
    press(running, Qt.Key.Key_Escape)
    assert running.workspace.equations.isVisible()


def test_playing_never_leaves_more_than_one_question_about_sums_waiting(running: Studio, qtbot: QtBot) -> None:
    answers: list[int] = []
    running.arithmetic.changed.connect(lambda: answers.append(running.selection.step))
    running.playback.set_speed(8.0)
    running.selection.set_position(0.0)
    running.playback.play()
    wait_for(qtbot, lambda: not running.playback.playing)
    wait_for(qtbot, lambda: not running.arithmetic.pending)
    assert running.arithmetic.problem is None
    assert running.arithmetic.sums is not None
    assert len(answers) == len(set(answers))
