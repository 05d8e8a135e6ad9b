"""What of one window's models may take longer than half a second, made known to its `WorkBar`.

Owns which that is, and its words. What a panel tells itself while it is shown is not told twice.
"""

from __future__ import annotations

from collections.abc import Callable

from lstm_viz.core import Core
from lstm_viz.words import tr
from lstm_viz.work_bar import Work, Works


def tell(works: Works, core: Core, has_timeline: Callable[[], bool]) -> None:
    """`has_timeline`: whether what is shown tells by itself that a sequence is computed."""
    opening = core.opening
    inspection, laboratory, tracing, beside = core.inspection, core.laboratory, core.tracing, core.companion

    def computing() -> str:
        told = has_timeline() or tracing.progress is None
        return "" if told else tr("Computing every step of the sequence …")

    works.add(Work(lambda: opening.working, opening.forget), opening.working_changed)
    works.add(Work(lambda: inspection.working, inspection.leave_off), inspection.busy_changed)
    seeds = Work(lambda: laboratory.working, laboratory.leave_off, lambda: laboratory.progress)
    works.add(seeds, laboratory.busy_changed)
    works.add(Work(computing, tracing.cancel, lambda: tracing.progress), tracing.progress_changed)
    works.add(Work(lambda: beside.working, beside.leave_off, lambda: beside.share), beside.working_changed)
