"""One thing that the command palette finds, and who says what there is. It knows no list and no window."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """Its words, what kind of thing it is, its key where it has one, and what picking it does."""

    words: str
    kind: str
    do: Callable[[], object]
    key: str = ""


Supply = Callable[[], Iterable[Entry]]
