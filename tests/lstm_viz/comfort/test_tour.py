"""The tour goes by mouse and by keys, is left at any time, and holds nothing up."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from lstm_viz.comfort.callout import Callout
from lstm_viz.comfort.tour import Stop, Tour

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the platform without a screen has no size hints
SIZE = (1000, 640)


class Room:
    """A window with three parts, the second of which is not seen."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.gliding = False
        self.button, hidden, self.field = QPushButton("press"), QPushButton("hidden"), QLineEdit()
        row = QHBoxLayout(self.window)
        for part in (self.button, hidden, self.field):
            row.addWidget(part)
        hidden.hide()
        self.window.resize(*SIZE)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.button.setFocus()
        stops = (
            Stop("One", "The first.", lambda: self.button),
            Stop("Two", "Not seen.", lambda: hidden),
            Stop("Three", "Not there.", lambda: None),
            Stop("Four", "The last.", lambda: self.field),
        )
        self.tour = Tour(self.window, stops, lambda: self.gliding)


@pytest.fixture
def room(application: object, qtbot: QtBot) -> Iterator[Room]:
    room = Room(qtbot)
    yield room
    room.tour.leave()


def test_only_what_is_seen_is_shown_with_a_ring_around_it(room: Room) -> None:
    room.tour.begin()
    assert (room.tour.at, room.tour.count) == (0, 2)
    assert room.tour.callout.title.text() == "One"
    assert room.tour.callout.count.text() == "1 of 2"
    assert room.tour.ring.geometry().contains(room.button.geometry())
    assert not room.tour.callout.geometry().intersects(room.button.geometry())


def test_keys_go_on_back_and_out_and_the_focus_returns(room: Room) -> None:
    room.tour.begin()
    callout = room.tour.callout
    assert callout.hasFocus()
    QTest.keyClick(callout, Qt.Key.Key_Return)
    assert callout.title.text() == "Four"
    QTest.keyClick(callout, Qt.Key.Key_Backspace)
    QTest.keyClick(callout, Qt.Key.Key_Backspace)
    assert room.tour.at == 0
    QTest.keyClick(callout, Qt.Key.Key_Escape)
    assert room.tour.at == -1
    assert callout.isHidden()
    assert room.tour.ring.isHidden()
    assert room.button.hasFocus()


def test_other_keys_do_what_they_do_without_it(room: Room, qtbot: QtBot) -> None:
    """Space plays while the timeline is told of, also after a click on Next."""
    pressed: list[int] = []

    class Player(QWidget):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            pressed.append(event.key())

    player = Player(room.window)
    room.tour.callout.pass_keys_to(lambda: player)
    room.tour.begin()
    QTest.mouseClick(room.tour.callout.forward, Qt.MouseButton.LeftButton)
    focus = room.window.focusWidget()
    assert focus is not None
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(focus, key)
    assert pressed == [Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Left]
    assert room.tour.at == 1


def test_it_ends_behind_the_last_stop_and_says_so(room: Room, qtbot: QtBot) -> None:
    room.tour.begin()
    room.tour.callout.forward.click()
    with qtbot.waitSignal(room.tour.ended):
        QTest.keyClick(room.tour.callout, Qt.Key.Key_Return)
    assert room.tour.at == -1


def test_whoever_types_keeps_the_keys(room: Room) -> None:
    room.field.setFocus()
    room.tour.begin()
    assert room.field.hasFocus()
    QTest.keyClicks(room.field, "abc")
    assert room.field.text() == "abc"
    assert room.tour.at == 0


def test_what_lies_under_the_ring_gets_the_mouse(room: Room, qtbot: QtBot) -> None:
    room.tour.begin()
    with qtbot.waitSignal(room.button.clicked):
        QTest.mouseClick(
            room.window.windowHandle(), Qt.MouseButton.LeftButton, pos=room.button.geometry().center()
        )


def test_it_leaves_when_its_part_goes(room: Room) -> None:
    room.tour.begin()
    room.button.hide()
    assert room.tour.at == -1


def test_it_follows_the_windows_size(room: Room, qtbot: QtBot) -> None:
    room.tour.begin()
    room.window.resize(700, 500)
    qtbot.waitUntil(lambda: room.tour.ring.geometry().contains(room.button.geometry()))
    assert room.window.rect().contains(room.tour.callout.geometry())


def test_the_ring_glides_only_where_motion_is_wanted(room: Room, qtbot: QtBot) -> None:
    room.tour.begin()
    room.tour.callout.forward.click()
    there = room.tour.ring.geometry()
    room.tour.callout.back.click()
    room.gliding = True
    room.tour.callout.forward.click()
    assert room.tour.ring.geometry() != there
    qtbot.waitUntil(lambda: room.tour.ring.geometry() == there)


@pytest.mark.parametrize(
    "part",
    [
        QRect(0, 0, 1000, 50),
        QRect(10, 60, 480, 400),
        QRect(500, 60, 490, 80),
        QRect(0, 400, 1000, 240),
        QRect(0, 0, 1000, 640),
    ],
)
def test_the_callout_is_always_inside_and_beside_where_there_is_room(
    application: object, qtbot: QtBot, part: QRect
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(*SIZE)
    callout = Callout(window)
    callout.tell("Title", "Some words about it, which need more than one line in the callout.", 0, 2)
    callout.place_beside(part, QSize(*SIZE))
    assert window.rect().contains(callout.geometry())
    if part.size() != QSize(*SIZE):
        assert not callout.geometry().intersects(part)


def test_what_one_plays_with_stays_seen_beside_the_part(application: object, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(*SIZE)
    callout, diagram, transport = Callout(window), QRect(10, 60, 480, 400), QRect(10, 470, 980, 160)
    callout.tell("Title", "Some words.", 0, 2)
    callout.place_beside(diagram, QSize(*SIZE))
    assert callout.geometry().intersects(transport)
    callout.place_beside(diagram, QSize(*SIZE), transport)
    assert not callout.geometry().intersects(transport)
    assert not callout.geometry().intersects(diagram)
    callout.place_beside(diagram, QSize(*SIZE), QRect(0, 0, *SIZE))  # nowhere else
    assert window.rect().contains(callout.geometry())
