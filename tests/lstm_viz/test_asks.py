"""What a question is answered with: a curve that is drawn, lines that are ordered, and the map of the lessons."""

from __future__ import annotations

from dataclasses import replace
from math import tanh

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lstm_viz.learn.expressions import value_of
from lstm_viz.panels.squashes import SquashesPanel
from lstm_viz.theme import LIGHT, font, px
from lstm_viz.widgets.asks.choice import ChoiceAsk
from lstm_viz.widgets.asks.fill import FillAsk
from lstm_viz.widgets.asks.order import OrderAsk
from lstm_viz.widgets.calculator import Calculator
from lstm_viz.widgets.drawn_curve import COARSE, FINE, DrawnCurve
from lstm_viz.widgets.lesson_map import WORDS, LessonMap, Stop, levels_of
from lstm_viz.widgets.squash import SquashCurve
from lstm_viz.widgets.step_curves import StepCurve, StepCurves, mark_distance
from lstm_viz.worded import NOTHING, Worded

pytestmark = pytest.mark.usefixtures("application")


@pytest.fixture
def curve(qtbot: QtBot) -> DrawnCurve:
    curve = DrawnCurve(5, (0.0, 1.0), LIGHT)
    qtbot.addWidget(curve)
    curve.resize(400, 200)
    return curve


def test_the_arrow_keys_draw_a_curve(curve: DrawnCurve) -> None:
    QTest.keyClick(curve, Qt.Key.Key_Up)
    assert curve.drawn[0] == pytest.approx(0.5 + FINE)
    QTest.keyClick(curve, Qt.Key.Key_Right)
    assert curve.drawn[1] == curve.drawn[0]  # a step begins where the one before it was left
    QTest.keyClick(curve, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert curve.drawn[1] == pytest.approx(0.5 + FINE + COARSE)
    assert not curve.complete
    QTest.keyClick(curve, Qt.Key.Key_End)
    for _ in range(200):
        QTest.keyClick(curve, Qt.Key.Key_Down)
    assert curve.drawn[4] == 0.0
    assert curve.complete  # what was passed over lies between


def test_the_mouse_draws_what_it_passes_over(curve: DrawnCurve) -> None:
    low, high = (curve.place(step, value).toPoint() for step, value in ((0, 0.0), (4, 1.0)))
    QTest.mousePress(curve, Qt.MouseButton.LeftButton, pos=low)
    assert curve.drawn[0] == pytest.approx(0.0, abs=0.02)
    QTest.mouseRelease(curve, Qt.MouseButton.LeftButton, pos=low)
    QTest.mousePress(curve, Qt.MouseButton.LeftButton, pos=high)
    np.testing.assert_allclose(curve.drawn, [0, 0.25, 0.5, 0.75, 1], atol=0.02)


def test_a_curve_that_is_answered_cannot_be_changed(curve: DrawnCurve) -> None:
    curve.show_drawn(np.zeros(5))
    curve.show_truth(np.ones(5))
    QTest.keyClick(curve, Qt.Key.Key_Up)
    QTest.mousePress(curve, Qt.MouseButton.LeftButton, pos=QPoint(200, 20))
    assert not curve.drawn.any()
    assert "what it is" in curve.accessibleDescription()


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the platform without a screen has no size hints
def test_of_several_boxes_each_is_reached_by_tab_and_ticked_by_space(qtbot: QtBot) -> None:
    ask = ChoiceAsk([Worded(word, word) for word in ("a", "b", "c")], several=True)
    qtbot.addWidget(ask)
    with qtbot.waitExposed(ask):
        ask.show()
    ask.take_focus()
    for place in range(3):
        assert ask.focusWidget() is ask.buttons[place]
        QTest.keyClick(ask.buttons[place], Qt.Key.Key_Space)
        QTest.keyClick(ask.buttons[place], Qt.Key.Key_Tab)
    assert ask.given() == (0, 1, 2)


def test_lines_are_ordered_by_alt_and_the_arrows(qtbot: QtBot) -> None:
    ask = OrderAsk([Worded(word, word) for word in ("b", "c", "a")])
    qtbot.addWidget(ask)
    QTest.keyClick(ask.lines, Qt.Key.Key_End)
    for _ in range(3):  # no farther than the first place
        QTest.keyClick(ask.lines, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert ask.given() == (2, 0, 1)


def test_lines_that_wrap_are_seen_whole(qtbot: QtBot) -> None:
    ask = OrderAsk([Worded(word, word) for word in ("short", "a line that is far too long for its place, " * 3)])
    qtbot.addWidget(ask)
    ask.setStyleSheet("QListWidget::item { padding: 5px; margin: 2px 0 }")
    ask.resize(260, 400)
    ask.grab()  # lays it out
    lines = ask.lines
    last = lines.visualItemRect(lines.item(lines.count() - 1))
    assert last.height() > 2 * lines.visualItemRect(lines.item(0)).height()
    assert last.bottom() <= lines.viewport().rect().bottom()
    ask.setStyleSheet("QListWidget { font-size: 22px } QListWidget::item { padding: 5px; margin: 2px 0 }")
    ask.grab()
    assert lines.visualItemRect(lines.item(lines.count() - 1)).bottom() <= lines.viewport().rect().bottom()


def test_a_calculation_opens_line_by_line(qtbot: QtBot) -> None:
    ask = FillAsk([Worded("x", "x"), Worded("y", "y")], [2, 0])
    assert [field.placeholderText() for field in ask.fields] == ["2 places", ""]
    qtbot.addWidget(ask)
    taken: list[int] = []
    ask.line_taken.connect(taken.append)
    assert not ask.fields[1].isEnabled()
    QTest.keyClicks(ask.fields[0], "3")
    QTest.keyClick(ask.fields[0], Qt.Key.Key_Return)
    assert taken == [0]
    ask.show_line(0, False, Worded("no", "no"))
    assert not ask.fields[1].isEnabled()
    assert "not yet. no" in ask.fields[0].accessibleDescription()
    ask.show_line(0, True, NOTHING)
    assert ask.fields[1].isEnabled()
    assert ask.fields[0].isReadOnly()
    assert ask.given() is None  # the second line is empty


@pytest.mark.parametrize(("size", "below"), [((700, 260), False), ((690, 820), True)])
def test_curves_that_have_a_high_place_to_themselves_stand_below_each_other(
    size: tuple[int, int], below: bool, qtbot: QtBot
) -> None:
    panel = SquashesPanel(LIGHT, value_of)
    qtbot.addWidget(panel)
    panel.resize(*size)
    panel.grab()  # lays it out
    first, second = panel.findChildren(SquashCurve)[:2]
    at, beside = (curve.mapTo(panel, QPoint()) for curve in (first, second))
    assert (at.y() < beside.y(), at.x() == beside.x()) == (below, below)
    assert first.width() > (0.8 if below else 0.4) * panel.width()


def test_the_calculator_knows_the_squashes_and_refuses_the_rest(qtbot: QtBot) -> None:
    calculator = Calculator(value_of)
    qtbot.addWidget(calculator)
    QTest.keyClicks(calculator.entry, "0.12 * tanh(0.84)")
    assert calculator.value.text() == f"= {0.12 * tanh(0.84):.6f}"
    calculator.entry.clear()
    QTest.keyClicks(calculator.entry, "__import__('os')")
    assert calculator.value.text() == ""
    QTest.keyClick(calculator.entry, Qt.Key.Key_Return)
    assert calculator.value.text() != ""
    assert calculator.past.isHidden()


def test_the_map_puts_a_lesson_below_what_it_needs(qtbot: QtBot) -> None:
    stops = [
        Stop("a", "A", (), True, True),
        Stop("b", "B", ("a",), False, True),
        Stop("c", "C", ("a", "b"), False, False),
        Stop("d", "D", ("e",), False, False),
        Stop("e", "E", ("d",), False, False),  # a circle, which a teacher may write by mistake
    ]
    levels = levels_of(stops)
    assert (levels["a"], levels["b"], levels["c"]) == (0, 1, 2)
    page = LessonMap(LIGHT)
    qtbot.addWidget(page)
    page.resize(600, 500)
    page.show_stops(stops, "b")
    boxes = page.boxes()
    assert boxes["a"].bottom() < boxes["b"].top() < boxes["c"].top()
    opened: list[str] = []
    page.lesson_wanted.connect(opened.append)
    QTest.keyClick(page, Qt.Key.Key_Down)
    assert "C" in page.accessibleDescription()
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert opened == ["c"]


def test_large_words_on_the_map_have_room_and_the_keys_bring_what_they_choose_into_sight(qtbot: QtBot) -> None:
    stops = [
        Stop(f"{place}", f"{place}. A title of some length", (f"{place - 1}",), False, False) for place in range(9)
    ]
    page = LessonMap(LIGHT)
    qtbot.addWidget(page)
    page.show_stops(stops, "0")
    assert page.minimumHeight() == 0
    page.set_scale(2.5)
    page.resize(600, page.minimumHeight())
    words = QFontMetricsF(font("sans", px(2.5 * WORDS)))
    assert min(box.height() for box in page.boxes().values()) >= 2 * words.height()
    reached: list[QRectF] = []
    page.reached.connect(reached.append)
    QTest.keyClick(page, Qt.Key.Key_Down)
    assert reached == [page.boxes()["1"]]


@pytest.mark.parametrize(("span", "most", "distance"), [(1.0, 5, 0.2), (9.0, 10, 1.0), (2000.0, 8, 500.0)])
def test_marks_of_an_axis_are_round(span: float, most: int, distance: float) -> None:
    assert mark_distance(span, most) == pytest.approx(distance)


def test_what_was_read_and_large_values_have_room_beside_the_curves(qtbot: QtBot) -> None:
    curves = StepCurves("curves", LIGHT)
    qtbot.addWidget(curves)
    curves.resize(500, 240)
    small = StepCurve("c", "cell state", "cell", np.array([0.0, 0.5, 1.0]))
    large = StepCurve("c", "cell state", "cell", np.array([0.0, 1e8, 2e8]))
    curves.show_curves([small], 0)
    plain = curves.area()
    curves.show_curves([large], 0)
    assert curves.area().left() > plain.left()
    curves.show_curves([small], 0, labels=["A", "b", "?"])
    assert curves.area().bottom() < plain.bottom()
    curves.show_curves([small], 0, labels=["a very long reading of one step of a sequence"] * 3)
    assert curves.area() == plain  # none of them stands there where not all have room
    curves.grab()


def test_where_no_curve_is_to_be_seen_yet_the_steps_are_and_no_values(qtbot: QtBot) -> None:
    curves = StepCurves("hidden", LIGHT)
    qtbot.addWidget(curves)
    curves.resize(400, 200)
    nothing = StepCurve("", "", "pending", np.full(4, np.nan))
    curves.show_curves([nothing], 1, labels=["a", "b", "c", "d"])
    hidden = curves.grab().toImage()
    curves.show_curves([replace(nothing, values=np.array([np.nan, np.nan, 0.0, np.nan]))], 1, labels=list("abcd"))
    shown = curves.grab().toImage()
    axis = [(x, y) for x in range(int(curves.area().left()) - 8) for y in range(150)]
    assert {hidden.pixel(*place) for place in axis} == {hidden.pixel(0, 0)}  # no numbers at its left
    assert len({shown.pixel(*place) for place in axis}) > 1
    words = [(x, y) for x in range(400) for y in range(int(curves.area().bottom()) + 2, 199)]
    assert len({hidden.pixel(*place) for place in words}) > 1  # what was read
