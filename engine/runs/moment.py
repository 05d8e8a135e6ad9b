"""All that a run is at a training step, and its way into a file and back.

Owns what has to be known to go on bit for bit: every entrant's weights, its optimiser's memory and the state of
the random numbers. It does not own when moments are taken (`run`) nor which are kept (`history`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec
import torch
from safetensors import SafetensorError
from safetensors.torch import load as load_safetensors
from safetensors.torch import save as save_safetensors
from torch import Tensor

from engine.protocol import ModelDescription
from engine.protocol.descriptions import LENGTH_BYTES, BadModelFileError, complaints, header_length
from engine.runs.plan import RunPlan, parameters_of

METADATA_KEY = "lstm_viz_checkpoint"


@dataclass(frozen=True)
class LearnerMoment:
    """One entrant: flat weights (N,), the optimiser's memory, (N,) each, and how many updates it remembers."""

    weights: Tensor
    memory: tuple[Tensor, ...]
    updates: int


@dataclass(frozen=True)
class Moment:
    """A run between two training steps; its tensors are copies that nobody changes."""

    training_step: int
    sequences: int
    optimiser: str
    generator: Tensor  # the state of the random numbers that the next batch is drawn from
    learners: tuple[LearnerMoment, ...]

    @property
    def size(self) -> int:
        """Its bytes in memory."""
        vectors = [vector for learner in self.learners for vector in (learner.weights, *learner.memory)]
        return sum(vector.nbytes for vector in (self.generator, *vectors))

    @property
    def finite(self) -> bool:
        """Whether every weight is."""
        return all(bool(torch.isfinite(learner.weights).all()) for learner in self.learners)


class _Header(msgspec.Struct, frozen=True, kw_only=True):
    plan: RunPlan
    training_step: int
    sequences: int
    optimiser: str
    updates: tuple[int, ...]


def checkpoint_bytes(plan: RunPlan, moment: Moment) -> bytes:
    """A run as a file: safetensors, with the plan as JSON in its metadata."""
    header = _Header(
        plan=plan,
        training_step=moment.training_step,
        sequences=moment.sequences,
        optimiser=moment.optimiser,
        updates=tuple(learner.updates for learner in moment.learners),
    )
    tensors = {"generator": moment.generator}
    for place, learner in enumerate(moment.learners):
        tensors[f"{place}.weights"] = learner.weights
        tensors |= {f"{place}.memory.{number}": vector for number, vector in enumerate(learner.memory)}
    return bytes(save_safetensors(tensors, {METADATA_KEY: msgspec.json.encode(header).decode()}))


def read_checkpoint(data: bytes) -> tuple[RunPlan, Moment]:
    """The plan and the moment in a checkpoint's bytes; raises BadModelFileError where there are none."""
    length = header_length(data[:LENGTH_BYTES], len(data))
    try:
        listed: dict[str, Any] = msgspec.json.decode(data[LENGTH_BYTES : LENGTH_BYTES + length])
        header = msgspec.json.decode(listed["__metadata__"][METADATA_KEY], type=_Header)
        tensors = load_safetensors(data)
        learners = tuple(
            LearnerMoment(tensors[f"{place}.weights"], tuple(_memory(tensors, place)), updates)
            for place, updates in enumerate(header.updates)
        )
        generator = tensors["generator"]
    except (ValueError, KeyError, TypeError, RecursionError, SafetensorError) as error:
        raise BadModelFileError(f"the file is no checkpoint of a training run ({error})") from error
    _check(header.plan.descriptions, learners, generator)
    moment = Moment(header.training_step, header.sequences, header.optimiser, generator, learners)
    return header.plan, moment


def _check(
    descriptions: tuple[ModelDescription, ...], learners: tuple[LearnerMoment, ...], generator: Tensor
) -> None:
    """Raises BadModelFileError where models are described that these weights cannot be, before any is built."""
    if len(descriptions) != len(learners):
        raise BadModelFileError(f"{len(descriptions)} models are described, and there are {len(learners)}")
    for description, learner in zip(descriptions, learners, strict=True):
        # A layer has two tensors at least; here they lie in one vector.
        for complaint in complaints(description, tensors=learner.weights.numel() // 2):
            raise BadModelFileError(f"a description in the file cannot be right: {complaint}")
        if parameters_of(description) > learner.weights.numel():
            raise BadModelFileError(f"{learner.weights.numel()} weights are too few for the model described")
    try:
        torch.Generator().set_state(generator)
    except (RuntimeError, TypeError) as error:
        raise BadModelFileError(f"its random numbers cannot go on ({error})") from error


def _memory(tensors: dict[str, Tensor], place: int) -> list[Tensor]:
    prefix = f"{place}.memory."
    return [tensors[name] for name in sorted(tensors) if name.startswith(prefix)]
