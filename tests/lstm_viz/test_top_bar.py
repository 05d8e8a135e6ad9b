"""The bar at the top: keys as they are set, and sentences that neither push the window wide nor take the keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from lstm_viz.preferences import Preferences
from lstm_viz.settings import Settings
from lstm_viz.studio import Studio
from tests.closing import end

LONG = "talk.lstmtalk cannot be written: no space left on device. " * 6


@pytest.fixture(scope="module")
def studio(application: QApplication) -> Iterator[Studio]:
    studio = Studio(Preferences(Settings()))
    studio.show()
    studio.window.showNormal()
    studio.window.setGeometry(0, 0, 1300, 800)
    QCoreApplication.processEvents()
    yield studio
    end(studio)


def test_the_keys_on_the_buttons_and_tabs_are_those_that_are_set(studio: Studio) -> None:
    bar, preferences = studio.window.bar, studio.preferences
    assert (bar.search.text(), bar.present.text()) == ("Search commands   Ctrl+K", "Present F5")
    preferences.change(keys={"palette": "Ctrl+J", "present": "F8", "show-cell": "Ctrl+9"})
    assert (bar.search.text(), bar.present.text()) == ("Search commands   Ctrl+J", "Present F8")
    assert [bar.tab_key(place) for place in range(2)] == ["Ctrl+1", "Ctrl+9"]
    preferences.change(keys={"palette": "", "present": ""})
    assert (bar.search.text(), bar.present.text()) == ("Search commands", "Present F5")  # F5 is a clicker's
    preferences.change(keys={})
    assert (bar.search.text(), bar.tab_key(1)) == ("Search commands   Ctrl+K", "Ctrl+2")


@pytest.mark.parametrize("width", [1300, 1000])
def test_a_sentence_that_has_no_room_in_the_bar_stands_under_it(studio: Studio, qtbot: QtBot, width: int) -> None:
    window, bar = studio.window, studio.window.bar
    window.setGeometry(0, 0, width, 800)
    QCoreApplication.processEvents()
    focus = QApplication.focusWidget()
    assert focus is not None
    window.show_notice("Short.")
    assert bar.strip.isHidden()
    window.show_notice(LONG)
    QCoreApplication.processEvents()
    assert bar.strip.isVisible()
    assert window.width() == width
    assert bar.strip.height() > bar.strip.fontMetrics().height() * (1.5 if width == 1000 else 1)
    assert bar.notice == LONG
    assert QApplication.focusWidget() is focus
    bar.strip.findChildren(QToolButton)[0].click()
    assert (bar.strip.isHidden(), bar.notice) == (True, "")
    assert QApplication.focusWidget() is focus


def test_before_an_audience_no_notice_is_seen(studio: Studio) -> None:
    window = studio.window
    window.set_presenting(True)
    window.show_notice(LONG)
    assert not window.bar.strip.isVisible()
    window.set_presenting(False)
    assert window.bar.strip.isVisible()
    window.show_notice("")


def test_present_keeps_its_key_where_its_words_have_no_room(studio: Studio) -> None:
    bar, seen = studio.window.bar, []
    for width in range(1300, 500, -1):
        bar.fit(width)
        words = bar.present.text() if not bar.present.isHidden() else ""
        if words not in seen:
            seen.append(words)
    assert seen == ["Present F5", "F5", ""]
    assert bar.present.accessibleName() == "Present F5"
    bar.fit(1300)
    assert (bar.present.text(), bar.present.isHidden()) == ("Present F5", False)
