"""A trace that overflowed in the model: nothing breaks, and nothing is drawn as if it were a number."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from engine.protocol import Difference
from lstm_viz.diagram.frame import frame_of
from lstm_viz.diagram.graph import load_cell
from lstm_viz.panels.model import largest_difference
from lstm_viz.preferences import Preferences
from lstm_viz.settings import Settings
from lstm_viz.studio import Studio
from lstm_viz.words import number, signed, spaced
from tests.closing import end
from tests.lstm_viz.textbook import Vector, run, trace_of

CELL = load_cell("lstm")
STEPS, UNITS = 6, 4


def overflowed(value: float) -> dict[str, Vector]:
    """A trace of which every quantity but x is `value` from step 3 on, in every unit but the last."""
    arrays = run(seed=3, steps=STEPS, inputs=2, units=UNITS)
    for name, values in arrays.items():
        if name != "x":
            values[2:, : UNITS - 1] = value
    return arrays


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        (float("nan"), ("not a number", "not a number", "+ not a number")),
        (float("inf"), ("∞", "+∞", "+ ∞")),
        (-float("inf"), ("−∞", "−∞", "− ∞")),
    ],
)
def test_what_is_no_finite_number_is_said(value: float, texts: tuple[str, str, str]) -> None:
    assert (number(value), signed(value), spaced(value)) == texts


@pytest.mark.filterwarnings("ignore:invalid value encountered")  # numpy's mean of infinities of both signs
@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_a_wire_and_a_valve_show_no_amount_of_no_number_and_all_there_is_of_the_infinite(value: float) -> None:
    trace = trace_of(overflowed(value))
    values = trace.at(3)
    assert values is not None
    scales = trace.scales_of(0)
    assert all(np.isfinite(scale) and scale >= 1.0 for scale in scales.values())
    frame = frame_of(CELL, values, scales, len(CELL.phases) - 1, 1.0, 0)
    carried = {wire.id: wire.quantity for wire in CELL.wires if wire.quantity != "x"}
    assert {frame.wires[wire].share for wire in carried} == {float(np.isinf(value))}
    valves = {(False, 0.0)} if np.isnan(value) else {(True, value)}
    assert {(valve.known, valve.opening) for valve in frame.valves.values()} == valves
    assert any(("not a number" if np.isnan(value) else "∞") in reading for reading in frame.readings)


@pytest.mark.parametrize(
    ("h", "c", "words"),
    [
        (2.5e-7, 1e-6, "Largest difference from PyTorch’s own layer: h 2.5e-07, C 1.0e-06 (float32)"),
        (2.5e-7, None, "Largest difference from PyTorch’s own layer: h 2.5e-07 (float32)"),
        (float("nan"), 1e-6, "No difference from PyTorch’s own layer can be told"),
        (2.5e-7, float("inf"), "No difference from PyTorch’s own layer can be told"),
    ],
)
def test_the_difference_from_pytorch_is_said_in_words(h: float, c: float | None, words: str) -> None:
    said = largest_difference(Difference(layer=0, direction="forward", h=h, c=c, scale=1.0), "float32")
    assert said.startswith(words)
    assert "nan" not in said
    assert "inf" not in said


def test_of_a_cell_that_pytorch_does_not_have_a_plain_loop_is_owned_up_to() -> None:
    found = Difference(layer=0, direction="forward", h=2.5e-7, c=1e-6, scale=1.0)
    said = largest_difference(found, "float32", fused=False)
    assert said == (
        "PyTorch has no such layer, so a plain loop over the steps ran. "
        "Largest difference from it: h 2.5e-07, C 1.0e-06 (float32)"
    )


@pytest.mark.filterwarnings("ignore:invalid value encountered")
@pytest.mark.usefixtures("application")
@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_the_whole_window_draws_it_without_a_complaint(qtbot: QtBot, value: float) -> None:
    studio = Studio(Preferences(Settings()))
    try:
        studio.window.show()
        qtbot.waitExposed(studio.window)
        studio.tracing.show(trace_of(overflowed(value)))
        (way,) = [box for box in studio.window.findChildren(QComboBox) if "rows show" in box.accessibleName()]
        for unit, rows in ((0, 0), (UNITS - 1, 0), (0, 1)):
            way.setCurrentIndex(rows)
            studio.selection.set_unit(unit)
            for position in range(4 * STEPS + 1):
                studio.selection.set_position(position)
                QCoreApplication.processEvents()
            studio.window.grab()
        studio.selection.set_unit(0)
        frame = studio.workspace.diagram.view.frame
        assert frame is not None
        assert not np.isfinite(frame.values["c"][0])
    finally:
        end(studio)
