"""Losses, accuracies and figures that tasks share.

Owns the sums. It does not own which of them a task takes.

A story claims no more than was measured: its figures are ranges over all cases, or the worst of them, rounded
outwards (`at_least`, `at_most`).
"""

from __future__ import annotations

import math

import torch
from torch import Tensor

from engine.tasks.task import Batch


def class_loss(outputs: Tensor, batch: Batch) -> Tensor:
    """Cross-entropy of logits (T, B, classes) in nats, averaged by the batch's weights."""
    losses = torch.nn.functional.cross_entropy(outputs.flatten(0, 1), batch.targets.flatten(), reduction="none")
    weights = batch.weights.flatten()
    return (losses * weights).sum() / weights.sum()


def class_accuracy(outputs: Tensor, batch: Batch) -> float:
    """The fraction of the steps that count where the likeliest class is the target."""
    right = outputs.argmax(-1) == batch.targets
    return right[batch.weights > 0].double().mean().item()


def number_loss(outputs: Tensor, batch: Batch) -> Tensor:
    """The squared error of numbers (T, B, 1), averaged by the batch's weights."""
    errors = (outputs[..., 0] - batch.targets).square()
    return (errors * batch.weights).sum() / batch.weights.sum()


def mean_square(h: Tensor, batch: Batch) -> Tensor:
    """The mean of h² (T, B, H) over the steps that belong to their sequences."""
    squares = h.square()
    return squares.mean() if batch.lengths is None else squares[batch.there].mean()


def right_steps(outputs: Tensor, batch: Batch, tolerance: float = 0.0) -> Tensor:
    """(T, B) bool: where the likeliest class is the target, or the number less than `tolerance` from it."""
    if batch.targets.is_floating_point():
        return (outputs[..., 0] - batch.targets).abs() < tolerance
    return outputs.argmax(-1) == batch.targets


def right_sequences(outputs: Tensor, batch: Batch, tolerance: float = 0.0) -> Tensor:
    """(B,) bool: the sequences that are right at every step where anything is asked."""
    return (right_steps(outputs, batch, tolerance) | (batch.weights == 0)).all(0)


def entropy(counts: Tensor) -> float:
    """What always answering each class as often as it is right costs, in nats: (classes,) counts."""
    shares = counts.double() / counts.sum()
    return float(-torch.special.xlogy(shares, shares).sum())


def share_explained(values: Tensor, targets: Tensor) -> Tensor:
    """How much of the variance of each column of (N, H) the targets (N,) explain, 0 to 1: (H,).

    Of classes that is η², the variance between their means by the whole; of numbers r², the squared correlation.
    """
    centred = values.double() - values.double().mean(0)
    whole = centred.square().sum(0).clamp_min(1e-30)
    if targets.is_floating_point():
        y = targets.double() - targets.double().mean()
        covariance: Tensor = (centred * y[:, None]).sum(0)
        return covariance.square() / (whole * y.square().sum()).clamp_min(1e-30)
    counts = targets.bincount()
    sums = centred.new_zeros(len(counts), centred.shape[1]).index_add_(0, targets, centred)
    between: Tensor = (sums.square() / counts.clamp_min(1)[:, None]).sum(0)
    return between / whole


def auc(values: Tensor, positive: Tensor) -> Tensor:
    """The area under the ROC curve of each column of (N, H) for labels (N,): ties count half, (H,)."""
    inside = values[positive].T.contiguous()  # (H, positives)
    outside = values[~positive].T.contiguous().sort(-1).values  # (H, negatives)
    below = torch.searchsorted(outside, inside) + torch.searchsorted(outside, inside, right=True)
    return below.double().mean(-1) / (2 * outside.shape[-1])


def at_least(value: float, digits: int = 2) -> str:
    """A lower bound as a story quotes it: rounded down."""
    return f"{math.floor(value * 10**digits) / 10**digits:.{digits}f}"


def at_most(value: float, digits: int = 2) -> str:
    """An upper bound as a story quotes it: rounded up."""
    return f"{math.ceil(value * 10**digits) / 10**digits:.{digits}f}"
