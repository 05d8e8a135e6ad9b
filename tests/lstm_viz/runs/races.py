"""Made training runs, as the engine would tell them. For tests."""

from __future__ import annotations

import numpy as np

from engine.protocol import (
    Array,
    EntrantBegan,
    GateSpread,
    Method,
    ModelDescription,
    RunAdvanced,
    RunBegan,
    RunHalted,
    RunSnapshot,
)
from lstm_viz.runs.record import RunRecord

GATES = {"lstm": ("i", "f", "o"), "gru": ("r", "z"), "rnn": ()}
QUANTITIES = {"lstm": ("i", "f", "g", "o", "c", "h"), "gru": ("r", "z", "n", "h"), "rnn": ("h",)}
UNITS = 4


def began(cells: tuple[str, ...] = ("lstm", "rnn"), **changes: object) -> RunBegan:
    given = {
        "run": 7,
        "training_step": 0,
        "training_steps": 500,
        "paused": False,
        "entrants": tuple(
            EntrantBegan(name=cell.upper(), parameters=100, description=described(cell)) for cell in cells
        ),
        "matched": "hidden",
        "method": Method(),
        "settings": {"learning_rate": 0.01, "hidden_size": UNITS, "batch_size": 10, "forget_bias": 1.0},
        "chance": {"accuracy": 0.25, "loss": float(np.log(4))},
        "solved": {"accuracy": 0.99},
        **changes,
    }
    return RunBegan(**given)  # type: ignore[arg-type]


def described(cell: str) -> ModelDescription:
    return ModelDescription(
        name="made",
        title="Made",
        cell=cell,
        inputs="symbols",
        alphabet=("A", "·", "?"),
        input_size=3,
        hidden_size=UNITS,
        output="classes",
        classes=("A", "B", "C", "D"),
        task="made",
        example="A · · ?",
    )


def advanced(first: int, losses: np.ndarray, entrants: int = 2) -> RunAdvanced:
    """Training steps from `first` on, the loss of every entrant being `losses` plus its place."""
    steps = len(losses)
    loss = losses[:, None] + np.arange(entrants)
    return RunAdvanced(
        run=7,
        training_step=Array.of(np.arange(first, first + steps, dtype=np.int32)),
        loss=Array.of(loss.astype(np.float32)),
        accuracy=Array.of(np.full((steps, entrants), 0.5, np.float32)),
        gradient_norm=Array.of(np.full((steps, entrants), 3.0, np.float32)),
        clipped_norm=Array.of(np.full((steps, entrants), 1.0, np.float32)),
        sequences=10 * (first + steps - 1),
        steps_per_second=200.0,
        seconds_left=2.0,
        kept_every=5,
        kept_first=0,
    )


def snapshot(training_step: int, cells: tuple[str, ...] = ("lstm", "rnn")) -> RunSnapshot:
    return RunSnapshot(run=7, training_step=training_step, entrants=tuple(spreads(cell) for cell in cells))


def spreads(cell: str) -> tuple[GateSpread, ...]:
    nothing = np.empty(0, np.float32)
    return tuple(
        GateSpread(
            layer=0,
            quantity=name,
            quantiles=Array.of(np.array([0.0, 0.1, 0.5, 0.9, 1.0], np.float32)),
            left=Array.of(np.linspace(0, 1, UNITS, dtype=np.float32) if name in GATES[cell] else nothing),
            right=Array.of(np.linspace(1, 0, UNITS, dtype=np.float32) if name in GATES[cell] else nothing),
        )
        for name in QUANTITIES[cell]
    )


def halted(**changes: object) -> RunHalted:
    given = {
        "run": 7,
        "training_step": 90,
        "kept_step": 85,
        "entrant": 1,
        "loss": float("nan"),
        "what": "gradient",
        "layer": 0,
        "quantities": ("h",),
        "step": 3,
        "learning_rate": 0.5,
        "clip_norm": None,
        **changes,
    }
    return RunHalted(**given)  # type: ignore[arg-type]


def record(steps: int = 200, cells: tuple[str, ...] = ("lstm", "rnn"), **changes: object) -> RunRecord:
    """A run that has made so many training steps, with a few snapshots."""
    made = RunRecord(began(cells, **changes), "Made", "run 1", seed=3)
    made.take(advanced(1, np.linspace(2.0, 0.1, steps), len(cells)))
    for training_step in range(10, steps, 40):
        made.take_snapshot(snapshot(training_step, cells))
    return made
