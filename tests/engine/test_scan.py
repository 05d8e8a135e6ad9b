"""The linear recurrence against the loop that defines it."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from engine.scan import PIECE_STEPS, WIDE_ROW, linear_recurrence


def by_the_definition(f: Tensor, u: Tensor, c_0: Tensor) -> Tensor:
    c, rows = c_0, []
    for f_t, u_t in zip(f, u, strict=True):
        c = f_t * c + u_t
        rows.append(c)
    return torch.stack(rows)


def random_case(steps: int, row: tuple[int, ...], seed: int = 0) -> tuple[Tensor, Tensor, Tensor]:
    generator = torch.Generator().manual_seed(seed)
    f = torch.rand(steps, *row, generator=generator, dtype=torch.float64)
    u = torch.randn(steps, *row, generator=generator, dtype=torch.float64)
    return f, u, torch.randn(row, generator=generator, dtype=torch.float64)


@settings(max_examples=60, deadline=None)
@given(steps=st.integers(1, 1300), units=st.integers(1, 5), seed=st.integers(0, 1000))
def test_a_narrow_row_is_scanned_as_the_definition_says(steps: int, units: int, seed: int) -> None:
    f, u, c_0 = random_case(steps, (units,), seed)
    torch.testing.assert_close(linear_recurrence(f, u, c_0), by_the_definition(f, u, c_0), rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("steps", [1, 2, 2 * PIECE_STEPS, 2 * PIECE_STEPS + 1, 3 * PIECE_STEPS])
def test_a_wide_row_is_scanned_as_the_definition_says(steps: int) -> None:
    f, u, c_0 = random_case(steps, (WIDE_ROW // 8, 8))
    torch.testing.assert_close(linear_recurrence(f, u, c_0), by_the_definition(f, u, c_0), rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("gate", [0.0, 1.0, 1e-300])
def test_gates_that_are_shut_or_open_for_long_lose_nothing(gate: float) -> None:
    """A scan that divided by the product of the gates would give NaN here."""
    _, u, c_0 = random_case(500, (3,))
    f = torch.full_like(u, gate)
    torch.testing.assert_close(linear_recurrence(f, u, c_0), by_the_definition(f, u, c_0), rtol=1e-12, atol=1e-12)


def test_what_goes_in_stays_as_it_was() -> None:
    f, u, c_0 = random_case(200, (4,))
    copies = f.clone(), u.clone(), c_0.clone()
    linear_recurrence(f, u, c_0)
    assert all(torch.equal(now, before) for now, before in zip((f, u, c_0), copies, strict=True))
