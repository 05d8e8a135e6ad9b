"""Sequences as people type them: what is read, and what is said about what cannot be."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.protocol import ModelDescription, NumberSequence, SymbolSequence
from lstm_viz.errors import UserError
from lstm_viz.sequence import MAX_STEPS, parse_text
from tests.lstm_viz.sequences import NUMBERS, ONE, SYMBOLS, TEXT, WORDS, attempt, refusal


@pytest.mark.parametrize("text", ["A··B?", "A · · B ?", " A ··\nB ? "])
def test_symbols_of_one_character_need_no_blanks(text: str) -> None:
    found = parse_text(text, SYMBOLS)
    assert found.values.tolist() == [0, 2, 2, 1, 3]
    assert found.labels == ("A", "·", "·", "B", "?")
    assert found.values.dtype == np.int32


def test_longer_symbols_stand_between_blanks() -> None:
    assert parse_text("no yes\nyes", WORDS).values.tolist() == [1, 0, 0]


def test_every_character_of_text_counts_blanks_and_new_lines_too() -> None:
    assert parse_text("a b\r\nc", TEXT).values.tolist() == [0, 3, 1, 4, 2]


@pytest.mark.parametrize("text", ["0.5 1\n-2 0", "0.5, 1; −2, 0", "0.5\t1\n\n-2\t0\n", "number,mark\n0.5,1\n-2,0"])
def test_numbers_are_read_row_by_row(text: str) -> None:
    assert parse_text(text, NUMBERS).values.tolist() == [[0.5, 1.0], [-2.0, 0.0]]


def test_symbols_travel_as_symbols_and_numbers_as_numbers() -> None:
    assert isinstance(parse_text("AB", SYMBOLS).message(), SymbolSequence)
    message = parse_text("1 2", NUMBERS).message()
    assert isinstance(message, NumberSequence)
    assert message.values.shape == (1, 2)


def test_an_unknown_symbol_is_named_with_its_step() -> None:
    said = refusal("A·X", SYMBOLS)
    assert "“X” (step 3)" in said
    assert "A B · ?" in said


def test_an_unknown_word_is_named_with_its_step() -> None:
    assert "“maybe” (step 2)" in refusal("yes maybe", WORDS)


def test_an_unknown_character_is_named_with_its_line_and_column() -> None:
    said = refusal("ab\nacxa", TEXT)
    assert "“x” (line 2, column 3)" in said
    assert "blank" in said


def test_a_column_too_many_is_named_with_its_line_and_the_models_columns() -> None:
    said = refusal("1 0\n1 0 5", NUMBERS)
    assert "Line 2: 3 found" in said
    assert "number, mark" in said


def test_a_column_too_few_is_named_with_its_line() -> None:
    assert "Line 1: 1 found," in refusal("1", NUMBERS)


def test_text_in_a_numbers_place_is_named_with_line_and_column() -> None:
    assert "“zwei” is not a number (line 2, column 2)" in refusal("1 0\n1 zwei", NUMBERS)


def test_a_first_line_that_mixes_names_and_numbers_is_no_heading() -> None:
    assert "“mark” is not a number (line 1, column 2)" in refusal("1 mark\n1 0", NUMBERS)


@pytest.mark.parametrize("cell", ["nan", "inf", "-inf", "1e999"])
def test_what_is_not_finite_is_named_with_line_and_column(cell: str) -> None:
    assert f"“{cell}” is not a finite number (line 1, column 2)" in refusal(f"0 {cell}", NUMBERS)


@pytest.mark.parametrize("model", [SYMBOLS, WORDS, TEXT, NUMBERS], ids=lambda model: model.inputs + model.name)
def test_nothing_typed_is_said_to_be_empty(model: ModelDescription) -> None:
    assert "empty" in refusal("", model)


def test_an_empty_sequence_of_numbers_says_how_many_a_step_takes() -> None:
    assert f"Type {NUMBERS.input_size} numbers a step" in refusal("", NUMBERS)


def test_words_alone_are_said_to_be_no_numbers() -> None:
    """A heading without a table, or a sentence that somebody wants to feed to a layer that reads numbers."""
    assert "No number is in “number mark”. Type 2 numbers" in refusal("number mark", NUMBERS)
    assert refusal("word " * 30, NUMBERS).count("word") == 8


@pytest.mark.parametrize(("model", "one"), [(SYMBOLS, "A"), (WORDS, "yes "), (TEXT, "a"), (NUMBERS, "1 0\n")])
def test_a_step_too_many_is_said_with_the_limit(model: ModelDescription, one: str) -> None:
    assert parse_text(one * MAX_STEPS, model).steps == MAX_STEPS
    said = refusal(one * (MAX_STEPS + 1), model)
    assert f"{MAX_STEPS + 1:,} steps" in said
    assert f"At most {MAX_STEPS:,}" in said


@settings(max_examples=300)
@given(
    text=st.one_of(
        st.text(max_size=60),
        st.text(alphabet="0123456789eE+-.,; \n\tnaif−_AB·?abc“\r\x00", max_size=60),
    ),
    model=st.sampled_from([SYMBOLS, WORDS, TEXT, NUMBERS, ONE]),
)
def test_any_text_is_a_sequence_or_a_sentence(text: str, model: ModelDescription) -> None:
    found = attempt(parse_text, text, model)
    if isinstance(found, UserError):
        assert found.message.endswith(".")
        return
    assert 1 <= found.steps == len(found.labels)
    if model.inputs == "numbers":
        assert found.values.shape == (found.steps, model.input_size)
        assert np.isfinite(found.values).all()
    else:
        assert found.values.min() >= 0
        assert found.values.max() < model.input_size


def test_what_a_keyboard_lacks_is_typed_otherwise() -> None:
    symbols = ModelDescription(
        name="s", title="S", inputs="symbols", alphabet=("A", "·", "?"), input_size=3, hidden_size=1, output="none"
    )
    assert parse_text("A . _ - ?", symbols).labels == ("A", "·", "·", "·", "?")
    text = ModelDescription(
        name="t", title="T", inputs="text", alphabet=('"', "a"), input_size=2, hidden_size=1, output="none"
    )
    assert parse_text("“a”", text).labels == ('"', "a", '"')


def test_a_symbol_of_the_alphabet_itself_stands_for_nothing_else() -> None:
    model = ModelDescription(
        name="s", title="S", inputs="symbols", alphabet=("·", "."), input_size=2, hidden_size=1, output="none"
    )
    assert parse_text(". ·", model).labels == (".", "·")


def test_quoted_numbers_are_numbers() -> None:
    assert parse_text('"1","2"', NUMBERS).values.tolist() == [[1.0, 2.0]]
