"""The Gradients workspace in the whole window with the real engine: what a person turns, and what it comes to."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from engine.protocol import DLDH, JACOBIAN, KEEP
from lstm_viz import models
from lstm_viz.experiment import Result
from lstm_viz.laboratory import Laboratory
from lstm_viz.studio import CELL, GRADIENTS, Studio
from lstm_viz.workspaces.gradients import GradientsWorkspace
from lstm_viz.workspaces.plot_files import write_plot
from tests.end_to_end.windows import wait_for

SMALL = {"length": 30, "hidden_size": 8}


@pytest.fixture
def laboratory(running: Studio, qtbot: QtBot) -> Laboratory:
    """The workspace in front, with a small measurement on its plots."""
    found = running.laboratory
    found.change(**SMALL)
    running.window.show_workspace(GRADIENTS)
    wait_for(qtbot, lambda: found.result is not None)
    return found


def workspace(studio: Studio) -> GradientsWorkspace:
    found = studio.window.workspace(GRADIENTS)
    assert isinstance(found, GradientsWorkspace)
    return found


def newest(laboratory: Laboratory) -> Result:
    assert laboratory.result is not None
    return laboratory.result


def press(studio: Studio, words: str) -> None:
    (button,) = [found for found in workspace(studio).findChildren(QPushButton) if found.text() == words]
    assert button.isVisible()
    button.click()


def test_a_knob_that_is_turned_by_a_key_comes_out_in_the_curves(
    running: Studio, laboratory: Laboratory, qtbot: QtBot
) -> None:
    before = workspace(running).reach.plot.reaches[0].heights.copy()
    QTest.keyClick(workspace(running).knobs.forget_bias.slider, Qt.Key.Key_Right)
    bias = laboratory.knobs.forget_bias
    assert bias == pytest.approx(1.1)
    wait_for(qtbot, lambda: newest(laboratory).knobs.forget_bias == bias)
    drawn = workspace(running).reach.plot.reaches
    assert [one.cell for one in drawn] == ["lstm", "rnn", "gru"]
    assert not np.array_equal(drawn[0].heights, before)
    assert drawn[0].heights[-1] == 0.0
    curve = newest(laboratory).cells[0].curves["dLdc"]
    assert np.allclose(drawn[0].heights, curve.log10.numpy() - curve.at_loss_step)
    said = workspace(running).reach.plot.summary()
    assert all(name in said for name in ("LSTM", "RNN tanh", "GRU"))


def test_of_many_turns_the_last_one_stands_in_the_end(laboratory: Laboratory, qtbot: QtBot) -> None:
    for place in range(30):
        laboratory.change(strength=0.5 + place / 100, length=20 + place)
    wait_for(qtbot, lambda: newest(laboratory).knobs == laboratory.knobs)
    assert newest(laboratory).cells[0].stop == 49


def test_the_jacobian_comes_by_pieces_and_the_seeds_as_a_band(
    running: Studio, laboratory: Laboratory, qtbot: QtBot
) -> None:
    press(running, "σ₁ Jacobian")
    assert laboratory.metric == JACOBIAN
    wait_for(qtbot, lambda: len(laboratory.jacobians) == 3)
    wait_for(qtbot, lambda: all(one.complete for one in laboratory.jacobians.values()))
    assert all(one.log10[-1] == pytest.approx(0) for one in laboratory.jacobians.values())
    press(running, "memory")
    press(running, "Repeat over 20 seeds")
    wait_for(qtbot, lambda: newest(laboratory).seeds == 20)
    (first, *_) = workspace(running).reach.plot.reaches
    assert first.band is not None
    assert (first.band[0] <= first.heights + 1e-5).all()
    assert (first.heights <= first.band[1] + 1e-5).all()


def test_the_image_shows_what_was_chosen_of_whom(laboratory: Laboratory, qtbot: QtBot) -> None:
    wait_for(qtbot, lambda: laboratory.units is not None)
    assert laboratory.units is not None
    assert laboratory.units.quantity == KEEP
    laboratory.choose(kind="gru", quantity=DLDH)
    wait_for(qtbot, lambda: laboratory.units is not None)
    assert (laboratory.units.cell, laboratory.units.quantity) == (2, DLDH)
    assert laboratory.units.values.numpy().shape == (30, 8)


def test_a_new_engine_is_asked_again_for_what_the_old_one_held(laboratory: Laboratory, qtbot: QtBot) -> None:
    wait_for(qtbot, lambda: laboratory.units is not None)
    before = newest(laboratory)
    laboratory._client.restart()
    laboratory.choose(kind="lstm", quantity=DLDH)
    wait_for(qtbot, lambda: laboratory.units is not None)
    assert newest(laboratory) is not before
    assert newest(laboratory).knobs == before.knobs


def test_the_gradient_of_the_sequence_on_the_screen_travels_back_over_its_cells(
    running: Studio, laboratory: Laboratory, qtbot: QtBot
) -> None:
    press(running, "This model")
    wait_for(qtbot, lambda: newest(laboratory).trace is not None)
    trace = running.tracing.trace
    assert trace is not None
    assert newest(laboratory).cells[0].stop == trace.steps
    running.preferences.change(reduced_motion=True)
    press(running, "Watch it travel on the diagram")
    assert running.window.shown is running.window.workspace(CELL)
    wave = running.backflow.wave
    assert wave is not None
    assert wave.front == 0
    assert not running.backflow.travelling
    curve = newest(laboratory).cells[0].curves["dLdc"].log10.numpy()
    assert np.allclose(wave.shares, 10 ** (curve - curve.max()))
    row = running.workspace.diagram.unrolled
    assert row.isVisible()
    assert "∂L/∂c" in row.accessibleDescription()
    QTest.keyClick(row, Qt.Key.Key_G)
    assert running.backflow.wave is None
    running.preferences.change(reduced_motion=False)
    QTest.keyClick(row, Qt.Key.Key_G)
    assert running.backflow.travelling
    running.backflow.advance(60.0)
    assert not running.backflow.travelling
    running.document.set_text("B · ?")
    wait_for(qtbot, lambda: running.backflow.wave is None)


def test_the_forget_gates_that_cut_the_gradient_are_marked_on_the_timeline(
    running: Studio, laboratory: Laboratory, qtbot: QtBot
) -> None:
    """The model that holds the latest capital lets its memory go at every capital."""
    running.document.set_model(next(model for model in models.shipped() if model.name == "hold_latest"))
    wait_for(
        qtbot, lambda: running.tracing.trace is not None and running.tracing.trace.model.name == "hold_latest"
    )
    press(running, "This model")
    wait_for(qtbot, lambda: newest(laboratory).trace is running.tracing.trace)
    assert running.tracing.trace is not None
    labels = running.tracing.trace.sequence.labels
    capitals = tuple(step for step, label in enumerate(labels) if label.isupper() and step > 0)
    assert running.backflow.cut_steps == capitals
    assert running.workspace.transport.timeline.accessibleDescription().endswith(f"{capitals[-1] + 1}")
    wait_for(qtbot, lambda: workspace(running).cuts.image.marks == capitals)
    wait_for(qtbot, lambda: bool(workspace(running).cuts.title))
    heading, rows = workspace(running).cuts.table()
    kept = dict(zip(heading, zip(*rows, strict=True), strict=True))
    assert set(kept["quantity"]) == {"keep"}
    assert set(kept["first_step"]) == set(range(1, len(labels) + 1)) == set(kept["last_step"])
    assert all(0 <= float(str(value)) <= 1 for value in kept["value"])
    workspace(running).cuts.cell_wanted.emit(capitals[0])
    assert running.selection.step == capitals[0]
    assert running.window.shown is running.window.workspace(CELL)


def test_a_plot_is_written_with_its_numbers(
    running: Studio, laboratory: Laboratory, qtbot: QtBot, tmp_path: Path
) -> None:
    found = workspace(running)
    for form in ("CSV", "PNG", "SVG"):
        path = tmp_path / f"flow.{form.lower()}"
        write_plot(running.live.saving, found.reach, form, path)
        wait_for(qtbot, path.exists)
    rows = list(csv.DictReader((tmp_path / "flow.csv").read_text(encoding="utf-8").splitlines()))
    assert {row["cell"] for row in rows} == {"lstm", "rnn", "gru"}
    of_lstm = [float(row["log10_norm"]) for row in rows if row["cell"] == "lstm" and row["metric"] == "dLdc"]
    assert np.allclose(of_lstm, newest(laboratory).cells[0].curves["dLdc"].log10.numpy())
    assert (tmp_path / "flow.png").read_bytes().startswith(b"\x89PNG")
    assert b"<svg" in (tmp_path / "flow.svg").read_bytes()


def test_everything_in_the_workspace_that_takes_the_focus_has_a_name(
    running: Studio, laboratory: Laboratory
) -> None:
    takers = [
        widget
        for widget in workspace(running).findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.focusProxy() is None
    ]
    assert len(takers) > 25
    nameless = [
        type(widget).__name__
        for widget in takers
        if not (widget.accessibleName() or getattr(widget, "text", lambda: "")())
    ]
    assert not nameless
