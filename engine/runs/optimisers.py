"""How a gradient becomes an update: four rules on flat vectors, bit for bit those of torch.optim.

Owns the rules and what each remembers. It does not own the learning rate, nor clipping. torch.optim is done
without: its first step loads a compiler, for most of a second in which nothing else in the process can run.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from torch import Tensor

MOMENTUM = 0.9
RMSPROP_DECAY = 0.99
ADAM_DECAYS = (0.9, 0.999)
EPSILON = 1e-8

# Changes weights (N,) in place, by their gradient (N,), the rule's memory ((N,) each), the number of the update,
# from 1, and the learning rate.
Update = Callable[[Tensor, Tensor, list[Tensor], int, float], None]


@dataclass(frozen=True)
class Optimiser:
    """A rule, and how many vectors it remembers, zeros at first."""

    memories: int
    update: Update


def _sgd(weights: Tensor, gradient: Tensor, memory: list[Tensor], number: int, rate: float) -> None:
    """w −= η g."""
    weights.add_(gradient, alpha=-rate)


def _momentum(weights: Tensor, gradient: Tensor, memory: list[Tensor], number: int, rate: float) -> None:
    """m = 0.9 m + g; w −= η m (Polyak 1964, as Sutskever et al. 2013 and torch write it)."""
    (m,) = memory
    m.mul_(MOMENTUM).add_(gradient)
    weights.add_(m, alpha=-rate)


def _rmsprop(weights: Tensor, gradient: Tensor, memory: list[Tensor], number: int, rate: float) -> None:
    """v = 0.99 v + 0.01 g²; w −= η g / (√v + ε) (Tieleman and Hinton 2012)."""
    (v,) = memory
    v.mul_(RMSPROP_DECAY).addcmul_(gradient, gradient, value=1 - RMSPROP_DECAY)
    weights.addcdiv_(gradient, v.sqrt().add_(EPSILON), value=-rate)


def _adam(weights: Tensor, gradient: Tensor, memory: list[Tensor], number: int, rate: float) -> None:
    """Kingma and Ba 2015, algorithm 1, in the order of operations of torch's."""
    m, v = memory
    decay_m, decay_v = ADAM_DECAYS
    m.lerp_(gradient, 1 - decay_m)
    v.mul_(decay_v).addcmul_(gradient, gradient, value=1 - decay_v)
    step_size = rate / (1 - decay_m**number)
    denominator = (v.sqrt() / (1 - decay_v**number) ** 0.5).add_(EPSILON)
    weights.addcdiv_(m, denominator, value=-step_size)


RULES: Mapping[str, Optimiser] = {
    "sgd": Optimiser(0, _sgd),
    "momentum": Optimiser(1, _momentum),
    "rmsprop": Optimiser(1, _rmsprop),
    "adam": Optimiser(2, _adam),
}
