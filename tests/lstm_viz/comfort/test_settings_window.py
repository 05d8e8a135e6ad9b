"""Every setting is in the settings window, is set at once, and goes back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from lstm_viz import settings
from lstm_viz.comfort.fields import fields
from lstm_viz.comfort.setting_row import SettingRow
from lstm_viz.comfort.settings_window import SettingsWindow
from lstm_viz.preferences import Preferences
from lstm_viz.settings import Settings
from lstm_viz.theme import THEMES

ELSEWHERE = {"keys", "toured"}  # in the window of the keys; by the program itself


@pytest.fixture
def window(application: object, qtbot: QtBot, tmp_path: Path) -> Iterator[SettingsWindow]:
    above = QWidget()
    preferences = Preferences(Settings(), tmp_path / "settings.json")
    qtbot.addWidget(above)
    yield SettingsWindow(above, preferences, lambda: None)
    preferences.close()


def row(window: SettingsWindow, name: str) -> SettingRow:
    return next(row for row in window.rows if row.field.name == name)


def now(window: SettingsWindow) -> Settings:
    return window._preferences.settings


def test_every_setting_is_there_with_every_value() -> None:
    assert {field.name for field in fields()} | ELSEWHERE == set(Settings.__struct_fields__)
    found = {field.name: {value for value, _ in field.choices} for field in fields()}
    assert found["theme"] == set(THEMES)
    for field in fields():
        assert not field.choices or field.standard in found[field.name]


def test_what_is_set_holds_at_once_and_in_the_file(window: SettingsWindow, tmp_path: Path) -> None:
    theme, motion = row(window, "theme").control, row(window, "reduced_motion").control
    assert isinstance(theme, QComboBox)
    assert isinstance(motion, QCheckBox)
    theme.activated.emit(theme.findData("contrast"))
    motion.click()
    assert now(window) == Settings(theme="contrast", reduced_motion=True)
    window._preferences.close()
    assert settings.load(tmp_path / "settings.json") == now(window)


def test_each_goes_back_and_all_do(window: SettingsWindow) -> None:
    window._preferences.change(theme="dark", text_size=150, keys={"export": "F9"}, toured=True)
    assert not row(window, "theme").reset.isHidden()
    assert row(window, "device").reset.isHidden()
    row(window, "theme").reset.click()
    assert now(window) == Settings(text_size=150, keys={"export": "F9"}, toured=True)
    window.reset_all.click()
    assert now(window) == Settings(toured=True)


def test_what_changes_elsewhere_is_shown(window: SettingsWindow) -> None:
    window._preferences.change(theme="dark", device="cpu")
    theme, device = row(window, "theme").control, row(window, "device").control
    assert isinstance(theme, QComboBox)
    assert isinstance(device, QComboBox)
    assert (theme.currentData(), device.currentData()) == ("dark", "cpu")


def test_a_command_that_cannot_be_is_refused_with_a_sentence(window: SettingsWindow) -> None:
    engine = row(window, "engine")
    assert isinstance(engine.control, QLineEdit)
    engine.control.setText("ssh 'gpu-box")
    engine.control.editingFinished.emit()
    assert now(window).engine == ""
    assert "quot" in engine._problem.text()
    engine.control.setText("ssh gpu-box lstm-viz-engine")
    engine.control.editingFinished.emit()
    assert now(window).engine == "ssh gpu-box lstm-viz-engine"
    assert engine._problem.text() == ""


def test_a_value_that_stands_in_the_file_by_hand_is_shown_as_it_is(window: SettingsWindow) -> None:
    window._preferences.change(text_size=117)
    size = row(window, "text_size").control
    assert isinstance(size, QComboBox)
    assert size.currentText() == "117"


def test_settings_are_found_by_their_words(window: SettingsWindow) -> None:
    window.search.setText("gpu")
    found = [one.field.name for one in window.rows if not one.isHidden()]
    assert found == ["device", "engine"]
    window.search.setText("no such thing")
    assert all(one.isHidden() for one in window.rows)
    assert not window._none.isHidden()


@pytest.mark.qt_log_ignore("propagateSizeHints|raise")  # the platform without a screen has neither
def test_it_opens_at_one(window: SettingsWindow) -> None:
    window.open_at("own_lessons")
    assert [one.field.name for one in window.rows if not one.isHidden()] == ["own_lessons"]
    window.open_at()
    assert not any(one.isHidden() for one in window.rows)


def test_settings_of_before_are_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(msgspec.json.encode({"theme": "dark", "engine": "", "device": "cpu"}))
    assert settings.load(path) == Settings(theme="dark", device="cpu")
