"""What a change made different is marked in the diagram, and nothing else is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from lstm_viz.diagram.frame import Frame, apart, frame_of, tip_of
from lstm_viz.diagram.ghosts import Ghosts, ghosts_of
from lstm_viz.diagram.graph import load_cell
from lstm_viz.diagram.view import CellView
from lstm_viz.theme import LIGHT
from tests.lstm_viz.textbook import run, trace_of

CELL = load_cell("lstm")
ARRAYS = run(7, 6, 3, 8)
TRACE = trace_of(ARRAYS)
STEP, UNIT = 3, 2
BEFORE = TRACE.at(STEP)
assert BEFORE is not None


def frame(phase: int = 3, **changed: float) -> Frame:
    """The step with some of the unit's values changed."""
    values = {name: array.copy() for name, array in BEFORE.items()}
    for name, value in changed.items():
        values[name][UNIT] = value
    return frame_of(CELL, values, TRACE.scales_of(UNIT), phase, 1.0, UNIT, before=BEFORE)


def test_where_nothing_differs_nothing_is_marked() -> None:
    assert ghosts_of(CELL, frame()) == Ghosts()
    assert ghosts_of(CELL, None) == Ghosts()
    assert ghosts_of(CELL, replace(frame(i=0.0), before=None)) == Ghosts()


def test_the_untouched_number_opening_and_squares_stand_beside_the_changed_ones() -> None:
    ghosts = ghosts_of(CELL, frame(i=0.123))
    then = float(BEFORE["i"][UNIT])
    assert ghosts.openings == (("input_valve", pytest.approx(then)),)
    assert [text for _, text in ghosts.numbers] == [f"○{then:.3f}"]
    ((name, squares),) = ghosts.squares
    assert name == "i"
    assert np.isnan([value for unit, value in enumerate(squares) if unit != UNIT]).all()
    assert squares[UNIT] == pytest.approx(then)


def test_what_is_not_computed_yet_is_not_marked() -> None:
    assert not ghosts_of(CELL, frame(phase=0, o=0.5, h=0.1)).any
    assert ghosts_of(CELL, frame(phase=3, o=0.5, h=0.1)).any


def test_a_tip_has_both_values() -> None:
    assert tip_of(CELL, frame(o=0.5), "o").endswith(f"0.5000; untouched {BEFORE['o'][UNIT]:.4f}")
    assert "untouched" not in tip_of(CELL, frame(o=0.5), "f")


@pytest.mark.parametrize(
    ("value", "before", "differ"),
    [
        (1.0, 1.0 + 1e-7, False),
        (1.0, 1.001, True),
        (np.inf, np.inf, False),
        (np.inf, 1.0, True),
        (np.nan, np.nan, False),
        (np.nan, 1.0, True),
        (1e30, 1.0000001e30, False),
    ],
)
def test_apart_is_more_than_another_order_of_sums_makes(value: float, before: float, differ: bool) -> None:
    assert apart(value, before) is differ


def test_the_marks_are_drawn_and_gone_with_the_change(qapp: object) -> None:
    view = CellView(CELL, LIGHT)
    pictures = []
    for shown in (replace(frame(i=0.1), before=None), frame(i=0.1), replace(frame(i=0.1), before=None)):
        view.show_frame(shown, "")
        image = QImage(1000, 640, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        view.scene().render(painter)
        painter.end()
        pictures.append(image)
    assert pictures[0] != pictures[1]
    assert pictures[0] == pictures[2]


def test_a_result_that_was_set_is_not_said_to_come_out_of_its_sum() -> None:
    values = {name: array.copy() for name, array in BEFORE.items()}
    values["c_computed"], values["c"] = values["c"].copy(), np.zeros_like(values["c"])
    readings = frame_of(CELL, values, TRACE.scales_of(UNIT), 3, 1.0, UNIT).readings
    assert any(text.endswith("→ 0.000") for text in readings)
    assert not any(text.endswith("= 0.000") for text in readings)
