"""What objectives and levels are called on the screen. Knows no Qt."""

from __future__ import annotations

from lstm_viz.words import to_translate

OBJECTIVE_WORDS = to_translate(
    {
        "gradients": "Explain the vanishing gradient",
        "draw": "Draw the cell",
        "gates": "Say what each gate does",
        "trace": "Trace a short sequence",
        "mitigate": "Say why the gradient survives",
        "compare": "Compare LSTM and RNN",
    }
)
LEVELS = to_translate({1: "easy", 2: "medium", 3: "challenging"})
