"""What a run is begun with that goes on from another one. Knows no Qt.

Owns what is taken over and what is not. It does not own which run is gone on with, nor when (`training`).
"""

from __future__ import annotations

from msgspec.structs import replace

from engine.protocol import BeginRun, Branch, Resume, RunSteered, Setting
from lstm_viz.runs.record import RunRecord


def branched(plan: BeginRun, record: RunRecord, training_step: int) -> BeginRun:
    """On from an earlier training step of a run that was begun by `plan`; without an end where that is behind."""
    steps = 0 if record.over and record.training_steps <= training_step else record.training_steps
    origin = Branch(run=record.number, training_step=training_step)
    return replace(plan, origin=origin, method=record.method, training_steps=steps, paused=False)


def resumed(plan: BeginRun, record: RunRecord, upload: int, *, paused: bool) -> BeginRun:
    """On from a checkpoint of a run, which the engine gets as an upload, as the run is now."""
    return replace(
        plan,
        origin=Resume(upload=upload),
        method=record.method,
        training_steps=record.training_steps,
        paused=paused,
    )


def of_file(plan: BeginRun, upload: int) -> BeginRun:
    """On with the run in a checkpoint file, which says by itself what it is, until it is stopped."""
    return replace(plan, origin=Resume(upload=upload), settings={}, training_steps=0, paused=False)


def steered(
    plan: BeginRun, reply: RunSteered, settings: dict[str, Setting], training_steps: int | None
) -> BeginRun:
    """What a run would be begun with that is as this one was changed."""
    steps = plan.training_steps if training_steps is None else training_steps
    return replace(plan, method=reply.method, settings={**plan.settings, **settings}, training_steps=steps)
