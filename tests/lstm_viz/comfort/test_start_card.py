"""The start card: what can be done is on it, it holds nobody up, and it stays away for good if wished."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from lstm_viz.actions import FILE, GO, HELP, PRESENT, Actions
from lstm_viz.comfort.start_card import CONTINUE, StartCard
from lstm_viz.preferences import Preferences
from lstm_viz.settings import Settings


class Room:
    def __init__(self) -> None:
        self.over = QWidget()
        self.over.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.over.resize(1000, 640)
        self.done: list[str] = []
        self.actions = Actions(self.over)
        for name, group in (
            (CONTINUE, FILE),
            ("open", FILE),
            ("talk_one", PRESENT),
            ("talk_two", PRESENT),
            ("show-learn", GO),
            ("show-inspect", GO),
            ("tour", HELP),
            ("guide", HELP),
            ("news", HELP),
            ("about", HELP),
        ):
            self.actions.offer(name, name, lambda name=name: self.done.append(name), group=group)
        self.preferences = Preferences(Settings())
        self.card = StartCard(self.over, self.actions, self.preferences)
        self.over.show()
        self.over.setFocus()

    @property
    def buttons(self) -> list[str]:
        found = self.card.findChildren(QPushButton)
        return [button.text() for button in found if button.isVisible()]


@pytest.fixture
def room(application: object, qtbot: QtBot) -> Iterator[Room]:
    room = Room()
    qtbot.addWidget(room.over)
    yield room
    room.preferences.close()


def test_what_people_come_for_is_on_it(room: Room) -> None:
    room.card.open_now()
    assert len(room.buttons) == 9
    assert {"talk_one", "talk_two", "tour", "guide", "news", CONTINUE} <= set(room.buttons)
    assert "about" not in room.buttons


def test_what_was_open_last_comes_onto_a_card_that_is_there_already(room: Room, qtbot: QtBot) -> None:
    continued = room.actions.action(CONTINUE)
    continued.setVisible(False)  # the list of files is still being read
    room.card.open_now()
    assert CONTINUE not in room.buttons
    continued.setText("Open again: mine.lstmviz")
    continued.setVisible(True)
    qtbot.waitUntil(lambda: "Open again: mine.lstmviz" in room.buttons)
    assert len(room.buttons) == 9
    assert room.over.rect().contains(room.card.geometry())
    assert room.card.height() >= room.card.sizeHint().height() >= 9 * room.card.fontMetrics().height()


def test_it_takes_no_focus_and_lies_inside(room: Room) -> None:
    room.card.open_now()
    assert not room.card.isAncestorOf(room.over.focusWidget() or room.over)
    assert room.over.rect().contains(room.card.geometry())
    room.over.resize(800, 500)
    assert room.over.rect().contains(room.card.geometry())


def test_a_button_does_it_and_the_card_goes(room: Room) -> None:
    room.card.open_now()
    button = next(one for one in room.card.findChildren(QPushButton) if one.text() == "talk_two")
    button.click()
    assert room.done == ["talk_two"]
    assert room.card.isHidden()


def test_what_cannot_be_done_is_not_on_it(room: Room) -> None:
    room.actions.action(CONTINUE).setVisible(False)
    room.actions.action("open").setEnabled(False)
    room.card.open_now()
    assert len(room.buttons) == 7
    room.actions.action(CONTINUE).setVisible(True)
    room.card.open_now()
    QCoreApplication.processEvents()  # what is put on a card that is seen is seen a little later
    assert len(room.buttons) == 8


def test_escape_leaves_it(room: Room) -> None:
    room.card.open_now()
    QTest.keyClick(room.card.always, Qt.Key.Key_Escape)
    assert room.card.isHidden()


def test_it_stays_away_for_good_if_wished(room: Room) -> None:
    room.card.open_now()
    assert room.card.always.isChecked()
    room.card.always.click()
    assert not room.preferences.settings.start_card
    room.preferences.change(start_card=True)
    assert room.card.always.isChecked()
