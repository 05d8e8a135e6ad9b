"""The gates of each kind of cell, in the order in which their rows stand in a weight, and what they are called."""

from __future__ import annotations

from engine.protocol import ModelDescription
from lstm_viz.kinds import KINDS

# The gates that can be held, of each cell; the RNN's only one is its state.
GATES = {name: tuple(gate.quantity for gate in kind.gates) for name, kind in KINDS.items()}
CANDIDATES = {name: kind.candidate for name, kind in KINDS.items()}
SIGMOIDS = frozenset(gate for name, gates in GATES.items() for gate in gates if gate != CANDIDATES[name])
GATE_NAMES = {gate.quantity: gate.words for kind in KINDS.values() for gate in kind.gates}


def follower(model: ModelDescription) -> str:
    """The gate that has no weights of its own, as it is what the other one lacks of 1: "f", "i"; "" for none."""
    return model.variant.get("coupled", "")[:1] if {"i", "f"} <= set(GATES.get(model.cell, ())) else ""
