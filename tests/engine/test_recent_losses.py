"""Which losses are out of the ordinary, so that a run that explodes goes back to before it did."""

from __future__ import annotations

import math

import pytest

from engine.runs.recent_losses import MOST, RecentLosses


def after(*losses: float, first: int = 1) -> RecentLosses:
    recent = RecentLosses()
    for step, loss in enumerate(losses, first):
        recent.add(step, [1.0, loss])
    return recent


def test_a_loss_that_grows_tenfold_and_stays_so_has_exploded_where_it_began() -> None:
    assert after(0.4, 0.5, 3.9, 0.3).exploded(1) is None
    assert after(0.4, 10.8, 6959.0, 7e8).exploded(1) == 2
    assert after(0.4, 10.8, 0.5, 9.0, 7e8).exploded(1) == 4
    assert after(0.4, 10.8, 6959.0).exploded(0) is None  # the other one has not
    assert RecentLosses().exploded(0) is None


def test_after_a_long_calm_the_median_says_what_is_ordinary() -> None:
    calm = [2.0, *(0.01 if step % 5 else 0.3 for step in range(100))]
    assert after(*calm, 0.09).exploded(1) is None
    assert after(*calm, 0.11, 0.5, 3.0).exploded(1) == 102


def test_the_loss_of_a_solved_task_is_too_small_to_explode_by_growing_tenfold() -> None:
    assert after(*([1e-9] * 100), 1e-5, 1e-3).exploded(1) is None
    assert after(*([1e-9] * 100), 1e-5, 0.02).exploded(1) == 102


def test_what_is_forgotten_says_nothing_any_more() -> None:
    recent = after(*([1.0] * (2 * MOST)), 50.0, 60.0)
    assert recent.exploded(1) == 2 * MOST + 1
    recent.forget_after(2 * MOST)
    assert recent.exploded(1) is None


@pytest.mark.parametrize("loss", [math.nan, math.inf])
def test_what_is_not_finite_is_never_ordinary(loss: float) -> None:
    assert not RecentLosses().ordinary(0, loss)
    assert not after(1.0).ordinary(1, loss)
    assert RecentLosses().ordinary(0, 1e30)
    assert after(1.0).ordinary(1, 9.0)
    assert not after(1.0).ordinary(1, 11.0)
