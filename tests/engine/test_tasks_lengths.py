"""Sequences of different lengths in one batch: what follows a sequence's end changes no loss, gradient, score."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from torch import Tensor

from engine import tasks
from engine.model import SequenceModel
from engine.tasks.scores import mean_square
from engine.tasks.task import Batch, Task

OF_LENGTHS = sorted(
    name
    for name, task in tasks.all_tasks().items()
    if task.batch(torch.Generator().manual_seed(0), 4).lengths is not None
)


@pytest.fixture(params=OF_LENGTHS)
def task(request: pytest.FixtureRequest) -> Task:
    return tasks.find(request.param)


def made(task: Task, size: int = 6) -> tuple[SequenceModel, Batch]:
    """A model with first weights in float64, and a batch whose sequences do differ in length."""
    torch.manual_seed(3)
    generator = torch.Generator().manual_seed(4)
    batch = task.batch(generator, size)
    while batch.there.all():
        batch = task.batch(generator, size)
    return SequenceModel(task.configured({"hidden_size": 5}).describe()).double(), in_float64(batch)


def in_float64(batch: Batch) -> Batch:
    doubled = (part.double() if part.is_floating_point() else part for part in (batch.targets, batch.weights))
    targets, weights = doubled
    return replace(batch, targets=targets, weights=weights)


def with_other_padding(batch: Batch, more: int, model: SequenceModel) -> Batch:
    """The same sequences with `more` further steps, and something else after the end of each."""
    steps, size = batch.weights.shape
    generator = torch.Generator().manual_seed(5)
    inputs = torch.cat((batch.inputs, batch.inputs[:more]))
    noise = (
        torch.randn(inputs.shape, generator=generator)
        if inputs.is_floating_point()
        else torch.randint(model.description.input_size, inputs.shape, generator=generator)
    )
    there = torch.cat((batch.there, torch.zeros(more, size, dtype=torch.bool)))
    inputs = torch.where(there if inputs.dim() == 2 else there[..., None], inputs, noise)
    targets = torch.cat((batch.targets, batch.targets[:more]))
    weights = torch.cat((batch.weights, torch.zeros(more, size, dtype=batch.weights.dtype)))
    assert len(inputs) == steps + more
    return Batch(inputs, targets, weights, batch.lengths)


def loss_and_gradients(task: Task, model: SequenceModel, batch: Batch) -> tuple[Tensor, list[Tensor]]:
    h, outputs = model.run(batch.inputs)
    loss = task.loss(outputs, batch) + 0.1 * mean_square(h, batch)
    return loss.detach(), list(torch.autograd.grad(loss, list(model.parameters())))


def test_there_are_such_tasks() -> None:
    assert len(OF_LENGTHS) >= 5


def test_padding_changes_neither_loss_nor_gradient(task: Task) -> None:
    model, batch = made(task)
    loss, gradients = loss_and_gradients(task, model, batch)
    other_loss, other_gradients = loss_and_gradients(task, model, with_other_padding(batch, 3, model))
    assert torch.allclose(loss, other_loss, rtol=1e-12, atol=0)
    for gradient, other in zip(gradients, other_gradients, strict=True):
        assert torch.allclose(gradient, other, rtol=1e-9, atol=1e-13)


def test_padding_changes_no_score(task: Task) -> None:
    model, batch = made(task)
    with torch.no_grad():
        score = task.score(model(batch.inputs), batch)
        other = with_other_padding(batch, 3, model)
        assert task.score(model(other.inputs), other) == pytest.approx(score, rel=1e-12)


def test_a_sequence_is_answered_in_a_batch_as_it_is_alone(task: Task) -> None:
    model, batch = made(task)
    with torch.no_grad():
        outputs = model(batch.inputs)
        for column, length in enumerate(batch.there.sum(0).tolist()):
            alone = model(batch.inputs[:length, column : column + 1])
            assert torch.allclose(outputs[:length, column], alone[:, 0], rtol=1e-10, atol=1e-12)


def test_nothing_is_asked_after_the_end(task: Task) -> None:
    _, batch = made(task)
    assert (batch.weights[~batch.there] == 0).all()
    assert batch.lengths is not None
    assert torch.equal(batch.there.sum(0), batch.lengths)
    assert int(batch.lengths.max()) == len(batch.weights)
