"""The engine's benchmarks: what is measured against what, as ratios within one run.

One file a benchmark, found by being there; each has a function `run` that returns figures by name. Owns how they
are found; what is measured is theirs. `python -m engine.bench` prints them.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from importlib import import_module


def names() -> tuple[str, ...]:
    """The benchmarks that there are, by the names of their files."""
    found = (module.name for module in pkgutil.iter_modules(__path__))
    return tuple(sorted(name for name in found if not name.startswith("_")))


def run(name: str) -> dict[str, float]:
    """The figures of one benchmark; raises KeyError where there is none of that name."""
    if name not in names():
        raise KeyError(name)
    measure: Callable[[], dict[str, float]] = import_module(f"{__name__}.{name}").run
    return measure()
