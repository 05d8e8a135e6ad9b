"""Work that is told about while it goes on: a turn for each piece, and a word about ten times a second."""

from __future__ import annotations

from collections.abc import Generator
from time import perf_counter
from typing import TypeVar

from engine.protocol import Progressed

PROGRESS_SECONDS = 0.1

Found = TypeVar("Found")


def told(work: Generator[tuple[int, int] | None, None, Found]) -> Generator[Progressed | None, None, Found]:
    """The same work with its (done, total) as replies to the window, now and then; gives what the work gives."""
    last = perf_counter()
    while True:
        try:
            piece = next(work)
        except StopIteration as finished:
            found: Found = finished.value
            return found
        now = perf_counter()
        if piece is not None and now - last >= PROGRESS_SECONDS:
            last = now
            yield Progressed(*piece)
        else:
            yield None
