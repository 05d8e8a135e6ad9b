"""Test signals for a layer that reads numbers, as text that could be typed. Knows no Qt."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from operator import eq

import numpy as np

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
    }
)
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
