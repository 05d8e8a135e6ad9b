"""What lies over the sheet: pen, light, magnifier and blank screen, as pixels; and a screen saver that goes on."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from lstm_viz.present.overlay import INK, LOOK_MS, MAGNIFIER, SPOTLIGHT, Overlay

GREY = QColor(200, 200, 200)


@pytest.fixture
def over(application: object) -> Iterator[tuple[QWidget, Overlay]]:
    under = QWidget()
    under.setStyleSheet("background: rgb(200, 200, 200)")
    under.resize(400, 300)
    mark = QWidget(under)
    mark.setStyleSheet("background: rgb(10, 20, 30)")
    mark.setGeometry(200, 150, 10, 10)
    overlay = Overlay(under)
    overlay.setGeometry(under.rect())
    yield under, overlay
    under.deleteLater()


def pixel(widget: QWidget, x: int, y: int) -> QColor:
    return widget.grab().toImage().pixelColor(x, y)


def test_the_spotlight_leaves_a_circle_and_darkens_the_rest(over: tuple[QWidget, Overlay]) -> None:
    under, overlay = over
    overlay.take(SPOTLIGHT)
    overlay.point_at(QPointF(100, 100))
    assert pixel(under, 100, 100) == GREY
    assert pixel(under, 380, 280).lightness() < 100
    overlay.take(SPOTLIGHT)
    assert pixel(under, 380, 280) == GREY


def test_the_magnifier_shows_what_is_under_it_twice_as_large(over: tuple[QWidget, Overlay]) -> None:
    under, overlay = over
    overlay.take(MAGNIFIER)
    overlay.point_at(QPointF(205, 155))
    dark = QColor(10, 20, 30)
    assert pixel(under, 205 + 8, 155) == dark  # without it the mark would end at 210
    assert pixel(under, 205 + 14, 155) == GREY


def test_the_magnifier_follows_what_moves_under_it_and_magnifies_ink(over: tuple[QWidget, Overlay]) -> None:
    under, overlay = over
    under.show()
    overlay.take(MAGNIFIER)
    overlay.point_at(QPointF(205, 155))
    (mark,) = (child for child in under.findChildren(QWidget) if child is not overlay)
    mark.move(210, 160)
    QTest.qWait(3 * LOOK_MS)
    assert pixel(under, 205 + 8, 155 - 2) == GREY
    assert pixel(under, 205 + 14, 155 + 14) == QColor(10, 20, 30)
    overlay.set_ink((((205 / 400, 145 / 300), (0.6, 145 / 300)),), "light")
    assert pixel(under, 215, 155 - 20) == QColor(INK["light"])  # ten above the pointer, so twenty in the glass
    under.hide()  # as at the end of a talk: nothing looks on


def test_ink_is_drawn_where_it_was_put_whatever_the_size(over: tuple[QWidget, Overlay]) -> None:
    under, overlay = over
    overlay.set_ink((((0.1, 0.5), (0.3, 0.5)),), "light")
    assert pixel(under, 80, 150) != GREY
    under.resize(800, 600)
    overlay.setGeometry(under.rect())
    assert pixel(under, 160, 300) != GREY
    overlay.undo_stroke()
    assert pixel(under, 160, 300) == GREY


def test_a_picture_that_is_held_stands_until_it_goes_over(over: tuple[QWidget, Overlay]) -> None:
    under, overlay = over
    overlay.hold()
    under.setStyleSheet("background: rgb(0, 100, 0)")
    assert pixel(under, 20, 20) == GREY
    overlay.go_over()
    assert overlay.fading
    overlay.end_fade()
    assert pixel(under, 20, 20) == QColor(0, 100, 0)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the session bus is Linux's way")
def test_where_there_is_no_bus_the_screen_saver_is_said_to_go_on() -> None:
    script = """
from PySide6.QtCore import QCoreApplication
from lstm_viz.present.awake import Awake
application = QCoreApplication([])
awake = Awake()
awake.hold()
print(awake.held, awake.why_not)
awake.let_go()
"""
    environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.startswith("False The screen saver could not be held off")
