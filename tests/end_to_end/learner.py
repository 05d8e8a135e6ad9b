"""A learner with a keyboard and nothing else: answers what a step asks, wrong first and then right."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QListWidget, QMenu, QWidget
from pytestqt.qtbot import QtBot

from lstm_viz.learn import answers
from lstm_viz.learn.expressions import number_of
from lstm_viz.learn.lesson import (
    Ask,
    AskChoice,
    AskClick,
    AskCurve,
    AskFill,
    AskLabel,
    AskMistake,
    AskNumber,
    AskOrder,
)
from lstm_viz.learning.asking import Asking
from lstm_viz.widgets.asks.choice import ChoiceAsk
from lstm_viz.widgets.asks.order import OrderAsk
from lstm_viz.widgets.asks.parts import ClickAsk, LabelAsk
from lstm_viz.widgets.drawn_curve import FINE, DrawnCurve
from lstm_viz.widgets.question_block import QuestionBlock
from tests.end_to_end.windows import wait_for

Key = Qt.Key
MOST_TABS = 80


class Learner:
    """Presses keys on whatever has the focus in a window."""

    def __init__(self, window: QWidget, qtbot: QtBot) -> None:
        self._window = window
        self._qtbot = qtbot

    @property
    def focus(self) -> QWidget:
        focused = self._window.focusWidget()
        assert focused is not None
        return focused

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focus, key, modifier)

    def type(self, text: str) -> None:
        """In place of what stands there."""
        self.press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(self.focus, text)

    def tab_to(self, wanted: QWidget, *, backwards: bool = False) -> None:
        """Presses Tab (or Shift and Tab) until a widget has the focus."""
        for _ in range(MOST_TABS):
            if self.focus is wanted:
                return
            if backwards:
                self.press(Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
            else:
                self.press(Key.Key_Tab)
        raise AssertionError(f"Tab does not reach “{wanted.accessibleName()}” from {self.focus}")

    def choose(self, box: QComboBox, words: str) -> None:
        """Takes a line of a choice that has the focus."""
        self.press(Key.Key_Home)
        for _ in range(box.count()):
            if box.currentText() == words:
                return
            self.press(Key.Key_Down)
        raise AssertionError(f"“{words}” cannot be chosen: {box.currentText()}")

    def from_menu(self, button: QAbstractButton, words: str) -> None:
        """Opens the menu of a button and takes a line of it."""
        taken: list[str] = []

        def take() -> None:
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu)
            for _ in menu.actions():
                QTest.keyClick(menu, Key.Key_Down)
                active = menu.activeAction()
                if active is not None and active.text() == words:
                    taken.append(words)
                    QTest.keyClick(menu, Key.Key_Return)
                    return
            menu.close()

        self.tab_to(button)
        QTimer.singleShot(50, take)  # the menu is a loop of its own
        self.press(Key.Key_Space)
        wait_for(self._qtbot, lambda: QApplication.activePopupWidget() is None)
        assert taken == [words]

    def use(self, button: QAbstractButton) -> None:
        """Goes to a button and presses it."""
        self.tab_to(button)
        self.press(Key.Key_Space)

    # --- answering -------------------------------------------------------------------------------------------

    def answer(self, asking: Asking, block: QuestionBlock, *, right: bool) -> None:
        """Gives an answer and presses Enter (of a calculation after each line)."""
        ask = asking.subject.ask if asking.subject is not None else None
        assert ask is not None
        assert block.answer is not None
        wait_for(self._qtbot, lambda: block.answer is not None and block.answer.isAncestorOf(self.focus))
        if isinstance(ask, AskFill):
            self._fill(asking, ask, right=right)
            return
        self._give(asking, ask, block, right=right)
        self.press(Key.Key_Return)

    def _give(self, asking: Asking, ask: Ask, block: QuestionBlock, *, right: bool) -> None:
        widget = block.answer
        match ask:
            case AskNumber():
                value = number_of(ask.answer, asking.context)
                self.type(f"{value if right else value + 1000:.{ask.places}f}")
            case AskChoice() | AskMistake():
                assert isinstance(widget, ChoiceAsk)
                self._choose(ask, block, widget, right=right)
            case AskOrder():
                assert isinstance(widget, OrderAsk)
                self._put_in_order(block, widget, right=right)
            case AskClick():
                assert isinstance(widget, ClickAsk)
                for _ in range(widget.box.count()):
                    self.press(Key.Key_Down)
                    if (block.given() in ask.targets) == right:
                        return
                raise AssertionError(f"no part of the list is one of {ask.targets}")
            case AskLabel():
                assert isinstance(widget, LabelAsk)
                self._label(ask, widget, right=right)
            case AskCurve():
                self._draw(asking, ask, right=right)

    def _choose(
        self, ask: AskChoice | AskMistake, block: QuestionBlock, widget: ChoiceAsk, *, right: bool
    ) -> None:
        if isinstance(ask, AskMistake):
            wanted = {ask.wrong_line - 1}
        else:
            order = block.shown_order
            wanted = {place for place, original in enumerate(order) if ask.choices[original].right}
        every = range(len(widget.buttons))
        if len(wanted) > 1:  # boxes to be ticked
            ticked = wanted if right else set(sorted(wanted)[:1])
            for place in every:
                self.tab_to(widget.buttons[place])
                if widget.buttons[place].isChecked() != (place in ticked):
                    self.press(Key.Key_Space)
            return
        if widget.given() is None:
            self.press(Key.Key_Space)
        for key in [Key.Key_Down] * len(every) + [Key.Key_Up] * len(every):
            given = widget.given()
            if given is not None and (given[0] in wanted) == right:
                return
            self.press(key)
        raise AssertionError("the arrow keys do not reach the choice")

    def _put_in_order(self, block: QuestionBlock, widget: OrderAsk, *, right: bool) -> None:
        assert isinstance(self.focus, QListWidget)
        count = widget.lines.count()
        for place in range(count if right else 0):
            given = block.given()
            assert isinstance(given, tuple)
            at = given.index(place)
            self.press(Key.Key_Home)
            for _ in range(at):
                self.press(Key.Key_Down)
            for _ in range(at - place):
                self.press(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        if right:
            assert block.given() == tuple(range(count))

    def _label(self, ask: AskLabel, widget: LabelAsk, *, right: bool) -> None:
        labels = list(ask.labels) if right else [*ask.labels[1:], ask.labels[0]]
        for box, wanted in zip(widget.boxes, labels, strict=True):
            self.tab_to(box)
            self.press(Key.Key_Home)
            assert isinstance(self.focus, QComboBox)
            for _ in range(box.count()):
                if box.currentText() == wanted:
                    break
                self.press(Key.Key_Down)
            assert box.currentText() == wanted

    def _draw(self, asking: Asking, ask: AskCurve, *, right: bool) -> None:
        curve = self.focus
        assert isinstance(curve, DrawnCurve)
        wanted = answers.curve_of(ask, asking.context)
        low, high = curve.ends
        if not right:
            wanted = np.where(wanted > (low + high) / 2, low, high)
        self.press(Key.Key_Home)
        for step, value in enumerate(wanted):
            for _ in range(round(2 / FINE)):
                here = curve.drawn[step]
                if np.isfinite(here) and abs(here - value) <= FINE * (high - low):
                    break
                start = here if np.isfinite(here) else (low + high) / 2
                far = abs(value - start) > 0.1 * (high - low)
                held = Qt.KeyboardModifier.ShiftModifier if far else Qt.KeyboardModifier.NoModifier
                self.press(Key.Key_Up if value >= start else Key.Key_Down, held)
            self.press(Key.Key_Right)

    def _fill(self, asking: Asking, ask: AskFill, *, right: bool) -> None:
        exact = answers.exact_lines(ask, asking.context)
        lines = list(zip(ask.lines, exact, strict=True))
        for line, value in lines if right else lines[:1]:
            self.type(f"{value if right else value + 1000:.{line.places}f}")
            self.press(Key.Key_Return)
