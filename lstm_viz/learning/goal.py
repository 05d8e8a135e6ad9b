"""A goal that one reaches by changing the cell: which of its checks hold now, and whether it was reached.

Owns when the checks are made, and which changes count. It does not own what they speak of (`asking`).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from lstm_viz.learn.context import Context
from lstm_viz.learn.expressions import ExpressionError, holds
from lstm_viz.learn.lesson import Check, Try
from lstm_viz.learning.stage import LessonStage

CHECK_MS = 30  # changes that come closer together are checked once


class Goal(QObject):
    """Signals: `checked` (the checks came to something else), `reached_first`. `context` gives what an expression
    can speak of; None while the numbers are not here.
    """

    checked = Signal()
    reached_first = Signal()

    def __init__(
        self, stage: LessonStage, context: Callable[[], Context | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._stage = stage
        self._context = context
        self._goal: Try | None = None
        self._holds: tuple[bool, ...] = ()
        self._allowed = True
        self._reached = False
        self.solved_for_them = False  # its solution was shown
        self._soon = QTimer(self, singleShot=True, interval=CHECK_MS)
        self._soon.timeout.connect(self._check)
        for changed in (stage.tracing.trace_changed, stage.laboratory.measured, stage.laboratory.jacobian_came):
            changed.connect(self.check_soon)
        stage.training.advanced.connect(self.check_soon)
        stage.training.changed.connect(self.check_soon)

    @property
    def checks(self) -> tuple[bool, ...]:
        """Which of the checks hold now."""
        return self._holds

    @property
    def reached(self) -> bool:
        """Whether the goal was reached, once."""
        return self._reached

    @property
    def wrong_tools(self) -> bool:
        """Whether something was changed that does not count."""
        return self._goal is not None and not self._tools_allowed(self._goal)

    def begin(self, goal: Try | None) -> None:
        """Another goal; None: there is none."""
        self._goal = goal
        self._holds = () if goal is None else (False,) * len(goal.checks)
        self._allowed, self._reached, self.solved_for_them = True, False, False
        if goal is None:
            self._soon.stop()

    def reword(self, goal: Try | None) -> None:
        """The same goal in other words; what was reached is reached."""
        self._goal = goal

    def check_soon(self) -> None:
        """Something on the stage is another."""
        if self._goal is not None:
            self._soon.start()

    def _check(self) -> None:
        goal, context = self._goal, self._context()
        if goal is None or context is None:
            return
        now = tuple(_holds_now(check, context) for check in goal.checks), self._tools_allowed(goal)
        if now == (self._holds, self._allowed):
            return
        self._holds, self._allowed = now
        self.checked.emit()
        if all(self._holds) and self._allowed and not self._reached:
            self._reached = True
            self.reached_first.emit()

    def _tools_allowed(self, goal: Try) -> bool:
        if not goal.tools:
            return True
        changes = self._stage.changes.enabled_for(self._stage.document.model)
        return all(change.__struct_config__.tag in goal.tools for change in changes)


def _holds_now(check: Check, context: Context) -> bool:
    try:
        return holds(check.holds, context)
    except ExpressionError:
        return False  # what it speaks of has not come yet
