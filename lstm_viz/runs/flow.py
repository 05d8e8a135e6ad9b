"""How far the gradient reaches in each model of a run, as it was measured at a training step. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass

from engine.protocol import GradientsMeasured
from lstm_viz.runs.record import RunRecord


@dataclass(frozen=True, eq=False)
class Flow:
    """`measured` has one entry an entrant, in their order; `labels` name the steps of the sequence."""

    record: RunRecord
    training_step: int
    measured: GradientsMeasured
    labels: tuple[str, ...]
    stored: bool = False  # measured earlier, not just now
