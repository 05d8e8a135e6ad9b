"""Gradients that no type has room for: followed all the same, told from zero, infinity and no number at all."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
import torch

from engine.gradients.curves import states
from engine.gradients.flow import Flow, arriving, flow
from engine.gradients.fresh import random_sequence
from engine.gradients.jacobian import JacobianCurve
from engine.gradients.laboratory import experiment
from engine.gradients.scaled import Scaled, added, log2_norm, times_power_of_two
from engine.protocol import BELOW_RANGE, INFINITE, NOT_A_NUMBER, ORDINARY, ZERO, MeasureFreshCells
from engine.trace import trace
from tests.engine.test_gradients import case, finished, measured, step_jacobian

STEPS = 5000
TYPES = (torch.float32, torch.float64)


def through_one_weight(weight: float, dtype: torch.dtype, steps: int = STEPS) -> Flow:
    """A ReLU RNN of one unit that stays positive: a step multiplies the gradient by the weight, exactly."""
    rnn = torch.nn.RNN(1, 1, nonlinearity="relu", dtype=dtype)
    with torch.no_grad():
        for parameter, value in zip(rnn.parameters(), (1.0, weight, 0.0, 0.0), strict=True):
            parameter.fill_(value)
    part = trace(rnn, torch.ones(1, 1, 1, dtype=dtype)).parts[0]
    # h itself would leave the range upwards: only that it is positive counts.
    values = {"a": torch.ones(steps, 1, 1, dtype=dtype)}
    work = flow(
        part.cell,
        lambda start, stop: {name: of_all[start:stop] for name, of_all in values.items()},
        steps,
        arriving(part.cell, torch.ones(1, 1, dtype=torch.float64)),
    )
    return finished(work)


def log10_of(flow: Flow) -> np.ndarray:
    return finished(flow.curves())["dLdh"]


@pytest.mark.parametrize("dtype", TYPES)
@pytest.mark.parametrize("weight", [0.5, 0.125, 3.0, 1e-20, 1e-30, 1e30])
def test_a_gradient_far_outside_every_range_keeps_its_digits(weight: float, dtype: torch.dtype) -> None:
    found = log10_of(through_one_weight(weight, dtype))
    lags = np.arange(STEPS)[::-1]
    exact = math.log10(float(torch.tensor(weight, dtype=dtype)))
    assert found == pytest.approx(exact * lags, rel=1e-6 if dtype == torch.float32 else 1e-12, abs=1e-6)


@pytest.mark.parametrize(("dtype", "lost"), [(torch.float32, 126), (torch.float64, 1022)])
def test_below_the_range_is_not_zero(dtype: torch.dtype, lost: int) -> None:
    log10 = log10_of(through_one_weight(0.5, dtype))
    found = states(log10, dtype)[::-1]  # by lag
    assert (found[: lost + 1] == ORDINARY).all()
    assert (found[lost + 1 :] == BELOW_RANGE).all()


@pytest.mark.parametrize(("dtype", "most"), [(torch.float32, 127), (torch.float64, 1023)])
def test_above_the_range_is_infinite_and_its_size_is_known(dtype: torch.dtype, most: int) -> None:
    log10 = log10_of(through_one_weight(2.0, dtype))
    found = states(log10, dtype)[::-1]
    assert (found[: most + 1] == ORDINARY).all()
    # One power of two more has the logarithm of the largest number, to the last digit.
    assert (found[most + 2 :] == INFINITE).all()
    assert log10[0] == pytest.approx((STEPS - 1) * math.log10(2))


@pytest.mark.parametrize("dtype", TYPES)
def test_no_way_back_is_zero(dtype: torch.dtype) -> None:
    log10 = log10_of(through_one_weight(0.0, dtype, steps=300))
    found = states(log10, dtype)
    assert found[-1] == ORDINARY
    assert (found[:-1] == ZERO).all()
    assert np.isneginf(log10[:-1]).all()


@pytest.mark.parametrize("dtype", TYPES)
def test_what_is_no_number_is_said(dtype: torch.dtype) -> None:
    log10 = log10_of(through_one_weight(math.nan, dtype, steps=40))
    assert (states(log10, dtype)[:-1] == NOT_A_NUMBER).all()
    infinite = log10_of(through_one_weight(math.inf, dtype, steps=2))
    assert states(infinite, dtype).tolist() == [INFINITE, ORDINARY]


@pytest.mark.parametrize("cell", ["lstm", "rnn", "gru"])
def test_at_length_5000_float32_sees_below_its_range_what_float64_sees(cell: str) -> None:
    narrow, wide = (
        finished(experiment(MeasureFreshCells(gradients=1, length=STEPS, hidden_size=16, dtype=name), cell, 3))
        for name in ("float32", "float64")
    )
    found, expected = finished(narrow.flow.curves()), finished(wide.flow.curves())
    assert found["dLdh"][0] < -100
    assert (states(found["dLdh"], torch.float32)[:100] == BELOW_RANGE).all()
    for name, curve in found.items():
        # Rounding adds up over thousands of steps, here to a few thousandths of the size.
        assert curve[:-1] == pytest.approx(expected[name][:-1], abs=0.02)
    assert np.isfinite(expected["dLdh"]).all()


@pytest.mark.parametrize("bidirectional", [False, True])
@pytest.mark.parametrize("cell", ["lstm", "gru", "rnn"])
def test_a_lower_layer_is_followed_below_the_range_too(cell: str, bidirectional: bool) -> None:
    looked_at = case(cell, seed=1, hidden=6, steps=1500, layers=2, bidirectional=bidirectional, place=0.7)
    for weight in looked_at.model.rnn.parameters():
        weight.mul_(0.3)
    looked_at = replace(looked_at, layer=0, direction="forward")
    wide = measured(looked_at)
    looked_at.model.float()
    narrow = measured(replace(looked_at, sequence=looked_at.sequence.float()))
    assert wide.flow.h.log2_norm()[0, 0] < -400
    assert torch.allclose(narrow.flow.h.log2_norm(), wide.flow.h.log2_norm(), atol=0.05)
    assert narrow.logit_by_x == pytest.approx(wide.logit_by_x, abs=0.02)


def test_the_direct_part_is_followed_below_the_range_too() -> None:
    found = finished(
        experiment(MeasureFreshCells(gradients=1, length=STEPS, hidden_size=4, forget_bias=-3.0), "lstm", 0)
    ).flow
    assert found.kept is not None
    last = found.memory.values[-1, 0].double().abs().log10() + found.memory.exponent[-1, 0] * math.log10(2)
    units = last + found.kept[1:, 0].double().log10().sum(0)
    expected = units.max() + 0.5 * math.log10(float((10 ** (2 * (units - units.max()))).sum()))
    assert finished(found.curves())["direct"][0] == pytest.approx(float(expected), rel=1e-10)
    assert float(expected) < -5000


def test_a_seed_that_stands_still_does_not_hold_up_the_others() -> None:
    rnn = torch.nn.RNN(2, 30)
    part = trace(rnn, torch.randn(300, 1, 2)).parts[0]
    values = {"h": part.h}
    by_h = torch.stack((torch.zeros(30), torch.ones(30))).double()
    work = flow(part.cell, lambda a, b: {k: v[a:b] for k, v in values.items()}, 300, arriving(part.cell, by_h))
    norms = finished(work).h.log2_norm()
    assert torch.isneginf(norms[:, 0]).all()
    assert norms[:, 1].isfinite().all()


@pytest.mark.parametrize("dtype", TYPES)
def test_a_jacobian_is_followed_below_the_range_too(dtype: torch.dtype) -> None:
    name = str(dtype).removeprefix("torch.")
    knobs = MeasureFreshCells(
        gradients=1, length=2000, hidden_size=6, start="identity", weight_scale=0.1, dtype=name
    )
    found = finished(experiment(knobs, "rnn_relu", 1))
    curve = JacobianCurve(found.cell, found.values_of, 2000)
    while not curve.complete:
        curve.advance(0)
    # A unit that is at work all along multiplies by 0.1 a step; none does more.
    lags = np.arange(2000)[::-1]
    assert (curve.log10 <= -lags + 1e-4).all()
    assert (states(curve.log10, dtype)[:900] != ORDINARY).all()


def test_the_rows_of_a_vanishing_jacobian_stay_on_one_scale() -> None:
    knobs = MeasureFreshCells(gradients=1, length=700, hidden_size=4, forget_bias=-2.0)
    found, x = finished(experiment(knobs, "lstm", 2)), random_sequence(knobs, 2, 700)
    curve = JacobianCurve(found.cell, found.values_of, 700)
    while not curve.complete:
        curve.advance(0)
    matrix, log10 = torch.eye(8, dtype=torch.float64), 0.0
    for step in range(699, 0, -1):
        values = {**found.values_of(step, step + 1), "x": x[step : step + 1]}
        matrix = matrix @ step_jacobian(found.cell, values)
        size = torch.linalg.matrix_norm(matrix, ord=2).item()
        matrix, log10 = matrix / size, log10 + math.log10(size)
        assert curve.log10[step - 1] == pytest.approx(log10, rel=1e-9, abs=1e-9)
    assert log10 < -320


@pytest.mark.parametrize("exponent", [-2000, -1074, -1022, -1, 0, 1, 1023, 2000])
def test_a_power_of_two_changes_no_digit(exponent: int) -> None:
    values = torch.tensor([1.1, -3.3e-5, 0.0, 7e300], dtype=torch.float64)
    found = times_power_of_two(values, torch.tensor(exponent))
    expected = [math.ldexp(value, exponent) if abs(exponent) < 20 else None for value in values.tolist()]
    for value, exact, original in zip(found.tolist(), expected, values.tolist(), strict=True):
        if exact is not None:
            assert value == exact
        elif original and math.isfinite(value) and abs(value) > 1e-300:
            assert math.frexp(value)[0] == math.frexp(original)[0]
    assert found[2] == 0


def test_sums_beside_different_powers_of_two() -> None:
    one = Scaled(torch.tensor([[[1.0]], [[1.0]], [[0.0]]]).double(), torch.tensor([[3000], [0], [0]]))
    other = Scaled(torch.tensor([[[-0.5]], [[2.0]], [[0.0]]]).double(), torch.tensor([[3001], [-1], [5]]))
    total = added(one, other)
    assert (total.values[:, 0, 0] == torch.tensor([0.0, 2.0, 0.0]) * 2.0 ** -total.exponent[:, 0]).all()


@pytest.mark.parametrize("size", [1e-300, 1e-160, 1.0, 1e160, 1e300])
def test_a_norm_neither_overflows_nor_vanishes_on_the_way(size: float) -> None:
    values = torch.tensor([3.0, 4.0], dtype=torch.float64) * size
    assert float(log2_norm(values)) == pytest.approx(math.log2(5) + math.log2(size), rel=1e-14)
