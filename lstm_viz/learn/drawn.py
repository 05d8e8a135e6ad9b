"""Numbers that are drawn anew each time, from a seed: the same seed draws the same ones, on every machine."""

from __future__ import annotations

import random
from collections.abc import Mapping
from math import isfinite

from lstm_viz.learn.lesson import Draw

MOST_VALUES = 100_000
PLACES = 12  # 0.1 + 0.2 is 0.3

Drawn = float | str


def values_of(draw: Draw) -> list[Drawn]:
    """All values that can be drawn; none where the range is none, or has too many."""
    if draw.of:
        return list(draw.of)
    if draw.from_ is None or draw.to is None or draw.by is None:
        return []
    if not (isfinite(draw.from_) and isfinite(draw.to) and isfinite(draw.by)) or draw.by <= 0:
        return []
    steps = (draw.to - draw.from_) / draw.by
    if not -1e-9 <= steps < MOST_VALUES:
        return []
    found = [round(draw.from_ + place * draw.by, PLACES) + 0.0 for place in range(int(steps + 1e-9) + 1)]
    return [value for value in found if all(abs(value - other) > 1e-9 for other in draw.not_)]


def drawn(draws: Mapping[str, Draw], seed: int) -> dict[str, Drawn]:
    """A value for each name. Each has random numbers of its own: another name more changes none of them."""
    found: dict[str, Drawn] = {}
    for name, draw in draws.items():
        values = values_of(draw)
        if values:
            found[name] = values[random.Random(f"{seed}:{name}").randrange(len(values))]
    return found
