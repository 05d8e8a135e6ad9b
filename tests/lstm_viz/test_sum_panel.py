"""One unit's arithmetic on the screen: the table adds up, follows the selection, and shows nothing too early."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea, QStackedWidget
from pytestqt.qtbot import QtBot

from lstm_viz.errors import UserError
from lstm_viz.panels.sum import SumPanel
from lstm_viz.sums import SHOWN
from lstm_viz.theme import DARK, LIGHT
from lstm_viz.widgets.equation_row import PENDING
from lstm_viz.widgets.squash import SQUASHES, SquashCurve, sigmoid
from lstm_viz.widgets.terms import PRODUCT, READS, VALUE, WEIGHT, TermsModel
from tests.lstm_viz.desk import Desk, copied
from tests.lstm_viz.drawing import drawn

OpenOnDesk = Callable[..., "OnScreen"]


class OnScreen:
    """A desk with its sum panel."""

    def __init__(self, made: Desk) -> None:
        self.desk = made
        self.panel = SumPanel(made.cell, made.selection, made.tracing, made.arithmetic, LIGHT)
        self.panel.resize(340, 580)
        made.selection.set_sum("f")
        made.answer()

    @property
    def model(self) -> TermsModel:
        return self.panel.model

    def texts(self, column: int) -> list[str]:
        return [self.model.index(row, column).data() for row in range(self.model.rowCount())]

    def products(self) -> list[Decimal]:
        return [Decimal(text.replace("−", "-")) for text in self.texts(PRODUCT)]


@pytest.fixture(params=[(1, 1), (8, 3), (1024, 40)], ids=["H=1", "H=8", "H=1024"])
def screen(open_on_desk: OpenOnDesk, request: pytest.FixtureRequest) -> OnScreen:
    units, inputs = request.param
    return open_on_desk(OnScreen, units=units, inputs=inputs, size=1 / units**0.5)


@pytest.fixture
def small(open_on_desk: OpenOnDesk) -> OnScreen:
    return open_on_desk(OnScreen)


def test_the_products_shown_add_up_to_the_sum_shown(screen: OnScreen) -> None:
    for gate in "ifgo":
        screen.desk.selection.set_sum(gate)
        for every in (False, True):
            screen.panel.all_terms.setChecked(every)
            *parts, total = screen.products()
            assert sum(parts) == total


def test_every_number_is_the_traces(screen: OnScreen) -> None:
    selection, arrays = screen.desk.selection, screen.desk.arrays
    weights, biases = screen.desk.weights
    units = selection.units
    for gate, step, unit in (("f", 0, 0), ("g", 3, units - 1), ("o", 5, units // 2)):
        selection.set_step(step)
        selection.set_unit(unit)
        selection.set_sum(gate)
        screen.desk.answer()
        row = "ifgo".index(gate) * units + unit
        products = weights[row] * np.concatenate([arrays["h_before"][step], arrays["x"][step]])
        assert float(screen.products()[-1]) == pytest.approx(products.sum() + biases[row], abs=1e-3)
        largest = np.sort(np.abs(products))[::-1][: screen.model.term_rows]
        shown = [abs(float(product)) for product in screen.products()[: screen.model.term_rows]]
        assert shown == pytest.approx(largest.tolist(), abs=6e-5 + 1e-6 * float(np.abs(products).max()))
        point = screen.panel.curve.point
        assert point is not None
        assert point[1] == pytest.approx(float(arrays[gate][step, unit]), abs=1e-6)
        assert SQUASHES["tanh" if gate == "g" else "σ"][0](point[0]) == pytest.approx(point[1], abs=1e-5)


def test_the_smaller_terms_are_one_line_until_they_are_asked_for(screen: OnScreen, qtbot: QtBot) -> None:
    count = screen.desk.selection.units + screen.desk.arrays["x"].shape[1]
    collapsed = count > SHOWN + 1
    assert screen.model.term_rows == (SHOWN if collapsed else count)
    assert (screen.model.rest_row is not None) == collapsed
    if collapsed:
        assert screen.texts(READS)[SHOWN].startswith(f"the other {count - SHOWN} terms add up to")
        assert screen.panel.table.columnSpan(SHOWN, READS) == 3
        screen.panel.table.clicked.emit(screen.model.index(SHOWN, PRODUCT))
        assert screen.panel.all_terms.isChecked()
    assert screen.model.term_rows == count
    screen.panel.all_terms.setChecked(False)


@pytest.mark.parametrize(("gate", "phase"), [("f", 0), ("i", 1), ("g", 1), ("o", 3)])
def test_nothing_that_is_not_computed_yet_is_shown(small: OnScreen, gate: str, phase: int) -> None:
    selection = small.desk.selection
    selection.set_sum(gate)
    selection.set_position(2 * 4 + phase + 0.01)
    small.desk.answer()
    assert set(small.texts(PRODUCT)) == {PENDING}
    assert small.panel.curve.point is None
    assert not small.panel.copy.isEnabled()
    assert "…" not in "".join(small.texts(WEIGHT) + small.texts(VALUE))
    selection.set_position(2 * 4 + phase + 1.0)
    assert PENDING not in small.texts(PRODUCT)
    assert small.panel.curve.point is not None
    assert small.panel.copy.isEnabled()


def test_while_the_engine_has_not_answered_the_table_is_empty(small: OnScreen) -> None:
    small.desk.selection.set_step(1)
    assert small.model.rowCount() == 0
    small.desk.answer()
    assert small.model.rowCount() == SHOWN + 4


def test_a_refusal_is_a_sentence_in_the_panel(small: OnScreen) -> None:
    small.desk.selection.set_step(1)
    small.desk.refuse(UserError("The engine does not hold trace 1 any more."))
    assert any(
        "does not hold trace 1" in label.text() and not label.isHidden()
        for label in small.panel.findChildren(type(small.panel._state))
    )


def test_the_inputs_bear_their_names(small: OnScreen) -> None:
    small.panel.all_terms.setChecked(True)
    assert {text for text in small.texts(READS) if text.startswith("x ")} == {
        "x column 0", "x column 1", "x column 2",
    }  # fmt: skip
    assert {text for text in small.texts(READS) if text.startswith("h ")} == {f"h {unit}" for unit in range(1, 9)}


def test_the_buttons_choose_the_gate(small: OnScreen) -> None:
    for index, gate in enumerate(["f", "i", "g", "o"]):
        button = small.panel.gate_buttons.button(index)
        assert button.accessibleName()
        button.click()
        assert small.desk.selection.sum == gate


def test_back_shows_the_equations_again(small: OnScreen) -> None:
    small.panel.back.click()
    assert (small.desk.selection.sum, small.desk.selection.quantity) == (None, None)


@pytest.mark.parametrize(("form", "begins"), [("LaTeX", "\\begin{aligned}"), ("Text", "Forget"), ("CSV", "term,")])
def test_the_sum_is_copied_in_every_form(small: OnScreen, form: str, begins: str) -> None:
    assert copied(small.panel.copy, form).startswith(begins)


def test_everything_is_reached_with_the_keyboard_and_has_a_name(small: OnScreen) -> None:
    panel = small.panel
    shown = panel.gate_buttons.checkedButton()
    for widget in (panel.back, panel.all_terms, panel.copy, panel.table, shown):
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert widget.accessibleName() or widget.text()
    assert "= 0." in panel.curve.accessibleName()
    QTest.keyClick(panel.all_terms, Qt.Key.Key_Space)
    assert panel.all_terms.isChecked()


@pytest.fixture
def pages(small: OnScreen, qtbot: QtBot) -> Iterator[QStackedWidget]:
    """The panel as the second of two pages; the first is a button."""
    pages, window = QStackedWidget(), QScrollArea()
    qtbot.addWidget(window)
    pages.addWidget(QPushButton("Show the sum"))
    pages.addWidget(small.panel)
    window.setWidget(pages)
    window.resize(400, 600)
    window.show()
    before = pages.widget(0)
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    yield pages
    small.panel.setParent(None)


def test_in_the_table_the_arrows_move_enter_opens_the_rest_and_tab_goes_on(
    small: OnScreen, pages: QStackedWidget
) -> None:
    panel = small.panel
    pages.setCurrentWidget(panel)
    panel.table.setFocus()
    panel.table.setCurrentIndex(small.model.index(small.model.term_rows - 1, READS))
    QTest.keyClick(panel.table, Qt.Key.Key_Down)
    assert panel.table.currentIndex().row() == small.model.rest_row
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert panel.all_terms.isChecked()
    assert panel.table.hasFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_Tab)
    assert not panel.table.hasFocus()


def test_the_page_takes_the_keys_over_at_the_gate_that_it_shows_and_the_arrows_go_on(
    small: OnScreen, pages: QStackedWidget
) -> None:
    small.desk.selection.set_sum("g")
    assert pages.widget(0).hasFocus()
    pages.setCurrentWidget(small.panel)
    shown = small.panel.gate_buttons.button(2)
    assert shown.hasFocus()
    QTest.keyClick(shown, Qt.Key.Key_Right)
    assert small.desk.selection.sum == "o"
    assert small.panel.gate_buttons.button(3).hasFocus()


def test_it_is_drawn_in_both_themes_and_small(small: OnScreen) -> None:
    light = drawn(small.panel)
    small.panel.set_theme(DARK)
    assert not np.array_equal(drawn(small.panel), light)
    small.panel.resize(200, 360)
    assert drawn(small.panel).std() > 0


@pytest.mark.parametrize("squash", SQUASHES)
@pytest.mark.parametrize("z", [-800.0, -7.0, -0.5, 0.0, 3.0, 6.0, 900.0])
def test_the_point_lies_on_the_curve_and_in_the_picture(
    application: object, qtbot: QtBot, squash: str, z: float
) -> None:
    curve = SquashCurve(LIGHT)
    qtbot.addWidget(curve)
    curve.resize(300, 120)
    value = SQUASHES[squash][0](z)
    curve.show_point(squash, "forget", (z, value))
    place = curve.place(z, value)
    assert curve.rect().contains(place.toPoint())
    low, high = curve.ends
    assert curve.place(z, high).y() <= place.y() <= curve.place(z, low).y()
    assert drawn(curve).std() > 0


@pytest.mark.parametrize("z", [-1000.0, -3.0, 0.0, 3.0, 1000.0])
def test_sigma_overflows_nowhere(z: float) -> None:
    with np.errstate(over="ignore"):
        assert sigmoid(z) == pytest.approx(float(1 / (1 + np.exp(-np.float64(z)))), abs=1e-12)
