"""Numbers beside a power of two, so that a vanishing gradient is followed below every type's range.

Owns the pair and its norms. It does not own where it comes from.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

LOG10_OF_2 = float(np.log10(2.0))


class Scaled(NamedTuple):
    """values · 2^exponent: values (T, N, K) of any floating type, exponent (T, N) int64."""

    values: Tensor
    exponent: Tensor

    def steps(self, start: int, stop: int) -> Scaled:
        """Some of the steps."""
        return Scaled(self.values[start:stop], self.exponent[start:stop])

    def flip(self) -> Scaled:
        """The other way round in time."""
        return Scaled(self.values.flip(0), self.exponent.flip(0))

    def columns(self, start: int, stop: int) -> Scaled:
        """Some of the values of each step."""
        return Scaled(self.values[..., start:stop], self.exponent)

    def log2_norm(self) -> Tensor:
        """log₂ of the Euclidean norm over the last axis, (T, N) float64: −inf for zero."""
        return log2_norm(self.values) + self.exponent

    def log10_of_units(self) -> Tensor:
        """log₁₀ of each |value|, (T, N, K) float64."""
        return self.values.double().abs().log10() + self.exponent[..., None] * LOG10_OF_2

    def row(self, number: int) -> Scaled:
        """One of the N, (T, 1, K)."""
        return Scaled(self.values[:, number : number + 1], self.exponent[:, number : number + 1])


def log2_norm(values: Tensor) -> Tensor:
    """log₂ of the norm over the last axis, summed in float64 whatever the size of the numbers."""
    values = values.double()
    largest = values.abs().amax(-1, keepdim=True)
    # Squares of the largest numbers would overflow, those of the smallest vanish: not after a division by a power
    # of two near the largest, which changes no digit.
    exponent = exponent_of(largest)
    norm = torch.linalg.vector_norm(times_power_of_two(values, -exponent), dim=-1)
    result: Tensor = norm.log2() + exponent[..., 0]
    return result


def times_power_of_two(values: Tensor, exponent: Tensor) -> Tensor:
    """values · 2^exponent in values' type, exact where the result has room: in two halves, as 2^exponent itself
    may have none. `exponent` is int64, and counts up to ±2,000: more has no room whatever the values.
    """
    exponent = exponent.clamp(-2000, 2000)
    half = exponent >> 1
    scaled = values.double() * _power_of_two(half) * _power_of_two(exponent - half)
    return scaled.to(values.dtype)


def _power_of_two(exponent: Tensor) -> Tensor:
    """2^exponent as float64, from -1022 to 1023: written into the number's own bits, as no power function need be
    exact.
    """
    return ((exponent + 1023) << 52).view(torch.float64)


def exponent_of(level: Tensor) -> Tensor:
    """The power of two by which positive numbers come near 1, as int64; 0 for zeros and what is not finite."""
    _, exponent = torch.frexp(level)
    return torch.where((level > 0) & level.isfinite(), exponent, 0).long()


def added(one: Scaled, other: Scaled) -> Scaled:
    """The sum, of the same shapes, beside the larger of both powers of two at each step."""
    ends = []
    for each in (one, other):
        level = each.values.abs().amax(-1)
        ends.append(torch.where(level > 0, each.exponent + exponent_of(level), torch.iinfo(torch.int64).min // 4))
    exponent = torch.maximum(*ends)
    exponent = torch.where(exponent < torch.iinfo(torch.int64).min // 8, 0, exponent)
    return Scaled(_at(one, exponent) + _at(other, exponent), exponent)


def _at(scaled: Scaled, exponent: Tensor) -> Tensor:
    """The values beside another power of two."""
    return times_power_of_two(scaled.values, (scaled.exponent - exponent)[..., None])


def log10(log2: Tensor) -> NDArray[np.float64]:
    """log₁₀ from log₂, as numpy has it."""
    result: NDArray[np.float64] = (log2 * LOG10_OF_2).numpy()
    return result
