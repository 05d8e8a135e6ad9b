"""Everything is reached by the keyboard, and says its name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from lstm_viz.preferences import Preferences
from lstm_viz.settings import Settings
from lstm_viz.studio import Studio, make_application
from tests.lstm_viz.tabbing import focusable, missed, nameless


@pytest.fixture
def studio(qtbot: QtBot) -> Iterator[Studio]:
    make_application(only_shipped_fonts=True)
    made = Studio(Preferences(Settings()))
    qtbot.addWidget(made.window)
    made.window.resize(1440, 900)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    yield made
    made.close()


def test_the_tab_key_reaches_everything_that_takes_the_focus(studio: Studio, qtbot: QtBot) -> None:
    assert not missed(studio.window, qtbot)


def test_everything_that_takes_the_focus_has_a_name(studio: Studio) -> None:
    assert not nameless(studio.window)


def press(studio: Studio, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(studio.workspace.diagram.view, key)


@pytest.mark.parametrize(
    "name", ["Play", "One step on", "Show the sum", "Show the sum: Forget gate, term by term"]
)
def test_an_arrow_on_a_button_moves_in_time_and_not_the_focus(studio: Studio, qtbot: QtBot, name: str) -> None:
    button = next(
        found
        for found in studio.workspace.findChildren(QAbstractButton)
        if found.text() == name or found.accessibleName() in {name, f"{name} (Ctrl+Right)"}
    )
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    studio.selection.set_position(6.0)
    studio.selection.set_unit(2)
    QTest.keyClick(button, Qt.Key.Key_Right)
    QTest.keyClick(button, Qt.Key.Key_Down)
    assert (studio.selection.position, studio.selection.unit) == (7.0, 3)
    assert button.hasFocus()


def test_an_arrow_on_a_phases_button_goes_to_the_next_phase(studio: Studio, qtbot: QtBot) -> None:
    studio.selection.set_position(5.0)
    (button,) = [found for found in focusable(studio.window) if found.accessibleName().startswith("Phase 1")]
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    QTest.keyClick(button, Qt.Key.Key_Right)
    assert studio.selection.position == 6.0


def test_the_brackets_begin_and_end_a_loop_and_the_backslash_takes_it_away(studio: Studio) -> None:
    selection = studio.selection
    last = selection.steps - 1
    selection.set_step(2)
    press(studio, Qt.Key.Key_BracketLeft)
    assert selection.loop == (2, last)
    selection.set_step(5)
    press(studio, Qt.Key.Key_BracketRight)
    assert selection.loop == (2, 5)
    selection.set_step(1)
    press(studio, Qt.Key.Key_BracketRight)  # an end before the beginning
    assert selection.loop == (1, 1)
    press(studio, Qt.Key.Key_Backslash)
    assert selection.loop is None
    press(studio, Qt.Key.Key_BracketRight)
    assert selection.loop == (0, 1)


def test_a_loop_that_is_played_stays_in_its_steps_and_its_button_is_reached(studio: Studio, qtbot: QtBot) -> None:
    selection = studio.selection
    selection.set_step(1)
    press(studio, Qt.Key.Key_BracketLeft)
    selection.set_step(2)
    press(studio, Qt.Key.Key_BracketRight)
    assert any("loop" in str(getattr(widget, "text", str)()) for widget in focusable(studio.window))
    press(studio, Qt.Key.Key_Space)
    for _ in range(30):
        studio.playback.advance(0.7)
        assert selection.step in {1, 2}
    press(studio, Qt.Key.Key_Backslash)
    assert studio.playback.playing
