"""A race's gradient flow is drawn as the laboratory's curves are, under the names of its models."""

from __future__ import annotations

import numpy as np
import pytest

from engine.protocol import DLDC, DLDH, GradientsMeasured
from engine.protocol.gradients import VANISHED
from lstm_viz.experiment import MEMORY
from lstm_viz.plots.flow import axis_words, reaches_of, span_of, table_of
from lstm_viz.plots.reach_words import short_words
from lstm_viz.runs.flow import Flow
from tests.lstm_viz.plots.test_reach import cell, curve
from tests.lstm_viz.runs import races


@pytest.fixture
def flow() -> Flow:
    lstm = cell("lstm", {DLDC: curve([-1.1, -1.05, -1.0]), DLDH: curve([-4.0, -3.0, -1.0])})
    rnn = cell("rnn", {DLDH: curve([-9.0, -5.0, -2.0], horizon=1, ends=VANISHED)})
    return Flow(
        races.record(), 12, GradientsMeasured(gradients=1, cells=(lstm, rnn), duration_ms=1.0), ("A", "·", "?")
    )


def test_cells_are_compared_by_their_memory_under_the_models_names(flow: Flow) -> None:
    lstm, rnn = reaches_of(flow, MEMORY, raw=False)
    assert (lstm.name, rnn.name) == ("LSTM", "RNN")
    assert np.allclose(lstm.heights, [-0.1, -0.05, 0.0])
    assert np.allclose(rnn.heights, [-7.0, -3.0, 0.0])
    assert short_words(lstm, raw=False) == "LSTM: 79.4 % at step 1"
    assert short_words(rnn, raw=False) == "RNN: under 1 % beyond lag 1"


def test_a_model_without_the_gradient_has_no_curve(flow: Flow) -> None:
    assert [reach.name for reach in reaches_of(flow, DLDC, raw=True)] == ["LSTM"]
    assert reaches_of(flow, DLDC, raw=True)[0].heights[-1] == -1.0
    only_rnn = Flow(
        races.record(cells=("rnn",)),
        12,
        GradientsMeasured(gradients=1, cells=flow.measured.cells[1:], duration_ms=1),
        (),
    )
    assert reaches_of(only_rnn, DLDC, raw=False) == []
    assert axis_words(only_rnn, DLDC, raw=False) == "none of these cells has this gradient"


def test_the_axis_says_by_what_curves_are_divided(flow: Flow) -> None:
    assert (
        axis_words(flow, MEMORY, raw=False) == "divided by its value at step 3, where the loss is; right to left"
    )
    assert axis_words(flow, MEMORY, raw=True) == "the loss is at step 3; the gradient travels right to left"
    assert span_of(flow) == (0, 3)


def test_the_table_has_everything_that_was_measured(flow: Flow) -> None:
    rows = table_of(flow)
    assert rows[0] == ("LSTM", DLDC, 1, -1.1)
    assert rows[-1] == ("RNN", DLDH, 3, -2.0)
    assert len(rows) == 9
