"""Moving pictures by Pillow: what GIF and APNG share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import IO, Any

from PIL import Image

from lstm_viz.errors import UserError
from lstm_viz.words import tr

MOST_BYTES = 1_500_000_000  # of frames: Pillow holds them all until it has written them


def pictures(frames: Iterable[bytes], size: tuple[int, int], channels: int) -> Iterator[Image.Image]:
    """The frames as images; raises UserError before they fill the memory. `channels`: of what will be held."""
    held = 0
    for data in frames:
        held += size[0] * size[1] * channels
        if held > MOST_BYTES:
            raise UserError(
                tr("This is too long for a moving picture of this size."),
                tr("Choose WebM, a smaller size, or fewer steps."),
            )
        yield image(data, size)


def image(data: bytes, size: tuple[int, int]) -> Image.Image:
    """One frame."""
    return Image.frombytes("RGB", size, data, "raw", "BGRX")


def save(images: list[Image.Image], stream: IO[bytes], form: str, **options: Any) -> None:
    """All of them, over and over."""
    images[0].save(stream, form, save_all=True, append_images=images[1:], loop=0, **options)


def milliseconds(frames: int, rate: int, unit: int) -> list[int]:
    """How long each frame stands, in whole `unit`s of ms, so that all together last as long as they should."""
    ends = [round(1000 * (frame + 1) / rate / unit) * unit for frame in range(frames)]
    return [end - start for start, end in zip(chain([0], ends), ends, strict=False)]
