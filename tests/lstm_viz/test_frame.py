"""What the drawing says, held to a plain numpy LSTM: every width, opening, number and grey part, at any moment."""

from __future__ import annotations

import re
from math import log, sqrt
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lstm_viz.diagram.frame import Frame, fill, frame_of, reached, root_mean_square, unit_value
from lstm_viz.diagram.graph import Cell, load_cell
from lstm_viz.trace import Trace
from tests.lstm_viz.textbook import Vector, run, trace_of
from tests.lstm_viz.textbook_cells import CELLS
from tests.lstm_viz.textbook_cells import run as run_cell

CELL = load_cell("lstm")


class Drawn(NamedTuple):
    """A frame of a random cell, and what it was drawn from."""

    cell: Cell
    frame: Frame
    values: dict[str, Vector]
    trace: Trace
    unit: int


@st.composite
def drawn(draw: st.DrawFn) -> Drawn:
    steps, units, name = draw(st.integers(1, 5)), draw(st.integers(1, 9)), draw(st.sampled_from(CELLS))
    cell, inputs = load_cell(name), draw(st.integers(1, 5))
    arrays = run_cell(name, draw(st.integers(0, 2**32 - 1)), steps, inputs, units, draw(st.floats(0.1, 4)))
    # As the engine sends them: float32.
    arrays = {name: values.astype(np.float32).astype(np.float64) for name, values in arrays.items()}
    step, unit = draw(st.integers(0, steps - 1)), draw(st.integers(0, units - 1))
    phase = draw(st.integers(0, len(cell.phases) - 1))
    progress = draw(st.one_of(st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]), st.floats(0, 1)))
    trace = trace_of(arrays, cell=name)
    values = trace.at(step)
    assert values is not None
    frame = frame_of(cell, values, trace.scales_of(unit), phase, progress, unit)
    return Drawn(cell, frame, {name: array[step] for name, array in arrays.items()}, trace, unit)


def share_of(value: float, full: float) -> float:
    """How wide a wire is, of its full width: evenly, or by powers of ten where a scale ends at 1000 or beyond."""
    size = abs(value)
    return min(1.0, log(1 + size) / log(1 + full) if full >= 1000 else size / full)


@given(drawn())
def test_a_pipe_is_as_wide_as_the_units_signal(made: Drawn) -> None:
    assert made.trace.whole is not None
    memory = made.trace.whole.arrays["c" if "lstm" in made.cell.name else "h"]
    belt = max(1.0, float(np.abs(memory[:, made.unit]).max()))
    for wire in made.cell.wires:
        if wire.kind == "bus":
            continue
        state = made.frame.wires[wire.id]
        value = made.values[wire.quantity][made.unit]
        value = 1 - value if wire.complement else value
        assert state.value == pytest.approx(value, abs=1e-7), wire.id
        if wire.kind == "belt" or wire.scale == "belt":
            # The unit's largest |c|, or |h| where there is no c, rounded up, at least 1: written beside the belt.
            most = 10 * belt if belt >= 1000 else belt + 0.1
            assert belt - 1e-6 <= made.frame.scales["belt"] <= max(1.0, most + 1e-6)
            assert state.share == pytest.approx(share_of(value, made.frame.scales["belt"])), wire.id
        else:
            full = 4.0 if wire.scale == "sum" else 1.0
            assert state.share == pytest.approx(min(1.0, abs(value) / full)), wire.id


@given(drawn())
def test_a_bus_is_as_wide_as_its_vectors_root_mean_square(made: Drawn) -> None:
    for wire in made.cell.wires:
        if wire.kind != "bus":
            continue
        state = made.frame.wires[wire.id]
        first = sqrt(float(np.mean(made.values[wire.quantity] ** 2)))
        full = made.frame.scales["belt"] if wire.scale == "belt" else 1.0
        assert state.share == pytest.approx(share_of(first, full))
        second = sqrt(float(np.mean(made.values[wire.second] ** 2))) if wire.second else 0.0
        assert state.second_share == pytest.approx(min(1.0, second))


@given(drawn())
def test_a_valve_is_as_open_as_its_gate_lets_through(made: Drawn) -> None:
    for valve in made.cell.valves:
        state = made.frame.valves[valve.id]
        gate, result = made.values[valve.quantity][made.unit], made.values[valve.result][made.unit]
        assert state.opening == pytest.approx(1 - gate if valve.complement else gate, abs=1e-7)
        assert 0 <= state.opening <= 1
        carried = {"kept": "c_before", "written": "g", "h": "tanh_c"}
        if made.cell.name == "gru":
            carried = {"kept": "h_before", "written": "n", "reset": "m"}
        through = state.opening * made.values[carried[valve.result]][made.unit]
        assert through == pytest.approx(result, rel=1e-5, abs=1e-6)


@given(drawn())
def test_the_two_valves_of_the_update_gate_are_open_by_1_together(made: Drawn) -> None:
    openings = [made.frame.valves[valve.id].opening for valve in made.cell.valves if valve.quantity == "z"]
    assert not openings or sum(openings) == pytest.approx(1.0)


@given(drawn())
def test_a_number_in_the_drawing_is_the_units_number(made: Drawn) -> None:
    for reading, text in zip(made.cell.readings, made.frame.readings, strict=True):
        if not text:
            continue
        places = re.findall(r"\{(1−|\+?)(\w+)(%?)\}", reading.text)
        numbers = [float(found.replace("−", "-")) for found in re.findall(r"[+−]?\d+(?:\.\d+)?", text)]
        assert len(numbers) == len(places)
        for (sign, name, percent), number in zip(places, numbers, strict=True):
            if name == "unit":
                assert number == made.unit + 1
                continue
            value = made.values[name][made.unit]
            value = 1 - value if sign == "1−" else value
            if percent:
                assert number == pytest.approx(100 * value, abs=0.5 + 1e-4)
            else:
                assert number == pytest.approx(value, abs=0.0005 + 1e-7)


@given(drawn())
def test_only_what_is_computed_by_now_is_known(made: Drawn) -> None:
    now = (made.frame.phase, made.frame.progress)
    for name, quantity in made.cell.quantities.items():
        due = quantity.phase is None or (quantity.phase, quantity.span[1]) <= now
        assert made.frame.known[name] == due, name


@given(drawn())
def test_a_reading_is_shown_once_all_that_it_needs_is_known(made: Drawn) -> None:
    for reading, text in zip(made.cell.readings, made.frame.readings, strict=True):
        assert bool(text) == all(made.frame.known[name] for name in reading.needs), reading.text


@given(drawn())
def test_a_valve_is_grey_until_its_gates_value_has_come_to_it(made: Drawn) -> None:
    for valve in made.cell.valves:
        assert made.frame.valves[valve.id].known == (made.frame.wires[valve.pipe].reached == 1)
        assert made.frame.known[valve.quantity] or not made.frame.valves[valve.id].known


@given(drawn())
def test_only_what_the_phase_computes_moves(made: Drawn) -> None:
    for wire in made.cell.wires:
        state = made.frame.wires[wire.id]
        if wire.phase is None or wire.phase < made.frame.phase:
            assert state.reached == 1.0
        elif wire.phase > made.frame.phase:
            assert state.reached == 0.0
        assert not state.flowing or wire.phase == made.frame.phase


@given(phase=st.integers(0, 3), now=st.integers(0, 3), progress=st.floats(0, 1), later=st.floats(0, 1))
def test_a_signal_never_runs_back_while_time_goes_on(phase: int, now: int, progress: float, later: float) -> None:
    first, last = sorted((progress, later))
    span = (0.25, 0.75)
    assert 0 <= reached(phase, span, now, first) <= reached(phase, span, now, last) <= 1


@pytest.mark.parametrize(("progress", "share"), [(0.0, 0.0), (0.25, 0.0), (0.5, 0.5), (0.75, 1.0), (1.0, 1.0)])
def test_a_signal_runs_within_its_span(progress: float, share: float) -> None:
    assert reached(2, (0.25, 0.75), 2, progress) == pytest.approx(share)


def test_the_last_moment_of_a_step_shows_everything() -> None:
    trace = trace_of(run(seed=3, steps=2, inputs=3, units=4))
    values = trace.at(1)
    assert values is not None
    frame = frame_of(CELL, values, trace.scales_of(0), len(CELL.phases) - 1, 1.0, 0)
    assert all(frame.known.values())
    assert all(frame.readings)
    assert all(wire.reached == 1.0 for wire in frame.wires.values())


@given(drawn())
def test_the_same_moment_is_the_same_frame(made: Drawn) -> None:
    frame = made.frame
    again = frame_of(made.cell, frame.values, frame.scales, frame.phase, frame.progress, frame.unit)
    assert (again.wires, again.valves, again.readings, again.known) == (
        frame.wires,
        frame.valves,
        frame.readings,
        frame.known,
    )


def test_a_projected_vector_that_is_shorter_gives_its_last_value() -> None:
    assert unit_value({"h": np.array([0.25, 0.5])}, "h", 7) == 0.5


def test_a_vector_without_values_has_no_size() -> None:
    assert root_mean_square(np.zeros(0)) == 0.0


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{f}", "0.250"),
        ("{g}", "−0.500"),
        ("{+f}", "+0.250"),
        ("{+g}", "−0.500"),
        ("{f%}", "25 %"),
        ("{1−f}", "0.750"),
        ("{1−f%}", "75 %"),
        ("unit {unit}", "unit 2"),
        ("{tiny}", "0.000"),
    ],
)
def test_a_template_is_filled_with_the_units_numbers(template: str, text: str) -> None:
    values = {"f": np.array([0.9, 0.25]), "g": np.array([0.9, -0.5]), "tiny": np.array([0.9, -0.0001])}
    assert fill(template, values, 1) == text


CLASSES = ("A", "B", " ")


def answered(answer: list[float], target: float, right: float) -> dict[str, Vector]:
    values = {name: array[0] for name, array in run(seed=1, steps=1, inputs=2, units=2).items()}
    return values | {"answer": np.array(answer), "target": np.array([target]), "right": np.array([right])}


@pytest.mark.parametrize(
    ("values", "classes", "right", "lines"),
    [
        (answered([0.7, 0.2, 0.1], 0, 1), CLASSES, True, ("A 70.0 %", "B 20.0 %", "␣ 10.0 %")),
        (
            answered([0.7, 0.2, 0.1], 2, 0),
            CLASSES,
            False,
            ("A 70.0 %", "B 20.0 %", "␣ 10.0 %", "right: ␣"),
        ),
        (answered([0.7, 0.2, 0.1], np.nan, np.nan), CLASSES, None, ("A 70.0 %", "B 20.0 %", "␣ 10.0 %")),
        (answered([0.51], 0.5, 1), (), True, ("0.510", "right: 0.500")),
        (answered([-0.51], 0.5, 0), (), False, ("−0.510", "right: 0.500")),
        (answered([0.51], np.nan, np.nan), (), None, ("0.510",)),
    ],
)
def test_an_answer_is_marked_right_or_wrong_where_that_is_known(
    values: dict[str, Vector], classes: tuple[str, ...], right: bool | None, lines: tuple[str, ...]
) -> None:
    scales = {"belt": 1.0}
    frame = frame_of(CELL, values, scales, len(CELL.phases) - 1, 1.0, 0, classes)
    assert (frame.answer, frame.right) == (lines, right)
    before = frame_of(CELL, values, scales, len(CELL.phases) - 1, 0.1, 0, classes)
    assert (before.answer, before.right) == ((), None)
