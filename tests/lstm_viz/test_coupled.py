"""Coupled gates: the gate that follows has no box, no feed and no sum, in picture, figures and changes."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from msgspec.structs import replace

from engine.arithmetic import unit_arithmetic
from engine.looking.learned import keep_bias, spectral_radii
from engine.model import SequenceModel
from engine.protocol import (
    AddPeepholes,
    Alteration,
    ChangeForgetBias,
    ClampGate,
    CoupleGates,
    ModelDescription,
    RemoveForgetGate,
    ReplaceSquash,
)
from engine.recording import Recording
from lstm_viz.change_kinds import Around, kinds
from lstm_viz.changes import fits, places
from lstm_viz.coupled import coupled
from lstm_viz.diagram.frame import fill, frame_of
from lstm_viz.diagram.graph import Cell, load_cell
from lstm_viz.drawn_cell import drawn_cell
from lstm_viz.learned import figures
from lstm_viz.weights import unread
from tests.lstm_viz.test_learned import LSTM
from tests.lstm_viz.textbook import trace_of
from tests.lstm_viz.textbook_cells import run

PART = 0, "forward"
UNITS, STEPS = 4, 5
PLAIN = ModelDescription(
    name="c", title="c", cell="lstm", inputs="numbers", input_size=3, hidden_size=UNITS, output="none"
)
FORGET, INPUT = (replace(PLAIN, variant={"coupled": word}) for word in ("forget", "input"))
BOTH = pytest.mark.parametrize(("model", "gate", "other"), [(FORGET, "f", "i"), (INPUT, "i", "f")])


def feeds(cell: Cell, x: float) -> list[str]:
    """What carries [h, x] up to whatever stands at x."""
    return [wire.id for wire in cell.wires if wire.second and wire.path[-1][0] == x and wire.path[-1][1] < 505]


@BOTH
@pytest.mark.parametrize("name", ["lstm", "lstm_peephole"])
def test_the_gate_that_follows_is_fed_by_the_other_alone(
    model: ModelDescription, gate: str, other: str, name: str
) -> None:
    before, cell = load_cell(name), drawn_cell(replace(model, cell=name), (), PART)
    at = next(box.at for box in before.gates if box.quantity == gate)
    assert feeds(before, at[0]) == [{"f": "forget_feed", "i": "input_feed"}[gate]]
    assert feeds(cell, at[0]) == []
    assert [box.quantity for box in cell.gates] == [box.quantity for box in before.gates if box.quantity != gate]
    (circle,) = [operation for operation in cell.operations if operation.quantity == gate]
    (coupling,) = [wire for wire in cell.wires if wire.id == "coupling"]
    assert (coupling.quantity, coupling.path[-1][1]) == (other, circle.at[1])
    assert 0 < abs(coupling.path[-1][0] - circle.at[0]) <= 35  # it ends at the circle's edge
    start = next(box for box in cell.gates if box.quantity == other)
    assert abs(coupling.path[0][0] - start.at[0]) == start.size[0] / 2  # and begins at the other's box
    assert not {f"peep_{gate}"} & {*cell.quantities, *(wire.quantity for wire in cell.wires)}
    assert cell.quantities[gate].equation == f"{gate}_t = 1 − {other}_t"
    when = {name: (cell.quantities[name].phase, cell.quantities[name].span[1]) for name in (gate, other)}
    assert when[other] < when[gate]


def test_a_change_that_couples_draws_the_same_picture_where_it_reaches() -> None:
    deep = replace(PLAIN, num_layers=2)
    change = CoupleGates(coupled="f", layer=1)
    assert drawn_cell(deep, (change,), (1, "forward")) is drawn_cell(FORGET, (), PART)
    assert drawn_cell(deep, (change,), PART) is load_cell("lstm")
    assert drawn_cell(PLAIN, (CoupleGates(coupled="f"), CoupleGates(coupled="i")), PART) is drawn_cell(
        INPUT, (), PART
    )  # the last one counts, as in the engine
    peeped = drawn_cell(FORGET, (AddPeepholes(i=(0.5,) * UNITS, f=(0.5,) * UNITS),), PART)
    assert peeped == coupled(load_cell("lstm_peephole"), "f")
    assert drawn_cell(replace(PLAIN, cell="gru"), (CoupleGates(),), PART) is load_cell("gru")


@BOTH
def test_the_numbers_of_the_picture_are_those_of_the_engine(
    model: ModelDescription, gate: str, other: str
) -> None:
    torch.manual_seed(2)
    made = SequenceModel(model).requires_grad_(False)
    recording = Recording(made, np.random.default_rng(0).normal(size=(STEPS, 3)).astype(np.float32))
    list(recording.run())
    values = {name: array[3] for name, array in recording.window(*PART, 0, STEPS).items()}
    cell = drawn_cell(model, (), PART)
    line = fill(cell.quantities[gate].numbers[0], values, 1)
    assert line == f"1 − {values[other][1]:.3f}"
    assert 1 - values[other][1] == pytest.approx(values[gate][1], abs=1e-7)
    frame = frame_of(cell, values, {"belt": 1.0}, 3, 1.0, 1)
    assert frame.wires["coupling"].value == pytest.approx(values[other][1])
    sums = unit_arithmetic(recording, *PART, 3, 1).gates
    assert set(sums) == {"i", "f", "g", "o"} - {gate}  # nothing adds up for it
    assert set(spectral_radii(made.layer(*PART))) == set(sums)
    assert len(keep_bias(made.layer(*PART))) == (0 if gate == "f" else UNITS)


def test_the_forget_phase_computes_the_input_gate_first() -> None:
    cell, values = coupled(load_cell("lstm"), "f"), trace_of(run("lstm_coupled", 3, 4, 3, UNITS)).at(2)
    assert values is not None
    known = [frame_of(cell, values, {"belt": 1.0}, 0, progress, 0).known for progress in (0.1, 0.54, 0.9)]
    assert [(at["i"], at["f"], at["g"]) for at in known] == [
        (False, False, False),
        (True, False, False),
        (True, True, False),
    ]


def test_what_it_learned_says_which_gate_has_no_weights() -> None:
    told = {figure.name: figure for figure in figures(replace(LSTM, follows="f"))}
    first = next(iter(told.values()))
    assert (first.name, first.value) == ("f has no weights of its own", "1 − i")
    assert not any("no weights" in figure.name for figure in figures(LSTM))


@pytest.mark.parametrize(
    ("change", "of_f", "of_i"),
    [
        (ChangeForgetBias(value=1.0), False, True),
        (CoupleGates(), False, False),
        (ReplaceSquash(place="f", squash="relu"), False, True),
        (ReplaceSquash(place="i", squash="relu"), True, False),
        (ReplaceSquash(place="gate", squash="relu"), True, True),
        (ClampGate(gate="f", value=0.5), True, True),
        (RemoveForgetGate(), True, True),
    ],
)
def test_what_would_change_nothing_is_not_offered(change: Alteration, of_f: bool, of_i: bool) -> None:
    assert fits(change, PLAIN)
    assert (fits(change, FORGET), fits(change, INPUT)) == (of_f, of_i)


def test_the_list_of_what_can_be_changed_leaves_it_out() -> None:
    kinds_of = [type(change) for _, change in kinds(Around(model=FORGET))]
    assert CoupleGates not in kinds_of
    assert ChangeForgetBias not in kinds_of
    assert CoupleGates in [type(change) for _, change in kinds(Around(model=PLAIN))]
    assert set(places(PLAIN)) - set(places(FORGET)) == {"f"}


def test_a_weight_that_nothing_reads_is_told() -> None:
    rows = [unread("rnn.weight_hh_l0", (gate * UNITS + 1, 0), FORGET) for gate in range(4)]
    assert rows == ["", "f", "", ""]
    assert unread("rnn.bias_ih_l0", (UNITS,), FORGET) == "f"
    assert unread("rnn.weight_ci_l0", (0,), replace(INPUT, cell="lstm_peephole")) == "i"
    assert unread("rnn.weight_hh_l0", (UNITS, 0), PLAIN) == ""
