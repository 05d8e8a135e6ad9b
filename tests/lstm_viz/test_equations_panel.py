"""The equations with numbers in: every line is the trace's, nothing comes too early, and nothing moves."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt

from lstm_viz.diagram.frame import known_at
from lstm_viz.panels.equations import EquationsPanel
from lstm_viz.style import sheet
from lstm_viz.theme import DARK, LIGHT, px, set_scale
from lstm_viz.widgets.equation_row import PENDING, ROOMY, TIGHT, TIGHTEST, Density, EquationRow, widest
from lstm_viz.words import number, spaced
from tests.lstm_viz.desk import Desk, copied
from tests.lstm_viz.drawing import drawn

OpenOnDesk = Callable[..., "OnScreen"]


class OnScreen:
    """A desk with its equations panel."""

    def __init__(self, made: Desk) -> None:
        self.desk = made
        self.panel = EquationsPanel(made.cell, made.selection, made.tracing, made.arithmetic, LIGHT)
        self.panel.resize(360, 600)
        made.answer()

    def row(self, name: str) -> EquationRow:
        return next(row for row in self.panel.rows if row.name == name)

    def go(self, position: float, unit: int) -> None:
        self.desk.selection.set_position(position)
        self.desk.selection.set_unit(unit)
        self.desk.answer()


@pytest.fixture(params=[1, 8, 1024])
def screen(open_on_desk: OpenOnDesk, request: pytest.FixtureRequest) -> OnScreen:
    return open_on_desk(OnScreen, units=request.param, size=1 / request.param**0.5)


@pytest.fixture
def small(open_on_desk: OpenOnDesk) -> OnScreen:
    return open_on_desk(OnScreen)


@pytest.mark.parametrize("position", [4.0, 9.0, 14.5, 16.0, 23.2, 24.0])
def test_every_line_holds_this_steps_numbers_of_the_unit(screen: OnScreen, position: float) -> None:
    unit = screen.desk.selection.units - 1
    screen.go(position, unit)
    moment, arrays = screen.desk.selection.moment, screen.desk.arrays
    weights, biases = screen.desk.weights
    read = np.concatenate([arrays["h_before"][moment.step], arrays["x"][moment.step]])
    value = {
        name: float(np.float32(array[moment.step][min(unit, len(array[0]) - 1)])) for name, array in arrays.items()
    }
    for row in screen.panel.rows:
        if not known_at(row.quantity, moment.phase, moment.progress):
            assert (row.lines, row.result) == ((), PENDING)
            continue
        assert row.result == number(value[row.name])
        if row.sum_button is not None:
            place = "ifgo".index(row.name) * screen.desk.selection.units + unit
            found = re.fullmatch(r"(?:σ|tanh)\((−?[\d.]+) ([+−]) ([\d.]+)\)", row.lines[0])
            assert found is not None, row.lines
            assert float(found[1].replace("−", "-")) == pytest.approx(float(weights[place] @ read), abs=1.1e-3)
            assert f"{found[2]} {found[3]}" == spaced(float(biases[place]))
    if moment.phase >= 2 and moment.progress == 1:
        f, c, i, g = (number(value[name]) for name in ("f", "c_before", "i", "g"))
        assert screen.row("c").lines[0] == f"{f} × {c} + {i} × {g}"
        assert screen.row("c").lines[1] == f"{number(value['kept'])} {spaced(value['written'])}"


def test_until_the_sum_is_here_a_gate_shows_its_result_alone(small: OnScreen) -> None:
    small.desk.selection.set_step(2)
    assert small.row("f").lines == ()
    assert small.row("f").result == number(float(small.desk.arrays["f"][2, 0]))
    small.desk.answer()
    assert len(small.row("f").lines) == 1


@pytest.mark.parametrize("width", [170, 220, 262, 320, 440])
def test_no_row_moves_whatever_the_numbers_are(small: OnScreen, width: int) -> None:
    small.panel.resize(width, 600)
    drawn(small.panel)
    places = [(row.y(), row.height()) for row in small.panel.rows]
    for position in np.linspace(0, small.desk.selection.end, 60).tolist():
        small.go(position, round(position) % 8)
        assert [(row.y(), row.height()) for row in small.panel.rows] == places


@pytest.mark.parametrize("density", [ROOMY, TIGHT, TIGHTEST])
@pytest.mark.parametrize("width", [180, 200, 240, 300, 420])
def test_the_lines_and_the_result_have_room_however_wide_the_numbers_are(
    small: OnScreen, width: int, density: Density
) -> None:
    drawn(small.panel)
    for row in small.panel.rows:
        row.set_density(density)
        row.resize(width, row.heightForWidth(width))
        row.show_numbers(tuple(widest(template) for template in row.quantity.numbers), "−0.000")
        row.show_look(LIGHT, current=False)
        edge = drawn(row)[:, -4:]
        assert (edge == edge[0, 0]).all(), row.name  # nothing is drawn up to the edge, so nothing is cut off there
        row.show_pending()


@pytest.mark.parametrize(("width", "height"), [(230, 392), (230, 352), (262, 392), (300, 480), (420, 760)])
def test_every_equation_is_seen_in_every_phase_without_scrolling(small: OnScreen, width: int, height: int) -> None:
    """The panel's sizes in windows of 1024×640, 960×600 and larger."""
    set_scale(0.88 if height < 450 else 1.0)
    small.panel.setStyleSheet(sheet(LIGHT, px(1)))
    small.panel.resize(width, height)
    small.panel.set_theme(LIGHT)
    drawn(small.panel)
    seen = small.panel._scroll.viewport()
    places = []
    for position in np.linspace(0.1, 8, 40).tolist():
        small.go(position, 0)
        drawn(small.panel)
        boxes = [QRect(row.mapTo(seen, QPoint(0, 0)), row.size()) for row in small.panel.rows]
        assert all(seen.rect().contains(box) for box in boxes), (position, boxes, seen.rect())
        places.append(boxes)
    assert all(boxes == places[0] for boxes in places)


def test_where_there_is_no_room_at_all_the_present_phase_is_still_seen(small: OnScreen) -> None:
    small.panel.resize(230, 220)
    drawn(small.panel)
    seen = small.panel._scroll.viewport()
    for phase, description in enumerate(small.desk.cell.phases):
        small.go(8 + phase + 1.0, 0)
        drawn(small.panel)
        first = small.row(description.lines[0])
        assert 0 <= first.mapTo(seen, QPoint(0, 0)).y() < seen.height()


def test_the_phase_under_way_is_marked(small: OnScreen) -> None:
    for phase, description in enumerate(small.desk.cell.phases):
        small.go(8 + phase + 1.0, 0)
        marked = [row.name for row in small.panel.rows if row._current]
        assert marked == list(description.lines)


def test_the_button_opens_the_sum_of_the_phases_gate(small: OnScreen) -> None:
    opened = []
    for phase in range(4):
        small.go(8 + phase + 1.0, 0)
        small.panel.show_sum.click()
        opened.append(small.desk.selection.sum)
        small.desk.selection.set_sum(None)
    assert opened == ["f", "i", "f", "o"]


def test_every_gates_row_opens_its_own_sum(small: OnScreen) -> None:
    for gate in "figo":
        button = small.row(gate).sum_button
        assert button is not None
        assert button.accessibleName()
        button.click()
        assert small.desk.selection.sum == gate
    assert small.row("c").sum_button is None


@pytest.mark.parametrize(("form", "begins"), [("LaTeX", "\\begin{aligned}"), ("Text", "Step 6"), ("CSV", "step,")])
def test_the_equations_are_copied_in_every_form(small: OnScreen, form: str, begins: str) -> None:
    assert copied(small.panel.copy, form).startswith(begins)
    assert small.panel.copy.accessibleName()
    assert small.panel.copy.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_screen_reader_hears_the_equation_and_its_result(small: OnScreen) -> None:
    row = small.row("f")
    assert row.accessibleName() == f"Forget f: {row.result}"
    assert row.quantity.equation in row.accessibleDescription()


def test_it_follows_the_theme(small: OnScreen) -> None:
    light = drawn(small.panel)
    small.panel.set_theme(DARK)
    assert not np.array_equal(drawn(small.panel), light)
