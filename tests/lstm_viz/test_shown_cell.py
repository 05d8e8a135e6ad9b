"""A model of another cell changes everything that is drawn, and what is drawn of any cell is its trace."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unittest.mock import patch

import numpy as np
import pytest
from msgspec.structs import replace as changed
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from engine import cells as engine_cells
from lstm_viz import stored
from lstm_viz.diagram import layout
from lstm_viz.diagram.frame import SUM_SCALE
from lstm_viz.diagram.graph import Cell, load_cell
from lstm_viz.diagram.labels import ReadingItem
from lstm_viz.diagram.nodes import GateItem, ValveItem
from lstm_viz.diagram.wires import WireItem
from lstm_viz.panels.diagram import ONE_CELL, ROW
from lstm_viz.preferences import Preferences
from lstm_viz.settings import Settings
from lstm_viz.studio import Studio
from lstm_viz.trace import Trace
from tests.lstm_viz.drawing import drawn
from tests.lstm_viz.textbook import trace_of
from tests.lstm_viz.textbook_cells import CELLS, run

STEPS, UNITS = 6, 8


def made_trace(cell: str, seed: int = 5) -> Trace:
    return trace_of(run(cell, seed, STEPS, 3, UNITS, 0.7), cell=cell)


@pytest.fixture
def studio(application: object, qtbot: QtBot) -> Iterator[Studio]:
    """The window over a made LSTM; its engine is never started."""
    with patch.object(stored, "load", return_value=made_trace("lstm")):
        studio = Studio(Preferences(Settings()))
    studio.workspace.diagram.set_gliding(False)
    studio.window.resize(1200, 800)
    studio.window.show()
    yield studio
    studio.close()
    studio.window.close()
    studio.window.deleteLater()
    studio.deleteLater()


def phase_buttons(studio: Studio) -> list[str]:
    found = studio.workspace.diagram.findChildren(QPushButton)
    return [button.text() for button in found if button.text()[:1].isdigit() and not button.isHidden()]


def assert_all_is_of(studio: Studio, cell: Cell) -> None:
    """Every part of the window shows this cell at the selected moment."""
    workspace, selection, trace = studio.workspace, studio.selection, studio.tracing.trace
    assert trace is not None
    assert studio.shown_cell.cell is cell
    assert selection.phases == len(cell.phases)
    assert workspace.diagram.view.cell is cell
    assert phase_buttons(studio) == [f"{index + 1} {phase.name}" for index, phase in enumerate(cell.phases)]
    assert [row.name for row in workspace.equations.rows] == list(cell.equations)
    assert workspace.transport.timeline.row_count == len(cell.timeline)
    values, frame = trace.at(selection.step), workspace.diagram.view.frame
    assert values is not None
    assert frame is not None
    assert [name for name in cell.quantities if not np.array_equal(values[name], frame.values[name])] == []


@pytest.mark.parametrize("before", CELLS)
@pytest.mark.parametrize("after", CELLS)
def test_a_trace_of_another_cell_changes_everything(studio: Studio, before: str, after: str) -> None:
    studio.tracing.show(made_trace(before))
    studio.selection.set_position(3.5 * studio.selection.phases)
    drawn(studio.window)
    assert_all_is_of(studio, load_cell(before))
    trace = made_trace(after, seed=9)
    studio.tracing.show(Trace(**{**vars(trace), "model": changed(trace.model, name="other")}))
    drawn(studio.window)
    assert_all_is_of(studio, load_cell(after))
    assert studio.selection.step == 3


@pytest.mark.parametrize("after", CELLS[1:])
def test_what_was_picked_of_the_cell_before_is_let_go(studio: Studio, after: str) -> None:
    studio.selection.set_quantity("tanh_c")
    studio.selection.set_sum("f")
    drawn(studio.window)
    studio.tracing.show(made_trace(after))
    drawn(studio.window)
    assert (studio.selection.quantity, studio.selection.sum) == (None, None)
    assert_all_is_of(studio, load_cell(after))


@pytest.mark.parametrize("name", CELLS[1:])
def test_every_quantity_and_every_sum_of_a_new_cell_can_be_looked_at(studio: Studio, name: str) -> None:
    assert studio.workspace.sum is not None  # made for the LSTM
    studio.tracing.show(made_trace(name))
    cell = load_cell(name)
    studio.selection.set_position(studio.selection.end)
    for quantity in cell.quantities:
        studio.selection.set_quantity(quantity)
        drawn(studio.window)
        assert studio.workspace.quantity.isVisible()
    for index, gate in enumerate(cell.gates):
        studio.selection.set_sum(gate.quantity)
        drawn(studio.window)
        assert studio.workspace.sum.isVisible()
        assert studio.workspace.sum.gate_buttons.checkedId() == index
    assert len(studio.workspace.sum.gate_buttons.buttons()) == len(cell.gates)


@pytest.mark.parametrize("name", CELLS)
def test_the_row_of_cells_and_the_units_curves_are_those_of_the_new_cell(studio: Studio, name: str) -> None:
    pictures = []
    for cell in ("lstm" if name != "lstm" else "gru", name):
        studio.tracing.show(made_trace(cell))
        studio.workspace.diagram.show_depth(ROW)
        pictures.append(drawn(studio.workspace.diagram.unrolled))
        studio.workspace.diagram.show_depth(ONE_CELL)
        curve = studio.tracing.curve(1)
        assert curve is not None
        assert set(load_cell(cell).timeline) <= set(curve.most)
    assert not np.array_equal(*pictures)


@pytest.mark.parametrize("name", CELLS)
def test_what_is_drawn_reads_back_as_the_trace(studio: Studio, name: str) -> None:
    """At random moments and units: every wire's width, every valve's hole, every number, and what is grey."""
    cell, random = load_cell(name), np.random.default_rng(3)
    arrays = {key: values.astype(np.float32) for key, values in run(name, 5, STEPS, 3, UNITS, 0.7).items()}
    studio.tracing.show(made_trace(name))
    memory = np.abs(arrays["c" if "lstm" in name else "h"])
    for _ in range(25):
        unit = int(random.integers(UNITS))
        position = float(random.uniform(0, studio.selection.end))
        studio.selection.set_unit(unit)
        studio.selection.set_position(position)
        moment = studio.selection.moment
        now = {key: float(values[moment.step, min(unit, values.shape[1] - 1)]) for key, values in arrays.items()}
        belt = max(1.0, np.ceil(10 * float(memory[:, unit].max())) / 10)
        scales = {"belt": belt, "sum": SUM_SCALE, "one": 1.0}
        for item in studio.workspace.diagram.view.cell_items:
            if isinstance(item, WireItem) and item.wire.kind != "bus" and item.drawn_widths:
                value = 1 - now[item.wire.quantity] if item.wire.complement else now[item.wire.quantity]
                scale = scales["belt" if item.wire.kind == "belt" else item.wire.scale]
                expected = layout.wire_width(item.wire.kind, min(1.0, abs(value) / scale))
                assert item.drawn_widths == [pytest.approx(expected, abs=1e-4)], item.wire.id
            elif isinstance(item, ValveItem):
                ends = [cell.quantities[item.valve.quantity]]
                ends += [wire for wire in cell.wires if wire.id == item.valve.pipe]  # what brings the value
                due = all((end.phase, end.span[1]) <= (moment.phase, moment.progress) for end in ends)
                opening = 1 - now[item.valve.quantity] if item.valve.complement else now[item.valve.quantity]
                share = item.hole_radius**2 / layout.VALVE_RADIUS**2
                assert share == pytest.approx(opening if due else 0.0, abs=1e-5), item.valve.id
            elif isinstance(item, GateItem) and item.frame is not None:
                assert np.array_equal(
                    item.frame.values[item.gate.quantity], arrays[item.gate.quantity][moment.step]
                )
            elif isinstance(item, ReadingItem) and item.text:
                plain = re.fullmatch(r"\{(\w+)\}", item.reading.text)
                if plain is not None:
                    assert float(item.text.replace("−", "-")) == pytest.approx(now[plain[1]], abs=0.00051)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
@pytest.mark.parametrize("name", CELLS)
def test_numbers_that_overflow_are_drawn_without_a_complaint(studio: Studio, name: str, value: float) -> None:
    arrays = run(name, 5, STEPS, 3, UNITS, 0.7)
    for quantity in load_cell(name).quantities:
        if quantity != "x":
            arrays[quantity][3:] = value
    with np.errstate(invalid="ignore"):  # the means of the made overview
        studio.tracing.show(trace_of(arrays, cell=name))
    for position in (2.5, 3.4, 4.0):
        studio.selection.set_position(position * studio.selection.phases)
        drawn(studio.window)
    studio.workspace.diagram.show_depth(ROW)
    assert drawn(studio.window).std() > 0


def test_every_cell_of_the_engine_can_be_shown() -> None:
    assert set(engine_cells.all_cells()) == set(CELLS)
    for name, cell in engine_cells.all_cells().items():
        described = load_cell(name)
        assert set(described.quantities) == set(cell.quantities)
        assert set(described.timeline) == set(cell.overview)
        assert {gate.quantity for gate in described.gates} == set(cell.sums)
