"""How long something takes that is done many times, as figures."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median, quantiles


def spread(name: str, costs: Sequence[float]) -> dict[str, float]:
    """The middle of some costs in milliseconds, and what 95 % of them stay under."""
    return {f"{name}_median_ms": median(costs), f"{name}_p95_ms": quantiles(costs, n=20)[-1]}
