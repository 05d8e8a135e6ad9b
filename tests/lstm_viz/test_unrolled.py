"""The unrolled row read back from its pixels: widths, openings, colours and grey parts are the trace's."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lstm_viz.diagram import layout
from lstm_viz.diagram.frame import known_at, reached
from lstm_viz.diagram.graph import Gate, Valve, Wire, load_cell
from lstm_viz.diagram.small import Glimpse
from lstm_viz.diagram.unrolled import COLUMN, LEAST_CELLS, MOST_CELLS, UnrolledView
from lstm_viz.panels.diagram import ONE_CELL, ROW, DiagramPanel
from lstm_viz.selection import Moment
from lstm_viz.theme import LIGHT, px
from lstm_viz.words import number
from tests.lstm_viz.desk import Desk, desk
from tests.lstm_viz.drawing import Pixels, drawn

STEPS, UNITS = 4, 5
RANDOM = np.random.default_rng(20)
MOMENTS = [
    (float(position), int(unit))
    for position, unit in zip(RANDOM.uniform(0, 4 * STEPS, 12), RANDOM.integers(0, UNITS, 12), strict=True)
]
SHADE = 40  # of 255; the difference that makes two colours different


class Row:
    """A panel that shows a made LSTM's row."""

    def __init__(self, qtbot: QtBot) -> None:
        self.desk: Desk = desk(seed=31, steps=STEPS, units=UNITS, size=1.6)
        self.panel = DiagramPanel(self.desk.cell, self.desk.selection, self.desk.tracing, LIGHT)
        qtbot.addWidget(self.panel)
        self.panel.set_gliding(False)
        self.panel.setMinimumSize(1, 1)
        self.panel.resize(2000, 1000)
        self.panel.show()
        self.panel.show_depth(ROW)
        self.view = self.panel.unrolled

    def show(self, position: float, unit: int) -> Pixels:
        self.desk.selection.set_position(position)
        self.desk.selection.set_unit(unit)
        return drawn(self.view)

    def moment_of(self, step: int) -> Moment | None:
        """How far a step of the row has come; None where it is yet to come."""
        now = self.desk.selection.moment
        if step == now.step:
            return now
        return Moment(step, 3, 1.0) if step < now.step else None

    def value(self, step: int, quantity: str) -> float:
        return float(self.desk.arrays[quantity][step][self.desk.selection.unit])


@pytest.fixture
def row(application: object, qtbot: QtBot) -> Iterator[Row]:
    made = Row(qtbot)
    yield made
    made.desk.close()


def differs(pixels: Pixels, colour: Pixels | QColor) -> NDArray[np.bool_]:
    """Which pixels have another colour."""
    if isinstance(colour, QColor):
        colour = np.array([colour.red(), colour.green(), colour.blue()], np.uint8)
    off: NDArray[np.bool_] = np.abs(pixels.astype(np.int16) - colour.astype(np.int16)).max(axis=-1) > SHADE
    return off


def wire(row: Row, name: str) -> Wire:
    return next(wire for wire in row.desk.cell.wires if wire.id == name)


@pytest.mark.parametrize(("position", "unit"), MOMENTS)
def test_every_steps_belt_is_as_wide_as_its_cell_state(row: Row, position: float, unit: int) -> None:
    picture = row.show(position, unit)
    spec, scale = wire(row, "belt_out"), 0.35
    peak = float(np.abs(row.desk.arrays["c"][:, unit]).max())
    (x0, y), (x1, _) = spec.path
    for step in row.view.visible_steps():
        small, moment = row.view.small_cell(step), row.moment_of(step)
        at = small.point((x0 + (x1 - x0) * scale, y))
        column, middle = picture[:, round(at.x())], round(at.y())
        reach = round(11 * small.size)
        off = np.flatnonzero(differs(column[middle - reach : middle + reach + 1], column[middle - reach]))
        shown = 0.0 if moment is None else reached(spec.phase, spec.span, moment.phase, moment.progress)
        width = layout.THINNEST
        if shown > scale + 0.05:
            belt = row.desk.tracing.trace.scales_of(unit)["belt"]  # type: ignore[union-attr]
            assert peak - 1e-6 <= belt <= max(1.0, peak + 0.1)
            width = layout.wire_width("belt", min(1.0, abs(row.value(step, "c")) / belt))
        elif shown > scale - 0.05:
            continue  # the signal's front is just here
        assert off[-1] - off[0] + 1 == pytest.approx(width * small.size, abs=1.8)


@pytest.mark.parametrize(("position", "unit"), MOMENTS)
def test_every_steps_valves_are_as_open_as_its_gates(row: Row, position: float, unit: int) -> None:
    picture = row.show(position, unit)
    for step in row.view.visible_steps():
        small, moment = row.view.small_cell(step), row.moment_of(step)
        for valve in row.desk.cell.valves:
            pipe = next(wire for wire in row.desk.cell.wires if wire.id == valve.pipe)
            known = moment is not None and reached(pipe.phase, pipe.span, moment.phase, moment.progress) == 1
            hole = hole_across(picture, small.point(valve.at), small.valve_radius)
            opening = row.value(step, valve.quantity) if known else 1.0  # a grey one has no blades
            expected = 2 * layout.opening_radius(opening, small.valve_radius)
            assert hole == pytest.approx(expected, abs=2.5), (step, valve.id)
            assert_outlined(row, picture, valve, step, known=known)


def hole_across(picture: Pixels, centre: QPointF, radius: float) -> int:
    """How many pixels of the ground lie about the middle of a valve, from left to right."""
    x, y, reach = round(centre.x()), round(centre.y()), int(radius)
    ground = ~differs(picture[y, x - reach : x + reach + 1], LIGHT.colour("card"))
    if not ground[reach]:
        return 0
    blades = np.flatnonzero(~ground)
    left, right = blades[blades < reach], blades[blades > reach]
    return int((right[0] if len(right) else 2 * reach + 1) - (left[-1] if len(left) else -1) - 1)


def assert_outlined(row: Row, picture: Pixels, part: Gate | Valve, step: int, *, known: bool) -> None:
    """A part's outline has its colour where it is known, and is grey where it is not."""
    small = row.view.small_cell(step)
    if isinstance(part, Gate):
        box = small.gate_area(part.quantity)
        at = QPointF(box.left(), box.center().y())
    else:
        reach = small.valve_radius + 3.5 * small.size
        at = small.point(part.at) + QPointF(-reach, reach) / 2**0.5
    name = row.desk.cell.quantities[part.quantity].colour
    colour = LIGHT.colour(name if known else "pending")
    x, y = round(at.x()), round(at.y())
    around = picture[y - 2 : y + 3, x - 2 : x + 3]
    assert not differs(around, colour).all(), (step, part.id)


@pytest.mark.parametrize(("position", "unit"), MOMENTS)
def test_a_gate_is_grey_until_it_is_computed(row: Row, position: float, unit: int) -> None:
    picture = row.show(position, unit)
    for step in row.view.visible_steps():
        moment = row.moment_of(step)
        for gate in row.desk.cell.gates:
            quantity = row.desk.cell.quantities[gate.quantity]
            known = moment is not None and known_at(quantity, moment.phase, moment.progress)
            assert_outlined(row, picture, gate, step, known=known)


@pytest.mark.parametrize(("position", "unit"), MOMENTS[:6])
def test_the_row_looks_the_same_to_the_pixel_from_whichever_side_a_moment_is_reached(
    row: Row, position: float, unit: int
) -> None:
    pictures = []
    for start in (0.0, 4.0 * STEPS):
        for moment in np.linspace(start, position, 4).tolist():
            picture = row.show(moment, unit)
        pictures.append(picture)
    assert np.array_equal(pictures[0], pictures[1])
    assert not np.array_equal(pictures[0], row.show(position, (unit + 1) % UNITS))


@pytest.mark.parametrize("steps", [1, 2, 9, 10_000])
@pytest.mark.parametrize("size", [(560, 330), (760, 520), (2400, 1400)])
def test_the_row_holds_the_present_step_and_stays_in_its_widget(
    application: object, qtbot: QtBot, steps: int, size: tuple[int, int]
) -> None:
    view = UnrolledView(load_cell("lstm"), LIGHT, lambda step: Glimpse(step, "·", None))
    qtbot.addWidget(view)
    view.resize(*size)
    for step in sorted({0, steps // 2, steps - 1}):
        view.show_moment(step, steps)
        visible = view.visible_steps()
        assert step in visible
        assert min(steps, LEAST_CELLS, size[0] // round(px(COLUMN))) <= len(visible) <= min(steps, MOST_CELLS)
        assert 0 <= visible.start < visible.stop <= steps
        for shown in visible:
            column, box = view.column(shown), view.small_cell(shown).box
            assert column.adjusted(-1e-6, 0, 1e-6, 0).contains(box)
            assert column.left() >= -1e-6
            assert column.right() <= view.width() + 1e-6
        drawn(view)


def test_the_gradients_button_stands_above_the_row_and_only_there(row: Row) -> None:
    button = row.view.lend_button()
    row.show(16.0, 0)
    assert button.isVisible()
    assert button.mapTo(row.panel, button.rect().bottomLeft()).y() < row.view.mapTo(row.panel, QPoint()).y()
    row.panel.show_depth(ONE_CELL)
    assert not button.isVisible()
    row.panel.show_depth(ROW)
    assert button.isVisible()
    row.view.offer_wave(False)
    assert not button.isVisible()


def test_a_click_on_a_cell_chooses_its_step_and_a_double_click_goes_closer(row: Row, qtbot: QtBot) -> None:
    row.show(16.0, 0)
    place = row.view.column(1).center().toPoint()
    QTest.mouseClick(row.view, Qt.MouseButton.LeftButton, pos=place)
    assert row.desk.selection.step == 1
    QTest.mouseDClick(row.view, Qt.MouseButton.LeftButton, pos=place)
    assert row.panel.shown_depth == ONE_CELL
    QTest.keyClick(row.panel.view, Qt.Key.Key_Minus)
    assert row.panel.shown_depth == ROW
    QTest.keyClick(row.view, Qt.Key.Key_Plus)
    assert row.panel.shown_depth == ONE_CELL


@pytest.mark.parametrize(("part", "quantity"), [((235, 395), "f"), ((385, 290), "written"), ((455, 185), "c")])
def test_the_pointer_on_a_part_of_the_row_reads_its_steps_value(
    row: Row, part: tuple[float, float], quantity: str
) -> None:
    row.show(9.0, 2)  # in the third step, of which the forget gate is known
    name = row.desk.cell.quantities[quantity].name
    tips = [row.view.tip_at(row.view.small_cell(step).point(part)) for step in (1, 2)]
    assert tips[0] == f"step 2 · {name}, unit 3: {number(row.value(1, quantity), 4)}"
    known = (
        f"{name}, unit 3: {number(row.value(2, quantity), 4)}" if quantity == "f" else f"{name}: not computed yet"
    )
    assert tips[1].startswith(f"step 3 · {known}")
    assert row.view.tip_at(QPointF(2, 2)) == ""
