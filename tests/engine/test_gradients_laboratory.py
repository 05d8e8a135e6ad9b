"""What the laboratory's knobs mean: fresh weights, the sequence and the loss."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.cells import all_cells
from engine.gradients.fresh import complaint, fresh_cell, random_sequence
from engine.gradients.laboratory import Experiment, experiment
from engine.protocol import DIRECT, DLDC, LONGEST, REST, MeasureFreshCells
from tests.engine.test_gradients import finished


def knobs(**changed: object) -> MeasureFreshCells:
    return MeasureFreshCells(**{"gradients": 1, "length": 30, "hidden_size": 16, **changed})  # type: ignore[arg-type]


def run(asked: MeasureFreshCells, cell: str = "lstm", seed: int = 0) -> Experiment:
    return finished(experiment(asked, cell, seed))


@pytest.mark.parametrize("cell", sorted(all_cells()))
@pytest.mark.parametrize("start", ["normal", "orthogonal", "identity"])
def test_each_gates_block_has_the_radius_that_was_asked_for(cell: str, start: str) -> None:
    fresh = fresh_cell(cell, knobs(start=start, spectral_radius=1.3), seed=4)
    for block in fresh.w_hh.split(16):
        assert float(torch.linalg.eigvals(block).abs().max()) == pytest.approx(1.3)


@pytest.mark.parametrize("cell", sorted(all_cells()))
def test_the_weights_scale_multiplies_the_block(cell: str) -> None:
    one, two = (fresh_cell(cell, knobs(weight_scale=scale), seed=4) for scale in (1.0, 2.0))
    assert torch.equal(2 * one.w_hh, two.w_hh)
    assert torch.equal(one.w_ih, two.w_ih)


def test_orthogonal_blocks_are_orthogonal() -> None:
    for block in fresh_cell("gru", knobs(start="orthogonal", weight_scale=1.0), seed=1).w_hh.split(16):
        assert torch.allclose(block @ block.T, torch.eye(16, dtype=torch.float64), atol=1e-12)


@pytest.mark.parametrize(("cell", "rows"), [("lstm", slice(16, 32)), ("gru", slice(16, 32))])
def test_the_forget_bias_is_of_the_gate_that_keeps(cell: str, rows: slice) -> None:
    fresh = fresh_cell(cell, knobs(forget_bias=2.5), seed=0)
    assert fresh.b_ih is not None
    assert (fresh.b_ih[rows] == 2.5).all()
    assert float(fresh.b_ih.sum()) == 16 * 2.5


def test_open_forget_gates_let_the_gradient_reach_further() -> None:
    reached = [
        finished(run(knobs(length=200, forget_bias=bias)).flow.curves())["dLdc"][0] for bias in (-2.0, 1.0, 6.0)
    ]
    assert reached == sorted(reached)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_without_recurrent_weights_nothing_but_the_forget_gates_hands_a_gradient_back(dtype: str) -> None:
    found = finished(run(knobs(length=200, weight_scale=0.0, dtype=dtype)).flow.curves())
    assert np.isneginf(found[REST]).all()
    assert found[DIRECT] == pytest.approx(found[DLDC], abs=1e-5)


def test_a_longer_sequence_begins_as_a_shorter_one() -> None:
    assert torch.equal(random_sequence(knobs(), 3, 10), random_sequence(knobs(), 3, LONGEST)[:10])
    assert torch.equal(2 * random_sequence(knobs(), 3, 10), random_sequence(knobs(input_scale=2.0), 3, 10))


def test_every_cell_has_the_same_sequence_and_right_class_and_every_seed_another() -> None:
    first, other, again = run(knobs(), "rnn"), run(knobs(), "lstm"), run(knobs(), "rnn")
    assert first.loss == again.loss
    assert first.loss.target == other.loss.target
    assert run(knobs(), "rnn", seed=1).loss.value != first.loss.value


def test_a_loss_in_the_middle_is_that_of_a_sequence_that_ends_there() -> None:
    middle, end = run(knobs(length=30, step=11)), run(knobs(length=12))
    assert middle.loss == end.loss
    assert torch.equal(middle.flow.h.values, end.flow.h.values)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"length": 1}, "length"),
        ({"length": LONGEST + 1}, "length"),
        ({"step": 30}, "step"),
        ({"step": -1}, "step"),
        ({"hidden_size": 0}, "hidden_size"),
        ({"hidden_size": 10**9}, "hidden_size"),
        ({"input_size": 0}, "input_size"),
        ({"seeds": 21}, "seeds"),
        ({"seed": -1}, "seed"),
        ({"weight_scale": float("nan")}, "weight_scale"),
        ({"spectral_radius": float("inf")}, "spectral_radius"),
        ({"forget_bias": 1e9}, "forget_bias"),
        ({"start": "zeros"}, "start"),
        ({"dtype": "float16"}, "dtype"),
        ({"cells": ()}, "cells"),
        ({"cells": ("lstm", "lstn")}, "lstn"),
    ],
)
def test_knobs_beyond_their_range_are_refused(changed: dict[str, object], said: str) -> None:
    assert complaint(knobs()) is None
    assert said in (complaint(knobs(**changed)) or "")
