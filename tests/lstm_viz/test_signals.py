"""Test signals: what they are, and that they are known again."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from engine.protocol import ModelDescription
from lstm_viz.signals import (
    A_SENTENCE,
    AT,
    FED,
    OF_CHARACTERS,
    OF_SYMBOLS,
    SENTENCE,
    SIGNALS,
    STEPS,
    fed,
    first_text,
    signal_of,
    signal_text,
    symbols_text,
)


def values(name: str, inputs: int = 2) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    return np.array([[float(value) for value in line.split()] for line in signal_text(name, inputs).splitlines()])


def test_each_signal_is_what_it_is_called() -> None:
    assert {values(name).shape for name in SIGNALS} == {(STEPS, 2)}
    assert np.flatnonzero(values("Impulse")[:, 0]).tolist() == [AT]
    assert np.flatnonzero(values("Jump")[:, 1]).tolist() == list(range(AT, STEPS))
    assert not values("Silence").any()
    assert 0.7 < values("Noise", 40).std() < 1.3
    with pytest.raises(ValueError, match="hum"):
        signal_text("hum", 1)


@pytest.mark.parametrize("name", SIGNALS)
def test_a_signal_is_known_again_and_nothing_else_is_one(name: str) -> None:
    text = signal_text(name, 3)
    assert signal_of(text, 3) == name
    assert signal_of(text, 2) is None
    assert signal_of(text + "\n1 2 3", 3) is None
    assert signal_of(text[:-1] + "7", 3) is None
    assert name in FED
    assert signal_of("", 3) is None


def test_a_layer_that_reads_symbols_has_some_at_first_and_they_are_known_again() -> None:
    symbols = ("0", "1", "two words", "3", "")
    model = ModelDescription(
        name="m", title="m", inputs="symbols", alphabet=symbols, input_size=5, hidden_size=2, output="none"
    )
    text = first_text(model)
    assert text is not None
    assert len(text.split()) == STEPS
    assert set(text.split()) == {"0", "1", "3"}  # what can be typed
    assert fed(text, model) == OF_SYMBOLS
    assert fed("0 1 3", model) is None
    assert first_text(replace(model, example="0 1")) is None
    numbers = replace(model, inputs="numbers", alphabet=())
    assert fed(first_text(numbers) or "", numbers) == "Noise"
    assert symbols_text(("a b",)) is None


def test_a_layer_that_reads_a_text_has_a_sentence_at_first_or_characters_and_it_is_said() -> None:
    letters = tuple(sorted(set(SENTENCE.lower())))
    model = ModelDescription(
        name="m", title="m", inputs="text", alphabet=letters, input_size=5, hidden_size=2, output="none"
    )
    assert first_text(model) == SENTENCE.lower()
    assert fed(SENTENCE.lower(), model) == A_SENTENCE
    assert first_text(replace(model, alphabet=(*letters, "T"))) == SENTENCE
    few = replace(model, alphabet=("a", "b", " ", "\n", "\ue000"))
    drawn = first_text(few)
    assert drawn is not None
    assert (len(drawn), set(drawn)) == (STEPS, {"a", "b"})  # what can be seen
    assert fed(drawn, few) == OF_CHARACTERS
    assert fed("abba", few) is None
    assert fed(drawn, replace(few, example=drawn)) is None  # that is its own
    assert first_text(replace(model, alphabet=("\ue000", "\ue001"))) is None
