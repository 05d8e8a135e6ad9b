"""The cell's description: everything that it names exists."""

from __future__ import annotations

import re
from importlib import resources
from math import dist

import msgspec
import numpy as np
import pytest

from lstm_viz.coupled import coupled
from lstm_viz.diagram.frame import fill
from lstm_viz.diagram.graph import Cell, cell_names, decode_cell, load_cell
from lstm_viz.projected import projected
from lstm_viz.reset_before import reset_before
from lstm_viz.theme import THEMES
from tests.lstm_viz.textbook_cells import CELLS, run

NAMES = cell_names()


# Pictures that are made of a shipped one.
MADE = {
    "gru, reset before": reset_before,
    "lstm, f = 1 − i": lambda: coupled(load_cell("lstm"), "f"),
    "lstm, i = 1 − f": lambda: coupled(load_cell("lstm"), "i"),
    "lstm, projected": lambda: projected(load_cell("lstm")),
    "lstm_peephole, projected, f = 1 − i": lambda: coupled(projected(load_cell("lstm_peephole")), "f"),
    "lstm_peephole, f = 1 − i": lambda: coupled(load_cell("lstm_peephole"), "f"),
    "lstm_peephole, i = 1 − f": lambda: coupled(load_cell("lstm_peephole"), "i"),
}


@pytest.fixture(params=[*NAMES, *MADE])
def cell(request: pytest.FixtureRequest) -> Cell:
    return MADE[request.param]() if request.param in MADE else load_cell(request.param)


def test_every_cell_of_the_textbook_is_described() -> None:
    assert set(NAMES) == set(CELLS)


@pytest.mark.parametrize("name", NAMES)
def test_a_description_is_called_as_its_file(name: str) -> None:
    assert load_cell(name).name == name
    assert load_cell(name) is load_cell(name)


def test_every_quantity_that_is_named_exists(cell: Cell) -> None:
    named = {
        *(gate.quantity for gate in cell.gates),
        *(valve.quantity for valve in cell.valves),
        *(valve.result for valve in cell.valves),
        *(operation.quantity for operation in cell.operations),
        *(wire.quantity for wire in cell.wires),
        *(wire.second for wire in cell.wires if wire.second),
        *(ribbon.quantity for ribbon in cell.ribbons),
        *(name for reading in cell.readings for name in reading.needs),
        *(line for phase in cell.phases for line in phase.lines),
        *cell.equations,
        *cell.timeline,
        *(symbol.of for symbol in cell.symbols if symbol.of),
        cell.carries,
        cell.answer_of,
    }
    assert named - cell.quantities.keys() == set()


def test_every_quantity_that_has_to_come_is_computed_in_a_phase_that_exists(cell: Cell) -> None:
    phases = {name: quantity.phase for name, quantity in cell.quantities.items() if quantity.phase is not None}
    assert set(phases.values()) == set(range(len(cell.phases)))


def test_a_phases_equations_are_computed_in_that_phase(cell: Cell) -> None:
    for index, phase in enumerate(cell.phases):
        assert {cell.quantities[line].phase for line in phase.lines} == {index}


def test_every_equation_belongs_to_a_phase(cell: Cell) -> None:
    assert {line for phase in cell.phases for line in phase.lines} == set(cell.equations)


def test_every_equation_has_two_sides_and_begins_with_its_symbol(cell: Cell) -> None:
    for name in cell.equations:
        left, right = cell.quantities[name].equation.split(" = ", 1)
        assert left == cell.quantities[name].symbol
        assert right


def test_every_span_lies_within_its_phase(cell: Cell) -> None:
    spans = [*(quantity.span for quantity in cell.quantities.values()), *(wire.span for wire in cell.wires)]
    assert [span for span in spans if not 0 <= span[0] < span[1] <= 1] == []


def test_every_wire_starts_no_sooner_than_what_it_carries_is_begun(cell: Cell) -> None:
    for wire in cell.wires:
        quantity = cell.quantities[wire.quantity]
        if quantity.phase is not None and wire.phase is not None:
            assert (quantity.phase, quantity.span[0]) <= (wire.phase, wire.span[1]), wire.id


def test_no_wire_carries_what_is_not_known_yet(cell: Cell) -> None:
    for wire in cell.wires:
        quantity = cell.quantities[wire.quantity]
        if quantity.phase is not None:
            assert wire.phase is not None
            assert (quantity.phase, quantity.span[1]) <= (wire.phase, wire.span[0]), wire.id


def test_every_valve_is_opened_by_a_wire_that_ends_at_it(cell: Cell) -> None:
    for valve in cell.valves:
        pipe = next(wire for wire in cell.wires if wire.id == valve.pipe)
        assert (pipe.quantity, pipe.complement) == (valve.quantity, valve.complement)
        assert dist(pipe.path[-1], valve.at) < 30
        result = cell.quantities[valve.result]
        assert pipe.phase is not None
        assert result.phase is not None
        assert (pipe.phase, pipe.span[1]) <= (result.phase, result.span[1]), valve.id


def test_every_signal_arrives_from_outside_before_it_is_used(cell: Cell) -> None:
    """What comes into the cell flows, too: nothing is there from the beginning."""
    assert [wire.id for wire in cell.wires if wire.phase is None] == []


def test_every_wire_has_an_arrowhead_but_one_that_goes_on_as_another(cell: Cell) -> None:
    assert {wire.id for wire in cell.wires if not wire.arrow} <= {"joined"}


def test_every_dot_sits_on_a_wire_that_exists(cell: Cell) -> None:
    assert {dot.wire for dot in cell.dots} <= {wire.id for wire in cell.wires}


def test_no_two_parts_bear_one_name(cell: Cell) -> None:
    parts = [part.id for group in (cell.gates, cell.valves, cell.operations, cell.wires) for part in group]
    assert len(parts) == len(set(parts))


def test_every_colour_is_one_of_the_themes(cell: Cell) -> None:
    named = {
        *(quantity.colour for quantity in cell.quantities.values()),
        *(symbol.colour for symbol in cell.symbols),
        *(reading.colour for reading in cell.readings),
    }
    for theme in THEMES.values():
        assert {name for name in named if name not in theme.quantities and not hasattr(theme, name)} == set()


def test_every_map_and_kind_and_scale_is_one_that_is_drawn(cell: Cell) -> None:
    assert {quantity.map for quantity in cell.quantities.values()} <= {"gate", "signed"}
    assert {quantity.scale for quantity in cell.quantities.values()} <= {"one", "belt", "sum"}
    assert {wire.kind for wire in cell.wires} <= {"belt", "pipe", "bus", "thin"}
    assert {wire.scale for wire in cell.wires} <= {"one", "belt", "sum"}


def test_every_quantity_is_one_of_the_trace_and_every_one_of_the_trace_has_words(cell: Cell) -> None:
    arrays = run(cell.name, seed=1)
    if cell.name == "lstm":
        arrays = {name: array for name, array in arrays.items() if not name.startswith("peep")}
    arrays |= {"shown": arrays["h"]} if "shown" in cell.quantities else {}  # what a projection reads
    unseen = {"peep_f", "peep_i"} & set(arrays) - set(cell.quantities)
    assert set(cell.quantities) | unseen == set(arrays)
    # A peephole is left out where its gate has no box: it follows the other gate.
    assert {name.removeprefix("peep_") for name in unseen} & {gate.quantity for gate in cell.gates} == set()
    assert all(quantity.words.endswith((".", "!")) for quantity in cell.quantities.values())


def test_every_computed_quantity_is_drawn(cell: Cell) -> None:
    """As a gate, an operation, or what a valve lets through."""
    drawn = {
        *(gate.quantity for gate in cell.gates),
        *(valve.result for valve in cell.valves),
        *(operation.quantity for operation in cell.operations),
    }
    assert {name for name, quantity in cell.quantities.items() if quantity.phase is not None} <= drawn


def test_what_is_drawn_on_a_scale_is_a_quantity_of_that_scale(cell: Cell) -> None:
    """One that may exceed 1 is never drawn as if it could not."""
    for wire in cell.wires:
        scale = cell.quantities[wire.quantity].scale
        if wire.kind not in ("belt", "bus"):
            assert wire.scale == scale, wire.id


def test_every_point_lies_on_the_sheet(cell: Cell) -> None:
    points = [
        *(point for wire in cell.wires for point in wire.path),
        *(
            part.at
            for group in (cell.gates, cell.valves, cell.operations, cell.dots, cell.ribbons)
            for part in group
        ),
        *(reading.at for reading in cell.readings),
        *(symbol.at for symbol in cell.symbols),
    ]
    assert [
        point for point in points if not (0 <= point[0] <= cell.size[0] and 0 <= point[1] <= cell.size[1])
    ] == []


def test_every_number_in_a_sentence_can_be_filled_in(cell: Cell) -> None:
    values = {name: array[1] for name, array in run(cell.name, seed=1, steps=2, inputs=3, units=4).items()}
    # A gate's sum and bias, of the unit that is looked at, come from the engine by themselves.
    values |= {f"{gate.quantity}_{part}": np.zeros(1) for gate in cell.gates for part in ("sum", "bias")}
    templates = [
        *(reading.text for reading in cell.readings),
        *(phase.unit_words for phase in cell.phases),
        *(numbers for quantity in cell.quantities.values() for numbers in quantity.numbers),
    ]
    values |= {"shown": values["h"]} if "h" in values else {}
    for template in templates:
        assert "{" not in fill(template, values, 0), template


def test_a_reading_waits_for_every_number_that_it_shows(cell: Cell) -> None:
    computed = {name for name, quantity in cell.quantities.items() if quantity.phase is not None}
    for reading in cell.readings:
        shown = set(re.findall(r"\{(?:\+|1−)?(\w+)%?\}", reading.text)) & computed
        last = {(cell.quantities[name].phase or 0, cell.quantities[name].span[1]) for name in shown}
        needed = {(cell.quantities[name].phase or 0, cell.quantities[name].span[1]) for name in reading.needs}
        assert not last or max(needed) >= max(last), reading.text


def test_a_field_that_nobody_knows_is_refused() -> None:
    data = (resources.files("resources") / "cells" / "lstm.json").read_bytes()
    plain = msgspec.json.decode(data)
    plain["quantities"]["f"]["color"] = "forget"
    with pytest.raises(msgspec.ValidationError, match="color"):
        decode_cell(msgspec.json.encode(plain))


def test_a_description_that_lacks_something_is_refused() -> None:
    data = (resources.files("resources") / "cells" / "lstm.json").read_bytes()
    plain = msgspec.json.decode(data)
    del plain["wires"][0]["path"]
    with pytest.raises(msgspec.ValidationError, match="path"):
        decode_cell(msgspec.json.encode(plain))


def test_a_cell_that_is_not_there_is_not_found() -> None:
    with pytest.raises(FileNotFoundError):
        load_cell("transformer")
