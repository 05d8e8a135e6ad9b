"""Looking through a whole layer: what it learned, the order of its units, units found by a pattern or by a rule.

Owns the newest answer to each question about what is looked for (`sought`), and when it is asked. An answer is
about the layer and direction whose trace is shown, and is forgotten with that; what is brushed stays as long as
the sequence, and is looked for again in another layer, or after a change. It does not own the answers'
arithmetic (the engine's) nor the image (`image_tiles`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from engine.protocol import (
    FindPattern,
    LayerMeasured,
    MeasureLayer,
    OrderUnits,
    PatternFound,
    RuleScored,
    ScoreRule,
    UnitsOrdered,
)
from engine.protocol.looking import BY_NUMBER, ORDERS
from lstm_viz.engine_client import EngineClient
from lstm_viz.engine_state import EngineState, Phase
from lstm_viz.errors import UserError
from lstm_viz.newest import Newest
from lstm_viz.rules import marks_in, marks_of
from lstm_viz.sought import Sought
from lstm_viz.trace import Trace
from lstm_viz.tracing import Tracing
from lstm_viz.words import to_translate, tr
from lstm_viz.workers import Worker

DOING: Mapping[type, str] = to_translate(
    {
        MeasureLayer: "Measuring what the layer learned …",
        OrderUnits: "Ordering the units …",
        FindPattern: "Looking for units that are on there …",
        ScoreRule: "Scoring every unit by the rule …",
    }
)


class Looking(Sought):
    """Signals: `quantity_changed`, `stretch_changed` (what is brushed, or the threshold), `measured`, `ordered`,
    `pattern_found`, `rule_scored` (an answer has come, or is no more), `refused` (a UserError or None),
    `working_changed`.
    """

    quantity_changed = Signal()
    stretch_changed = Signal()
    measured = Signal()
    ordered = Signal()
    pattern_found = Signal()
    rule_scored = Signal()
    refused = Signal(object)
    working_changed = Signal()

    def __init__(self, tracing: Tracing, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(tracing, parent)
        self._client = client
        self._worker = Worker(self)
        self._active = False
        self._part: tuple[int, int, str, bool] | None = None
        self._read: object = None  # the sequence that the stretch is of
        self._questions = Newest(client, self.working_changed.emit)
        self._measurement: LayerMeasured | None = None
        self._units: UnitsOrdered | None = None
        self._pattern: PatternFound | None = None
        self._scores: RuleScored | None = None
        self._problem: UserError | None = None
        for changed in (tracing.trace_changed, tracing.refused):
            changed.connect(self._on_trace_changed)
        client.state_changed.connect(self._on_engine_state)
        self._on_trace_changed()

    # --- what is looked for ------------------------------------------------------------------------------------

    @property
    def units(self) -> NDArray[np.int64] | None:
        """Which unit stands in each row, (units,); None where it is not known, and they stand by number."""
        if self._order == BY_NUMBER or self._units is None:
            return None
        return self._units.units.numpy().astype(np.int64)

    @property
    def measurement(self) -> LayerMeasured | None:
        return self._measurement

    @property
    def pattern(self) -> PatternFound | None:
        return self._pattern

    @property
    def scores(self) -> RuleScored | None:
        return self._scores

    @property
    def problem(self) -> UserError | None:
        """Why what was asked last did not come."""
        return self._problem

    @property
    def waiting(self) -> bool:
        """Whether the model that is there has no trace yet, and will not have one without another sequence."""
        return self._tracing.of_model_before and self._tracing.problem is not None

    def set_active(self, active: bool) -> None:
        """Whether somebody looks; until then nothing is asked."""
        self._active = active
        self._watch()
        if active:
            self._ask_what_is_missing()

    def set_quantity(self, quantity: str) -> None:
        before = self.quantity
        self._quantity = quantity  # "" the memory, or h where the cell has none
        if self.quantity != before:
            self._watch()
            self._units = None
            self.quantity_changed.emit()
            self.ordered.emit()
            self._ask_what_is_missing()
            self._find()

    def set_order(self, order: str) -> None:
        assert order in ORDERS
        if order != self._order:
            self._order = order
            self._units = None
            self.ordered.emit()
            self._ask_what_is_missing()

    def set_stretch(self, stretch: tuple[int, int] | None, *, final: bool = True) -> None:
        """Brushes the steps start … stop-1; the units are looked for when it is `final`."""
        stretch = self._within(stretch)
        changed = stretch != self._stretch
        self._stretch = stretch
        if changed:
            self.stretch_changed.emit()
        if final:
            self._find()

    def set_threshold(self, threshold: float) -> None:
        if threshold != self.threshold:
            self._thresholds[self.quantity] = threshold
            self.stretch_changed.emit()
            self._find()

    def set_thresholds(self, thresholds: Mapping[str, float]) -> None:
        """Other thresholds for every quantity; those that are not named are as at first."""
        before, self._thresholds = self.threshold, dict(thresholds)
        if self.threshold != before:
            self.stretch_changed.emit()
            self._find()

    def score_rule(self, rule: str) -> None:
        """Looks for the units that follow a typed rule."""
        trace = self._tracing.trace
        if trace is not None:
            self._typed = rule
            labels, joined = trace.sequence.labels, trace.model.inputs == "text"
            self._score(rule, lambda: marks_of(rule, labels, joined=joined))

    def score_labels(self, path: Path) -> None:
        """Looks for the units that follow a column of labels."""
        trace = self._tracing.trace
        if trace is not None:
            self._typed = ""
            steps = trace.steps
            self._score(path.name, lambda: marks_in(path, steps))

    @property
    def working(self) -> str:
        """What is computed just now, in words; "" while nothing is."""
        return next((tr(DOING[kind]) for kind in self._questions.under_way if kind in DOING), "")

    @property
    def share(self) -> float | None:
        """How much of it is done, from 0 to 1; None where nobody knows."""
        return next(iter(self._questions.under_way.values()), None)

    def leave_off(self) -> None:
        """Stops it; what was found before stays."""
        self._questions.stop()

    def close(self) -> None:
        """Waits for a rule that is being read."""
        self._worker.close()

    def _watch(self) -> None:
        """A long sequence's image appears while it is recorded, of this quantity or else of the memory."""
        self._tracing.watch((self._quantity or "memory") if self._active else "")

    # --- questions and answers ---------------------------------------------------------------------------------

    def _score(self, rule: str, marks: Callable[[], NDArray[np.uint8]]) -> None:
        part = self._part
        self._rule, self._scores = rule, None
        self.rule_scored.emit()

        def on_marks(found: NDArray[np.uint8]) -> None:
            trace = self._asked_trace()
            if part != self._part or trace is None:
                return
            body = ScoreRule(
                trace=trace.number,
                layer=trace.layer,
                direction=trace.direction,
                quantity=self.quantity,
                upload=self._client.upload(found.tobytes()),
            )
            self._ask(body, self._on_scores)

        self._worker.run(marks, on_marks, self._set_problem)

    def _find(self) -> None:
        trace = self._asked_trace()
        if self._stretch is None or trace is None:
            if self._pattern is not None:
                self._pattern = None
                self.pattern_found.emit()
            return
        self._ask(self._pattern_wanted(trace, self._stretch), self._on_pattern)

    def _ask_what_is_missing(self) -> None:
        trace = self._asked_trace()
        if trace is None:
            return
        part: dict[str, Any] = {"trace": trace.number, "layer": trace.layer, "direction": trace.direction}
        if self._order != BY_NUMBER and self._units is None:
            self._ask(OrderUnits(**part, quantity=self.quantity, order=self._order), self._on_order)
        if self._measurement is None and not self._questions.waits_for(MeasureLayer):
            self._ask(MeasureLayer(**part), self._on_measured)

    def _asked_trace(self) -> Trace | None:
        """The trace that the engine can be asked about; None while nobody looks, or it is a stored one."""
        trace = self._tracing.trace
        known = trace is not None and not trace.stored and self._part is not None
        return trace if self._active and known else None

    def _ask(self, body: Any, on_answer: Callable[[Any], None]) -> None:
        def on_reply(reply: Any) -> None:
            self._set_problem(None)
            on_answer(reply)

        self._questions.ask(body, on_reply, self._set_problem)

    def _on_measured(self, reply: LayerMeasured) -> None:
        self._measurement = reply
        self.measured.emit()

    def _on_order(self, reply: UnitsOrdered) -> None:
        self._units = reply
        self.ordered.emit()

    def _on_pattern(self, reply: PatternFound) -> None:
        self._pattern = reply
        self.pattern_found.emit()

    def _on_scores(self, reply: RuleScored) -> None:
        self._scores = reply
        self.rule_scored.emit()

    def _set_problem(self, problem: UserError | None) -> None:
        if problem is not self._problem:
            self._problem = problem
            self.refused.emit(problem)

    def _on_trace_changed(self) -> None:
        trace = None if self.waiting else self._tracing.trace
        part = None if trace is None else (trace.number, trace.layer, trace.direction, trace.stored)
        if part == self._part:
            return
        self._part = part
        self._questions.forget()
        self._measurement = self._units = self._pattern = self._scores = None
        read = None if trace is None else (trace.model.inputs, trace.sequence.text, trace.steps)
        if read != self._read:
            self._stretch, self._typed = None, ""
        self._read = read
        self._set_problem(None)
        for changed in (self.quantity_changed, self.stretch_changed, self.measured, self.ordered):
            changed.emit()
        self.pattern_found.emit()
        self.rule_scored.emit()
        self._ask_what_is_missing()
        self._find()

    def _on_engine_state(self, state: EngineState) -> None:
        if state.phase is Phase.READY:
            self._ask_what_is_missing()
