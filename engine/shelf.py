"""Things kept under a number, the oldest let go when there are too many or they are too large together.

Owns the bound on what the engine holds for its window. It does not own what the things are.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class Shelf(Generic[Thing]):
    """At most `most` things of at most `most_bytes` together; the newest one is kept whatever its size."""

    def __init__(self, most: int, most_bytes: int) -> None:
        self._most = most
        self._most_bytes = most_bytes
        self._things: OrderedDict[int, tuple[Thing, int]] = OrderedDict()

    def put(self, number: int, thing: Thing, size: int) -> None:
        """Keeps a thing of `size` bytes, in place of what had its number."""
        self._things.pop(number, None)
        self._things[number] = (thing, size)
        while len(self._things) > 1 and (len(self._things) > self._most or self._size() > self._most_bytes):
            self._things.popitem(last=False)

    def get(self, number: int) -> Thing | None:
        """The thing, which is then the last to be let go; None where it is not, or no longer, here."""
        if number not in self._things:
            return None
        self._things.move_to_end(number)
        return self._things[number][0]

    def take(self, number: int) -> Thing | None:
        """The thing, which is then no longer here."""
        held = self._things.pop(number, None)
        return None if held is None else held[0]

    def __len__(self) -> int:
        return len(self._things)

    def _size(self) -> int:
        return sum(size for _, size in self._things.values())
