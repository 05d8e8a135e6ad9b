"""Training written down plainly: a loop of ten lines with torch's own optimisers, to compare with."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from engine import tasks
from engine.runs.plan import RunPlan
from engine.runs.run import Run
from engine.runs.start import TRAINING, fresh_model, stream

SHORT = {"longest": 10, "blanks": 10}  # of remember_first
OPTIMISERS = {
    "sgd": torch.optim.SGD,
    "momentum": lambda weights, rate: torch.optim.SGD(weights, rate, momentum=0.9),
    "rmsprop": torch.optim.RMSprop,
    "adam": torch.optim.Adam,
}


def plain_loop(plan: RunPlan, entrant: int, steps: int) -> tuple[list[float], list[float], list[Tensor]]:
    """The losses, the gradient norms and the last weights of an entrant that trains alone, at a constant rate."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    task = tasks.find(plan.task).configured(plan.settings)
    model = fresh_model(plan.descriptions[entrant], task.settings, plan.seed)
    optimiser = OPTIMISERS[plan.method.optimiser](model.parameters(), task.settings.learning_rate)
    generator = stream(plan.seed, TRAINING)
    losses, norms = [], []
    for _ in range(steps):
        batch = task.batch(generator, task.settings.batch_size)
        h, outputs = model.run(batch.inputs)
        loss = task.loss(outputs, batch)
        optimiser.zero_grad()
        (loss + task.settings.activity_cost * h.square().mean()).backward()
        most = torch.inf if plan.method.clip_norm is None else plan.method.clip_norm
        norms.append(nn.utils.clip_grad_norm_(model.parameters(), most).item())
        optimiser.step()
        losses.append(loss.item())
    torch.set_num_threads(threads)
    return losses, norms, [parameter.detach() for parameter in model.parameters()]


def train(run: Run, until: int, piece: float = 0.0) -> list[float]:
    """Advances a run up to a training step; gives the first entrant's losses on the way."""
    losses = []
    while run.training_step < until:
        losses += [step.scalars[0].loss for step in run.advance(piece, until - run.training_step)]
        assert run.halt is None
    return losses


def weights(run: Run, entrant: int = 0) -> list[Tensor]:
    """An entrant's weights at the newest training step."""
    return list(run.weights_at(entrant, run.newest).parameters())


def same(some: list[Tensor], others: list[Tensor]) -> bool:
    """Whether they are bit for bit the same."""
    return len(some) == len(others) and all(torch.equal(a, b) for a, b in zip(some, others, strict=True))
