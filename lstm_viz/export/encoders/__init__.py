"""A file a format of clips, found by being there.

Each has `NAME`, `SUFFIX`, `missing()`, a sentence where this machine cannot write it ("" where it can), and
`encode(frames, size, rate, poster, stream)`, which takes frames from an iterator until it ends; all of it runs
beside the window, and raises UserError. A frame is blue, green, red and a byte of no meaning for each pixel, row
by row; the poster is one in which everything is seen.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pkgutil import iter_modules
from typing import IO, Protocol, cast

ORDER = ("webm", "mp4", "gif", "apng")


class Encoder(Protocol):
    """What a module of this package is."""

    NAME: str
    SUFFIX: str

    def missing(self) -> str: ...

    def encode(
        self, frames: Iterable[bytes], size: tuple[int, int], rate: int, poster: bytes, stream: IO[bytes]
    ) -> None: ...


def encoders() -> list[Encoder]:
    """All there are, those that people want most first."""
    names = [found.name for found in iter_modules(__path__) if not found.name.startswith("_")]
    places = {name: place for place, name in enumerate(ORDER)}
    ordered = sorted(names, key=lambda name: (places.get(name, len(places)), name))
    return [cast("Encoder", import_module(f"{__name__}.{name}")) for name in ordered]
