"""Numbers and symbols as people read them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lstm_viz import words
from lstm_viz.words import number, readable, signed, tr


@pytest.fixture
def german() -> Iterator[None]:
    words.install({"Step {step}": "Schritt {step}"}.get)  # type: ignore[arg-type]
    yield
    words.install(None)


def test_a_sentence_is_filled_in() -> None:
    assert tr("Step {step} of {steps}", step=2, steps=5) == "Step 2 of 5"


def test_a_sentence_without_values_keeps_its_braces() -> None:
    assert tr("{f}") == "{f}"


@pytest.mark.usefixtures("german")
def test_a_sentence_is_looked_up_before_it_is_filled_in() -> None:
    assert tr("Step {step}", step=2) == "Schritt 2"


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.1234, "0.123"), (-0.5, "−0.500"), (0.0, "0.000"), (-0.0, "0.000"), (-0.0004, "0.000"), (12.0, "12.000")],
)
def test_a_number_has_fixed_places_and_a_true_minus(value: float, text: str) -> None:
    assert number(value) == text


@given(st.floats(-1e6, 1e6, exclude_min=True, exclude_max=True), st.integers(0, 6))
def test_a_number_reads_back_within_half_its_last_place(value: float, places: int) -> None:
    assert float(number(value, places).replace("−", "-")) == pytest.approx(value, abs=0.5 * 10**-places + 1e-9)


@given(st.floats(-1e6, 1e6))
def test_a_signed_number_always_shows_its_sign(value: float) -> None:
    assert signed(value)[0] in "+−"
    assert signed(value).count("−") + signed(value).count("+") == 1


@pytest.mark.parametrize(("token", "seen"), [(" ", "␣"), ("\n", "⏎"), ("\t", "⇥"), ("A", "A"), ("yes", "yes")])
def test_a_symbol_that_cannot_be_seen_has_a_sign(token: str, seen: str) -> None:
    assert readable(token) == seen
