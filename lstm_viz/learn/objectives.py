"""What the course is for: six things that somebody can do after it, by the names that files have them under, and
in words; and what the levels of questions are called.
"""

from __future__ import annotations

from typing import Literal

from lstm_viz.words import to_translate

Objective = Literal["gradients", "draw", "gates", "trace", "mitigate", "compare"]
OBJECTIVES: tuple[Objective, ...] = ("gradients", "draw", "gates", "trace", "mitigate", "compare")
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
