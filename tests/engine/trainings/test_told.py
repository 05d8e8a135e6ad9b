"""What a training run tells while it works, and what can be asked of it, message by message."""

from __future__ import annotations

import numpy as np
import pytest

from engine.protocol import (
    Entrant,
    ExamplesRead,
    HistogramsRead,
    ReadExamples,
    ReadHistograms,
    RunAdvanced,
    RunBegan,
    RunEnded,
    RunSnapshot,
    RunSteered,
    SteerRun,
)
from tests.engine.trainings.asked import Engine, begin, steps_of


def test_a_run_says_what_it_is_then_every_training_step_then_that_it_has_ended(engine: Engine) -> None:
    entrants = (Entrant(name="mine"), Entrant(name="RNN", cell="rnn"))
    number = engine.say(begin(entrants=entrants, matched="parameters", seed=4))
    ended = engine.final(number, RunEnded)
    assert (ended.training_step, ended.sequences) == (30, 600)
    assert ended.seconds > 0
    (began,) = engine.told(RunBegan)
    assert engine.replies[1] == (number, began)  # after the greeting's
    assert [one.name for one in began.entrants] == ["mine", "RNN"]
    assert [one.description.cell for one in began.entrants] == ["lstm", "rnn"]
    assert began.entrants[1].parameters == pytest.approx(began.entrants[0].parameters, rel=0.1)
    assert began.entrants[0].description.task == "remember_first"
    assert began.chance["accuracy"] == 0.25
    assert began.solved["accuracy"] == 0.99
    assert began.settings["longest"] == 10
    advances = engine.told(RunAdvanced)
    assert steps_of(advances) == list(range(1, 31))
    for news in advances:
        n = len(news.training_step.numpy())
        for array in (news.loss, news.accuracy, news.gradient_norm, news.clipped_norm):
            assert array.numpy().shape == (n, 2)
            assert array.dtype == "f4"
    assert advances[-1].sequences == 600
    assert advances[-1].seconds_left == 0
    assert all(news.steps_per_second >= 0 for news in advances)


def test_snapshots_show_every_layer_and_gate_and_how_long_it_is_shut_or_open(engine: Engine) -> None:
    entrants = (Entrant(name="a", layers=2), Entrant(name="b", cell="gru"), Entrant(name="c", cell="rnn"))
    engine.final(engine.say(begin(entrants=entrants)), RunEnded)
    snapshot = engine.told(RunSnapshot)[0]
    lstm, gru, rnn = snapshot.entrants
    assert [(one.layer, one.quantity) for one in lstm] == [
        (layer, quantity) for layer in (0, 1) for quantity in ("i", "f", "g", "o", "c", "h")
    ]
    assert [one.quantity for one in gru] == ["r", "z", "n", "h"]
    assert [one.quantity for one in rnn] == ["h"]
    for one in (*lstm, *gru, *rnn):
        quantiles = one.quantiles.numpy()
        assert (np.diff(quantiles) >= 0).all()
        gate = one.quantity in "iforz"
        assert one.left.numpy().shape == one.right.numpy().shape == ((8,) if gate else (0,))
    opened = {one.quantity: one for one in lstm if one.layer == 0}
    # The forget gates start open (bias 4), the input gates shut (bias −6).
    assert opened["f"].right.numpy().min() > 0.9
    assert opened["i"].left.numpy().min() > 0.9
    assert opened["i"].right.numpy().max() == 0


def test_histograms_count_every_weight_and_every_gradient_once(engine: Engine) -> None:
    engine.final(engine.say(begin(entrants=(Entrant(name="a", layers=2),), paused=True)), RunBegan)
    before = engine.ask(ReadHistograms(run=1, bins=10), HistogramsRead)
    assert sum(int(one.gradient_counts.numpy().sum()) for one in before.histograms) == 0
    engine.ask(SteerRun(run=1, action="once"), RunSteered)
    engine.final(engine._numbers - 2, RunAdvanced)
    after = engine.ask(ReadHistograms(run=1, bins=10), HistogramsRead)
    assert after.training_step == 1
    assert [(one.layer, one.gate) for one in after.histograms] == [
        *((layer, gate) for layer in (0, 1) for gate in "ifgo"),
        (None, ""),
    ]
    parameters = engine.told(RunBegan)[0].entrants[0].parameters
    for of in ("weight_counts", "gradient_counts"):
        assert sum(int(getattr(one, of).numpy().sum()) for one in after.histograms) == parameters
    for one in after.histograms:
        assert one.weight_edges.numpy().shape == one.gradient_edges.numpy().shape == (11,)
    forget = next(one for one in after.histograms if (one.layer, one.gate) == (0, "f"))
    assert forget.weight_edges.numpy()[-1] > 3.9  # the forget gates' bias
    assert engine.failure(ReadHistograms(run=1, bins=0)).key == "bad-resolution"


def test_examples_can_be_read_with_the_answers_of_a_model_as_it_was(engine: Engine) -> None:
    engine.ask(begin(training_steps=400), RunEnded)
    trained = engine.ask(ReadExamples(run=1, count=5), ExamplesRead)
    assert (trained.run, trained.entrant, trained.training_step) == (1, 0, 400)
    assert len(trained.examples) == 5
    for example in trained.examples:
        assert example.sequence.endswith("?")
        assert example.truth.split()[-1] == example.sequence[0]
        assert example.right == (example.answer == example.truth)
    fresh = engine.ask(ReadExamples(run=1, count=5, training_step=0), ExamplesRead)
    assert fresh.training_step == 0
    assert [example.sequence for example in fresh.examples] == [example.sequence for example in trained.examples]
    assert sum(one.right for one in fresh.examples) < sum(one.right for one in trained.examples)
    assert engine.failure(ReadExamples(run=1, count=0)).key == "bad-setting"
    assert engine.failure(ReadExamples(run=1, entrant=3)).key == "no-such-entrant"
    assert engine.failure(ReadExamples(run=2)).key == "run-gone"
