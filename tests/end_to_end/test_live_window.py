"""The Live workspace in the whole window with the real engine: what a person sees while a model trains."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from engine.protocol import Method
from lstm_viz import models
from lstm_viz.preferences import Preferences
from lstm_viz.runs import look
from lstm_viz.runs.record import LOSS, RunRecord
from lstm_viz.settings import Settings
from lstm_viz.studio import CELL, LIVE, Studio, make_application
from lstm_viz.theme import px
from lstm_viz.workspaces.live import COMPACT_HEIGHT, LEAST_OF_PLOTS
from lstm_viz.workspaces.plot_files import write_plot
from tests.closing import end
from tests.end_to_end.engines import ROOT

if TYPE_CHECKING:
    from lstm_viz.panels.plots import PlotsPanel

os.environ["QT_QPA_PLATFORM"] = "offscreen"

PATIENCE_MS = 60_000
OpenWindow = Callable[..., Studio]
SMALL = {"blanks": 5, "longest": 8, "batch_size": 4}


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[OpenWindow]:
    """Opens the window as the program does, with the Live workspace in front; its engine is not started yet."""
    make_application(only_shipped_fonts=True)
    opened: list[Studio] = []

    def open_window(**kept: str) -> Studio:
        preferences = Preferences(Settings(device="cpu", **kept), tmp_path / "settings.json")
        studio = Studio(preferences, opens=LIVE, folder=tmp_path)
        opened.append(studio)
        studio.show()
        qtbot.waitExposed(studio.window)
        wait_for(qtbot, lambda: studio.live_workspace.plots is not None)
        return studio

    yield open_window
    end(*opened)


@pytest.fixture
def studio(open_window: OpenWindow) -> Studio:
    return open_window()


@pytest.fixture
def running(open_window: OpenWindow, qtbot: QtBot) -> Studio:
    """The window with its engine, and a small race under way that only ends when it is stopped."""
    studio = open_window()
    studio.start_engine()
    studio.live.setup.set_settings(SMALL)
    studio.live.setup.set_training_steps(0)
    press(studio, "Train now")
    wait_for(qtbot, lambda: not current(studio).stored and current(studio).training_step > 20)
    return studio


def wait_for(qtbot: QtBot, condition: Callable[[], object]) -> None:
    qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)


def current(studio: Studio) -> RunRecord:
    assert studio.live.training.current is not None
    return studio.live.training.current


def press(studio: Studio, words: str) -> None:
    """Presses the button that says this."""
    QCoreApplication.processEvents()  # a button that has just been made is shown in its turn
    (button,) = [
        found
        for found in studio.live_workspace.findChildren(QPushButton)
        if found.text() == words and found.isVisible() and found.isEnabled()
    ]
    button.click()


def title_begins(plots: PlotsPanel, words: str) -> bool:
    return plots.page.sheets[0].title.startswith(words)


def words(widget: QWidget) -> str:
    return "\n".join(found.text() for found in widget.findChildren(QLabel) if found.isVisible() and found.text())


def shown_number(studio: Studio) -> int:
    assert studio.tracing.trace is not None
    return studio.tracing.trace.number


def test_it_opens_with_a_stored_race_that_says_so_and_one_button(studio: Studio) -> None:
    said = words(studio.live_workspace)
    assert "Stored race" in said
    assert "stored, training step" in said
    primary = [
        button.text()
        for button in studio.live_workspace.findChildren(QPushButton)
        if button.property("role") == "primary" and button.isVisible()
    ]
    assert primary == ["Train now"]
    plots = studio.live_workspace.plots
    assert plots is not None
    plots.draw_now()
    assert "LSTM" in plots.page.sheets[0].summary()


def test_the_plots_and_the_diagram_move_while_it_trains(running: Studio, qtbot: QtBot) -> None:
    following = running.live.following
    wait_for(qtbot, lambda: following.flow is not None and not following.flow.stored)
    first, number = following.training_step, shown_number(running)
    wait_for(qtbot, lambda: (following.training_step or 0) > (first or 0))
    wait_for(qtbot, lambda: shown_number(running) != number)
    assert running.tracing.trace is not None
    assert running.tracing.trace.model == current(running).entrants[0].description
    flow = following.flow
    assert flow is not None
    assert [cell.cell for cell in flow.measured.cells] == ["lstm", "rnn"]
    assert f"training step {flow.training_step:,}" in words(running.live_workspace)
    series = current(running).curves[0, LOSS]
    assert (series.first, series.stop) == (1, current(running).training_step + 1)


def test_numbers_never_change_in_the_middle_of_a_step_that_is_played(running: Studio, qtbot: QtBot) -> None:
    following = running.live.following
    # A whole look of this run is over: the document has its trace, and the curves are no stored ones any more.
    wait_for(qtbot, lambda: following.flow is not None and following.flow.record is current(running))
    changes: list[bool] = []
    running.playback.set_speed(0.125)
    running.selection.set_position(1.5)
    running.playback.play()
    before = running.selection.step
    running.tracing.trace_changed.connect(lambda: changes.append(running.selection.step != before))
    trained = current(running).training_step
    wait_for(qtbot, lambda: current(running).training_step > trained + 200 and following._ready is not None)
    assert running.selection.step == before
    assert changes == []
    running.playback.pause()
    wait_for(qtbot, lambda: changes)


def test_it_pauses_makes_one_update_goes_on_and_goes_back_to_its_beginning(running: Studio, qtbot: QtBot) -> None:
    press(running, "Pause training")
    wait_for(qtbot, lambda: current(running).paused)
    at = current(running).training_step
    assert f"training step {at:,} · paused" in words(running.live_workspace.training)
    press(running, "One update")
    wait_for(qtbot, lambda: current(running).training_step == at + 1)
    press(running, "Go on")
    wait_for(qtbot, lambda: current(running).training_step > at + 10)
    press(running, "Reset")
    wait_for(qtbot, lambda: current(running).training_step == 0 and current(running).paused)


def test_the_slider_goes_back_through_training_and_a_branch_begins_there(running: Studio, qtbot: QtBot) -> None:
    wait_for(qtbot, lambda: current(running).training_step > 200)
    press(running, "Pause training")
    wait_for(qtbot, lambda: current(running).paused)
    (slider,) = [
        found
        for found in running.live_workspace.findChildren(QSlider)
        if "Training step" in found.accessibleName()
    ]
    slider.setValue(50)
    following = running.live.following
    wait_for(qtbot, lambda: following.training_step is not None and following.training_step <= 50)
    told = f"shown: training step {following.training_step:,}"
    wait_for(qtbot, lambda: told in words(running.live_workspace.training))
    press(running, "Continue from here")
    wait_for(qtbot, lambda: len(running.live.training.runs) == 2 and current(running).training_step > 0)
    assert (current(running).curves[0, LOSS].first or 0) <= 51


def test_what_a_person_goes_back_to_does_not_wait_until_the_engine_has_rested(
    running: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(look, "OVERHEAD", 1e5)  # looks that follow by themselves come hours apart
    following = running.live.following
    wait_for(qtbot, lambda: following._next.remainingTime() > PATIENCE_MS)
    following.look_at(5)
    wait_for(qtbot, lambda: following.training_step is not None and following.training_step <= 5)


def test_a_change_that_needs_new_weights_says_so_before_it_takes_them(running: Studio, qtbot: QtBot) -> None:
    press(running, "Set up")
    record = current(running)
    (hidden,) = [
        found
        for found in running.live_workspace.findChildren(QLineEdit)
        if found.accessibleName() == "Hidden units"
    ]
    hidden.setFocus()
    hidden.selectAll()
    QTest.keyClicks(hidden, "5")
    QTest.keyClick(hidden, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: "this needs new weights" in words(running.live_workspace))
    assert current(running) is record
    running.window.resize(1280, 800)
    (anew,) = [found for found in running.live_workspace.findChildren(QPushButton) if found.text() == "Start anew"]
    wait_for(qtbot, lambda: running.live_workspace.height() > COMPACT_HEIGHT)
    QCoreApplication.processEvents()
    plots = running.live_workspace.plots
    assert plots is not None
    assert plots.height() >= px(LEAST_OF_PLOTS)  # what a run is made of scrolls, its warning does not
    assert anew.visibleRegion().boundingRect().size() == anew.size()
    press(running, "Start anew")
    wait_for(qtbot, lambda: current(running) is not record)
    assert current(running).entrants[0].description.hidden_size == 5


def test_a_halt_says_what_went_first_and_offers_a_way_on(studio: Studio, qtbot: QtBot) -> None:
    studio.start_engine()
    setup = studio.live.setup
    setup.set_task("adding")
    setup.set_cells(("rnn_relu",))
    setup.set_settings({"learning_rate": 1.0})
    setup.set_method(Method(optimiser="sgd", clip_norm=None))
    setup.set_training_steps(0)
    press(studio, "Train now")
    wait_for(qtbot, lambda: current(studio).halted is not None)
    said = words(studio.live_workspace.training)
    assert "RNN with ReLU stopped at training step" in said
    assert f"The weights of training step {current(studio).training_step:,} are kept." in said
    press(studio, "Reset")
    wait_for(qtbot, lambda: current(studio).halted is None)
    press(studio, "Go on")
    wait_for(qtbot, lambda: current(studio).halted is not None)
    press(studio, "Clip the gradient at 1")
    wait_for(qtbot, lambda: current(studio).method.clip_norm == 1.0)


def test_nothing_that_draws_plots_is_loaded_before_the_first_paint() -> None:
    code = """
import sys
from lstm_viz.preferences import Preferences
from lstm_viz.settings import Settings
from lstm_viz.studio import LIVE, Studio, make_application
application = make_application()
studio = Studio(Preferences(Settings()), opens=LIVE)
studio.painted.connect(lambda: print("pyqtgraph" in sys.modules))
studio.painted.connect(application.quit)
studio.window.setMinimumSize(1, 1)
studio.window.show()
application.exec()
studio.close()
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False"]


def test_after_the_engine_has_died_training_goes_on(running: Studio, qtbot: QtBot) -> None:
    checkpoints = running.live.checkpoints
    wait_for(qtbot, lambda: checkpoints.newest is not None)
    resumed: list[int] = []
    running.live.training.resumed.connect(resumed.append)
    psutil.Process(running.client.pid).kill()
    wait_for(qtbot, lambda: resumed)
    wait_for(qtbot, lambda: current(running).training_step > resumed[0] + 20)
    following = running.live.following
    at = current(running).training_step
    wait_for(qtbot, lambda: (following.training_step or 0) > at)


def test_a_trained_model_is_saved_and_can_be_opened(running: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "mine.safetensors"
    running.live.saving.save(path, entrant=1)
    wait_for(qtbot, path.exists)
    model, data = models.read_file(path)
    assert (model.cell, model.task, model.name) == ("rnn", "remember_first", "mine")
    assert data is not None


def test_on_a_small_screen_the_plots_leave_the_diagram_its_room(studio: Studio) -> None:
    studio.window.resize(1024, 768)
    QTest.qWait(50)
    live = studio.live_workspace
    assert live.plots is not None
    assert live.diagram.width() > 0.46 * studio.window.width()
    for tab in live.plots._tabs.buttons():
        assert tab.width() >= tab.fontMetrics().horizontalAdvance(tab.text()), tab.text()


@pytest.mark.parametrize(("form", "beginning"), [("CSV", b"curve,"), ("PNG", b"\x89PNG"), ("SVG", b"<?xml")])
def test_a_plot_is_exported(studio: Studio, qtbot: QtBot, tmp_path: Path, form: str, beginning: bytes) -> None:
    workspace = studio.live_workspace
    assert workspace.plots is not None
    workspace.plots.draw_now()
    path = tmp_path / f"loss.{form.lower()}"
    write_plot(studio.live.saving, workspace.plots.page.sheets[0], form, path)
    wait_for(qtbot, path.exists)
    assert path.read_bytes().startswith(beginning)
    assert path.stat().st_size > 2000


def test_every_page_of_plots_shows_the_run(running: Studio, qtbot: QtBot) -> None:
    plots = running.live_workspace.plots
    assert plots is not None
    wait_for(qtbot, lambda: current(running).spreads[0].training_step is not None)
    for index, expected in enumerate(("Loss", "Gradient norm", "Forget gate", "Saturation", "Weights")):
        plots.show_page(index)
        wait_for(qtbot, partial(title_begins, plots, expected))
    wait_for(qtbot, lambda: "values from" in plots.page.sheets[0].summary())


def test_another_race_has_no_histograms_of_the_one_before(running: Studio, qtbot: QtBot) -> None:
    plots, histograms = running.live_workspace.plots, running.live.histograms
    assert plots is not None
    plots.show_page(4)
    wait_for(qtbot, lambda: histograms.newest(0))
    before = current(running)
    running.live.setup.set_cells(("gru",))
    running.live.training.begin(running.live.setup.plan)
    wait_for(qtbot, lambda: current(running) is not before)
    assert histograms.newest(0) == ()
    wait_for(qtbot, lambda: "Reset gate" in plots.page.sheets[0].summary())


def test_the_keys_change_the_workspace_and_what_is_selected_stays(studio: Studio, qtbot: QtBot) -> None:
    studio.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    studio.selection.set_position(7.0)
    studio.selection.set_unit(3)
    QTest.keyClick(studio.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert studio.window.shown is studio.window.workspace(CELL)
    QTest.keyClick(studio.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert studio.window.shown is studio.live_workspace
    assert (studio.selection.position, studio.selection.unit) == (7.0, 3)


def test_examples_of_the_task_are_shown_with_the_model_s_answers_and_can_be_watched(
    running: Studio, qtbot: QtBot
) -> None:
    workspace = running.live_workspace
    press(running, "Examples")
    examples = workspace.examples
    assert examples is not None
    wait_for(qtbot, lambda: "of 8 right" in words(examples))
    read = running.live.examples.newest
    assert read is not None
    assert {len(example.sequence.split()) for example in read.examples} == {SMALL["blanks"] + 2}
    assert all(example.right == (example.answer == example.truth) for example in read.examples)
    before = read.training_step
    wait_for(qtbot, lambda: (now := running.live.examples.newest) is not None and now.training_step > before)
    examples.watch_wanted.emit(read.examples[0].sequence)
    assert running.document.text == read.examples[0].sequence


def test_a_task_s_own_settings_and_difficulty_are_known_before_it_is_trained(studio: Studio, qtbot: QtBot) -> None:
    studio.start_engine()
    wait_for(qtbot, lambda: studio.live.training.tasks.titles)
    press(studio, "Set up")
    studio.live.setup.set_task("copy_memory")
    assert studio.live.training.tasks.difficulty("copy_memory") == ("lag", "items")
    wait_for(qtbot, lambda: "Lag" in words(studio.live_workspace))
    assert "Difficulty" in words(studio.live_workspace)
    slider = next(
        found for found in studio.live_workspace.findChildren(QSlider) if found.accessibleName() == "Lag"
    )
    slider.setValue(slider.maximum())
    own = studio.live.training.tasks.settings("copy_memory")["lag"]
    assert isinstance(own, int)
    assert studio.live.setup.plan.settings["lag"] == 4 * own
