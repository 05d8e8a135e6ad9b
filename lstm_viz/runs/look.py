"""One look at the models of a run: what has come of it so far. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.protocol import GradientsMeasured
from lstm_viz.runs.record import RunRecord
from lstm_viz.sequence import Sequence
from lstm_viz.trace import Trace


@dataclass(eq=False)
class Look:
    """`models` are the engine's numbers of the entrants' models; `began` is when it was asked for."""

    record: RunRecord
    began: float
    models: list[int] = field(default_factory=list)
    training_step: int = 0
    sequence: Sequence | None = None
    traces: dict[int, int] | None = None  # an entrant's place: the engine's number of its trace
    shown: Trace | None = None
    flow: GradientsMeasured | None = None
    engine_ms: float = 0.0
