"""Values that run away, on a scale of powers of ten: from which size on, where it ends, and how large a share is.

Such a scale is linear near zero and goes by powers of ten beyond 1: ±10⁰ … ±10ⁿ fill it evenly. Knows no Qt.
"""

from __future__ import annotations

from math import ceil, isfinite, isnan, log1p, log10

import numpy as np
from numpy.typing import NDArray

POWERS_FROM = 1e3  # a scale that ends there or beyond goes by powers of ten
LARGEST = 1e39  # where the scale of what is infinite ends: no number in single precision is as large


def end_of(peak: float) -> float:
    """Where a scale ends whose largest value is `peak`: rounded up to a tenth, to a power of ten where it goes by
    those; at least 1.
    """
    if isnan(peak):
        return 1.0
    if not isfinite(peak) or peak >= LARGEST / 10:
        return LARGEST
    if peak >= POWERS_FROM:
        return float(10 ** ceil(log10(peak)))
    return max(1.0, ceil(10 * peak) / 10)


def share(value: float, end: float) -> float:
    """How much of a scale a value fills, 0 to 1; 0 of what is no number, 1 of what is infinite."""
    size = abs(value)
    if isnan(size):
        return 0.0
    if not isfinite(size):
        return 1.0
    if end >= POWERS_FROM:
        return min(1.0, log1p(size) / log1p(end))
    return min(1.0, size / end)


def placed(values: NDArray[np.floating], end: float) -> NDArray[np.floating]:
    """Values as they lie on a scale to ±`end`: themselves, or by powers of ten; what is infinite at the ends."""
    if end < POWERS_FROM:
        return values
    wide = values.astype(np.float64)
    sizes: NDArray[np.floating] = np.sign(wide) * np.minimum(np.log1p(np.abs(wide)) / log1p(end), 1.0) * end
    return sizes


def spread(shares: NDArray[np.floating], end: float) -> NDArray[np.floating]:
    """The values that fill so much of a scale to ±`end`, −1 to 1: what lies at each place of its bar."""
    if end < POWERS_FROM:
        return shares * end
    values: NDArray[np.floating] = np.sign(shares) * np.expm1(np.abs(shares) * log1p(end))
    return values
