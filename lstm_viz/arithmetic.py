"""The selected unit's sums at the selected step: asked of the engine, and held.

Owns what is asked and what was answered, the last few. One question is under way at a time; what is looked at when
its answer comes is asked next, so that playing and dragging never queue up. It does not own traces (`tracing`).
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from engine.protocol import ArithmeticRead, ReadArithmetic
from lstm_viz.engine_client import EngineClient
from lstm_viz.errors import UserError
from lstm_viz.selection import Selection
from lstm_viz.sums import UnitSum, unit_sums
from lstm_viz.tracing import Tracing

KEPT = 64

Sums = Mapping[str, UnitSum]


class Arithmetic(QObject):
    """Signal: `changed` when the sums of what is selected came, or were refused."""

    changed = Signal()

    def __init__(
        self, tracing: Tracing, selection: Selection, client: EngineClient, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tracing = tracing
        self._selection = selection
        self._client = client
        self._held: dict[ReadArithmetic, Sums] = {}
        self._asked: ReadArithmetic | None = None
        self._refused: tuple[ReadArithmetic, UserError] | None = None
        for signal in (selection.moment_changed, selection.unit_changed, tracing.trace_changed):
            signal.connect(self._ask)
        self._ask()

    @property
    def sums(self) -> Sums | None:
        """Each gate's sum of the selected unit and step, by the gate's quantity; None while they are not here."""
        looked_at = self._looked_at()
        return None if looked_at is None else self._held.get(looked_at)

    @property
    def pending(self) -> bool:
        """Whether an answer is under way."""
        return self._asked is not None

    @property
    def problem(self) -> UserError | None:
        """Why the sums of what is selected will not come, where they will not."""
        if self._refused is None or self._refused[0] != self._looked_at():
            return None
        return self._refused[1]

    def _looked_at(self) -> ReadArithmetic | None:
        """What asks for the sums of what is selected; None where no engine holds its trace."""
        trace = self._tracing.trace
        if trace is None or trace.stored:
            return None
        return ReadArithmetic(
            trace=trace.number,
            layer=trace.layer,
            direction=trace.direction,
            step=min(self._selection.step, trace.steps - 1),
            unit=min(self._selection.unit, trace.units - 1),
        )

    def _ask(self) -> None:
        wanted = self._looked_at()
        if wanted is None or self._asked is not None or wanted in self._held or self.problem is not None:
            return
        self._asked = wanted
        self._client.send(
            wanted,
            on_reply=lambda reply: self._on_reply(wanted, reply),
            on_failure=lambda error: self._on_failure(wanted, error),
            on_dropped=self._on_dropped,
        )

    def _on_reply(self, asked: ReadArithmetic, reply: object) -> None:
        self._asked = None
        if isinstance(reply, ArithmeticRead):
            if len(self._held) >= KEPT:
                self._held.pop(next(iter(self._held)))
            self._held[asked] = unit_sums(reply)
            if asked == self._looked_at():
                self.changed.emit()
        self._ask()

    def _on_failure(self, asked: ReadArithmetic, error: UserError) -> None:
        self._asked = None
        self._refused = asked, error
        self.changed.emit()
        self._ask()

    def _on_dropped(self) -> None:
        self._asked = None
