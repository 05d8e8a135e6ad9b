"""Settings, tour, start card and guide in the program's own window."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lstm_viz.comfort.guide import PAGES
from lstm_viz.comfort.keys_window import KeysWindow
from lstm_viz.engine_command import EngineCommand
from lstm_viz.engine_state import Phase
from lstm_viz.studio import Studio
from tests.end_to_end.windows import OpenWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|raise")  # the platform without a screen has neither


def test_to_whom_it_is_new_the_tour_comes_first_and_then_the_card(studio: Studio) -> None:
    comfort = studio.comfort
    studio.live_workspace.complete()
    comfort.greet()
    assert comfort.tour.count == 6
    assert studio.preferences.settings.toured
    assert comfort.card.isHidden()
    for _ in range(comfort.tour.count):
        assert studio.window.rect().contains(comfort.tour.callout.geometry())
        comfort.tour.callout.moved.emit(1)
    assert comfort.tour.at == -1
    assert comfort.card.isVisible()
    comfort.card.leave()
    comfort.begin_tour()  # the second time nothing follows it
    comfort.tour.leave()
    assert comfort.card.isHidden()


def test_the_first_card_lies_neither_over_what_is_played_with_nor_over_its_part(studio: Studio) -> None:
    studio.live_workspace.complete()
    studio.comfort.greet()
    callout, live = studio.comfort.tour.callout, studio.live_workspace
    for part in (live.diagram, live.transport):
        assert not callout.geometry().intersects(QRect(part.mapTo(studio.window, QPoint(0, 0)), part.size()))
    QTest.keyClick(callout, Qt.Key.Key_Space)
    assert studio.playback.playing
    assert studio.comfort.tour.at == 0


def test_an_audience_sees_neither_tour_nor_card(studio: Studio) -> None:
    comfort, window = studio.comfort, studio.window
    studio.live_workspace.complete()
    comfort.greet()
    window.set_presenting(True)
    QApplication.processEvents()
    assert comfort.tour.at == -1
    assert comfort.card.isHidden()
    comfort.greet()
    assert comfort.card.isHidden()
    window.set_presenting(False)


def test_another_time_there_is_the_card_alone_or_nothing(open_window: OpenWindow) -> None:
    known = open_window(toured=True)  # type: ignore[arg-type]
    known.comfort.greet()
    assert not known.comfort.card.isHidden()
    assert known.comfort.tour.at == -1
    quiet = open_window(toured=True, start_card=False)  # type: ignore[arg-type]
    quiet.comfort.greet()
    assert quiet.comfort.card.isHidden()


def test_another_workspace_takes_the_tour_and_the_card_away(studio: Studio) -> None:
    studio.comfort.begin_tour()
    studio.window.show_workspace("Cell")
    assert studio.comfort.tour.at == -1
    studio.comfort.show_card()
    assert studio.window.shown_name == "Live"
    studio.window.show_workspace("Cell")
    assert not studio.comfort.card.isVisible()
    studio.window.show_workspace("Live")  # whoever comes back has found something to do
    assert not studio.comfort.card.isVisible()


def test_every_workspace_has_its_page_of_the_guide(studio: Studio, qtbot: QtBot) -> None:
    assert {name.lower() for name in studio.window.names} <= set(PAGES)
    studio.window.show_workspace("Cell")
    studio.window.actions_offered.action("guide").trigger()
    guide = studio.comfort.guide
    assert guide.pages.page == "cell"
    qtbot.waitUntil(lambda: guide.pages.fitted)


def test_settings_are_in_the_palette_and_take_effect(studio: Studio) -> None:
    entries = {entry.words: entry for entry in studio.comfort.entries()}
    entries["Colours: High contrast"].do()
    assert studio.window.theme.name == "contrast"
    entries["Reduced motion: on"].do()
    assert studio.preferences.settings.reduced_motion
    entries["Setting: Engine’s command…"].do()
    assert studio.comfort.settings.isVisible()


def test_another_device_or_command_restarts_the_engine(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Any, Any]] = []

    def restart(device: str | None = None, command: EngineCommand | None = None) -> None:
        asked.append((device, command))

    monkeypatch.setattr(studio.client, "restart", restart)
    change = studio.preferences.change
    change(theme="dark")
    assert asked == []
    change(device="cpu")
    change(engine="some-engine")
    change(engine="some-engine")
    assert [device for device, _ in asked] == ["cpu", "cpu"]
    assert "some-engine" in str(asked[1][1])


def test_f1_in_a_dialog_opens_its_own_page_and_before_an_audience_none(studio: Studio, qtbot: QtBot) -> None:
    window, comfort = studio.window, studio.comfort
    comfort.show_keys()
    comfort.show_settings()
    studio.front.export.show()
    studio.talks.edit()
    dialogs: list[tuple[str, QWidget]] = [
        ("keys", window.findChildren(KeysWindow)[0]),
        ("keys", comfort.settings),
        ("export", studio.front.export),
        ("talks", studio.talks.make().editor),
    ]
    for page, dialog in dialogs:
        dialog.activateWindow()
        qtbot.waitUntil(lambda dialog=dialog: QApplication.activeWindow() is dialog)
        QTest.keyClick(dialog, Qt.Key.Key_F1)
        assert comfort.guide.pages.page == page
        comfort.guide.hide()
        dialog.hide()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    window.set_presenting(True)
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert comfort.guide.isHidden()
    window.set_presenting(False)


def test_settings_that_could_not_be_read_are_told(studio: Studio, qtbot: QtBot) -> None:
    """Also when the engine has come meanwhile, which takes other sentences away."""
    studio.preferences.problem = "The settings could not be read."
    studio.start_engine()
    qtbot.waitUntil(lambda: studio.client.state.phase is Phase.READY, timeout=60_000)
    assert studio.window.bar.notice == "The settings could not be read."
