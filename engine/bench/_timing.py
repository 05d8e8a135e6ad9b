"""Timing of several ways of doing one thing, against each other in the same run.

Owns the interleaving, which makes ratios hold on a machine that is busy with other things too. It does not own
what is timed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from statistics import median
from time import perf_counter

import torch

# Below this a single call is too short for the clock and for what it disturbs; it is repeated.
SHORTEST_SECONDS = 0.005


@contextmanager
def threads(count: int) -> Iterator[None]:
    """Torch with so many threads, and the number of before restored after."""
    before = torch.get_num_threads()
    torch.set_num_threads(count)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def interleaved(ways: Mapping[str, Callable[[], object]], rounds: int = 21) -> dict[str, list[float]]:
    """Seconds a call of each way, one entry a round; in a round all ways are called one after another."""
    repeats = {name: _repeats(call) for name, call in ways.items()}
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, call in ways.items():
            began = perf_counter()
            for _ in range(repeats[name]):
                call()
            seconds[name].append((perf_counter() - began) / repeats[name])
    return seconds


def by_shape(
    shapes: Iterable[tuple[int, int, int, int]], measure: Callable[[int, int, int, int], Mapping[str, float]]
) -> dict[str, float]:
    """What is measured of each shape (T, B, I, H), the shape in the name of each figure."""
    return {
        f"{figure}_" + "T{}_B{}_I{}_H{}".format(*shape): value
        for shape in shapes
        for figure, value in measure(*shape).items()
    }


def ratio(way: list[float], base: list[float]) -> float:
    """The median over the rounds of one way's time by another's in the same round."""
    return median(mine / theirs for mine, theirs in zip(way, base, strict=True))


def _repeats(call: Callable[[], object]) -> int:
    """How often to repeat a call in a round; warms it up on the way."""
    call()
    began = perf_counter()
    call()
    return max(1, round(SHORTEST_SECONDS / (perf_counter() - began)))
