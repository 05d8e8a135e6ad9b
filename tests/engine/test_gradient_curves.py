"""Horizons, bands, losses and the order in which curves are answered."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from engine.gradients.curves import band, horizon, message
from engine.gradients.loss import loss_at
from engine.protocol import EXPLODED, VANISHED

NAN, INF = math.nan, math.inf


@pytest.mark.parametrize(
    ("by_lag", "expected"),
    [
        ([0, -1, -1.9, -2.1, -3], (2, VANISHED)),  # the last lag that is not below 1 %
        ([0, -2, -2.1], (1, VANISHED)),  # exactly 1 % is not under it
        ([0, -3, -1, -3], (2, VANISHED)),  # it must stay under it
        ([0, 1, 1.9, 2.1, 3], (2, EXPLODED)),
        ([0, 3, -3], (1, VANISHED)),  # how it ends counts
        ([0, -3, 3], (1, EXPLODED)),
        ([0, -3, -1], (None, "")),  # beyond the sequence
        ([0, -INF], (0, VANISHED)),
        ([0, INF], (0, EXPLODED)),
        ([0, NAN], (None, "")),
        ([0, NAN, -3], (1, VANISHED)),  # what is no number is not under 1 %
        ([0], (None, "")),
        ([-INF, -INF], (None, "")),  # nothing to compare with
        ([NAN, -5], (None, "")),
    ],
)
def test_the_horizon_is_the_last_lag_that_still_counts(
    by_lag: list[float], expected: tuple[int | None, str]
) -> None:
    curve = np.array(by_lag[::-1], dtype=float)
    assert tuple(horizon(curve, curve[-1])) == expected
    if math.isfinite(by_lag[0]):
        assert tuple(horizon(curve - 700, curve[-1] - 700)) == expected


def test_a_part_that_never_reaches_the_total_has_a_horizon_of_none_of_its_lags() -> None:
    assert tuple(horizon(np.array([-9.0, -8.0, -INF]), 0.0)) == (0, VANISHED)


def test_a_reverse_curve_is_answered_in_the_order_of_the_sequence() -> None:
    curve = np.array([-5.0, -2.0, 0.0])  # s last
    forward, reverse = (message(curve, 0.0, torch.float64, way) for way in (False, True))
    assert forward.log10.numpy().tolist() == [-5.0, -2.0, 0.0]
    assert reverse.log10.numpy().tolist() == [0.0, -2.0, -5.0]
    assert (forward.horizon, forward.ends) == (reverse.horizon, reverse.ends) == (1, VANISHED)


def test_a_band_is_of_curves_that_begin_at_one() -> None:
    curves = [np.array([-3.0, 1.0]), np.array([-INF, 2.0]), np.array([2.0, 0.0])]
    found = band(curves, [1.0, 2.0, 0.0])
    assert found.least.numpy().tolist() == [-INF, 0.0]
    assert found.median.numpy().tolist() == [-4.0, 0.0]
    assert found.most.numpy().tolist() == [2.0, 0.0]
    assert found.horizons == (0, 0, None)


def test_the_median_of_zeros_is_zero() -> None:
    curves = [np.array([-INF, 0.0])] * 4
    assert band(curves, [0.0] * 4).median.numpy().tolist() == [-INF, 0.0]


@pytest.mark.parametrize("target", [None, 0, 2])
def test_the_loss_of_classes_is_the_cross_entropy(target: int | None) -> None:
    torch.manual_seed(0)
    head, h = torch.nn.Linear(5, 3).double(), torch.randn(5, dtype=torch.float64, requires_grad=True)
    found = loss_at(4, h.detach(), head, of_classes=True, target=target)
    logits = head(h)
    wanted = int(logits.argmax()) if target is None else target
    expected = -logits.log_softmax(0)[wanted]
    (by_h,) = torch.autograd.grad(expected, h)
    assert found.measured.kind == ("likeliest-class" if target is None else "right-class")
    assert (found.measured.step, found.measured.target) == (4, wanted)
    assert found.measured.value == pytest.approx(expected.item())
    assert torch.allclose(found.by_h, by_h)
    assert found.logit_by_h is not None
    assert torch.equal(found.logit_by_h, head.weight[wanted])


def test_a_solved_task_still_has_a_gradient() -> None:
    head = torch.nn.Linear(1, 2, bias=False)
    with torch.no_grad():
        head.weight.copy_(torch.tensor([[100.0], [-100.0]]))
    found = loss_at(0, torch.ones(1), head, of_classes=True, target=0)
    # p of the wrong class is e⁻²⁰⁰: 1 - p is 1 in any type.
    assert found.measured.value == pytest.approx(math.exp(-200))
    assert float(found.by_h[0]) == pytest.approx(-200 * math.exp(-200))


@pytest.mark.parametrize(("target", "kind"), [(None, "value"), (0.25, "squared-error")])
def test_the_loss_of_a_number_is_its_squared_error_or_else_itself(target: float | None, kind: str) -> None:
    torch.manual_seed(0)
    head, h = torch.nn.Linear(5, 1).double(), torch.randn(5, dtype=torch.float64, requires_grad=True)
    found = loss_at(1, h.detach(), head, of_classes=False, target=target)
    answer = head(h)[0]
    expected = answer if target is None else (answer - target) ** 2
    (by_h,) = torch.autograd.grad(expected, h)
    assert (found.measured.kind, found.measured.target) == (kind, target)
    assert found.measured.value == pytest.approx(expected.item())
    assert torch.allclose(found.by_h, by_h)


def test_without_an_answer_the_loss_is_of_h_itself() -> None:
    h = torch.tensor([3.0, -4.0])
    found = loss_at(0, h, None, of_classes=False, target=None)
    assert (found.measured.kind, found.measured.value) == ("half-square", 12.5)
    assert found.by_h.tolist() == [3.0, -4.0]
    assert found.logit_by_h is None
