"""The whole window with the real engine: changes, what every panel shows of them, and the way back."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from engine.protocol import (
    AddPeepholes,
    ChangeForgetBias,
    ChangeSymbol,
    ChangeWeight,
    ClampGate,
    ReplaceSquash,
    TakeUnitOut,
)
from lstm_viz import models
from lstm_viz.diagram.graph import load_cell
from lstm_viz.differences import difference
from lstm_viz.panels.diagram import DiagramPanel
from lstm_viz.plots.reaches import of_metric
from lstm_viz.studio import Studio
from lstm_viz.style import sheet
from lstm_viz.theme import LIGHT
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


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")  # of a window of its own
@pytest.mark.parametrize(
    ("width", "words"), [(480, ("show untouched", "show changed")), (432, ("untouched", "show changed"))]
)
def test_a_small_picture_with_changes_offers_the_untouched_run(
    width: int, words: tuple[str, str], running: Studio, qtbot: QtBot
) -> None:
    panel = DiagramPanel(load_cell("lstm"), running.selection, running.tracing, LIGHT)
    qtbot.addWidget(panel)
    panel.setStyleSheet(sheet(LIGHT))
    panel.offer_no_sum()
    panel.resize(width, 265)
    panel.show()
    running.changes.add(CLAMP)
    changed(running, qtbot)
    assert panel.untouched.text() == words[0]
    pills = [button for button in panel.findChildren(QPushButton) if button.property("role") == "pill"]
    seen, sign = [button for button in pills if button.isVisible()], panel.untouched
    assert len(seen) == 6
    wait_for(qtbot, lambda: not any(sign.geometry().intersects(button.geometry()) for button in seen))
    panel.untouched.click()
    assert panel.untouched.text() == words[1]
    panel.set_cell(load_cell("lstm"))  # whose buttons are not laid out yet
    panel.untouched.click()
    assert panel.rect().contains(sign.geometry())
    running.changes.undo()
    changed(running, qtbot)
    assert panel.untouched.isHidden()
    assert "4 Expose" in [button.text() for button in pills]


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


def test_the_page_from_first_to_last_by_keyboard(
    running: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(running, Qt.Key.Key_W)
    panel = running.workspace.what_if
    assert panel.add.hasFocus()
    panel.menu_of_kinds.aboutToShow.emit()  # a menu that pops up takes the keyboard, which no hidden window can
    panel.menu_of_kinds.setActiveAction(panel.menu_of_kinds.actions()[0])
    QTest.keyClick(panel.menu_of_kinds, Qt.Key.Key_Return)
    (line,) = running.changes.lines
    assert line.alteration == ClampGate(gate="i", value=0.0)
    gate = panel.editor.gate
    gate.setFocus()
    QTest.keyClick(gate, Qt.Key.Key_F)  # the forget gate, by its first letter
    units = panel.editor.units.lineEdit()
    steps = panel.editor.steps.lineEdit()
    assert units is not None
    assert steps is not None
    for entry, typed in ((units, "1, 3"), (steps, "2-4")):
        entry.setFocus()
        entry.selectAll()
        QTest.keyClicks(entry, typed)
        QTest.keyClick(entry, Qt.Key.Key_Return)
    slider = panel.editor.value.slider
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_End)
    changed(running, qtbot)
    expected = ClampGate(gate="f", value=1.0, units=(0, 2), start=1, stop=4)
    assert running.changes.lines[0].alteration == expected
    assert panel.list.lines.item(0).text() == "forget gate of units 1, 3 held at 1.000, steps 2–4"
    target = str(tmp_path / "changes.json")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (target, ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (target, ""))
    panel.choose_target()
    QTest.keyClick(panel.list.lines, Qt.Key.Key_Delete)
    changed(running, qtbot)
    assert running.tracing.alterations == ()
    assert panel.editor.isHidden()
    panel.choose_file()
    changed(running, qtbot)
    assert running.tracing.alterations == (expected,)
    assert panel.list.undo.accessibleName() == "Undo: open a list (Ctrl+Z)"


def test_added_peepholes_and_another_squash_are_drawn(running: Studio, qtbot: QtBot) -> None:
    running.workspace.toggle_what_if()
    panel, view = running.workspace.what_if, running.workspace.diagram.view
    for wanted in (AddPeepholes, ReplaceSquash):
        panel.add_change(next(change for _, change in panel.kinds() if isinstance(change, wanted)))
    changed(running, qtbot)
    assert view.cell.name == "lstm_peephole"
    assert next(gate.squash for gate in view.cell.gates if gate.quantity == "g") == "identity"
    assert view.frame is not None
    assert view.frame.before is not None
    running.workspace.diagram.untouched.click()
    assert view.cell is load_cell("lstm")
    assert view.frame.before is None
    running.workspace.diagram.untouched.click()
    running.changes.clear()
    changed(running, qtbot)
    assert view.cell is load_cell("lstm")


def test_the_symbol_that_is_read_instead_is_the_one_that_is_shown(running: Studio, qtbot: QtBot) -> None:
    before = shown(running)
    symbol = before.model.alphabet.index("B")
    running.changes.add(ChangeSymbol(step=0, symbol=symbol))
    changed(running, qtbot)
    assert (before.labels[0], shown(running).labels[0]) == ("A", "B")
    assert shown(running).sequence is before.sequence
    assert difference(shown(running), before) is not None


def test_the_gradient_is_measured_with_the_changes_and_without(running: Studio, qtbot: QtBot) -> None:
    running.changes.add(ClampGate(gate="f", value=0.5))
    changed(running, qtbot)
    running.window.show_workspace("Gradients")
    running.laboratory.change(of_trace=True)
    wait_for(qtbot, lambda: running.laboratory.result is not None and running.laboratory.result.compared)
    result = running.laboratory.result
    assert result is not None
    curves = of_metric(result, "", False, {})
    assert [curve.name for curve in curves] == ["LSTM, changed", "LSTM, untouched"]
    assert curves[0].heights[0] < curves[1].heights[0] - 1  # half is lost at each step
    running.changes.clear()
    wait_for(qtbot, lambda: running.laboratory.result is not None and not running.laboratory.result.compared)
    assert len(running.laboratory.result.cells) == 1  # type: ignore[union-attr]


def test_values_that_run_away_leave_nothing_blank_at_any_depth(running: Studio, qtbot: QtBot) -> None:
    type_sequence(running, " ".join([*running.document.text.split()[:1], *["·"] * 298, "?"]))
    wait_for(qtbot, lambda: shown(running).steps == 300)
    running.changes.add(ReplaceSquash(place="f", squash="relu"))
    running.changes.add(ChangeForgetBias(value=3.0))
    changed(running, qtbot)
    trace = shown(running)
    unit = next(each.unit for each in trace.summary.passed if each.limit == float("inf") and each.quantity == "c")
    running.selection.set_unit(unit)
    assert trace.scales_of(unit)["belt"] >= 1e38
    diagram = running.workspace.diagram
    diagram.set_gliding(False)
    for step in (0, 30, 60, 299):
        running.selection.set_position((step + 1) * running.selection.phases - 0.001)
        for depth in (0, 1):
            diagram.show_depth(depth)
            assert not diagram.grab().isNull()
        frame = diagram.view.frame
        assert frame is not None
        belt = frame.wires["belt_out"]
        value = trace.at(step)["c"][unit]  # type: ignore[index]
        assert belt.share == pytest.approx(1.0 if np.isinf(value) else belt.share)
        assert (belt.share > 0) == (not np.isnan(value))
    running.selection.set_sum("f")
    wait_for(qtbot, lambda: running.arithmetic.sums is not None)
    assert running.workspace.sum.isVisible()
    marked = difference(trace, running.tracing.untouched).passed  # type: ignore[arg-type,union-attr]
    assert [words for _, words in marked] == ["10³", "10⁶", "∞"]
    assert [step for step, _ in marked] == sorted(step for step, _ in marked)
