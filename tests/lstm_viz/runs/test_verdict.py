"""What is said of a race is what its accuracies were."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from engine.protocol import Array
from lstm_viz.runs import stored
from lstm_viz.runs.record import RunRecord
from lstm_viz.runs.verdict import verdict
from tests.lstm_viz.runs import races


def after(*accuracies: float, steps: int = 150) -> RunRecord:
    """A race of an LSTM and an RNN (or of the LSTM alone) that were right so often throughout."""
    cells = ("lstm", "rnn")[: len(accuracies)]
    made = RunRecord(races.began(cells), "Made", "run 1", seed=3)
    told = races.advanced(1, np.linspace(2.0, 0.1, steps), len(cells))
    made.take(replace(told, accuracy=Array.of(np.tile(np.float32(accuracies), (steps, 1)))))
    return made


@pytest.mark.parametrize(
    ("accuracies", "said"),
    [
        ((1.0, 0.24), "Solved, 99 % right or more: LSTM. Not solved: RNN."),
        ((1.0, 0.995), "Solved, 99 % right or more: LSTM, RNN. Here an RNN can do it, too."),
        ((0.3, 1.0), "Solved, 99 % right or more: RNN. Not solved: LSTM. Here an RNN can do it, too."),
        ((0.3, 0.24), "Solved means 99 % right over 100 training steps: none so far."),
        ((0.995,), "Solved, 99 % right or more: LSTM."),
    ],
)
def test_who_solved_the_task_is_said_and_who_did_not(accuracies: tuple[float, ...], said: str) -> None:
    assert verdict(after(*accuracies)) == said


def test_of_a_short_training_nothing_is_said() -> None:
    assert verdict(after(1.0, 1.0, steps=60)) == ""


def test_of_a_task_that_says_nothing_of_being_solved_nothing_is_said() -> None:
    made = after(1.0, 1.0)
    made.began = replace(made.began, solved={})
    assert verdict(made) == ""


def test_the_stored_race_says_who_solved_it() -> None:
    record, _flow = stored.load()
    assert verdict(record) == "Solved, 99 % right or more: LSTM. Not solved: RNN."
