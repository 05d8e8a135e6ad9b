"""A trained model made fit to be handed out: examined, observed, and described in its own file.

Owns what a model file says of how the model came to be, and what it can do. It does not own examinations and
stories: those are the task's.
"""

from __future__ import annotations

import math
from collections.abc import Generator, Mapping

import msgspec
from torch import Tensor

from engine.beside import beside
from engine.model import SequenceModel
from engine.protocol import Entrant, Setting
from engine.runs.moment import Moment
from engine.runs.one_thread import one_thread
from engine.runs.plan import RECIPE
from engine.runs.run import Run
from engine.runs.start import EXAMINATION, OBSERVATION, stream
from engine.tasks.task import Observation
from engine.traced import traced


def certified(run: Run, entrant: int, moment: Moment, name: str = "") -> Generator[None, None, SequenceModel]:
    """An entrant as it was, with scores on fresh sequences, the unit to look at, and its story: work in turns.

    A model that has not solved its task gets no story: what it would tell need not be so.
    """
    task, seed = run.task, run.plan.seed
    model = run.weights_at(entrant, moment)
    # Of now: the run may be steered while its model is examined.
    settings, again = _settings(run, moment), command(run, moment)

    def examine() -> dict[str, float]:
        with one_thread():
            return task.examine(model, stream(seed, EXAMINATION))

    def observe() -> Observation:
        look = task.observe if "c" in model.cell.states else task.glance
        with one_thread():
            return look(lambda inputs: gates(model, inputs), stream(seed, OBSERVATION))

    scores = yield from beside(examine)
    observation = yield from beside(observe)
    scores = {**scores, **observation.scores}
    solved = all(scores[score] >= least for score, least in task.solved.items())
    model.description = msgspec.structs.replace(
        model.description,
        name=name or task.name,
        task=task.name,
        settings=settings,
        seed=seed,
        command=again,
        story=observation.story if solved else "",
        unit=observation.unit,
        scores={score: round(value, 4) for score, value in scores.items() if math.isfinite(value)},
    )
    return model


def gates(model: SequenceModel, inputs: Tensor) -> Mapping[str, Tensor]:
    """The last layer's gates and states over a batch of sequences, (T, B, H) each."""
    part = traced(model, inputs)[-1]
    return {quantity: part[quantity] for quantity in part.cell.overview}


def command(run: Run, moment: Moment) -> str:
    """The command that makes the same model again; empty where none does."""
    plan = run.plan
    alone = len(plan.entrants) == 1 and plan.entrants[0].hidden_size is None and plan.entrants[0].layers is None
    if not (plan.as_planned and alone and plan.method == RECIPE and moment.training_step == plan.training_steps):
        return ""
    cell = "" if plan.entrants[0].cell == Entrant(name="").cell else f" --cell {plan.entrants[0].cell}"
    changes = "".join(f" --set {setting}={value}" for setting, value in plan.settings.items())
    return f"lstm-viz train {plan.task}{cell} --seed {plan.seed}{changes} --save {plan.task}.safetensors"


def _settings(run: Run, moment: Moment) -> dict[str, Setting]:
    """The task's settings as the model was trained with them, and of the method what is not the recipe's."""
    settings: dict[str, Setting] = msgspec.structs.asdict(run.task.settings)
    settings["training_steps"] = moment.training_step
    method = run.plan.method
    for name, usual in msgspec.structs.asdict(RECIPE).items():
        value = getattr(method, name)
        if value != usual:
            settings[name] = 0.0 if value is None else value
    return settings


def finished(work: Generator[None, None, SequenceModel]) -> SequenceModel:
    """What work in pieces comes to, for those who have nothing else to do."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            model: SequenceModel = end.value
            return model
