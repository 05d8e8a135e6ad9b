"""What is looked for in a layer: a quantity, an order of its units, a stretch, a threshold, a rule.

Owns what was chosen of it, as far as the trace that is shown has it. It does not own the questions that come of it
(`looking`).
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from engine.protocol import FindPattern
from engine.protocol.looking import BY_SIMILARITY
from lstm_viz.trace import Trace
from lstm_viz.tracing import Tracing

THRESHOLDS = {"c": 0.5, "h": 0.3, "g": 0.5, "n": 0.5}  # the first ones; of a gate 0.5
NARROWEST_AROUND = 10  # steps before and after a stretch that are looked at, at least


class Sought(QObject):
    """What is chosen now; how it changes is for who asks about it."""

    def __init__(self, tracing: Tracing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tracing = tracing
        self._quantity = ""
        self._order = BY_SIMILARITY
        self._stretch: tuple[int, int] | None = None
        self._thresholds: dict[str, float] = {}
        self._rule = self._typed = ""

    @property
    def quantity(self) -> str:
        """The quantity that text and image show: c, or h where the cell has no c, until another is chosen."""
        trace = self._tracing.trace
        if trace is None:
            return "h"
        return self._quantity if self._quantity in trace.overview.unit_peak else trace.overview.memory

    @property
    def chosen_quantity(self) -> str:
        """The quantity that was chosen; "" where none was."""
        return self._quantity

    @property
    def quantities(self) -> tuple[str, ...]:
        """Those that can be chosen: the memory first, the gates last."""
        trace = self._tracing.trace
        names = () if trace is None else tuple(trace.overview.unit_peak)
        return tuple(sorted(names, key=lambda name: (name not in "ch", name == "h")))

    @property
    def order(self) -> str:
        """How the image's rows are ordered, one of ORDERS."""
        return self._order

    @property
    def stretch(self) -> tuple[int, int] | None:
        """The brushed steps start … stop-1."""
        return self._stretch

    @property
    def threshold(self) -> float:
        """From which value a unit is on."""
        return self._thresholds.get(self.quantity, THRESHOLDS.get(self.quantity, 0.5))

    @property
    def rule(self) -> str:
        """The rule that was asked for last, as it was typed."""
        return self._rule

    @property
    def typed_rule(self) -> str:
        """The rule that was typed last; "" where none was, or a column of labels was asked for since."""
        return self._typed

    @property
    def thresholds(self) -> dict[str, float]:
        """Those that were chosen, by quantity."""
        return dict(self._thresholds)

    def _within(self, stretch: tuple[int, int] | None) -> tuple[int, int] | None:
        """As much of a stretch as there are steps; None where that is nothing."""
        trace = self._tracing.trace
        if stretch is None or trace is None:
            return stretch
        start, stop = max(0, stretch[0]), min(trace.steps, stretch[1])
        return (start, stop) if start < stop else None

    def _pattern_wanted(self, trace: Trace, stretch: tuple[int, int]) -> FindPattern:
        """The question for the units that are on in a stretch and off around it."""
        start, stop = stretch
        return FindPattern(
            trace=trace.number,
            layer=trace.layer,
            direction=trace.direction,
            quantity=self.quantity,
            start=start,
            stop=stop,
            threshold=self.threshold,
            around=max(NARROWEST_AROUND, stop - start),
        )
