"""One look at the models of a run: what has come of it so far. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import monotonic

from engine.protocol import GradientsMeasured
from lstm_viz.runs.record import RunRecord
from lstm_viz.sequence import Sequence
from lstm_viz.trace import Trace

LEAST_MS = 100  # between two looks at the model
SHARE = 0.05  # of the engine's time that looks may take
OVERHEAD = 1.5  # a look takes the engine so much more than its trace and its gradients alone


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

    def pause_ms(self) -> int:
        """How long it is until the next one, now that this one is shown."""
        gone = 1000 * (monotonic() - self.began)
        return round(max(LEAST_MS, OVERHEAD * self.engine_ms / SHARE - gone))
