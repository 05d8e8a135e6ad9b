"""What a lesson asks of the stage, in the words of those who bring it about: a scene, what is measured, a run.

Owns what a `do` leaves out. It does not own the stage (`stage`), nor how a scene comes (`staging`).
"""

from __future__ import annotations

from engine.protocol import JACOBIAN, BeginRun, Method
from lstm_viz.changes import ListedChange
from lstm_viz.learn.lesson import Do, Race
from lstm_viz.learn.lesson import Laboratory as LessonLaboratory
from lstm_viz.model_shelf import ModelShelf
from lstm_viz.models import FIRST
from lstm_viz.runs.setup import entrants_of
from lstm_viz.scene import Measured, Scene
from lstm_viz.staging import Staging
from lstm_viz.tracing import Tracing

BEFORE_THE_FIRST = 0.37  # of a phase: what the step reads has come, and nothing of it is computed yet
ALL_PHASES = 16.0  # more than any cell has


def scene_of(do: Do, shelf: ModelShelf) -> Scene:
    """What is wanted as a scene; gradients are measured with some model on the stage."""
    laboratory = None if do.gradients is None else measured_of(do.gradients)
    model = do.model or FIRST
    example = shelf.of(model)[0].example
    return Scene(
        model=model,
        sequence=example if do.sequence is None else do.sequence,
        layer=do.layer or 1,
        direction=do.direction or "forward",
        step=do.step or 1,
        phase=ALL_PHASES if do.phase is None else max(BEFORE_THE_FIRST, float(do.phase)),
        unit=do.unit,
        changes=tuple(ListedChange(change) for change in do.changes or ()),
        untouched=False,
        beside=do.beside or "",
        laboratory=laboratory,
    )


def bring(staging: Staging, tracing: Tracing, scene: Scene) -> None:
    """Applies a scene, and asks for the trace where nothing else does: of a document that is as it was, but was
    never traced, or was refused. Raises UserError.
    """
    untraced = tracing.untouched is None or tracing.problem is not None
    staging.apply(scene)
    if untraced and staging.waiting:
        tracing.retrace()


def measured_of(laboratory: LessonLaboratory) -> Measured:
    """The knobs as a scene has them."""
    by_radius = laboratory.spectral_radius is not None
    return Measured(
        of_trace=False,
        cells=laboratory.cells,
        length=laboratory.length,
        step=laboratory.step or 0,
        hidden_size=laboratory.hidden_size,
        input_scale=laboratory.input_scale,
        by_radius=by_radius,
        strength=laboratory.spectral_radius if by_radius else laboratory.weight_scale,
        forget_bias=laboratory.forget_bias,
        start=laboratory.start,
        seed=laboratory.seed,
        repeated=False,
        metric={"memory": "", "jacobian": JACOBIAN}.get(laboratory.metric, laboratory.metric),
    )


def plan_of(race: Race) -> BeginRun:
    """What a race asks of the engine."""
    return BeginRun(
        run=0,
        task=race.task,
        entrants=entrants_of(race.cells),
        seed=race.seed,
        matched=race.matched,
        settings=dict(race.settings),
        training_steps=race.training_steps,
        method=Method(clip_norm=race.clip_norm or None),
    )
