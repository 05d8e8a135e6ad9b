"""The h of another framework, held against the trace's."""

from __future__ import annotations

import numpy as np
import pytest

from lstm_viz.errors import UserError
from lstm_viz.own_output import largest, shaped

H = np.arange(12.0).reshape(4, 3)


@pytest.mark.parametrize("array", [H, H[None], H[:, None]], ids=["plain", "batch first", "time first"])
def test_a_batch_of_one_is_taken_off(array: np.ndarray) -> None:  # type: ignore[type-arg]
    np.testing.assert_array_equal(shaped(array, 4, 3, "h.npy", reverse=False), H)


def test_of_both_directions_the_one_that_is_shown_is_taken() -> None:
    both = np.concatenate((H, -H), axis=1)
    np.testing.assert_array_equal(shaped(both, 4, 3, "h.npy", reverse=True), -H)


def test_another_shape_says_which_is_needed() -> None:
    with pytest.raises(UserError, match=r"\(4, 3\); h is \(5, 3\) here"):
        shaped(H, 5, 3, "h.npy", reverse=False)


def test_the_largest_difference_is_found_over_stretches() -> None:
    theirs = H.copy()
    theirs[1, 2] += 0.25
    theirs[3, 0] -= 0.5
    first = largest("h.npy", H[:2], theirs[:2], 0, None)
    assert (first.largest, first.step, first.unit) == (0.25, 1, 2)
    both = largest("h.npy", H[2:], theirs[2:], 2, first)
    assert (both.largest, both.step, both.unit) == (0.5, 3, 0)
    assert largest("h.npy", H, H, 0, both).largest == 0.5


def test_what_is_no_number_is_the_largest_difference() -> None:
    assert largest("h.npy", H, np.full_like(H, np.nan), 0, None).largest == np.inf
