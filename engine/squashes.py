"""The functions that squash a sum, by the names that descriptions and what-if give them, with their derivatives.

A name is a word, or a word with numbers: "tanh", "leaky_relu(0.01)", "hard_sigmoid(0.2,0.5)". Owns which there are
and what they do. It does not own which of them a cell uses (`engine.cells`).

The derivative is found from the *value*, as a trace has values and no sums. So only functions that tell it are
here: nothing that falls and rises again, such as GELU.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

_NAME = re.compile(r"([a-z][a-z0-9_]*)(?:\(([^()]*)\))?")
# Of Klambauer, Unterthiner, Mayr and Hochreiter ("Self-Normalizing Neural Networks", 2017), as torch has them.
SELU_ALPHA, SELU_SCALE = 1.6732632423543772, 1.0507009873554805


class UnknownSquashError(ValueError):
    """There is no such function; the message names it."""


class Squash(NamedTuple):
    """A function of one number, and its derivative from the function's value; both elementwise, of any shape.

    Where the function has a corner its derivative is the left one's, as torch has it for ReLU.
    """

    name: str
    of: Callable[[Tensor], Tensor]
    slope: Callable[[Tensor], Tensor]

    def clipped(self, most: float) -> Squash:
        """The same of sums that are first cut off at ±`most`: beyond, nothing changes it any more."""
        if most == math.inf:
            return self

        def slope(value: Tensor) -> Tensor:
            low, high = (self.of(value.new_tensor(end)) for end in (-most, most))
            return self.slope(value).masked_fill((value <= low) | (value >= high), 0)

        return Squash(self.name, lambda z: self.of(z.clamp(-most, most)), slope)


@cache
def squash(name: str) -> Squash:
    """The squash of a name, with the numbers in it; raises UnknownSquashError."""
    found = _NAME.fullmatch(name)
    maker, defaults = _MAKERS.get(found[1], (None, ())) if found else (None, ())
    if found is None or maker is None:
        raise UnknownSquashError(f"{name[:60]!r} is none of {', '.join(_MAKERS)}")
    try:
        given = tuple(float(number) for number in (found[2] or "").split(",") if number.strip())
    except ValueError as error:
        raise UnknownSquashError(f"the numbers in {name[:60]!r} are none") from error
    if len(given) > len(defaults) or not all(math.isfinite(number) for number in given):
        raise UnknownSquashError(f"{found[1]} takes {len(defaults)} finite numbers, not those of {name[:60]!r}")
    of, slope = maker(*given, *defaults[len(given) :])
    return Squash(name, of, slope)


Pair = tuple[Callable[[Tensor], Tensor], Callable[[Tensor], Tensor]]


def _above(value: Tensor, level: float = 0.0) -> Tensor:
    """1 where a value is above a level, else 0; what is no number stays none."""
    return torch.where(value.isnan(), value, (value > level).to(value.dtype))


def _inside(value: Tensor, low: float, high: float, slope: float) -> Tensor:
    return slope * _above(value, low) * (1 - torch.where(value.isnan(), value, (value >= high).to(value.dtype)))


def _sigmoid() -> Pair:
    return torch.sigmoid, lambda v: v * (1 - v)


def _tanh() -> Pair:
    return torch.tanh, lambda v: (1 - v) * (1 + v)


def _relu() -> Pair:
    return torch.relu, _above


def _identity() -> Pair:
    return torch.clone, torch.ones_like  # a new tensor, as all the others give one


def _hard_sigmoid(slope: float, middle: float) -> Pair:
    """min(max(slope · z + middle, 0), 1)"""
    return lambda z: (slope * z + middle).clamp(0, 1), lambda v: _inside(v, 0, 1, slope)


def _hard_tanh() -> Pair:
    return lambda z: z.clamp(-1, 1), lambda v: _inside(v, -1, 1, 1.0)


def _relu6() -> Pair:
    return lambda z: z.clamp(0, 6), lambda v: _inside(v, 0, 6, 1.0)


def _leaky_relu(slope: float) -> Pair:
    return lambda z: functional.leaky_relu(z, slope), lambda v: slope + (1 - slope) * _above(v)


def _thresholded_relu(level: float) -> Pair:
    """z where z > level, else 0; the operator's own words have ≥ and >, which differ at one point."""
    return lambda z: torch.where(z.isnan() | (z > level), z, 0), lambda v: (v != 0).to(v.dtype)


def _elu(alpha: float) -> Pair:
    return lambda z: functional.elu(z, alpha), lambda v: torch.where(v > 0, 1, v + alpha)


def _selu() -> Pair:
    edge = SELU_SCALE * SELU_ALPHA
    return functional.selu, lambda v: torch.where(v > 0, SELU_SCALE, v + edge)


def _scaled_tanh(alpha: float, beta: float) -> Pair:
    """alpha · tanh(beta · z)"""

    def slope(value: Tensor) -> Tensor:
        return beta * (alpha - value * value / alpha) if alpha else torch.zeros_like(value)

    return lambda z: alpha * torch.tanh(beta * z), slope


def _affine(alpha: float, beta: float) -> Pair:
    return lambda z: alpha * z + beta, lambda v: torch.full_like(v, alpha)


def _softsign() -> Pair:
    return functional.softsign, lambda v: (1 - v.abs()).square()


def _softplus() -> Pair:
    return lambda z: torch.logaddexp(z, torch.zeros_like(z)), lambda v: -torch.expm1(-v)


def _exponential() -> Pair:
    return torch.exp, lambda v: v


# The functions, and what their numbers are where a name does not say them.
_MAKERS: dict[str, tuple[Callable[..., Pair], tuple[float, ...]]] = {
    "sigmoid": (_sigmoid, ()),
    "tanh": (_tanh, ()),
    "relu": (_relu, ()),
    "identity": (_identity, ()),
    "hard_sigmoid": (_hard_sigmoid, (1 / 6, 0.5)),
    "hard_tanh": (_hard_tanh, ()),
    "relu6": (_relu6, ()),
    "leaky_relu": (_leaky_relu, (0.01,)),
    "thresholded_relu": (_thresholded_relu, (1.0,)),
    "elu": (_elu, (1.0,)),
    "selu": (_selu, ()),
    "scaled_tanh": (_scaled_tanh, (1.0, 1.0)),
    "affine": (_affine, (1.0, 0.0)),
    "softsign": (_softsign, ()),
    "softplus": (_softplus, ()),
    "exponential": (_exponential, ()),
}
SQUASHES = tuple(_MAKERS)
