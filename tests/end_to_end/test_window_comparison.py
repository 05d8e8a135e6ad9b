"""Two checkpoints side by side in the real window: what changed, and both on the same input."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from torch import nn

from engine.protocol import ModelDescription
from engine.protocol.reading import MakeModel
from lstm_viz.comparison import read_layer
from lstm_viz.studio import INSPECT, Studio
from lstm_viz.weight_changes import units_by_change
from lstm_viz.workspaces.inspect import InspectWorkspace
from tests.end_to_end.windows import shown, wait_for, words

UNIT = 5


@pytest.fixture
def checkpoints(tmp_path: Path) -> tuple[Path, Path]:
    """The same layers twice; in the second one unit of the first layer's forget gate is another."""
    torch.manual_seed(0)
    lstm = nn.LSTM(3, 8, num_layers=2)
    first, second = tmp_path / "first.pt", tmp_path / "second.pt"
    torch.save({f"enc.{name}": values.clone() for name, values in lstm.state_dict().items()}, first)
    with torch.no_grad():
        lstm.weight_hh_l0[8 + UNIT] += 2.0
    torch.save({f"enc.{name}": values.clone() for name, values in lstm.state_dict().items()}, second)
    return first, second


@pytest.fixture
def inspect(running: Studio, qtbot: QtBot, checkpoints: tuple[Path, Path]) -> InspectWorkspace:
    """The workspace with the first of them, fed with a test signal, and the page of the comparison."""
    running.window.resize(1440, 900)
    running.window.show_workspace(INSPECT)
    running.opening.open(checkpoints[0])
    wait_for(qtbot, lambda: running.document.model.name == "first")
    running.document.set_text("1 0 0\n0 1 0\n0 0 1\n1 1 1\n0 0 0")
    wait_for(qtbot, lambda: shown(running).model.name == "first" and shown(running).steps == 5)
    inspect = running.inspect_workspace
    QTest.mouseClick(inspect.file.compare, Qt.MouseButton.LeftButton)
    assert inspect.beside.isVisible()
    return inspect


def test_the_unit_that_changed_stands_first_and_both_run_over_the_same_input(
    inspect: InspectWorkspace, running: Studio, qtbot: QtBot, checkpoints: tuple[Path, Path]
) -> None:
    inspect.comparison.open(checkpoints[1])
    wait_for(qtbot, lambda: inspect.comparison.found is not None and running.companion.trace is not None)
    found = inspect.comparison.found
    assert found is not None
    assert units_by_change(found)[0].unit == UNIT == inspect.beside.bars.bars[0].unit
    assert "second.pt · enc" in words(inspect.beside)
    QTest.mouseClick(inspect.beside.bars, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert running.selection.unit == UNIT
    assert "Unit 6 changed by" in words(inspect.beside)
    own, other = shown(running).whole, running.companion.trace
    assert own is not None
    assert other is not None
    assert other.whole is not None
    gap = np.abs(own.arrays["c"][:, UNIT] - other.whole.arrays["c"][:, UNIT])
    wait_for(qtbot, lambda: f"at most {gap.max():.3f}, at step {gap.argmax() + 1}" in words(inspect.beside))
    # The second stacked layer is the same in both.
    inspect.comparison.choose_part((1, "forward"))
    running.selection.set_part(1, "forward")
    wait_for(qtbot, lambda: "All weights are the same." in words(inspect.beside))
    inspect.beside.cell.click()
    assert running.window.shown is running.workspace
    assert running.workspace.diagrams.comparing


def test_another_layer_of_the_same_file_stands_beside_the_first(inspect: InspectWorkspace, qtbot: QtBot) -> None:
    QTest.mouseClick(inspect.beside.itself, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: inspect.comparison.found is not None and inspect.comparison.part == (1, "forward"))
    found = inspect.comparison.found
    assert found is not None
    assert found.left_out == ("w_ih",)
    assert "W, reads x" in words(inspect.beside)
    QTest.mouseClick(inspect.beside.back, Qt.MouseButton.LeftButton)
    assert inspect.image.isVisible()


def test_what_cannot_be_compared_is_said(
    inspect: InspectWorkspace, qtbot: QtBot, tmp_path: Path, checkpoints: tuple[Path, Path]
) -> None:
    torch.save(nn.GRU(3, 8).state_dict(), tmp_path / "gru.pt")
    inspect.comparison.open(tmp_path / "gru.pt")
    wait_for(qtbot, lambda: "cannot be held against" in words(inspect.beside))
    torch.save(nn.Linear(3, 8).state_dict(), tmp_path / "none.pt")
    inspect.comparison.open(tmp_path / "none.pt")
    wait_for(qtbot, lambda: "no recurrent layer" in words(inspect.beside))
    inspect.comparison.open(checkpoints[1])
    wait_for(qtbot, lambda: inspect.comparison.found is not None)


def test_what_the_first_stands_on_the_second_stands_on_too_where_it_has_it(tmp_path: Path) -> None:
    def saved(name: str, *places: str) -> Path:
        parts = {"emb.weight": torch.randn(6, 3)}
        for place, size in zip(places, (3, 5), strict=False):
            parts |= {f"{place}.{key}": value for key, value in nn.LSTM(size, 5).state_dict().items()}
        torch.save(parts, tmp_path / name)
        return tmp_path / name

    wish = MakeModel(layer="second", under=("first",), embedding="emb.weight")
    nobody = ModelDescription(name="n", title="n", inputs="numbers", input_size=1, hidden_size=1, output="none")
    first = read_layer(saved("a.pt", "first", "second"), None, wish, nobody).model
    assert (first.num_layers, first.embedding_size) == (2, 3)
    other = read_layer(saved("b.pt", "one", "second"), None, wish, first).model
    assert (other.num_layers, other.embedding_size) == (1, 0)
