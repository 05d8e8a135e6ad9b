"""The coloured text under keys and pointer."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lstm_viz.diagram.graph import load_cell
from lstm_viz.theme import LIGHT
from lstm_viz.widgets.coloured_text import ColouredText

TEXT = "the old man looked at the sea"
C = load_cell("lstm").quantities["c"]
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def text(application: object, qtbot: QtBot) -> ColouredText:
    """Ten letters a line, the value of a step its place from −1 to 1."""
    values = np.linspace(-1, 1, len(TEXT))
    text = ColouredText(LIGHT, lambda start, stop: values[start:stop])
    qtbot.addWidget(text)
    text.show_colours(C, 1.0)
    text.show()
    text.resize(round(text._cell * 10.5), 90)
    text.show_sequence(tuple(TEXT), True)
    return text


def test_arrow_keys_move_by_steps_and_lines(text: ColouredText, qtbot: QtBot) -> None:
    wanted: list[int] = []
    text.step_wanted.connect(wanted.append)
    text.step_wanted.connect(text.show_step)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Left):
        QTest.keyClick(text, key)
    # "the old " | "man " | "looked at " | "the sea"
    assert wanted == [1, 9, 11, 8, 7]


def test_shift_and_arrow_keys_brush_from_the_step_on(text: ColouredText) -> None:
    brushed: list[tuple[int, int, bool]] = []
    text.brushed.connect(lambda *brush: (brushed.append(brush), text.show_stretch(brush[:2])))
    text.show_step(4)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left):
        QTest.keyClick(text, key, SHIFT)
    assert [brush[:2] for brush in brushed] == [(4, 6), (4, 7), (4, 6), (4, 5), (3, 5)]
    assert all(final for _, _, final in brushed)


def test_a_click_is_a_step_and_a_drag_a_stretch(text: ColouredText) -> None:
    wanted: list[int] = []
    brushed: list[tuple[int, int, bool]] = []
    text.step_wanted.connect(wanted.append)
    text.brushed.connect(lambda *brush: brushed.append(brush))
    third = QPointF(text._cell * 2.5, 10).toPoint()
    seventh = QPointF(text._cell * 6.5, 10).toPoint()
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=third)
    assert wanted == [2]
    QTest.mousePress(text.viewport(), Qt.MouseButton.LeftButton, pos=third)
    QTest.mouseMove(text.viewport(), seventh)
    QTest.mouseRelease(text.viewport(), Qt.MouseButton.LeftButton, pos=seventh)
    assert brushed[-1] == (2, 7, True)


def test_values_are_seen_as_colours_and_what_is_not_known_is_not(text: ColouredText) -> None:
    def ground(step: int) -> str:
        box = text._box(step)
        return text.grab().toImage().pixelColor(round(box.left()) + 2, round(box.top()) + 1).name().upper()

    assert ground(0) == LIGHT.negative
    text._values = lambda start, stop: np.full(stop - start, np.nan)
    text.refresh()
    assert ground(0) == LIGHT.inset
