"""A run as a file: its newest moment, and earlier ones to go back to. Safetensors, with the plan in its metadata.

Owns the form of the file, and every check before a run is built from one that somebody else may have written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

import msgspec
import torch
from safetensors import SafetensorError
from safetensors.torch import load as load_safetensors
from safetensors.torch import save as save_safetensors
from torch import Tensor

from engine.protocol import ModelDescription
from engine.protocol.descriptions import LENGTH_BYTES, BadModelFileError, complaints, header_length
from engine.runs.history import MOST_MOMENTS
from engine.runs.moment import NO_PAST, LearnerMoment, Moment, Past
from engine.runs.optimisers import RULES
from engine.runs.plan import RunPlan, parameters_of

METADATA_KEY = "lstm_viz_checkpoint"
MOST_STEPS = 1 << 40


class Checkpoint(NamedTuple):
    """What such a file holds: what the run is, where it goes on from, and what it can go back to."""

    plan: RunPlan
    moment: Moment
    past: Past = NO_PAST


class _Moment(msgspec.Struct, frozen=True, kw_only=True):
    """What of a moment is no tensor."""

    training_step: int
    sequences: int
    optimiser: str
    updates: tuple[int, ...]


class _Header(_Moment, frozen=True, kw_only=True):
    plan: RunPlan
    past: tuple[_Moment, ...] = ()  # the oldest first
    every: int = 1


def checkpoint_bytes(plan: RunPlan, moment: Moment, past: Past = NO_PAST) -> bytes:
    """A run as a file's bytes."""
    header = _Header(
        plan=plan,
        past=tuple(_Moment(**_told(earlier)) for earlier in past.moments),
        every=past.every,
        **_told(moment),
    )
    tensors = dict(_named("", moment))
    for place, earlier in enumerate(past.moments):
        tensors |= _named(_of_past(place), earlier)
    tensors |= {f"{place}.gradient": gradient for place, gradient in enumerate(past.gradients)}
    return bytes(save_safetensors(tensors, {METADATA_KEY: msgspec.json.encode(header).decode()}))


def read_checkpoint(data: bytes) -> Checkpoint:
    """What a checkpoint's bytes hold; raises BadModelFileError where there is no such thing, or it contradicts
    itself: nothing of it is built before.
    """
    length = header_length(data[:LENGTH_BYTES], len(data))
    try:
        listed: dict[str, Any] = msgspec.json.decode(data[LENGTH_BYTES : LENGTH_BYTES + length])
        header = msgspec.json.decode(listed["__metadata__"][METADATA_KEY], type=_Header)
        if len(header.past) > MOST_MOMENTS:
            raise ValueError(f"it has {len(header.past)} moments")
        tensors = load_safetensors(data)
        moment = _moment(header, "", tensors)
        past = Past(
            tuple(_moment(told, _of_past(place), tensors) for place, told in enumerate(header.past)),
            header.every,
            tuple(_gradients(tensors, len(moment.learners))),
        )
    except (ValueError, KeyError, TypeError, RecursionError, SafetensorError) as error:
        raise BadModelFileError(f"the file is no checkpoint of a training run ({error})") from error
    _check_models(header.plan.descriptions, moment.learners)
    _check_order(moment, past)
    for one in (moment, *past.moments):
        _check_moment(one, moment)
    sizes = [learner.weights.shape for learner in moment.learners]
    if past.gradients and [gradient.shape for gradient in past.gradients] != sizes:
        raise BadModelFileError("the gradients in the file are not of its weights")
    return Checkpoint(header.plan, moment, past)


def _of_past(place: int) -> str:
    return f"past.{place}."


def _told(moment: Moment) -> dict[str, Any]:
    return {
        "training_step": moment.training_step,
        "sequences": moment.sequences,
        "optimiser": moment.optimiser,
        "updates": tuple(learner.updates for learner in moment.learners),
    }


def _named(prefix: str, moment: Moment) -> Iterator[tuple[str, Tensor]]:
    """A moment's tensors with their names in the file."""
    yield f"{prefix}generator", moment.generator
    for place, learner in enumerate(moment.learners):
        yield f"{prefix}{place}.weights", learner.weights
        for number, vector in enumerate(learner.memory):
            yield f"{prefix}{place}.memory.{number}", vector


def _moment(told: _Moment, prefix: str, tensors: dict[str, Tensor]) -> Moment:
    """A moment out of what is told of it and the file's tensors; raises KeyError where one of them lacks."""
    memories = range(RULES[told.optimiser].memories)
    learners = tuple(
        LearnerMoment(
            tensors[f"{prefix}{place}.weights"],
            tuple(tensors[f"{prefix}{place}.memory.{number}"] for number in memories),
            updates,
        )
        for place, updates in enumerate(told.updates)
    )
    return Moment(told.training_step, told.sequences, told.optimiser, tensors[f"{prefix}generator"], learners)


def _gradients(tensors: dict[str, Tensor], entrants: int) -> Iterable[Tensor]:
    found = [tensors.get(f"{place}.gradient") for place in range(entrants)]
    return [gradient for gradient in found if gradient is not None]


def _check_models(descriptions: tuple[ModelDescription, ...], learners: tuple[LearnerMoment, ...]) -> None:
    """Raises BadModelFileError where models are described that these weights cannot be."""
    if len(descriptions) != len(learners):
        raise BadModelFileError(f"{len(descriptions)} models are described, and there are {len(learners)}")
    for description, learner in zip(descriptions, learners, strict=True):
        # A layer has two tensors at least; here they lie in one vector.
        for complaint in complaints(description, tensors=learner.weights.numel() // 2):
            raise BadModelFileError(f"a description in the file cannot be right: {complaint}")
        if parameters_of(description) > learner.weights.numel():
            raise BadModelFileError(f"{learner.weights.numel()} weights are too few for the model described")


def _check_order(moment: Moment, past: Past) -> None:
    """Raises BadModelFileError where moments do not follow each other."""
    steps = [one.training_step for one in (*past.moments, moment)]
    if past.every < 1 or steps[0] < 0 or steps[-1] > MOST_STEPS or any(a >= b for a, b in pairwise(steps)):
        raise BadModelFileError("the moments in the file are in no order")


def _check_moment(moment: Moment, newest: Moment) -> None:
    """Raises BadModelFileError where a moment is not of the same models as the newest, or cannot go on."""
    if len(moment.learners) != len(newest.learners):
        raise BadModelFileError("the moments in the file are of different models")
    for learner, own in zip(moment.learners, newest.learners, strict=True):
        for vector in (learner.weights, *learner.memory):
            if vector.shape != own.weights.shape or vector.dtype != own.weights.dtype or vector.dim() != 1:
                raise BadModelFileError("the moments in the file are of different models")
        if not 0 <= learner.updates <= MOST_STEPS:
            raise BadModelFileError(f"it says that there were {learner.updates} updates")
    try:
        torch.Generator().set_state(moment.generator)
    except (RuntimeError, TypeError) as error:
        raise BadModelFileError(f"its random numbers cannot go on ({error})") from error
