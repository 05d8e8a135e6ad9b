"""The window over the stored trace, without an engine: what a person sees at once, and does with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from lstm_viz import settings
from lstm_viz.studio import Studio
from lstm_viz.words import number
from tests.end_to_end.engines import PATIENCE_MS
from tests.end_to_end.windows import OpenWindow, named, press, shown, words


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


@pytest.mark.parametrize("width", [1024, 1440])
def test_no_button_over_the_picture_is_narrower_than_it_asks_to_be(studio: Studio, width: int) -> None:
    studio.window.resize(width, 768)
    QTest.qWait(20)
    buttons = [button for button in studio.workspace.diagram.findChildren(QPushButton) if button.isVisible()]
    assert len(buttons) == 7  # four phases, three depths
    for button in buttons:
        assert button.width() >= button.sizeHint().width(), button.text()


@pytest.mark.parametrize(
    ("size", "present", "search"),
    [((960, 640), True, False), ((1024, 768), True, False), ((1280, 800), True, True), ((1440, 900), True, True)],
)
def test_the_bar_leaves_out_only_what_has_no_room(
    studio: Studio, size: tuple[int, int], present: bool, search: bool
) -> None:
    bar = studio.window.bar
    studio.window.resize(*size)
    named(studio.window, QToolButton, "engine").setText("● CPU engine")
    QTest.qWait(20)
    assert studio.window.size().toTuple() == size
    assert (bar.present.isVisible(), bar.search.isVisible()) == (present, search)
    for button in bar.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()


def test_in_the_smallest_windows_every_button_has_room_for_its_words(studio: Studio) -> None:
    window = studio.window
    for size in ((1024, 768), (960, 600)):
        window.resize(*size)
        for name in window.names:
            window.show_workspace(name)
            QTest.qWait(60)
            assert window.size().toTuple() == size
            for button in window.findChildren(QPushButton):
                if button.isVisible():
                    words = button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))
                    assert button.width() >= words, (size, name, button.text())


def test_escape_gives_the_keys_back_from_the_field(studio: Studio) -> None:
    field = named(studio.window, QPlainTextEdit, "Input sequence")
    assert isinstance(field, QPlainTextEdit)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert studio.workspace.diagram.view.hasFocus()
    text = field.toPlainText()
    QTest.keyClick(studio.workspace.diagram.view, Qt.Key.Key_Space)
    assert studio.playback.playing
    assert field.toPlainText() == text


def test_the_wheel_over_the_models_name_chooses_no_other_model(studio: Studio) -> None:
    box = named(studio.window, QComboBox, "Model")
    assert isinstance(box, QComboBox)
    middle = QPointF(box.rect().center())
    event = QWheelEvent(
        middle,
        box.mapToGlobal(middle),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    before = box.currentIndex()
    QApplication.sendEvent(box, event)
    assert box.currentIndex() == before


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
