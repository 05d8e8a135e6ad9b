"""A unit's sum as a column of numbers: the order of its terms, and that it adds up to the last digit shown."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from engine.protocol import ArithmeticRead, Array, GateArithmetic, OwnProduct
from lstm_viz.sums import PLACES, UnitSum, ledger, unit_sums, with_sums
from lstm_viz.words import number
from tests.lstm_viz.textbook import arithmetic_of, run, weights_of


def a_sum(seed: int, hidden: int, inputs: int, size: float = 1.0) -> UnitSum:
    random = np.random.default_rng(seed)
    weights = random.normal(0, size, hidden + inputs)
    values = random.normal(0, 1, hidden + inputs)
    b_ih, b_hh = random.normal(0, size, 2).tolist()
    z = float(weights @ values) + b_ih + b_hh
    return UnitSum(weights, values, hidden, b_ih, b_hh, float(np.float32(z)), 0.5)


def shown(value: float) -> Decimal:
    """A number as it is read off the screen."""
    return Decimal(number(value, PLACES).replace("−", "-"))


@given(st.integers(0, 2**32 - 1), st.integers(1, 40), st.integers(1, 9), st.floats(0.001, 50), st.integers(0, 50))
def test_the_numbers_shown_add_up_to_the_sum_shown(
    seed: int, hidden: int, inputs: int, size: float, count: int
) -> None:
    unit_sum = a_sum(seed, hidden, inputs, size)
    book = ledger(unit_sum, count)
    terms = sum((shown(term.product) for term in book.terms), Decimal(0))
    assert terms + shown(book.rest) + shown(book.bias) + shown(book.rounding) == shown(book.total)
    assert shown(book.total) == shown(unit_sum.z)


@given(st.integers(0, 2**32 - 1), st.integers(1, 40), st.integers(1, 9))
def test_rounding_loses_no_more_than_half_a_digit_for_every_line(seed: int, hidden: int, inputs: int) -> None:
    book = ledger(a_sum(seed, hidden, inputs))
    lines = len(book.terms) + 3  # the rest, the bias and the sum
    assert abs(book.rounding) <= lines * 0.5 / 10**PLACES + 1e-6


def test_the_largest_terms_come_first_and_every_other_one_is_counted() -> None:
    unit_sum = a_sum(3, hidden=30, inputs=4)
    book = ledger(unit_sum, 5)
    sizes = [abs(term.product) for term in book.terms]
    assert sizes == sorted(np.abs(unit_sum.products).tolist(), reverse=True)[:5]
    assert (len(book.terms), book.rest_count) == (5, 29)
    every = ledger(unit_sum, 34)
    assert (len(every.terms), every.rest_count, every.rest) == (34, 0, 0)


def test_one_term_left_over_is_shown_too() -> None:
    assert ledger(a_sum(1, hidden=5, inputs=1), 5).rest_count == 0
    assert ledger(a_sum(1, hidden=5, inputs=2), 5).rest_count == 2


def test_a_term_names_what_it_reads() -> None:
    unit_sum = a_sum(9, hidden=3, inputs=2)
    terms = [unit_sum.term(place) for place in range(5)]
    assert [(term.source, term.index) for term in terms] == [
        ("h_before", 0), ("h_before", 1), ("h_before", 2), ("x", 0), ("x", 1),
    ]  # fmt: skip
    assert [term.product for term in terms] == unit_sum.products.tolist()


def test_what_a_unit_adds_itself_is_a_term_and_no_part_of_the_weighted_inputs() -> None:
    peephole = GateArithmetic(
        w_ih=Array.of(np.array([0.5, -1.0])),
        w_hh=Array.of(np.array([2.0])),
        b_ih=0.25,
        b_hh=0.0,
        own=(OwnProduct(quantity="c_before", weight=3.0, value=0.5),),
        z=4.25,
        value=0.9,
    )
    candidate = GateArithmetic(
        w_ih=Array.of(np.array([0.5, -1.0])),
        w_hh=Array.of(np.zeros(0)),
        b_ih=0.25,
        b_hh=0.0,
        own=(OwnProduct(quantity="m", weight=0.5, value=-4.0),),
        z=-2.25,
        value=-0.9,
    )
    state = GateArithmetic(
        w_ih=Array.of(np.zeros(0)), w_hh=Array.of(np.array([2.0])), b_ih=0.0, b_hh=1.0, z=3.0, value=3.0
    )
    read = ArithmeticRead(
        trace=1, layer=0, direction="forward", step=0, unit=6, x=Array.of(np.array([3.0, 2.0])),
        h_before=Array.of(np.array([1.5])), gates={"f": peephole, "n": candidate, "m": state},
    )  # fmt: skip
    sums = unit_sums(read)
    terms = {name: [each.term(place) for place in range(len(each.products))] for name, each in sums.items()}
    assert [(term.source, term.index, term.product) for term in terms["f"]] == [
        ("h_before", 0, 3.0), ("x", 0, 1.5), ("x", 1, -2.0), ("c_before", 6, 1.5),
    ]  # fmt: skip
    assert [(term.source, term.index, term.product) for term in terms["n"]] == [
        ("x", 0, 1.5), ("x", 1, -2.0), ("m", 6, -2.0),
    ]  # fmt: skip
    assert [(term.source, term.product) for term in terms["m"]] == [("h_before", 3.0)]
    assert [each.weighted for each in sums.values()] == [2.5, -0.5, 2.0]


@pytest.mark.parametrize("units", [1, 8, 1024])
def test_what_the_engine_says_is_the_sum_of_the_textbook(units: int) -> None:
    seed, step, unit = 5, 3, units - 1
    arrays = run(seed=seed, steps=5, inputs=3, units=units, size=0.3)
    sums = unit_sums(arithmetic_of(arrays, weights_of(seed, 3, units, 0.3), step, unit))
    for name, squash in (("i", _sigmoid), ("f", _sigmoid), ("g", np.tanh), ("o", _sigmoid)):
        gate = sums[name]
        assert len(gate.products) == units + 3
        assert gate.products.sum() + gate.bias == pytest.approx(gate.z, abs=1e-4)
        assert squash(gate.z) == pytest.approx(arrays[name][step, unit], abs=1e-5)
        assert gate.value == pytest.approx(arrays[name][step, unit], abs=1e-6)


def test_values_get_each_gates_sum_and_bias_where_they_are_known() -> None:
    gate = a_sum(2, 3, 1)
    values = {"f": np.array([0.1])}
    assert with_sums(values, None) is values
    merged = with_sums(values, {"f": gate})
    assert merged["f_sum"][0] + merged["f_bias"][0] == pytest.approx(gate.z)


def test_a_sum_that_is_not_a_number_stays_one() -> None:
    gate = UnitSum(np.array([np.nan]), np.array([1.0]), 1, 0.0, 0.0, float("nan"), float("nan"))
    assert np.isnan(ledger(gate).total)


def _sigmoid(value: float) -> float:
    return float(1 / (1 + np.exp(-value)))


def test_what_the_weights_weigh_and_what_the_sum_comes_to_are_the_engines_words() -> None:
    read = arithmetic_of(run(3, 4, 3, 5), weights_of(3, 3, 5), 2, 1)
    reset = np.array([0.5, 0.25, -1.0, 0.0, 2.0], np.float32)
    gate = replace(read.gates["g"], reads=Array.of(reset), computed=0.3, value=0.1)
    found = unit_sums(replace(read, gates={"g": gate}))["g"]
    np.testing.assert_array_equal(found.inputs[:5], reset)
    assert (found.squashed, found.value, found.replaced) == (0.3, 0.1, True)
    assert not unit_sums(read)["g"].replaced
    assert unit_sums(read)["g"].squashed == unit_sums(read)["g"].value
