"""What a run has said is held as it was said, and what is void is forgotten."""

from __future__ import annotations

import numpy as np
import pytest

from engine.protocol import Method, RunSteered
from lstm_viz.runs import stored
from lstm_viz.runs.halts import offers, sentence
from lstm_viz.runs.probe import probe_of
from lstm_viz.runs.record import LOSS, MOST_SPREADS, Spreads
from lstm_viz.runs.setup import RunSetup, needs_new_weights
from tests.lstm_viz.runs import races


def test_each_entrant_has_its_own_curve() -> None:
    record = races.record(200)
    first, second = (series.exact() for _, series in record.curves_of(LOSS))
    assert first is not None
    assert second is not None
    assert second[1] - first[1] == pytest.approx(np.ones(200), abs=1e-6)
    assert record.training_step == 200


def test_after_a_rewind_what_was_told_before_is_void() -> None:
    record = races.record(200)
    record.take_steered(
        RunSteered(run=7, training_step=0, training_steps=500, paused=True, method=Method(), settings={})
    )
    assert record.training_step == 0
    assert record.curves[0, LOSS].first is None
    assert record.spreads[0].training_step is None
    record.take(races.advanced(1, np.ones(3)))
    assert record.training_step == 3


def test_a_halt_goes_back_to_the_last_good_weights_and_says_what_can_be_done() -> None:
    record = races.record(100)
    halted = races.halted()
    record.take_halt(halted)
    assert record.paused
    assert record.curves[0, LOSS].stop == 86
    words = sentence(halted, record)
    assert words == (
        "RNN stopped at training step 90: the gradient of layer 1 (gate h) was the first to overflow in the "
        "backward pass. It began at step 4 of the sequence. The weights of training step 85 are kept."
    )
    clip, slower = offers(halted, record)
    assert clip.method is not None
    assert clip.method.clip_norm == 1.0
    assert slower.settings == {"learning_rate": 0.05}


def test_a_gradient_that_is_clipped_already_is_not_offered_to_be_clipped() -> None:
    record = races.record(100)
    assert [offer.words for offer in offers(races.halted(clip_norm=1.0), record)] == ["Learning rate 0.05"]


def test_the_spreads_through_training_are_bounded_and_keep_the_newest() -> None:
    spreads = Spreads()
    for step in range(1, 3000):
        spreads.take(step, races.spreads("lstm"))
    steps, quantiles = spreads.through_training((0, "f"))
    assert len(steps) <= MOST_SPREADS
    assert quantiles.shape == (len(steps), 5)
    assert steps[-1] == 2999
    assert np.all(np.diff(steps) > 0)


def test_a_race_is_one_plan_and_says_what_needs_new_weights() -> None:
    setup = RunSetup()
    before = setup.plan
    setup.set_settings({"learning_rate": 0.1})
    assert needs_new_weights(before, setup.plan) == []
    setup.set_settings({"hidden_size": 32})
    setup.set_cells(("gru", "lstm"))
    assert needs_new_weights(before, setup.plan) == ["entrants", "hidden_size"]
    assert [entrant.name for entrant in setup.plan.entrants] == ["LSTM", "GRU"]
    setup.set_cells(())
    assert setup.cells == ("lstm", "gru")
    setup.take(before)
    assert setup.plan == before


def test_the_stored_race_is_a_real_run_and_says_that_it_is_stored() -> None:
    record, flow = stored.load()
    assert record.stored
    assert record.over
    assert record.curves[0, LOSS].stop == record.training_step + 1
    lstm, rnn = (record.curves[place, LOSS].last(100) for place in (0, 1))
    assert lstm < 0.1 < rnn
    assert flow.stored
    assert [cell.cell for cell in flow.measured.cells] == ["lstm", "rnn"]
    assert len(flow.labels) == flow.measured.cells[0].stop


def test_a_wait_in_an_example_is_drawn_out_and_any_other_example_stays() -> None:
    model = races.described("lstm")
    assert probe_of(model, 6) == "A · · · · ?"
    assert len(probe_of(model).split()) == 60
    other = races.began().entrants[0].description
    assert probe_of(other, 3) == other.example
