"""What a run is to be: its task, its models, how they are trained, and for how long.

Owns the plan, and the sizes of the models in it. It does not own their first weights (`start`).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import msgspec
import torch
from msgspec.structs import replace

from engine import tasks
from engine.model import SequenceModel
from engine.protocol import OPTIMISERS, SCHEDULES, Entrant, Method, ModelDescription, Setting
from engine.tasks.task import BadSettingError, Task

LARGEST = 4096  # hidden units
DEEPEST = 16  # layers

# How the shipped models are trained, and any by `lstm-viz train`.
RECIPE = Method(optimiser="adam", schedule="cosine", clip_norm=1.0)


class RunPlan(msgspec.Struct, frozen=True, kw_only=True):
    """All that is needed, beside a moment, to build a run again."""

    task: str
    settings: dict[str, Setting]  # those that differ from the task's own
    seed: int
    entrants: tuple[Entrant, ...]
    descriptions: tuple[ModelDescription, ...]  # of the entrants' models, in their order
    matched: str
    method: Method
    training_steps: int  # 0: until it is stopped
    as_planned: bool  # whether it has run as it was begun: a command can then repeat it


def planned(
    task: str,
    seed: int = 0,
    settings: Mapping[str, Setting] | None = None,
    *,
    entrants: Sequence[Entrant] = (Entrant(name="LSTM"),),
    matched: str = "",
    method: Method = RECIPE,
    training_steps: int | None = None,
) -> RunPlan:
    """A run with fresh weights, for so many training steps: None for the task's own number, 0 for no end.

    Raises UnknownTaskError, UnknownCellError, or BadSettingError where it cannot be.
    """
    configured = tasks.find(task).configured(settings or {})
    return RunPlan(
        task=task,
        settings=dict(settings or {}),
        seed=seed,
        entrants=tuple(entrants),
        descriptions=descriptions(configured, entrants, matched),
        matched=matched,
        method=method,
        training_steps=configured.settings.training_steps if training_steps is None else training_steps,
        as_planned=True,
    )


def descriptions(task: Task, entrants: Sequence[Entrant], matched: str) -> tuple[ModelDescription, ...]:
    """The entrants' models: sizes as they ask, or as the first one's H or number of parameters makes them.

    Raises UnknownCellError where there is no such cell, BadSettingError for sizes that no model can have.
    """
    own = task.describe()
    found: list[ModelDescription] = []
    for entrant in entrants:
        hidden_size = own.hidden_size if entrant.hidden_size is None else entrant.hidden_size
        layers = own.num_layers if entrant.layers is None else entrant.layers
        if not (1 <= hidden_size <= LARGEST and 1 <= layers <= DEEPEST):
            raise BadSettingError(
                f"{hidden_size} units in {layers} layers, not up to {LARGEST} in up to {DEEPEST}"
            )
        wanted = replace(own, task=task.name, cell=entrant.cell, hidden_size=hidden_size, num_layers=layers)
        if found and matched == "hidden":
            wanted = replace(wanted, hidden_size=found[0].hidden_size)
        elif found and matched == "parameters":
            wanted = _with_parameters(wanted, parameters_of(found[0]))
        found.append(wanted)
    return tuple(found)


def check_method(method: Method, training_steps: int) -> None:
    """Raises BadSettingError for a method that there is not."""
    if method.optimiser not in OPTIMISERS:
        raise BadSettingError(f"the optimiser is {method.optimiser!r}, not one of {', '.join(OPTIMISERS)}")
    if method.schedule not in SCHEDULES:
        raise BadSettingError(f"the schedule is {method.schedule!r}, not one of {', '.join(SCHEDULES)}")
    if method.clip_norm is not None and not 0 < method.clip_norm < math.inf:
        raise BadSettingError(f"a gradient cannot be clipped to a norm of {method.clip_norm}")
    if training_steps < 0:
        raise BadSettingError(f"{training_steps} training steps")
    if method.schedule == "cosine" and not training_steps:
        raise BadSettingError("a rate that falls along half a cosine needs a number of training steps")


def interface(description: ModelDescription) -> tuple[object, ...]:
    """What a model reads and says: a task can teach no model that differs in it."""
    return (
        description.inputs,
        description.alphabet,
        description.columns,
        description.input_size,
        description.output,
        description.classes,
    )


def parameters_of(description: ModelDescription) -> int:
    """How many numbers such a model learns, the head's with them."""
    with torch.device("meta"):
        return sum(parameter.numel() for parameter in SequenceModel(description).parameters())


def _with_parameters(description: ModelDescription, count: int) -> ModelDescription:
    """The description with the hidden size whose number of parameters comes nearest to `count`."""
    least, most = 1, LARGEST
    while least < most:  # the smallest with as many or more
        middle = (least + most) // 2
        if parameters_of(replace(description, hidden_size=middle)) < count:
            least = middle + 1
        else:
            most = middle
    near = [replace(description, hidden_size=size) for size in (max(1, least - 1), least)]
    return min(near, key=lambda one: abs(parameters_of(one) - count))
