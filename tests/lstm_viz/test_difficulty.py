"""A task's difficulty is a knob for each setting that makes it harder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lstm_viz.widgets.difficulty import DifficultyKnobs


@pytest.fixture
def knobs(application: object, qtbot: QtBot) -> Iterator[DifficultyKnobs]:
    window = QWidget()
    qtbot.addWidget(window)
    made = DifficultyKnobs()
    made.setParent(window)
    values = {"lag": 20, "items": 3, "text": "a", "batch_size": 9}
    made.show_settings(("lag", "items", "text"), values, {"lag": 20})
    yield made
    window.close()


def test_each_whole_number_has_a_knob_that_reaches_above_the_task_s_own(knobs: DifficultyKnobs) -> None:
    assert list(knobs._knobs) == ["lag", "items"]
    lag = knobs._knobs["lag"]
    assert lag.caption.text() == "Lag"
    lag.slider.setValue(lag.slider.maximum())
    assert lag._value == 80


def test_a_turned_knob_says_the_setting_and_a_whole_number(knobs: DifficultyKnobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(knobs.turned) as signal:
        knobs._knobs["items"].slider.setValue(knobs._knobs["items"].slider.maximum())
    assert signal.args == ["items", 12]
    assert isinstance(signal.args[1], int)


def test_a_task_without_any_has_none(knobs: DifficultyKnobs) -> None:
    knobs.show_settings((), {"lag": 20}, {})
    assert knobs.isHidden()
