"""A stranger's layer with a projection, and a unit taken out of it, in the real window with the real engine."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from pytestqt.qtbot import QtBot
from torch import nn

from engine.protocol import TakeUnitOut
from lstm_viz.studio import CELL, INSPECT, Studio
from tests.end_to_end.windows import shown, wait_for, words

OUT = 3  # the unit that is taken out, from 0
ROWS = np.random.default_rng(1).normal(size=(7, 2)).round(3).astype(np.float32)


@pytest.fixture(scope="module")
def lstm() -> nn.LSTM:
    torch.manual_seed(6)
    return nn.LSTM(2, 6, proj_size=3)


def by_hand(lstm: nn.LSTM, out: int | None) -> NDArray[np.float32]:
    """h at every step, (T, P): one step after the other, without the unit `out`."""
    h, c, found = torch.zeros(3), torch.zeros(6), []
    with torch.no_grad():
        for x in torch.tensor(ROWS):
            z = lstm.weight_ih_l0 @ x + lstm.bias_ih_l0 + lstm.weight_hh_l0 @ h + lstm.bias_hh_l0
            i, f, g, o = z.chunk(4)
            c = f.sigmoid() * c + i.sigmoid() * g.tanh()
            if out is not None:
                c[out] = 0
            h = lstm.weight_hr_l0 @ (o.sigmoid() * c.tanh())
            found.append(h.numpy())
    return np.array(found)


@pytest.fixture
def opened(running: Studio, qtbot: QtBot, tmp_path: Path, lstm: nn.LSTM) -> Studio:
    torch.save({f"net.{name}": values for name, values in lstm.state_dict().items()}, tmp_path / "narrow.pt")
    running.opening.open(tmp_path / "narrow.pt")
    wait_for(qtbot, lambda: running.document.model.name == "narrow")
    running.document.set_text("; ".join(" ".join(map(str, row)) for row in ROWS.tolist()))
    wait_for(qtbot, lambda: shown(running).model.name == "narrow" and shown(running).steps == len(ROWS))
    return running


def test_h_is_told_as_a_vector_of_its_own(opened: Studio, qtbot: QtBot, lstm: nn.LSTM) -> None:
    opened.window.show_workspace(CELL)
    rows = {row.name: row for row in opened.workspace.equations.rows}
    assert rows["h"].quantity.equation == "h_t = W_{hr}·m_t"
    assert rows["h"].result == "3 values"
    values = shown(opened).at(opened.selection.step)
    assert values is not None
    np.testing.assert_allclose(values["h"], by_hand(lstm, None)[opened.selection.step], atol=1e-6)
    opened.window.show_workspace(INSPECT)
    inspect = opened.inspect_workspace
    opened.selection.set_unit(5)
    assert "Cell state of unit 6, step by step" in words(inspect.reading)
    inspect.looking.set_quantity("h")
    assert "Hidden state, number 3, step by step" in words(inspect.reading)
    assert "Hidden state · 3 numbers × 7 steps" in words(inspect.image)


def test_a_unit_is_taken_out_and_every_place_says_so(opened: Studio, qtbot: QtBot, lstm: nn.LSTM) -> None:
    opened.changes.add(TakeUnitOut(units=(OUT,)))
    wait_for(qtbot, lambda: bool(opened.tracing.alterations))
    step = len(ROWS) - 1
    opened.selection.set_step(step)
    opened.selection.set_unit(OUT)
    values = shown(opened).at(step)
    assert values is not None
    assert values["c"][OUT] == values["shown"][OUT] == 0
    np.testing.assert_allclose(values["h"], by_hand(lstm, OUT)[step], atol=1e-6)
    assert np.abs(by_hand(lstm, OUT)[step] - by_hand(lstm, None)[step]).max() > 1e-3
    opened.window.show_workspace(CELL)
    rows = {row.name: row for row in opened.workspace.equations.rows}
    assert rows["shown"].lines[0] == "= 0.000 (taken out)"
    assert rows["h"].result == "3 values"
    opened.window.show_workspace(INSPECT)
    assert f"Changed by “What if”: unit {OUT + 1} taken out." in words(opened.inspect_workspace.reading)
    opened.changes.switch(0, on=False)
    wait_for(qtbot, lambda: not opened.tracing.alterations)
    assert "Changed by" not in words(opened.inspect_workspace.reading)
