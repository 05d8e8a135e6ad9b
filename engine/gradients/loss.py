"""Which loss at a step is looked back from, and what it hands to h there.

Owns the choice of L for a model that is looked at, and its first derivative, by hand and in float64: of a solved
task 1 - p is far below float32's last digit. It does not own a task's right answers (`engine.grading`).
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from engine.protocol import MeasuredLoss


@dataclass(frozen=True, eq=False)
class LossAtStep:
    """L at one step, and the gradients by h there of L and of the logit that it is about, in float64."""

    measured: MeasuredLoss
    by_h: Tensor  # (P,) of L
    logit_by_h: Tensor | None  # (P,), None where the model does not answer


def loss_at(step: int, h: Tensor, head: nn.Linear | None, of_classes: bool, target: float | None) -> LossAtStep:
    """The loss of a model that shows h (P,) to its head at `step`; `target` is what is right there, if known."""
    h = h.double()
    if head is None:
        value = float(h.square().sum() / 2)
        return LossAtStep(MeasuredLoss(kind="half-square", step=step, value=value), h, None)
    weight = head.weight.detach().cpu().double()  # (outputs, P)
    output = weight @ h if head.bias is None else weight @ h + head.bias.detach().cpu().double()
    if of_classes:
        kind = "likeliest-class" if target is None else "right-class"
        return cross_entropy(step, kind, weight, output, int(output.argmax()) if target is None else int(target))
    value = float(output[0])
    if target is None:
        return LossAtStep(MeasuredLoss(kind="value", step=step, value=value), weight[0], weight[0])
    measured = MeasuredLoss(kind="squared-error", step=step, value=(value - target) ** 2, target=target)
    return LossAtStep(measured, 2 * (value - target) * weight[0], weight[0])


def cross_entropy(step: int, kind: str, weight: Tensor, logits: Tensor, target: int) -> LossAtStep:
    """−log p of class `target`: weight (classes, P), logits (classes,)."""
    log_p = logits.log_softmax(0)
    by_logits = log_p.exp()
    others = by_logits.clone()
    others[target] = 0
    by_logits[target] = -others.sum()  # p - 1, with all its digits
    # −log p = log(1 + Σ of the others' e^(their logit - this one)), which keeps its digits where p is nearly 1.
    apart = logits - logits[target]
    apart[target] = -torch.inf
    value = float(torch.nn.functional.softplus(apart.logsumexp(0)))
    measured = MeasuredLoss(kind=kind, step=step, value=value, target=target)
    return LossAtStep(measured, by_logits @ weight, weight[target])
