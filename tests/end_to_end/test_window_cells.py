"""The whole window with the real engine over models of every cell: what is drawn, said and copied of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from engine.cells import all_cells
from engine.protocol import ReadTrace, TraceRead
from lstm_viz import copies
from lstm_viz.diagram.graph import load_cell
from lstm_viz.drawn_cell import drawn_cell
from lstm_viz.engine_command import engine_command
from lstm_viz.engine_pipe import EnginePipe
from lstm_viz.given import open_model, trace_sequence
from lstm_viz.projected import projected
from lstm_viz.sequence import parse_text
from lstm_viz.studio import Studio
from tests.end_to_end.windows import shown, wait_for, words
from tests.wide_model import write_wide_model

CELLS = sorted(all_cells())
PART = 0, "forward"


def open_wide(studio: Studio, qtbot: QtBot, folder: Path, cell: str) -> None:
    (folder / cell).mkdir()
    studio.opening.open(write_wide_model(folder / cell, cell))
    wait_for(qtbot, lambda: (shown(studio).model.name, shown(studio).model.cell) == ("wide", cell))


def test_one_cell_after_another_is_opened(running: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    for name in CELLS:
        open_wide(running, qtbot, tmp_path, name)
        model = running.document.model
        cell = drawn_cell(model, (), PART)
        assert cell == (projected(load_cell(name)) if model.proj_size else load_cell(name))
        assert running.shown_cell.cell is cell
        assert running.workspace.diagram.view.cell is cell
        assert cell.title in words(running.workspace.model)
        assert any(cell.source in found.toolTip() for found in running.workspace.model.findChildren(QLabel))
        running.selection.set_position(2 * running.selection.phases)
        frame, values = running.workspace.diagram.view.frame, shown(running).at(1)
        assert frame is not None
        assert values is not None
        assert all(frame.known.values())
        assert all(np.array_equal(frame.values[quantity], values[quantity]) for quantity in cell.quantities)


@pytest.mark.parametrize("name", CELLS)
def test_every_sum_comes_from_the_engine_and_gives_the_traces_number(
    running: Studio, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    open_wide(running, qtbot, tmp_path, name)
    running.selection.set_position(running.selection.end)
    running.selection.set_unit(3)
    wait_for(qtbot, lambda: running.arithmetic.sums is not None)
    sums, values = running.arithmetic.sums, shown(running).at(shown(running).steps - 1)
    assert sums is not None
    assert values is not None
    squashes = {"σ": lambda a: 1 / (1 + np.exp(-a)), "tanh": np.tanh, "ReLU": lambda a: max(0, a), "": float}
    for gate in load_cell(name).gates:
        made = sums[gate.quantity]
        assert made.products.sum() + made.bias == pytest.approx(made.z, abs=1e-5)
        squash, _ = copies.squash_and_sum(load_cell(name), gate.quantity)
        assert squashes[squash](made.z) == pytest.approx(float(values[gate.quantity][3]), abs=1e-6)


@pytest.mark.parametrize("name", CELLS)
def test_every_equation_has_its_numbers_once_the_sums_are_here(
    running: Studio, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    open_wide(running, qtbot, tmp_path, name)
    running.selection.set_position(running.selection.end)
    wait_for(qtbot, lambda: running.arithmetic.sums is not None)
    for row in running.workspace.equations.rows:
        if not row.quantity.by_unit:  # of a vector that a projection makes
            assert (row.name, row.lines, row.result) == ("h", (), f"{shown(running).model.proj_size} values")
            continue
        assert len(row.lines) == len(row.quantity.numbers) > 0
        assert row.result.lstrip("−").replace(".", "").isdigit()
    assert all("…" not in found.text() for found in running.workspace.equations.findChildren(QLabel))


@pytest.mark.parametrize("name", CELLS)
def test_the_window_shows_what_another_engine_computes(
    running: Studio, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    open_wide(running, qtbot, tmp_path, name)
    running.selection.set_part(1, "reverse")
    wait_for(qtbot, lambda: (shown(running).layer, shown(running).direction) == (1, "reverse"))
    values = shown(running).at(0)
    assert values is not None
    with EnginePipe(engine_command(), device="cpu") as engine:
        opened = open_model(engine, str(tmp_path / name / "wide.safetensors"))
        sequence = parse_text(opened.description.example, opened.description)
        traced = trace_sequence(engine, opened, sequence)
        body = ReadTrace(trace=traced.trace, layer=1, direction="reverse", start=0, stop=1)
        read = engine.ask(body, TraceRead)
    assert read.arrays.keys() == values.keys()
    for quantity, array in read.arrays.items():
        assert values[quantity] == pytest.approx(array.numpy()[0], abs=1e-6), quantity
