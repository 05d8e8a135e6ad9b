"""The whole window with the real engine: changes, what every panel shows of them, and the way back."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.protocol import ChangeWeight, ClampGate, ReplaceSquash, TakeUnitOut
from lstm_viz import models
from lstm_viz.differences import difference
from lstm_viz.studio import Studio
from tests.end_to_end.windows import press, shown, type_sequence, wait_for, words

CLAMP = ClampGate(gate="i", value=0.08, units=(1,), start=2, stop=5)


def changed(studio: Studio, qtbot: QtBot) -> None:
    """Waits until what is shown is of the changes as they are."""
    wait_for(
        qtbot,
        lambda: studio.tracing.alterations == studio.changes.enabled_for(shown(studio).model),
    )


def test_a_gate_is_held_and_everything_shows_it(running: Studio, qtbot: QtBot) -> None:
    press(running, Qt.Key.Key_W)
    panel = running.workspace.what_if
    assert panel.isVisible()
    untouched = shown(running)
    panel.add_change(CLAMP)
    changed(running, qtbot)
    whole, before = shown(running).whole, untouched.whole
    assert whole is not None
    assert before is not None
    assert whole.arrays["i"][2:5, 1] == pytest.approx(0.08)
    np.testing.assert_allclose(whole.arrays["i"][:2], before.arrays["i"][:2], atol=1e-6)
    assert not np.array_equal(whole.arrays["c"], before.arrays["c"])
    assert "input gate of unit 2 held at 0.080, steps 3–5" in panel.list.lines.item(0).text()
    assert "untouched" in words(panel)
    running.selection.set_unit(1)
    running.selection.set_position(3 * running.selection.phases)
    row = next(row for row in running.workspace.equations.rows if row.name == "i")
    assert row.lines == (
        f"= 0.080 (clamped; computed {whole.arrays['i_computed'][2, 1]:.3f})",
        "unit 2 · steps 3–5",
    )


def test_the_untouched_picture_comes_back_to_the_pixel(running: Studio, qtbot: QtBot) -> None:
    diagram, untouched = running.workspace.diagram, shown(running)
    running.playback.set_gliding(False)
    before = diagram.view.grab().toImage()
    running.changes.add(TakeUnitOut(units=(running.selection.unit,)))
    changed(running, qtbot)
    assert diagram.untouched.text() == "1 change · show untouched"
    assert diagram.view.grab().toImage() != before
    diagram.untouched.click()
    assert shown(running) is untouched
    assert running.workspace.diagram.untouched.text() == "1 change · show changed"
    assert diagram.view.grab().toImage() == before
    diagram.untouched.click()
    assert shown(running) is running.tracing.altered
    press(running, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown(running) is untouched
    assert diagram.untouched.isHidden()
    assert diagram.view.grab().toImage() == before


def test_a_slider_that_is_dragged_ends_at_its_last_value_and_asks_for_no_untouched_run(
    running: Studio, qtbot: QtBot
) -> None:
    untouched = running.tracing.untouched
    running.changes.add(CLAMP)
    for value in range(100):
        running.changes.replace(0, replace(CLAMP, value=value / 100), dragged=True)
    changed(running, qtbot)
    whole = shown(running).whole
    assert whole is not None
    assert whole.arrays["i"][2:5, 1] == pytest.approx(0.99)
    assert running.tracing.untouched is untouched
    running.changes.undo()
    changed(running, qtbot)
    assert running.changes.lines[0].alteration == CLAMP


def test_changes_stay_with_the_next_sequence_and_wait_for_a_model_that_can_have_them(
    running: Studio, qtbot: QtBot
) -> None:
    running.changes.add(CLAMP)
    changed(running, qtbot)
    untouched = running.tracing.untouched
    type_sequence(running, " ".join(reversed(running.document.text.split())))
    wait_for(qtbot, lambda: running.tracing.untouched is not untouched)
    wait_for(qtbot, lambda: running.tracing.baseline is running.tracing.untouched)
    running.changes.add(TakeUnitOut(units=(8,)))  # the model has eight
    running.workspace.toggle_what_if()
    assert "not in this model" in running.workspace.what_if.list.lines.item(1).text()
    larger = next(model for model in models.shipped() if model.hidden_size > shown(running).units)
    running.opening.open_model(larger)
    wait_for(qtbot, lambda: shown(running).model == larger and running.tracing.baseline is not None)
    assert running.tracing.alterations == (CLAMP, TakeUnitOut(units=(8,)))
    assert "not in this model" not in running.workspace.what_if.list.lines.item(1).text()


def test_values_that_run_away_are_said(running: Studio, qtbot: QtBot) -> None:
    running.workspace.toggle_what_if()
    type_sequence(running, " ".join(running.document.text.split() * 8))
    wait_for(qtbot, lambda: shown(running).steps > 60)
    running.changes.add(ClampGate(gate="f", value=2.0))
    running.changes.add(ReplaceSquash(place="candidate", squash="identity"))
    changed(running, qtbot)
    wait_for(qtbot, lambda: "passes 10³ at step" in words(running.workspace.what_if))


def test_the_list_by_keyboard(running: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    press(running, Qt.Key.Key_W)
    panel = running.workspace.what_if
    panel.add_change(CLAMP)
    panel.add_change(TakeUnitOut(units=(0,)))
    QTest.keyClick(panel.list.lines, Qt.Key.Key_Space)
    assert [line.on for line in running.changes.lines] == [True, False]
    QTest.keyClick(panel.list.lines, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert running.changes.lines[0].alteration == TakeUnitOut(units=(0,))
    QTest.keyClick(panel.list.lines, Qt.Key.Key_Delete)
    assert [line.alteration for line in running.changes.lines] == [CLAMP]
    QTest.keyClick(panel.list.lines, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(running.changes.lines) == 2
    changed(running, qtbot)
    QTest.keyClick(panel.list.lines, Qt.Key.Key_Escape)
    assert running.workspace.equations.isVisible()


@pytest.mark.parametrize("model", models.shipped(), ids=lambda model: model.name)
def test_every_kind_that_is_offered_can_be_made_in_every_shipped_model(
    running: Studio, qtbot: QtBot, model: models.ModelDescription
) -> None:
    running.opening.open_model(model)
    wait_for(qtbot, lambda: shown(running).model == model and not shown(running).stored)
    running.workspace.toggle_what_if()
    for _, change in running.workspace.what_if.kinds():
        running.changes.add(change)
        changed(running, qtbot)
    assert running.tracing.problem is None
    assert running.changes.lines


def test_a_weight_is_changed_from_its_term_in_the_sum(running: Studio, qtbot: QtBot) -> None:
    running.selection.set_unit(2)
    running.selection.set_sum("i")
    wait_for(qtbot, lambda: running.arithmetic.sums is not None)
    page = running.workspace.sum
    table, term = page.table, page.model.term_in(0)
    assert term is not None
    table.setCurrentIndex(page.model.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    panel = running.workspace.what_if
    assert panel.isVisible()
    (line,) = running.changes.lines
    change = line.alteration
    assert isinstance(change, ChangeWeight)
    assert (change.tensor, change.index) == ("rnn.weight_ih_l0", (2, 0))  # the input gate's rows come first
    assert change.value == pytest.approx(term.weight)
    changed(running, qtbot)
    untouched = running.tracing.untouched
    assert untouched is not None
    assert difference(shown(running), untouched).largest == 0  # type: ignore[union-attr]
    QTest.keyClick(panel.editor.value.slider, Qt.Key.Key_Home)
    changed(running, qtbot)
    assert running.changes.lines[0].alteration == replace(change, value=-5.0)
    assert difference(shown(running), untouched).largest > 0  # type: ignore[union-attr]
