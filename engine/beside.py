"""Work that cannot be cut into pieces, done beside the service so that others are answered meanwhile.

Owns the thread that such work has for as long as it takes. It does not own what is done in it.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TypeVar

Result = TypeVar("Result")

TURN_SECONDS = 0.02


def beside(work: Callable[[], Result]) -> Generator[None, None, Result]:
    """Yields until `work` is done in a thread of its own; gives its result, or raises what it raised.

    Who stops listening lets it run to its end, unheard.
    """
    pool = ThreadPoolExecutor(1, "beside")
    try:
        doing = pool.submit(work)
        while not wait([doing], TURN_SECONDS).done:
            yield
        return doing.result()
    finally:
        pool.shutdown(wait=False)
