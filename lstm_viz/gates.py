"""The gates of each kind of cell, in the order in which their rows stand in a weight, and what they are called."""

from __future__ import annotations

from engine.protocol import ModelDescription
from lstm_viz.words import to_translate

# The gates that can be held, of each cell; the RNN's only one is its state.
GATES = {
    "lstm": ("i", "f", "g", "o"),
    "lstm_peephole": ("i", "f", "g", "o"),
    "gru": ("r", "z", "n"),
    "rnn": ("h",),
    "rnn_relu": ("h",),
}
SIGMOIDS = ("i", "f", "o", "r", "z")
CANDIDATES = {"lstm": "g", "lstm_peephole": "g", "gru": "n", "rnn": "h", "rnn_relu": "h"}
GATE_NAMES = to_translate(
    {
        "i": "input gate",
        "f": "forget gate",
        "g": "candidate",
        "o": "output gate",
        "r": "reset gate",
        "z": "update gate",
        "n": "candidate",
        "h": "hidden state",
    }
)


def follower(model: ModelDescription) -> str:
    """The gate that has no weights of its own, as it is what the other one lacks of 1: "f", "i"; "" for none."""
    return model.variant.get("coupled", "")[:1] if {"i", "f"} <= set(GATES.get(model.cell, ())) else ""
