"""Test signals for a layer that reads numbers, as text that could be typed. Knows no Qt."""

from __future__ import annotations

import numpy as np

STEPS = 60
AT = 10  # the step of the impulse, and where the step begins
SEED = 0
SIGNALS = ("Impulse", "Step", "Noise", "Silence")


def signal_text(name: str, inputs: int) -> str:
    """A signal of STEPS steps on every one of `inputs` columns: numbers, a line a step."""
    values = np.zeros((STEPS, inputs))
    if name == "Impulse":
        values[AT] = 1.0
    elif name == "Step":
        values[AT:] = 1.0
    elif name == "Noise":
        values = np.random.default_rng(SEED).standard_normal((STEPS, inputs))
    elif name != "Silence":
        raise ValueError(f"no signal is called {name}")
    return "\n".join(" ".join(f"{value:.4g}" for value in row) for row in values.tolist())
