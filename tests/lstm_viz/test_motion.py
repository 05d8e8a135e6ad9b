"""What moves over the drawing while a step plays: numbers at the heads of signals, and states handed over."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from lstm_viz.diagram.frame import HANDED_OVER, Frame, frame_of
from lstm_viz.diagram.graph import load_cell
from lstm_viz.diagram.motion import CarriedItem, HandoverItem
from lstm_viz.diagram.ribbons import ribbon_area
from lstm_viz.diagram.view import CellView
from lstm_viz.learning.scenes import BEFORE_THE_FIRST
from lstm_viz.selection import moment_at
from lstm_viz.theme import LIGHT
from lstm_viz.words import number
from tests.lstm_viz.drawing import drawn
from tests.lstm_viz.textbook import trace_of
from tests.lstm_viz.textbook_cells import CELLS, run

UNIT = 2


def frame_at(cell_name: str, position: float, *, follows: bool = True) -> Frame:
    cell = load_cell(cell_name)
    trace = trace_of(run(cell_name, 11, 3, 3, 8, 1.2), cell=cell_name)
    values = trace.at(1)
    assert values is not None
    moment = moment_at(position, len(cell.phases))
    return frame_of(cell, values, trace.scales_of(UNIT), moment.phase, moment.progress, UNIT, follows=follows)


@pytest.fixture(params=CELLS)
def view(application: object, qtbot: QtBot, request: pytest.FixtureRequest) -> CellView:
    made = CellView(load_cell(request.param), LIGHT)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    return made


def carried(view: CellView) -> list[CarriedItem]:
    return [item for item in view.cell_items if isinstance(item, CarriedItem) and item.text]


def test_every_number_on_its_way_is_the_units_number_at_the_head_of_its_wire(view: CellView) -> None:
    seen = set()
    for position in np.linspace(0.01, len(view.cell.phases), 60).tolist():
        frame = frame_at(view.cell.name, position)
        view.show_frame(frame, "")
        for item in carried(view):
            state = frame.wires[item.wire.id]
            value = float(frame.values[item.wire.quantity][UNIT])
            assert item.text == number(1 - value if item.wire.complement else value)
            assert 0 < state.reached < 1
            assert item.isVisible()
            assert item.pos() == item.head
            seen.add(item.wire.id)
    longer = {item.wire.id for item in view.cell_items if isinstance(item, CarriedItem)} & seen
    assert len(longer) >= 2


def test_at_the_end_of_every_phase_nothing_is_on_its_way(view: CellView) -> None:
    for phase in range(1, len(view.cell.phases) + 1):
        view.show_frame(frame_at(view.cell.name, float(phase)), "")
        assert carried(view) == []
        assert [item.area for item in view.cell_items if isinstance(item, HandoverItem) and item.area] == []


def test_a_step_takes_its_states_over_from_where_the_step_before_left_them(view: CellView) -> None:
    states = [item for item in view.cell_items if isinstance(item, HandoverItem)]
    assert {item.quantity for item in states} == {
        name for name in view.cell.quantities if name.endswith("_before")
    }
    ribbons = {ribbon.quantity: ribbon_area(ribbon) for ribbon in view.cell.ribbons}
    for item in states:
        left, right = ribbons[item.quantity].left(), ribbons[item.quantity.removesuffix("_before")].left()
        places = []
        for share in (0.0, 0.3, 0.6, 0.99):
            view.show_frame(frame_at(view.cell.name, share * HANDED_OVER[1]), "")
            assert isinstance(item.area, QRectF)
            assert item.frame is not None
            assert not item.frame.known[item.quantity]  # it has not come yet
            assert item.pos() == item.area.topLeft()
            places.append(item.area.left())
        assert places[0] == right
        assert places == sorted(places, reverse=True)
        assert places[-1] == pytest.approx(left, abs=2)
        view.show_frame(frame_at(view.cell.name, HANDED_OVER[1]), "")
        assert item.area is None
        assert not item.isVisible()
        assert item.frame.known[item.quantity]


def test_the_first_step_has_its_states_from_the_beginning(view: CellView) -> None:
    frame = frame_at(view.cell.name, HANDED_OVER[1] / 2, follows=False)
    view.show_frame(frame, "")
    assert [item for item in view.cell_items if isinstance(item, HandoverItem) and item.area] == []
    assert all(frame.known[name] for name in frame.known if name.endswith("_before"))


def test_numbers_on_their_way_are_drawn(view: CellView) -> None:
    longest = max(
        (wire for wire in view.cell.wires if wire.kind != "bus"),
        key=lambda wire: sum(
            abs(a - c) + abs(b - d) for (a, b), (c, d) in zip(wire.path, wire.path[1:], strict=False)
        ),
    )
    assert longest.phase is not None
    view.show_frame(frame_at(view.cell.name, longest.phase + sum(longest.span) / 2), "")
    item = next(item for item in carried(view) if item.wire.id == longest.id)
    with_it = drawn(view)
    item.setVisible(False)
    assert not np.array_equal(drawn(view), with_it)


def test_before_the_first_phase_all_that_is_read_has_come_and_nothing_is_computed(view: CellView) -> None:
    """As a lesson shows a step of which the numbers are still to be worked out."""
    frame = frame_at(view.cell.name, BEFORE_THE_FIRST)
    computed = {name for name, quantity in view.cell.quantities.items() if quantity.phase is not None}
    assert {name for name, known in frame.known.items() if known} == view.cell.quantities.keys() - computed
    first = [wire for wire in view.cell.wires if wire.phase == 0]
    assert {frame.wires[wire.id].reached for wire in first if wire.span[1] <= BEFORE_THE_FIRST} == {1.0}
    assert {frame.wires[wire.id].reached for wire in first if wire.span[1] > BEFORE_THE_FIRST} == {0.0}
