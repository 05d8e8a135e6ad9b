"""The sequence that the model in training is watched on, until a person chooses another. Knows no Qt.

A task's example is short, so that it can be read; where it is a wait between something to remember and a question,
the wait is drawn out here, so that there is a way for the gradient to go.
"""

from __future__ import annotations

from engine.protocol import ModelDescription

STEPS = 60


def probe_of(model: ModelDescription, steps: int = STEPS) -> str:
    """The example of a model's task; a wait of one symbol again and again in it is as long as `steps` allow."""
    tokens = model.example.split()
    waits = set(tokens[1:-1])
    if model.inputs != "symbols" or len(tokens) < 3 or len(waits) != 1 or len(tokens) >= steps:
        return model.example
    return " ".join([tokens[0], *[waits.pop()] * (steps - 2), tokens[-1]])
