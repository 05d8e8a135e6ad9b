"""Keys can be changed; a clash is said, and what was changed is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from lstm_viz import settings
from lstm_viz.actions import FILE, PLAY, Actions
from lstm_viz.comfort.keys import Keys
from lstm_viz.comfort.keys_window import KeysWindow
from lstm_viz.preferences import Preferences
from lstm_viz.settings import Settings


class Board:
    """A window with three actions and what was done."""

    def __init__(self, path: Path, kept: Settings) -> None:
        self.window = QWidget()
        self.field = QLineEdit(self.window)
        self.done: list[str] = []
        self.actions = Actions(self.window)
        for name, key, hint in (("export", "Ctrl+E", ""), ("keys", "?", ""), ("play", "", "Space")):
            self.actions.offer(
                name,
                name.title(),
                lambda name=name: self.done.append(name),
                group=PLAY if hint else FILE,
                key=key,
                hint=hint,
            )
        self.preferences = Preferences(kept, path)
        self.keys = Keys(self.actions, self.preferences)
        self.list = KeysWindow(self.window, self.actions, self.keys)

    def key(self, name: str) -> str:
        return self.actions.action(name).shortcut().toString()


@pytest.fixture
def open_board(application: object, qtbot: QtBot, tmp_path: Path) -> Iterator[object]:
    boards: list[Board] = []

    def open_board(**kept: object) -> Board:
        board = Board(tmp_path / "settings.json", Settings(**kept))  # type: ignore[arg-type]
        qtbot.addWidget(board.window)
        boards.append(board)
        return board

    yield open_board
    for board in boards:
        board.preferences.close()


@pytest.fixture
def board(open_board: object) -> Board:
    return open_board()  # type: ignore[operator,no-any-return]


def test_another_key_does_it_and_is_kept(board: Board, tmp_path: Path, qtbot: QtBot) -> None:
    board.list.choose("export")
    board.list.give("Ctrl+Shift+P")
    assert board.key("export") == "Ctrl+Shift+P"
    board.preferences.close()
    assert settings.load(tmp_path / "settings.json").keys == {"export": "Ctrl+Shift+P"}
    board.window.show()
    qtbot.waitExposed(board.window)
    board.window.activateWindow()
    qtbot.waitUntil(board.window.isActiveWindow)
    board.field.setFocus()
    QTest.keyClick(board.field, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert board.done == []
    ctrl_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(board.field, Qt.Key.Key_P, ctrl_shift)
    assert board.done == ["export"]


def test_what_was_kept_holds_from_the_start_and_for_later_actions(open_board: object) -> None:
    board: Board = open_board(keys={"export": "F9", "later": "F10", "no such action": "F11"})  # type: ignore[operator]
    assert board.key("export") == "F9"
    board.actions.offer("later", "Later", lambda: None, group=FILE, key="F12")
    assert board.key("later") == "F10"


@pytest.mark.parametrize(("key", "told"), [("?", "Keys"), ("Space", "Play"), ("L", "Gradients"), ("Tab", "taken")])
def test_a_clash_is_said_and_nothing_changes(board: Board, key: str, told: str) -> None:
    board.list.choose("export")
    board.list.give(key)
    assert told in board.list.told
    assert board.key("export") == "Ctrl+E"
    assert board.preferences.settings.keys == {}
    board.list.choose("play")
    assert board.list.told == ""


def test_a_clash_in_the_file_leaves_the_key_to_the_first(open_board: object) -> None:
    board: Board = open_board(keys={"keys": "Ctrl+E"})  # type: ignore[operator]
    assert (board.key("export"), board.key("keys")) == ("Ctrl+E", "")


def test_a_key_is_taken_away_and_comes_back(board: Board) -> None:
    board.list.choose("export")
    board.list.none.click()
    assert board.key("export") == ""
    assert not board.list.none.isEnabled()
    board.list.reset.click()
    assert board.key("export") == "Ctrl+E"
    board.list.give("F9")
    board.list.choose("keys")
    board.list.give("F10")
    board.list.reset_all.click()
    assert (board.key("export"), board.key("keys")) == ("Ctrl+E", "?")
    assert board.preferences.settings.keys == {}


def test_a_key_that_another_one_was_given_meanwhile_does_not_come_back_silently(board: Board) -> None:
    board.list.choose("export")
    board.list.give("F9")
    board.list.choose("keys")
    board.list.give("Ctrl+E")
    board.list.choose("export")
    board.list.reset.click()
    assert "Keys" in board.list.told
    assert board.key("export") == "F9"


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the platform without a screen has no size hints
def test_whichever_key_is_pressed_is_caught(board: Board, qtbot: QtBot) -> None:
    board.list.show()
    board.list.choose("export")
    button = board.list.other
    button.click()
    assert button.waiting
    QTest.keyClick(button, Qt.Key.Key_Shift)
    assert button.waiting
    QTest.keyClick(button, Qt.Key.Key_F7, Qt.KeyboardModifier.ControlModifier)
    assert not button.waiting
    assert board.key("export") == "Ctrl+F7"
    button.click()
    QTest.keyClick(button, Qt.Key.Key_Escape)
    assert not button.waiting
    assert board.list.isVisible()
    assert board.key("export") == "Ctrl+F7"


def test_the_list_shows_keys_of_places_too_and_is_searched(board: Board) -> None:
    rows = [board.list.list.topLevelItem(row) for row in range(board.list.list.topLevelItemCount())]
    shown = {row.text(0): row.text(1) for row in rows if row is not None}
    assert shown["Export"] == QKeySequence("Ctrl+E").toString(QKeySequence.SequenceFormat.NativeText)
    assert shown["Play"] == "Space (fixed)"
    assert shown["in Gradients: to the knobs, and back to the curves"] == "L (fixed)"
    board.list.search.setText("gradient")
    assert board.list.list.topLevelItemCount() == 1
    assert board.list.chosen is None
    assert not board.list.other.isEnabled()
