"""The stage of a lesson: what it asks the program for, out of what a lesson's file says."""

from __future__ import annotations

import numpy as np
import pytest

from engine.protocol import JACOBIAN, Array, CellGradients, GradientCurve, GradientsMeasured, MeasuredLoss
from lstm_viz.experiment import MEMORY, Jacobian, Knobs, Result
from lstm_viz.learn.lesson import Laboratory, Race
from lstm_viz.learning.numbers import context_of, tables_of_gradients
from lstm_viz.learning.scenes import measured_of, plan_of
from tests.lstm_viz.textbook import run, trace_of


def test_a_lessons_laboratory_is_the_programs_own() -> None:
    knobs = Knobs(**measured_of(Laboratory(cells=("rnn",), length=30, step=7, forget_bias=3.0)).knobs())  # type: ignore[arg-type]
    assert (knobs.cells, knobs.length, knobs.step, knobs.forget_bias) == (("rnn",), 30, 6, 3.0)
    assert not knobs.by_radius
    assert measured_of(Laboratory(metric="memory")).metric == MEMORY
    assert measured_of(Laboratory(metric="jacobian")).metric == JACOBIAN
    strong = Knobs(**measured_of(Laboratory(spectral_radius=1.2)).knobs())  # type: ignore[arg-type]
    assert strong.by_radius
    assert strong.strength == 1.2


def test_a_race_is_a_training_of_its_cells_on_the_same_batches() -> None:
    plan = plan_of(Race(task="adding", cells=("rnn", "lstm"), training_steps=50, seed=4, clip_norm=0.0))
    assert {entrant.cell for entrant in plan.entrants} == {"rnn", "lstm"}
    assert (plan.task, plan.training_steps, plan.seed, plan.matched) == ("adding", 50, 4, "hidden")
    assert plan.method.clip_norm is None


def test_what_is_on_the_stage_can_be_spoken_of() -> None:
    trace = trace_of(run(7, 4, 3, 8, 1.0))
    context = context_of(trace, trace)
    assert context.bare("T") == 4
    assert context.bare("H") == 8
    whole = trace.whole
    assert whole is not None
    table = context.table("c", "untouched")
    assert table.at("c", (3.0, 2.0)) == pytest.approx(float(whole.arrays["c"][2, 1]))  # type: ignore[union-attr]
    assert "T" not in context_of(None).names


def test_gradients_are_spoken_of_by_cell_and_by_step() -> None:
    log10 = np.array([-3.0, -2.0, -1.0])
    curve = GradientCurve(
        log10=Array.of(log10), state=Array.of(np.zeros(3, np.int32)), at_loss_step=-1.0, horizon=2, ends="vanished"
    )
    loss = MeasuredLoss(kind="value", step=2, value=0.0)
    cell = CellGradients(
        cell="rnn",
        layer=0,
        direction="forward",
        dtype="float64",
        hidden_size=4,
        memory="dLdh",
        start=0,
        stop=3,
        loss=loss,
        curves={"dLdh": curve},
    )
    result = Result(Knobs(), GradientsMeasured(gradients=1, cells=(cell,), duration_ms=0.0))
    tables = tables_of_gradients(result, MEMORY, {})
    np.testing.assert_allclose(tables["norm"]["rnn"].values, 10.0**log10)  # type: ignore[union-attr]
    np.testing.assert_allclose(tables["ratio"]["rnn"].values, [0.01, 0.1, 1.0])  # type: ignore[union-attr]
    assert tables["horizon"]["rnn"] == 2
    of_jacobian = Jacobian(1, 3, np.array([-1.0, 0.0]), np.zeros(2, np.int32), False, None, "")
    tables = tables_of_gradients(result, JACOBIAN, {0: of_jacobian})
    np.testing.assert_allclose(tables["norm"]["rnn"].values, [np.nan, 0.1, 1.0])  # type: ignore[union-attr]
