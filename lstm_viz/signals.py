"""Test signals for a layer that reads numbers, symbols or characters, as text that could be typed. Knows no Qt."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from operator import eq

import numpy as np

from engine.protocol import ModelDescription
from lstm_viz.words import to_translate

STEPS = 60
AT = 10  # the step of the impulse, and where the step begins
SEED = 0
SIGNALS = to_translate(("Impulse", "Jump", "Noise", "Silence"))
FED = to_translate(
    {
        "Impulse": "a test signal: an impulse",
        "Jump": "a test signal: a jump",
        "Noise": "a test signal: noise",
        "Silence": "a test signal: silence",
        "Symbols": "a test signal: symbols drawn at random",
        "Characters": "a test signal: characters drawn at random",
        "Sentence": "a sentence to begin with",
    }
)
OF_SYMBOLS, OF_CHARACTERS, A_SENTENCE = "Symbols", "Characters", "Sentence"
# What a layer reads first that knows all of its characters: something to see until there is a text of one's own.
SENTENCE = "The old man looked at the bridge and asked the girl if it was far"
FIRST_SIGNAL = "Noise"  # what a layer reads until it is given something: it moves every unit


def signal_text(name: str, inputs: int) -> str:
    """A signal of STEPS steps on every one of `inputs` columns: numbers, a line a step."""
    return "\n".join(_lines(name, inputs))


@lru_cache(maxsize=4)
def signal_of(text: str, inputs: int) -> str | None:
    """Which signal a text is; None where it is none."""
    lines = text.split("\n", STEPS)
    if len(lines) != STEPS:
        return None
    # Line by line: of the wrong signals no more than a few are written out.
    return next((name for name in SIGNALS if all(map(eq, lines, _lines(name, inputs)))), None)


def first_text(model: ModelDescription) -> str | None:
    """What a model reads until it is given something; None of one that has an example, or whose characters all
    stand for something that cannot be typed.
    """
    if model.example:
        return None
    if model.inputs == "text":
        return sentence_of(model.alphabet) or characters_text(model.alphabet)
    if model.inputs == "numbers":
        return signal_text(FIRST_SIGNAL, model.input_size)
    return symbols_text(model.alphabet)


def symbols_text(alphabet: tuple[str, ...]) -> str | None:
    """STEPS symbols drawn at random; None where there are none that can be typed with blanks between them."""
    typed = [symbol for symbol in alphabet if symbol and not any(map(str.isspace, symbol))]
    if not typed:
        return None
    return " ".join(typed[place] for place in np.random.default_rng(SEED).integers(0, len(typed), STEPS).tolist())


def sentence_of(alphabet: tuple[str, ...]) -> str | None:
    """SENTENCE, or in small letters, where an alphabet has all of its characters."""
    known = set(alphabet)
    return next((words for words in (SENTENCE, SENTENCE.lower()) if known.issuperset(words)), None)


def characters_text(alphabet: tuple[str, ...]) -> str | None:
    """STEPS characters drawn at random of those that can be seen; None where there are none."""
    typed = [character for character in alphabet if unicodedata.category(character)[0] in "LNPS"]
    if not typed:
        return None
    return "".join(typed[place] for place in np.random.default_rng(SEED).integers(0, len(typed), STEPS).tolist())


def fed(text: str, model: ModelDescription) -> str | None:
    """Which signal a model's text is, a key of FED; None where it is none."""
    if model.inputs == "numbers":
        return signal_of(text, model.input_size)
    if model.inputs == "text":
        if model.example or not text:
            return None
        if text == sentence_of(model.alphabet):
            return A_SENTENCE
        return OF_CHARACTERS if len(text) == STEPS and text == characters_text(model.alphabet) else None
    return OF_SYMBOLS if model.inputs == "symbols" and text == symbols_text(model.alphabet) else None


def _lines(name: str, inputs: int) -> Iterator[str]:
    values = np.zeros((STEPS, inputs))
    if name == "Impulse":
        values[AT] = 1.0
    elif name == "Jump":
        values[AT:] = 1.0
    elif name == "Noise":
        values = np.random.default_rng(SEED).standard_normal((STEPS, inputs))
    elif name != "Silence":
        raise ValueError(f"no signal is called {name}")
    for row in values.tolist():
        yield " ".join(f"{value:.4g}" for value in row)
