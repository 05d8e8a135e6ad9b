"""From norms to what is answered: each step's state, the horizon, the band over seeds.

Owns what counts as vanished and how curves are put into messages. It does not own how norms come about. Curves are
in the order in which the layer reads, s last, until they are put into a message.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray

from engine.protocol import (
    BELOW_RANGE,
    EXPLODED,
    INFINITE,
    NOT_A_NUMBER,
    ORDINARY,
    VANISHED,
    ZERO,
    Array,
    Band,
    GradientCurve,
)

Floats = NDArray[np.float64]

VANISHED_BELOW = -2.0  # log₁₀ of 1 %
EXPLODED_ABOVE = 2.0  # log₁₀ of a hundred times


class Horizon(NamedTuple):
    """The smallest lag beyond which a curve stays vanished or exploded, and which; None and "" for neither."""

    lag: int | None
    ends: str


def horizon(log10: Floats, at_loss_step: float) -> Horizon:
    """The horizon of a curve (n,) whose last entry is at s, divided by 10^at_loss_step."""
    by_lag = log10[::-1]
    if not np.isfinite(at_loss_step):
        return Horizon(None, "")
    with np.errstate(invalid="ignore"):
        ratio = by_lag - at_loss_step
        for ends, outside in ((VANISHED, ratio < VANISHED_BELOW), (EXPLODED, ratio > EXPLODED_ABOVE)):
            if outside[-1]:
                inside = np.flatnonzero(~outside)
                # Where even s is outside (of a part, that the total divides) there is no lag that is not.
                return Horizon(int(inside[-1]) if inside.size else 0, ends)
    return Horizon(None, "")


def states(log10: Floats, dtype: torch.dtype) -> NDArray[np.int32]:
    """What each norm is in a type: ORDINARY … NOT_A_NUMBER."""
    limits = torch.finfo(dtype)
    found = np.full(log10.shape, ORDINARY, np.int32)
    found[log10 < np.log10(limits.tiny)] = BELOW_RANGE
    found[np.isneginf(log10)] = ZERO
    found[log10 > np.log10(limits.max)] = INFINITE
    found[np.isnan(log10)] = NOT_A_NUMBER
    return found


def band(curves: Sequence[Floats], at_loss_step: Sequence[float], reverse: bool = False) -> Band:
    """The spread of several seeds' curves, each divided by its own value at s."""
    ratios = np.stack([curve - at for curve, at in zip(curves, at_loss_step, strict=True)])
    least, most = ratios.min(0), ratios.max(0)
    middle = np.sort(ratios, 0)[[(len(curves) - 1) // 2, len(curves) // 2]]
    # Of −inf and −inf the mean is −inf: as a sum of halves, since their difference is no number.
    median = middle[0] / 2 + middle[1] / 2
    horizons = tuple(horizon(curve, at).lag for curve, at in zip(curves, at_loss_step, strict=True))
    least, median, most = (values[::-1] if reverse else values for values in (least, median, most))
    return Band(
        least=Array.of(least.astype(np.float32)),
        median=Array.of(median.astype(np.float32)),
        most=Array.of(most.astype(np.float32)),
        horizons=horizons,
    )


def message(
    log10: Floats, at_loss_step: float, dtype: torch.dtype, reverse: bool, spread: Band | None = None
) -> GradientCurve:
    """A curve (n,) as it is answered, in the order of the sequence."""
    far = horizon(log10, at_loss_step)
    in_order = log10[::-1] if reverse else log10
    return GradientCurve(
        log10=Array.of(in_order),
        state=Array.of(states(in_order, dtype)),
        at_loss_step=at_loss_step,
        horizon=far.lag,
        ends=far.ends,
        band=spread,
    )
