"""How the runs of a document are called, and which of them are laid over each other: what is undone of that."""

from __future__ import annotations

from dataclasses import dataclass

from lstm_viz.runs.record import RunRecord
from lstm_viz.runs.training import Training


@dataclass(frozen=True)
class ShownRun:
    """A run with its name, and whether its curves are shown."""

    record: RunRecord
    name: str
    shown: bool


ShownRuns = tuple[ShownRun, ...]


def shown_runs(training: Training) -> ShownRuns:
    """The runs that were trained, or came with a document."""
    runs = (record for record in training.runs if record.opened or not record.stored)
    return tuple(ShownRun(record, record.name, record.shown) for record in runs)


def show_runs(training: Training, runs: ShownRuns) -> None:
    """Names and shows runs as they were; one that was forgotten is kept again, and one that is not among them is
    forgotten, unless it is newer than all of them.
    """
    known, last = [run.record for run in runs], max((run.record.number for run in runs), default=0)
    for run in runs:
        run.record.name, run.record.shown = run.name, run.shown
    newer = [record for record in training.runs if record.number > last and record not in known]
    training.keep([*known, *newer])
