"""The whole window with the real engine: what a person does with it, and what it goes through."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPlainTextEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from lstm_viz import models, settings
from lstm_viz.engine_client import Phase
from lstm_viz.preferences import Preferences
from lstm_viz.settings import Settings
from lstm_viz.studio import Studio, make_application
from lstm_viz.trace import Trace
from lstm_viz.words import number
from tests.wide_model import write_wide_model

# Before Qt starts: no screen is needed, and none has a say.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

PATIENCE_MS = 60_000
OpenWindow = Callable[..., Studio]


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[OpenWindow]:
    """Opens the window as the program does, its engine not started yet; everything is gone at the end."""
    make_application(only_shipped_fonts=True)
    opened: list[Studio] = []

    def open_window(**kept: str) -> Studio:
        studio = Studio(Preferences(Settings(**kept), tmp_path / "settings.json"))
        opened.append(studio)
        studio.show()
        qtbot.waitExposed(studio.window)
        QCoreApplication.processEvents()
        return studio

    yield open_window
    for studio in opened:
        studio.close()
        studio.window.close()
        studio.window.deleteLater()
        studio.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def studio(open_window: OpenWindow) -> Studio:
    """The window over the stored trace; no engine runs."""
    return open_window()


@pytest.fixture
def running(open_window: OpenWindow, qtbot: QtBot) -> Studio:
    """The window over its engine's own trace."""
    studio = open_window(device="cpu")
    studio.start_engine()
    wait_for(qtbot, lambda: not shown(studio).stored)
    return studio


def wait_for(qtbot: QtBot, condition: Callable[[], bool]) -> None:
    qtbot.waitUntil(condition, timeout=PATIENCE_MS)


def shown(studio: Studio) -> Trace:
    assert studio.tracing.trace is not None
    return studio.tracing.trace


def words(widget: QWidget) -> str:
    """Everything that the labels of a widget say at this moment."""
    return "\n".join(found.text() for found in widget.findChildren(QLabel) if found.isVisible() and found.text())


def named(widget: QWidget, kind: type[QWidget], name: str) -> QWidget:
    """The widget that a screen reader calls so."""
    (found,) = [child for child in widget.findChildren(kind) if child.accessibleName().startswith(name)]
    return found


def press(studio: Studio, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(studio.workspace.diagram.view, key, modifier)


def type_sequence(studio: Studio, text: str) -> None:
    """Types as a person does, in place of what stands there."""
    box = named(studio.window, QPlainTextEdit, "Input sequence")
    assert isinstance(box, QPlainTextEdit)
    box.setFocus()
    box.selectAll()
    if text.isascii():
        QTest.keyClicks(box, text)
    else:
        box.insertPlainText(text)


# --- with the stored trace -----------------------------------------------------------------------------------


def test_it_opens_with_the_stored_trace_and_says_so(studio: Studio) -> None:
    assert shown(studio).stored
    assert "stored trace" in words(studio.workspace.diagram)
    assert studio.workspace.diagram.view.frame is not None
    assert "engine starting" in named(studio.window, QToolButton, "engine").text()


def test_the_first_paint_is_told_once(open_window: OpenWindow, qtbot: QtBot) -> None:
    studio = open_window()
    with qtbot.waitSignal(studio.painted, timeout=PATIENCE_MS):
        pass
    told: list[bool] = []
    studio.painted.connect(lambda: told.append(True))
    studio.window.grab()
    QTest.qWait(20)
    assert told == []


@pytest.mark.parametrize(
    ("key", "modifier", "start", "position"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 6.0, 7.0),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 6.0, 5.0),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier, 6.0, 10.0),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier, 6.0, 2.0),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, 6.0, 7.0),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, 6.0, 5.0),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, 10.0, 2.0),
        (Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, 6.5, 5.0),
        (Qt.Key.Key_2, Qt.KeyboardModifier.NoModifier, 6.5, 6.0),
        (Qt.Key.Key_3, Qt.KeyboardModifier.NoModifier, 6.5, 7.0),
        (Qt.Key.Key_4, Qt.KeyboardModifier.NoModifier, 6.5, 8.0),
    ],
)
def test_a_key_on_the_diagram_moves_in_time(
    studio: Studio, key: Qt.Key, modifier: Qt.KeyboardModifier, start: float, position: float
) -> None:
    studio.selection.set_position(start)
    press(studio, key, modifier)
    assert studio.selection.position == position


def test_end_goes_to_the_last_step(studio: Studio) -> None:
    press(studio, Qt.Key.Key_End)
    assert studio.selection.step == shown(studio).steps - 1


def test_up_and_down_choose_the_unit(studio: Studio) -> None:
    studio.selection.set_unit(1)
    press(studio, Qt.Key.Key_Down)
    assert studio.selection.unit == 2
    press(studio, Qt.Key.Key_Up)
    press(studio, Qt.Key.Key_Up)
    assert studio.selection.unit == 0
    assert "unit 1 of" in words(studio.workspace.equations)


def test_space_plays_and_pauses_and_an_arrow_pauses_too(studio: Studio) -> None:
    press(studio, Qt.Key.Key_Space)
    assert studio.playback.playing
    press(studio, Qt.Key.Key_Space)
    assert not studio.playback.playing
    press(studio, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert studio.playback.playing
    assert studio.playback.backwards
    press(studio, Qt.Key.Key_Right)
    assert not studio.playback.playing


def test_a_phases_button_shows_the_phase_complete(studio: Studio) -> None:
    studio.selection.set_position(4.5)
    button = named(studio.workspace.diagram, QPushButton, "Phase 3")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert studio.selection.position == 7.0
    assert words(studio.workspace.equations).count("Step 2 of") == 1


def test_the_timeline_is_dragged(studio: Studio) -> None:
    timeline = studio.workspace.transport.timeline
    press(studio, Qt.Key.Key_Space)
    columns = [timeline.step_rect(step).center().toPoint() for step in (7, 3)]
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, pos=columns[0])
    assert studio.selection.step == 7
    assert not studio.playback.playing
    QTest.mouseMove(timeline, columns[1])
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=columns[1] + QPoint(0, 40))
    assert studio.selection.step == 3


def test_every_view_shows_the_same_moment(studio: Studio) -> None:
    values = shown(studio).at(5)
    assert values is not None
    studio.selection.set_position(6 * 4.0)
    frame = studio.workspace.diagram.view.frame
    assert frame is not None
    unit = studio.selection.unit
    assert frame.values["c"][unit] == values["c"][unit]
    row = named(studio.workspace.equations, QWidget, "Cell state C:")
    assert row.accessibleName().endswith(number(float(values["c"][unit])))


def test_the_theme_changes_at_once_and_is_kept(studio: Studio, tmp_path: Path) -> None:
    light = studio.window.grab().toImage().pixelColor(4, 400).lightness()
    QTest.mouseClick(named(studio.window, QToolButton, "Dark colours"), Qt.MouseButton.LeftButton)
    dark = studio.window.grab().toImage().pixelColor(4, 400).lightness()
    assert light > 200
    assert dark < 60
    studio.preferences.close()
    assert settings.load(tmp_path / "settings.json").theme == "dark"


def test_before_an_audience_only_the_diagram_and_the_timeline_are_left(studio: Studio) -> None:
    press(studio, Qt.Key.Key_F5)
    assert studio.window.presenting
    assert not studio.workspace.model.isVisible()
    assert studio.workspace.diagram.isVisible()
    press(studio, Qt.Key.Key_Escape)
    assert not studio.window.presenting
    assert studio.workspace.model.isVisible()


def test_every_widget_that_takes_the_focus_has_a_name(studio: Studio) -> None:
    def name(widget: QWidget) -> str:
        said = widget.accessibleName()
        return said or (widget.text() if isinstance(widget, QPushButton | QToolButton) else "")

    focusable = [
        widget
        for widget in studio.window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.window() is studio.window  # the lists of closed boxes are windows of their own
        and widget.focusProxy() is None
        and not widget.objectName().startswith("qt_")
    ]
    assert len(focusable) > 15
    assert named(studio.window, QWidget, "Model and input sequence") in focusable
    assert [repr(widget) for widget in focusable if not name(widget).strip()] == []


# --- with the engine -----------------------------------------------------------------------------------------


def test_the_engines_own_trace_takes_the_stored_ones_place(studio: Studio, qtbot: QtBot) -> None:
    kept = shown(studio)
    studio.start_engine()
    wait_for(qtbot, lambda: not shown(studio).stored)
    assert "stored trace" not in words(studio.workspace.diagram)
    assert "Largest difference from PyTorch's own layer" in words(studio.workspace.model)
    wait_for(qtbot, lambda: studio.client.state.phase is Phase.READY)
    assert "engine" in named(studio.window, QToolButton, "CPU").text()
    for step in (0, kept.steps - 1):
        before, now = kept.at(step), shown(studio).at(step)
        assert before is not None
        assert now is not None
        assert now["c"] == pytest.approx(before["c"], abs=1e-5)


def test_what_is_typed_is_traced_and_what_is_wrong_is_said(running: Studio, qtbot: QtBot) -> None:
    type_sequence(running, "ACDA")
    wait_for(qtbot, lambda: shown(running).steps == 4)
    good = shown(running)
    type_sequence(running, "AC!")
    wait_for(qtbot, lambda: "“!” (step 3)" in words(running.workspace.model))
    assert shown(running) is good
    assert running.workspace.diagram.view.frame is not None
    type_sequence(running, "AC")
    wait_for(qtbot, lambda: shown(running).steps == 2)
    assert "step 3" not in words(running.workspace.model)


def test_the_example_brings_the_models_own_sequence_back(running: Studio, qtbot: QtBot) -> None:
    steps = shown(running).steps
    type_sequence(running, "AC")
    wait_for(qtbot, lambda: shown(running).steps == 2)
    (example,) = [button for button in running.window.findChildren(QPushButton) if button.text() == "Example"]
    QTest.mouseClick(example, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: shown(running).steps == steps)


def test_every_shipped_model_can_be_chosen(running: Studio, qtbot: QtBot) -> None:
    box = named(running.window, QComboBox, "Model")
    assert isinstance(box, QComboBox)
    for model in reversed(models.shipped()):
        box.setCurrentIndex(box.findData(model.name))
        wait_for(qtbot, lambda name=model.name: shown(running).model.name == name)
        assert running.selection.unit == model.unit
        assert running.workspace.diagram.view.frame is not None
        found = words(running.workspace.model)
        assert model.story in found
        assert "Largest difference" in found


def test_a_model_file_shows_its_layers_and_directions(running: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    running.opening.open(write_wide_model(tmp_path))
    wait_for(qtbot, lambda: shown(running).model.name == "wide")
    box = named(running.window, QComboBox, "Layer and direction")
    assert isinstance(box, QComboBox)
    assert box.isVisible()
    assert box.count() == 4
    assert box.currentText() == "layer 1, forward"
    box.setCurrentText("layer 2, reverse")
    wait_for(qtbot, lambda: (shown(running).layer, shown(running).direction) == (1, "reverse"))
    values = shown(running).at(0)
    assert values is not None
    assert {name: len(values[name]) for name in ("x", "c", "h")} == {"x": 6, "c": 5, "h": 3}


def test_a_file_that_is_no_model_leaves_everything_as_it_was(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    before = shown(running)
    (tmp_path / "broken.safetensors").write_bytes(b"nothing of the kind")
    running.opening.open(tmp_path / "broken.safetensors")
    wait_for(qtbot, lambda: "broken.safetensors is not a model" in words(running.workspace.model))
    assert shown(running) is before
    assert running.document.model.name == before.model.name


def test_a_model_file_that_only_the_engine_can_see_is_broken_is_refused_with_the_true_reason(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    before, story = shown(running), words(running.workspace.model)
    whole = write_wide_model(tmp_path).read_bytes()
    cut = tmp_path / "cut.safetensors"
    cut.write_bytes(whole[: len(whole) - 100])
    running.opening.open(cut)
    wait_for(qtbot, lambda: "cut.safetensors is no model that can be opened" in words(running.workspace.model))
    assert "any more" not in words(running.workspace.model)
    assert shown(running) is before
    assert running.document.model.name == before.model.name
    assert before.model.story in words(running.workspace.model)
    assert before.model.story in story
    box = named(running.window, QComboBox, "Model")
    assert isinstance(box, QComboBox)
    assert box.currentText() == before.model.title
    type_sequence(running, "AC")
    wait_for(qtbot, lambda: shown(running).steps == 2)
    assert "is no model" not in words(running.workspace.model)


def test_a_number_too_large_for_the_model_is_refused_beside_the_field(running: Studio, qtbot: QtBot) -> None:
    (adding,) = [model for model in models.shipped() if model.name == "adding"]
    running.opening.open_model(adding)
    wait_for(qtbot, lambda: shown(running).model.name == "adding")
    before = shown(running)
    type_sequence(running, "0.5 0; 1e39 1")
    wait_for(qtbot, lambda: "1e+39 at step 2, column 1 is too large" in words(running.workspace.model))
    assert shown(running) is before


def test_a_model_named_at_the_start_is_opened_once_the_window_is_there(running: Studio, qtbot: QtBot) -> None:
    running.opening.open_named("hold_latest")
    wait_for(qtbot, lambda: shown(running).model.name == "hold_latest")
    running.opening.open_named("no_such_model")
    wait_for(qtbot, lambda: "There is no model no_such_model" in words(running.workspace.model))
    assert shown(running).model.name == "hold_latest"


def test_long_work_says_how_far_it_is_and_is_stopped_by_escape(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    before = shown(running)
    path = tmp_path / "long.txt"
    path.write_text("A" + "·" * 99_999, encoding="utf-8")
    told: list[float | None] = []
    running.tracing.progress_changed.connect(lambda: told.append(running.tracing.progress))
    running.document.open_file(path)
    wait_for(qtbot, lambda: running.tracing.progress is not None)
    button = named(running.workspace.transport, QToolButton, "Stop computing")
    assert isinstance(button, QToolButton)
    assert button.isVisible()
    assert re.search(r"computing … \d+ %", button.text())
    press(running, Qt.Key.Key_Escape)
    assert running.tracing.progress is None
    assert "Stopped" in words(running.workspace.model)
    assert not button.isVisible()
    assert shown(running) is before
    type_sequence(running, "AC")
    wait_for(qtbot, lambda: shown(running).steps == 2)
    assert all(share is None or 0 <= share <= 1 for share in told)


def test_a_killed_engine_costs_a_sentence_and_nothing_else(running: Studio, qtbot: QtBot) -> None:
    said: list[str] = []
    running.client.state_changed.connect(lambda _state: said.append(words(running.window)))
    running.playback.set_speed(0.125)
    running.selection.set_position(0.0)
    running.playback.play()
    first = running.client.pid
    psutil.Process(first).kill()
    # What was said is kept as it was said: on a busy machine the next state may come before this test looks again.
    wait_for(qtbot, lambda: any("The engine was killed by the system" in sentence for sentence in said))
    position = running.selection.position
    wait_for(qtbot, lambda: running.selection.position > position)
    assert running.playback.playing
    wait_for(qtbot, lambda: any("The engine is back" in sentence for sentence in said))
    assert running.client.pid != first
    type_sequence(running, "ACDA")
    wait_for(qtbot, lambda: shown(running).steps == 4)


def test_an_engine_that_cannot_be_started_is_said_and_the_window_stays(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    studio = open_window(engine="no-such-engine-here")
    studio.start_engine()
    wait_for(qtbot, lambda: studio.client.state.phase is Phase.STOPPED)
    assert "no-such-engine-here" in words(studio.window)
    press(studio, Qt.Key.Key_Right)
    assert shown(studio).stored
    assert "stored trace" in words(studio.workspace.diagram)


def test_an_engine_command_that_cannot_be_read_is_said_and_the_engine_of_this_machine_runs(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    studio = open_window(engine="'unbalanced", device="cpu")
    assert "'unbalanced" in words(studio.window)
    studio.start_engine()
    wait_for(qtbot, lambda: not shown(studio).stored)
    assert "'unbalanced" in words(studio.window)
    studio.preferences.change(engine="")
    assert "'unbalanced" not in words(studio.window)


def test_a_log_that_is_not_written_is_said_in_the_engines_menu(studio: Studio) -> None:
    sign = named(studio.window, QToolButton, "engine starting")
    assert isinstance(sign, QToolButton)
    assert "log" not in sign.toolTip()
    studio.client.log.problem = "engine.log: No space left on device"
    sign.menu().aboutToShow.emit()
    assert "No log is written: engine.log: No space left on device" in sign.toolTip()
    assert "No log is written" in "\n".join(action.text() for action in sign.menu().actions())


def test_a_hundred_thousand_steps_come_as_an_overview_and_what_is_looked_at(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    running.window.showNormal()
    running.window.resize(1440, 900)  # there is room for a note
    path = tmp_path / "long.txt"
    path.write_text("A" + "·" * 99_999, encoding="utf-8")
    beats: list[float] = []
    heart = QTimer(interval=20)
    heart.timeout.connect(lambda: beats.append(running.selection.position))
    heart.start()
    running.document.open_file(path)
    wait_for(qtbot, lambda: shown(running).steps == 100_000)
    heart.stop()
    assert beats, "the window's own clock stood still"
    trace = shown(running)
    assert trace.whole is None
    assert trace.overview.arrays["c"].shape[0] == 1024
    assert "1,024 runs" in words(running.workspace.transport)
    assert not running.workspace.transport.timeline.draws_squares("c")
    for key, step in ((Qt.Key.Key_End, 99_999), (Qt.Key.Key_Home, 0)):
        press(running, key)
        wait_for(qtbot, lambda step=step: shown(running).at(step) is not None)
        assert running.workspace.diagram.view.frame is not None
        assert f"Step {step + 1} of 100000" in words(running.workspace.equations).replace(",", "")


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
