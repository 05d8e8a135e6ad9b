"""What a run tells its window, as messages.

Owns the way from a run's own values to replies. It does not own when they are sent (`trainings`).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec.structs import asdict

from engine.protocol import (
    Array,
    EntrantBegan,
    RunAdvanced,
    RunBegan,
    RunEnded,
    RunHalted,
    RunRestored,
    RunSnapshot,
    RunSteered,
    Setting,
)
from engine.runs.plan import parameters_of
from engine.runs.run import Run, TrainingStep
from engine.runs.spread import spreads
from engine.tasks.task import Batch


def began(number: int, run: Run, paused: bool) -> RunBegan:
    """What the run is."""
    plan = run.plan
    return RunBegan(
        run=number,
        training_step=run.training_step,
        training_steps=plan.training_steps,
        paused=paused,
        entrants=_entrants(run),
        matched=plan.matched,
        method=plan.method,
        settings=settings_of(run),
        chance=dict(run.task.chance),
        solved=dict(run.task.solved),
    )


def restored(number: int, run: Run) -> RunRestored:
    """Where a run that came out of a file stands."""
    return RunRestored(
        run=number,
        training_step=run.training_step,
        kept_every=run.history.every,
        kept_first=run.history.first.training_step,
        entrants=_entrants(run),
    )


def _entrants(run: Run) -> tuple[EntrantBegan, ...]:
    return tuple(
        EntrantBegan(name=entrant.name, parameters=parameters_of(one), description=one)
        for entrant, one in zip(run.plan.entrants, run.plan.descriptions, strict=True)
    )


def advanced(number: int, run: Run, steps: Sequence[TrainingStep]) -> RunAdvanced:
    """Every training step's scalars."""
    scalars = np.array([step.scalars for step in steps], np.float32)  # (n, E, 4)
    loss, accuracy, gradient_norm, clipped_norm = (scalars[..., place] for place in range(4))
    left = run.plan.training_steps - run.training_step
    return RunAdvanced(
        run=number,
        training_step=Array.of(np.array([step.training_step for step in steps], np.int32)),
        loss=Array.of(loss),
        accuracy=Array.of(accuracy),
        gradient_norm=Array.of(gradient_norm),
        clipped_norm=Array.of(clipped_norm),
        sequences=run.sequences,
        steps_per_second=run.pace.steps_per_second(),
        seconds_left=run.pace.seconds_left(left) if run.plan.training_steps else None,
        kept_every=run.history.every,
        kept_first=run.history.first.training_step,
    )


def snapshot(number: int, run: Run, batch: Batch) -> RunSnapshot:
    """What the gates of all entrants do over sequences of a batch."""
    models = (run.weights_at(entrant, run.newest) for entrant in range(len(run.learners)))
    return RunSnapshot(
        run=number, training_step=run.training_step, entrants=tuple(spreads(model, batch) for model in models)
    )


def halted(number: int, run: Run) -> RunHalted:
    """Why the run stands still. Raises ValueError where it does not."""
    halt = run.halt
    if halt is None:
        raise ValueError("the run has not halted")
    return RunHalted(
        run=number,
        training_step=halt.training_step,
        kept_step=halt.kept_step,
        entrant=halt.entrant,
        loss=halt.loss,
        what=halt.first.what,
        layer=halt.first.layer,
        quantities=halt.first.quantities,
        step=halt.first.step,
        learning_rate=halt.learning_rate,
        clip_norm=halt.clip_norm,
    )


def steered(number: int, run: Run, paused: bool) -> RunSteered:
    """What is in force."""
    return RunSteered(
        run=number,
        training_step=run.training_step,
        training_steps=run.plan.training_steps,
        paused=paused,
        method=run.plan.method,
        settings=settings_of(run),
    )


def ended(number: int, run: Run) -> RunEnded:
    """That all training steps are done."""
    return RunEnded(run=number, training_step=run.training_step, sequences=run.sequences, seconds=run.pace.seconds)


def settings_of(run: Run) -> dict[str, Setting]:
    """All settings of the task, in force."""
    return asdict(run.task.settings)
